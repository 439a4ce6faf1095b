#include "citations/index.h"

#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"

/* Of a word's works so many are looked at, and of a title so many words. */
enum { MOST_TRIED = 64, MOST_WORDS = 32 };

/* A surname, a title's word, a leaf and a file are different things. */
enum { TITLE = 't', SURNAME = 's', LEAF = 'l', FILED = 'f' };

bool
tei_cite_index_init(struct tei_cite_index *x)
{
	*x = (struct tei_cite_index){0};
	return tei_names_init(&x->names);
}

void
tei_cite_index_free(struct tei_cite_index *x)
{
	tei_names_free(&x->names);
	free(x->work);
	free(x->words);
	free(x->head);
	free(x->link);
}

/* The word's key: what it is, and the word folded. */
static size_t
key_of(const struct tei_date_lex *l, char what, char *key)
{
	size_t n = l->n < TEI_FOLD_MAX ? tei_fold(l->s, l->n, key + 1) : 0;

	key[0] = what;
	return n ? n + 1 : 0;
}

static uint32_t
intern(struct tei_cite_index *x, const struct tei_date_lex *l, char what)
{
	char key[TEI_FOLD_MAX + 1];
	size_t n = key_of(l, what, key);

	return n ? tei_names_intern(&x->names, key, n) : TEI_NAME_NONE;
}

static void
push_word(struct tei_cite_index *x, uint32_t word)
{
	if (word == TEI_NAME_NONE)
		return;
	if (!tei_grow(&x->words, &x->cap_words, x->n_words + 1,
	    sizeof(*x->words)))
		x->failed = true;
	else
		x->words[x->n_words++] = word;
}

/* The words of the title, and where its subtitle begins, to x->words. */
static void
push_title(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, struct tei_cite_work *w, uint32_t *subtitle)
{
	const struct tei_cite_part *p = tei_cite_get(c, TEI_PART_TITLE_A);
	size_t i;

	w->word = (uint32_t)x->n_words;
	*subtitle = 0;
	if (p == NULL)
		p = tei_cite_get(c, TEI_PART_TITLE_M);
	for (i = p ? p->from : 0; p && i < p->to &&
	    x->n_words < w->word + MOST_WORDS; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);

		if (cite_mark(t, i, ':') && *subtitle == 0)
			*subtitle = (uint32_t)x->n_words;
		if (l->kind == TEI_LEX_NUMBER || (l->kind == TEI_LEX_WORD &&
		    (l->n > 2 || l->capital)))
			push_word(x, intern(x, l, TITLE));
	}
	w->n_words = (uint32_t)x->n_words - w->word;
}

/* Surnames: the last words of names. */
static void
push_names(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, struct tei_cite_work *w)
{
	size_t i;

	w->name = (uint32_t)x->n_words;
	for (i = 0; i < c->n; i++)
		if (c->part[i].kind <= TEI_PART_EDITOR)
			push_word(x, intern(x, cite_lex(t, c->part[i].to - 1),
			    SURNAME));
	w->n_names = (uint32_t)x->n_words - w->name;
}

/* The numbers of files and leaves, which tell documents of one title apart. */
static void
push_leaves(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, struct tei_cite_work *w)
{
	size_t i, k;

	w->leaf = (uint32_t)x->n_words;
	for (i = 0; i < c->n; i++) {
		const struct tei_cite_part *p = &c->part[i];
		bool leaf = p->kind == TEI_PART_LEAVES;

		if (!leaf && p->kind != TEI_PART_FILE)
			continue;
		for (k = p->value; k < p->to && x->n_words < w->leaf +
		    MOST_WORDS; k++)
			if (cite_lex(t, k)->kind == TEI_LEX_NUMBER)
				push_word(x, intern(x, cite_lex(t, k),
				    leaf ? LEAF : FILED));
	}
	w->n_leaves = (uint32_t)x->n_words - w->leaf;
}

