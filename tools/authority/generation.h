/* Father and son of one name: William Harcourt, senior, and junior. */
#ifndef TEI_GENERATION_H
#define TEI_GENERATION_H

#include <stddef.h>

enum tei_generation {
	TEI_GENERATION_NONE, TEI_GENERATION_ELDER, TEI_GENERATION_YOUNGER
};

/* Which of the two a folded word says, "sen" or "younger"; *needs_article is
 * set if it does so after "the" only. */
enum tei_generation tei_generation_of(const char *word, size_t n,
	int *needs_article);

/* Takes the generation off the end of a name, if one stands there after
 * another word: "Harcourt, jun." is "Harcourt". */
enum tei_generation tei_generation_cut(const char *name, size_t *n);

#endif
