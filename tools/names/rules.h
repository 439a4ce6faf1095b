/* What a name is, by the words at one place of a flow. */
#ifndef TEI_NAMES_RULES_H
#define TEI_NAMES_RULES_H

#include "names/namer.h"

/* Finds the name that begins at the token, if one does; *f is undefined
 * otherwise. */
bool tei_namer_find(const struct tei_namer *, size_t at, struct tei_find *f);

/* The same, of what the authority lists name only. */
bool tei_namer_listed(const struct tei_namer *, size_t at,
	struct tei_find *f);

#endif
