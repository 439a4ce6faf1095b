/* How well certainties that were measured hold for other texts. */
#ifndef TEI_RELIABILITY_H
#define TEI_RELIABILITY_H

#include "learn/certainty.h"
#include "lib/buf.h"

/* Names found and right, by how certain they were said to be; {0} is none. */
struct tei_reliability {
	size_t found[TEI_CERTAINTY_WHOLE + 1], right[TEI_CERTAINTY_WHOLE + 1];
};

/* Counts guesses of a cross-validation, those of each fold by certainties
 * that the other folds give.  0 without memory. */
int tei_reliability_count(struct tei_reliability *, const struct tei_guess *,
	size_t n, unsigned folds);

/* Appends a line a @cert: its share of the names, and the share of them that
 * are right. */
void tei_reliability_print_certs(const struct tei_reliability *,
	struct tei_buf *);

/* Appends a table: a range of certainties, names, and the share right. */
void tei_reliability_print(const struct tei_reliability *, struct tei_buf *);

#endif
