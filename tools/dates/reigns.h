/* The years by which rulers were counted, read from data/reigns.tsv. */
#ifndef TEI_DATES_REIGNS_H
#define TEI_DATES_REIGNS_H

#include "dates/calendar.h"
#include "lib/diag.h"

/* One ruler's reign. */
struct tei_date_reign {
	uint8_t name;   /* the word's value as "ruler" in calendar.tsv */
	uint8_t nth;    /* Henry VIII is 8; one without a number is 0 */
	struct tei_ymd first, last; /* days; the last regnal year ends there */
};

/* {0} is none. */
struct tei_date_reigns {
	struct tei_date_reign *reign;
	size_t n, cap;
};

/* Reads the table.  Says what is wrong with it. */
enum tei_status tei_date_reigns_load(struct tei_date_reigns *,
	struct tei_diag *);
void tei_date_reigns_free(struct tei_date_reigns *);

/* The first and last day of a regnal year, by the calendar in use; false if
 * nobody of the name reigned so long. */
bool tei_date_reign_year(const struct tei_date_reigns *, int name, int nth,
	int year, struct tei_ymd *first, struct tei_ymd *last);

/* The Gregorian day of one of the French Republic (year 1 to 14, month 1
 * vendemiaire to 12, 13 the jours complementaires); false if there is none.
 * Years begin at the autumn equinox of Paris: the table is that of J. J.
 * Bond, Handy-Book of Rules and Tables for Verifying Dates (1889). */
bool tei_date_republican(int year, int month, int day, struct tei_ymd *);

#endif
