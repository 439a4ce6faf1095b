/* Stretches of time, of which the values of dates are made. */
#ifndef TEI_DATES_STRETCH_H
#define TEI_DATES_STRETCH_H

#include "dates/resolve.h"

/* A stretch of time by its first and last day, month or year. */
struct stretch {
	struct tei_ymd a, b;
};

/* The decade, or the part or portion of it that the point tells. */
struct stretch tei_decade_of(int32_t year, const struct tei_date_point *);

/* The same of the century that begins with the year. */
struct stretch tei_century_of(int32_t year, const struct tei_date_point *);

/* The stretch of a point in a known year; sets *exact where the point is a
 * day, a month or a year. */
struct stretch tei_stretch_of(const struct tei_date_point *, int32_t year,
	bool *exact);

/* False for a day that no month has, and for the year 0. */
bool tei_date_is_possible(struct tei_ymd);

/* The value of a stretch; impossible where one of its ends is. */
struct tei_date_value tei_date_value_of(struct stretch,
	enum tei_date_shape, const char *why);

/* The value of an expression that counts from another date. */
struct tei_date_value tei_date_resolve_relative(const struct tei_date_find *,
	const struct tei_date_context *);

#endif
