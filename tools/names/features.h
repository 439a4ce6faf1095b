/* What the model is told of a word. */
#ifndef TEI_NAMES_FEATURES_H
#define TEI_NAMES_FEATURES_H

#include "names/words.h"

enum { TEI_NAME_FEATURES = 160 }; /* of a word, at most */

/* The features of word i, hashed; returns how many. */
size_t tei_word_features(const struct tei_words *, const struct tei_memory *,
	const struct tei_namer *, size_t i,
	uint32_t feature[TEI_NAME_FEATURES]);

/* What the first reading of the document, with these labels of the words,
 * says of word i and of those beside it: features for a second one. */
size_t tei_word_hindsight(const struct tei_words *, const struct tei_memory *,
	const unsigned char *label, size_t i,
	uint32_t feature[TEI_NAME_FEATURES]);

#endif
