/* Days, months and years as numbers (the proleptic Gregorian calendar). */
#ifndef TEI_DATES_CALENDAR_H
#define TEI_DATES_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "dates/find.h"

/* A day, a month or a year: what is 0 is not said.  The year may be
 * TEI_NO_YEAR; 1 BC is -1. */
struct tei_ymd {
	int32_t year;
	uint8_t month, day;
};

/* Days of a month; of February in no year, 29. */
int tei_month_days(int32_t year, int month);

/* A whole day moved by so many days. */
struct tei_ymd tei_ymd_add_days(struct tei_ymd, int32_t days);

/* A month moved by so many months; the day is dropped. */
struct tei_ymd tei_ymd_add_months(struct tei_ymd, int32_t months);

/* 1 Monday to 7 Sunday, of a whole day. */
int tei_ymd_weekday(struct tei_ymd);

/* The Gregorian day of a Julian one. */
struct tei_ymd tei_ymd_of_julian(struct tei_ymd);

/* True if both are one day, counted by either calendar; without a year, if
 * they can be one in some year since 1582. */
bool tei_ymd_is_both(struct tei_ymd julian, struct tei_ymd gregorian);

/* Writes 1956, 1956-10, 1956-10-31, --10-31, -0508 (ISO 8601 as W3C's
 * datatypes have it; TEI Guidelines 3.6.4, att.datable.w3c). */
enum { TEI_YMD_MAX = 24 };
void tei_ymd_write(struct tei_ymd, char *out);

/* Reads what tei_ymd_write writes, but for the years before Christ; false
 * if it is something else. */
bool tei_ymd_read(const char *s, struct tei_ymd *);

#endif
