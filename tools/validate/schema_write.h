/* Schemas written back, in either syntax. */
#ifndef TEI_VALIDATE_SCHEMA_WRITE_H
#define TEI_VALIDATE_SCHEMA_WRITE_H

#include "lib/buf.h"
#include "validate/schema.h"

/*
 * Writes a tree that has been read with `keep_docs`, so that reading it again
 * gives an equal tree but for places.  Documentation is kept, other
 * annotations and comments are not in the tree.  References to files of the
 * other syntax get the ending of this one, and are relative to the tree's own
 * file.  Appends to the buffer, whose `failed` tells of memory.
 */
void tei_schema_write_rng(struct tei_buf *, const struct tei_schema_node *);
void tei_schema_write_rnc(struct tei_buf *, const struct tei_schema_node *);

/* For the writers: the next node of the tree in document order, below
 * `root`; the namespace of most names (NULL where some have none, or there
 * are none); the library of most datatypes; a reference as it is written. */
const struct tei_schema_node *tei_schema_next(
	const struct tei_schema_node *root, const struct tei_schema_node *);
const char *tei_schema_main_ns(const struct tei_schema_node *root);
const char *tei_schema_main_library(const struct tei_schema_node *root);
void tei_schema_put_href(struct tei_buf *, const struct tei_schema_node *,
	const char *from, const char *to);

/* Does the meaning of the value hang on namespaces? */
bool tei_schema_is_qname(const struct tei_schema_node *);

#endif
