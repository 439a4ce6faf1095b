/* Several sittings in one text, as a minute book has them.
 *
 * The head of one is a line or a few that say when it was held, "Town Hall,
 * 3rd May 1881", or what it was, "At a meeting of the Guardians held …"; that
 * it is one tells what follows: who was present, "The Council met …".  A letter
 * that is copied into minutes has its place and day, too, but not that.
 */
#include <stdlib.h>

#include "segment/sittings.h"

enum {
	LINES = 5,  /* of a head */
	WORDS = 60, /* of a head */
	TITLE = 8,  /* words of a line above it that returns above others */
	LONG = 14,  /* words of a line that runs on in the next */
	LEAST = 2   /* sittings */
};

/* The head of a sitting, in lines. */
struct opening {
	size_t from, to;
	bool titled; /* the line above it belongs to it */
};

struct sittings {
	const struct seg *g;
	struct lines line;
	struct opening *opening;
	size_t n, cap;
	bool failed;
};

/* True if the block of line i has lines before it that go on in it. */
static bool
is_run_into(const struct sittings *s, size_t i)
{
	struct seg_block above = s->g->block[s->line.of[i].block];

	if (i == 0 || s->line.of[i - 1].block != s->line.of[i].block)
		return false;
	above.to = s->line.of[i - 1].to;
	return seg_words(s->g, s->line.of[i - 1].from, above.to) > LONG / 2 &&
	    !seg_ends_sentence(s->g, &above);
}

/* True if line m of a head goes on with the one before. */
static bool
goes_on(const struct seg *g, const struct line *m)
{
	return m->block == m[-1].block && m[-1].look != DAY &&
	    (m->look == OTHER || seg_is_lower(&g->token[m->from]));
}

/* The line behind a head that begins at line i; i if none begins there. */
static size_t
head_end(const struct sittings *s, size_t i)
{
	const struct line *l = &s->line.of[i], *m;
	size_t k = i + 1;

	if ((l->look != DAY && l->look != NAMED && l->look != BOTH) ||
	    is_run_into(s, i))
		return i;
	if (l->look == BOTH)
		return k;
	for (; k < s->line.n && k < i + LINES; k++) {
		m = &s->line.of[k];
		if ((m->look != DAY && m->look != NAMED && !goes_on(s->g, m)) ||
		    seg_words(s->g, l->from, m->to) > WORDS)
			break;
	}
	return k;
}

static bool
has_verb(const struct seg *g, uint32_t from, uint32_t to)
{
	for (; from < to; from++) /* German "am" is none */
		if (seg_profile_lists_one(g->profile, "finite", g, from,
		    from + 1) && !seg_profile_lists(g->profile, "daywords",
		    &g->token[from]))
			return true;
	return false;
}

/* True if lines i..k-1 head a sitting by themselves: they say what was held and
 * when, and no more, in blocks of their own. */
static bool
is_title(const struct sittings *s, size_t i, size_t k)
{
	const struct line *a = &s->line.of[i], *z = &s->line.of[k - 1];

	return a->look == NAMED && (i == 0 || a[-1].block != a->block) &&
	    k < s->line.n && z[1].block != z->block && a->from + 1 < z->to &&
	    seg_mentions_day(s->g, a->from, z->to) &&
	    !has_verb(s->g, a->from, z->to);
}

static bool
heads_sitting(const struct sittings *s, size_t i, size_t k)
{
	if (k >= s->line.n)
		return false;
	return s->line.of[k].look == PRESENT || is_title(s, i, k) ||
	    ((s->line.of[k].look == BEGUN || s->line.of[k].look == BOTH ||
	    s->line.of[i].look == BOTH) && seg_mentions_day(s->g,
	    s->line.of[i].from, s->line.of[k].to));
}

/* True if both lines have the same words, whatever their numbers. */
static bool
same_words(const struct seg *g, const struct line *a, const struct line *b)
{
	uint32_t i = a->from, k = b->from;

	for (;; i++, k++) {
		while (i < a->to && g->token[i].class != TEI_LETTER)
			i++;
		while (k < b->to && g->token[k].class != TEI_LETTER)
			k++;
		if (i == a->to || k == b->to)
			return i == a->to && k == b->to;
		if (!seg_same_text(g, i, i + 1, k, k + 1))
			return false;
	}
}

static void
add(struct sittings *s, size_t i, size_t k)
{
	if (tei_grow(&s->opening, &s->cap, s->n + 1, sizeof(*s->opening)))
		s->opening[s->n++] = (struct opening){ i, k, false };
	else
		s->failed = true;
}

static void
find_openings(struct sittings *s)
{
	size_t i, k;

	for (i = 0; i < s->line.n && !s->failed; i = k > i ? k : i + 1) {
		k = head_end(s, i);
		if (k > i && heads_sitting(s, i, k))
			add(s, i, k);
	}
}

/* True if a longer line between lines `from` and i begins with what line i says:
 * who signs was present, "Samuel Cole Esq. in the chair". */
static bool
was_present(const struct sittings *s, size_t from, size_t i)
{
	const struct line *l = &s->line.of[i], *k = s->line.of + from;

	for (; k < l; k++)
		if (seg_begins_with(s->g, k->from, k->to, l->from, l->to))
			return true;
	return false;
}

