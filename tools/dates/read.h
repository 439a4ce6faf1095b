/* What the readers of expressions share: days.c, months.c, years.c,
 * decades.c, parts.c, feasts.c, reigns.c,
 * style.c and find.c, which tries them.
 *
 * A reader takes the number of a unit and gives the number of the unit after
 * what it read, 0 if it could not read; what it read is in the reading.
 */
#ifndef TEI_DATES_READ_H
#define TEI_DATES_READ_H

#include "dates/feasts.h"
#include "dates/match.h"
#include "dates/reigns.h"

/* One reading: the units and what is read of them. */
struct reading {
	const struct tei_date_lex *l;
	const struct tei_date_reigns *reigns; /* NULL: none are known */
	const struct tei_date_feasts *feasts; /* alike */
	enum tei_date_place place;
	bool weekday; /* one stands before */
	struct tei_date_find f;
};

static const struct tei_date_point tei_date_nothing = { .year = TEI_NO_YEAR };

static inline bool
is_dash(const struct tei_date_lex *u)
{
	return lex_mark(u, '-');
}

/* A mark or word that makes a span of what stands at its sides. */
static inline bool
is_joint(const struct tei_date_lex *u)
{
	return is_dash(u) || lex_mark(u, '/') || lex_is(u, TEI_DATE_TO) ||
	    lex_is(u, TEI_DATE_AND);
}

/* days.c */

/* The end of a span whose first number is `first`, given short with so many
 * digits: 28-9, 1955-6, 1989-90. */
int32_t tei_read_complete(int32_t first, int32_t last, int digits);

/* Days, one or several: 28, 28-9, 20 and 21, 3, 4 and 5. */
size_t tei_read_days(struct reading *, size_t i);

/* A date that begins with a day or a figure: 3 March 1921, 31.10.1956. */
size_t tei_read_day_first(struct reading *, size_t i);
size_t tei_read_numeric(struct reading *, size_t i);

/* "the second of September", "the twenty-third of May". */
size_t tei_read_spelled_day(struct reading *, size_t i);

/* months.c */

/* A day and a month of the point, in either order; the reading's own month is
 * changed. */
size_t tei_read_day_month(struct reading *, size_t i, struct tei_date_point *);

/* A comma or "of" before a year, and the year, of the point. */
size_t tei_read_comma_year(struct reading *, size_t i,
	struct tei_date_point *);

/* The second half of "24 October-4 November 1956", from the joint on. */
size_t tei_read_second(struct reading *, size_t i);

/* "of last year", "of the same year", "last", "inst." after a month. */
size_t tei_read_told_year(struct reading *, size_t i);

/* What begins with a month: October 1956, March 7th, 1921. */
size_t tei_read_month_first(struct reading *, size_t i);

/* What begins with a year and goes on: 1956. oktober 6., 1957 tavaszan. */
size_t tei_read_year_first(struct reading *, size_t i);

/* decades.c */

/* Decades, one or a span of them: the 1930s, the thirties, 1930s-50s. */
size_t tei_read_decades(struct reading *, size_t i);

/* "19th century", "twentieth century", "XIXe siècle", "siglo XVIII". */
size_t tei_read_century(struct reading *, size_t i, struct tei_date_point *);

/* The same, or several: "the eighteenth and nineteenth centuries". */
size_t tei_read_centuries(struct reading *, size_t i);

/* years.c */
size_t tei_read_years(struct reading *, size_t i);
size_t tei_read_bare_year(struct reading *, size_t i);
size_t tei_read_circa_year(struct reading *, size_t i);
size_t tei_read_spelled_year(struct reading *, size_t i);
size_t tei_read_roman_year(struct reading *, size_t i);

/* parts.c */
size_t tei_read_season(struct reading *, size_t i);
size_t tei_read_part(struct reading *, size_t i);
size_t tei_read_portion(struct reading *, size_t i);

/* feasts.c */

/* "Christmas Day 1871", "Easter Monday, 1916", "Lady Day last". */
size_t tei_read_feast(struct reading *, size_t i);

/* reigns.c */

/* 18 brumaire an VIII, 9 Thermidor Year II; the year alone. */
size_t tei_read_republican(struct reading *, size_t i);
size_t tei_read_republican_year(struct reading *, size_t i);

/* 14 Hen. VIII, the 25th year of Edward III. */
size_t tei_read_reign(struct reading *, size_t i);

/* style.c */

/* What tells the style of a date that ends before unit i: "(O.S.)", "alten
 * Stils", "N.S."; and the same day in the other style in brackets.  The year
 * may follow it. */
size_t tei_read_style(struct reading *, size_t i);

#endif
