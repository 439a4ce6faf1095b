/* Which work a shortened citation means. */
#include "citations/index.h"

#include <string.h>

/* Of a word's works so many are looked at. */
enum { MOST_TRIED = 64 };

/* How many of the words a..a+n-1 are among b..b+m-1, in hundredths. */
static int
share_of(const struct tei_cite_index *x, uint32_t a, uint32_t n, uint32_t b,
	uint32_t m)
{
	uint32_t i, k, hits = 0;

	for (i = 0; i < n; i++) {
		for (k = 0; k < m && x->words[a + i] != x->words[b + k]; k++)
			;
		hits += k < m;
	}
	return n ? (int)(100 * hits / n) : 0;
}

/* True if the shortened title has a number that the work's has not: the
 * minutes of 4 May are not those of the 3rd. */
static bool
has_other_number(const struct tei_cite_index *x, const struct tei_cite_work *s,
	const struct tei_cite_work *w)
{
	uint32_t i;

	for (i = s->word; i < s->word + s->n_words; i++)
		if (tei_names_text(&x->names, x->words[i]).s[0] ==
		    TEI_KEY_NUMBER && share_of(x, i, 1, w->word, w->n_words) == 0)
			return true;
	return false;
}

/* How well a work fits a shortened citation; under 0: not. */
static int
fit(const struct tei_cite_index *x, const struct tei_cite_work *s,
	const struct tei_cite_work *w)
{
	int name = share_of(x, s->name, s->n_names, w->name, w->n_names);
	int title, back;

	if (name == 0 && (s->n_words == 0 || (s->n_names > 0 &&
	    w->n_names > 0)))
		return -1;
	title = share_of(x, s->word, s->n_words, w->word, w->n_words);
	if (s->n_words > 0 && (title < 70 || has_other_number(x, s, w)))
		return -1;
	back = share_of(x, w->word, w->n_words, s->word, s->n_words);
	return title * 4 + back + name * 2 + share_of(x, s->leaf,
	    s->n_leaves, w->leaf, w->n_leaves);
}

/* True if all words of each are the other's. */
static bool
alike(const struct tei_cite_index *x, uint32_t a, uint32_t n, uint32_t b,
	uint32_t m)
{
	return n == m && (n == 0 || (share_of(x, a, n, b, m) == 100 &&
	    share_of(x, b, m, a, n) == 100));
}

/* True if two days, where both are known, are the same. */
static bool
may_be_one_day(struct tei_ymd a, struct tei_ymd b)
{
	return a.month == 0 || b.month == 0 || (a.year == b.year &&
	    a.month == b.month && a.day == b.day);
}

/* True if two are one work that is cited twice: the same title and names and,
 * of documents of one title, day. */
static bool
is_same(const struct tei_cite_index *x, const struct tei_cite_work *a,
	const struct tei_cite_work *b)
{
	return alike(x, a->word, a->n_words, b->word, b->n_words) &&
	    alike(x, a->name, a->n_names, b->name, b->n_names) &&
	    may_be_one_day(a->day, b->day);
}

/* True if the shortened title is the work's whole one, or all of it before
 * the subtitle. */
static bool
is_title_of(const struct tei_cite_index *x, const struct tei_cite_work *s,
	const struct tei_cite_work *w)
{
	return s->n_words > 0 &&
	    (s->n_words == w->n_main || s->n_words == w->n_words) &&
	    memcmp(x->words + s->word, x->words + w->word, s->n_words *
	    sizeof(*x->words)) == 0;
}

/* True if a shortened citation can mean either of two works that fit it: both
 * have as much of its title, names and leaves, and neither is named whole. */
static bool
could_be_either(const struct tei_cite_index *x, const struct tei_cite_work *s,
	const struct tei_cite_work *a, const struct tei_cite_work *b)
{
	return !is_same(x, a, b) &&
	    share_of(x, s->word, s->n_words, a->word, a->n_words) ==
	    share_of(x, s->word, s->n_words, b->word, b->n_words) &&
	    share_of(x, s->name, s->n_names, a->name, a->n_names) ==
	    share_of(x, s->name, s->n_names, b->name, b->n_names) &&
	    share_of(x, s->leaf, s->n_leaves, a->leaf, a->n_leaves) ==
	    share_of(x, s->leaf, s->n_leaves, b->leaf, b->n_leaves) &&
	    is_title_of(x, s, a) == is_title_of(x, s, b);
}

struct best {
	uint32_t work, other; /* another that could be meant */
	int fit;
};

/* True if a work is to be preferred to the best: it fits better, is the first
 * citation of the same, or was spoken of later. */
static bool
is_better(const struct tei_cite_index *x, uint32_t work, int f,
	const struct best *b)
{
	const struct tei_cite_work *w = &x->work[work];

	if (f != b->fit || b->work == TEI_NO_WORK)
		return f > b->fit;
	return is_same(x, w, &x->work[b->work]) ? work < b->work :
	    w->last > x->work[b->work].last;
}

/* Weighs a work that fits. */
static void
weigh(const struct tei_cite_index *x, const struct tei_cite_work *s,
	uint32_t work, int f, struct best *b)
{
	uint32_t loser = work;

	if (is_better(x, work, f, b)) {
		loser = b->work;
		b->work = work;
		b->fit = f;
		if (b->other != TEI_NO_WORK && !could_be_either(x, s,
		    &x->work[b->other], &x->work[work]))
			b->other = TEI_NO_WORK;
	}
	if (loser != TEI_NO_WORK && (b->other == TEI_NO_WORK ||
	    loser < b->other) && could_be_either(x, s, &x->work[loser],
	    &x->work[b->work]))
		b->other = loser;
}

/* Tries the works chained to a word. */
static void
try_chain(const struct tei_cite_index *x, uint32_t word,
	const struct tei_cite_work *s, struct best *b)
{
	uint32_t at = word < x->n_head ? x->head[word] : 0;
	int tried, f;

	for (tried = 0; at != 0 && tried < MOST_TRIED; tried++) {
		const struct tei_cite_link *l = &x->link[at - 1];

		f = l->work == b->work ? -1 : fit(x, s, &x->work[l->work]);
		if (f >= 0)
			weigh(x, s, l->work, f + (is_title_of(x, s,
			    &x->work[l->work]) ? 100 : 0), b);
		at = l->next;
	}
}

uint32_t
tei_cite_index_find(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, uint32_t *other)
{
	struct best b = { TEI_NO_WORK, TEI_NO_WORK, -1 };
	struct tei_cite_work s = {0};
	size_t n = x->n_words;
	uint32_t i;

	tei_cite_index_read(x, t, c, &s);
	*other = TEI_NO_WORK;
	if (x->failed)
		return TEI_NO_WORK;
	for (i = 0; i < s.n_words && i < 3; i++)
		try_chain(x, x->words[s.word + i], &s, &b);
	for (i = 0; i < s.n_names && i < 4; i++)
		try_chain(x, x->words[s.name + i], &s, &b);
	x->n_words = n;
	*other = b.other;
	return b.work;
}

bool
tei_cite_index_same(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, uint32_t work)
{
	struct tei_cite_work s = {0};
	size_t n = x->n_words;
	int f;

	tei_cite_index_read(x, t, c, &s);
	s.n_leaves = 0;
	f = x->failed || s.n_words == 0 ? -1 : fit(x, &s, &x->work[work]);
	x->n_words = n;
	/* all words of either title in the other, and the same names */
	return f >= 500 && s.n_names == x->work[work].n_names &&
	    f == 500 + (s.n_names ? 200 : 0);
}
