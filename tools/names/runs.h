/* Runs of capital words, of which names are made, and what stands before. */
#ifndef TEI_NAMES_RUNS_H
#define TEI_NAMES_RUNS_H

#include "names/namer.h"

/* True of a capital by itself with a full stop, as in "N.", of the two letters
 * that stand for one of another alphabet, as in "Yu.", and of a given name in
 * short, as in "Thos." */
bool tei_run_is_initial(const struct tei_namer *, size_t at);

/* True of a word of two bytes or more with a capital. */
bool tei_run_is_word(const struct tei_namer *, size_t at);

/* The end of the run of initials and name words that begins at `at`, at most
 * `most` of them; what hyphens and apostrophes join is one. */
size_t tei_run_end(const struct tei_namer *, size_t at, int most);

/* The end of a run of capital words, with "of", "for", "and", "the" between
 * them where a capital follows.  *has_head: one of them is a head of
 * organisations' names, as "Committee"; only behind it may small words
 * stand. */
size_t tei_run_title_end(const struct tei_namer *, size_t at,
	bool *has_head);

/* True if an honorific, written with a capital, stands right before `at`,
 * with blanks and a full stop between them at most; of several persons,
 * another name and a comma may stand between. */
bool tei_run_after_honorific(const struct tei_namer *, size_t at);

#endif
