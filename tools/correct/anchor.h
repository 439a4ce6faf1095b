/* Where corrections belong in a text that may have been mended since. */
#ifndef TEI_CORRECT_ANCHOR_H
#define TEI_CORRECT_ANCHOR_H

#include "correct/fix.h"
#include "standoff/tagged.h"

/* Why a correction has no place. */
enum tei_anchor_fault {
	TEI_ANCHORED,
	TEI_NO_TEXT,    /* its text stands nowhere */
	TEI_NO_CONTEXT, /* it does, but among other words */
	TEI_AMBIGUOUS   /* in several places, and nothing tells which */
};

struct tei_anchor {
	uint32_t from, to; /* bytes of the visible text */
	enum tei_anchor_fault fault;
};

/* Finds the places of all corrections: `anchor` has room for fixes->n.
 *
 * A correction belongs where its text stands between its context, blanks not
 * counted.  If that is so in one place only, this is it, wherever its offset
 * leads.  If in several, the offset decides, moved as far as those moved that
 * stand before and after it in the file's order of offsets.  If nowhere, most
 * of the context must be there still.  Linear but for such as stand in many
 * places, of which some hundreds nearest to the offset are looked at.  False
 * without memory. */
bool tei_anchors_find(const struct tei_fixes *, const struct tei_tagged *,
	struct tei_anchor *);

#endif
