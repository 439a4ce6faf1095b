/* What the model is told of a word of a reference. */
#ifndef TEI_REFERENCES_FEATURES_H
#define TEI_REFERENCES_FEATURES_H

#include "references/words.h"

enum { TEI_REF_FEATURES = 256 }; /* of a word, at most */

/* A stretch of words up to a mark that ends a clause, or a part. */
struct tei_ref_stretch {
	uint32_t from, to;
	uint32_t kinds; /* of all its words */
	uint32_t forms; /* a bit each of enum tei_ref_form */
};

/* What stands on one side of a word, in the whole reference. */
struct tei_ref_side {
	uint32_t kinds, forms;
	bool quoted; /* some word is in quotation marks */
};

/* The stretches of one reference, by word, and what it has as a whole.
 * {0} is empty; reused. */
struct tei_ref_outline {
	struct tei_ref_stretch *stretch; /* clauses first, then parts */
	uint32_t *clause, *part;         /* by word, a number of these */
	struct tei_ref_side *before, *after; /* by word, without it */
	size_t clauses, stretches;
	size_t cap, cap_clause, cap_part, cap_before, cap_after;
};

/* Outlines a reference.  False without memory. */
bool tei_ref_outline(struct tei_ref_outline *, const struct tei_ref_words *);
void tei_ref_outline_free(struct tei_ref_outline *);

/* The features of word i, hashed; returns how many. */
size_t tei_ref_features(const struct tei_ref_words *,
	const struct tei_ref_outline *, size_t i,
	uint32_t feature[TEI_REF_FEATURES]);

#endif
