/* The words of dates, read from data/calendar.tsv. */
#ifndef TEI_DATES_WORDS_H
#define TEI_DATES_WORDS_H

#include "lib/lexicon.h"

/* What a word can be in a date; the names of the table's first column. */
enum tei_date_kind {
	TEI_DATE_MONTH, TEI_DATE_WEEKDAY, TEI_DATE_SEASON, TEI_DATE_PART,
	TEI_DATE_PORTION, TEI_DATE_UNIT, TEI_DATE_DAYTIME, TEI_DATE_DEICTIC,
	TEI_DATE_TURN, TEI_DATE_SHIFT, TEI_DATE_NUMBER, TEI_DATE_ORDINAL,
	TEI_DATE_SUFFIX, TEI_DATE_DECADE, TEI_DATE_YEARMARK, TEI_DATE_ERA,
	TEI_DATE_STYLE, TEI_DATE_CIRCA, TEI_DATE_OF, TEI_DATE_THE,
	TEI_DATE_AND, TEI_DATE_TO, TEI_DATE_BEFORE, TEI_DATE_LABEL,
	TEI_DATE_BODY, TEI_DATE_COUNTED, TEI_DATE_ACCESS,
	TEI_DATE_KINDS
};

/* Reads the table.  Says what is wrong with it. */
enum tei_status tei_date_words_load(struct tei_lexicon *, struct tei_diag *);

#endif
