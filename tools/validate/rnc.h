/*
 * Reading the compact syntax (RELAX NG Compact Syntax, committee
 * specification of 21 November 2002): what its parts share. The lexer gives
 * tokens, the rest makes schema.h's tree of them; like it, it recurses
 * nowhere. A fault of the syntax ends the reading, one of meaning does not.
 */
#ifndef TEI_VALIDATE_RNC_H
#define TEI_VALIDATE_RNC_H

#include "lib/buf.h"
#include "validate/schema.h"

/* The sections that faults name. */
#define TEI_RNC_SYNTAX "compact 2"
#define TEI_RNC_LEXICAL "compact 3"
#define TEI_RNC_DECLARATIONS "compact 4"
#define TEI_RNC_ANNOTATIONS "compact 5"

enum tei_rnc_kind {
	TEI_RNC_END,
	TEI_RNC_FAULTY,  /* the lexer has said why */
	TEI_RNC_NAME,    /* foo; a keyword too, unless quoted */
	TEI_RNC_CNAME,   /* x:foo */
	TEI_RNC_NSNAME,  /* x:* */
	TEI_RNC_LITERAL, /* one segment */
	TEI_RNC_DOC,     /* ## lines */
	TEI_RNC_CHOICE_ASSIGN,     /* |= */
	TEI_RNC_INTERLEAVE_ASSIGN, /* &= */
	TEI_RNC_FOLLOW,  /* >> */
	TEI_RNC_CHAR     /* all others: one character, in `c` */
};

enum tei_rnc_keyword {
	TEI_RNC_NO_KEYWORD,
	TEI_RNC_ATTRIBUTE,
	TEI_RNC_DEFAULT,
	TEI_RNC_DATATYPES,
	TEI_RNC_DIV,
	TEI_RNC_ELEMENT,
	TEI_RNC_EMPTY,
	TEI_RNC_EXTERNAL,
	TEI_RNC_GRAMMAR,
	TEI_RNC_INCLUDE,
	TEI_RNC_INHERIT,
	TEI_RNC_LIST,
	TEI_RNC_MIXED,
	TEI_RNC_NAMESPACE,
	TEI_RNC_NOT_ALLOWED,
	TEI_RNC_PARENT,
	TEI_RNC_START,
	TEI_RNC_STRING,
	TEI_RNC_TEXT,
	TEI_RNC_TOKEN
};

struct tei_rnc_token {
	enum tei_rnc_kind kind;
	enum tei_rnc_keyword keyword;
	char c;
	uint32_t line, column;
	const char *prefix; /* of a CNAME or NSNAME */
	const char *text;   /* name, literal, documentation */
};

/* A declared prefix. */
struct tei_rnc_prefix {
	const char *prefix;
	const char *uri; /* NULL: inherited */
};

/* What a pattern or name class is being read for. */
enum tei_rnc_place {
	TEI_RNC_TOP,    /* the whole schema, a pattern */
	TEI_RNC_BRACES, /* { pattern } of the owner */
	TEI_RNC_PARENS, /* ( pattern ) */
	TEI_RNC_RULE,   /* the pattern of a start or define */
	TEI_RNC_EXCEPTED, /* - what follows, in the owner, an `except` */
	TEI_RNC_TOP_GRAMMAR, /* the whole schema, a grammar */
	TEI_RNC_IN_GRAMMAR,  /* grammar { components } */
	TEI_RNC_IN_DIV,
	TEI_RNC_IN_INCLUDE
};

struct tei_rnc_frame {
	enum tei_rnc_place place;
	char op;         /* , & or | once there was one; 0 */
	bool overriding; /* in an include's braces: no include there */
	struct tei_schema_node *owner;
	struct tei_schema_node *operands; /* so far; NULL */
};

struct tei_rnc {
	struct tei_schema_store *store;
	const char *file;

	const char *s, *end; /* what is left of the text */
	uint32_t line, column;
	struct tei_rnc_token ahead[2]; /* tokens that were looked at */
	size_t n_ahead;
	struct tei_buf buf;

	struct tei_rnc_prefix *prefixes, *libraries;
	size_t n_prefixes, cap_prefixes, n_libraries, cap_libraries;
	const char *default_ns; /* NULL: inherited */
	const struct tei_schema_binding *bindings;

