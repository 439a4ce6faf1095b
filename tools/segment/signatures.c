/* Signatures: "J. H. PRIDEAUX, Clerk." at the end of minutes and letters. */

#include "segment/persons.h"

enum {
	SHORT = 25, /* words of a block with signatures */
	LINES = 6,  /* of such a block, at most */
	DATE = 8,   /* words of the date below them */
	NAME = 6,   /* words of one that is a name, perhaps with an office */
	NEAR = 60   /* blocks from those present to who signs */
};

static bool
is_signature(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t end;

	return from < to && seg_profile_match(g->profile, SEG_BLOCK_SIGNATURE,
	    g, from, to, &end) != NULL;
}

static bool
is_short(const struct seg *g, const struct seg_block *b)
{
	uint32_t line = b->from;
	size_t lines = 0;

	for (; line < b->to && lines <= LINES; lines++)
		line = seg_next_line(g, b, line);
	return seg_words(g, b->from, b->to) <= SHORT && lines <= LINES;
}

/* The last line, below a signature, if it says when; the block's end else. */
static uint32_t
dated_line(const struct seg *g, const struct seg_block *b)
{
	uint32_t line = b->from, next;

	while ((next = seg_next_line(g, b, line)) < b->to)
		line = next;
	return line > b->from && seg_is_dateline(g, line, b->to) ? line :
	    b->to;
}

/* The line after the first at which signatures begin and go on to the
 * block's end; the block's end if none does. */
static uint32_t
signed_line(const struct seg *g, const struct seg_block *b)
{
	uint32_t line = seg_next_line(g, b, b->from), next;

	for (; line < b->to; line = next) {
		next = seg_next_line(g, b, line);
		if (is_signature(g, line, seg_trim(g, line, next)))
			return line;
	}
	return b->to;
}

/* The last line, where a sitting ends with it, if it signs below a sentence;
 * the block's end else. */
static uint32_t
last_line(const struct seg *g, const struct seg_block *b)
{
	struct seg_block above = *b;
	uint32_t line = b->from, next;

	if (b + 1 < g->block + g->n_block && b[1].part == NULL)
		return b->to;
	while ((next = seg_next_line(g, b, line)) < b->to)
		line = next;
	above.to = seg_trim(g, b->from, line);
	return line > b->from && seg_ends_sentence(g, &above) &&
	    is_signature(g, line, b->to) ? line : b->to;
}

void
seg_cut_signatures(struct seg *g)
{
	struct seg_cuts cuts = {0};
	uint32_t line;
	size_t i;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		if (!is_short(g, b)) {
			line = last_line(g, b);
			if (line < b->to)
				seg_cuts_add(g, &cuts, line);
			continue;
		}
		line = is_signature(g, b->from, b->to) ? b->from :
		    signed_line(g, b);
		if (line > b->from && line < b->to)
			seg_cuts_add(g, &cuts, line);
		line = line < b->to ? dated_line(g, b) : b->to;
		if (line < b->to)
			seg_cuts_add(g, &cuts, line);
	}
	seg_cuts_make(g, &cuts);
}

/* True for the block that ends a section: what follows is no text. */
static bool
is_edge(const struct seg *g, uint32_t i)
{
	return i >= g->n_block || g->block[i].part != NULL ||
	    g->block[i].kind == SEG_HEAD ||
	    g->block[i].kind == SEG_SEPARATOR ||
	    g->block[i].kind == SEG_POSTSCRIPT || g->block[i].kind == SEG_NOTE;
}

/* True if nothing but notes and rules stands between block i and the end of the
 * text, or of one of several sittings. */
static bool
ends_part(const struct seg *g, uint32_t i)
{
	while (i < g->n_block && g->block[i].part == NULL &&
	    (g->block[i].kind == SEG_NOTE || g->block[i].kind == SEG_RULE ||
	    g->block[i].kind == SEG_SEPARATOR))
		i++;
	return i == g->n_block || g->block[i].part != NULL;
}

/* What a short block at the end of a section is: a signature, a date below
 * one, or neither. */
static enum seg_kind
judge(const struct seg *g, const struct seg_block *b, bool below)
{
	uint32_t i;

	if (is_short(g, b) && is_signature(g, b->from, b->to))
		return SEG_SIGNED;
	if (!below || seg_words(g, b->from, b->to) > DATE)
		return SEG_PARAGRAPH;
	for (i = b->from; i < b->to; i++)
		if (g->token[i].class == TEI_DIGIT)
			return SEG_DATELINE;
	return SEG_PARAGRAPH;
}

/* True if the name from..to-1 stands among those present at the sitting of
 * block i. */
static bool
was_present(const struct seg *g, uint32_t i, uint32_t from, uint32_t to)
{
	uint32_t k = i;

	while (k > g->cover && i - k < NEAR && g->block[k].part == NULL) {
		k--;
		if (g->block[k].kind == SEG_PERSON && seg_begins_with(g,
		    g->block[k].from, g->block[k].to, from, to))
			return true;
	}
	return false;
}

/* True if the line from..to-1 of block i is a name alone, or behind an office;
 * below such a line of any form, "Wm. Cole". */
static bool
is_name(const struct seg *g, uint32_t i, uint32_t from, uint32_t to)
{
	return seg_words(g, from, to) <= NAME && (seg_is_officer(g, from, to) ||
	    ((from > g->block[i].from || seg_begins_person(g, from, to) ||
	    is_signature(g, from, to) || was_present(g, i, from, to)) &&
	    seg_is_person(g, from, to)));
}

/* True if block i is names, a line each, that end one of several sittings, after
 * a sentence or of one who was present: they sign that. */
static bool
signs_part(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	uint32_t line = b->from, next;

	if (b->kind != SEG_PARAGRAPH || b->part != NULL || !is_short(g, b) ||
	    !ends_part(g, i + 1) || (!seg_ends_sentence(g, b - 1) &&
	    !was_present(g, i, b->from, seg_trim(g, b->from, seg_next_line(g,
	    b, b->from)))))
		return false;
	for (; line < b->to; line = next) {
		next = seg_next_line(g, b, line);
		if (!is_name(g, i, line, seg_trim(g, line, next)))
			return false;
	}
	return true;
}

void
seg_find_signatures(struct seg *g)
{
	bool parts = false;
	uint32_t i, k;

	if (g->profile->rules[SEG_BLOCK_SIGNATURE].n == 0)
		return;
	for (i = g->cover + 1; i < g->n_block; i++) {
		parts = parts || g->block[i - 1].part != NULL;
		if (parts && signs_part(g, i)) {
			g->block[i].kind = SEG_SIGNED;
			g->block[i].edge = true;
		}
		for (k = i; k < g->n_block && g->block[k].kind ==
		    SEG_PARAGRAPH && judge(g, &g->block[k], k > i) !=
		    SEG_PARAGRAPH; k++)
			;
		if (k == i || !is_edge(g, k))
			continue;
		for (; i < k; i++) {
			g->block[i].kind = (uint8_t)judge(g, &g->block[i],
			    true);
			g->block[i].edge = ends_part(g, k);
		}
	}
}
