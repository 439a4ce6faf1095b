/* The language of a title, by its small words and endings. */
#ifndef TEI_CITATIONS_LANGUAGE_H
#define TEI_CITATIONS_LANGUAGE_H

#include "citations/text.h"

/* {0} knows nothing. */
struct tei_tongues {
	struct tei_lexicon words, ends;
};

/* Reads data/tongues.tsv.  Says what is wrong with it. */
enum tei_status tei_tongues_load(struct tei_tongues *, struct tei_diag *);
void tei_tongues_free(struct tei_tongues *);

/* The language of the units from..to-1 as xml:lang has it (BCP 47), or NULL
 * where they do not tell it surely: two words or endings of it more than of
 * any other, or letters that no other language writes. */
const char *tei_tongue_of(const struct tei_tongues *,
	const struct tei_cite_text *, size_t from, size_t to);

#endif
