#include "dates/find.h"

#include "dates/match.h"

/* One reading: the units and what is read of them. */
struct reading {
	const struct tei_date_lex *l;
	enum tei_date_place place;
	struct tei_date_find f;
};

static const struct tei_date_point nothing = { .year = TEI_NO_YEAR };

static bool
is_dash(const struct tei_date_lex *u)
{
	return lex_mark(u, '-');
}

/* A mark or word that makes a span of what stands at its sides. */
static bool
is_joint(const struct tei_date_lex *u)
{
	return is_dash(u) || lex_mark(u, '/') || lex_is(u, TEI_DATE_TO) ||
	    lex_is(u, TEI_DATE_AND);
}

/* A comma before a year, and the year. */
static size_t
match_comma_year(struct reading *r, size_t i, struct tei_date_point *p)
{
	size_t next;

	if (lex_mark(&r->l[i], ',') || lex_is(&r->l[i], TEI_DATE_OF))
		i++;
	next = tei_match_year(r->l, i, &p->year);
	/* "December of 384", "30 September 420" */
	if (next == 0 && r->l[i].kind == TEI_LEX_NUMBER &&
	    r->l[i].digits == 3 && r->l[i].value > 100 &&
	    !lex_mark(&r->l[i + 1], '-')) {
		p->year = r->l[i].value;
		next = i + 1;
	}
	return next;
}

/* The end of a span of which the first number is `first`, given short:
 * 28-9, 1955-6, 1989-90. */
static int32_t
complete(int32_t first, int32_t last, int digits)
{
	int32_t unit = 1;

	while (digits-- > 0)
		unit *= 10;
	if (last < first && last < unit && unit <= 100)
		return first - first % unit + last +
		    (first % unit > last ? unit : 0);
	return last;
}

/* Days, one or several: 28, 28-9, 20 and 21, 3, 4 and 5. */
static size_t
match_days(struct reading *r, size_t i)
{
	size_t next = tei_match_day(r->l, i, &r->f.a.day), more;
	uint8_t last = 0, count;

	r->f.b = r->f.a;
	for (count = 0; next && count < 8; count++) {
		const struct tei_date_lex *u = &r->l[next];

		if (!is_joint(u) && !lex_mark(u, ','))
			break;
		more = tei_match_day(r->l, next + 1, &last);
		if (more == 0)
			break;
		if (is_dash(u) && r->l[more - 1].digits == 1)
			last = (uint8_t)complete(r->f.a.day, last, 1);
		if (last <= r->f.a.day || last > 31)
			break;
		r->f.b.day = last;
		r->f.is_span = true;
		next = more;
	}
	return next;
}

/* A Roman numeral as month: 1. XI, 1.XI.1956. */
static size_t
match_roman_month(struct reading *r, size_t i)
{
	bool dot = lex_mark(&r->l[i], '.') && !r->l[i].gap;
	size_t year;

	i += dot;
	if (r->l[i].kind != TEI_LEX_WORD || r->l[i].value == 0)
		return 0;
	r->f.a.month = (uint8_t)r->l[i++].value;
	year = i + (lex_mark(&r->l[i], '.') && !r->l[i].gap);
	year = tei_match_year(r->l, year, &r->f.a.year);
	if (year == 0 && !dot)
		return 0;
	return year ? year : i;
}

/* The second half of "24 October-4 November 1956", from the dash on. */
static size_t
match_second(struct reading *r, size_t i)
{
	struct tei_date_find one = r->f;
	struct tei_date_point p = nothing;
	size_t next;

	if (!is_dash(&r->l[i]) || r->f.is_span)
		return 0;
	i++;
	next = tei_match_day(r->l, i, &p.day);
	if (next != 0)
		next = tei_match_month(r->l, next, true, &r->f);
	if (next == 0) {
		next = tei_match_month(r->l, i, true, &r->f);
		if (next != 0)
			next = tei_match_day(r->l, next, &p.day);
	}
	if (next != 0) {
		p.month = r->f.a.month;
		i = match_comma_year(r, next, &p);
		next = i ? i : next;
		one.is_span = true;
		one.b = p;
	}
	r->f = one;
	return next;
}

