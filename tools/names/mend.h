/* What a name holds beside the words that a model finds. */
#ifndef TEI_NAMES_MEND_H
#define TEI_NAMES_MEND_H

#include "names/labelling.h"

/* Labels what belongs to the names that are labelled; what an editor has tagged
 * stays out. */

/* The "Bay of" before Honduras, the "street" after Union, the "'s" after a
 * saint's church or school. */
void tei_names_mend_places(const struct tei_labelling *);

/* A firm of the partners before "and Co."; two organs for what stands on both
 * sides of an "and"; the "' Government" behind Workers' and Peasants; the party
 * alone of its congress; a country's army, navy, air force or ministry. */
void tei_names_mend_orgs(const struct tei_labelling *);

#endif
