/* What a chain makes of a document, written as its last format wants it. */
#ifndef TEI_TRANSFORM_RESULT_H
#define TEI_TRANSFORM_RESULT_H

#include <libxml/tree.h>

#include "transform/transform.h"

/* Adds to `out` the tree that the chain's last stylesheet gave: a package
 * packed, text laid out at `width` columns or typeset, all else as the
 * stylesheet's xsl:output says.  TEI_FAILED after a message. */
enum tei_status tei_result_write(const struct tei_transform *, xmlDocPtr,
	size_t width, struct tei_buf *out, struct tei_diag *);

#endif