/* "12th of October last", "1 February next". */
static size_t
match_last(struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i];

	if (r->f.is_span || (!lex_word(u, "last") && !lex_word(u, "next")) ||
	    u[1].kind == TEI_LEX_NUMBER || lex_is(u + 1, TEI_DATE_UNIT))
		return 0;
	r->f.base = TEI_BASE_DOCUMENT;
	r->f.unit = TEI_UNIT_YEAR;
	r->f.shift = lex_value(u, TEI_DATE_TURN);
	return i + 1;
}

/* Day before month. */
static size_t
match_day_first(struct reading *r, size_t i)
{
	size_t next = match_days(r, i), month, year;

	if (next == 0)
		return 0;
	month = next;
	while (lex_mark(&r->l[month], '.') || lex_is(&r->l[month],
	    TEI_DATE_OF) || is_dash(&r->l[month]) ||
	    (lex_is(&r->l[month], TEI_DATE_UNIT) &&
	    lex_is(&r->l[month - 1], TEI_DATE_SUFFIX)))
		month++;
	if (month > next + 2)
		return 0;
	next = tei_match_month(r->l, month, true, &r->f);
	if (next == 0)
		return r->f.is_span ? 0 : match_roman_month(r, month -
		    (month > i + 1));
	if (is_dash(&r->l[month - 1]) && !is_dash(&r->l[next]))
		return 0;
	year = is_dash(&r->l[next]) && !r->l[next].gap ?
	    tei_match_year(r->l, next + 1, &r->f.a.year) : 0;
	if (year == 0)
		year = match_comma_year(r, next, &r->f.a);
	if (year == 0)
		year = match_last(r, next);
	next = year ? year : next;
	year = match_second(r, next);
	return year ? year : next;
}

/* 31.10.1956, 10/31/1956, 1956-10-31. */
static size_t
match_numeric(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l + i;
	struct tei_date_point *p = &r->f.a;
	int32_t sep = l[1].value;
	size_t gaps = l[1].gap + l[2].gap + l[3].gap + l[4].gap;
	int a, b, c;

	if (l[1].kind != TEI_LEX_MARK || l[2].kind != TEI_LEX_NUMBER ||
	    l[3].kind != TEI_LEX_MARK || l[3].value != sep ||
	    l[4].kind != TEI_LEX_NUMBER || (sep != '.' && sep != '/' &&
	    sep != '-') || (gaps && sep != '.') || l[1].gap || l[3].gap)
		return 0;
	a = l[0].value;
	b = l[2].value;
	c = l[4].value;
	if (l[0].digits == 4 && l[2].digits <= 2 && l[4].digits <= 2) {
		p->year = a;
		p->month = (uint8_t)b;
		p->day = (uint8_t)c;
	} else if (l[0].digits <= 2 && l[2].digits <= 2 &&
	    l[4].digits == 4) {
		bool month_first = b > 12 && a <= 12;

		p->year = c;
		p->month = (uint8_t)(month_first ? a : b);
		p->day = (uint8_t)(month_first ? b : a);
	} else {
		return 0;
	}
	return p->month >= 1 && p->month <= 12 && p->day >= 1 && p->day <= 31
	    && p->year >= 1000 && p->year <= 2199 ? i + 5 : 0;
}

/* True if what stands before unit i lets a bare number be a year. */
static bool
may_begin_year(const struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l, *u = &l[i], *prev;

	if (i == 0)
		return true;
	prev = u - 1;
	if (lex_mark(prev, '.') && i > 1 && !prev->gap &&
	    lex_is(prev - 1, TEI_DATE_LABEL))
		return false;
	if (u->gap)
		return !lex_is(prev, TEI_DATE_LABEL) &&
		    !(prev->kind == TEI_LEX_MARK && prev->value < 128 &&
		    strchr("$#=+<>", prev->value) && prev->value) &&
		    prev->kind != TEI_LEX_NUMBER;
	if (prev->kind != TEI_LEX_MARK || prev->value == 0)
		return false;
	if (prev->value == '-' || prev->value == '/')
		return i < 2 || prev->gap || l[i - 2].kind == TEI_LEX_WORD;
	return prev->value < 128 ? strchr("([\"'*{;!?", prev->value) != NULL :
	    prev->value != 0xA3 && prev->value != 0x20AC;
}

