/* The long s of old print, which OCR and typists take for an f. */
#ifndef TEI_LONG_S_H
#define TEI_LONG_S_H

#include <stdbool.h>
#include <stddef.h>

/* Writes to `out` (room for TEI_FOLD_MAX bytes) the folded word that a token of
 * n bytes is if f stands for the long s in it, "devonshire" for "Devonfhire":
 * one that is known, which the token as it stands is not.  Returns its length;
 * 0 if there is no such word.  `known` is asked of folded words, with what is
 * given for it.  A capital and the last letter of a word are never a long s
 * (T. L. De Vinne 1900, The Practice of Typography: Plain Printing Types). */
size_t tei_long_s(const char *s, size_t n, char *out,
	bool (*known)(const void *with, const char *, size_t),
	const void *with);

#endif
