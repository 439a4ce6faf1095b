/* The pieces of which find.c and relative.c read expressions.
 *
 * A function that matches takes the number of a unit and gives the number of
 * the unit after what it read, 0 if it could not read.
 */
#ifndef TEI_DATES_MATCH_H
#define TEI_DATES_MATCH_H

#include <string.h>

#include "dates/find.h"

static inline bool
lex_is(const struct tei_date_lex *u, enum tei_date_kind k)
{
	return u->kind == TEI_LEX_WORD && tei_lexicon_is(u->word, k);
}

static inline int
lex_value(const struct tei_date_lex *u, enum tei_date_kind k)
{
	return u->word->value[k];
}

static inline bool
lex_mark(const struct tei_date_lex *u, char c)
{
	return u->kind == TEI_LEX_MARK && u->value == c;
}

/* True for the word as the table writes it. */
static inline bool
lex_word(const struct tei_date_lex *u, const char *text)
{
	return u->kind == TEI_LEX_WORD && u->word != NULL &&
	    strlen(text) == u->word->n &&
	    memcmp(u->word->text, text, u->word->n) == 0;
}

/* A unit or a time of the day in the singular; its TEI_UNIT_X, or 0. */
static inline int
lex_single_unit(const struct tei_date_lex *u)
{
	if (lex_is(u, TEI_DATE_DAYTIME))
		return TEI_UNIT_DAY;
	if (lex_is(u, TEI_DATE_UNIT) && u->word->text[u->word->n - 1] != 's')
		return lex_value(u, TEI_DATE_UNIT);
	return TEI_UNIT_NONE;
}

/* `the`, if it is there. */
static inline size_t
skip_the(const struct tei_date_lex *l, size_t i)
{
	return lex_is(&l[i], TEI_DATE_THE) ? i + 1 : i;
}

/* A month's name, a full stop after an abbreviation with it.  `sure` is true
 * where a day or year stands beside it: then OCR's slips are read too. */
size_t tei_match_month(const struct tei_date_lex *, size_t i, bool sure,
	struct tei_date_find *);

/* slips.c: the month that OCR made another word of, "Ocober 1917", or, before
 * its stop and a number, of a month in short, "Deo. 27"; 0 if none.  *alike is
 * true if a letter taken for one like it is all that is wrong: then the day
 * beside it is enough to know it by. */
int tei_slipped_month(const struct tei_date_lex *, bool *alike);

/* A year of four figures, or of two after an apostrophe, with its era and
 * the word for year after it. */
size_t tei_match_year(const struct tei_date_lex *, size_t i, int32_t *year);

/* "g.", "r.", "goda" after a year; i if none stands there. */
size_t tei_match_yearmark(const struct tei_date_lex *, size_t i);

/* The ending of a Hungarian day, "-en", "-an"; i if none stands there. */
size_t tei_match_case_ending(const struct tei_date_lex *, size_t i);

/* "B.C.", "A.D.", "BCE": *era is -1 or +1. */
size_t tei_match_era(const struct tei_date_lex *, size_t i, int *era);

/* A day's number, 1 to 31, with its ordinal suffix. */
size_t tei_match_day(const struct tei_date_lex *, size_t i, uint8_t *day);

/* tense.c: what the sentence around the units from..to-1 says of the time. */
enum tei_date_tense tei_tense_of(const struct tei_date_lex *, size_t from,
	size_t to);

/* "the following day", "three days later", "yesterday", "the 31st". */
bool tei_match_relative(const struct tei_date_lex *, size_t i,
	struct tei_date_find *);

/* "the following year", "that month": a turn with the unit. */
size_t tei_match_turn(const struct tei_date_lex *, size_t i,
	struct tei_date_find *);

#endif