/* True if what stands at unit i, after a bare number, lets it be a year. */
static bool
may_end_year(const struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i];

	if (lex_is(u, TEI_DATE_BODY) && u->capital)
		return false;
	if (u->gap)
		return !(u->kind == TEI_LEX_MARK && u->value == '%');
	if (u->kind == TEI_LEX_WORD || u->kind == TEI_LEX_NUMBER)
		return false;
	if (u->value == '%' || u->value == 0xB0)
		return false;
	/* 1,234 and 1956.5 and 2859/20 */
	return !(strchr(",./:", (char)(u->value < 128 ? u->value : 0)) &&
	    u->value && u[1].kind == TEI_LEX_NUMBER && !u[1].gap);
}

/* A number that is more often a count than a year. */
static bool
is_doubtful(const struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i];

	if ((u->value % 50 != 0 || r->place == TEI_DATE_IN_CITATION) &&
	    u->value >= 1400 && u->value < 2060)
		return false;
	return i == 0 || lex_is(u + 1, TEI_DATE_COUNTED) ||
	    !(lex_is(u - 1, TEI_DATE_BEFORE) || lex_mark(u - 1, '('));
}

/* 1930s, 1930s-50s; '50s. */
static size_t
match_decade(struct reading *r, size_t i, struct tei_date_point *p)
{
	const struct tei_date_lex *l = r->l;
	bool mark = lex_mark(&l[i], '\'') && !l[i + 1].gap;
	int32_t year;

	i += mark;
	if (lex_is(&l[i], TEI_DATE_DECADE) && !mark) {
		p->year = 1900 + lex_value(&l[i], TEI_DATE_DECADE);
		p->scale = TEI_UNIT_DECADE;
		return i + 1;
	}
	if (l[i].kind != TEI_LEX_NUMBER || l[i].value % 10 != 0)
		return 0;
	year = l[i].digits == 4 ? l[i].value : l[i].digits != 2 ? 0 :
	    r->f.is_span ? r->f.a.year / 100 * 100 + l[i].value :
	    mark ? 1900 + l[i].value : 0;
	i++;
	i += lex_mark(&l[i], '\'') && !l[i].gap;
	if (year < 1000 || year > 2199 || l[i].gap || l[i].n != 1 ||
	    l[i].s[0] != 's')
		return 0;
	p->year = year;
	p->scale = TEI_UNIT_DECADE;
	return i + 1;
}

/* Decades, one or a span of them. */
static size_t
match_decades(struct reading *r, size_t i)
{
	size_t next = match_decade(r, i, &r->f.a), more;

	if (next == 0 || (lex_is(&r->l[i], TEI_DATE_DECADE) &&
	    (i == 0 || !lex_is(&r->l[i - 1], TEI_DATE_THE) ||
	    r->l[i].capital)))
		return 0;
	if (!is_dash(&r->l[next]))
		return next;
	r->f.is_span = true;
	r->f.b = nothing;
	more = match_decade(r, next + 1, &r->f.b);
	r->f.is_span = more != 0;
	return more ? more : next;
}