/* True if a short line above opening n begins a block, perhaps the opening's,
 * and signs nothing. */
static bool
has_title(const struct sittings *s, size_t n)
{
	size_t i = s->opening[n].from, from = n > 0 ? s->opening[n - 1].to : 0;
	const struct line *l = s->line.of + i - (i > 0);

	return i > from &&
	    (i == 1 || l[-1].block != l->block) &&
	    seg_words(s->g, l->from, l->to) <= TITLE &&
	    seg_is_capital(&s->g->token[l->from]) &&
	    !seg_is_lower(&s->g->token[l->to - 1]) &&
	    !seg_line_matches(s->g, SEG_BLOCK_SIGNATURE, l->from, l->to) &&
	    !was_present(s, from, i - 1);
}

/* Takes a line above the heads into them if its words return there: "CABINET 7
 * (31)". */
static void
find_titles(struct sittings *s)
{
	size_t n;

	for (n = 1; n < s->n; n++) {
		struct opening *a = &s->opening[n - 1], *b = a + 1;

		if (has_title(s, n - 1) && has_title(s, n) && same_words(s->g,
		    &s->line.of[a->from - 1], &s->line.of[b->from - 1]))
			a->titled = b->titled = true;
	}
	for (n = 0; n < s->n; n++)
		s->opening[n].from -= s->opening[n].titled;
}

/* The title of a whole minute book may read like the head of a sitting: it is
 * in the first, which then has more lines than the next. */
static void
part_title(struct sittings *s)
{
	struct opening *a = &s->opening[0], *b = &s->opening[1];

	while (a->to - a->from > b->to - b->from &&
	    s->line.of[a->from].block != s->line.of[a->from + 1].block &&
	    s->line.of[a->from + 1].look != OTHER &&
	    heads_sitting(s, a->from + 1, a->to))
		a->from++;
}

/* True if line i begins a block of its own in the head that begins at line
 * `from`. */
static bool
begins_block(const struct sittings *s, size_t i, size_t from)
{
	return i == from || s->line.of[i].block != s->line.of[i - 1].block ||
	    !goes_on(s->g, &s->line.of[i]);
}

static void
cut(struct seg *g, const struct sittings *s)
{
	struct seg_cuts cuts = {0};
	size_t n, i;

	for (n = 0; n < s->n; n++) {
		const struct opening *o = &s->opening[n];

		for (i = o->from; i < o->to; i++)
			if (begins_block(s, i, o->from))
				seg_cuts_add(g, &cuts, s->line.of[i].from);
		seg_cuts_add(g, &cuts, s->line.of[i].from);
	}
	seg_cuts_make(g, &cuts);
}

/* A day below another line of the head is a date line; a sentence, or what goes
 * on in the next line, heads nothing. */
static enum seg_kind
kind_of(const struct seg *g, const struct line *l, const struct seg_block *b,
	bool first)
{
	if (l->look == DAY && !first && b[-1].kind == SEG_HEAD)
		return SEG_DATELINE;
	return has_verb(g, b->from, b->to) || seg_is(&g->token[b->to - 1],
	    ",") ? SEG_PARAGRAPH : SEG_HEAD;
}

/* Short lines above the first sitting are a title's. */
static void
head_book(struct seg *g, uint32_t to)
{
	uint32_t i;

	for (i = g->cover; i < g->n_block && g->block[i].from < to; i++)
		if (g->block[i].kind == SEG_PARAGRAPH &&
		    (seg_ends_sentence(g, &g->block[i]) || seg_words(g,
		    g->block[i].from, g->block[i].to) > TITLE))
			return;
	while (i-- > g->cover)
		if (g->block[i].kind == SEG_PARAGRAPH &&
		    !seg_is_separator(g, &g->block[i]))
			g->block[i].kind = SEG_HEAD;
}

static void
mark(struct seg *g, const struct sittings *s)
{
	struct seg_block *b = g->block + g->cover;
	size_t n, i;

	for (n = 0; n < s->n; n++)
		for (i = s->opening[n].from; i < s->opening[n].to; i++) {
			const struct line *l = &s->line.of[i];

			if (!begins_block(s, i, s->opening[n].from))
				continue;
			while (b->from != l->from)
				b++;
			b->kind = (uint8_t)kind_of(g, l, b,
			    i == s->opening[n].from);
			b->edge = true;
			b->part = i == s->opening[n].from ? "minutes" : NULL;
		}
}

void
seg_find_sittings(struct seg *g)
{
	struct sittings s = { .g = g };

	if (g->profile->rules[SEG_BLOCK_SITTING].n == 0)
		return;
	s.failed = !seg_lines_read(&s.line, g);
	find_openings(&s);
	g->failed = g->failed || s.failed;
	if (s.n >= LEAST && !g->failed) {
		find_titles(&s);
		part_title(&s);
		cut(g, &s);
		if (!g->failed)
			mark(g, &s);
		head_book(g, s.line.of[s.opening->from].from);
	}
	free(s.line.of);
	free(s.opening);
}
