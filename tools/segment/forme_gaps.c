/* Pages of a chain whose number or head OCR has misread: in the places where
 * they are missing, between two that are there and a page beyond the edges. */
#include <math.h>

#include "segment/forme.h"
#include "segment/marks.h"

enum {
	HEADS = 2,     /* so many heads on each side are compared with */
	LEAP = 3,      /* pages that are looked for from one to the next */
	LONE = 6       /* bytes of a number that stands alone, misread */
};

static const float
	NEAR = 0.6f,   /* pages: so far from its place a number with its head
			* may stand … */
	CLOSE = 0.35f; /* … and a number alone, or one that is misread */

/* Where a chain is looked at: the lines on both sides of what is missing (or
 * one of them, SEG_NONE), and which pages are. */
struct gap {
	uint32_t before, after;
	uint32_t anchor;   /* the one that places are measured from */
	uint32_t low, high; /* pages */
	float page;        /* bytes of one */
	uint32_t head[2 * HEADS]; /* lines of pages near it */
	size_t heads;
};

/* Finds the heads of the pages near the gap. */
static void
find_heads(const struct seg_lines *all, struct gap *gap)
{
	uint32_t i;

	gap->heads = 0;
	if (gap->before != SEG_NONE)
		for (i = gap->before + 1; i-- > 0 && gap->heads < HEADS;)
			if (all->of[i].forme)
				gap->head[gap->heads++] = i;
	if (gap->after != SEG_NONE)
		for (i = gap->after; i < all->n && gap->heads < 2 * HEADS; i++)
			if (all->of[i].forme)
				gap->head[gap->heads++] = i;
}

/* True if the line reads like one of them. */
static bool
has_head(const struct seg *g, const struct seg_lines *all,
	const struct gap *gap, const struct seg_line *l)
{
	size_t i;

	for (i = 0; i < gap->heads && l->head_like; i++)
		if (seg_lines_alike(g, &all->of[gap->head[i]], l))
			return true;
	return false;
}

/* True if the line begins or ends with what may be the number, misread. */
static bool
edge_misreads(const struct seg *g, const struct seg_line *l, uint32_t number)
{
	uint32_t a = l->from, b = l->to;

	while (a < l->to && !seg_is_space(&g->token[a]))
		a++;
	while (b > l->from && !seg_is_space(&g->token[b - 1]))
		b--;
	return (seg_bytes(g, l->from, a) <= LONE &&
	    seg_misreads(g, l->from, a, number)) ||
	    (seg_bytes(g, b, l->to) <= LONE &&
	    seg_misreads(g, b, l->to, number));
}

/* True if all that the line has, but for marks, may be the number, misread. */
static bool
lone_misreads(const struct seg *g, const struct seg_line *l, uint32_t number)
{
	uint32_t from, to;

	seg_folio_core(g, l, &from, &to);
	return from < to && seg_bytes(g, from, to) <= LONE &&
	    seg_misreads(g, from, to, number);
}

/* The page that the line counts, or whose number it misreads; SEG_NONE. */
static uint32_t
page_of(const struct seg *g, const struct seg_lines *all,
	const struct gap *gap, uint32_t i, bool *guessed)
{
	const struct seg_line *l = &all->of[i], *a = &all->of[gap->anchor];
	float place = (float)a->page + ((float)l->at - (float)a->at) /
	    gap->page;
	uint32_t n = place < 1 ? 1 : (uint32_t)(place + 0.5f), k, m;
	bool head = has_head(g, all, gap, l);

	*guessed = false;
	for (k = 0; k < 2 && (head || seg_line_is_lone(l)); k++) {
		m = l->number[k];
		if (m < gap->low || m > gap->high || m == SEG_NONE)
			continue;
		/* of a page that opens a chapter it stands at the foot */
		if ((!head && i + 1 == gap->after && m == gap->high) ||
		    ((head || a->words == 0) &&
		    fabsf(place - (float)m) <= (head ? NEAR : CLOSE)))
			return m;
	}
	*guessed = true;
	if (n < gap->low || n > gap->high ||
	    fabsf(place - (float)n) > CLOSE)
		return SEG_NONE;
	/* a head without its number before all others may be the title */
	return (head && (gap->before != SEG_NONE || edge_misreads(g, l, n))) ||
	    (gap->before != SEG_NONE && gap->after != SEG_NONE &&
	    a->words == 0 && lone_misreads(g, l, n)) ? n : SEG_NONE;
}

