/* Dates as people write them, and what they are in ISO 8601, so that a
 * message can name it.  What could be two days is none. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "validate/expect.h"

enum { PARTS = 3 };

/* A number, or a month by its name. */
struct part {
	unsigned value, digits;
	bool is_month;
};

struct day {
	unsigned year, month, day; /* 0: not said */
};

static const char *const months[] = { "january", "february", "march", "april",
	"may", "june", "july", "august", "september", "october", "november",
	"december" };

/* The month of a name, or of three letters of it at least; 0: none. */
static unsigned
month_of(const char *s, size_t n)
{
	char word[12];

	if (n < 3 || n >= sizeof word)
		return 0;
	for (size_t i = 0; i < n; i++)
		word[i] = (char)tolower((unsigned char)s[i]);
	for (unsigned k = 0; k < 12; k++)
		if (strncmp(months[k], word, n) == 0)
			return k + 1;
	return 0;
}

/* A word: a month, or what may stand between the parts. */
static bool
take_word(const char *s, size_t n, const struct part *all, size_t parts,
	struct part *part)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", "of" };

	part->value = month_of(s, n);
	part->is_month = part->value > 0;
	if (part->is_month)
		return true;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (n == 2 && strncmp(s, endings[i], 2) == 0)
			return parts > 0 && all[parts - 1].digits < 3;
	return false;
}

/* The parts of a value, and the first character that is between them; 0 if
 * it has anything else. */
static size_t
read_parts(const char *s, struct part *all, char *between)
{
	size_t parts = 0, n;

	*between = '\0';
	while (*s != '\0') {
		struct part part = { 0 };

		for (n = 0; isdigit((unsigned char)s[n]) && n < 5; n++)
			part.value = part.value * 10 + (unsigned)(s[n] - '0');
		part.digits = (unsigned)n;
		if (n == 0 && strchr("-./, ", *s) != NULL) {
			*between = *between == '\0' ? *s : *between;
			s++;
			continue;
		}
		if (n == 0) {
			for (; isalpha((unsigned char)s[n]); n++)
				;
			if (!take_word(s, n, all, parts, &part))
				return 0;
		}
		s += n;
		if (part.digits == 0 && !part.is_month)
			continue;
		if (parts == PARTS)
			return 0;
		all[parts++] = part;
	}
	return parts;
}

/* "14 March 1936", "March 14, 1936", "March 1936", "14 March" */
static bool
by_name(const struct part *all, size_t n, struct day *d)
{
	for (size_t i = 0; i < n; i++) {
		unsigned *to = all[i].is_month ? &d->month : all[i].digits == 4
		    ? &d->year : &d->day;

		if (*to != 0 || all[i].digits == 3)
			return false;
		*to = all[i].value;
	}
	return d->month != 0;
}

/* "1936-3-14", "14.3.1936", "3.1936", "1936/3"; of "3/4/1936" nobody knows. */
static bool
by_place(const struct part *all, size_t n, char between, struct day *d)
{
	unsigned a = all[0].value, b = all[1].value;

	if (all[0].digits == 4) {
		*d = (struct day){ a, b, n == PARTS ? all[2].value : 0 };
		return all[1].digits < 3 && (n < PARTS || all[2].digits < 3);
	}
	if (all[n - 1].digits != 4 || all[0].digits > 2)
		return false;
	if (n < PARTS) {
		*d = (struct day){ b, a, 0 };
		return true;
	}
	if (all[1].digits > 2 || (between != '.' && a <= 12 && b <= 12 &&
	    a != b))
		return false;
	*d = between == '.' || a > 12 ? (struct day){ all[2].value, b, a }
	    : (struct day){ all[2].value, a, b };
	return true;
}

/* Days of a month; of February without a year, 29. */
static unsigned
days_of(const struct day *d)
{
	static const unsigned days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	unsigned y = d->year;
	bool leap = y == 0 || (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));

	return days[d->month - 1] + (d->month == 2 && leap);
}

static bool
read_day(const char *s, struct day *d)
{
	struct part all[PARTS];
	char between;
	size_t n = read_parts(s, all, &between);
	bool named = false;

	for (size_t i = 0; i < n; i++)
		named |= all[i].is_month;
	*d = (struct day){ 0 };
	return n >= 2 && (named ? by_name(all, n, d)
	    : by_place(all, n, between, d)) && d->month >= 1 &&
	    d->month <= 12 && d->day <= 31 &&
	    (d->day > 0 || (d->year > 0 && n < PARTS));
}

bool
tei_date_meant(const char *s, char iso[TEI_DATE_MEANT], unsigned *days)
{
	struct day d;

	*days = 0;
	if (!read_day(s, &d))
		return false;
	if (d.day > days_of(&d)) {
		*days = days_of(&d);
		d.day = 0;
	}
	if (d.year == 0)
		snprintf(iso, TEI_DATE_MEANT, "--%02u-%02u", d.month % 100,
		    d.day % 100);
	else if (d.day == 0)
		snprintf(iso, TEI_DATE_MEANT, "%04u-%02u", d.year % 10000,
		    d.month % 100);
	else
		snprintf(iso, TEI_DATE_MEANT, "%04u-%02u-%02u",
		    d.year % 10000, d.month % 100, d.day % 100);
	return *days == 0 || d.year > 0;
}
