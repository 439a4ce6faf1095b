/* Headings in the margin: at the left, with the text in a column of its own at
 * their right, as clerks wrote minutes.
 *
 * So are tables set, and hearings with who speaks at the left; but there no
 * lines begin in the column, or the names return, again and again.
 */
#include <stdlib.h>

#include "segment/profile.h"

enum {
	MARGIN = 3,   /* a heading begins before this place of the line … */
	COLUMN = 8,   /* … and the text not before this one … */
	WIDE = 48,    /* … nor behind this one */
	WOBBLE = 1,   /* a line's text may begin so far beside it */
	GAP = 2,      /* blanks, at least, between both */
	WORDS = 4,    /* of a heading's line */
	LOOK = 24,    /* tokens of text in which … */
	SMALL = 2,    /* … words in small letters stand */
	HEADS = 3,    /* so many in a text, at least */
	NEAR = 100,   /* headings before it with which one is compared */
	AGAIN = 4     /* of so many one may return: names do more often */
};

/* A line: where it begins, and where its text goes on behind a gap. */
struct line {
	size_t begin, column; /* places; column 0: no gap */
	uint32_t text;        /* the token there */
	uint32_t left;        /* one past the last token before the gap */
};

/* Measures the line from the first token i of its text on, up to `to`. */
static struct line
measure(const struct seg *g, uint32_t i, uint32_t to)
{
	struct line l = {0};
	size_t at = 0, end;
	uint32_t first = i;

	while (i > 0 && g->token[i - 1].class == TEI_BLANK)
		i--;
	for (; i < to && at <= WIDE && l.column == 0 &&
	    g->token[i].class != TEI_NEWLINE; i++, at = end) {
		end = seg_place_after(&g->token[i], at);
		if (i == first)
			l.begin = at;
		if (i > first && i + 1 < to && end - at >= GAP &&
		    g->token[i].class == TEI_BLANK &&
		    g->token[i + 1].class != TEI_NEWLINE) {
			l.column = end;
			l.left = i;
			l.text = i + 1;
		}
	}
	return l;
}

static bool
is_near(size_t a, size_t b)
{
	return a <= b + WOBBLE && b <= a + WOBBLE;
}

/* True if the line from token `line` on has a piece of a heading beside text
 * in the column. */
static bool
is_beside(const struct seg *g, uint32_t line, const struct line *l,
	size_t column)
{
	return l->begin < MARGIN && l->column >= COLUMN &&
	    l->column < WIDE && (column == 0 || is_near(l->column, column)) &&
	    seg_words(g, line, l->left) > 0 &&
	    seg_words(g, line, l->left) <= WORDS;
}

/* True for text that has words in small letters, as names have none. */
static bool
is_running(const struct seg *g, uint32_t from)
{
	uint32_t i;
	size_t small = 0;

	for (i = from; i < g->n_token && i < from + LOOK; i++)
		small += seg_is_lower(&g->token[i]) && g->token[i].n > 1;
	return small >= SMALL;
}

/* True if a heading begins there: with a capital, as its text does. */
static bool
is_head(const struct seg *g, uint32_t line, const struct line *l,
	size_t column)
{
	const struct seg_token *t = &g->token[l->text];
	uint32_t end;

	return is_beside(g, line, l, column) &&
	    seg_is_capital(&g->token[line]) && (seg_is_capital(t) ||
	    seg_is_opening(t) || t->class == TEI_DIGIT) &&
	    seg_profile_match(g->profile, SEG_BLOCK_ATTENDANCE, g, line,
	    l->left, &end) == NULL && is_running(g, l->text);
}

/* Where the text's column begins; 0 if it has none. */
static size_t
find_column(const struct seg *g)
{
	size_t heads[WIDE] = {0}, begins[WIDE] = {0}, at, best = 0, n, m;
	struct line l;
	uint32_t line;
	size_t i;

	for (i = g->cover; i < g->n_block; i++)
		for (line = g->block[i].from; line < g->block[i].to;
		    line = seg_next_line(g, &g->block[i], line)) {
			l = measure(g, line, g->block[i].to);
			if (l.begin < WIDE)
				begins[l.begin]++;
			if (is_head(g, line, &l, 0))
				heads[l.column]++;
		}
	for (at = COLUMN; at + WOBBLE < WIDE; at++)
		if (heads[at] > heads[best])
			best = at;
	if (best == 0)
		return 0;
	n = heads[best - 1] + heads[best] + heads[best + 1];
	m = begins[best - 1] + begins[best] + begins[best + 1];
	return n >= HEADS && m * 2 >= n ? best : 0;
}

