/* Displayed quotations.
 *
 * A quotation that is set off from the text has no quotation marks of its
 * own: the paragraph before it ends with a colon, and it ends its sentence.
 * Minutes give it some.
 */
#include <string.h>

#include "segment/profile.h"

/* True if a colon is the block's last character but for note numerals. */
static bool
ends_with_colon(const struct seg *g, const struct seg_block *b)
{
	uint32_t i = b->to;

	while (i > b->from && (seg_is_space(&g->token[i - 1]) ||
	    seg_number(&g->token[i - 1]) != SEG_NONE))
		i--;
	return i > b->from && seg_is(&g->token[i - 1], ":");
}

/* A list's first point is no quotation. */
static bool
begins_a_point(const struct seg *g, const struct seg_block *b)
{
	uint32_t end;

	return seg_profile_match(g->profile, SEG_BLOCK_ITEM, g, b->from,
	    b->to, &end) != NULL;
}

/* True if the profile says that quotations are shown so. */
static bool
are_shown(const struct seg *g, const char *how)
{
	const struct seg_rules *rules = &g->profile->rules[SEG_BLOCK_QUOTE];
	size_t i;

	for (i = 0; i < rules->n; i++)
		if (strcmp(rules->rule[i].word, how) == 0)
			return true;
	return false;
}

/* Where few blocks are indented, those are shown so. */
static void
find_indented(struct seg *g)
{
	size_t indented = 0, all = 0, i;

	for (i = g->cover; i < g->n_block; i++) {
		indented += g->block[i].indented;
		all += g->block[i].kind != SEG_NOTE;
	}
	if (indented * 3 > all)
		return;
	for (i = g->cover; i < g->n_block; i++)
		if (g->block[i].indented && g->block[i].kind ==
		    SEG_PARAGRAPH && !begins_a_point(g, &g->block[i]))
			g->block[i].kind = SEG_QUOTE;
}

static bool
is_quotation(const struct seg *g, const struct seg_block *b)
{
	const struct seg_token *first = &g->token[b->from];

	return b->kind == SEG_PARAGRAPH && !seg_is_lower(first) &&
	    !seg_is(first, "'") && !seg_is(first, "\"") &&
	    !seg_is(first, "\u2018") && !seg_is(first, "\u201C") &&
	    !begins_a_point(g, b);
}

/* True for a block between quotation marks. */
static bool
is_quoted(const struct seg *g, const struct seg_block *b)
{
	uint32_t to = seg_without_marker(g, b);

	return b->kind == SEG_PARAGRAPH && b->apart && to > b->from + 2 &&
	    seg_is_opening(&g->token[b->from]) &&
	    seg_is_closing(&g->token[to - 1]) &&
	    !seg_is(&g->token[to - 1], ")") && !seg_is(&g->token[to - 1], "]");
}

void
seg_find_quotes(struct seg *g)
{
	const struct seg_block *before = NULL;
	bool after_colon, quoted;
	uint32_t i;

	if (are_shown(g, "indented"))
		find_indented(g);
	after_colon = are_shown(g, "after-colon");
	quoted = are_shown(g, "quoted");
	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];

		if (b->kind == SEG_NOTE)
			continue;
		if (before != NULL && ((after_colon && is_quotation(g, b)) ||
		    (quoted && is_quoted(g, b))))
			b->kind = SEG_QUOTE;
		before = b->kind == SEG_PARAGRAPH && ends_with_colon(g, b) ?
		    b : NULL;
	}
}
