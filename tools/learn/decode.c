#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "learn/model.h"

enum { NEVER = -(1 << 28) }; /* no sum of weights comes near */

enum { LANES = 8 }; /* labels that are looked at together, as in a row */

/* By label on this side, then by label on the other. */
typedef int32_t steps[TEI_MODEL_LABELS + 1][TEI_MODEL_LABELS];

/* What one may take from a word to the next, and how well words score. */
struct lattice {
	const struct tei_model *m;
	const int32_t *score; /* [word][label] */
	size_t n;
	/* the pair weights with what is not allowed, [before][label]; row
	 * `labels` is the start */
	steps step;
	/* for margins only: the same, [label][before] */
	steps back;
	int32_t *front; /* [word][label], of the best way there, less than what
	                 * the best of the word's labels has */
};

static void
fill_steps(struct lattice *t, bool margins)
{
	const struct tei_model *m = t->m;
	size_t L = m->labels, row = tei_model_row(m), i, j;

	for (i = 0; i < L; i++) {
		for (j = 0; j < row; j++) /* nothing is before the row's rest */
			t->step[i][j] = m->before[j] >> i & 1 ?
			    m->pair[i][j] : NEVER;
		t->step[L][i] = m->label[i][0] == 'I' ? NEVER : 0;
	}
	for (j = 0; j < L && margins; j++)
		for (i = 0; i < row; i++)
			t->back[j][i] = i < L ? t->step[i][j] : NEVER;
}

/* For labels j..j+LANES-1 how well the best way goes to one of the other side,
 * that has such values. */
static inline void
find_best(const struct lattice *t, const int32_t (*step)[TEI_MODEL_LABELS],
	const int32_t *value, size_t j, int32_t *best)
{
	int32_t b[LANES], s;
	size_t k, i;

	for (i = 0; i < LANES; i++)
		b[i] = value[0] + step[0][j + i];
	for (k = 1; k < t->m->labels; k++)
		for (i = 0; i < LANES; i++) {
			s = value[k] + step[k][j + i];
			b[i] = s > b[i] ? s : b[i];
		}
	memcpy(best, b, sizeof(b));
}

/* Brings a row near zero, so that no text is long enough to overflow. */
static void
settle(const int32_t *row, size_t labels, int32_t *settled)
{
	int32_t best = row[0];
	size_t j;

	for (j = 1; j < labels; j++)
		best = row[j] > best ? row[j] : best;
	for (j = 0; j < labels; j++)
		settled[j] = row[j] - best < NEVER ? NEVER : row[j] - best;
}

static void
go_forward(const struct lattice *t)
{
	int32_t now[TEI_MODEL_LABELS];
	size_t L = t->m->labels, i, j;

	for (i = 0; i < t->n; i++) {
		for (j = 0; j < L && i > 0; j += LANES)
			find_best(t, t->step, t->front + (i - 1) * L, j,
			    now + j);
		if (i == 0)
			memcpy(now, t->step[L], L * sizeof(*now));
		for (j = 0; j < L; j++)
			now[j] += t->score[i * L + j];
		settle(now, L, t->front + i * L);
	}
}

/* The label before another of word i on the best way, of equals the first. */
static size_t
label_before(const struct lattice *t, size_t i, size_t label)
{
	const int32_t *last = t->front + (i - 1) * t->m->labels;
	size_t k, best = 0;

	for (k = 1; k < t->m->labels; k++)
		if (last[k] + t->step[k][label] >
		    last[best] + t->step[best][label])
			best = k;
	return best;
}

/* The best way back from the last word's best label. */
static void
put_labels(const struct lattice *t, unsigned char *label)
{
	const int32_t *last;
	size_t top = 0, i;

	if (t->n == 0)
		return;
	last = t->front + (t->n - 1) * t->m->labels;
	for (i = 1; i < t->m->labels; i++)
		if (last[i] > last[top])
			top = i;
	for (i = t->n - 1; i > 0; i--) {
		label[i] = (unsigned char)top;
		top = label_before(t, i, top);
	}
	label[0] = (unsigned char)top;
}

/* How well it goes on behind a word that has a label: `tail`, by label, is so
 * far that of word i and becomes that of word i - 1. */
