/* Paragraphs that a page break, notes or a lost line cut in two. */
#include <stdlib.h>

#include "segment/profile.h"

enum {
	FRAGMENT_WORDS = 5,  /* a shorter line is no cut sentence */
	LONG = 400,          /* bytes: where paragraphs are so long … */
	SHORT = 40           /* … so much of one in a hundred is a part */
};

static size_t
mean_size(const struct seg *g)
{
	size_t sum = 0, n = 0, i;

	for (i = g->cover; i < g->n_block; i++)
		if (g->block[i].kind == SEG_PARAGRAPH) {
			sum += seg_bytes(g, g->block[i].from, g->block[i].to);
			n++;
		}
	return n ? sum / n : 0;
}

static bool
ends_with_hyphen(const struct seg *g, const struct seg_block *b)
{
	return b->to - b->from > 1 && seg_is_hyphen(&g->token[b->to - 1]) &&
	    g->token[b->to - 2].class == TEI_LETTER;
}

void
seg_tie(struct seg *g, uint32_t from, uint32_t to)
{
	struct seg_block *a = &g->block[from], *b = &g->block[to];

	a->next = to;
	b->prev = from;
	if (ends_with_hyphen(g, a) && seg_is_lower(&g->token[b->from]))
		g->token[a->to - 1].aside = true;
}

/* True if block b goes on with what block a broke off; `page`: a page break
 * or notes stand between them. */
static bool
goes_on(const struct seg *g, const struct seg_block *a,
	const struct seg_block *b, bool page, size_t mean)
{
	const struct seg_token *first = &g->token[b->from];
	bool low = seg_is_lower(first);
	bool ended = seg_ends_sentence(g, a);

	/* a speaker announced on a line of his own has broken off nothing */
	if (a->kind == SEG_SPEECH && a->text == a->to)
		return false;
	if (a->kind != b->kind && !(a->kind == SEG_SPEECH &&
	    b->kind == SEG_PARAGRAPH))
		return false;
	if (!page)
		return !ended && (low || first->class == TEI_DIGIT) &&
		    (a->prev != SEG_NONE ||
		    seg_words(g, a->from, a->to) >= FRAGMENT_WORDS);
	if (!ended || low)
		return true;
	if (a->kind != SEG_PARAGRAPH)
		return false;
	if (seg_open_quotations(g, a->from, a->to) > 0 &&
	    seg_open_quotations(g, b->from, b->to) < 0)
		return true;
	/* the page ends with a sentence by chance: as likely as with the
	 * paragraph, and likelier after a few lines only */
	return mean > LONG && seg_bytes(g, a->from, a->to) < mean * SHORT / 100;
}

static bool
is_text(const struct seg_block *b)
{
	return b->kind == SEG_PARAGRAPH || b->kind == SEG_QUOTE ||
	    b->kind == SEG_SPEECH;
}

void
seg_join_paragraphs(struct seg *g)
{
	uint32_t i, last = SEG_NONE;
	size_t mean = mean_size(g);
	bool notes = false;

	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i], *a;

		if (b->kind == SEG_NOTE) {
			notes = true;
			continue;
		}
		if (b->kind == SEG_RULE)
			continue;
		a = last == SEG_NONE || b->part != NULL ? NULL :
		    &g->block[last];
		if (a != NULL && is_text(b) && goes_on(g, a, b,
		    notes || b->page_break, mean))
			seg_tie(g, last, i);
		last = is_text(b) ? i : SEG_NONE;
		notes = false;
	}
}
