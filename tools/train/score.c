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

/* Adds a name; false without memory. */
static int
add_guess(struct tei_tally *t, int32_t margin, size_t words, int right)
{
	if (!tei_grow(&t->guess, &t->cap, t->n + 1, sizeof(*t->guess)))
		return 0;
	t->guess[t->n++] = (struct tei_guess){ margin, words > UINT16_MAX ?
	    UINT16_MAX : (uint16_t)words, right != 0, t->fold };
	return 1;
}

static int
count(struct tei_tally *t, const struct tei_model *m,
	const unsigned char *right, const unsigned char *got,
	const int32_t *margin, size_t n)
{
	size_t i, end;
	int same, good = 1;

	for (i = 0; i < n && good; i++) {
		t->there[right[i]] += (size_t)begins(m, right, i);
		if (!begins(m, got, i))
			continue;
		end = end_of(m, got, i, n);
		same = got[i] == right[i] && end == end_of(m, right, i, n);
		t->found[got[i]]++;
		t->right[got[i]] += (size_t)same;
		good = add_guess(t, margin[i], end - i, same);
	}
	return good;
}

/* Labels the words of one sequence; to be freed, as is *margin (`margin` may
 * be NULL).  NULL without memory. */
static unsigned char *
label_sequence(const struct tei_model *m, const struct tei_examples *e,
	size_t q, size_t *n, int32_t **margin)
{
	int32_t *score = tei_examples_scores(e, q, m);
	unsigned char *got;

	*n = tei_examples_words(e, q);
	got = malloc(*n + 1);
	if (margin != NULL)
		*margin = calloc(*n + 1, sizeof(**margin));
	if (score == NULL || got == NULL || (margin && *margin == NULL) ||
	    !tei_model_decode(m, score, *n, got, margin ? *margin : NULL)) {
		free(got);
		got = NULL;
	}
	free(score);
	return got;
}

int
tei_tally_sequence(struct tei_tally *t, const struct tei_model *m,
	const struct tei_examples *e, size_t q)
{
	size_t n;
	int32_t *margin = NULL;
	unsigned char *got = label_sequence(m, e, q, &n, &margin);
	int good = got != NULL && count(t, m, e->label + e->sequence[q], got,
	    margin, n);

	free(margin);
	free(got);
	return good;
}

void
tei_tally_free(struct tei_tally *t)
{
	free(t->guess);
}

static double
share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

void
tei_tally_print(const struct tei_tally *t, const char *const *label,
	size_t labels, struct tei_buf *b)
{
	size_t i;

	for (i = 0; i < labels; i++)
		if (label[i][0] == 'B')
			tei_buf_printf(b, "%s %.3f %.3f %.3f\n",
			    label[i] + 2, share(t->right[i], t->found[i]),
			    share(t->right[i], t->there[i]), share(2 *
			    t->right[i], t->found[i] + t->there[i]));
}

int
tei_confusion_sequence(struct tei_confusion *c, const struct tei_model *m,
	const struct tei_examples *e, size_t q)
{
	size_t n, i, right = 0;
	unsigned char *got = label_sequence(m, e, q, &n, NULL);

	if (got == NULL)
		return 0;
	for (i = 0; i < n; i++) {
		unsigned char label = e->label[e->sequence[q] + i];

		c->words[label][got[i]]++;
		right += label == got[i];
	}
	c->sequences++;
	c->whole += right == n;
	free(got);
	return 1;
}

/* One label: its scores, and what its words were taken for, most first. */
static void
print_label(const struct tei_confusion *c, const struct tei_model *m,
	size_t label, struct tei_buf *b)
{
	size_t there = 0, found = 0, right = c->words[label][label], i, j;
	size_t left[TEI_MODEL_LABELS];

	for (i = 0; i < m->labels; i++) {
		there += c->words[label][i];
		found += c->words[i][label];
		left[i] = i == label ? 0 : c->words[label][i];
	}
	tei_buf_printf(b, "%s %.3f %.3f %.3f of %zu:", m->label[label],
	    share(right, found), share(right, there), share(2 * right,
	    found + there), there);
	for (;;) {
		for (j = 0, i = 1; i < m->labels; i++)
			if (left[i] > left[j])
				j = i;
		if (left[j] == 0)
			break;
		tei_buf_printf(b, " %s %zu", m->label[j], left[j]);
		left[j] = 0;
	}
	tei_buf_putc(b, '\n');
}

void
tei_confusion_print(const struct tei_confusion *c, const struct tei_model *m,
	struct tei_buf *b)
{
	size_t words = 0, right = 0, i, j;

	for (i = 0; i < m->labels; i++) {
		right += c->words[i][i];
		for (j = 0; j < m->labels; j++)
			words += c->words[i][j];
	}
	tei_buf_printf(b, "words %.4f, %zu of %zu\nreferences %.4f, %zu of "
	    "%zu\n", share(right, words), right, words, share(c->whole,
	    c->sequences), c->whole, c->sequences);
	for (i = 0; i < m->labels; i++)
		print_label(c, m, i, b);
}
