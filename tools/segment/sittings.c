/* Several sittings in one text, as a minute book has them.
 *
 * The head of one is a line or a few that say when it was held, "Town Hall,
 * 3rd May 1881", or what it was, "At a meeting of the Guardians held …"; that
 * it is one tells what follows: who was present, "The Council met …".  A letter
 * that is copied into minutes has its place and day, too, but not that.
 */
#include <stdlib.h>

#include "segment/profile.h"

enum {
	LINES = 5,  /* of a head */
	WORDS = 60, /* of a head */
	TITLE = 8,  /* words of a line above it that returns above others */
	LONG = 14,  /* words of a line that runs on in the next */
	LOOK = 60,  /* tokens in which a pattern is sought */
	LEAST = 2   /* sittings */
};

enum look {
	OTHER,
	DAY,     /* a day, perhaps with a place */
	NAMED,   /* "Minutes of …", "At a meeting of …", "Held at …" */
	PRESENT, /* who was present, … */
	BOTH,    /* … named so: "At a meeting of … were present", … */
	BEGUN    /* … or another sentence with which minutes begin */
};

struct line {
	uint32_t from, to; /* tokens */
	uint32_t block;
	uint8_t look;
};

/* The head of a sitting, in lines. */
struct opening {
	size_t from, to;
	bool titled; /* the line above it belongs to it */
};

struct sittings {
	const struct seg *g;
	struct line *line;
	size_t n_line, cap_line;
	struct opening *opening;
	size_t n, cap;
	bool failed;
};

static bool
matches(const struct seg *g, enum seg_key key, uint32_t from, uint32_t to)
{
	uint32_t end;

	to = to - from > LOOK ? from + LOOK : to;
	return seg_profile_match(g->profile, key, g, from, to, &end) != NULL;
}

static enum look
look_of(const struct seg *g, uint32_t from, uint32_t to)
{
	bool named = matches(g, SEG_BLOCK_SITTING, from, to);

	if (seg_words(g, from, to) == 0)
		return OTHER;
	if (matches(g, SEG_BLOCK_ATTENDANCE, from, to))
		return named ? BOTH : PRESENT;
	if (named)
		return NAMED;
	if (seg_is_dateline(g, from, to))
		return DAY;
	return matches(g, SEG_BLOCK_BEGUN, from, to) ? BEGUN : OTHER;
}

static void
add_line(struct sittings *s, uint32_t block, uint32_t from, uint32_t to)
{
	if (tei_grow(&s->line, &s->cap_line, s->n_line + 1, sizeof(*s->line)))
		s->line[s->n_line++] = (struct line){ from, to, block,
		    (uint8_t)look_of(s->g, from, to) };
	else
		s->failed = true;
}

/* The sentence in from+1..to-1 that says who was present; `to` if there is
 * none. */
static uint32_t
find_present(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, next;

	for (i = from + 1; i < to; i++) {
		next = seg_skip_space(g, i + 1, to);
		if (seg_is_stop(&g->token[i]) && next > i + 1 && next < to &&
		    seg_is_capital(&g->token[next]) && matches(g,
		    SEG_BLOCK_ATTENDANCE, next, to))
			return next;
	}
	return to;
}

/* The lines of the text; one in which a sentence tells who was present is
 * two. */
static void
read_lines(struct sittings *s)
{
	const struct seg *g = s->g;
	uint32_t i, from, next, to, mid;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		for (from = b->from; from < b->to && !s->failed; from = next) {
			next = seg_next_line(g, b, from);
			to = seg_trim(g, from, next);
			mid = find_present(g, from, to);
			add_line(s, i, from, seg_trim(g, from, mid));
			if (mid < to)
				add_line(s, i, mid, to);
		}
	}
}

