/* From what was read to tags. */
#ifndef TEI_NAMES_TAGGING_H
#define TEI_NAMES_TAGGING_H

#include "lib/span.h"
#include "names/reading.h"

/* A document being tagged. */
struct tei_tagging {
	struct tei_reading r;
	const struct tei_names_options *o;
	const struct tei_model *model; /* NULL: the rules alone */
	struct tei_spans spans;
	struct tei_diag *diag;
};

/* True if a name may begin or end with the token: it is in none that is tagged
 * already, nor where names are passed over. */
bool tei_tagging_is_open(const struct tei_tagging *, const struct tei_token *);

/* Adds the spans of a flow's names, and explains them where asked. */
void tei_tagging_flow(struct tei_tagging *, size_t flow);

#endif
