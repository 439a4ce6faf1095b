/* Patterns of profiles: what a line looks like, in words and shapes.
 *
 * tei-profile(5) is the manual.  A pattern is matched word by word in one
 * pass over the line with all its readings at once (Thompson, Regular
 * expression search algorithm, CACM 11:6, 1968), so no pattern and no line
 * makes it slow.
 */
#ifndef TEI_SEGMENT_PATTERN_H
#define TEI_SEGMENT_PATTERN_H

#include "lib/arena.h"
#include "lib/buf.h"
#include "segment/seg.h"

/* A pattern may have so many parts. */
enum { SEG_PATTERN_MAX = 63 };

struct seg_part {
	struct tei_slice *words; /* any of these, without case, … */
	uint16_t n_words;
	uint16_t shapes;         /* … or of these shapes, by bit */
	bool optional, again;
};

struct seg_pattern {
	struct seg_part *part;
	uint8_t n;
	bool rest; /* ends in "...": anything may follow */
	bool ahead; /* "|": its last part is only looked at */
};

/* A named list of words that patterns may name as <NAME>. */
struct seg_list {
	const char *name;
	struct tei_slice *words;
	size_t n, cap;
	struct seg_list *next;
};

/* Reads a pattern; NULL, or what is wrong with it. */
const char *seg_pattern_read(struct seg_pattern *, const char *text,
	const struct seg_list *, struct tei_arena *);

/* True if the tokens from..to-1 look so; *end is then one past the token
 * that completes what stands before a final "...", or before a "|". */
bool seg_pattern_match(const struct seg_pattern *, const struct seg *,
	uint32_t from, uint32_t to, uint32_t *end);

/* True if the token is one of the words, without case. */
bool seg_word_in(const struct seg_token *, const struct tei_slice *words,
	size_t n);

#endif
