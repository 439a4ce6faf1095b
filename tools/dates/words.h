/* The words of dates, read from data/calendar.tsv. */
#ifndef TEI_DATES_WORDS_H
#define TEI_DATES_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/diag.h"

/* What a word can be in a date; the names of the table's first column. */
enum tei_date_kind {
	TEI_DATE_MONTH, TEI_DATE_WEEKDAY, TEI_DATE_SEASON, TEI_DATE_PART,
	TEI_DATE_PORTION, TEI_DATE_UNIT, TEI_DATE_DAYTIME, TEI_DATE_DEICTIC,
	TEI_DATE_TURN, TEI_DATE_SHIFT, TEI_DATE_NUMBER, TEI_DATE_ORDINAL,
	TEI_DATE_SUFFIX, TEI_DATE_DECADE, TEI_DATE_YEARMARK, TEI_DATE_ERA,
	TEI_DATE_STYLE, TEI_DATE_CIRCA, TEI_DATE_OF, TEI_DATE_THE,
	TEI_DATE_AND, TEI_DATE_TO, TEI_DATE_BEFORE,
	TEI_DATE_LABEL, TEI_DATE_BODY, TEI_DATE_COUNTED, TEI_DATE_KINDS
};

/* One word and all that it can mean. */
struct tei_date_word {
	const char *text; /* folded: lower case, without diacritics */
	uint32_t n;       /* bytes of text */
	uint32_t kinds;   /* a bit a kind */
	int8_t value[TEI_DATE_KINDS];
	bool english;     /* some of its meanings is English */
};

/* The table; {0} is an empty one. */
struct tei_date_words {
	struct tei_date_word **slot; /* by hash; a power of two of them */
	size_t slots, n;
	struct tei_arena arena;
};

/* Reads the table.  Says what is wrong with it. */
enum tei_status tei_date_words_load(struct tei_date_words *,
	struct tei_diag *);
void tei_date_words_free(struct tei_date_words *);

/* The word as it stands in a text, or NULL. */
const struct tei_date_word *tei_date_words_find(const struct tei_date_words *,
	const char *, size_t);

static inline bool
tei_date_is(const struct tei_date_word *w, enum tei_date_kind k)
{
	return w != NULL && (w->kinds >> k & 1);
}

#endif
