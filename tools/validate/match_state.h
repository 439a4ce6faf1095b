/* States of the matcher, for its own files. */
#ifndef TEI_VALIDATE_MATCH_STATE_H
#define TEI_VALIDATE_MATCH_STATE_H

#include "validate/match.h"

/* The one state of these alternatives, which it sorts and joins; NULL if there
 * are none, or without memory. */
struct tei_state *tei_state_of(struct tei_matcher *, struct tei_alternative *,
	size_t n);

#endif
