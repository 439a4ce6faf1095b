/* Learning a model of learn/model.h from labelled sequences. */
#ifndef TEI_LEARN_H
#define TEI_LEARN_H

#include "learn/model.h"

/* Labelled words, all sequences one after another.  {0} is none. */
struct tei_examples {
	uint32_t *feature;   /* of all words */
	size_t n_features, cap_features;
	size_t *first;       /* by word, its first feature */
	unsigned char *label; /* by word */
	size_t n, cap, cap_label;
	size_t *sequence;    /* by sequence, its first word */
	size_t sequences, cap_sequences;
	int failed;
};

void tei_examples_sequence(struct tei_examples *); /* a new one begins */
void tei_examples_word(struct tei_examples *, const uint32_t *feature,
	size_t n, unsigned char label);
void tei_examples_free(struct tei_examples *);

/* The words of a sequence, and one past a word's last feature. */
size_t tei_examples_words(const struct tei_examples *, size_t sequence);
size_t tei_examples_end(const struct tei_examples *, size_t word);

/* The scores of a sequence's words by a model, [word][label]; to be freed.
 * NULL without memory. */
int32_t *tei_examples_scores(const struct tei_examples *, size_t sequence,
	const struct tei_model *);

/* By feature of the examples, 1 if it is rare: fewer than `least` words have
 * it, and the model has no weights for it.  Sequences to be skipped (NULL is
 * none) do not count.  To be freed; NULL without memory. */
unsigned char *tei_examples_rare(const struct tei_examples *,
	const struct tei_model *, unsigned char least,
	const unsigned char *skip);

/* Learns the weights of an initialised model, or adapts those that it has, in
 * so many rounds over the examples, in an order shuffled by a fixed generator,
 * with a margin, and without some features in each step.  Nothing is learned
 * of rare features: what stands in one place tells little of others, and makes
 * the model large.  `skip` (may be NULL) tells the sequences to be left out, for
 * cross-validation.  False without memory. */
int tei_learn(struct tei_model *, const struct tei_examples *, unsigned rounds,
	unsigned char least, const unsigned char *skip);

#endif
