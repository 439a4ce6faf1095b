/* Margins against all ways to label a few words, and what is made of them. */
#include <stdlib.h>
#include <string.h>

#include "learn/model.h"
#include "unit.h"

enum { LABELS = 5, WORDS = 5, WAYS = 3125 /* LABELS ^ WORDS */ };

static uint32_t seed = 20;

static int32_t
any(int32_t below)
{
	seed = seed * 1664525u + 1013904223u;
	return (int32_t)((seed >> 8) % (uint32_t)below);
}

/* Labels by the way's number; false for one that is not allowed. */
static int
take_way(const struct tei_model *m, int way, unsigned char *label)
{
	int i, good = 1;

	for (i = 0; i < WORDS; i++, way /= LABELS) {
		label[i] = (unsigned char)(way % LABELS);
		good &= i ? tei_model_allows(m, label[i - 1], label[i]) :
		    m->label[label[i]][0] != 'I';
	}
	return good;
}

static int32_t
score_of(const struct tei_model *m, const int32_t *score,
	const unsigned char *label)
{
	int32_t sum = 0;
	int i;

	for (i = 0; i < WORDS; i++) {
		sum += score[i * LABELS + label[i]];
		if (i > 0)
			sum += m->pair[label[i - 1]][label[i]];
	}
	return sum;
}

/* The word after the name that begins at i. */
static int
end_of(const struct tei_model *m, const unsigned char *label, int i)
{
	for (i++; i < WORDS && m->label[label[i]][0] == 'I'; i++)
		;
	return i;
}

static int
has_name(const struct tei_model *m, const unsigned char *label,
	const unsigned char *name, int from, int to)
{
	return memcmp(label + from, name + from, (size_t)(to - from)) == 0 &&
	    end_of(m, label, from) == to;
}

/* The best of all ways, and the best of those without the name. */
static int32_t
loss_without(const struct tei_model *m, const int32_t *score,
	const unsigned char *name, int from, int to)
{
	unsigned char label[WORDS];
	int32_t best = INT32_MIN, s;
	int way;

	for (way = 0; way < WAYS; way++)
		if (take_way(m, way, label) && !has_name(m, label, name, from,
		    to) && (s = score_of(m, score, label)) > best)
			best = s;
	return score_of(m, score, name) - best;
}

/* The margin of a name is a soft minimum: no more than what is lost by the
 * best way without it, and less by some halvings at most. */
static void
test_margins(void)
{
	static const char *const names[LABELS] = { "O", "B-x", "I-x", "B-y",
	    "I-y" };
	struct tei_model m;
	unsigned char label[WORDS];
	int32_t score[WORDS * LABELS], margin[WORDS], loss;
	int round, i, j, found = 0;

	CU_ASSERT_FATAL(tei_model_init(&m, names, LABELS, 8));
	for (round = 0; round < 300; round++) {
		for (i = 0; i < WORDS * LABELS; i++)
			score[i] = any(150000);
		for (i = 0; i < LABELS; i++)
			for (j = 0; j < LABELS; j++)
				m.pair[i][j] = any(60000) - 30000;
		CU_ASSERT_FATAL(tei_model_decode(&m, score, WORDS, label,
		    margin));
		for (i = 0; i < WORDS; i++) {
			if (label[i] == 0)
				CU_ASSERT_EQUAL(margin[i], 0);
			if (m.label[label[i]][0] != 'B')
				continue;
			j = end_of(&m, label, i);
			loss = loss_without(&m, score, label, i, j);
			CU_ASSERT(margin[i] <= loss + 64); /* rounded */
			CU_ASSERT(margin[i] > loss - 5 * (1 << 14));
			CU_ASSERT_EQUAL(margin[i], margin[j - 1]);
			found++;
		}
	}
	CU_ASSERT(found > 300);
	tei_model_free(&m);
}

static struct tei_guess
guess_of(int32_t margin, unsigned words, int right)
{
	return (struct tei_guess){ margin, (uint16_t)words, right != 0, 0 };
}

/* What is right as often as its margin says comes out so, for either length. */
static void
test_fit(void)
{
	enum { MANY = 40000 };
	struct tei_guess *guess = malloc(MANY * sizeof(*guess));
	struct tei_certainty c;
	unsigned before = 0, at;
	int32_t margin;
	size_t i;

	CU_ASSERT_FATAL(guess != NULL);
	for (i = 0; i < MANY; i++) {
		margin = any(1000);
		guess[i] = i % 2 ? guess_of(margin, 1, any(1000) < margin) :
		    guess_of(margin, 3, any(2000) < margin);
	}
	tei_certainty_fit(&c, guess, MANY);
	for (margin = -100; margin < 1100; margin++) {
		at = tei_certainty_of(&c, margin, 1);
		CU_ASSERT(at >= before);
		before = at;
		if (margin < 50 || margin > 950)
			continue;
		CU_ASSERT(abs((int)at - margin) < 50);
		CU_ASSERT(abs((int)tei_certainty_of(&c, margin, 2) -
		    margin / 2) < 50);
	}
	free(guess);
}

/* Few guesses make nothing certain, none nothing known; those of one length
 * serve for the other. */
static void
test_few(void)
{
	struct tei_guess guess[10];
	struct tei_certainty c;
	int i;

	tei_certainty_fit(&c, NULL, 0);
	CU_ASSERT_EQUAL(tei_certainty_of(&c, 5, 1), 0);
	for (i = 0; i < 10; i++)
		guess[i] = guess_of(i, 1, 1);
	tei_certainty_fit(&c, guess, 10);
	CU_ASSERT_EQUAL(tei_certainty_of(&c, 9, 1), 11 * 1000 / 12);
	CU_ASSERT_EQUAL(tei_certainty_of(&c, 9, 2), 11 * 1000 / 12);
	for (i = 0; i < 10; i++)
		guess[i] = guess_of(7, 1, i % 2);
	tei_certainty_fit(&c, guess, 10);
	CU_ASSERT_EQUAL(tei_certainty_of(&c, 7, 1), 500);
}

/* What a model knows of its certainty stands in its file. */
static void
test_file(void)
{
	static const char *const names[] = { "O", "B-x", "I-x" };
	const char *path = "certainty.model";
	struct tei_guess guess[400];
	struct tei_model m, again;
	struct tei_diag diag;
	FILE *f = fopen(path, "wb");
	int i;

	CU_ASSERT_FATAL(f != NULL && tei_model_init(&m, names, 3, 8));
	for (i = 0; i < 400; i++)
		guess[i] = guess_of(i * 100 - 999, 1 + (unsigned)i % 2, i > 200);
	tei_certainty_fit(&m.certainty, guess, 400);
	tei_model_write(&m, f);
	CU_ASSERT_EQUAL(fclose(f), 0);
	tei_diag_init(&diag, "unit", stderr);
	CU_ASSERT_EQUAL_FATAL(tei_model_load(&again, path, &diag), TEI_OK);
	for (i = -20; i < 420; i++)
		CU_ASSERT_EQUAL(tei_certainty_of(&m.certainty, i * 100, 1),
		    tei_certainty_of(&again.certainty, i * 100, 1));
	CU_ASSERT(tei_certainty_of(&again.certainty, 39000, 2) > 900);
	tei_model_free(&m);
	tei_model_free(&again);
	remove(path);
}

CU_TestInfo unit_tests[] = {
	{ "margins against all ways", test_margins },
	{ "what was measured is told", test_fit },
	{ "few guesses", test_few },
	{ "kept in the model", test_file },
	CU_TEST_INFO_NULL
};