/* "19th century", "twentieth century". */
static size_t
match_century(struct reading *r, size_t i, struct tei_date_point *p)
{
	const struct tei_date_lex *l = r->l;
	int nth = 0;

	if (lex_is(&l[i], TEI_DATE_ORDINAL) && !l[i].gap)
		return 0;
	if (l[i].kind == TEI_LEX_NUMBER && l[i].digits <= 2 &&
	    lex_is(&l[i + 1], TEI_DATE_SUFFIX) && !l[i + 1].gap)
		nth = l[i++].value;
	else if (lex_is(&l[i], TEI_DATE_ORDINAL))
		nth = lex_value(&l[i], TEI_DATE_ORDINAL);
	i++;
	i += is_dash(&l[i]);
	if (nth < 1 || nth > 21 || !lex_is(&l[i], TEI_DATE_UNIT) ||
	    lex_value(&l[i], TEI_DATE_UNIT) != TEI_UNIT_CENTURY)
		return 0;
	p->year = (nth - 1) * 100 + 1;
	p->scale = TEI_UNIT_CENTURY;
	i++;
	if (!lex_is(&l[i], TEI_DATE_ERA) || !l[i].capital)
		return i;
	if (lex_value(&l[i], TEI_DATE_ERA) < 0)
		p->year = -nth * 100;
	return i + 1;
}

/* A year, or 1955-6, 1952/3, 1943-1968. */
static size_t
match_years(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t next = tei_match_year(l, i, &r->f.a.year);
	int32_t last;

	if (next == 0)
		return 0;
	if ((is_dash(&l[next]) || lex_mark(&l[next], '/')) &&
	    !l[next].gap && !l[next + 1].gap &&
	    l[next + 1].kind == TEI_LEX_NUMBER && l[next + 1].digits <= 4 &&
	    may_end_year(r, next + 2)) {
		last = complete(r->f.a.year, l[next + 1].value,
		    l[next + 1].digits);
		if (last > r->f.a.year && last - r->f.a.year < 500 &&
		    last < 2200) {
			r->f.b = nothing;
			r->f.b.year = last;
			r->f.is_span = true;
			return next + 2;
		}
		return 0;
	}
	return next;
}

/* A bare year, where it can be one. */
static size_t
match_bare_year(struct reading *r, size_t i)
{
	size_t next = match_years(r, i);

	if (next == 0)
		return 0;
	if (next > i + 1)
		return may_begin_year(r, i) ? next : 0;
	if (!may_begin_year(r, i) || !may_end_year(r, next) ||
	    is_doubtful(r, i))
		return 0;
	return next;
}

/* "circa 347", "c. 1230": what need not have four figures. */
static size_t
match_circa_year(struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i], *prev;

	if (i == 0 || u->kind != TEI_LEX_NUMBER || u->digits != 3 ||
	    !may_end_year(r, i + 1))
		return 0;
	prev = u - 1;
	if (lex_mark(prev, '.') && i > 1)
		prev--;
	if (!lex_is(prev, TEI_DATE_CIRCA) || prev->word->n > 5)
		return 0;
	r->f.a.year = u->value;
	return i + 1;
}

static size_t
match_number_first(struct reading *r, size_t i)
{
	size_t (*const ways[])(struct reading *, size_t) = {
		match_numeric, match_day_first, match_decades,
		match_bare_year, match_circa_year
	};
	const struct tei_date_find none = r->f;
	size_t k, next;

	for (k = 0; k < sizeof(ways) / sizeof(*ways); k++) {
		r->f = none;
		next = ways[k](r, i);
		if (next != 0)
			return next;
	}
	r->f = none;
	return match_century(r, i, &r->f.a);
}

/* What stands after a month: days, year. */
static size_t
match_after_month(struct reading *r, size_t i)
{
	size_t next, year;
	uint8_t month = r->f.a.month;

	year = match_comma_year(r, i, &r->f.a);
	if (year != 0)
		return year;
	next = lex_mark(&r->l[i], ',') ? 0 : match_days(r, i);
	/* a number over 31 or with another behind it is no day */
	if (next == 0 || (!r->l[next].gap &&
	    (lex_mark(&r->l[next], ':') || lex_mark(&r->l[next], '%')))) {
		r->f.a.day = 0;
		r->f.is_span = false;
		return i;
	}
	r->f.b.month = month;
	year = match_comma_year(r, next, &r->f.a);
	if (year != 0)
		next = year;
	year = match_second(r, next);
	return year ? year : next;
}

/* "October-November 1956", "July/August 1996"; in citations also "October,
 * November and December 1993". */
