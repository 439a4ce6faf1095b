/* Dates as covers and source lines print them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "emit/imprint.h"

/* A number or a word of the text. */
struct part {
	const char *s;
	size_t n;
	int number; /* -1 for a word */
};

/* English names as covers abbreviate them. */
static int
month_of(const struct part *p)
{
	static const char *const months[] = { "january", "february", "march",
	    "april", "may", "june", "july", "august", "september", "october",
	    "november", "december" };
	int i;

	for (i = 0; p->number < 0 && p->n >= 3 && i < 12; i++)
		if (p->n <= strlen(months[i]) &&
		    strncasecmp(p->s, months[i], p->n) == 0)
			return i + 1;
	return p->n == 4 && strncasecmp(p->s, "sept", 4) == 0 ? 9 : 0;
}

static bool
is_year(const struct part *p)
{
	return p->n == 4 && p->number >= 1000 && p->number <= 2100;
}

static bool
is_day(const struct part *p, int year, int month)
{
	static const int days[] =
		{ 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return p->n <= 2 && p->number >= 1 && p->number <=
	    (month == 2 && !leap ? 28 : days[month - 1]);
}

static size_t
split(const char *s, size_t n, struct part *part, size_t most)
{
	size_t i = 0, parts = 0, from;
	bool digit;

	while (i < n && parts < most) {
		digit = s[i] >= '0' && s[i] <= '9';
		if (!digit && !((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z')) {
			i++;
			continue;
		}
		for (from = i; i < n && (digit ? s[i] >= '0' && s[i] <= '9' :
		    (s[i] | 32) >= 'a' && (s[i] | 32) <= 'z'); i++)
			;
		part[parts++] = (struct part){ s + from, i - from,
		    digit && i - from < 9 ? atoi(s + from) : -1 };
	}
	return parts;
}

/* 1956-10-31 */
static bool
is_iso(const struct part *p, size_t n, char when[16])
{
	if (n < 3 || !is_year(p) || p[1].n != 2 || p[2].n != 2 ||
	    p[1].number < 1 || p[1].number > 12 ||
	    !is_day(&p[2], p->number, p[1].number) || p[0].s[4] != '-')
		return false;
	snprintf(when, 16, "%.10s", p->s);
	return true;
}

bool
tei_when_parse(const char *text, size_t n, char when[16])
{
	enum { PARTS = 24 };
	struct part p[PARTS];
	size_t parts = split(text, n, p, PARTS), y, m;
	int month = 0, year;

	for (y = 0; y < parts && !is_year(&p[y]); y++)
		;
	if (y == parts)
		return false;
	if (is_iso(p + y, parts - y, when))
		return true;
	year = p[y].number;
	for (m = y; m > 0 && month == 0;)
		month = month_of(&p[--m]);
	if (month == 0)
		snprintf(when, 16, "%04d", year % 10000);
	else if (m > 0 && is_day(&p[m - 1], year, month))
		snprintf(when, 16, "%04d-%02d-%02d", year % 10000,
		    month % 100, p[m - 1].number % 100);
	else if (m + 1 < y && is_day(&p[m + 1], year, month))
		snprintf(when, 16, "%04d-%02d-%02d", year % 10000,
		    month % 100, p[m + 1].number % 100);
	else
		snprintf(when, 16, "%04d-%02d", year % 10000, month % 100);
	return true;
}
