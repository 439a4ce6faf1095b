/* What the parts of the writer of compact syntax share. */
#ifndef TEI_VALIDATE_RNC_WRITE_H
#define TEI_VALIDATE_RNC_WRITE_H

#include "validate/schema_write.h"

/* A prefix that the schema needs; its number makes its name. */
struct tei_rnc_uris {
	const char **uri; /* NULL: what an including schema has */
	size_t n, cap;
};

struct tei_rnc_writer {
	struct tei_buf *out;
	const struct tei_schema_node *root;
	const char *ns; /* the default namespace; NULL: inherited */
	struct tei_rnc_uris names, libraries;
	unsigned depth;
};

/* rnc_write.c */

/* A line end and the indent. */
void tei_rnc_write_line(struct tei_rnc_writer *);

/* rnc_write_head.c */

/* What a leaf, or the beginning of a node, is written as, up to the braces. */
void tei_rnc_write_head(struct tei_rnc_writer *,
	const struct tei_schema_node *);

/* rnc_write_shape.c */

/* What repeats: "?", "*" or "+"; NULL for other kinds. */
const char *tei_rnc_suffix(enum tei_schema_kind kind);

/* Is it a part of a grammar? */
bool tei_rnc_is_component(enum tei_schema_kind kind);

/* Elements and attributes begin with their name class. */
bool tei_rnc_is_name_class(const struct tei_schema_node *);

/* Does the node join several children with an operator of its own? */
bool tei_rnc_joins(const struct tei_schema_node *);

/* Must the node stand in parentheses where it is?  It must where it joins
 * and something around it joins or repeats. */
bool tei_rnc_needs_parens(const struct tei_schema_node *);

/* Does what the node holds stand on one line? */
bool tei_rnc_is_small(const struct tei_schema_node *);

/* Do braces that its keyword opens stand around its children? */
bool tei_rnc_has_braces(const struct tei_schema_node *);

/* Do its braces stand on the line? */
bool tei_rnc_is_short(const struct tei_schema_node *);

/* rnc_write_name.c */

/* The prefixes that the schema will need, and their declarations. */
void tei_rnc_write_declarations(struct tei_rnc_writer *);

/* A string as literals that ~ joins, each in quotes that it does not hold; a
 * name, with a backslash where it is a keyword. */
void tei_rnc_write_literal(struct tei_rnc_writer *, const char *);
void tei_rnc_write_identifier(struct tei_rnc_writer *, const char *);

/* "ns1:" where the name is in another namespace than one without prefix, or
 * `always`. */
void tei_rnc_write_prefix(struct tei_rnc_writer *,
	const struct tei_schema_node *, bool always);
void tei_rnc_write_type(struct tei_rnc_writer *,
	const struct tei_schema_node *);
void tei_rnc_write_value(struct tei_rnc_writer *,
	const struct tei_schema_node *);
/* " inherit = ns1" of a reference, where it is needed. */
void tei_rnc_write_inherit(struct tei_rnc_writer *,
	const struct tei_schema_node *);

#endif
