/* Tables of contents: lines whose words dots lead to the number of a page,
 * "Chapter I ........ 12".
 *
 * An entry may run over several lines, of which the last has the dots.  Behind
 * them stands one number; what stands above several is an account.
 */
#include "segment/seg.h"

enum {
	DOTS = 3,     /* before a number, at least … */
	LOST = 5,     /* … and where the number is lost */
	NUMBER = 4,   /* bytes of a page's number, misread or not */
	ELLIPSIS = 3  /* dots of one */
};

/* How many dots the token stands for; 0 if it leads nowhere. */
static size_t
dots_of(const struct seg_token *t)
{
	return seg_is(t, "\u2026") ? ELLIPSIS : seg_is(t, ".") ||
	    seg_is(t, "\u00B7") || seg_is(t, "_");
}

static bool
is_of_number(const struct seg_token *t)
{
	return t->class == TEI_DIGIT || t->class == TEI_LETTER;
}

/* True if words, dots and a number are all that from..to-1 has at its end. */
static bool
is_entry(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, number = to = seg_trim(g, from, to);
	size_t dots = 0;

	while (number > from && is_of_number(&g->token[number - 1]))
		number--;
	for (i = number; i > from && (seg_is_space(&g->token[i - 1]) ||
	    dots_of(&g->token[i - 1]) > 0); i--)
		dots += dots_of(&g->token[i - 1]);
	return seg_words(g, from, i) > 0 && seg_bytes(g, number, to) <= NUMBER
	    && dots >= (number < to ? (size_t)DOTS : (size_t)LOST);
}

/* What the lines of a block are. */
struct entries {
	size_t n, lines;
};

static struct entries
count(const struct seg *g, const struct seg_block *b)
{
	struct entries e = {0};
	uint32_t line, next;

	for (line = b->from; line < b->to; line = next, e.lines++) {
		next = seg_next_line(g, b, line);
		e.n += is_entry(g, line, next);
	}
	return e;
}

/* Cuts behind each entry, and behind a line of one word: "CONTENTS", "Page". */
static void
cut_entries(struct seg *g, const struct seg_block *b, struct seg_cuts *cuts)
{
	uint32_t line, next;

	for (line = b->from; line < b->to; line = next) {
		next = seg_next_line(g, b, line);
		if (next < b->to && (is_entry(g, line, next) ||
		    seg_words(g, line, next) == 1))
			seg_cuts_add(g, cuts, next);
	}
}

void
seg_cut_contents(struct seg *g)
{
	struct seg_cuts cuts = {0};
	struct entries e;
	size_t i;

	for (i = g->cover; i < g->n_block; i++) {
		e = count(g, &g->block[i]);
		if (e.n > 1 && e.n * 3 >= e.lines)
			cut_entries(g, &g->block[i], &cuts);
	}
	seg_cuts_make(g, &cuts);
}

/* True if the block is one entry: its last line has the dots. */
static bool
is_block(const struct seg *g, const struct seg_block *b)
{
	uint32_t line = b->from, next;

	while ((next = seg_next_line(g, b, line)) < b->to)
		line = next;
	return b->kind == SEG_PARAGRAPH && is_entry(g, line, b->to);
}

void
seg_find_contents(struct seg *g)
{
	bool before = false, is;
	uint32_t i;

	for (i = g->cover; i < g->n_block; i++, before = is) {
		is = is_block(g, &g->block[i]);
		if (is && before)
			g->block[i - 1].kind = g->block[i].kind = SEG_ITEM;
	}
}