static void
go_back(const struct lattice *t, size_t i, int32_t *tail)
{
	int32_t before[TEI_MODEL_LABELS];
	size_t L = t->m->labels, j;

	for (j = 0; j < L; j++)
		tail[j] += t->score[i * L + j];
	for (j = 0; j < L; j += LANES)
		find_best(t, t->back, tail, j, before + j);
	settle(before, L, tail);
}

static char
kind_of(const struct lattice *t, size_t label)
{
	return t->m->label[label][0];
}

/* Another way counts half as much for each so much that it is worse: learned
 * weights are in sixty-fourths, and names of some twenty features. */
enum { HALF_BITS = 14, WHOLE_BITS = 30 };

/* 2^WHOLE_BITS, halved for each 2^HALF_BITS of the loss; between two halvings
 * along a line, as is the logarithm below. */
static uint64_t
weigh(int32_t loss)
{
	const uint64_t half = (uint64_t)1 << HALF_BITS;
	uint32_t halvings = (uint32_t)loss >> HALF_BITS;

	return halvings > WHOLE_BITS ? 0 : (2 * half - ((uint32_t)loss &
	    (half - 1))) << (WHOLE_BITS - HALF_BITS - 1) >> halvings;
}

/* The loss that weighs so much; under 0 if that is more than one way can. */
static int32_t
unweigh(uint64_t weight)
{
	const int32_t half = 1 << HALF_BITS;
	int log;
	int32_t part;

	weight |= 1;
	log = 63 - __builtin_clzll(weight);
	part = (int32_t)((weight << (63 - log) >> (63 - HALF_BITS)) &
	    (uint64_t)(half - 1));

	return (WHOLE_BITS - log) * half - part;
}

/* What speaks against a word's label: the weight of all others, each by what
 * is lost with it on the way there and in the rest, both by label.  With
 * `longer`, only of those that go on with a name before it. */
static uint64_t
doubt(const struct lattice *t, const int32_t *way, const int32_t *rest,
	size_t label, bool longer)
{
	uint64_t sum = 0;
	size_t j;

	for (j = 0; j < t->m->labels; j++)
		if (j != label && (!longer || kind_of(t, j) == 'I'))
			sum += weigh(way[label] + rest[label] - way[j] -
			    rest[j]);
	return sum;
}

/* Each other way leaves that of a name at its first word, at a later one, or
 * behind its last, where it goes on with the name; from there on it is the
 * best that does.  The doubts of all these make the name's margin. */
static void
find_margins(const struct lattice *t, const unsigned char *label,
	int32_t *margin)
{
	int32_t tail[TEI_MODEL_LABELS] = {0}, rest[TEI_MODEL_LABELS];
	uint64_t sum = 0;
	size_t L = t->m->labels, first = 0, end = t->n, i, j;

	memset(margin, 0, t->n * sizeof(*margin));
	while (first < t->n && kind_of(t, label[first]) == 'O')
		first++;
	for (i = t->n; i-- > first; go_back(t, i, tail)) {
		char kind = kind_of(t, label[i]);

		if (kind == 'B') {
			sum += doubt(t, t->front + i * L, tail, label[i], false);
			while (end > i)
				margin[--end] = unweigh(sum);
		}
		if (kind != 'I') {
			sum = 0;
			end = i;
		}
		if (i == 0 || kind_of(t, label[i - 1]) == 'O')
			continue;
		for (j = 0; j < L; j++)
			rest[j] = t->score[i * L + j] + tail[j];
		sum += doubt(t, t->step[label[i - 1]], rest, label[i],
		    kind != 'I');
	}
}

int
tei_model_decode(const struct tei_model *m, const int32_t *score, size_t n,
	unsigned char *label, int32_t *margin)
{
	struct lattice t; /* large: not cleared */

	t.m = m;
	t.score = score;
	t.n = n;
	t.front = malloc((n * m->labels + 1) * sizeof(*t.front));
	if (t.front == NULL)
		return 0;
	fill_steps(&t, margin != NULL);
	go_forward(&t);
	put_labels(&t, label);
	if (margin != NULL)
		find_margins(&t, label, margin);
	free(t.front);
	return 1;
}
