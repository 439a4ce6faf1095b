/* Seasons, and parts of months, years, decades and centuries. */
#include "dates/read.h"

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
	/* in English with nothing behind it; "seit dem Frühjahr" is sure */
	return i > 1 && lex_is(u - 1, TEI_DATE_THE) && u->word->english ==
	    (lex_value(u - 1, TEI_DATE_THE) == 1) && (!u->word->english ||
	    (!u->capital && (u + 1)->kind != TEI_LEX_WORD)) &&
	    lex_is(u - 2, TEI_DATE_BEFORE);
}

/* "spring 1955", "the autumn of 1956", "winter 1956-7", "the autumn of the
 * same year". */
size_t
tei_read_season(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t next = i + 1, year;

	if (!lex_is(&l[i], TEI_DATE_SEASON))
		return 0;
	r->f.a.season = (uint8_t)lex_value(&l[i], TEI_DATE_SEASON);
	if (is_dash(&l[next]) && lex_is(&l[next + 1], TEI_DATE_SEASON)) {
		r->f.b = tei_date_nothing;
		r->f.b.season = (uint8_t)lex_value(&l[next + 1],
		    TEI_DATE_SEASON);
		r->f.is_span = true;
		next += 2;
	}
	year = tei_read_told_year(r, next);
	if (year != 0 && r->f.told)
		return year;
	if (lex_is(&l[next], TEI_DATE_OF) || lex_mark(&l[next], ','))
		next++;
	year = tei_match_year(l, next, &r->f.a.year);
	if (year == 0) {
		r->f.base = TEI_BASE_NONE;
		r->f.shift = 0;
		r->f.weak = true;
		return !r->f.is_span && season_stands_alone(r, i) ? i + 1 : 0;
	}
	if ((is_dash(&l[year]) || lex_mark(&l[year], '/')) &&
	    !l[year].gap && l[year + 1].kind == TEI_LEX_NUMBER)
		year += 2;
	return year;
}

/* The joint between a part and its whole; 0 if the word needs one and has
 * none.  "debut in 2002" is no beginning. */
static size_t
skip_part_joint(const struct tei_date_lex *l, size_t i, int part)
{
	size_t at = i + 1;

	at += is_dash(&l[at]) && !l[at].gap;
	if (!lex_is(&l[at], TEI_DATE_OF))
		return part > 10 ? 0 : at;
	if (lex_word(&l[at], "in") && (part > 10 || !l[i].word->english))
		return 0;
	return at + 1;
}

/* "late", "mid-", "the end of" and what it is a part of. */
size_t
tei_read_part(struct reading *r, size_t i)
{
	size_t (*const wholes[])(struct reading *, size_t) = {
		tei_read_season, tei_read_month_first, tei_read_decades,
		tei_read_years
	};
	const struct tei_date_lex *l = r->l;
	int part = lex_value(&l[i], TEI_DATE_PART);
	struct tei_date_find before;
	size_t k, next;

	i = skip_part_joint(l, i, part);
	if (i == 0)
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
	next = tei_read_century(r, i, &r->f.a);
	if (next != 0)
		return next;
	next = tei_match_turn(l, i, &r->f);
	if (next != 0)
		return r->f.unit == TEI_UNIT_MONTH ||
		    (r->f.unit >= TEI_UNIT_YEAR && r->f.unit !=
		    TEI_UNIT_FORTNIGHT) ? next : 0;
	/* "the end of the month", "the beginning of the year" */
	if (part > 10 && lex_is(&l[i - 1], TEI_DATE_THE) &&
	    (lex_word(&l[i], "month") || lex_word(&l[i], "year"))) {
		r->f = before;
		r->f.base = TEI_BASE_HERE;
		r->f.unit = (uint8_t)lex_value(&l[i], TEI_DATE_UNIT);
		return i + 1;
	}
	return 0;
}

/* Of which it is a portion: a month, a year, a decade. */
static size_t
read_whole(struct reading *r, size_t i)
{
	size_t next = tei_read_month_first(r, i);

	if (next == 0 && !r->f.a.week)
		next = tei_read_decades(r, i);
	if (next == 0 && !r->f.a.week)
		next = tei_read_years(r, i);
	if (next == 0 && !r->f.a.week)
		next = tei_read_century(r, i, &r->f.a);
	return next && !r->f.is_span && r->f.a.day == 0 ? next : 0;
}

/* "this year", "that year", "the following month" as the whole. */
static size_t
read_told_whole(struct reading *r, size_t i)
{
	struct tei_date_find turn = r->f;
	size_t next = tei_match_turn(r->l, i, &turn);

	if (next == 0 || turn.a.month || turn.a.season ||
	    (turn.unit != TEI_UNIT_YEAR && turn.unit != TEI_UNIT_MONTH))
		return 0;
	r->f.base = turn.base;
	r->f.unit = turn.unit;
	r->f.shift = turn.shift;
	r->f.told = true;
	return next;
}

/* "the fourth quarter" of a year that the text knows. */
static size_t
read_lone_quarter(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;

	if (i < 3 || r->f.a.portion != 4 || !lex_is(&l[i - 3], TEI_DATE_THE)
	    || lex_is(&l[i], TEI_DATE_OF))
		return 0;
	r->f.weak = true;
	return i;
}

/* "first half of 1956", "last week of October", "second quarter of 1956",
 * "first days of November". */
size_t
tei_read_portion(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	const struct tei_date_lex *what = &l[i + 1];

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
	else if (lex_word(what, "decade"))
		r->f.a.portion = 10;
	else if (lex_word(what, "days") && (r->f.a.nth == 1 ||
	    r->f.a.nth == -1)) {
		r->f.a.part = r->f.a.nth == 1 ? 1 : 3;
		r->f.a.nth = 0;
	} else if (lex_is(what, TEI_DATE_UNIT) &&
	    lex_value(what, TEI_DATE_UNIT) == TEI_UNIT_WEEK)
		r->f.a.week = true;
	else
		return 0;
	if (!lex_is(what + 1, TEI_DATE_OF) || lex_word(what + 1, "in"))
		return read_lone_quarter(r, i + 2);
	i += 3;
	if (r->f.a.portion != 10 && !r->f.a.week) {
		size_t next = read_told_whole(r, i);

		if (next != 0)
			return next;
	}
	i = skip_the(l, i);
	i += lex_word(&l[i], "year") && l[i + 1].kind == TEI_LEX_NUMBER;
	return r->f.a.portion == 10 ? tei_read_century(r, i, &r->f.a) :
	    read_whole(r, i);
}
