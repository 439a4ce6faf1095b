/* Notes that stand together at the end of the text, numbered "1." or "1": so
 * are the points of a list.  Notes are those that references lead to. */
#include "segment/notes.h"

enum {
	LEAST = 2,   /* notes, and references to them */
	LEAP = 2,    /* references that may be lost from one to the next */
	LOOKS = 4,   /* weight of a reference, at least */
	WORDS = 3    /* of the heading of the notes */
};

/* How far n numerals count from 1 on, the first being 1. */
static uint32_t
count(const struct seg_numeral *of, size_t n)
{
	uint32_t next = 1;
	size_t i;

	for (i = 0; i < n; i++)
		next += of[i].number == next;
	return next - 1;
}

/* The last numeral 1 from which others count on; n if there is none. */
static size_t
find_first(const struct seg_numeral *of, size_t n)
{
	size_t i, to = n;

	for (i = n; i-- > 0;)
		if (of[i].number == 1) {
			if (count(of + i, to - i) >= LEAST)
				return i;
			to = i;
		}
	return n;
}

/* How many of the numbers from 1 on stand in their order as references before
 * token `end`. */
static uint32_t
count_references(const struct seg *g, uint32_t end)
{
	struct seg_candidate c;
	uint32_t b, i, last = 0, found = 0;

	for (b = g->cover; b < g->n_block && g->block[b].from < end; b++)
		for (i = g->block[b].from; i < g->block[b].to && i < end;
		    i++) {
			if (!seg_candidate_read(g, &g->block[b], i, &c))
				continue;
			if (c.number != SEG_NONE && c.weight >= LOOKS &&
			    c.number > last && c.number <= last + 1 + LEAP) {
				last = c.number;
				found++;
			}
			i = c.to - 1;
		}
	return found;
}

/* True if more text stands behind the token than before it: sections are
 * numbered so, too. */
static bool
is_most(const struct seg *g, uint32_t at)
{
	uint32_t to = g->block[g->n_block - 1].to;

	return seg_bytes(g, at, to) > seg_bytes(g, g->block[g->cover].from,
	    at);
}

void
seg_find_ends(const struct seg *g, struct seg_numeral *of, size_t n)
{
	size_t i = find_first(of, n);
	uint32_t notes, next = 1, found;

	if (i == n || is_most(g, of[i].at))
		return;
	notes = count(of + i, n - i);
	found = count_references(g, of[i].at);
	for (; i < n && found >= LEAST && found * 2 >= notes; i++)
		if (of[i].number == next) {
			of[i].referred = true;
			of[i].weak = false;
			next++;
		}
}

/* True if the run may head notes. */
static bool
is_heading(const struct seg *g, uint32_t from, uint32_t to)
{
	return from < to && seg_words(g, from, to) <= WORDS &&
	    seg_is_capital(&g->token[from]) &&
	    !seg_is_stop(&g->token[to - 1]) && !seg_is(&g->token[to - 1], ",");
}

uint32_t
seg_heading_line(const struct seg *g, uint32_t at)
{
	uint32_t to = seg_trim(g, 0, at), from = to, before;

	while (from > 0 && g->token[from - 1].class != TEI_NEWLINE)
		from--;
	from = seg_skip_space(g, from, to);
	before = seg_trim(g, 0, from);
	return before > 0 && is_heading(g, from, to) &&
	    (seg_is_stop(&g->token[before - 1]) ||
	    seg_is_closing(&g->token[before - 1]) ||
	    g->token[before - 1].class == TEI_SUPERSCRIPT ||
	    g->token[before - 1].class == TEI_DIGIT) ? from : at;
}

bool
seg_notes_are_last(const struct seg *g)
{
	size_t i = g->n_note > 0 ? g->note[0].block : g->n_block;

	for (; i < g->n_block; i++)
		if (g->block[i].kind != SEG_NOTE &&
		    g->block[i].kind != SEG_RULE)
			return false;
	return g->n_note > 0;
}

void
seg_head_notes(struct seg *g)
{
	uint32_t i = g->n_note > 0 ? g->note[0].block : 0;
	struct seg_block *b = g->block + i;

	if (i <= g->cover || b[-1].kind != SEG_PARAGRAPH ||
	    !is_heading(g, b[-1].from, b[-1].to))
		return;
	if (seg_notes_are_last(g))
		b[-1].kind = SEG_HEAD;
}
