#include "names/features.h"

#include <string.h>

#include "lib/fold.h"

const char *const tei_name_labels[TEI_NAME_LABELS] = {
	"O", "B-persName", "I-persName", "B-placeName", "I-placeName",
	"B-orgName", "I-orgName",
};

/* The shape of a word: runs of its characters' kinds. */
static uint32_t
shape_of(const struct tei_token *t)
{
	char shape[8];
	size_t n = 0, i, len;
	uint32_t c;
	char kind;

	for (i = 0; i < t->n && n < sizeof(shape); i += len) {
		len = tei_utf8_decode(t->s + i, t->n - i, &c);
		if (t->class == TEI_LETTER)
			kind = tei_is_upper(c) ? 'X' : 'x';
		else if (t->class == TEI_DIGIT)
			kind = 'd';
		else
			kind = c < 128 ? (char)c : '?';
		if (n == 0 || shape[n - 1] != kind || (n == 1 && kind == 'X'))
			shape[n++] = kind;
	}
	return (uint32_t)tei_hash(shape, n);
}

static bool
is_blank(const struct tei_token *t)
{
	return t->class == TEI_BLANK || t->class == TEI_NEWLINE;
}

static bool
ends_sentence(const struct tei_token *t)
{
	return t->n == 1 && strchr(".!?:", t->s[0]) != NULL;
}

static void
add_word(struct tei_words *w, struct tei_memory *m, const struct tei_flow *f,
	size_t i)
{
	const struct tei_token *t = &f->token[i];
	struct tei_word *x = &w->word[w->n];
	char text[TEI_FOLD_MAX];
	size_t n = tei_fold(t->s, t->n, text);

	*x = (struct tei_word){ .token = (uint32_t)i, .known = TEI_NAME_NONE };
	x->text = (uint32_t)(tei_hash(text, n) >> 16);
	x->shape = shape_of(t);
	if (t->class == TEI_LETTER && n > 0)
		x->known = tei_names_intern(&m->words, text, n);
	x->starts = w->n == 0 || ends_sentence(&f->token[x[-1].token]);
	x->glued = i > 0 && !is_blank(&f->token[i - 1]);
	w->n++;
}

/* Writes `label` over the words within the tokens from..to-1. */
static void
put_rule(struct tei_words *w, size_t *at, const struct tei_find *f)
{
	int later = 0;

	while (*at < w->n && w->word[*at].token < f->from)
		++*at;
	for (; *at < w->n && w->word[*at].token < f->to; ++*at)
		w->word[*at].rule = tei_name_label(f->kind, later++);
}

/* The table hits of a word: those of the phrase that covers it. */
static void
put_hints(struct tei_words *w, const struct tei_namer *z)
{
	uint32_t phrase;
	size_t end = 0, i, j;

	for (i = 0; i < w->n; i++) {
		phrase = tei_phrases_match(z->hints->phrases, z->flow,
		    z->word, w->word[i].token, &end);
		if (phrase == TEI_NO_PHRASE)
			continue;
		for (j = i; j < w->n && w->word[j].token < end; j++)
			w->word[j].hints |= z->hints->bits[phrase];
	}
}

bool
tei_words_make(struct tei_words *w, struct tei_memory *m,
	const struct tei_namer *z)
{
	struct tei_find find;
	size_t at = 0, i;

	w->n = 0;
	if (!tei_grow(&w->word, &w->cap, z->flow->n + 1, sizeof(*w->word)))
		return false;
	for (i = 0; i < z->flow->n; i++)
		if (!is_blank(&z->flow->token[i]))
			add_word(w, m, z->flow, i);
	put_hints(w, z);
	for (i = 0; i < z->flow->n; i++)
		if (tei_namer_find(z, i, &find)) {
			put_rule(w, &at, &find);
			i = find.to - 1;
		}
	i = m->cap;
	if (!tei_grow(&m->use, &m->cap, m->words.n + 1, sizeof(*m->use)))
		return false;
	memset(m->use + i, 0, (m->cap - i) * sizeof(*m->use));
	return true;
}

static void
count(uint16_t *n)
{
	*n += *n < UINT16_MAX;
}

void
tei_memory_add(struct tei_memory *m, const struct tei_words *w)
{
	static const char capital[] = "X";
	size_t i;

	for (i = 0; i < w->n; i++) {
		const struct tei_word *x = &w->word[i];
		struct tei_use *u;

		if (x->known == TEI_NAME_NONE)
			continue;
		u = &m->use[x->known];
		if (x->rule > 0)
			count(&u->kind[(x->rule - 1) / 2]);
		if (x->shape == (uint32_t)tei_hash("x", 1))
			count(&u->small);
		else if (!x->starts && x->shape != (uint32_t)tei_hash(capital,
		    1))
			count(&u->capital);
	}
}

/* The features of one word being gathered. */
struct bag {
	uint32_t *feature;
	size_t n;
};

static void
put(struct bag *b, uint32_t template, uint32_t x, uint32_t y)
{
	b->feature[b->n++] = tei_feature(template, x, y);
}

