/* A table of phrases, matched against flows word by word.
 *
 * The words of a phrase are its runs of letters and of digits, folded; what
 * stands between them (blanks, full stops, hyphens, apostrophes) does not
 * matter, so that "N.S. Khrushchev" is also "N. S. Khrushchev".  A phrase is
 * known by the hash of its words' hashes, and so is each of its beginnings.
 */
#ifndef TEI_PHRASES_H
#define TEI_PHRASES_H

#include "lib/flow.h"
#include "lib/table.h"

/* A row of the table, which tei_table_init makes or tei_table_load loads. */
struct tei_phrase {
	uint32_t value;  /* the owner's; 0: a beginning only */
	uint32_t longer; /* 1: it is the beginning of others */
};

/* The value of a phrase, 0 if it is new, to be set at once; NULL if it has no
 * word, or without memory. */
uint32_t *tei_phrases_add(struct tei_table *, const char *, size_t);

/* The value of a phrase; 0: unknown. */
uint32_t tei_phrases_find(const struct tei_table *, const char *, size_t);

/* For each token of a flow the hash of its word, 0 if it is none, for
 * tei_phrases_match; false without memory.  The array is grown as needed and
 * the caller's. */
bool tei_phrases_words(const struct tei_flow *, uint64_t **word, size_t *cap);

/* The value of the longest phrase that begins at token `at`; *end is set to
 * the token after it.  0 if none does. */
uint32_t tei_phrases_match(const struct tei_table *, const struct tei_flow *,
	const uint64_t *word, size_t at, size_t *end);

#endif
