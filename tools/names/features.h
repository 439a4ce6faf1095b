/* What the model is told of a word. */
#ifndef TEI_NAMES_FEATURES_H
#define TEI_NAMES_FEATURES_H

#include "names/words.h"

enum { TEI_NAME_FEATURES = 160 }; /* of a word, at most */

/* What features tell of, in the order in which they stand. */
enum tei_feature_group {
	TEI_BY_BEFORE_LAST, TEI_BY_BEFORE, TEI_BY_WORD, TEI_BY_BEHIND,
	TEI_BY_BEHIND_NEXT, TEI_BY_PAIRS, TEI_BY_SENSES, TEI_BY_FORM,
	TEI_BY_CONTEXTS, TEI_BY_RUN, TEI_FEATURE_GROUPS
};

/* The features of word i, hashed; returns how many.  `end` gets where each
 * group of them ends. */
size_t tei_word_features(const struct tei_words *, const struct tei_memory *,
	const struct tei_namer *, size_t i,
	uint32_t feature[TEI_NAME_FEATURES],
	size_t end[TEI_FEATURE_GROUPS]);

/* What the first reading of the document, with these labels of the words,
 * says of word i and of those beside it: features for a second one. */
size_t tei_word_hindsight(const struct tei_words *, const struct tei_memory *,
	const unsigned char *label, size_t i,
	uint32_t feature[TEI_NAME_FEATURES]);

#endif
