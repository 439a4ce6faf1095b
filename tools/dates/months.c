/* Dates that begin with a month, and what follows a month in any date. */
#include "dates/read.h"

size_t
tei_read_comma_year(struct reading *r, size_t i, struct tei_date_point *p)
{
	const struct tei_date_lex *u;
	size_t next;

	if (lex_mark(&r->l[i], ',') || lex_is(&r->l[i], TEI_DATE_OF))
		i++;
	u = &r->l[i];
	next = tei_match_year(r->l, i, &p->year);
	/* "December of 384", "30 September 420"; of five figures and more the
	 * day is impossible, and said to be */
	if (next == 0 && u->kind == TEI_LEX_NUMBER && !is_dash(u + 1) &&
	    u->gap && ((u->digits == 3 && u->value > 100) || (p->day != 0 &&
	    (u->digits == 5 || (u->digits == 4 && u->value == 0))))) {
		p->year = u->value;
		return i + 1;
	}
	if (next == 0)
		return 0;
	/* 11 February 1731/2: the year begins in March or in January */
	if (next == i + 1 && lex_mark(&r->l[next], '/') && !r->l[next].gap &&
	    r->l[next + 1].kind == TEI_LEX_NUMBER && p->month <= 3 &&
	    p->month > 0 && tei_read_complete(p->year, r->l[next + 1].value,
	    r->l[next + 1].digits) == p->year + 1) {
		p->year++;
		r->f.julian |= p->day != 0 && p->year < 1753;
		next += 2;
	}
	return next;
}

size_t
tei_read_told_year(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l, *u = &l[i];
	size_t at = i;

	if (r->f.is_span || r->f.a.year != TEI_NO_YEAR)
		return 0;
	/* "12th of October last", "1 February next" */
	if ((lex_word(u, "last") || lex_word(u, "next")) &&
	    u[1].kind != TEI_LEX_NUMBER && !lex_is(u + 1, TEI_DATE_UNIT)) {
		r->f.base = TEI_BASE_DOCUMENT;
		r->f.unit = TEI_UNIT_YEAR;
		r->f.shift = lex_value(u, TEI_DATE_TURN);
		return i + 1;
	}
	/* "of last year", "of the same year", "the following year" */
	at += lex_mark(&l[at], ',') || lex_is(&l[at], TEI_DATE_OF);
	at = skip_the(l, at);
	if (!lex_is(&l[at], TEI_DATE_TURN) || !lex_word(&l[at + 1], "year"))
		return 0;
	r->f.base = lex_word(&l[at], "last") || lex_word(&l[at], "this") ||
	    (lex_word(&l[at], "next") && at == i + 1) ? TEI_BASE_DOCUMENT :
	    TEI_BASE_NARRATIVE;
	r->f.unit = TEI_UNIT_YEAR;
	r->f.shift = lex_value(&l[at], TEI_DATE_TURN);
	r->f.told = true;
	return at + 2;
}

size_t
tei_read_day_month(struct reading *r, size_t i, struct tei_date_point *p)
{
	size_t next = tei_match_day(r->l, i, &p->day);

	if (next != 0) {
		next += lex_mark(&r->l[next], '.');
		next = tei_match_month(r->l, next, true, &r->f);
	}
	if (next == 0) {
		next = tei_match_month(r->l, i, true, &r->f);
		if (next != 0)
			next = tei_match_day(r->l, next, &p->day);
	}
	p->month = r->f.a.month;
	return next;
}

