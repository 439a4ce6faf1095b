/* Lists: numbered or lettered points, bare names one below the other, and
 * after a decision what it asks for, in phrases without a verb. */

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
is_phrase(const struct seg *g, const struct seg_block *b)
{
	return b->kind == SEG_PARAGRAPH &&
	    seg_words(g, b->from, b->to) <= PHRASE_WORDS &&
	    matches(g, SEG_BLOCK_VERBLESS, b) && !seg_profile_lists_one(
	    g->profile, "finite", g, b->from, b->to);
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

/* The number of a point whose label is at `from`: "3.", "(c)"; SEG_NONE for a
 * dash. */
static uint32_t
point_number(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i = from + seg_is(&g->token[from], "(");
	const struct seg_token *t = &g->token[i];

	if (i < to && t->class == TEI_LETTER && t->n == 1)
		return (uint32_t)(t->s[0] | 0x20) - 'a' + 1;
	return i < to ? seg_number(t) : SEG_NONE;
}

/* Points that are being counted in a block: those with letters, those with
 * numbers. */
struct count {
	uint32_t last;  /* SEG_NONE: none yet */
	uint32_t first; /* token of a first one that waits for a second, or 0 */
};

/* True if from..to-1 heads the points of an agenda. */
static bool
heads_agenda(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t end;

	return seg_profile_match(g->profile, SEG_BLOCK_AGENDA, g, from,
	    seg_trim(g, from, to), &end) != NULL;
}

/* True if a list may begin in the line: the block does, or a colon or the
 * heading of an agenda is before it, which `second` is the line below. */
static bool
may_begin(const struct seg *g, const struct seg_block *b, uint32_t second,
	uint32_t line)
{
	uint32_t before = seg_trim(g, b->from, line);

	return line == b->from || seg_is(&g->token[before - 1], ":") ||
	    (line == second && heads_agenda(g, b->from, line));
}

/* Points of several lines each in one block: numbered or lettered in turn. */
static void
cut_points(struct seg *g, const struct seg_block *b, struct seg_cuts *cuts)
{
	struct count count[2] = { { SEG_NONE, 0 }, { SEG_NONE, 0 } }, *c;
	uint32_t second = seg_next_line(g, b, b->from), line = b->from, to, n;

	for (; line < b->to; line = seg_next_line(g, b, line)) {
		to = b->to - line > LOOK ? line + LOOK : b->to;
		n = seg_profile_match(g->profile, SEG_BLOCK_ITEM, g, line, to,
		    &to) == NULL ? SEG_NONE : point_number(g, line, b->to);
		if (n == SEG_NONE)
			continue;
		c = &count[g->token[line + seg_is(&g->token[line], "(")].class
		    == TEI_LETTER];
		if (c->last != SEG_NONE && n == c->last + 1) {
			if (c->first > b->from)
				seg_cuts_add(g, cuts, c->first);
			seg_cuts_add(g, cuts, line);
			*c = (struct count){ n, 0 };
		} else if (may_begin(g, b, second, line) && (n == 1 ||
		    line == b->from)) {
			*c = (struct count){ n, line };
		}
	}
}

void
seg_cut_lists(struct seg *g)
{
	struct seg_cuts cuts = {0};
	uint32_t line;
	size_t i;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		if (!is_list(g, b)) {
			cut_points(g, b, &cuts);
			continue;
		}
		for (line = seg_next_line(g, b, b->from); line < b->to;
		    line = seg_next_line(g, b, line))
			seg_cuts_add(g, &cuts, line);
	}
	seg_cuts_make(g, &cuts);
}

static uint32_t
number_at(const struct seg *g, uint32_t i)
{
	return point_number(g, g->block[i].from, g->block[i].to);
}

/* The end of the points that follow the heading of an agenda at block i, which
 * are numbered in turn; i + 1 if there are none. */
static uint32_t
agenda_end(const struct seg *g, uint32_t i)
{
	uint32_t k, n, last = SEG_NONE;

	for (k = i + 1; k < g->n_block; k++, last = n) {
		const struct seg_block *b = &g->block[k];

		n = number_at(g, k);
		if (b->kind != SEG_PARAGRAPH || n == SEG_NONE ||
		    (last != SEG_NONE && n != last + 1) || seg_words(g,
		    b->from, b->to) > PHRASE_WORDS || !matches(g,
		    SEG_BLOCK_ITEM, b))
			break;
	}
	return k > i + 2 ? k : i + 1;
}

void
seg_find_agendas(struct seg *g)
{
	uint32_t i, end;

	for (i = g->cover; i < g->n_block; i++) {
		end = g->block[i].kind == SEG_PARAGRAPH && heads_agenda(g,
		    g->block[i].from, g->block[i].to) ? agenda_end(g, i) : 0;
		if (end <= i + 1)
			continue;
		g->block[i].kind = SEG_HEAD;
		while (++i < end)
			g->block[i].kind = SEG_POINT;
		i = end - 1;
	}
}

/* The next point at or after block i, and in *end the end of the run of points
 * that it begins; notes may stand among them. */
static uint32_t
next_run(const struct seg *g, uint32_t i, uint32_t *end, uint32_t *points)
{
	uint32_t k;

	while (i < g->n_block && g->block[i].kind != SEG_ITEM)
		i++;
	*end = i;
	*points = 0;
	for (k = i; k < g->n_block && (g->block[k].kind == SEG_ITEM ||
	    g->block[k].kind == SEG_NOTE); k++)
		if (g->block[k].kind == SEG_ITEM) {
			*end = k + 1;
			++*points;
		}
	return i;
}

/* A point that stands alone is a paragraph, unless its number goes on with a
 * list or comes before one. */
static void
drop_single(struct seg *g)
{
	uint32_t end, after, points, more, n, last = SEG_NONE;
	uint32_t i = next_run(g, g->cover, &end, &points), next;

	for (; i < g->n_block; i = next, end = after, points = more) {
		next = next_run(g, end, &after, &more);
		n = number_at(g, i);
		if (points > 1 || (n != SEG_NONE && ((last != SEG_NONE &&
		    n == last + 1) || (more > 1 && number_at(g,
		    next) == n + 1))))
			last = number_at(g, end - 1);
		else
			g->block[i].kind = SEG_PARAGRAPH;
	}
}

static void
find_points(struct seg *g)
{
	bool deciding = false;
	uint32_t i = g->cover, end;

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

void
seg_find_lists(struct seg *g)
{
	if (g->profile->rules[SEG_BLOCK_ITEM].n == 0)
		return;
	find_points(g);
	drop_single(g);
}
