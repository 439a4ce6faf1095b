/* The days of a diary or a chronicle: lines that say no more than a day, each
 * above what happened on it.  One or two are dates of letters or quoted.
 */
#include "segment/profile.h"

enum {
	DAYS = 3,   /* of a diary, at least */
	WORDS = 8,  /* of such a line, at most */
	TEXT = 1    /* words below it, at least */
};

/* True if from..to-1 is such a line. */
static bool
is_day(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t end;

	to = seg_trim(g, from, to);
	return from < to && seg_words(g, from, to) <= WORDS &&
	    seg_profile_match(g->profile, SEG_BLOCK_DAY, g, from, to, &end) !=
	    NULL;
}

/* True if from..to-1 may be what happened on a day. */
static bool
is_text(const struct seg *g, uint32_t from, uint32_t to)
{
	return from < to && !seg_is_lower(&g->token[from]) &&
	    seg_words(g, from, to) >= TEXT;
}

/* True if the first line of block i is a day, and text follows, in the block or
 * behind it. */
static bool
heads_day(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	uint32_t text = seg_next_line(g, b, b->from);

	if (b->kind != SEG_PARAGRAPH || !b->apart || !is_day(g, b->from, text))
		return false;
	if (text == b->to && (++i == g->n_block ||
	    b[1].kind != SEG_PARAGRAPH))
		return false;
	b = &g->block[i];
	text = text < b->from ? b->from : text;
	return is_text(g, text, b->to) && !is_day(g, text, seg_next_line(g, b,
	    text));
}

void
seg_find_days(struct seg *g)
{
	struct seg_cuts cuts = {0};
	size_t days = 0;
	uint32_t i, text;

	if (g->profile->rules[SEG_BLOCK_DAY].n == 0)
		return;
	for (i = g->cover; i < g->n_block; i++)
		days += heads_day(g, i);
	for (i = g->cover; days >= DAYS && i < g->n_block; i++) {
		if (!heads_day(g, i))
			continue;
		text = seg_next_line(g, &g->block[i], g->block[i].from);
		if (text < g->block[i].to)
			seg_cuts_add(g, &cuts, text);
		g->block[i].kind = SEG_HEAD;
	}
	seg_cuts_make(g, &cuts);
}
