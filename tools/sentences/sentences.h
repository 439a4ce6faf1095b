/* Running text as words and sentences.
 *
 * Words are those of Universal Dependencies, and for English those of its GUM
 * treebank: signs apart, "don't" as do + n't, "cannot" as can + not, a
 * compound at its hyphens unless a part of it is only an affix.  A sentence
 * ends at . ! ? and … as far as the tables of the language do not know
 * better: abbreviations, initials, ordinals, enumerations.  What a paragraph,
 * a heading, an item is, the caller knows: a text ends its last sentence. */
#ifndef TEI_SENTENCES_H
#define TEI_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/diag.h"

/* A word or a sign: the bytes from start up to end, never none, no blank. */
struct tei_word {
	size_t start, end;
	bool first; /* begins a sentence */
	bool glued; /* no blank before it */
	bool part;  /* a part of the word in writing that the one before is a
	             * part of too: n't after do */
};

/* {0} is none; `word` is the owner's to free. */
struct tei_words {
	struct tei_word *word;
	size_t n, cap;
};

/* The tables of all languages; NULL after a message.  To be freed. */
struct tei_sentences *tei_sentences_new(struct tei_diag *);
void tei_sentences_free(struct tei_sentences *);

/* Splits `n` bytes of UTF-8 in the language of a tag such as "de-AT" (without
 * one, and in a language that has no tables, only what holds everywhere is
 * known).  Before each offset of `breaks`, which rise, a word ends: where a
 * name in the text begins or ends.  The words of before are forgotten.  False
 * without memory. */
bool tei_sentences_split(const struct tei_sentences *, const char *language,
	const char *text, size_t n, const size_t *breaks, size_t n_breaks,
	struct tei_words *);

#endif