/* Chains the work to a word. */
static void
chain(struct tei_cite_index *x, uint32_t word, uint32_t work)
{
	size_t old = x->n_head;

	if (!tei_grow(&x->head, &x->cap_head, word + 1, sizeof(*x->head)) ||
	    !tei_grow(&x->link, &x->cap_link, x->n_link + 1,
	    sizeof(*x->link))) {
		x->failed = true;
		return;
	}
	if (word >= old) {
		memset(x->head + old, 0, (word + 1 - old) * sizeof(*x->head));
		x->n_head = word + 1;
	}
	x->link[x->n_link] = (struct tei_cite_link){ work, x->head[word] };
	x->head[word] = (uint32_t)++x->n_link;
}

void
tei_cite_index_add(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, bool full)
{
	struct tei_cite_work w = { .full = (uint32_t)x->n };
	uint32_t subtitle, i;

	if (!tei_grow(&x->work, &x->cap, x->n + 1, sizeof(*x->work))) {
		x->failed = true;
		return;
	}
	if (full) {
		push_title(x, t, c, &w, &subtitle);
		push_names(x, t, c, &w);
		push_leaves(x, t, c, &w);
		w.part = tei_cite_get(c, TEI_PART_TITLE_A) != NULL;
	}
	x->work[x->n] = w;
	if (full && !x->failed) {
		if (w.n_words > 0)
			chain(x, x->words[w.word], w.full);
		if (subtitle > w.word && subtitle < w.word + w.n_words)
			chain(x, x->words[subtitle], w.full);
		for (i = 0; i < w.n_names; i++)
			chain(x, x->words[w.name + i], w.full);
	}
	x->n++;
}

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
	if (s->n_words > 0 && title < 70)
		return -1;
	back = share_of(x, w->word, w->n_words, s->word, s->n_words);
	return title * 4 + back + name * 2 + share_of(x, s->leaf,
	    s->n_leaves, w->leaf, w->n_leaves);
}

struct best {
	uint32_t work;
	int fit;
	bool unsure;
};

/* Tries the works chained to a word. */
static void
try_chain(const struct tei_cite_index *x, uint32_t word,
	const struct tei_cite_work *s, struct best *b)
{
	uint32_t at = word < x->n_head ? x->head[word] : 0;
	int tried, f;

	for (tried = 0; at != 0 && tried < MOST_TRIED; tried++) {
		const struct tei_cite_link *l = &x->link[at - 1];

		f = fit(x, s, &x->work[l->work]);
		if (f >= 0 && l->work != b->work) {
			/* the same title twice is the same work: its first */
			bool same = f == b->fit;

			if (f > b->fit || (same && l->work < b->work)) {
				b->unsure = same && s->n_words == 0;
				b->fit = f;
				b->work = l->work;
			}
		}
		at = l->next;
	}
}

uint32_t
tei_cite_index_find(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, bool *unsure)
{
	struct best b = { TEI_NO_WORK, -1, false };
	struct tei_cite_work s = {0};
	size_t n = x->n_words;
	uint32_t i, subtitle;

	push_title(x, t, c, &s, &subtitle);
	push_names(x, t, c, &s);
	push_leaves(x, t, c, &s);
	if (x->failed)
		return TEI_NO_WORK;
	for (i = 0; i < s.n_words && i < 3; i++)
		try_chain(x, x->words[s.word + i], &s, &b);
	for (i = 0; i < s.n_names && i < 4; i++)
		try_chain(x, x->words[s.name + i], &s, &b);
	x->n_words = n;
	*unsure = b.unsure;
	return b.work;
}

bool
tei_cite_index_same(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, uint32_t work)
{
	struct tei_cite_work s = {0};
	size_t n = x->n_words;
	uint32_t subtitle;
	int f;

	push_title(x, t, c, &s, &subtitle);
	push_names(x, t, c, &s);
	f = x->failed || s.n_words == 0 ? -1 : fit(x, &s, &x->work[work]);
	x->n_words = n;
	/* all words of either title in the other, and the same names */
	return f >= 500 && s.n_names == x->work[work].n_names &&
	    f == 500 + (s.n_names ? 200 : 0);
}

bool
tei_cite_index_knows(const struct tei_cite_index *x,
	const struct tei_date_lex *l)
{
	char key[TEI_FOLD_MAX + 1];
	size_t n = key_of(l, SURNAME, key);
	uint32_t word = n ? tei_names_find(&x->names, key, n) :
	    TEI_NAME_NONE;

	return word != TEI_NAME_NONE && word < x->n_head &&
	    x->head[word] != 0;
}
