/*
 * Reading the XML syntax: what its parts share. rng_read.c follows the
 * parser; rng_syntax.h knows what may stand where.
 */
#ifndef TEI_VALIDATE_RNG_H
#define TEI_VALIDATE_RNG_H

#include <libxml/parser.h>

#include "lib/buf.h"
#include "validate/rng_syntax.h"
#include "validate/schema.h"

/* An open element of the schema language. */
struct tei_rng_level {
	struct tei_schema_node *node;
	enum tei_rng_content content; /* what may come next in it */
	const char *ns;               /* in force; NULL: not said */
	const char *library;
	const char *base;
	const struct tei_schema_binding *bindings;
};

struct tei_rng {
	struct tei_schema_store *store;
	const char *last_tag; /* the last place in the text that was asked … */
	uint32_t last_column; /* … for, since a line may be long */
	xmlParserCtxtPtr ctxt;
	const char *file, *text;
	size_t n;
	struct tei_rng_level *levels;
	size_t depth, cap;
	size_t foreign; /* depth in elements of other languages */
	bool doc;       /* the outermost foreign one is documentation */
	struct tei_buf chars;
	struct tei_schema_node *root;
	bool stopped;
};

/* A place in the schema file. */
struct tei_rng_place {
	uint32_t line, column;
};

/* Attributes as they come: those of the schema language, by name. */
struct tei_rng_raw {
	const char *value[TEI_RNG_ATTRIBUTES];
	size_t n[TEI_RNG_ATTRIBUTES];
};

/* rng_fault.c: what is said, and what is kept. */

/* The place of the last `<` before the parser's position: of the tag that
 * has just been read. */
struct tei_rng_place tei_rng_place(struct tei_rng *);

/* Says a fault at that place; `a` and `b` are for the format. */
void tei_rng_fault(struct tei_rng *, const char *rule, const char *format,
	const char *a, const char *b);

/* Ends the reading. */
void tei_rng_out_of_memory(struct tei_rng *);

/* The string, kept as long as the schema is; "" when memory has run out. */
const char *tei_rng_keep(struct tei_rng *, const char *s, size_t n);

/* Without the blanks at both ends (4.2). */
const char *tei_rng_keep_trimmed(struct tei_rng *, const char *s, size_t n);

/* rng_name.c */

/* A QName into ns and text of a `name` node (4.10); `ns` for one without a
 * prefix. */
void tei_rng_set_name(struct tei_rng *, const struct tei_rng_level *,
	struct tei_schema_node *, const char *qname, const char *ns);

/* The namespaces that a start tag declares. */
void tei_rng_bind(struct tei_rng *, struct tei_rng_level *, int count,
	const xmlChar **ns);

/* rng_attribute.c */

/* Sorts the attributes of a start tag, as libxml2 gives them; xml:base goes
 * into the level. */
void tei_rng_read_attributes(struct tei_rng *, struct tei_rng_raw *,
	struct tei_rng_level *,
	enum tei_schema_kind kind, int count, const xmlChar **attributes);

/* Which attributes a kind has, as rng_syntax.c knows, decides what is set. */
void tei_rng_set_attributes(struct tei_rng *, const struct tei_rng_raw *,
	struct tei_rng_level *, struct tei_schema_node *);

/* The name attribute of element and attribute as a child (4.8). */
void tei_rng_add_name(struct tei_rng *, const struct tei_rng_raw *,
	struct tei_rng_level *);

#endif
