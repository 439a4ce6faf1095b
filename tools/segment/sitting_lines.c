#include "segment/sittings.h"

enum {
	LOOK = 60,  /* tokens in which a pattern is sought */
	DATE = 24   /* tokens of a day before other text */
};

bool
seg_line_matches(const struct seg *g, enum seg_key key, uint32_t from, uint32_t to)
{
	uint32_t end;

	to = to - from > LOOK ? from + LOOK : to;
	return seg_profile_match(g->profile, key, g, from, to, &end) != NULL;
}

static enum look
look_of(const struct seg *g, uint32_t from, uint32_t to)
{
	bool named = seg_line_matches(g, SEG_BLOCK_SITTING, from, to);

	if (seg_words(g, from, to) == 0)
		return OTHER;
	if (seg_line_matches(g, SEG_BLOCK_ATTENDANCE, from, to))
		return named ? BOTH : PRESENT;
	if (named)
		return NAMED;
	if (seg_is_dateline(g, from, to))
		return DAY;
	return seg_line_matches(g, SEG_BLOCK_BEGUN, from, to) ? BEGUN : OTHER;
}

/* The sentence, or what a comma parts, in from+1..to-1 that says who was
 * present; `to` if there is none. */
static uint32_t
find_present(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, next;

	for (i = from + 1; i < to; i++) {
		next = seg_skip_space(g, i + 1, to);
		if ((seg_is_stop(&g->token[i]) || seg_is(&g->token[i], ",")) &&
		    next > i + 1 && next < to &&
		    seg_is_capital(&g->token[next]) && seg_line_matches(g,
		    SEG_BLOCK_ATTENDANCE, next, to))
			return next;
	}
	return to;
}

/* Where minutes begin behind a day at the head of from..to-1, "3 May 1881. The
 * Board met"; `from` if they do not. */
static uint32_t
behind_day(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, next;
	bool month = false;

	for (i = from; i + 1 < to && i < from + DATE; i++) {
		const struct seg_token *t = &g->token[i];

		month = month || seg_profile_lists(g->profile, "months", t);
		for (next = i + 1; next < to && (seg_is_space(&g->token[next])
		    || seg_is(&g->token[next], "\u2014") ||
		    seg_is(&g->token[next], "-")); next++)
			;
		if (month && next < to && (seg_is(t, ".") || seg_is(t, "\u2014") ||
		    seg_is(t, "-")) && seg_is_capital(&g->token[next]) &&
		    seg_is_dateline(g, from, i) && look_of(g, next, to) !=
		    OTHER)
			return next;
	}
	return from;
}

static bool
add_line(struct lines *l, const struct seg *g, uint32_t block, uint32_t from,
	uint32_t to)
{
	if (!tei_grow(&l->of, &l->cap, l->n + 1, sizeof(*l->of)))
		return false;
	l->of[l->n++] = (struct line){ from, to, block,
	    (uint8_t)look_of(g, from, to) };
	return true;
}

/* Adds a line, parted where it is two. */
static bool
add_parts(struct lines *l, const struct seg *g, uint32_t block, uint32_t from,
	uint32_t to)
{
	uint32_t text = behind_day(g, from, to);
	uint32_t present = find_present(g, text, to);

	return (text == from || add_line(l, g, block, from, seg_trim(g, from,
	    text))) && add_line(l, g, block, text, seg_trim(g, text,
	    present)) && (present == to || add_line(l, g, block, present, to));
}

bool
seg_lines_read(struct lines *l, const struct seg *g)
{
	uint32_t i, from, next;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		for (from = b->from; from < b->to; from = next) {
			next = seg_next_line(g, b, from);
			if (!add_parts(l, g, i, from, seg_trim(g, from, next)))
				return false;
		}
	}
	return true;
}
