/* Expressions of dates in a text, as they stand. */
#ifndef TEI_DATES_FIND_H
#define TEI_DATES_FIND_H

#include "dates/lex.h"

#define TEI_NO_YEAR INT32_MIN

/* By what one counts; the values of "unit" in data/calendar.tsv. */
enum tei_date_unit {
	TEI_UNIT_NONE, TEI_UNIT_DAY, TEI_UNIT_WEEK, TEI_UNIT_MONTH,
	TEI_UNIT_YEAR, TEI_UNIT_DECADE, TEI_UNIT_CENTURY, TEI_UNIT_FORTNIGHT
};

/* What an expression says of a moment; 0 is unsaid. */
struct tei_date_point {
	int32_t year;        /* TEI_NO_YEAR; before Christ negative */
	uint8_t month, day;
	uint8_t season;      /* 1 spring to 4 winter */
	uint8_t part;        /* 1 early, 2 mid, 3 late */
	uint8_t portion;     /* of how many (2 half, 4 quarter) … */
	int8_t nth;          /* … the nth, -1 the last */
	uint8_t scale;       /* TEI_UNIT_DECADE, _CENTURY: of the year */
	int8_t last;         /* to this, of several */
	bool week;           /* nth is a week of the month */
};

/* From where a relative expression counts. */
enum tei_date_base {
	TEI_BASE_NONE,       /* not relative */
	TEI_BASE_DOCUMENT,   /* yesterday: from the document's date */
	TEI_BASE_NARRATIVE,  /* the following day: from the last date */
	TEI_BASE_HERE,       /* the end of the month: either, by the text */
	TEI_BASE_SPOKEN      /* today: the document's day and no other */
};

/* Of what the sentence around an expression speaks. */
enum tei_date_tense {
	TEI_TENSE_OVER,      /* "were received on" */
	TEI_TENSE_UNSAID,
	TEI_TENSE_UNTIL,     /* "adjourned to": not over, if that is a day to
	                        come */
	TEI_TENSE_TO_COME    /* "will be received on" */
};

/* One expression: the units from..to-1 of the lexer. */
struct tei_date_find {
	size_t from, to;
	struct tei_date_point a, b; /* b is the end of a span */
	bool is_span;
	bool slip;           /* OCR's letters were read otherwise */
	bool julian;         /* marked as Old Style */
	bool slash;          /* the span is written 2/15 March: one day in two
	                        styles where they agree */
	bool republican;     /* a is counted by the French Republic */
	bool reign;          /* a to b is a ruler's year */
	bool two_digits;     /* the century is left out */
	bool told;           /* shift and base are those of the year alone */
	bool circa;          /* "c.", "about" stand before it */
	uint8_t tense;       /* enum tei_date_tense; of those that leave out
	                        year or month */
	bool entry;          /* "10th." at the head of a paragraph: a diary's */
	bool weak;           /* a season or month alone, a year by guess */
	uint8_t base;        /* enum tei_date_base */
	uint8_t unit;        /* that is shifted */
	uint8_t weekday;     /* "last Tuesday"; of an absolute date, the day
	                        of the week that stands with it */
	int32_t shift;       /* units from the base */
};

/* What a reader knows of where the units stand. */
enum tei_date_place {
	TEI_DATE_IN_TEXT,
	TEI_DATE_IN_CITATION /* lists of months, of days are one date */
};

/* Reads the longest expression that begins with unit `i`; false if none
 * does. */
bool tei_date_match(const struct tei_date_lexer *, size_t i,
	enum tei_date_place, struct tei_date_find *);

#endif