/* A heading: its line's piece of it, and where the text goes on. */
struct head {
	uint32_t from, to, text;
	bool more; /* the next line has another piece */
};

struct heads {
	struct head *of;
	size_t n, cap;
	size_t part;  /* the first of this sitting */
	size_t again; /* so many are said again in theirs */
};

/* True if the piece ends the heading. */
static bool
is_whole(const struct seg *g, uint32_t to)
{
	return seg_is_stop(&g->token[to - 1]) || seg_is(&g->token[to - 1],
	    ":") || seg_is(&g->token[to - 1], "-");
}

/* True if the piece from..to-1 stands among the last headings of its sitting. */
static bool
is_again(const struct seg *g, const struct heads *all, uint32_t from,
	uint32_t to)
{
	size_t k = all->n > all->part + NEAR ? all->n - NEAR : all->part;

	while (k < all->n && !seg_same_text(g, all->of[k].from, all->of[k].to,
	    from, to))
		k++;
	return k < all->n;
}

static void
add(struct seg *g, struct heads *all, uint32_t line, const struct line *l)
{
	all->again += is_again(g, all, line, l->left);
	if (tei_grow(&all->of, &all->cap, all->n + 1, sizeof(*all->of)))
		all->of[all->n++] = (struct head){ line, l->left, l->text,
		    false };
	else
		g->failed = true;
}

/* True if the line stands below one that ends a sentence. */
static bool
follows_end(const struct seg *g, uint32_t line)
{
	return seg_is_stop(&g->token[seg_trim(g, 0, line) - 1]);
}

/* True if the line has the rest of a heading, beside text or alone. */
static bool
is_rest(const struct seg *g, uint32_t line, struct line *l, size_t column,
	uint32_t next)
{
	if (l->column == 0 && l->begin < MARGIN)
		l->left = seg_trim(g, line, next);
	return is_beside(g, line, l, column) || (l->column == 0 &&
	    l->left > line && seg_words(g, line, l->left) <= WORDS);
}

static void
gather(struct seg *g, size_t column, const struct seg_block *b,
	struct heads *all)
{
	bool more = false; /* the line before may have left a heading open */
	struct line l;
	uint32_t line;

	if (b->part != NULL)
		all->part = all->n;
	for (line = b->from; line < b->to; line = seg_next_line(g, b, line)) {
		l = measure(g, line, b->to);
		if (is_head(g, line, &l, column) &&
		    !(more && !follows_end(g, line)))
			add(g, all, line, &l);
		else if (more && is_rest(g, line, &l, column,
		    seg_next_line(g, b, line)))
			all->of[all->n - 1].more = true;
		else
			l.left = 0;
		more = l.left > 0 && all->n > 0 && !is_whole(g, l.left);
	}
}

static void
cut(struct seg *g, const struct heads *all)
{
	struct seg_cuts cuts = {0};
	size_t i, k = 0;

	for (i = 0; i < all->n; i++) {
		seg_cuts_add(g, &cuts, all->of[i].from);
		seg_cuts_add(g, &cuts, all->of[i].text);
	}
	seg_cuts_make(g, &cuts);
	for (i = g->cover; i < g->n_block && k < all->n; i++)
		if (g->block[i].from == all->of[k].from) {
			g->block[i].kind = SEG_HEAD;
			g->block[i].beside = all->of[k++].more;
		}
}

void
seg_find_side_heads(struct seg *g)
{
	size_t column = find_column(g), i;
	struct heads all = {0};

	if (column == 0)
		return;
	for (i = g->cover; i < g->n_block && !g->failed; i++)
		gather(g, column, &g->block[i], &all);
	if (all.again * AGAIN <= all.n && !g->failed)
		cut(g, &all);
	free(all.of);
}
