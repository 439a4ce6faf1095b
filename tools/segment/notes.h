/* Between the two files that find notes. */
#ifndef TEI_SEGMENT_NOTES_H
#define TEI_SEGMENT_NOTES_H

#include "segment/seg.h"

/* Finds notes that have lost their numeral and blocks that continue a note,
 * among the blocks between those that have one; unmarked.c.  `at_end`: the
 * notes stand together at the end of the text. */
void seg_find_unmarked_notes(struct seg *, bool at_end);

#endif
