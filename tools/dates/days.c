/* Dates that begin with a day or a figure. */
#include "dates/read.h"

int32_t
tei_read_complete(int32_t first, int32_t last, int digits)
{
	int32_t unit = 1;

	while (digits-- > 0)
		unit *= 10;
	if (last < first && last < unit && unit <= 100)
		return first - first % unit + last +
		    (first % unit > last ? unit : 0);
	return last;
}

size_t
tei_read_days(struct reading *r, size_t i)
{
	size_t next = tei_match_day(r->l, i, &r->f.a.day), more;
	uint8_t last = 0, count;

	r->f.b = r->f.a;
	for (count = 0; next && count < 8; count++) {
		const struct tei_date_lex *u = &r->l[next];

		/* "14. bis 15. Juli", "vom 11. auf den 12. Juli" */
		if (lex_mark(u, '.') && !u->gap && is_joint(u + 1) &&
		    !lex_mark(u + 1, '/'))
			u++;
		if (!is_joint(u) && !lex_mark(u, ','))
			break;
		more = (size_t)(u - r->l) + 1;
		more = tei_match_day(r->l, lex_is(u, TEI_DATE_TO) ?
		    skip_the(r->l, more) : more, &last);
		if (more == 0)
			break;
		if (is_dash(u) && r->l[more - 1].digits == 1)
			last = (uint8_t)tei_read_complete(r->f.a.day, last, 1);
		if (last <= r->f.a.day || last > 31)
			break;
		r->f.b.day = last;
		r->f.is_span = true;
		r->f.slash = count == 0 && lex_mark(u, '/');
		next = more;
	}
	return next;
}

/* The month of a Roman numeral; a small one only between points, 6.v.1880. */
static int
roman_month(const struct tei_date_lex *u, bool dot)
{
	char capitals[4];
	size_t i;

	if (u->kind != TEI_LEX_WORD || u->capital || !dot || u->gap ||
	    u->n > sizeof(capitals) || !lex_mark(u + 1, '.') || u[1].gap)
		return u->kind == TEI_LEX_WORD ? u->value : 0;
	for (i = 0; i < u->n; i++)
		capitals[i] = (char)(u->s[i] & ~32);
	return tei_roman(capitals, u->n);
}

/* A Roman numeral as month: 1. XI, 1.XI.1956, 7 XI 1949. */
static size_t
read_roman_month(struct reading *r, size_t i)
{
	bool dot = lex_mark(&r->l[i], '.') && !r->l[i].gap;
	size_t year;
	int month;

	i += dot;
	month = roman_month(&r->l[i], dot);
	if (month < 1 || month > 12)
		return 0;
	r->f.a.month = (uint8_t)month;
	i++;
	year = i + (lex_mark(&r->l[i], '.') && !r->l[i].gap);
	year = tei_match_year(r->l, year, &r->f.a.year);
	/* "3. I replied" is a point and a pronoun */
	if (year == 0 && (!dot || (month == 1 && r->l[i].gap &&
	    r->l[i].kind == TEI_LEX_WORD && !r->l[i].capital)))
		return 0;
	return year ? year : i;
}

/* From behind the days to the month: "of", a full stop, a hyphen, German
 * "Tag" are passed over. */
static size_t
skip_to_month(const struct tei_date_lex *l, size_t i)
{
	size_t month = i;

	while (lex_mark(&l[month], '.') || lex_is(&l[month], TEI_DATE_OF) ||
	    is_dash(&l[month]) || (lex_is(&l[month], TEI_DATE_UNIT) &&
	    lex_is(&l[month - 1], TEI_DATE_SUFFIX)))
		month++;
	return month > i + 2 ? 0 : month;
}

/* What follows day and month: the year, the other end of a span. */
static size_t
read_after(struct reading *r, size_t next)
{
	size_t year = is_dash(&r->l[next]) && !r->l[next].gap ?
	    tei_match_year(r->l, next + 1, &r->f.a.year) : 0;

	if (year == 0)
		year = tei_read_comma_year(r, next, &r->f.a);
	if (year == 0)
		year = tei_read_told_year(r, next);
	next = year ? year : next;
	year = tei_read_second(r, next);
	return year ? year : next;
}

