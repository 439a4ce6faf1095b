/* Numbers of four figures that are no years: "wounded was 1540". */
#ifndef TEI_DATES_COUNTED_H
#define TEI_DATES_COUNTED_H

#include "dates/find.h"

/* True for a number of four figures alone, behind a small word that does not
 * introduce a date, and with no word behind it ("his 1796 essay"). */
bool tei_date_may_be_counted(const struct tei_date_lex *,
	const struct tei_date_find *);

/* Puts years in their order. */
void tei_years_sort(int32_t *, size_t n);

/* True if one of the sorted years is no farther from the year than a life is
 * long. */
bool tei_years_are_near(const int32_t *sorted, size_t n, int32_t year);

#endif
