/* Why the model takes words for a name. */
#ifndef TEI_NAMES_REASONS_H
#define TEI_NAMES_REASONS_H

#include "names/tagging.h"

enum { TEI_REASONS = 2 };

/* What speaks most for the words from..to-1 as such a name, and what next to
 * it, by the weights of what they are told of: "the word behind it".  NULL
 * where nothing does: what decided was the names beside it, or a rule behind
 * the model. */
void tei_names_reasons(const struct tei_tagging *, const struct tei_words *,
	size_t from, size_t to, enum tei_entity,
	const char *reason[TEI_REASONS]);

#endif
