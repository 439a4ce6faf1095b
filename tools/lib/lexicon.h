/* A table of words with what each can be: the lexicon of a tagger. */
#ifndef TEI_LEXICON_H
#define TEI_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/diag.h"

/* A lexicon has at most so many kinds of words. */
#define TEI_LEXICON_KINDS 48

/* Pairs of first letters, by their five lowest bits. */
#define TEI_LEXICON_SHAPES 1024

/* One word and all that it can mean. */
struct tei_lexicon_word {
	const char *text; /* folded: lower case, without diacritics */
	uint32_t n;       /* bytes of text */
	bool english;     /* some of its meanings is English */
	uint64_t kinds;   /* a bit a kind */
	int8_t value[TEI_LEXICON_KINDS];
};

/* {0} is an empty one. */
struct tei_lexicon {
	struct tei_lexicon_word **slot; /* by hash; a power of two of them */
	size_t slots, n;
	/* which words there are at all: by two first letters, a bit for each
	 * length up to 15, the 16th for longer ones */
	uint16_t shapes[TEI_LEXICON_SHAPES];
	struct tei_arena arena;
	const char *const *kinds; /* their names; the index is the kind */
	size_t n_kinds;
};

/* Reads a table of the data folder: kind, value, language and forms divided
 * by blanks, a tab between the columns.  Of two values that a word has as one
 * kind the first stays.  Says what is wrong with the table. */
enum tei_status tei_lexicon_load(struct tei_lexicon *, const char *file,
	const char *const *kinds, size_t n_kinds, struct tei_diag *);
void tei_lexicon_free(struct tei_lexicon *);

/* Adds forms, divided by blanks, of a kind by its name, with the value 1; the
 * lexicon's kinds are set before.  Nonzero for an unknown kind or without
 * memory. */
int tei_lexicon_take(struct tei_lexicon *, const char *kind, char *forms);

/* The word as it stands in a text, or NULL. */
const struct tei_lexicon_word *tei_lexicon_find(const struct tei_lexicon *,
	const char *, size_t);

/* True if the word, which may be NULL, is one of that kind. */
static inline bool
tei_lexicon_is(const struct tei_lexicon_word *w, unsigned kind)
{
	return w != NULL && (w->kinds >> kind & 1);
}

#endif