static size_t
match_months(struct reading *r, size_t i)
{
	struct tei_date_find one = r->f;
	size_t next = i, more, year = 0;
	int count;

	for (count = 0; count < 12; count++) {
		const struct tei_date_lex *u = &r->l[next];
		bool list = lex_mark(u, ',') || lex_is(u, TEI_DATE_AND);

		if (!(is_dash(u) || lex_mark(u, '/') ||
		    (list && r->place == TEI_DATE_IN_CITATION)))
			break;
		next += lex_mark(u, ',') && lex_is(u + 1, TEI_DATE_AND);
		more = tei_match_month(r->l, next + 1, true, &r->f);
		if (more == 0)
			break;
		next = more;
	}
	if (next > i)
		year = match_comma_year(r, next, &one.b);
	if (next > i && (year != 0 || r->f.a.month > one.a.month)) {
		one.b.month = r->f.a.month;
		one.is_span = true;
		r->f = one;
		return year ? year : next;
	}
	r->f = one;
	return 0;
}

/* True if a month's name that stands alone can be nothing else. */
static bool
month_stands_alone(const struct reading *r, size_t i, size_t next)
{
	const struct tei_date_lex *u = &r->l[i], *prev = i ? u - 1 : NULL;
	const struct tei_lexicon_word *w = u->word;
	bool led = prev && (lex_is(prev, TEI_DATE_BEFORE) ||
	    lex_is(prev, TEI_DATE_AND) || lex_is(prev, TEI_DATE_TO) ||
	    lex_is(prev, TEI_DATE_PART) || lex_is(prev, TEI_DATE_TURN) ||
	    is_dash(prev));

	if (w == NULL || !u->capital || !w->english || w->n < 3)
		return false;
	if (w->n == 3 && !lex_word(u, "may") && next == i + 1)
		return false;
	if (lex_word(u, "may") || lex_word(u, "march"))
		return led && !(lex_word(u, "march") && lex_is(&r->l[next],
		    TEI_DATE_OF));
	return led || !(r->l[next].capital && r->l[next].gap);
}

static size_t
match_month_first(struct reading *r, size_t i)
{
	bool slip = r->l[i].word == NULL, alone;
	size_t next = tei_match_month(r->l, i, true, &r->f), more;

	if (next == 0)
		return 0;
	more = match_months(r, next);
	if (more != 0)
		return slip ? 0 : more;
	more = match_after_month(r, next);
	alone = more == next || (r->f.a.year == TEI_NO_YEAR &&
	    (!r->l[i].word || !r->l[i].word->english || !r->l[i].capital));
	if (!alone)
		return more;
	r->f.a.day = 0;
	r->f.is_span = false;
	r->f.weak = true;
	return !slip && month_stands_alone(r, i, next) ? next : 0;
}

/* True if a season without a year is a certain one: "late summer", "in the
 * autumn", "summer and autumn 1996". */
static bool
season_stands_alone(const struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i];

	if (r->f.a.part != 0)
		return true;
	if (is_joint(u + 1) && lex_is(u + 2, TEI_DATE_SEASON))
		return u[3].kind == TEI_LEX_NUMBER ||
		    (lex_is(u + 3, TEI_DATE_OF) &&
		    u[4].kind == TEI_LEX_NUMBER);
	return i > 1 && !u->capital && lex_is(u - 1, TEI_DATE_THE) &&
	    lex_is(u - 2, TEI_DATE_BEFORE) && (u + 1)->kind != TEI_LEX_WORD;
}

