/* What the parts of simplify.c share: the compiler of schemas. */
#ifndef TEI_VALIDATE_SIMPLIFY_H
#define TEI_VALIDATE_SIMPLIFY_H

#include "validate/grammar.h"

/* A component of a definition, and the ns of the file around it. */
struct tei_part {
	const struct tei_schema_node *node;
	const char *ns;
	const struct tei_origin *origin;
	struct tei_part *next;
};

struct tei_definition {
	const char *name; /* NULL: start */
	struct tei_part *parts, *last;
	struct tei_definition *next; /* of the scope */
	struct tei_scope *scope;
	const struct tei_pattern *pattern;
	bool open; /* being compiled: a second visit is a recursion */
};

/* A grammar element. */
struct tei_scope {
	struct tei_scope *outer;
	struct tei_definition **slots;
	size_t cap, used;
	struct tei_definition start, *first, *last;
	struct tei_scope *next; /* of all scopes */
	bool done;          /* even what nothing refers to is compiled */
};

/* The files that led to a place, the innermost first: against recursion. */
struct tei_origin {
	const struct tei_origin *outer;
	const char *href;
};

/* Where a pattern stands. */
struct tei_scope_place {
	struct tei_scope *scope; /* NULL outside grammars */
	const char *ns;      /* handed on by an including file, or NULL */
	const struct tei_origin *origin;
	unsigned depth;
};

/* An element whose content is still to be compiled. */
struct tei_work {
	struct tei_element *element;
	const struct tei_schema_node *content; /* the child after the name */
	struct tei_scope_place place;
	struct tei_work *next;
};

struct tei_schema_document {
	const char *href;
	const struct tei_schema_node *root;
	struct tei_schema_document *next;
};

struct tei_compiler {
	struct tei_grammar *g;
	struct tei_schema_store *store;
	struct tei_datatype_scratch *scratch;
	struct tei_work *work, *last_work;
	struct tei_schema_document *documents;
	struct tei_scope *scopes;
	size_t opened;    /* files that are included, each time that they are */
	bool too_deep;    /* said already */
	bool unreachable; /* what is left now, nothing refers to */
};

#define TEI_FAULT_AT(c, node, rule, ...) \
	tei_schema_fault((c)->store, (node)->file, (node)->line, \
	    (node)->column, rule, __VA_ARGS__)

/* Memory of the store, zeroed; NULL without. */
void *tei_compiler_alloc(struct tei_compiler *, size_t);

/* simplify.c: one node as a pattern. */
const struct tei_pattern *tei_compile(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

/* simplify_define.c: `first` and what follows it. */
const struct tei_pattern *tei_compile_list(struct tei_compiler *,
	const struct tei_schema_node *first, const struct tei_scope_place *,
	enum tei_pattern_kind);

/* The patterns of a definition, combined; once. */
const struct tei_pattern *tei_compile_definition(struct tei_compiler *,
	struct tei_definition *, unsigned depth);

/* 4.18, 4.19: references */
const struct tei_pattern *tei_compile_ref(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

/* 4.18: a grammar is the pattern of its start */
const struct tei_pattern *tei_compile_grammar(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

/* 4.6: the pattern of another file. */
const struct tei_pattern *tei_compile_external(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

/* simplify_data.c: 4.16 */

const struct tei_pattern *tei_compile_data(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);
const struct tei_pattern *tei_compile_value(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

/* simplify_scope.c: 4.5 to 4.7, 4.17 */

/* The tree of the file that an include or externalRef names; NULL after a
 * fault, which has the number of the rule. */
const struct tei_schema_node *tei_scope_open_file(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_origin *,
	const char *rule);
const struct tei_origin *tei_scope_origin(struct tei_compiler *,
	const struct tei_origin *outer, const char *href);

/* The components of a grammar, with what it includes. */
void tei_scope_collect(struct tei_compiler *, struct tei_scope *,
	const struct tei_schema_node *grammar, const struct tei_scope_place *);
/* The definition of that name, the scope's; NULL if it has none. */
struct tei_definition *tei_scope_find(const struct tei_scope *,
	const char *name);

/* How the parts of a definition are combined. */
enum tei_schema_combine tei_scope_combination(struct tei_compiler *,
	const struct tei_definition *);

/* simplify_names.c: 4.16 */

/* The class of names that a node stands for; NULL after a fault, or without
 * memory. */
const struct tei_nameclass *tei_compile_names(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

/* Says what is no name of an attribute. */
void tei_compile_check_names(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_nameclass *);

#endif
