/* The opening and the close of a letter. */
#include "segment/profile.h"

enum {
	OPENING = 8,   /* the salute is among the first blocks */
	SHORT = 25,    /* words of a line that is no paragraph */
	NAME = 8,      /* words of a signature */
	LOOK = 60
};

static bool
matches(const struct seg *g, enum seg_key key, const struct seg_block *b)
{
	uint32_t end, to = b->to - b->from > LOOK ? b->from + LOOK : b->to;

	return b->kind == SEG_PARAGRAPH &&
	    seg_words(g, b->from, b->to) <= SHORT &&
	    seg_profile_match(g->profile, key, g, b->from, to, &end) != NULL;
}

/* A date, or a number in a street. */
static bool
has_number(const struct seg *g, const struct seg_block *b)
{
	uint32_t i;

	for (i = b->from; i < b->to; i++)
		if (g->token[i].class == TEI_DIGIT)
			return true;
	return false;
}

static void
find_opening(struct seg *g)
{
	uint32_t i, k;

	for (i = g->cover; i < g->n_block && i < g->cover + OPENING; i++) {
		if (!matches(g, SEG_BLOCK_SALUTE, &g->block[i]))
			continue;
		g->block[i].kind = SEG_SALUTE;
		for (k = g->cover; k < i; k++)
			if (g->block[k].kind == SEG_PARAGRAPH &&
			    seg_words(g, g->block[k].from, g->block[k].to) <=
			    SHORT)
				g->block[k].kind = has_number(g, &g->block[k])
				    ? SEG_DATELINE : SEG_SALUTE;
		return;
	}
}

/* The last line of good wishes, the name below it, and what was added. */
static void
find_close(struct seg *g)
{
	uint32_t i, close = SEG_NONE;

	for (i = g->cover; i < g->n_block; i++)
		if (matches(g, SEG_BLOCK_SIGNED, &g->block[i]))
			close = i;
	if (close == SEG_NONE)
		return;
	g->block[close].kind = SEG_WISHES;
	for (i = close + 1; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];
		uint32_t end;

		if (b->kind != SEG_PARAGRAPH)
			continue;
		if (seg_profile_match(g->profile, SEG_BLOCK_POSTSCRIPT, g,
		    b->from, b->to, &end) != NULL ||
		    b[-1].kind == SEG_POSTSCRIPT)
			b->kind = SEG_POSTSCRIPT;
		else if ((b[-1].kind == SEG_WISHES ||
		    b[-1].kind == SEG_SIGNED) && /* a name, then a date */
		    seg_words(g, b->from, b->to) <= NAME)
			b->kind = has_number(g, b) ? SEG_DATELINE :
			    SEG_SIGNED;
		else
			return;
	}
}

void
seg_find_letter(struct seg *g)
{
	if (g->profile->rules[SEG_BLOCK_SALUTE].n == 0)
		return;
	find_opening(g);
	find_close(g);
}