static const struct tei_word *
near(const struct tei_words *w, size_t i, int by)
{
	static const struct tei_word edge = { .known = TEI_NAME_NONE };
	size_t at = i + (size_t)by;

	return at < w->n ? &w->word[at] : &edge;
}

static uint32_t
affix(const struct tei_token *t, size_t n, bool at_end)
{
	size_t k = t->n < n ? t->n : n;

	return (uint32_t)tei_hash(at_end ? t->s + t->n - k : t->s, k);
}

/* How the document uses the word, in a few bits. */
static uint32_t
use_of(const struct tei_memory *m, const struct tei_word *x)
{
	const struct tei_use *u;
	uint32_t bits = 0, k, best = 0;

	if (x->known == TEI_NAME_NONE)
		return 0;
	u = &m->use[x->known];
	for (k = 1; k < TEI_ENTITIES; k++)
		if (u->kind[k] > u->kind[best])
			best = k;
	if (u->kind[best] > 0)
		bits = 1 + best;
	if (u->small > 0)
		bits |= u->small > u->capital ? 8 : 4;
	if (u->capital > 1)
		bits |= 16;
	return bits;
}

/* True for a word written with a capital. */
static bool
is_capital(const struct tei_words *w, const struct tei_namer *z, size_t i)
{
	return tei_token_is_capital(&z->flow->token[w->word[i].token]);
}

/* Features of the run of capital words that a word stands in: its length,
 * what the tables say of all of it, its first and last word, and the words
 * around it. */
static void
put_run(struct bag *b, const struct tei_words *w, const struct tei_namer *z,
	size_t i)
{
	enum { LONGEST = 8 };
	size_t from = i, to = i + 1, k;
	uint32_t hints = 0;

	if (!is_capital(w, z, i))
		return;
	while (from > 0 && i - from < LONGEST && is_capital(w, z, from - 1))
		from--;
	while (to < w->n && to - i < LONGEST && is_capital(w, z, to))
		to++;
	for (k = from; k < to; k++)
		hints |= w->word[k].hints;
	put(b, 100, (uint32_t)(i - from), (uint32_t)(to - i));
	put(b, 101, hints, (uint32_t)(to - from));
	put(b, 102, w->word[to - 1].text, (uint32_t)(to - i));
	put(b, 103, w->word[from].text, (uint32_t)(i - from));
	put(b, 104, near(w, from, -1)->text, (uint32_t)(i - from));
	put(b, 105, near(w, to, 0)->text, (uint32_t)(to - i));
	put(b, 106, near(w, from, -1)->text, near(w, to, 0)->text);
	put(b, 107, w->word[from].starts, hints);
}

size_t
tei_word_features(const struct tei_words *w, const struct tei_memory *m,
	const struct tei_namer *z, size_t i,
	uint32_t feature[TEI_NAME_FEATURES])
{
	const struct tei_word *x = &w->word[i];
	const struct tei_token *t = &z->flow->token[x->token];
	uint32_t block = z->flows->doc->ev[z->flow->block].name;
	struct bag b = { feature, 0 };
	uint32_t use = use_of(m, x);
	int k;

	put(&b, 0, 0, 0);
	for (k = -2; k <= 2; k++) {
		const struct tei_word *y = near(w, i, k);
		uint32_t place = (uint32_t)(k + 2) * 8;

		put(&b, 1 + place, y->text, 0);
		put(&b, 2 + place, y->shape, 0);
		put(&b, 3 + place, y->hints, y->shape);
		put(&b, 4 + place, y->rule, use);
		put(&b, 5 + place, use_of(m, y), y->rule);
	}
	put(&b, 64, near(w, i, -1)->text, x->text);
	put(&b, 65, x->text, near(w, i, 1)->text);
	put(&b, 66, near(w, i, -1)->shape, x->shape);
	put(&b, 67, x->shape, near(w, i, 1)->shape);
	put(&b, 68, near(w, i, -1)->text, x->shape);
	put(&b, 69, near(w, i, 1)->text, x->shape);
	put(&b, 70, affix(t, 2, false), 0);
	put(&b, 71, affix(t, 3, false), 0);
	put(&b, 72, affix(t, 2, true), 0);
	put(&b, 73, affix(t, 3, true), 0);
	put(&b, 74, affix(t, 4, true), 0);
	put(&b, 75, x->starts, x->shape);
	put(&b, 76, x->glued, x->shape);
	put(&b, 77, use, x->shape);
	put(&b, 78, x->rule, x->text);
	put(&b, 79, x->rule, x->hints);
	put(&b, 80, block, x->shape);
	put(&b, 81, near(w, i, -1)->hints, x->hints);
	put(&b, 82, near(w, i, -1)->text, near(w, i, -2)->text);
	put(&b, 83, near(w, i, 1)->hints, x->shape);
	put(&b, 84, x->rule | (uint32_t)x->starts << 8, use);
	put(&b, 85, x->hints | (uint32_t)x->starts << 8, use);
	put(&b, 86, near(w, i, -1)->text, x->rule);
	put(&b, 87, near(w, i, 1)->text, x->rule);
	put(&b, 88, x->text, x->starts);
	put_run(&b, w, z, i);
	return b.n;
}
