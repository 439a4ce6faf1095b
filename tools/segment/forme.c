/* Forme work: where it stands, and what of it belongs to a page. */
#include "segment/forme.h"

#include <stdlib.h>

enum {
	ROUNDS = 3,    /* lines of a head, beside that of the number */
	AGAIN = 2      /* a line returns so often to be part of it */
};

/* A line at the edge of a page, which may be part of its head. */
struct beside {
	uint64_t words;
	uint32_t line;
};

static int
by_words(const void *a, const void *b)
{
	const struct beside *x = a, *y = b;

	if (x->words != y->words)
		return x->words < y->words ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* Adds the line if it may be part of a head. */
static size_t
add_beside(const struct seg_lines *all, size_t i, struct beside *to, size_t n)
{
	if (i < all->n && all->of[i].head_like && !all->of[i].forme &&
	    all->of[i].words != 0)
		to[n++] = (struct beside){ all->of[i].words, (uint32_t)i };
	return n;
}

/* Lines at the edges of pages: beside forme work or a form feed. */
static size_t
gather(const struct seg_lines *all, struct beside *to)
{
	size_t i, n = 0;

	for (i = 0; i < all->n; i++) {
		const struct seg_line *l = &all->of[i];

		if (l->forme || l->fed) {
			if (i > 0)
				n = add_beside(all, i - 1, to, n);
			n = add_beside(all, l->forme ? i + 1 : i, to, n);
		}
	}
	return n;
}

/* The first line of running text: what stands before it may be a title that
 * the heads repeat. */
static uint32_t
text_begin(const struct seg_lines *all)
{
	uint32_t i = 0;

	while (i < all->n && all->of[i].short_)
		i++;
	return i;
}

/* Marks the lines of a run with the same words, from line `begin` on, if they
 * return on pages and sentences run on over half of them. */
static bool
take(const struct seg *g, struct seg_lines *all, const struct beside *of,
	size_t n, uint32_t begin)
{
	size_t i, cuts = 0, lines = 0;

	for (i = 0; i < n; i++) {
		if (i > 0 && of[i].line == of[i - 1].line)
			continue;
		lines++;
		cuts += seg_line_cuts(g, all, of[i].line) > 0;
	}
	if (lines < AGAIN || cuts * 2 < lines)
		return false;
	for (i = 0; i < n; i++)
		if (of[i].line >= begin)
			all->of[of[i].line].forme = true;
	return true;
}

/* Finds the other lines of heads: they return at the edges of pages. */
static bool
find_beside(const struct seg *g, struct seg_lines *all)
{
	struct beside *of = calloc(2 * all->n + 1, sizeof(*of));
	size_t round, n, i, k;
	bool ok = of != NULL, more = ok;
	uint32_t begin = text_begin(all);

	for (round = 0; round < ROUNDS && more; round++) {
		more = false;
		n = gather(all, of);
		if (n > 0)
			qsort(of, n, sizeof(*of), by_words);
		for (i = 0; i < n; i = k) {
			for (k = i + 1; k < n && of[k].words == of[i].words;
			    k++)
				;
			more |= take(g, all, of + i, k - i, begin);
		}
	}
	free(of);
	return ok;
}

/* True if a form feed stands before line i, or the other lines of a head that
 * it ends (step -1); after it, or after those that follow it (step 1). */
static bool
is_fed(const struct seg_lines *all, size_t i, int step)
{
	size_t k = i + (step > 0), n;

	for (n = 0; n <= ROUNDS && k < all->n; n++) {
		if (all->of[k].fed)
			return true;
		if (step < 0 && (k == 0 || !all->of[k - 1].forme))
			return false;
		if (step > 0 && !all->of[k].forme)
			return false;
		k += (size_t)step;
	}
	return false;
}

/* What speaks for numbers at the head or the foot of the page. */
static bool
are_at_foot(const struct seg_lines *all)
{
	size_t i, first = all->n, last = 0, fed = 0, feeds = 0;

	for (i = 0; i < all->n; i++) {
		if (all->of[i].page == SEG_NONE)
			continue;
		first = i < first ? i : first;
		last = i;
		fed += is_fed(all, i, -1);
		feeds += is_fed(all, i, 1);
	}
	if (fed != feeds)
		return feeds > fed;
	if (first == 0 || first == all->n)
		return false;
	return last + 1 == all->n || all->of[first].page == 1;
}

/* The number of the page that begins behind line i, at the foot of its own: the
 * next, or where numbers begin anew, that at the next foot. */
static uint32_t
page_after(const struct seg_lines *all, size_t i)
{
	uint32_t page = all->of[i].page;
	size_t k = i + 1;

	while (k < all->n && all->of[k].page == SEG_NONE)
		k++;
	return k < all->n && (all->of[k].page <= page ||
	    (page < SEG_ROMAN && all->of[k].page > SEG_ROMAN)) ?
	    all->of[k].page : page + 1;
}

/* Tells the blocks where pages begin, and takes the forme work from them. */
static bool
put(struct seg *g, const struct seg_lines *all)
{
	bool foot = are_at_foot(all);
	size_t i;
	uint32_t k;

	for (i = 0; i < all->n; i++) {
		const struct seg_line *l = &all->of[i];

		if (!l->forme)
			continue;
		for (k = l->from; k < l->to; k++) {
			g->token[k].forme = true;
			g->token[k].aside = !seg_is_space(&g->token[k]);
		}
		if (l->page == SEG_NONE)
			continue;
		if (!tei_grow(&g->page, &g->cap_page, g->n_page + 1,
		    sizeof(*g->page)))
			return false;
		g->page[g->n_page++] = (struct seg_page){ l->from, foot ||
		    (seg_line_is_lone(l) && i + 1 < all->n &&
		    all->of[i + 1].page == l->page + 1) ? page_after(all, i) :
		    l->page, l->guessed };
	}
	return true;
}

bool
seg_find_forme(struct seg *g)
{
	struct seg_lines all = {0};
	bool ok = seg_lines_make(g, &all) && seg_chains_find(g, &all);

	if (ok) {
		seg_gaps_fill(g, &all);
		ok = find_beside(g, &all) && put(g, &all);
	}
	free(all.of);
	return ok;
}
