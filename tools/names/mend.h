/* What a name holds beside the words that a model finds. */
#ifndef TEI_NAMES_MEND_H
#define TEI_NAMES_MEND_H

#include "names/tagging.h"

/* Labels what belongs to the names that are labelled: the "Bay of" before
 * Honduras, the "street" after Union, the "'s" after a saint's church or
 * school; and makes a firm of the partners before "and Co.".  The words are
 * those of the flow that the tagging is turned to; what an editor has tagged
 * stays out. */
void tei_names_mend(struct tei_tagging *, const struct tei_words *);

#endif
