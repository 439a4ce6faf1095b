/* A tagger of sequences: a linear model over hashed features, with weights
 * for each label and for each pair of neighbouring labels, decoded exactly
 * (Viterbi).  Learned as an averaged perceptron (Collins 2002, Discriminative
 * Training Methods for Hidden Markov Models).  All arithmetic is in integers,
 * so that a model is the same bit for bit wherever it is learned.
 */
#ifndef TEI_MODEL_H
#define TEI_MODEL_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "learn/certainty.h"
#include "lib/diag.h"

enum { TEI_MODEL_LABELS = 32 }; /* at most */

struct tei_model {
	char *label[TEI_MODEL_LABELS]; /* "O", "B-persName", … */
	size_t labels;
	uint32_t before[TEI_MODEL_LABELS]; /* a bit for each label that may
	                                    * stand before this one */
	unsigned bits;    /* 2^bits buckets of features */
	int16_t *weight;  /* [bucket][tei_model_row] */
	int32_t pair[TEI_MODEL_LABELS][TEI_MODEL_LABELS]; /* [before][label] */
	char *description; /* sources and scores, for people */
	struct tei_certainty certainty; /* by margin */
};

/* An empty model; false without memory.  Labels are copied.  To be freed. */
int tei_model_init(struct tei_model *, const char *const *label,
	size_t labels, unsigned bits);
void tei_model_free(struct tei_model *);

/* Sets by the names of the labels which may stand before others: any before
 * "O" and "B-X", "B-X" and "I-X" before "I-X". */
void tei_model_order(struct tei_model *);

/* A model of the same weights, to be adapted; false without memory. */
int tei_model_copy(struct tei_model *, const struct tei_model *of);

/* Reads the model in a file.  TEI_FAILED if it is not there, TEI_INVALID if
 * it is no model of this version, or not as it was written. */
enum tei_status tei_model_load(struct tei_model *, const char *path,
	struct tei_diag *);

/* Says so, with the path, if the model has other labels than these, in
 * another order too: it was learned for another tool. */
enum tei_status tei_model_expect(const struct tei_model *, const char *path,
	const char *const *label, size_t labels, struct tei_diag *);

/* Writes a model; only buckets with a weight, and a checksum.  False without
 * memory; failure to write shows in ferror. */
bool tei_model_write(const struct tei_model *, FILE *);

/* A feature: a template's number and two values mixed into one hash (the
 * finalizer of Murmur3). */
static inline uint32_t
tei_feature(uint32_t template, uint32_t x, uint32_t y)
{
	uint64_t h = ((uint64_t)x << 32 | y) ^ template * 0x9E3779B97F4A7C15u;

	h ^= h >> 33;
	h *= 0xFF51AFD7ED558CCDu;
	h ^= h >> 33;
	h *= 0xC4CEB9FE1A85EC53u;
	return (uint32_t)(h >> 32);
}

/* The weights of a bucket: a row of so many, of which the labels take the
 * first; rows of 16 bytes are added at a stroke. */
static inline size_t
tei_model_row(const struct tei_model *m)
{
	return (m->labels + 7) / 8 * 8;
}

/* The row of a feature. */
static inline int16_t *
tei_model_weights(const struct tei_model *m, uint32_t feature)
{
	return m->weight + (size_t)(feature >> (32 - m->bits)) *
	    tei_model_row(m);
}

/* Eight weights of a row as they lie and as they are added, in two halves: no
 * compiler that we know does so with a plain loop. */
typedef int16_t tei_weights __attribute__((vector_size(16)));
typedef int32_t tei_wide_weights __attribute__((vector_size(32)));
typedef int32_t tei_half_weights __attribute__((vector_size(16)));

/* Adds the weights of n features to the scores of a word's labels. */
static inline void
tei_model_score(const struct tei_model *m, const uint32_t *feature, size_t n,
	int32_t *score)
{
	size_t row = tei_model_row(m), f, i, k;
	tei_weights w;
	tei_wide_weights wide;

	for (f = 0; f < n; f++) /* the table is larger than what is near */
		__builtin_prefetch(tei_model_weights(m, feature[f]));
	for (k = 0; k < row; k += 8) {
		tei_half_weights sum[2] = {{0}}, half[2];

		for (f = 0; f < n; f++) {
			memcpy(&w, tei_model_weights(m, feature[f]) + k,
			    sizeof(w));
			wide = __builtin_convertvector(w, tei_wide_weights);
			memcpy(half, &wide, sizeof(half));
			sum[0] += half[0];
			sum[1] += half[1];
		}
		for (i = 0; i < 8 && k + i < m->labels; i++)
			score[k + i] += sum[i / 4][i % 4];
	}
}

/* Finds the best labels of n words whose scores are score[n][labels]; a
 * label "I-X" follows "B-X" or "I-X" only.  `label` has room for n.  `margin`
 * (may be NULL) gets for each word of a name, one of "B-X" and what follows of
 * "I-X", by how much the best labels are better than others that do not have
 * exactly this name, and 0 for other words: of these, the best for each word
 * and label where they leave the name (max-marginals: Wainwright and Jordan
 * 2008, Graphical Models, Exponential Families, and Variational Inference),
 * taken together as a soft minimum.  It serves tei_certainty_of.  False
 * without memory. */
int tei_model_decode(const struct tei_model *, const int32_t *score, size_t n,
	unsigned char *label, int32_t *margin);

/* True if `label` may follow `before`. */
static inline int
tei_model_allows(const struct tei_model *m, size_t before, size_t label)
{
	return m->before[label] >> before & 1;
}

#endif