size_t
tei_read_day_first(struct reading *r, size_t i)
{
	size_t next = tei_read_days(r, i), month;

	if (next == 0)
		return 0;
	month = skip_to_month(r->l, next);
	if (month == 0)
		return 0;
	next = tei_match_month(r->l, month, true, &r->f);
	if (next == 0) {
		/* "6:30. I was": a time before a pronoun */
		if (i > 0 && !r->l[i].gap && lex_mark(&r->l[i - 1], ':'))
			return 0;
		return read_roman_month(r, month - (month > i + 1 &&
		    lex_mark(&r->l[month - 1], '.')));
	}
	if (is_dash(&r->l[month - 1]) && !is_dash(&r->l[next]))
		return 0;
	return read_after(r, next);
}

size_t
tei_read_spelled_day(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t at = i, next;
	int day = 0;

	if (lex_is(&l[at], TEI_DATE_NUMBER) && (is_dash(&l[at + 1]) ||
	    lex_is(&l[at + 1], TEI_DATE_ORDINAL))) {
		day = lex_value(&l[at], TEI_DATE_NUMBER);
		if (day != 20 && day != 30)
			return 0;
		at += is_dash(&l[at + 1]) ? 2 : 1;
	}
	if (!lex_is(&l[at], TEI_DATE_ORDINAL) || l[at].n < 4)
		return 0;
	day += lex_value(&l[at], TEI_DATE_ORDINAL);
	if (day < 1 || day > 31)
		return 0;
	at++;
	at += lex_is(&l[at], TEI_DATE_UNIT) && lex_word(&l[at], "day");
	if (!lex_is(&l[at], TEI_DATE_OF))
		return 0;
	next = tei_match_month(l, at + 1, true, &r->f);
	r->f.a.day = (uint8_t)day;
	return next ? read_after(r, next) : 0;
}

/* The three numbers of a date in figures, by their places; false if they can
 * be none. */
static bool
place_figures(const struct tei_date_lex *l, struct tei_date_point *p,
	bool *short_year)
{
	int a = l[0].value, b = l[2].value, c = l[4].value;
	bool month_first = b > 12 && a <= 12;

	*short_year = l[4].digits == 2 && l[0].digits <= 2;
	if (l[2].digits > 2)
		return false;
	if (l[0].digits == 4 && l[4].digits <= 2) {
		p->year = a;
		p->month = (uint8_t)b;
		p->day = (uint8_t)c;
	} else if (l[0].digits <= 2 && (l[4].digits == 4 || *short_year)) {
		p->year = c;
		p->month = (uint8_t)(month_first ? a : b);
		p->day = (uint8_t)(month_first ? b : a);
	} else {
		return false;
	}
	return p->month >= 1 && p->month <= 12 && p->day >= 1 && p->day <= 31;
}

/* 31.10.1956, 10/31/1956, 1956-10-31, 16/6/53. */
size_t
tei_read_numeric(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l + i;
	int32_t sep = l[1].value;
	size_t gaps = l[1].gap + l[2].gap + l[3].gap + l[4].gap;
	bool short_year, glued;

	if (l[1].kind != TEI_LEX_MARK || l[2].kind != TEI_LEX_NUMBER ||
	    l[3].kind != TEI_LEX_MARK || l[3].value != sep ||
	    l[4].kind != TEI_LEX_NUMBER || (sep != '.' && sep != '/' &&
	    sep != '-') || (gaps && sep != '.') || l[1].gap || l[3].gap ||
	    !place_figures(l, &r->f.a, &short_year))
		return 0;
	/* a path, a version, a section */
	glued = l[5].kind == TEI_LEX_MARK && !l[5].gap &&
	    (l[5].value == sep || lex_mark(&l[5], '/')) && !l[6].gap &&
	    (l[6].kind == TEI_LEX_WORD || l[6].kind == TEI_LEX_NUMBER);
	if (glued || (i > 0 && !l[0].gap && lex_mark(&l[-1], (char)sep)))
		return 0;
	if (short_year) {
		/* the century comes from what is known */
		if (gaps || sep == '-' || (sep == '.' && r->f.a.year < 32))
			return 0;
		r->f.two_digits = true;
		return i + 5;
	}
	if (r->f.a.year < 1000 || r->f.a.year > 2199)
		return 0;
	i += 5;
	/* 1.11.1956 r., 21.XI.1957 g. */
	return tei_match_yearmark(r->l, i);
}
