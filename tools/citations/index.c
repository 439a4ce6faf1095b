#include "citations/index.h"

#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"

/* So many words of a title are looked at. */
enum { MOST_WORDS = 32 };

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

/* The words of the title to x->words. */
static void
push_title(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, struct tei_cite_work *w)
{
	const struct tei_cite_part *p = tei_cite_get(c, TEI_PART_TITLE_A);
	size_t subtitle = 0, i;

	w->word = (uint32_t)x->n_words;
	if (p == NULL)
		p = tei_cite_get(c, TEI_PART_TITLE_M);
	for (i = p ? p->from : 0; p && i < p->to &&
	    x->n_words < w->word + MOST_WORDS; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);

		if (cite_mark(t, i, ':') && subtitle == 0)
			subtitle = x->n_words;
		if (l->kind == TEI_LEX_NUMBER || (l->kind == TEI_LEX_WORD &&
		    (l->n > 2 || l->capital)))
			push_word(x, intern(x, l, l->kind == TEI_LEX_NUMBER ?
			    TEI_KEY_NUMBER : TEI_KEY_TITLE));
	}
	w->n_words = (uint32_t)x->n_words - w->word;
	w->n_main = subtitle > w->word ? (uint32_t)subtitle - w->word :
	    w->n_words;
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
			    TEI_KEY_SURNAME));
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
				    leaf ? TEI_KEY_LEAF : TEI_KEY_FILED));
	}
	w->n_leaves = (uint32_t)x->n_words - w->leaf;
}

/* The day or month of a document, by which those of one title are told
 * apart. */
static struct tei_ymd
day_of(const struct tei_cite *c)
{
	const struct tei_cite_part *p = tei_cite_get(c, TEI_PART_DATE);

	return p != NULL && p->date.a.month != 0 ? p->date.a :
	    (struct tei_ymd){0};
}

void
tei_cite_index_read(struct tei_cite_index *x, const struct tei_cite_text *t,
	const struct tei_cite *c, struct tei_cite_work *w)
{
	push_title(x, t, c, w);
	push_names(x, t, c, w);
	push_leaves(x, t, c, w);
	w->day = day_of(c);
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
	struct tei_cite_work w = { .full = (uint32_t)x->n,
	    .last = (uint32_t)x->n };
	uint32_t i;

	if (!tei_grow(&x->work, &x->cap, x->n + 1, sizeof(*x->work))) {
		x->failed = true;
		return;
	}
	if (full) {
		tei_cite_index_read(x, t, c, &w);
		w.part = tei_cite_get(c, TEI_PART_TITLE_A) != NULL;
	}
	x->work[x->n] = w;
	if (full && !x->failed) {
		if (w.n_words > 0)
			chain(x, x->words[w.word], w.full);
		if (w.n_main < w.n_words)
			chain(x, x->words[w.word + w.n_main], w.full);
		for (i = 0; i < w.n_names; i++)
			chain(x, x->words[w.name + i], w.full);
	}
	x->n++;
}

void
tei_cite_index_mention(struct tei_cite_index *x, uint32_t work)
{
	if (work < x->n)
		x->work[work].last = (uint32_t)x->n;
}

bool
tei_cite_index_knows(const struct tei_cite_index *x,
	const struct tei_date_lex *l)
{
	char key[TEI_FOLD_MAX + 1];
	size_t n = key_of(l, TEI_KEY_SURNAME, key);
	uint32_t word = n ? tei_names_find(&x->names, key, n) :
	    TEI_NAME_NONE;

	return word != TEI_NAME_NONE && word < x->n_head &&
	    x->head[word] != 0;
}
