#include "learn/learn.h"

#include <stdlib.h>
#include <string.h>

/* Weights are counted in fractions: a sixteenth of a step while they are
 * learned, a sixty-fourth once they are averaged. */
enum { STEP = 16, SCALE = 64 };

/* The perceptron at work: weights now, and their sums over time by the trick
 * of Daume 2006 (average = now - late / steps). */
struct learner {
	struct tei_model *m; /* its int16 weights are the rounded current ones */
	const struct tei_examples *e;
	int32_t *now;
	int64_t *late;
	int64_t late_pair[TEI_MODEL_LABELS][TEI_MODEL_LABELS];
	int32_t *score;
	uint32_t *kept; /* of one word's features, those that are looked at */
	unsigned char *rare; /* by feature of the examples: not looked at */
	unsigned char *guess;
	int64_t step;
};

enum { KEPT = 5, OF = 8 };

/* In each step, three features of eight are not looked at, so that none learns
 * to rely on others that a new text may lack (Wang and Manning 2013, Fast
 * dropout training).  Which ones is told by the step and the feature. */
static int
is_dropped(const struct learner *l, size_t feature)
{
	uint64_t h = (uint64_t)feature * 0x9E3779B97F4A7C15u ^
	    (uint64_t)l->step * 0xC4CEB9FE1A85EC53u;

	h ^= h >> 33;
	h *= 0xFF51AFD7ED558CCDu;
	return l->rare[feature] || (h >> 40) % OF >= KEPT;
}

static int16_t
clamp(int64_t v)
{
	return v > INT16_MAX ? INT16_MAX : v < -INT16_MAX ? -INT16_MAX :
	    (int16_t)v;
}

static void
step_weight(struct learner *l, size_t at, int by)
{
	l->now[at] += by;
	l->late[at] += by * l->step;
	l->m->weight[at] = clamp(l->now[at]);
}

/* One step up for the right label of a word's features, and down for the wrong
 * one. */
static void
nudge(struct learner *l, size_t word, size_t right, size_t wrong)
{
	size_t f, row;

	for (f = l->e->first[word]; f < tei_examples_end(l->e, word); f++) {
		if (is_dropped(l, f))
			continue;
		row = (size_t)(tei_model_weights(l->m, l->e->feature[f]) -
		    l->m->weight);
		step_weight(l, row + right, STEP);
		step_weight(l, row + wrong, -STEP);
	}
}

static void
nudge_pair(struct learner *l, size_t before, size_t label, int by)
{
	by *= STEP;
	l->m->pair[before][label] += by;
	l->late_pair[before][label] += by * l->step;
}

/* Raises the scores of wrong labels by what one update moves, so that the
 * right one is learned until it wins by that much (a margin, as in Taskar et
 * al. 2003, Max-Margin Markov Networks). */
static void
demand_margin(struct learner *l, size_t from, size_t n)
{
	const struct tei_examples *e = l->e;
	size_t i, j;

	for (i = 0; i < n; i++)
		for (j = 0; j < l->m->labels; j++)
			if (j != e->label[from + i])
				l->score[i * l->m->labels + j] += 2 *
				    STEP * (int32_t)(tei_examples_end(e,
				    from + i) - e->first[from + i]);
}

/* The scores of a word's labels, by the features that are looked at: all at
 * once, so that their weights are on the way from memory together. */
static void
score_word(struct learner *l, size_t word, int32_t *score)
{
	size_t n = 0, f;

	for (f = l->e->first[word]; f < tei_examples_end(l->e, word); f++)
		if (!is_dropped(l, f))
			l->kept[n++] = l->e->feature[f];
	tei_model_score(l->m, l->kept, n, score);
}

static int
learn_sequence(struct learner *l, size_t q)
{
	const struct tei_examples *e = l->e;
	size_t n = tei_examples_words(e, q), L = l->m->labels;
	size_t from = e->sequence[q];
	size_t i;

	memset(l->score, 0, n * L * sizeof(*l->score));
	for (i = 0; i < n; i++)
		score_word(l, from + i, l->score + i * L);
	demand_margin(l, from, n);
	if (!tei_model_decode(l->m, l->score, n, l->guess, NULL))
		return 0;
	for (i = 0; i < n; i++) {
		size_t right = e->label[from + i], wrong = l->guess[i];

		if (right != wrong)
			nudge(l, from + i, right, wrong);
		if (i == 0 || (right == wrong &&
		    e->label[from + i - 1] == l->guess[i - 1]))
			continue;
		nudge_pair(l, e->label[from + i - 1], right, 1);
		nudge_pair(l, l->guess[i - 1], wrong, -1);
	}
	l->step++;
	return 1;
}

