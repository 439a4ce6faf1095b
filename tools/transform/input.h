/* The TEI that is transformed, as libxml2 reads it. */
#ifndef TEI_TRANSFORM_INPUT_H
#define TEI_TRANSFORM_INPUT_H

#include "transform/guard.h"
#include "transform/transform.h"

/* Reads the document of `n` bytes under the guard and includes what its
 * XIncludes name: local files, relative to `path`.  A document may not name
 * other entities outside of it.  NULL after a message; g->failed tells of a
 * document that was read and may not be used.  To be freed by xmlFreeDoc. */
xmlDocPtr tei_transform_read(struct tei_guard *g, const char *, size_t n,
	const char *path);

/* Warns of a root that is not in TEI's namespace; `doc` may be NULL. */
void tei_transform_warn(xmlDocPtr doc, struct tei_diag *);

/* Reads `n` documents and puts copies of their roots under one teiCorpus,
 * which is to be freed by xmlFreeDoc; g->failed if one could not be read or
 * copied.  NULL after a message without memory. */
xmlDocPtr tei_transform_gather(const struct tei_source *, size_t n,
	struct tei_guard *g);

#endif
