/* Aligning the notes of a page with the places that may refer to them. */
#ifndef TEI_SEGMENT_ALIGN_H
#define TEI_SEGMENT_ALIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in the text, or a note; in their order. */
struct seg_align_place {
	uint32_t number; /* SEG_NONE: garbled */
	uint32_t weight; /* how much it looks like a reference */
};

/* How well garbled place p may stand for note n; 0: not. */
typedef int seg_align_like(void *data, size_t p, size_t n);

/* Ties notes 0..n-1, whose numbers ascend, to places 0..m-1 so that neither
 * order is broken: match[note] is a place or SEG_NONE.  First the heaviest
 * chain of places that read exactly as a note's number (heaviest increasing
 * subsequence; Gusfield, Algorithms on Strings, 12.5), then within its gaps
 * the best of the garbled ones, where a gap is small.  False without
 * memory. */
bool seg_align(const struct seg_align_place *, size_t m,
	const uint32_t *number, size_t n, seg_align_like *, void *data,
	uint32_t *match);

#endif