size_t
tei_read_second(struct reading *r, size_t i)
{
	struct tei_date_find one = r->f;
	struct tei_date_point p = tei_date_nothing;
	bool slash = lex_mark(&r->l[i], '/');
	size_t next, year;

	if ((!is_dash(&r->l[i]) && !slash) || r->f.is_span || r->f.base)
		return 0;
	next = tei_read_day_month(r, i + 1, &p);
	if (next != 0) {
		year = tei_read_comma_year(r, next, &p);
		next = year ? year : next;
		one.is_span = true;
		one.slash = slash;
		one.b = p;
		one.julian |= r->f.julian;
		/* somebody's birth and death: two dates, each whole */
		if (one.a.year != TEI_NO_YEAR && p.year != TEI_NO_YEAR &&
		    p.year > one.a.year && r->l[i].gap && r->l[i + 1].gap)
			next = 0;
	}
	if (next == 0)
		one.is_span = false;
	r->f = one;
	return next;
}

/* What stands after a month: days, year. */
static size_t
match_after_month(struct reading *r, size_t i)
{
	size_t next, year;
	uint8_t month = r->f.a.month;

	year = tei_read_comma_year(r, i, &r->f.a);
	if (year == 0)
		year = tei_read_told_year(r, i);
	if (year != 0)
		return year;
	/* "Friday, December, 15", but not "in May, 15 men" */
	next = lex_mark(&r->l[i], ',') && !r->weekday ? 0 :
	    tei_read_days(r, i + lex_mark(&r->l[i], ','));
	/* a number over 31 or with another behind it is no day */
	if (next == 0 || (!r->l[next].gap && (lex_mark(&r->l[next], '%') ||
	    (lex_mark(&r->l[next], ':') && !r->l[next + 1].gap &&
	    r->l[next + 1].kind == TEI_LEX_NUMBER)))) {
		r->f.a.day = 0;
		r->f.is_span = false;
		return i;
	}
	year = tei_match_case_ending(r->l, next);
	r->f.b.month = month;
	if (year != next)
		return year;
	year = tei_read_comma_year(r, next, &r->f.a);
	if (year == 0)
		year = tei_read_told_year(r, next);
	if (year != 0)
		next = year;
	year = tei_read_second(r, next);
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
		year = tei_read_comma_year(r, next, &one.b);
	if (next > i && (year != 0 || r->f.a.month > one.a.month)) {
		one.b.month = r->f.a.month;
		one.is_span = true;
		r->f = one;
		return year ? year : next;
	}
	r->f = one;
	return 0;
}

/* "November 1921-February 1922". */
static size_t
match_month_span(struct reading *r, size_t i)
{
	struct tei_date_find one = r->f;
	struct tei_date_point p = tei_date_nothing;
	size_t next;

	if (!is_dash(&r->l[i]) || r->l[i].gap || one.is_span ||
	    one.a.day != 0 || one.a.year == TEI_NO_YEAR)
		return 0;
	next = tei_match_month(r->l, i + 1, true, &r->f);
	p.month = r->f.a.month;
	if (next != 0)
		next = tei_read_comma_year(r, next, &p);
	r->f = one;
	if (next == 0 || p.year < one.a.year)
		return 0;
	r->f.is_span = true;
	r->f.b = p;
	return next;
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

	if (r->f.a.part != 0 && w != NULL && w->n > 3)
		return true;
	/* "en diciembre", "v noyabre" */
	if (w != NULL && !w->english && !u->capital && w->n > 4 && prev &&
	    lex_is(prev, TEI_DATE_BEFORE) && !prev->capital)
		return true;
	if (w == NULL || !u->capital || !w->english || w->n < 3)
		return false;
	/* "and Miss April spoke" */
	if (!led && i > 1 && prev->capital && u->gap && prev[-1].kind ==
	    TEI_LEX_WORD && !lex_is(prev, TEI_DATE_THE) && w->n < 7)
		return false;
	if (w->n == 3 && !lex_word(u, "may") && next == i + 1)
		return false;
	/* "May Day" */
	if (lex_word(&r->l[next], "day") && r->l[next].capital)
		return false;
	if (lex_word(u, "may") || lex_word(u, "march"))
		return led && !lex_mark(&r->l[next], '\'') &&
		    !(lex_word(u, "march") && lex_is(&r->l[next],
		    TEI_DATE_OF));
	return led || !(r->l[next].capital && r->l[next].gap);
}