/* "spring 1955", "the autumn of 1956", "winter 1956-7". */
static size_t
match_season(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t next = i + 1, year;

	if (!lex_is(&l[i], TEI_DATE_SEASON))
		return 0;
	r->f.a.season = (uint8_t)lex_value(&l[i], TEI_DATE_SEASON);
	if (is_dash(&l[next]) && lex_is(&l[next + 1], TEI_DATE_SEASON)) {
		r->f.b = nothing;
		r->f.b.season = (uint8_t)lex_value(&l[next + 1],
		    TEI_DATE_SEASON);
		r->f.is_span = true;
		next += 2;
	}
	if (lex_is(&l[next], TEI_DATE_OF) || lex_mark(&l[next], ','))
		next++;
	year = tei_match_year(l, next, &r->f.a.year);
	if (year == 0) {
		r->f.weak = true;
		return l[i].word->english && !r->f.is_span &&
		    season_stands_alone(r, i) ? i + 1 : 0;
	}
	if ((is_dash(&l[year]) || lex_mark(&l[year], '/')) &&
	    !l[year].gap && l[year + 1].kind == TEI_LEX_NUMBER)
		year += 2;
	return year;
}

/* "late", "mid-", "the end of" and what it is a part of. */
static size_t
match_part(struct reading *r, size_t i)
{
	size_t (*const wholes[])(struct reading *, size_t) = {
		match_season, match_month_first, match_decades, match_years
	};
	const struct tei_date_lex *l = r->l;
	int part = lex_value(&l[i], TEI_DATE_PART);
	struct tei_date_find before;
	size_t k, next;

	i++;
	i += is_dash(&l[i]) && !l[i].gap;
	if (lex_is(&l[i], TEI_DATE_OF))
		i++;
	else if (part > 10)
		return 0;
	i = skip_the(l, i);
	r->f.a.part = (uint8_t)(part % 10);
	before = r->f;
	for (k = 0; k < 4; k++) {
		r->f = before;
		next = wholes[k](r, i);
		if (next != 0 && !r->f.is_span && r->f.a.day == 0)
			return next;
	}
	r->f = before;
	next = match_century(r, i, &r->f.a);
	if (next != 0)
		return next;
	next = tei_match_turn(l, i, &r->f);
	return next && (r->f.unit == TEI_UNIT_MONTH ||
	    r->f.unit >= TEI_UNIT_YEAR) ? next : 0;
}

/* "first half of 1956", "last week of October", "second quarter of 1956",
 * "first days of November". */
static size_t
match_portion(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	const struct tei_date_lex *what = &l[i + 1];
	size_t next;

	if (!lex_is(&l[i], TEI_DATE_ORDINAL))
		return 0;
	r->f.a.nth = (int8_t)lex_value(&l[i], TEI_DATE_ORDINAL);
	if (lex_is(what, TEI_DATE_AND) && lex_is(what + 1,
	    TEI_DATE_ORDINAL)) {
		i += 2;
		what += 2;
		r->f.a.last = (int8_t)lex_value(&l[i], TEI_DATE_ORDINAL);
	}
	if (lex_is(what, TEI_DATE_PORTION))
		r->f.a.portion = (uint8_t)lex_value(what, TEI_DATE_PORTION);
	else if (lex_is(what, TEI_DATE_UNIT) &&
	    lex_value(what, TEI_DATE_UNIT) == TEI_UNIT_WEEK)
		r->f.a.week = true;
	else
		return 0;
	if (!lex_is(what + 1, TEI_DATE_OF))
		return 0;
	i = skip_the(l, i + 3);
	next = match_month_first(r, i);
	if (next == 0 && !r->f.a.week)
		next = match_decades(r, i);
	if (next == 0 && !r->f.a.week)
		next = match_years(r, i);
	return next && !r->f.is_span && r->f.a.day == 0 ? next : 0;
}

static size_t
match_word_first(struct reading *r, size_t i)
{
	const struct tei_date_find none = r->f;
	size_t next = 0;

	if (lex_is(&r->l[i], TEI_DATE_PART))
		next = match_part(r, i);
	if (next == 0 && lex_is(&r->l[i], TEI_DATE_ORDINAL)) {
		r->f = none;
		next = match_portion(r, i);
		if (next == 0) {
			r->f = none;
			next = match_century(r, i, &r->f.a);
		}
	}
	if (next == 0 && lex_is(&r->l[i], TEI_DATE_SEASON)) {
		r->f = none;
		next = match_season(r, i);
	}
	if (next == 0) {
		r->f = none;
		next = match_month_first(r, i);
	}
	if (next == 0 && lex_is(&r->l[i], TEI_DATE_DECADE)) {
		r->f = none;
		next = match_decades(r, i);
	}
	if (next == 0 && lex_is(&r->l[i], TEI_DATE_ERA) && r->l[i].capital &&
	    r->l[i + 1].kind == TEI_LEX_NUMBER && r->l[i + 1].digits < 5) {
		r->f = none;
		r->f.a.year = r->l[i + 1].value *
		    lex_value(&r->l[i], TEI_DATE_ERA);
		next = i + 2;
	}
	return next;
}

