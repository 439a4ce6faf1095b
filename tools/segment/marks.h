/* Note numerals and references as they are printed and as OCR reads them. */
#ifndef TEI_SEGMENT_MARKS_H
#define TEI_SEGMENT_MARKS_H

#include "segment/profile.h"

/* A marker that OCR garbled has no more bytes. */
enum { SEG_MARKER = 4 };

/* A line that looks as if a note began with it. */
struct seg_numeral {
	uint32_t at, text;  /* tokens: the numeral, and what follows it */
	uint32_t end;       /* of its line */
	uint32_t number;    /* SEG_NONE: lost */
	uint32_t block, page;
	bool foot;          /* nothing but notes follows it on its page */
	bool weak;          /* looks so only in its place in the order */
	bool headed;        /* its block was taken for a heading */
	bool referred;      /* at the text's end, and references lead there */
	bool guessed;       /* set in accepting: lost or misread */
	bool restarts;      /* set in accepting: begins a new series */
};

/* A place in the text that may be a reference to a note. */
struct seg_candidate {
	uint32_t from, to;  /* tokens */
	uint32_t number;    /* SEG_NONE: garbled */
	uint32_t page;
	uint8_t weight;     /* how much it looks like one; 0 to 10 */
};

/* Reads the numeral with which the line from..to-1 begins; false if none of
 * the profile's marks does. */
bool seg_numeral_read(const struct seg *, uint32_t from, uint32_t to,
	struct seg_numeral *);

/* Reads the candidate that begins at token i of the block; false if none
 * does. */
bool seg_candidate_read(const struct seg *, const struct seg_block *,
	uint32_t i, struct seg_candidate *);

/* How well what OCR made of a marker may stand for the number, 0 (not) to
 * 5: digits lost, digits read as letters of like shape, a quotation mark.
 * misread.c */
int seg_garbled_for(const struct seg *, const struct seg_candidate *,
	uint32_t number);

/* True if the letters and digits of a run are what OCR may make of the number:
 * as above, or one of its digits wrong.  misread.c */
bool seg_misreads(const struct seg *, uint32_t from, uint32_t to,
	uint32_t number);

/* True if a run reads like a note: it begins with a word of the apparatus,
 * such as "See" or "Ibid.", or has many: "ed.", "vol.", the label of an
 * archive, a year before a bracket that closes. */
bool seg_reads_like_note(const struct seg *, uint32_t from, uint32_t to);

#endif
