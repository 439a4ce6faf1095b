/* How well labels agree with the right ones. */
#ifndef TEI_TRAIN_SCORE_H
#define TEI_TRAIN_SCORE_H

#include "learn/learn.h"
#include "lib/buf.h"

/* Names right, found and there, by element; {0} is none. */
struct tei_tally {
	size_t right[TEI_MODEL_LABELS], found[TEI_MODEL_LABELS],
	    there[TEI_MODEL_LABELS];
	struct tei_guess *guess; /* each name found */
	size_t n, cap;
	unsigned char fold; /* to which what is found belongs */
};

void tei_tally_free(struct tei_tally *);

/* Labels one sequence by the model and counts names: a name is right when
 * its element, its first and its last word are.  False without memory. */
int tei_tally_sequence(struct tei_tally *, const struct tei_model *,
	const struct tei_examples *, size_t sequence);

/* Appends a line an element: "persName 0.841 0.823 0.832", precision, recall
 * and F1. */
void tei_tally_print(const struct tei_tally *, const char *const *label,
	size_t labels,	struct tei_buf *);

/* Words by their right label and the one that they got. */
struct tei_confusion {
	size_t words[TEI_MODEL_LABELS][TEI_MODEL_LABELS];
	size_t sequences, whole; /* all of whose words are right */
};

/* Labels one sequence by the model and counts its words.  False without
 * memory. */
int tei_confusion_sequence(struct tei_confusion *, const struct tei_model *,
	const struct tei_examples *, size_t sequence);

/* Appends the share of words whose label is right ("words 0.953, 33144 of
 * 34778") and of sequences without a fault, then a line a label: precision,
 * recall and F1 by word, how many words, and what they were taken for. */
void tei_confusion_print(const struct tei_confusion *,
	const struct tei_model *, struct tei_buf *);

#endif