/* A day of the week before the date it belongs to. */
static size_t
skip_weekday(const struct tei_date_lex *l, size_t i)
{
	size_t next = i + 1;

	if (!lex_is(&l[i], TEI_DATE_WEEKDAY) || !l[i].capital)
		return i;
	next += lex_mark(&l[next], '.');
	next += lex_mark(&l[next], ',');
	next += lex_is(&l[next], TEI_DATE_THE);
	return next;
}

/* "the evening of", "the night of": the day is what counts. */
static size_t
skip_daytime(const struct tei_date_lex *l, size_t i)
{
	size_t at = skip_the(l, i);

	at += lex_is(&l[at], TEI_DATE_PART);
	if (!lex_is(&l[at], TEI_DATE_DAYTIME))
		return i;
	at++;
	at += lex_word(&l[at], "hours");
	return lex_is(&l[at], TEI_DATE_OF) ? skip_the(l, at + 1) : i;
}

/* "(O.S.)", "(Old Style)" after a date. */
static size_t
match_old_style(const struct tei_date_lex *l, size_t i)
{
	size_t at = i + (lex_mark(&l[i], '(') ? 1 : 0);

	if (lex_is(&l[at], TEI_DATE_STYLE) && l[at].capital)
		at++;
	else if (l[at].initial == 'O' && lex_mark(&l[at + 1], '.') &&
	    l[at + 2].initial == 'S' && lex_mark(&l[at + 3], '.'))
		at += 4;
	else if (l[at].n == 3 && (l[at].s[0] | 32) == 'o' &&
	    memcmp(l[at].s + 1, "ld", 2) == 0 && l[at + 1].n == 5 &&
	    memcmp(l[at + 1].s + 1, "tyle", 4) == 0)
		at += 2;
	else
		return 0;
	return lex_mark(&l[i], '(') ? lex_mark(&l[at], ')') ? at + 1 : 0 : at;
}

static size_t
match_absolute(struct reading *r, size_t i)
{
	bool number = r->l[i].kind == TEI_LEX_NUMBER ||
	    lex_mark(&r->l[i], '\'');

	return number ? match_number_first(r, i) :
	    r->l[i].kind == TEI_LEX_WORD ? match_word_first(r, i) : 0;
}

bool
tei_date_match(const struct tei_date_lexer *lexer, size_t i,
	enum tei_date_place place, struct tei_date_find *out)
{
	const struct tei_date_lex *l = lexer->at;
	struct reading r = { .l = l, .place = place };
	const struct tei_date_find none = { .a = nothing, .b = nothing };
	size_t start, next, style;

	if (l[i].kind == TEI_LEX_WORD && l[i].word == NULL &&
	    (!l[i].capital || l[i + 1].kind != TEI_LEX_NUMBER))
		return false;
	r.f = none;
	start = skip_weekday(l, i);
	start = start == i ? skip_daytime(l, i) : start;
	next = match_absolute(&r, start);
	if (next != 0 && start != i && r.f.a.day == 0)
		next = 0;
	if (next == 0) {
		r.f = none;
		if (!tei_match_relative(l, i, &r.f))
			return false;
		*out = r.f;
		return true;
	}
	style = r.f.a.day ? match_old_style(l, next) : 0;
	r.f.julian = style != 0;
	r.f.from = i;
	r.f.to = style ? style : next;
	*out = r.f;
	return true;
}
