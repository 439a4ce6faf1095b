/* Lists: numbered or lettered points, bare names one below the other, and
 * after a decision what it asks for, in phrases without a verb. */
#include <stdlib.h>

#include "segment/profile.h"

enum {
	NAME_WORDS = 5,   /* of a line that is a name */
	PHRASE_WORDS = 30,
	LOOK = 60         /* tokens in which a pattern is sought */
};

static bool
matches(const struct seg *g, enum seg_key key, const struct seg_block *b)
{
	uint32_t end, to = b->to - b->from > LOOK ? b->from + LOOK : b->to;

	return seg_profile_match(g->profile, key, g, b->from, to, &end) !=
	    NULL;
}

/* A few words that are no sentence. */
static bool
is_name_line(const struct seg *g, const struct seg_block *b)
{
	size_t words = seg_words(g, b->from, b->to);
	uint32_t end = seg_without_marker(g, b);

	return b->kind == SEG_PARAGRAPH && words > 0 && words <= NAME_WORDS &&
	    seg_is_capital(&g->token[b->from]) && end > b->from &&
	    g->token[end - 1].class == TEI_LETTER &&
	    seg_is_capital(&g->token[end - 1]);
}

static bool
has_verb(const struct seg *g, const struct seg_block *b)
{
	uint32_t i;

	for (i = b->from; i < b->to; i++)
		if (seg_profile_lists(g->profile, "finite", &g->token[i]))
			return true;
	return false;
}

static bool
is_phrase(const struct seg *g, const struct seg_block *b)
{
	return b->kind == SEG_PARAGRAPH &&
	    seg_words(g, b->from, b->to) <= PHRASE_WORDS &&
	    matches(g, SEG_BLOCK_VERBLESS, b) && !has_verb(g, b);
}

/* The end of the run of such blocks that begins at i. */
static uint32_t
run_end(const struct seg *g, uint32_t i,
	bool (*is)(const struct seg *, const struct seg_block *))
{
	while (i < g->n_block && is(g, &g->block[i]))
		i++;
	return i;
}

static uint32_t
make_items(struct seg *g, uint32_t from, uint32_t to)
{
	for (; from < to; from++)
		g->block[from].kind = SEG_ITEM;
	return to;
}

/* True if the block has several lines and each is a point. */
static bool
is_list(const struct seg *g, const struct seg_block *b)
{
	uint32_t line = b->from, next, end, lines = 0;

	for (; line < b->to; line = next, lines++) {
		next = seg_next_line(g, b, line);
		end = next - line > LOOK ? line + LOOK :
		    seg_trim(g, line, next);
		if (seg_profile_match(g->profile, SEG_BLOCK_ITEM, g, line, end,
		    &end) == NULL)
			return false;
	}
	return lines > 1;
}

void
seg_cut_lists(struct seg *g)
{
	uint32_t *at = NULL, line;
	size_t n = 0, cap = 0, i;

	for (i = g->cover; i < g->n_block && !g->failed; i++) {
		const struct seg_block *b = &g->block[i];

		if (!is_list(g, b))
			continue;
		for (line = seg_next_line(g, b, b->from); line < b->to;
		    line = seg_next_line(g, b, line)) {
			if (n == cap && !tei_grow(&at, &cap, n + 1,
			    sizeof(*at))) {
				g->failed = true;
				break;
			}
			at[n++] = line;
		}
	}
	if (!g->failed)
		seg_blocks_cut(g, at, n);
	free(at);
}

void
seg_find_lists(struct seg *g)
{
	bool deciding = false;
	uint32_t i = g->cover, end;

	if (g->profile->rules[SEG_BLOCK_ITEM].n == 0)
		return;
	while (i < g->n_block) {
		struct seg_block *b = &g->block[i];

		if (b->kind == SEG_PARAGRAPH && !(i > g->cover &&
		    b[-1].kind == SEG_PARAGRAPH && seg_is_open(g, b - 1)) &&
		    matches(g, SEG_BLOCK_ITEM, b)) {
			b->kind = SEG_ITEM;
			i++;
			continue;
		}
		if (b->kind == SEG_PARAGRAPH && g->profile->
		    rules[SEG_BLOCK_VERBLESS].n > 0) {
			end = run_end(g, i, is_name_line);
			if (end < i + 2 && deciding)
				end = run_end(g, i, is_phrase);
			if (end >= i + 2) {
				i = make_items(g, i, end);
				continue;
			}
		}
		if (b->kind == SEG_DECISION)
			deciding = true;
		else if (b->kind != SEG_NOTE)
			deciding = false;
		i++;
	}
}
