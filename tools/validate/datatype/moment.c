/* Dates and times: XML Schema Part 2, 3.2.7 to 3.2.14. */
#include <string.h>

#include "validate/datatype/kind.h"

#define DAY INT64_C(86400)

/* How each kind is written: Y a year, M a month, D a day, t a time of day, all
 * else itself. */
static const struct form {
	char form;
	const char *shape;
} forms[] = {
	{ 'T', "Y-M-DTt" }, { 'D', "Y-M-D" }, { 't', "t" }, { 'y', "Y" },
	{ 'Y', "Y-M" }, { 'M', "--M-D" }, { 'd', "---D" }, { 'm', "--M" },
};

/* What is being read, and what was. */
struct cursor {
	const char *s, *end;
	struct tei_decimal year;
	int month, day;
	int64_t seconds; /* of the day, to its end */
	struct tei_slice fraction;
	bool zoned;
	int64_t offset; /* of the zone, in seconds */
};

static int
days_of(bool leap, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	return month == 2 && leap ? 29 : days[month - 1];
}

/* The days of a year before a month of it (13: all). */
static int
days_before(bool leap, int month)
{
	int days = 0, m;

	for (m = 1; m < month; m++)
		days += days_of(leap, m);
	return days;
}

static int64_t
seconds_of(const struct tei_decimal *year)
{
	return days_before(tei_year_is_leap(year), 13) * DAY;
}

static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/* Days from 2000-01-01 to the first day of a year: 2000 is a leap year and
 * begins a cycle of 400, so leap days are counted from its end. */
static int64_t
days_to_year(int64_t year)
{
	int64_t y = year - 2000;

	return y * 365 + floor_div(y + 3, 4) - floor_div(y + 99, 100) +
	    floor_div(y + 399, 400);
}

int64_t
tei_moment_seconds(int64_t months, int64_t days)
{
	int64_t year = 2000 + floor_div(months, 12);
	int month = (int)(months - floor_div(months, 12) * 12) + 1;
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return (days_to_year(year) + days_before(leap, month) + days) * DAY;
}

static bool
eat(struct cursor *c, char what)
{
	if (c->s == c->end || *c->s != what)
		return false;
	c->s++;
	return true;
}

/* Two digits from `low` to `high`. */
static bool
eat_pair(struct cursor *c, int low, int high, int *number)
{
	if (c->end - c->s < 2 || tei_digits_span(c->s, 2) != 2)
		return false;
	*number = (c->s[0] - '0') * 10 + (c->s[1] - '0');
	c->s += 2;
	return *number >= low && *number <= high;
}

/* At least four digits, more only without a leading zero; 0000 is no year
 * and -0001 the year before 0001. */
static bool
eat_year(struct cursor *c)
{
	bool negative = eat(c, '-');
	size_t n = tei_digits_span(c->s, (size_t)(c->end - c->s));
	struct tei_slice digits = { c->s, n };

	if (n < 4 || (n > 4 && c->s[0] == '0'))
		return false;
	c->s += n;
	while (digits.n > 0 && digits.s[0] == '0')
		digits.s++, digits.n--;
	c->year = (struct tei_decimal){ negative, digits, { "", 0 } };
	return digits.n > 0;
}

/* hh:mm:ss.s; 24:00:00 is the end of the day (3.2.7). */
static bool
eat_time(struct cursor *c)
{
	int h, m, s;
	size_t n;

	if (!eat_pair(c, 0, 24, &h) || !eat(c, ':') ||
	    !eat_pair(c, 0, 59, &m) || !eat(c, ':') ||
	    !eat_pair(c, 0, 59, &s))
		return false;
	if (eat(c, '.')) {
		n = tei_digits_span(c->s, (size_t)(c->end - c->s));
		if (n == 0)
			return false;
		c->fraction = tei_digits_trim((struct tei_slice){ c->s, n });
		c->s += n;
	}
	c->seconds = h * 3600 + m * 60 + s;
	return h < 24 || (m == 0 && s == 0 && c->fraction.n == 0);
}

/* Z or +hh:mm up to 14 hours, or nothing. */
static bool
eat_zone(struct cursor *c)
{
	int h, m, sign = 1;

	if (c->s == c->end)
		return true;
	c->zoned = true;
	if (eat(c, 'Z'))
		return true;
	if (eat(c, '-'))
		sign = -1;
	else if (!eat(c, '+'))
		return false;
	if (!eat_pair(c, 0, 14, &h) || !eat(c, ':') ||
	    !eat_pair(c, 0, 59, &m) || (h == 14 && m > 0))
		return false;
	c->offset = sign * (h * 3600 + m * 60);
	return true;
}

