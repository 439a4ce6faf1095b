/* How often what a model finds is right, by the margin at which it finds it:
 * measured on texts that it was not learned from, and kept in it.
 *
 * A stretch of labels found ("B-X I-X") has the margin that tei_model_decode
 * gives.  At the same margin one of a single word is right more often than a
 * longer one, of which more can be wrong; so there are two measures. */
#ifndef TEI_CERTAINTY_H
#define TEI_CERTAINTY_H

#include <stddef.h>
#include <stdint.h>

/* Something found in what a model was not learned from. */
struct tei_guess {
	int32_t margin;
	uint16_t words;
	unsigned char right; /* 1, or 0 */
	unsigned char fold;  /* of a cross-validation, or 0 */
};

enum { TEI_CERTAINTY_KNOTS = 16, TEI_CERTAINTY_WHOLE = 1000 };

/* Of TEI_CERTAINTY_WHOLE found at a margin, so many are right; both rise from
 * knot to knot. */
struct tei_certainty_curve {
	size_t n;
	struct {
		int32_t margin;
		uint16_t right;
	} knot[TEI_CERTAINTY_KNOTS];
};

struct tei_certainty {
	struct tei_certainty_curve one, more; /* words */
};

/* Fits the curves to guesses, which it sorts: isotonic regression by pooling
 * adjacent violators (Zadrozny and Elkan 2002, Transforming Classifier Scores
 * into Accurate Multiclass Probability Estimates) over sixteen or fewer groups
 * of like margin, each of fifty guesses or more, all in integers.  Fewer
 * guesses make fewer groups, and lower curves: (right + 1) / (all + 2). */
void tei_certainty_fit(struct tei_certainty *, struct tei_guess *, size_t n);

/* How many of TEI_CERTAINTY_WHOLE such guesses are right: between two knots in
 * proportion, beyond the last as there.  0 where nothing was measured. */
unsigned tei_certainty_of(const struct tei_certainty *, int32_t margin,
	size_t words);

#endif
