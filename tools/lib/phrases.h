/* A table of phrases, matched against flows word by word.
 *
 * The words of a phrase are its runs of letters and of digits, folded; what
 * stands between them (blanks, full stops, hyphens, apostrophes) does not
 * matter, so that "N.S. Khrushchev" is also "N. S. Khrushchev".
 */
#ifndef TEI_PHRASES_H
#define TEI_PHRASES_H

#include "lib/flow.h"

struct tei_phrases;

#define TEI_NO_PHRASE UINT32_MAX

/* NULL without memory. */
struct tei_phrases *tei_phrases_new(void);
void tei_phrases_free(struct tei_phrases *);

/* The number of a phrase, new or known, from 0 in the order of their first
 * addition; TEI_NO_PHRASE if it has no word, or without memory. */
uint32_t tei_phrases_add(struct tei_phrases *, const char *, size_t);

/* The number of a known phrase, or TEI_NO_PHRASE. */
uint32_t tei_phrases_find(const struct tei_phrases *, const char *, size_t);

/* For each token of a flow the number of its word, for tei_phrases_match;
 * false without memory.  The array is grown as needed and the caller's. */
bool tei_phrases_words(const struct tei_phrases *, const struct tei_flow *,
	uint32_t **word, size_t *cap);

/* The longest phrase that begins at token `at`; *end is set to the token
 * after it.  TEI_NO_PHRASE if none does. */
uint32_t tei_phrases_match(const struct tei_phrases *,
	const struct tei_flow *, const uint32_t *word, size_t at,
	size_t *end);

#endif
