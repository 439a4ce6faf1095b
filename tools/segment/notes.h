/* Between the two files that find notes. */
#ifndef TEI_SEGMENT_NOTES_H
#define TEI_SEGMENT_NOTES_H

#include "segment/marks.h"

/* Finds notes that have lost their numeral and blocks that continue a note,
 * among the blocks between those that have one; unmarked.c.  `at_end`: the
 * notes stand together at the end of the text. */
void seg_find_unmarked_notes(struct seg *, bool at_end);

/* True if a note's text may begin with the token.  notes.c */
bool seg_begins_note_text(const struct seg *, uint32_t text);

/* Finds among n numerals those behind which nothing but notes stands on their
 * page, if pages are told apart; feet.c. */
void seg_find_feet(const struct seg *, struct seg_numeral *, size_t n);

/* True if numbers begin anew with numeral i: it is a 1, the first at the foot
 * of its page, and reads like a note or is referred to there. */
bool seg_restarts_at_foot(const struct seg *, const struct seg_numeral *,
	size_t i);

/* Finds among n numerals those that count the last lines of the text from 1 on
 * and to which references in the text lead: notes, not points of a list;
 * ends.c. */
void seg_find_ends(const struct seg *, struct seg_numeral *, size_t n);

/* The token with which the line begins that heads the notes, the first of which
 * stands at token `at`; `at` if the line above is none.  ends.c */
uint32_t seg_heading_line(const struct seg *, uint32_t at);

/* True if notes are all that the text has after its first note.  ends.c */
bool seg_notes_are_last(const struct seg *);

/* A short line right above the first of the notes is their heading, if nothing
 * but notes follows; ends.c. */
void seg_head_notes(struct seg *);

/* A line that separates is no section's where notes follow it. */
void seg_find_rules(struct seg *);

#endif
