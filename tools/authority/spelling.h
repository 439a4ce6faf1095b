/* A word written by what it sounds like, or by how it looks: the letters of
 * which keys.c makes keys. */
#ifndef TEI_AUTHORITY_SPELLING_H
#define TEI_AUTHORITY_SPELLING_H

#include <stdbool.h>

#include "authority/keys.h"

/* Letters that are gathered; {.n = 0} is none. */
struct tei_spelling {
	char s[TEI_KEY_MAX]; /* not terminated */
	size_t n;            /* bytes */
	bool full;           /* more came than there is room for */
};

/* Adds n bytes. */
void tei_spelling_put(struct tei_spelling *, const char *, size_t n);

/* The sound of one folded word, to `out` (room for TEI_KEY_MAX bytes, not
 * terminated), by the classes that keys.h tells; its length, 0 if it is too
 * long. */
size_t tei_spelling_sound(const char *word, size_t n, char *out);

/* Adds the glyphs of one folded word: a letter for each class of letters and
 * digits that OCR confuses. */
void tei_spelling_glyphs(const char *word, size_t n, struct tei_spelling *);

#endif
