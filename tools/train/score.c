#include "train/score.h"

#include <stdlib.h>


/* True if the label at i begins a name. */
static int
begins(const struct tei_model *m, const unsigned char *label, size_t i)
{
	return m->label[label[i]][0] == 'B';
}

/* The word after the name that begins at i. */
static size_t
end_of(const struct tei_model *m, const unsigned char *label, size_t i,
	size_t n)
{
	for (i++; i < n && m->label[label[i]][0] == 'I'; i++)
		;
	return i;
}

static void
count(struct tei_tally *t, const struct tei_model *m,
	const unsigned char *right, const unsigned char *got, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		t->there[right[i]] += (size_t)begins(m, right, i);
		t->found[got[i]] += (size_t)begins(m, got, i);
		t->right[got[i]] += begins(m, got, i) && got[i] == right[i] &&
		    end_of(m, got, i, n) == end_of(m, right, i, n);
	}
}

int
tei_tally_sequence(struct tei_tally *t, const struct tei_model *m,
	const struct tei_examples *e, size_t q)
{
	size_t from = e->sequence[q], i, f, end;
	size_t n = (q + 1 < e->sequences ? e->sequence[q + 1] : e->n) - from;
	int32_t *score = calloc(n * m->labels + 1, sizeof(*score));
	unsigned char *got = malloc(n + 1);
	int good = score != NULL && got != NULL;

	for (i = 0; good && i < n; i++) {
		end = from + i + 1 < e->n ? e->first[from + i + 1] :
		    e->n_features;
		for (f = e->first[from + i]; f < end; f++)
			tei_model_score(m, e->feature[f],
			    score + i * m->labels);
	}
	good = good && tei_model_decode(m, score, n, got, NULL);
	if (good)
		count(t, m, e->label + from, got, n);
	free(score);
	free(got);
	return good;
}

static double
share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

void
tei_tally_print(const struct tei_tally *t, const struct tei_model *m,
	struct tei_buf *b)
{
	size_t i;

	for (i = 0; i < m->labels; i++)
		if (m->label[i][0] == 'B')
			tei_buf_printf(b, "%s %.3f %.3f %.3f\n",
			    m->label[i] + 2, share(t->right[i], t->found[i]),
			    share(t->right[i], t->there[i]), share(2 *
			    t->right[i], t->found[i] + t->there[i]));
}
