#include "dates/calendar.h"

#include <stdio.h>

int
tei_month_days(int32_t year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	bool leap = year == TEI_NO_YEAR || (year % 4 == 0 &&
	    (year % 100 != 0 || year % 400 == 0));

	return days[month - 1] + (month == 2 && leap);
}

/* The number of a day, after E. G. Richards, Mapping Time (1998), ch. 25;
 * `shift` is 0 for a Julian day. */
static int64_t
number_of(struct tei_ymd d, bool gregorian)
{
	int64_t y = d.year + 4800 - (14 - d.month) / 12;
	int64_t m = d.month + 12 * ((14 - d.month) / 12) - 3;
	int64_t n = d.day + (153 * m + 2) / 5 + 365 * y + y / 4;

	return gregorian ? n - y / 100 + y / 400 - 32045 : n - 32083;
}

static struct tei_ymd
of_number(int64_t n)
{
	int64_t f = n + 1401 + (((4 * n + 274277) / 146097) * 3) / 4 - 38;
	int64_t e = 4 * f + 3, h = 5 * ((e % 1461) / 4) + 2;
	struct tei_ymd d;

	d.day = (uint8_t)((h % 153) / 5 + 1);
	d.month = (uint8_t)((h / 153 + 2) % 12 + 1);
	d.year = (int32_t)(e / 1461 - 4716 + (14 - d.month) / 12);
	return d;
}

struct tei_ymd
tei_ymd_add_days(struct tei_ymd d, int32_t days)
{
	return of_number(number_of(d, true) + days);
}

struct tei_ymd
tei_ymd_add_months(struct tei_ymd d, int32_t months)
{
	int32_t n = d.year * 12 + d.month - 1 + months;

	return (struct tei_ymd){ n / 12, (uint8_t)(n % 12 + 1), 0 };
}

int
tei_ymd_weekday(struct tei_ymd d)
{
	return (int)(number_of(d, true) % 7) + 1;
}

struct tei_ymd
tei_ymd_of_julian(struct tei_ymd d)
{
	return of_number(number_of(d, false));
}

bool
tei_ymd_is_both(struct tei_ymd a, struct tei_ymd b)
{
	static const int32_t centuries[] = { 1610, 1710, 1810, 1910 };
	struct tei_ymd c;
	size_t i;

	if (a.day == 0 || b.day == 0 || a.month == 0 || b.month == 0)
		return false;
	if (a.year != TEI_NO_YEAR && b.year != TEI_NO_YEAR) {
		c = tei_ymd_of_julian(a);
		return c.year == b.year && c.month == b.month &&
		    c.day == b.day;
	}
	for (i = 0; i < 4; i++) {
		a.year = centuries[i];
		c = tei_ymd_of_julian(a);
		if (c.month == b.month && c.day == b.day)
			return true;
	}
	return false;
}

void
tei_ymd_write(struct tei_ymd d, char *out)
{
	int n = d.year == TEI_NO_YEAR ? snprintf(out, TEI_YMD_MAX, "-") :
	    snprintf(out, TEI_YMD_MAX, "%s%04d", d.year < 0 ? "-" : "",
	    (int)(d.year < 0 ? -d.year : d.year) % 100000);

	if (d.month != 0)
		n += snprintf(out + n, TEI_YMD_MAX - (size_t)n, "-%02d",
		    d.month);
	if (d.day != 0)
		snprintf(out + n, TEI_YMD_MAX - (size_t)n, "-%02d", d.day);
}

bool
tei_ymd_read(const char *s, struct tei_ymd *d)
{
	int year = 0, month = 0, day = 0, n = 0;

	if (sscanf(s, "%4d-%2d-%2d%n", &year, &month, &day, &n) != 3) {
		day = 0;
		if (sscanf(s, "%4d-%2d%n", &year, &month, &n) != 2) {
			month = 0;
			if (sscanf(s, "%4d%n", &year, &n) != 1)
				return false;
		}
	}
	if (s[n] != '\0' || n < 4 || year < 1 || month < 0 || month > 12 ||
	    (n > 4 && month == 0) || day < 0 ||
	    (month && day > tei_month_days(year, month)))
		return false;
	*d = (struct tei_ymd){ year, (uint8_t)month, (uint8_t)day };
	return true;
}