size_t
tei_read_month_first(struct reading *r, size_t i)
{
	bool slip = r->l[i].word == NULL, alike = false, alone;
	size_t next = tei_match_month(r->l, i, true, &r->f), more;

	if (next == 0)
		return 0;
	/* Hungarian puts the part behind: majus elejen */
	if (lex_is(&r->l[next], TEI_DATE_PARTAFTER)) {
		r->f.a.part = (uint8_t)lex_value(&r->l[next],
		    TEI_DATE_PARTAFTER);
		return next + 1;
	}
	more = match_months(r, next);
	if (more != 0)
		return slip ? 0 : more;
	if (slip)
		tei_slipped_month(&r->l[i], &alike);
	more = match_after_month(r, next);
	alone = more == next || (r->f.a.year == TEI_NO_YEAR && !r->f.base &&
	    !alike && (slip || ((!r->l[i].word->english ||
	    !r->l[i].capital) && more < next + 2)));
	next = alone ? next : more;
	if (!alone) {
		more = match_month_span(r, next);
		return more ? more : next;
	}
	r->f.a.day = 0;
	r->f.is_span = false;
	r->f.weak = true;
	return !slip && month_stands_alone(r, i, next) ? next : 0;
}

/* The month and the day behind a year and its comma; no other year may
 * follow. */
static size_t
read_archivist(struct reading *r, size_t i)
{
	int32_t year = r->f.a.year;
	size_t next = tei_match_month(r->l, i, true, &r->f);

	r->f.a.year = year;
	next = next ? tei_match_day(r->l, next, &r->f.a.day) : 0;
	if (next == 0 || r->l[next].kind == TEI_LEX_NUMBER ||
	    (lex_mark(&r->l[next], ',') && r->l[next + 1].digits == 4))
		return 0;
	return next;
}

size_t
tei_read_year_first(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	struct tei_date_find one;
	size_t next, day;

	if (l[i].kind != TEI_LEX_NUMBER || l[i].digits != 4 ||
	    l[i].value < 1000 || l[i].value > 2199)
		return 0;
	r->f.a.year = l[i].value;
	one = r->f;
	next = i + 1 + (lex_mark(&l[i + 1], '.') && !l[i + 1].gap);
	if (lex_is(&l[next], TEI_DATE_SEASON) && !l[next].word->english &&
	    !l[next].capital && next == i + 1) {
		r->f.a.season = (uint8_t)lex_value(&l[next], TEI_DATE_SEASON);
		return next + 1;
	}
	/* "1911, Nov. 3", as archivists write it */
	if (lex_mark(&l[next], ',') && next == i + 1 && l[next + 1].capital &&
	    lex_is(&l[next + 1], TEI_DATE_MONTH))
		return read_archivist(r, next + 1);
	/* "1956 May" is English prose, "1956. május" no sentence's end */
	if ((next == i + 1 && !(lex_is(&l[next], TEI_DATE_MONTH) && l[next +
	    1].kind == TEI_LEX_NUMBER && is_dash(&l[next + 2]))) ||
	    l[next].capital || !lex_is(&l[next],
	    TEI_DATE_MONTH) || l[next].word->n < 3)
		return 0;
	next = tei_match_month(l, next, true, &r->f);
	if (next == 0)
		return 0;
	one.a.month = r->f.a.month;
	r->f = one;
	if (lex_is(&l[next], TEI_DATE_PARTAFTER)) {
		r->f.a.part = (uint8_t)lex_value(&l[next],
		    TEI_DATE_PARTAFTER);
		return next + 1;
	}
	day = tei_read_days(r, next);
	if (day == 0) {
		r->f = one;
		return next;
	}
	r->f.b.month = one.a.month;
	return tei_match_case_ending(l, day);
}
