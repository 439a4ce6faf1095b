/* Headings and the lines that separate sections. */
#include "segment/profile.h"

enum {
	HEAD_WORDS = 16,
	LOOSE_WORDS = 10, /* of a heading that only its place tells */
	BODY_WORDS = 25,  /* what follows such a one is at least so long */
	FRAGMENT_WORDS = 8,
	TITLES = 4,       /* blocks below the title … */
	SITTING_WORDS = 40 /* … and words of one that names the sitting */
};

/* True if the block begins a sentence that goes on below. */
static bool
goes_on(const struct seg *g, const struct seg_block *b)
{
	return b->kind == SEG_PARAGRAPH && seg_is_open(g, b) &&
	    seg_words(g, b->from, b->to) > FRAGMENT_WORDS;
}

/* True if the block has no more words, but for those in brackets. */
static bool
is_short(const struct seg *g, const struct seg_block *b, size_t most)
{
	size_t n = 0, depth = 0;
	uint32_t i;

	for (i = b->from; i < b->to && n <= most; i++) {
		depth += seg_is(&g->token[i], "(");
		n += depth == 0 && g->token[i].class == TEI_LETTER;
		depth -= depth > 0 && seg_is(&g->token[i], ")");
	}
	return n <= most;
}

static bool
has_head_form(const struct seg *g, const struct seg_block *b, size_t most)
{
	uint32_t to = seg_without_marker(g, b);
	const struct seg_token *last;

	while (to > b->from + 1 && seg_is_closing(&g->token[to - 1]))
		to--;
	last = &g->token[to - 1];
	return is_short(g, b, most) && seg_words(g, b->from, b->to) > 0 &&
	    !seg_is(last, ",") && !seg_is(last, ";") && !seg_is(last, ":") &&
	    !seg_is(last, "-") && !seg_is(last, "\u2014") &&
	    (!seg_is_stop(last) || to - b->from <= 2);
}

/* A short line in the place of a heading: after a finished paragraph,
 * before one that begins anew. */
static bool
has_head_place(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	uint32_t first;

	if (i + 1 >= g->n_block || !has_head_form(g, b, LOOSE_WORDS) ||
	    b[1].kind != SEG_PARAGRAPH || !b->apart || !b[1].apart ||
	    seg_words(g, b[1].from, b[1].to) < BODY_WORDS)
		return false;
	first = b[1].from;
	return seg_is_capital(&g->token[first]) ||
	    seg_is_opening(&g->token[first]);
}

bool
seg_is_separator(const struct seg *g, const struct seg_block *b)
{
	uint32_t end;

	return g->token[b->from].class == TEI_OTHER &&
	    seg_profile_match(g->profile, SEG_BLOCK_SEPARATOR, g, b->from,
	    b->to, &end) != NULL;
}

/* True if the block begins with letters and stops: a file's number, such as
 * "C.M. (47)", or initials, which no numeral is. */
static bool
begins_with_initials(const struct seg *g, const struct seg_block *b)
{
	uint32_t i = b->from;
	size_t letters = 0;

	for (; i + 1 < b->to && g->token[i].class == TEI_LETTER &&
	    g->token[i].n == 1 && seg_is(&g->token[i + 1], "."); letters++)
		i = seg_skip_space(g, i + 2, b->to);
	return letters > 1;
}

/* True if the whole block is a heading by its words, "Finance report:", and text
 * follows. */
static bool
is_label_head(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	uint32_t end;

	return i + 1 < g->n_block && b[1].kind == SEG_PARAGRAPH &&
	    seg_profile_match(g->profile, SEG_BLOCK_LABEL_HEAD, g, b->from,
	    b->to, &end) != NULL && end == b->to;
}

/* True if block i says, right below the title of the text, what met and when:
 * "Minutes of the Meeting held in Hull on 3 May at 8 p.m." */
static bool
names_sitting(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	uint32_t end;

	return i > g->cover && i <= g->cover + TITLES &&
	    (b[-1].kind == SEG_TITLE || b[-1].kind == SEG_HEAD) &&
	    seg_words(g, b->from, b->to) <= SITTING_WORDS &&
	    !seg_is(&g->token[b->to - 1], ",") &&
	    (!seg_ends_sentence(g, b) || (b->to > b->from + 1 &&
	    g->token[b->to - 2].n == 1)) && seg_profile_match(g->profile,
	    SEG_BLOCK_SITTING, g, b->from, b->to, &end) != NULL &&
	    !seg_profile_lists_one(g->profile, "finite", g, b->from, b->to);
}

void
seg_find_heads(struct seg *g)
{
	bool capitals = seg_has_capital_heads(g);
	uint32_t i, end;

	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];
		bool after_open = i > g->cover && goes_on(g, b - 1);

		if (b->kind != SEG_PARAGRAPH)
			continue;
		if (seg_is_separator(g, b))
			b->kind = SEG_SEPARATOR;
		else if (!after_open && ((capitals && seg_is_capital_head(g,
		    i)) || is_label_head(g, i) || names_sitting(g, i)))
			b->kind = SEG_HEAD;
		else if (after_open || !has_head_form(g, b, HEAD_WORDS) ||
		    begins_with_initials(g, b))
			continue;
		else if (seg_profile_match(g->profile, SEG_BLOCK_HEAD, g,
		    b->from, b->to, &end) != NULL)
			b->kind = SEG_HEAD;
		else if (has_head_place(g, i) && seg_profile_match(g->profile,
		    SEG_BLOCK_LOOSE_HEAD, g, b->from, b->to, &end) != NULL)
			b->kind = SEG_HEAD;
	}
}
