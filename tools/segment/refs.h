/* Between refs.c and lost.c. */
#ifndef TEI_SEGMENT_REFS_H
#define TEI_SEGMENT_REFS_H

#include "dates/words.h"
#include "segment/seg.h"

/* A stretch of the text whose references lead to the same notes: a page, or
 * all that stands before the notes at the end. */
struct seg_region {
	uint32_t block, block_to; /* its body's blocks, notes among them */
	uint32_t note, note_to;
};

/* Gives each note of the region that has no reference the most likely place
 * for one: the end of the sentence that its words and dates fit best, between
 * those of its neighbours. */
void seg_place_lost(struct seg *, const struct seg_region *,
	const struct tei_lexicon *);

/* True if references may stand in the block. */
bool seg_may_refer(const struct seg_block *);

#endif
