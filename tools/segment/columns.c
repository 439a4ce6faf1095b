/* Two columns of a page that OCR read as one, line by line.
 *
 * The lines of such a block have a river of blanks at one place, with words on
 * both sides.  The stream keeps the order of the source, so the columns are
 * not parted here; the block is kept from being read as running text, and the
 * work list names it.
 */
#include <string.h>

#include "segment/seg.h"

enum {
	WIDE = 256,   /* places of a line that are looked at */
	INDENT = 4,   /* the right column's paragraphs begin so far in */
	RIVER = 2,    /* blanks, at least */
	LEFT = 12,    /* the left column is at least so wide */
	LINES = 6,    /* with both columns, at least */
	WORDS = 3,    /* a column's line has so many, on the average */
	CROSSING = 5  /* at most one line in so many has no river there */
};

/* Where in a line text begins behind a gap, and the words on its sides. */
struct line {
	uint8_t gap[WIDE];  /* 1: text begins here after a gap */
	uint8_t blank[WIDE];
	uint8_t words[WIDE]; /* 1: a word begins here */
	size_t wide;        /* its length */
};

/* Measures the line that has token i; one past its last token. */
static uint32_t
measure(const struct seg *g, uint32_t i, struct line *l)
{
	size_t at = 0, end, k;

	memset(l, 0, sizeof(*l));
	while (i > 0 && g->token[i - 1].class != TEI_NEWLINE)
		i--;
	for (; i < g->n_token && g->token[i].class != TEI_NEWLINE; i++) {
		const struct seg_token *t = &g->token[i];

		end = seg_place_after(t, at);
		if (end >= WIDE) {
			at = end;
			continue;
		}
		if (t->class == TEI_BLANK)
			for (k = at; k < end; k++)
				l->blank[k] = 1;
		if (t->class == TEI_BLANK && at >= LEFT && end - at >= RIVER)
			l->gap[end] = 1;
		l->words[at] = t->class == TEI_LETTER;
		at = end;
	}
	l->wide = at;
	return i;
}

static size_t
count(const uint8_t *words, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += words[from];
	return n;
}

/* The line's right column begins at `at` or is indented there. */
static bool
has_both(const struct line *l, size_t at)
{
	size_t k;

	for (k = at; k <= at + INDENT && k < WIDE; k++)
		if (l->gap[k])
			return true;
	return false;
}

/* True if the line has text where the river is. */
static bool
is_crossed(const struct line *l, size_t at)
{
	return l->wide >= at && !(l->blank[at - 1] && l->blank[at - 2]);
}

/* Where most lines begin again after a gap. */
static size_t
river_of(const struct seg *g, const struct seg_block *b)
{
	size_t votes[WIDE] = {0};
	struct line l;
	uint32_t i;
	size_t at, k, best = 0, n, most = 0;

	for (i = b->from; i < b->to; i = seg_next_line(g, b, i)) {
		measure(g, i, &l);
		for (at = 0; at < WIDE; at++)
			votes[at] += l.gap[at];
	}
	for (at = LEFT + RIVER; at + INDENT < WIDE; at++) {
		for (n = 0, k = 0; k <= INDENT; k++)
			n += votes[at + k];
		if (n > most || (n == most && votes[at] > votes[best])) {
			most = n;
			best = at;
		}
	}
	return most >= LINES ? best : 0;
}

/* True if the block's lines have gaps enough, wherever they are. */
static bool
has_gaps(const struct seg *g, const struct seg_block *b)
{
	uint32_t i = b->from;
	size_t n = 0;

	while (i > 0 && g->token[i - 1].class != TEI_NEWLINE)
		i--;
	for (; i < g->n_token && n < LINES && (i < b->to ||
	    g->token[i].class != TEI_NEWLINE); i++)
		n += g->token[i].class == TEI_BLANK &&
		    (g->token[i].n >= RIVER || g->token[i].s[0] == '\t');
	return n >= LINES;
}

static bool
has_columns(const struct seg *g, const struct seg_block *b)
{
	size_t at = has_gaps(g, b) ? river_of(g, b) : 0, both = 0, crossed = 0, all = 0, left = 0,
	    right = 0;
	struct line l;
	uint32_t i;

	if (at == 0)
		return false;
	for (i = b->from; i < b->to; i = seg_next_line(g, b, i)) {
		measure(g, i, &l);
		all++;
		crossed += is_crossed(&l, at);
		if (!has_both(&l, at))
			continue;
		both++;
		left += count(l.words, 0, at);
		right += count(l.words, at, WIDE);
	}
	return both >= LINES && both * 2 > all && crossed * CROSSING <= all &&
	    left >= both * WORDS && right >= both * WORDS;
}

void
seg_find_columns(struct seg *g)
{
	uint32_t i;

	for (i = g->cover; i < g->n_block; i++)
		if (g->block[i].kind == SEG_PARAGRAPH &&
		    has_columns(g, &g->block[i]))
			g->block[i].kind = SEG_COLUMNS;
}
