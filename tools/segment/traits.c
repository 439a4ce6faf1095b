/* What a sentence and a note have in common: words, years, days. */
#include "segment/traits.h"

#include <string.h>

enum { STEM = 5 }; /* letters by which words are compared */

static const float MOST = 4; /* so many traits count */

static int
month(const struct tei_lexicon *dates, const struct seg_token *t)
{
	const struct tei_lexicon_word *w = t->class == TEI_LETTER ?
	    tei_lexicon_find(dates, t->s, t->n) : NULL;

	return tei_lexicon_is(w, TEI_DATE_MONTH) ? w->value[TEI_DATE_MONTH] : 0;
}

/* A hash of the word's first letters, without case; never 0. */
static uint64_t
stem(const struct seg_token *t)
{
	char s[STEM];
	size_t i, n = t->n < STEM ? t->n : STEM;

	for (i = 0; i < n; i++)
		s[i] = t->s[i] >= 'A' && t->s[i] <= 'Z' ? (char)(t->s[i] + 32)
		    : t->s[i];
	return tei_hash(s, n) | 1;
}

/* The trait that begins at token i of a run that ends at `to`. */
static struct seg_trait
trait_at(const struct seg *g, const struct tei_lexicon *dates, uint32_t i,
	uint32_t to)
{
	const struct seg_token *t = &g->token[i];
	int m = 0;

	if (t->class == TEI_DIGIT && t->n <= 2) {
		if (i + 2 < to && seg_is_space(t + 1))
			m = month(dates, t + 2);
		if (m == 0 && i >= 2 && seg_is_space(t - 1))
			m = month(dates, t - 2);
		return (struct seg_trait){ m == 0 ? 0 :
		    (uint64_t)m << 32 | seg_number(t), 2 };
	}
	if (t->class == TEI_DIGIT)
		return (struct seg_trait){ t->n == 4 ? stem(t) : 0, 1 };
	if (t->class != TEI_LETTER || month(dates, t) != 0 ||
	    t->n < (seg_is_capital(t) ? 4 : 6))
		return (struct seg_trait){0};
	return (struct seg_trait){ stem(t), 1 };
}

/* The slot of a trait; a free one if it is not there. */
static size_t
find(const struct seg_traits *w, uint64_t hash)
{
	size_t i = (hash ^ hash >> 32) & (SEG_TRAITS - 1);

	while (w->slot[i].is.hash != 0 && w->slot[i].is.hash != hash)
		i = (i + 1) & (SEG_TRAITS - 1);
	return i;
}

void
seg_traits_learn(const struct seg *g, const struct tei_lexicon *dates,
	const struct seg_note *n, struct seg_traits *w)
{
	const struct seg_block *b = &g->block[n->block];
	uint32_t i;

	memset(w, 0, sizeof(*w));
	for (i = b->text; i < b->to && w->n < SEG_TRAITS / 2; i++) {
		struct seg_trait t = trait_at(g, dates, i, b->to);
		size_t k = find(w, t.hash);

		if (t.hash == 0)
			continue;
		w->n += w->slot[k].is.hash == 0;
		w->slot[k].is = t;
		w->slot[k].last = SEG_NONE;
	}
}

void
seg_traits_count(const struct seg *g, const struct tei_lexicon *dates,
	const struct seg_place *p, uint32_t n, struct seg_traits *w)
{
	uint32_t i, k;

	for (k = 0; k < n; k++)
		for (i = p[k].from; i < p[k].at; i++) {
			struct seg_trait t = trait_at(g, dates, i, p[k].at);
			size_t s = find(w, t.hash);

			if (t.hash == 0 || w->slot[s].is.hash == 0 ||
			    w->slot[s].last == k)
				continue;
			w->slot[s].sentences++;
			w->slot[s].last = k;
		}
}

float
seg_traits_common(const struct seg *g, const struct tei_lexicon *dates,
	const struct seg_place *p, const struct seg_traits *w)
{
	float sum = 0;
	uint32_t i;

	for (i = p->from; i < p->at; i++) {
		struct seg_trait t = trait_at(g, dates, i, p->at);
		size_t s = find(w, t.hash);

		if (t.hash != 0 && w->slot[s].is.hash != 0)
			sum += t.weight / (float)w->slot[s].sentences;
	}
	return sum < MOST ? sum : MOST;
}