	struct tei_rnc_frame *frames;
	size_t depth, cap;
	bool stopped;
};

/* The initial annotations of what follows. */
struct tei_rnc_notes {
	const char *doc; /* NULL if there was none, or none is wanted */
	bool any;        /* were there any at all? */
	bool elements;   /* were there elements, documentation too? */
};

/* rnc_lex.c: the next token, or the one after it; taking the next. */
const struct tei_rnc_token *tei_rnc_peek(struct tei_rnc *);
const struct tei_rnc_token *tei_rnc_peek_second(struct tei_rnc *);
struct tei_rnc_token tei_rnc_take(struct tei_rnc *);

/* Is the next token that character, that keyword? Taken if it is. */
bool tei_rnc_at(struct tei_rnc *, char);
bool tei_rnc_eat(struct tei_rnc *, char);
bool tei_rnc_eat_keyword(struct tei_rnc *, enum tei_rnc_keyword);

/* Takes the character, or says that it was expected. */
bool tei_rnc_expect(struct tei_rnc *, char);

/* rnc_fault.c: says a fault at a token; tei_rnc_stop also ends the reading, and says
 * nothing if it has ended already. Both give false. */
bool tei_rnc_fault(struct tei_rnc *, const struct tei_rnc_token *,
	const char *rule, const char *format, const char *a);
bool tei_rnc_stop(struct tei_rnc *, const struct tei_rnc_token *,
	const char *rule, const char *text);

/* Ends the reading since memory is out; gives false. */
bool tei_rnc_out_of_memory(struct tei_rnc *);

/* rnc_note.c: annotations before and behind (>>) a thing; `*notes` may be
 * NULL. Gives false when the reading has ended. */
bool tei_rnc_initial(struct tei_rnc *, struct tei_rnc_notes *);
bool tei_rnc_following(struct tei_rnc *, struct tei_rnc_notes *);

/* The annotation element that stands in a grammar. */
bool tei_rnc_annotation_element(struct tei_rnc *);

/* rnc_declare.c: the declarations at the start; literals and what prefixes
 * stand for. A literal is NULL when the reading has ended. */
bool tei_rnc_declarations(struct tei_rnc *);
const char *tei_rnc_literal(struct tei_rnc *);
bool tei_rnc_namespace(struct tei_rnc *, const struct tei_rnc_token *,
	const char *prefix, const char **uri);
const char *tei_rnc_library(struct tei_rnc *, const struct tei_rnc_token *);
bool tei_rnc_inherit(struct tei_rnc *, const char **uri);

/* rnc_name.c: the name class of an element or attribute, as its child. */
bool tei_rnc_name_class(struct tei_rnc *, struct tei_schema_node *owner);

/* rnc_tree.c: nodes and frames. All may run out of memory, which ends the
 * reading: NULL or false then. */
struct tei_schema_node *tei_rnc_node(struct tei_rnc *, enum tei_schema_kind,
	const struct tei_rnc_token *);
void tei_rnc_append(struct tei_schema_node *parent,
	struct tei_schema_node *child);
/* Takes the token that begins the node. */
struct tei_schema_node *tei_rnc_child(struct tei_rnc *, enum tei_schema_kind,
	struct tei_schema_node *parent);
struct tei_schema_node *tei_rnc_wrap(struct tei_rnc *, enum tei_schema_kind,
	struct tei_schema_node *child);
struct tei_rnc_frame *tei_rnc_push(struct tei_rnc *, enum tei_rnc_place,
	struct tei_schema_node *owner);
struct tei_rnc_frame *tei_rnc_top(struct tei_rnc *);

/* Adds an operand to the innermost frame, and the operator behind it to all
 * its operands: op is one of , & |. */
bool tei_rnc_operate(struct tei_rnc *, struct tei_schema_node *operand,
	char op);

/* All operands of the innermost frame as one node, when the last is there. */
struct tei_schema_node *tei_rnc_operands(struct tei_rnc *,
	struct tei_schema_node *last);

/* Ends the frame of an `except` whose operand is whole; gives what it is
 * excepted from. */
struct tei_schema_node *tei_rnc_close_except(struct tei_rnc *,
	struct tei_schema_node *operand);

#endif