/* True if the block of line i has lines before it that go on in it. */
static bool
is_run_into(const struct sittings *s, size_t i)
{
	struct seg_block above = s->g->block[s->line[i].block];

	if (i == 0 || s->line[i - 1].block != s->line[i].block)
		return false;
	above.to = s->line[i - 1].to;
	return seg_words(s->g, s->line[i - 1].from, above.to) > LONG / 2 &&
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
	const struct line *l = &s->line[i], *m;
	size_t k = i + 1;

	if ((l->look != DAY && l->look != NAMED && l->look != BOTH) ||
	    is_run_into(s, i))
		return i;
	if (l->look == BOTH)
		return k;
	for (; k < s->n_line && k < i + LINES; k++) {
		m = &s->line[k];
		if ((m->look != DAY && m->look != NAMED && !goes_on(s->g, m)) ||
		    seg_words(s->g, l->from, m->to) > WORDS)
			break;
	}
	return k;
}

static bool
has_verb(const struct seg *g, uint32_t from, uint32_t to)
{
	return seg_profile_lists_one(g->profile, "finite", g, from, to);
}

/* True if lines i..k-1 head a sitting by themselves: they say what was held and
 * when, and no more, in blocks of their own. */
static bool
is_title(const struct sittings *s, size_t i, size_t k)
{
	const struct line *a = &s->line[i], *z = &s->line[k - 1];

	return a->look == NAMED && (i == 0 || a[-1].block != a->block) &&
	    k < s->n_line && z[1].block != z->block && a->from + 1 < z->to &&
	    seg_mentions_day(s->g, a->from, z->to) &&
	    !has_verb(s->g, a->from, z->to);
}

static bool
heads_sitting(const struct sittings *s, size_t i, size_t k)
{
	if (k >= s->n_line)
		return false;
	return s->line[k].look == PRESENT || is_title(s, i, k) ||
	    ((s->line[k].look == BEGUN || s->line[k].look == BOTH ||
	    s->line[i].look == BOTH) && seg_mentions_day(s->g,
	    s->line[i].from, s->line[k].to));
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

	for (i = 0; i < s->n_line && !s->failed; i = k > i ? k : i + 1) {
		k = head_end(s, i);
		if (k > i && heads_sitting(s, i, k))
			add(s, i, k);
	}
}

/* True if the line above opening n is a short block of its own, and signs
 * nothing. */
static bool
has_title(const struct sittings *s, size_t n)
{
	size_t i = s->opening[n].from;
	const struct line *l = &s->line[i - 1];

	return i > (n > 0 ? s->opening[n - 1].to : 0) &&
	    l->block != l[1].block && (i == 1 || l[-1].block != l->block) &&
	    seg_words(s->g, l->from, l->to) <= TITLE &&
	    seg_is_capital(&s->g->token[l->from]) &&
	    !seg_is_lower(&s->g->token[l->to - 1]) &&
	    !matches(s->g, SEG_BLOCK_SIGNATURE, l->from, l->to);
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
		    &s->line[a->from - 1], &s->line[b->from - 1]))
			a->titled = b->titled = true;
	}
	for (n = 0; n < s->n; n++)
		s->opening[n].from -= s->opening[n].titled;
}

/* True if line i begins a block of its own in the head that begins at line
 * `from`. */
static bool
begins_block(const struct sittings *s, size_t i, size_t from)
{
	return i == from || s->line[i].block != s->line[i - 1].block ||
	    !goes_on(s->g, &s->line[i]);
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
				seg_cuts_add(g, &cuts, s->line[i].from);
		seg_cuts_add(g, &cuts, s->line[i].from);
	}
	seg_cuts_make(g, &cuts);
}

/* A day below another line of the head is a date line; a sentence heads
 * nothing. */
static enum seg_kind
kind_of(const struct seg *g, const struct line *l, const struct seg_block *b,
	bool first)
{
	return l->look == DAY && !first && b[-1].kind == SEG_HEAD ?
	    SEG_DATELINE : has_verb(g, b->from, b->to) ? SEG_PARAGRAPH :
	    SEG_HEAD;
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
			const struct line *l = &s->line[i];

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
	read_lines(&s);
	find_openings(&s);
	g->failed = g->failed || s.failed;
	if (s.n >= LEAST && !g->failed) {
		find_titles(&s);
		cut(g, &s);
		if (!g->failed)
			mark(g, &s);
		head_book(g, s.line[s.opening->from].from);
	}
	free(s.line);
	free(s.opening);
}
