/*
 * The tree of a RELAX NG schema as one file has it, before simplification
 * (RELAX NG 1.0, section 4).  The readers of both syntaxes build it; what
 * comes after does not know which syntax it was.
 *
 * A reader hands over a tree for which these steps are already done:
 * 4.1 annotations are gone (but for the documentation, if asked for);
 * 4.2 blanks are trimmed from names, and `ns` and text kept as they are;
 * 4.3, 4.4 every `data` and `value` has `library` and `type`, "" and "token"
 *     where the schema names no type;
 * 4.5 `href` is absolute: a path, or an address as the schema has it, joined
 *     to the base of the place;
 * 4.8 the name of an `element` or `attribute` is its first child, a name
 *     class;
 * 4.9 `ns` stands on `name`, `nsName` and `value`; NULL where the file says
 *     nothing, so that an including schema's holds (it too may say nothing,
 *     which means "");
 * 4.10 a prefix is gone from `text` and its namespace is in `ns`.
 * Everything else (4.6, 4.7, 4.11 to 4.19, 7) is done by tei_schema_simplify.
 * The compact syntax is translated as its specification's section 4 says.
 */
#ifndef TEI_VALIDATE_SCHEMA_H
#define TEI_VALIDATE_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

#define TEI_XML_NS "http://www.w3.org/XML/1998/namespace"
#define TEI_RNG_NS "http://relaxng.org/ns/structure/1.0"
#define TEI_SCH_NS "http://purl.oclc.org/dsdl/schematron"
#define TEI_RNG_ANNOTATIONS                                                  \
	"http://relaxng.org/ns/compatibility/annotations/1.0"

/* The elements of the XML syntax, by their names in alphabetical order. */
enum tei_schema_kind {
	TEI_RNG_ANYNAME,
	TEI_RNG_ATTRIBUTE,
	TEI_RNG_CHOICE, /* of patterns or of name classes */
	TEI_RNG_DATA,
	TEI_RNG_DEFINE,
	TEI_RNG_DIV,
	TEI_RNG_ELEMENT,
	TEI_RNG_EMPTY,
	TEI_RNG_EXCEPT,
	TEI_RNG_EXTERNALREF,
	TEI_RNG_GRAMMAR,
	TEI_RNG_GROUP,
	TEI_RNG_INCLUDE,
	TEI_RNG_INTERLEAVE,
	TEI_RNG_LIST,
	TEI_RNG_MIXED,
	TEI_RNG_NAME,
	TEI_RNG_NOTALLOWED,
	TEI_RNG_NSNAME,
	TEI_RNG_ONEORMORE,
	TEI_RNG_OPTIONAL,
	TEI_RNG_PARAM,
	TEI_RNG_PARENTREF,
	TEI_RNG_REF,
	TEI_RNG_START,
	TEI_RNG_TEXT,
	TEI_RNG_VALUE,
	TEI_RNG_ZEROORMORE,
	TEI_RNG_KINDS
};

enum tei_schema_combine {
	TEI_COMBINE_NONE,
	TEI_COMBINE_CHOICE,
	TEI_COMBINE_INTERLEAVE
};

/* A namespace declaration in scope at a `value` or `data`; the innermost
 * first, a later one of the same prefix is hidden. */
struct tei_schema_binding {
	const struct tei_schema_binding *outer;
	const char *prefix; /* "" for the default namespace */
	const char *uri;    /* "" where it is undeclared */
};

/* One element of the schema.  All strings are interned in its tree, so that
 * equal ones are the same pointer, and live as long as the tree. */
struct tei_schema_node {
	enum tei_schema_kind kind;
	enum tei_schema_combine combine; /* define, start */
	uint32_t line, column;           /* of the element's `<` or first
	                                    character, from 1; characters */
	const char *file;                /* as named by who opened it */
	const char *name;    /* define, ref, parentRef; param's name */
	const char *ns;      /* name, nsName, value, and include and
	                        externalRef (to hand on); may be NULL */
	const char *library; /* data, value: the datatype library, or "" */
	const char *type;    /* data, value */
	const char *text;    /* name: the local name; value, param: content */
	const char *href;    /* include, externalRef */
	const char *doc;     /* documentation, if asked for; else NULL */
	const struct tei_schema_binding *bindings; /* value, data */
	struct tei_schema_node *parent, *next, *first, *last;
};

/* A fault in a schema: what a reader or the simplification says. */
struct tei_schema_fault {
	const char *file; /* NULL if the schema has no name */
	uint32_t line, column;
	const char *rule; /* "4.16", "7.1.5", "compact 2.3"; NULL if none */
	const char *text; /* reason and remedy, one line */
	bool missing;     /* a resource could not be had: status 3, not 1 */
};

typedef void tei_schema_fault_fn(void *data, const struct tei_schema_fault *);

/* What a schema's trees live in: their memory, their names and the way out
 * for faults.  One thread at a time. */
struct tei_schema_store {
	struct tei_arena arena;
	struct tei_schema_strings *strings;
	tei_schema_fault_fn *fault; /* NULL: faults are counted only */
	void *fault_data;
	size_t faults;  /* how many there were */
	bool keep_docs; /* let the readers fill `doc` */
	bool failed;    /* memory ran out */
};

/* Empties; fault and keep_docs may be set after.  False without memory. */
bool tei_schema_store_init(struct tei_schema_store *);
void tei_schema_store_free(struct tei_schema_store *);

/* The one copy of a string (n bytes) in the store; NULL without memory. */
const char *tei_schema_intern(struct tei_schema_store *, const char *,
	size_t n);
const char *tei_schema_intern_string(struct tei_schema_store *, const char *);

/* A new node, the last child of `parent` (NULL: of nobody), at a place; the
 * file must be interned.  NULL without memory. */
struct tei_schema_node *tei_schema_add(struct tei_schema_store *,
	struct tei_schema_node *parent, enum tei_schema_kind, const char *file,
	uint32_t line, uint32_t column);

/* "element", as the XML syntax writes it. */
const char *tei_schema_kind_name(enum tei_schema_kind);

/* Says a fault; the reader goes on or gives up as it likes. */
void tei_schema_fault(struct tei_schema_store *, const char *file,
	uint32_t line, uint32_t column, const char *rule, const char *format,
	...) __attribute__((format(printf, 6, 7)));

/* Says that a resource could not be had, which is no fault of the schema. */
void tei_schema_missing(struct tei_schema_store *, const char *file,
	uint32_t line, uint32_t column, const char *text);

/*
 * The readers: a whole schema in memory (n bytes) to its tree, with `file` as
 * its name for messages and the base of its hrefs.  NULL when there was any
 * fault (all were said, then).  tei_schema_read looks at the first character
 * that is no blank: `<` (or UTF-16's) means XML, since the compact syntax
 * cannot begin so.  Hand-written nesting is capped at TEI_SCHEMA_DEPTH; none
 * of the readers recurses over its input.
 */
#define TEI_SCHEMA_DEPTH 100000
struct tei_schema_node *tei_schema_read(struct tei_schema_store *,
	const char *file, const char *text, size_t n);
struct tei_schema_node *tei_schema_read_xml(struct tei_schema_store *,
	const char *file, const char *text, size_t n);
struct tei_schema_node *tei_schema_read_rnc(struct tei_schema_store *,
	const char *file, const char *text, size_t n);

/* `href` joined to the base (RFC 3986, 5.2), interned; "file:" and its
 * slashes are dropped, so that local files are plain paths. */
const char *tei_schema_resolve(struct tei_schema_store *, const char *base,
	const char *href);

#endif
