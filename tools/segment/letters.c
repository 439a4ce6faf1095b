/* The opening and the close of a letter, or of several. */
#include "segment/profile.h"

enum {
	OPENING = 8,   /* the salute is among the first blocks */
	SHORT = 25,    /* words of a line that is no paragraph */
	NAME = 8,      /* words of a signature */
	PLACE = 20,    /* of a place and a date */
	CAPITALS = 2,  /* a name in capitals has so many words */
	ABOVE = 4,     /* blocks above the salute that belong to it */
	NEAR = 6,      /* blocks from the close to the next salute */
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

/* The last line of good wishes in blocks from..to-1, the name below it, and what
 * was added. */
static void
find_close(struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, close = SEG_NONE;

	for (i = from; i < to; i++)
		if (matches(g, SEG_BLOCK_SIGNED, &g->block[i]))
			close = i;
	if (close == SEG_NONE)
		return;
	g->block[close].kind = SEG_WISHES;
	for (i = close + 1; i < to; i++) {
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

/* True if the block says where and when, perhaps in lines of their own. */
static bool
is_dateline(const struct seg *g, const struct seg_block *b)
{
	uint32_t line = b->from, next;

	while ((next = seg_next_line(g, b, line)) < b->to)
		line = next;
	return b->kind == SEG_DATELINE || (b->kind == SEG_PARAGRAPH &&
	    seg_words(g, b->from, b->to) <= PLACE && (seg_is_dateline(g, line,
	    b->to) || seg_names_day(g, b->from, b->to)));
}

/* True if the block may head a letter: "2. MISS PYE TO MR. COLE". */
static bool
is_title(const struct seg *g, const struct seg_block *b)
{
	size_t words = seg_words(g, b->from, b->to);

	return b->kind == SEG_HEAD || (b->kind == SEG_PARAGRAPH &&
	    words <= SHORT && !is_dateline(g, b) && ((b->from + 1 < b->to &&
	    g->token[b->from].class == TEI_DIGIT &&
	    seg_is(&g->token[b->from + 1], ".")) || (words > CAPITALS &&
	    seg_all_capitals(g, b->from, b->to))));
}

/* True if the block may stand between a letter's title and its salute. */
static bool
is_address(const struct seg *g, const struct seg_block *b)
{
	return is_dateline(g, b) || (b->kind == SEG_PARAGRAPH &&
	    seg_words(g, b->from, b->to) <= NAME && has_number(g, b) &&
	    !is_title(g, b));
}

/* True if the block is a line above the place and date of a letter that follows
 * another: its number, who writes to whom. */
static bool
is_above(const struct seg *g, const struct seg_block *b)
{
	uint32_t end;

	return is_title(g, b) || (b->kind == SEG_PARAGRAPH &&
	    seg_words(g, b->from, b->to) <= SHORT && !is_dateline(g, b) &&
	    !seg_is(&g->token[b->from], "To") && seg_profile_match(g->profile,
	    SEG_BLOCK_POSTSCRIPT, g, b->from, b->to, &end) == NULL);
}

/* The first block of the letter with the salute at block i: `after` may be the
 * first of its place and date, `above` the first line above these. */
static uint32_t
letter_begin(const struct seg *g, uint32_t i, uint32_t after, uint32_t above)
{
	uint32_t from = i, least = i > ABOVE ? i - ABOVE : 0;

	while (from > least && from > after && is_address(g,
	    &g->block[from - 1]))
		from--;
	/* what stands above a heading is not the letter's, but for another */
	while (from > least && from > above && is_above(g,
	    &g->block[from - 1]) && (g->block[from].kind != SEG_HEAD ||
	    g->block[from - 1].kind == SEG_HEAD))
		from--;
	return from;
}

/* True if a letter begins with the salute at block i: text follows, and a date
 * stands above or a close not far before; `close` is that, or SEG_NONE. */
static bool
opens(const struct seg *g, uint32_t i, uint32_t close)
{
	const struct seg_block *b = &g->block[i];

	return matches(g, SEG_BLOCK_SALUTE, b) && i + 1 < g->n_block &&
	    seg_words(g, b[1].from, b[1].to) > NAME &&
	    /* "Your letter came." is no close */
	    (!matches(g, SEG_BLOCK_SIGNED, b + 1) ||
	    seg_ends_sentence(g, b + 1)) &&
	    ((i > g->cover && is_address(g, b - 1)) ||
	    (close != SEG_NONE && i - close <= NEAR));
}

static bool
is_close(const struct seg_block *b)
{
	return b->kind == SEG_WISHES || b->kind == SEG_SIGNED ||
	    b->kind == SEG_DATELINE || b->kind == SEG_POSTSCRIPT;
}

/* What stands in the letter of blocks from..to-1 with the salute given. */
static void
find_parts(struct seg *g, uint32_t from, uint32_t salute, uint32_t to)
{
	uint32_t i, address = salute;

	while (address > from && is_address(g, &g->block[address - 1]))
		address--;
	g->block[from].part = "letter";
	for (i = from; i < salute; i++) {
		g->block[i].kind = i < address ? SEG_HEAD : SEG_DATELINE;
		g->block[i].edge = true;
	}
	g->block[salute].kind = SEG_SALUTE;
	g->block[salute].edge = true;
	find_close(g, salute + 1, to);
	for (i = to; i-- > salute && is_close(&g->block[i]);)
		g->block[i].edge = true;
}

/* The first block that may belong to the first of several letters, below the
 * title of them all. */
static uint32_t
first_line(const struct seg *g)
{
	const struct seg_block *b = g->block + g->cover;

	return g->cover + (b->kind != SEG_PARAGRAPH ||
	    (!is_dateline(g, b) && !has_number(g, b)));
}

/* Several letters, one after the other; false if there is one at most. */
static bool
find_several(struct seg *g)
{
	uint32_t i, close = SEG_NONE, salute = SEG_NONE, from = 0, begin;
	struct seg_block *b = g->block + g->cover;
	size_t n = 0;

	for (i = g->cover; i < g->n_block; i++)
		if (opens(g, i, close)) {
			close = SEG_NONE;
			n++;
		} else if (matches(g, SEG_BLOCK_SIGNED, &g->block[i])) {
			close = i;
		}
	if (n < 2)
		return false;
	for (i = g->cover, close = SEG_NONE; i < g->n_block; i++)
		if (opens(g, i, close)) {
			begin = salute == SEG_NONE ? letter_begin(g, i,
			    g->cover, first_line(g)) :
			    close == SEG_NONE ? letter_begin(g, i, i - 1, i) :
			    letter_begin(g, i, close + 1, close + 2);
			if (salute != SEG_NONE)
				find_parts(g, from, salute, begin);
			salute = i;
			from = begin;
			close = SEG_NONE;
		} else if (matches(g, SEG_BLOCK_SIGNED, &g->block[i])) {
			close = i;
		}
	find_parts(g, from, salute, (uint32_t)g->n_block);
	if (b->part == NULL && b->kind == SEG_PARAGRAPH && seg_words(g, b->from,
	    b->to) <= SHORT && !seg_ends_sentence(g, b))
		b->kind = SEG_TITLE;
	return true;
}

void
seg_find_letter(struct seg *g)
{
	if (g->profile->rules[SEG_BLOCK_SALUTE].n == 0)
		return;
	if (find_several(g))
		return;
	find_opening(g);
	find_close(g, g->cover, (uint32_t)g->n_block);
}
