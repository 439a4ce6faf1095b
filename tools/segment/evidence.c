/* Minutes of evidence as commissions print them: each question has a number,
 * counted through, and a dash parts it from its answer, "12. Chairman.—Is it
 * so?—It is."
 */
#include <stdlib.h>

#include "segment/profile.h"

enum {
	LEAST = 3,  /* questions in turn */
	LEAP = 2,   /* from number to number, where one is lost */
	NAME = 6,   /* words of who asks */
	WIDE = 12   /* tokens of a name */
};

static bool
is_dash(const struct seg_token *t)
{
	return seg_is(t, "-") || seg_is(t, "\u2013") || seg_is(t, "\u2014");
}

/* The number of the question that the block may begin with; SEG_NONE. */
static uint32_t
number_of(const struct seg *g, const struct seg_block *b)
{
	return b->kind == SEG_PARAGRAPH && b->to - b->from > 3 &&
	    seg_is(&g->token[b->from + 1], ".") ?
	    seg_number(&g->token[b->from]) : SEG_NONE;
}

/* True if a dash parts a question in the block from an answer. */
static bool
is_answered(const struct seg *g, const struct seg_block *b)
{
	uint32_t i;

	for (i = b->from; i + 2 < b->to; i++)
		if (seg_is(&g->token[i], "?") && is_dash(&g->token[i + 1]))
			return true;
	return false;
}

/* One past the number, and the name of who asks if a stop and a dash, or a
 * bracket, part it from the question. */
static uint32_t
label_end(const struct seg *g, const struct seg_block *b)
{
	uint32_t name = seg_skip_space(g, b->from + 2, b->to), i = name;

	for (; i + 2 < b->to && i < name + WIDE && (seg_is_capital(&g->token[i])
	    || seg_is(&g->token[i], ".") || seg_is(&g->token[i], "*") ||
	    seg_is_space(&g->token[i])); i++)
		if (i > name && seg_is(&g->token[i], ".") &&
		    (is_dash(&g->token[i + 1]) || seg_is(&g->token[i + 1],
		    "]")) && seg_words(g, name, i) <= NAME)
			return i + 2;
	return b->from + 2;
}

/* Makes speeches of the questions from block `from` to `to`, numbered in turn. */
static void
make_speeches(struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, n, last = number_of(g, &g->block[from]) - 1;

	for (i = from; i <= to; i++) {
		struct seg_block *b = &g->block[i];

		n = number_of(g, b);
		if (n == SEG_NONE || n <= last || n > last + LEAP)
			continue;
		b->kind = SEG_SPEECH;
		b->text = seg_skip_space(g, label_end(g, b), b->to);
		last = n;
	}
}

void
seg_find_evidence(struct seg *g)
{
	uint32_t i, n, first = 0, end = 0, last = SEG_NONE;
	size_t members = 0, answered = 0;

	if (g->profile->rules[SEG_BLOCK_TURN].n == 0)
		return;
	for (i = g->cover; i <= g->n_block; i++) {
		n = i < g->n_block ? number_of(g, &g->block[i]) : SEG_NONE;
		if (i < g->n_block && n == SEG_NONE)
			continue;
		if (i == g->n_block || last == SEG_NONE || n <= last ||
		    n > last + LEAP) {
			if (members >= LEAST && answered * 2 >= members)
				make_speeches(g, first, end);
			first = i;
			members = answered = 0;
		}
		if (i == g->n_block)
			break;
		members++;
		answered += is_answered(g, &g->block[i]);
		last = n;
		end = i;
	}
}