static int32_t
average(int32_t now, int64_t late, int64_t steps)
{
	int64_t v = ((int64_t)now * steps - late) * (SCALE / STEP);

	/* to the nearest, halves away from zero */
	return clamp(v >= 0 ? (v + steps / 2) / steps :
	    -((-v + steps / 2) / steps));
}

static void
settle(struct learner *l)
{
	size_t n = ((size_t)1 << l->m->bits) * tei_model_row(l->m), i, j;
	int64_t steps = l->step ? l->step : 1;

	for (i = 0; i < n; i++)
		l->m->weight[i] = (int16_t)average(l->now[i], l->late[i],
		    steps);
	for (i = 0; i < l->m->labels; i++)
		for (j = 0; j < l->m->labels; j++)
			/* a whole word's features weigh more than in a step */
			l->m->pair[i][j] = average(l->m->pair[i][j],
			    l->late_pair[i][j], steps) * OF / KEPT;
}

/* A linear congruential generator (Knuth, MMIX). */
static void
shuffle(size_t *order, size_t n, uint64_t *seed)
{
	size_t i, j, x;

	for (i = n; i > 1; i--) {
		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		j = (size_t)((*seed >> 33) % i);
		x = order[i - 1];
		order[i - 1] = order[j];
		order[j] = x;
	}
}

/* Goes on from what the model knows already. */
static void
resume(struct learner *l)
{
	size_t n = ((size_t)1 << l->m->bits) * tei_model_row(l->m), i, j;

	for (i = 0; i < n; i++) {
		l->now[i] = l->m->weight[i] / (SCALE / STEP);
		l->m->weight[i] = (int16_t)l->now[i];
	}
	for (i = 0; i < l->m->labels; i++)
		for (j = 0; j < l->m->labels; j++)
			l->m->pair[i][j] = l->m->pair[i][j] * KEPT / OF /
			    (SCALE / STEP);
}

static size_t
most_features(const struct tei_examples *e)
{
	size_t most = 0, i, n;

	for (i = 0; i < e->n; i++) {
		n = tei_examples_end(e, i) - e->first[i];
		most = n > most ? n : most;
	}
	return most;
}

static size_t
longest(const struct tei_examples *e)
{
	size_t most = 0, q;

	for (q = 0; q < e->sequences; q++)
		if (tei_examples_words(e, q) > most)
			most = tei_examples_words(e, q);
	return most;
}

int
tei_learn(struct tei_model *m, const struct tei_examples *e, unsigned rounds,
	unsigned char least, const unsigned char *skip)
{
	size_t weights = ((size_t)1 << m->bits) * tei_model_row(m), i;
	size_t *order = malloc((e->sequences + 1) * sizeof(*order));
	struct learner *l = calloc(1, sizeof(*l));
	uint64_t seed = 1956;
	int good = order != NULL && l != NULL;

	if (good) {
		l->m = m;
		l->e = e;
		l->now = calloc(weights, sizeof(*l->now));
		l->late = calloc(weights, sizeof(*l->late));
		l->score = malloc((longest(e) + 1) * m->labels *
		    sizeof(*l->score));
		l->guess = malloc(longest(e) + 1);
		l->kept = malloc((most_features(e) + 1) * sizeof(*l->kept));
		l->rare = tei_examples_rare(e, m, least, skip);
		good = l->now && l->late && l->score && l->guess && l->kept &&
		    l->rare;
		for (i = 0; i < e->sequences; i++)
			order[i] = i;
	}
	if (good)
		resume(l);
	for (; good && rounds > 0; rounds--) {
		shuffle(order, e->sequences, &seed);
		for (i = 0; i < e->sequences && good; i++)
			if (skip == NULL || !skip[order[i]])
				good = learn_sequence(l, order[i]);
	}
	if (good)
		settle(l);
	if (l != NULL) {
		free(l->now);
		free(l->late);
		free(l->score);
		free(l->guess);
		free(l->kept);
		free(l->rare);
	}
	free(l);
	free(order);
	return good;
}
