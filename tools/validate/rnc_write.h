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

/* rnc_write_name.c */

/* The prefixes that the schema will need, and their declarations. */
void tei_rnc_write_declarations(struct tei_rnc_writer *);

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
