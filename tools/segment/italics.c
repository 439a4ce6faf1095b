/* Marks of type: *italics*, **bold**, $italics\ in\ TeX$. */
#include "segment/seg.h"

/* A stretch in another type has no more tokens. */
enum { LONGEST = 300 };

static void
set_apart(struct seg *g, uint32_t from, uint32_t inner, uint32_t inner_to,
	uint32_t to, enum seg_mark_kind kind, bool whole)
{
	uint32_t i;

	for (i = from; i < inner; i++)
		g->token[i].aside = true;
	for (i = inner_to; i < to; i++)
		g->token[i].aside = true;
	if (whole)
		return;
	seg_mark_add(g, inner, kind, 0);
	seg_mark_add(g, inner_to, SEG_HI_END, 0);
}

/* True if n asterisks and no more stand at token i. */
static bool
has_stars(const struct seg *g, uint32_t i, uint32_t to, uint32_t n)
{
	uint32_t k;

	if (i + n > to)
		return false;
	for (k = 0; k < n; k++)
		if (!seg_is(&g->token[i + k], "*"))
			return false;
	return i + n == to || !seg_is(&g->token[i + n], "*");
}

static bool
may_stand_before(const struct seg_token *t)
{
	return seg_is_space(t) || t->class == TEI_OTHER;
}

/* The token after *…* that begins at i, or i. */
static uint32_t
take_stars(struct seg *g, uint32_t from, uint32_t i, uint32_t to, bool plain)
{
	uint32_t n = has_stars(g, i, to, 1) ? 1 :
	    has_stars(g, i, to, 2) ? 2 : 0, k;

	if (n == 0 || (i > from && !may_stand_before(&g->token[i - 1])) ||
	    i + n >= to || seg_is_space(&g->token[i + n]))
		return i;
	for (k = i + n + 1; k < to && k < i + LONGEST; k++) {
		if (!seg_is(&g->token[k], "*"))
			continue;
		if (!has_stars(g, k, to, n) || seg_is_space(&g->token[k - 1]))
			return i;
		set_apart(g, i, i + n, k, k + n, n == 1 ? SEG_HI : SEG_BOLD,
		    plain && i == from && k + n == to);
		return k + n;
	}
	return i;
}

/* The token after $…$ that begins at i, or i: words with backslashes. */
static uint32_t
take_tex(struct seg *g, uint32_t i, uint32_t to)
{
	uint32_t k, m;

	if (i + 2 >= to || g->token[i + 1].class != TEI_LETTER)
		return i;
	for (k = i + 1; k < to && k < i + LONGEST; k++) {
		const struct seg_token *t = &g->token[k];

		if (seg_is(t, "$")) {
			set_apart(g, i, i + 1, k, k + 1, SEG_HI, false);
			for (m = i; m < k; m++)
				if (seg_is(&g->token[m], "\\"))
					g->token[m].aside = true;
			return k + 1;
		}
		if (t->class != TEI_LETTER && t->class != TEI_BLANK &&
		    !seg_is(t, "\\"))
			return i;
	}
	return i;
}

static void
take_run(struct seg *g, uint32_t from, uint32_t to, bool plain)
{
	uint32_t i, next;

	for (i = from; i < to; i = next > i ? next : i + 1) {
		next = i;
		if (seg_is(&g->token[i], "*"))
			next = take_stars(g, from, i, to, plain);
		else if (seg_is(&g->token[i], "$"))
			next = take_tex(g, i, to);
	}
}

/* The word that goes on what the hyphen i of a line's end divides, up to `to`;
 * SEG_NONE if none does. */
static uint32_t
rest_of_word(const struct seg *g, uint32_t i, uint32_t to)
{
	bool soft = seg_is_soft_hyphen(&g->token[i]);
	uint32_t next = seg_skip_space(g, i + 1, to);
	const struct seg_token *first = &g->token[i - 1];

	if (next == to || next > i + 2 || (!soft && (next == i + 1 ||
	    g->token[i + 1].class != TEI_NEWLINE)))
		return SEG_NONE;
	/* "p¬q" is logic's */
	if (next == i + 1 && (first->n < 2 || g->token[next].n < 2))
		return SEG_NONE;
	/* "WASH¬ INGTON", but "Austro¬ Hungarian" has one that stays */
	return seg_is_lower(&g->token[next]) || (soft && first->n > 1 &&
	    seg_all_capitals(g, i - 1, i) &&
	    g->token[next].class == TEI_LETTER) ? next : SEG_NONE;
}

/* A word that a line's end divides is one word. */
static void
join_words(struct seg *g, const struct seg_block *b)
{
	uint32_t i, next;

	for (i = b->from + 1; i + 1 < b->to; i++) {
		if (g->token[i - 1].class != TEI_LETTER ||
		    !seg_is_hyphen(&g->token[i]))
			continue;
		next = rest_of_word(g, i, b->to);
		for (; next != SEG_NONE && i < next; i++)
			g->token[i].aside = true;
	}
}

void
seg_find_italics(struct seg *g)
{
	uint32_t i;

	for (i = 0; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];
		/* a title that is all in bold is no stretch in bold */
		bool plain = b->kind == SEG_COVER || b->kind == SEG_TITLE ||
		    b->kind == SEG_HEAD;

		if (b->kind == SEG_SEPARATOR)
			continue;
		if (b->text > b->from && b->kind != SEG_NOTE)
			take_run(g, b->from, b->text, plain);
		take_run(g, b->text, b->to, plain);
		join_words(g, b);
	}
}
