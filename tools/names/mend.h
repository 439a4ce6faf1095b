/* What a name holds beside the words that a model finds. */
#ifndef TEI_NAMES_MEND_H
#define TEI_NAMES_MEND_H

#include "names/words.h"

/* Words of a flow, their labels and certainties (lib/learn's, of the same
 * length), all of which are the caller's. */
struct tei_labelling {
	const struct tei_words *words;
	const struct tei_memory *memory; /* of the words' document */
	unsigned char *label;
	int32_t *certainty;
};

/* Labels what belongs to the names that are labelled: the "Bay of" before
 * Honduras, the "street" after Union, the "'s" after a saint's church or
 * school; and makes a firm of the partners before "and Co.". */
void tei_names_mend(const struct tei_labelling *);

#endif
