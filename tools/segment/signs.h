/* Notes with signs for numerals. */
#ifndef TEI_SEGMENT_SIGNS_H
#define TEI_SEGMENT_SIGNS_H

#include "segment/notes.h"
#include "segment/profile.h"

/* Finds them, cuts the blocks that they stand in, and makes them notes, which
 * have no number yet.  A step of run.c. */
void seg_find_signs(struct seg *);

/* Adds them to the notes, behind the numbered ones, with their references. */
void seg_tie_signs(struct seg *);

#endif
