/* The lines of a text as the search for sittings sees them. */
#ifndef TEI_SEGMENT_SITTINGS_H
#define TEI_SEGMENT_SITTINGS_H

#include "segment/profile.h"

/* What a line tells of a sitting. */
enum look {
	OTHER,
	DAY,     /* a day, perhaps with a place */
	NAMED,   /* "Minutes of …", "At a meeting of …" */
	PRESENT, /* who was present, … */
	BOTH,    /* … named so: "At a meeting of … were present", … */
	BEGUN    /* … or another sentence with which minutes begin */
};

struct line {
	uint32_t from, to; /* tokens */
	uint32_t block;
	uint8_t look;      /* enum look */
};

struct lines {
	struct line *of;
	size_t n, cap;
};

/* Reads the lines of all blocks behind the cover sheet; the caller frees `of`.
 * One in which a sentence tells who was present, or a day stands before what
 * minutes begin with, is two.  False without memory.  sitting_lines.c */
bool seg_lines_read(struct lines *, const struct seg *);

/* True if the profile's patterns of the key match the run's beginning. */
bool seg_line_matches(const struct seg *, enum seg_key, uint32_t from,
	uint32_t to);

#endif
