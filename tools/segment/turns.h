/* Labels of those who speak in turn. */
#ifndef TEI_SEGMENT_TURNS_H
#define TEI_SEGMENT_TURNS_H

#include "segment/seg.h"

struct seg_turns;

/* Learns which labels return in the text; to be freed with free(); NULL
 * without memory. */
struct seg_turns *seg_turns_new(const struct seg *);

/* One past the label with which from..to-1 begins; `from` if it has none that
 * returns. */
uint32_t seg_turn_end(const struct seg *, const struct seg_turns *,
	uint32_t from, uint32_t to);

#endif
