#include <stdlib.h>
#include <string.h>

#include "learn/learn.h"
#include "lib/buf.h"

void
tei_examples_sequence(struct tei_examples *e)
{
	if (!tei_grow(&e->sequence, &e->cap_sequences, e->sequences + 1,
	    sizeof(*e->sequence)))
		e->failed = 1;
	else
		e->sequence[e->sequences++] = e->n;
}

void
tei_examples_word(struct tei_examples *e, const uint32_t *feature, size_t n,
	unsigned char label)
{
	if (!tei_grow(&e->feature, &e->cap_features, e->n_features + n,
	    sizeof(*e->feature)) || !tei_grow(&e->first, &e->cap, e->n + 1,
	    sizeof(*e->first)) || !tei_grow(&e->label, &e->cap_label,
	    e->n + 1, 1)) {
		e->failed = 1;
		return;
	}
	e->first[e->n] = e->n_features;
	e->label[e->n++] = label;
	memcpy(e->feature + e->n_features, feature, n * sizeof(*feature));
	e->n_features += n;
}

void
tei_examples_free(struct tei_examples *e)
{
	free(e->feature);
	free(e->first);
	free(e->label);
	free(e->sequence);
	*e = (struct tei_examples){0};
}

size_t
tei_examples_words(const struct tei_examples *e, size_t q)
{
	return (q + 1 < e->sequences ? e->sequence[q + 1] : e->n) -
	    e->sequence[q];
}

size_t
tei_examples_end(const struct tei_examples *e, size_t word)
{
	return word + 1 < e->n ? e->first[word + 1] : e->n_features;
}

int32_t *
tei_examples_scores(const struct tei_examples *e, size_t q,
	const struct tei_model *m)
{
	size_t n = tei_examples_words(e, q), from = e->sequence[q], i;
	int32_t *score = calloc(n * m->labels + 1, sizeof(*score));

	for (i = 0; score != NULL && i < n; i++)
		tei_model_score(m, e->feature + e->first[from + i],
		    tei_examples_end(e, from + i) - e->first[from + i],
		    score + i * m->labels);
	return score;
}

/* Counts features by the upper bits of their hash: as many as find room in a
 * cache, and more than a model has buckets. */
enum { COUNTED_BITS = 24 };

static unsigned char *
count_features(const struct tei_examples *e, const struct tei_model *m,
	unsigned char least, const unsigned char *skip)
{
	unsigned char *count = calloc((size_t)1 << COUNTED_BITS, 1), *c;
	size_t row = tei_model_row(m), q, f, to, i;

	for (q = 0; count != NULL && q < e->sequences; q++) {
		if ((skip != NULL && skip[q]) || tei_examples_words(e, q) == 0)
			continue;
		f = e->first[e->sequence[q]];
		to = tei_examples_end(e, e->sequence[q] +
		    tei_examples_words(e, q) - 1);
		for (; f < to; f++) {
			c = &count[e->feature[f] >> (32 - COUNTED_BITS)];
			for (i = 0; *c == 0 && i < row; i++)
				if (tei_model_weights(m, e->feature[f])[i] != 0)
					*c = least;
			*c += *c < least;
		}
	}
	return count;
}

unsigned char *
tei_examples_rare(const struct tei_examples *e, const struct tei_model *m,
	unsigned char least, const unsigned char *skip)
{
	unsigned char *rare = calloc(e->n_features + 1, 1), *count = NULL;
	size_t f;

	if (least < 2 || rare == NULL)
		return rare;
	count = count_features(e, m, least, skip);
	for (f = 0; count != NULL && f < e->n_features; f++)
		rare[f] = count[e->feature[f] >> (32 - COUNTED_BITS)] < least;
	if (count == NULL) {
		free(rare);
		rare = NULL;
	}
	free(count);
	return rare;
}
