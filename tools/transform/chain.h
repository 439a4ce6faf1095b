/* A chain of compiled stylesheets, as chain.c makes it and transform.c and
 * result.c run it; to others struct tei_transform is opaque. */
#ifndef TEI_TRANSFORM_CHAIN_H
#define TEI_TRANSFORM_CHAIN_H

#include <libxslt/xsltInternals.h>

#include "sentences/sentences.h"
#include "transform/transform.h"

/* One step of a chain. */
struct tei_step {
	const struct tei_format *format; /* NULL for an own stylesheet */
	xsltStylesheetPtr sheet;         /* the chain's, as the array is */
};

struct tei_transform {
	struct tei_step *step; /* at least one */
	size_t steps, cap;
	const struct tei_param *param; /* borrowed */
	size_t params;
	struct tei_sentences *sentences; /* NULL if no format needs it */
	bool once; /* nothing of libxml2's need be freed */
};

#endif