static bool
eat_part(struct cursor *c, char part)
{
	switch (part) {
	case 'Y':
		return eat_year(c);
	case 'M':
		return eat_pair(c, 1, 12, &c->month);
	case 'D':
		return eat_pair(c, 1, days_of(tei_year_is_leap(&c->year),
		    c->month), &c->day);
	case 't':
		return eat_time(c);
	default:
		return eat(c, part);
	}
}

static const char *
shape_of(char form)
{
	size_t i = 0;

	while (forms[i].form != form)
		i++;
	return forms[i].shape;
}

static bool
read_moment(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	struct tei_moment *moment = &v->as.moment;
	struct cursor c = { .s = v->text.s, .end = v->text.s + v->text.n,
		.year = { false, { "2000", 4 }, { "", 0 } }, .month = 1,
		.day = 1, .fraction = { "", 0 } };
	const char *shape;

	for (shape = shape_of(kind->form); *shape != '\0'; shape++)
		if (!eat_part(&c, *shape))
			return false;
	if (!eat_zone(&c) || c.s != c.end)
		return false;
	if (!r->valued)
		return true;
	moment->year = c.year;
	moment->seconds = (days_before(tei_year_is_leap(&c.year), c.month) +
	    c.day - 1) * DAY + c.seconds - c.offset;
	if (kind->form == 't') /* a time comes every day */
		moment->seconds -= floor_div(moment->seconds, DAY) * DAY;
	moment->fraction = c.fraction;
	moment->zoned = c.zoned;
	return true;
}

/* The order of `a` moved by so many seconds and `b`; zones move a moment by
 * less than a year, so that it is only of those in neighbouring years that
 * the seconds count. */
static enum tei_order
compare_moved(const struct tei_moment *a, int64_t by,
	const struct tei_moment *b)
{
	enum tei_order order = tei_decimal_compare(&a->year, &b->year);
	int64_t x = a->seconds + by, y = b->seconds;

	if (tei_year_follows(&b->year, &a->year))
		y += seconds_of(&a->year);
	else if (tei_year_follows(&a->year, &b->year))
		x += seconds_of(&b->year);
	else if (order != TEI_SAME)
		return order;
	if (x != y)
		return x < y ? TEI_LESS : TEI_MORE;
	return tei_fraction_compare(a->fraction, b->fraction);
}

/* 3.2.7.4: a moment without a zone may be 14 hours earlier or later. */
static enum tei_order
compare_unzoned(const struct tei_moment *a, const struct tei_moment *b)
{
	if (compare_moved(a, 14 * 3600, b) == TEI_LESS)
		return TEI_LESS;
	if (compare_moved(a, -14 * 3600, b) == TEI_MORE)
		return TEI_MORE;
	return TEI_INCOMPARABLE;
}

static enum tei_order
compare_moments(const struct tei_value *x, const struct tei_value *y)
{
	const struct tei_moment *a = &x->as.moment, *b = &y->as.moment;
	enum tei_order order;

	if (a->zoned == b->zoned)
		return compare_moved(a, 0, b);
	if (!a->zoned)
		return compare_unzoned(a, b);
	order = compare_unzoned(b, a);
	return order == TEI_INCOMPARABLE ? order :
	    (enum tei_order)-(int)order;
}

static void
key_moment(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	const struct tei_moment *m = &v->as.moment;
	int64_t seconds = m->seconds, length = seconds_of(&m->year);
	struct tei_decimal year = { .fraction = { "", 0 } };

	(void)r;
	tei_year_put(key, &m->year, seconds < 0 ? -1 : seconds >= length);
	if (key->failed)
		return;
	year.negative = key->s[0] == '-';
	year.whole = (struct tei_slice){ key->s + year.negative,
		key->n - year.negative };
	seconds += seconds < 0 ? seconds_of(&year)
	    : seconds >= length ? -length : 0;
	tei_buf_printf(key, " %lld.%.*s%s", (long long)seconds,
	    (int)m->fraction.n, m->fraction.s, m->zoned ? "Z" : "");
}

#define MOMENT(letter)                                                       \
	{                                                                    \
		.space = TEI_COLLAPSE, .form = letter, .read = read_moment,  \
		.compare = compare_moments, .key = key_moment                \
	}

const struct tei_kind tei_kind_datetime = MOMENT('T');
const struct tei_kind tei_kind_date = MOMENT('D');
const struct tei_kind tei_kind_time = MOMENT('t');
const struct tei_kind tei_kind_year_month = MOMENT('Y');
const struct tei_kind tei_kind_year = MOMENT('y');
const struct tei_kind tei_kind_month_day = MOMENT('M');
const struct tei_kind tei_kind_day = MOMENT('d');
const struct tei_kind tei_kind_month = MOMENT('m');