/* Looks through the lines from..to-1 for pages gap->low to high, which rise. */
static void
fill(const struct seg *g, struct seg_lines *all, struct gap gap,
	uint32_t from, uint32_t to)
{
	uint32_t i, n;
	bool guessed;

	find_heads(all, &gap);
	for (i = from; i < to && gap.low <= gap.high; i++) {
		struct seg_line *l = &all->of[i];

		if (!l->short_)
			continue;
		n = page_of(g, all, &gap, i, &guessed);
		if (n == SEG_NONE)
			continue;
		l->forme = true;
		l->page = n;
		l->guessed = guessed;
		gap.low = n + 1;
	}
}

static uint32_t
next_forme(const struct seg_lines *all, uint32_t i)
{
	while (i < all->n && !all->of[i].forme)
		i++;
	return i;
}

/* What lies beyond the page at line `last`, on the side of the step. */
static struct gap
beyond(const struct seg_lines *all, uint32_t last, int step, float page)
{
	uint32_t n = all->of[last].page;
	struct gap gap = { .before = SEG_NONE, .after = last, .anchor = last,
	    .low = n > LEAP ? n - LEAP : 1, .high = n - 1, .page = page };

	if (step > 0) {
		gap.before = last;
		gap.after = SEG_NONE;
		gap.low = n + 1;
		gap.high = n + LEAP;
	}
	find_heads(all, &gap);
	return gap;
}

/* True if line i has nothing but the number after that of line `last`, which
 * stands alone, too: the last page of a part may be short. */
static bool
ends_short(const struct seg_lines *all, uint32_t last, uint32_t i, int step)
{
	const struct seg_line *l = &all->of[i];

	return step > 0 && l->apart && seg_line_is_lone(l) &&
	    seg_line_is_lone(&all->of[last]) &&
	    l->number[0] == all->of[last].page + 1;
}

/* Goes on from the last page of a chain (step 1), or back from its first, as
 * long as another is found within a few pages. */
static void
go_on(const struct seg *g, struct seg_lines *all, uint32_t last, int step,
	float page)
{
	struct gap gap = beyond(all, last, step, page);
	float at = (float)all->of[last].at;
	uint32_t i, n;
	bool guessed;

	for (i = last + (uint32_t)step; i < all->n && !all->of[i].forme;
	    i += (uint32_t)step) {
		struct seg_line *l = &all->of[i];

		if (fabsf((float)l->at - at) > (LEAP + NEAR) * page)
			break;
		n = l->short_ ? page_of(g, all, &gap, i, &guessed) : SEG_NONE;
		if (n == SEG_NONE && ends_short(all, last, i, step)) {
			n = all->of[last].page + 1;
			guessed = false;
		}
		if (n == SEG_NONE)
			continue;
		l->forme = true;
		l->page = n;
		l->guessed = guessed;
		last = i;
		at = (float)l->at;
		gap = beyond(all, i, step, page);
	}
}

void
seg_gaps_fill(const struct seg *g, struct seg_lines *all)
{
	uint32_t first = next_forme(all, 0), i, next;
	float page = 0;

	for (i = first; i < all->n; i = next) {
		const struct seg_line *a = &all->of[i], *b;

		next = next_forme(all, i + 1);
		b = &all->of[next];
		if (next < all->n && b->page > a->page &&
		    (b->page < SEG_ROMAN) == (a->page < SEG_ROMAN)) {
			page = (float)(b->at - a->at) /
			    (float)(b->page - a->page);
			fill(g, all, (struct gap){ .before = i, .after = next,
			    .anchor = i, .low = a->page + 1,
			    .high = b->page - 1, .page = page }, i + 1, next);
			continue;
		}
		go_on(g, all, first, -1, page);
		go_on(g, all, i, 1, page);
		first = next = next_forme(all, next);
	}
}
