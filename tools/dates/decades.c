/* Decades and centuries. */
#include "dates/read.h"

/* 1930s, 1930s-50s; '50s; 1920er. */
static size_t
match_decade(struct reading *r, size_t i, struct tei_date_point *p)
{
	const struct tei_date_lex *l = r->l;
	bool mark = lex_mark(&l[i], '\'') && !l[i + 1].gap;
	int32_t year;

	i += mark;
	if (lex_is(&l[i], TEI_DATE_DECADE)) {
		p->year = lex_value(&l[i], TEI_DATE_DECADE);
		p->scale = TEI_UNIT_DECADE;
		r->f.two_digits = true;
		return i + 1;
	}
	if (l[i].kind != TEI_LEX_NUMBER || l[i].value % 10 != 0)
		return 0;
	year = l[i].digits == 4 ? l[i].value : l[i].digits != 2 ? 0 :
	    r->f.is_span ? r->f.a.year / 100 * 100 + l[i].value :
	    mark ? 1900 + l[i].value : 0;
	i++;
	if (lex_is(&l[i], TEI_DATE_TENS) && !l[i].gap) {
		i++;
	} else if (is_dash(&l[i]) && !l[i].gap && !l[i + 1].gap &&
	    lex_is(&l[i + 1], TEI_DATE_TENS)) {
		i += 2;
	} else {
		i += lex_mark(&l[i], '\'') && !l[i].gap;
		if (l[i].gap || l[i].n != 1 || l[i].s[0] != 's')
			return 0;
		i++;
	}
	if (year < 1000 || year > 2199)
		return 0;
	p->year = year;
	p->scale = TEI_UNIT_DECADE;
	return i + lex_is(&l[i], TEI_DATE_YEARS);
}

/* "années 1930", "anni Trenta", "anii '30": the word stands first. */
static size_t
match_named_decade(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t at = i + 1;
	int32_t year;

	if (!lex_is(&l[i], TEI_DATE_YEARS))
		return 0;
	at += lex_mark(&l[at], '\'');
	if (l[at].kind == TEI_LEX_NUMBER && l[at].value % 10 == 0 &&
	    (l[at].digits == 4 || l[at].digits == 2)) {
		year = l[at].value;
		r->f.two_digits = l[at].digits == 2;
	} else if (lex_is(&l[at], TEI_DATE_DECADE)) {
		year = lex_value(&l[at], TEI_DATE_DECADE);
		r->f.two_digits = true;
	} else {
		return 0;
	}
	/* "the years 1930-31" are no decade */
	if (is_dash(&l[at + 1]) || l[i].word->english)
		return 0;
	r->f.a.year = year;
	r->f.a.scale = TEI_UNIT_DECADE;
	return at + 1;
}

/* Decades, one or a span of them. */
size_t
tei_read_decades(struct reading *r, size_t i)
{
	const struct tei_date_find none = r->f;
	size_t next = match_named_decade(r, i), more;

	if (next != 0)
		return next;
	next = match_decade(r, i, &r->f.a);
	/* "the thirties", "the early thirties", but no "Thirties"; in other
	 * languages with the word for years, "die zwanziger Jahre" */
	if (next != 0 && lex_is(&r->l[i], TEI_DATE_DECADE) &&
	    !r->l[i].word->english) {
		if (!lex_is(&r->l[next], TEI_DATE_YEARS)) {
			r->f = none;
			return 0;
		}
		return next + 1;
	}
	if (next == 0 || (lex_is(&r->l[next - 1], TEI_DATE_DECADE) &&
	    (i == 0 || r->l[i].capital || !(r->f.a.part != 0 ||
	    lex_is(&r->l[i - 1], TEI_DATE_THE))))) {
		r->f = none;
		return 0;
	}
	if (!is_dash(&r->l[next]))
		return next;
	r->f.is_span = true;
	r->f.b = tei_date_nothing;
	more = match_decade(r, next + 1, &r->f.b);
	r->f.is_span = more != 0;
	return more ? more : next;
}

/* The number of a century: "19th", "twentieth", "XIX", "XVIIIe", "19."; *nth
 * is set. */
static size_t
match_nth_century(const struct tei_date_lex *l, size_t i, int *nth)
{
	*nth = 0;
	if (l[i].kind == TEI_LEX_NUMBER && l[i].digits <= 2 &&
	    ((lex_is(&l[i + 1], TEI_DATE_SUFFIX) && !l[i + 1].gap) ||
	    (lex_mark(&l[i + 1], '.') && !l[i + 1].gap))) {
		*nth = l[i].value;
		return i + 2;
	}
	if (lex_is(&l[i], TEI_DATE_ORDINAL) && (l[i].gap || is_dash(&l[i - 1])))
		*nth = lex_value(&l[i], TEI_DATE_ORDINAL);
	else if (l[i].kind == TEI_LEX_WORD && l[i].capital)
		*nth = tei_roman(l[i].s, l[i].n);
	i++;
	i += lex_mark(&l[i], '.') && !l[i].gap;
	if (lex_is(&l[i], TEI_DATE_SUFFIX) && !l[i].gap)
		i++;
	return i + is_dash(&l[i]);
}

/* "19th century", "twentieth century", "XIXe siècle", "siglo XVIII". */
size_t
tei_read_century(struct reading *r, size_t i, struct tei_date_point *p)
{
	const struct tei_date_lex *l = r->l;
	int nth = 0, era;
	size_t at, next;

	if (lex_is(&l[i], TEI_DATE_UNIT) && lex_value(&l[i], TEI_DATE_UNIT) ==
	    TEI_UNIT_CENTURY && !l[i].word->english) {
		nth = l[i + 1].kind == TEI_LEX_WORD && l[i + 1].capital ?
		    tei_roman(l[i + 1].s, l[i + 1].n) : 0;
		at = i + 2;
	} else {
		at = match_nth_century(l, i, &nth);
		if (!lex_is(&l[at], TEI_DATE_UNIT) ||
		    lex_value(&l[at], TEI_DATE_UNIT) != TEI_UNIT_CENTURY)
			return 0;
		at++;
	}
	/* "Twentieth Century Review" is a name */
	if (nth < 1 || nth > 21 || (l[at - 1].capital && l[at - 1].word &&
	    l[at - 1].word->english))
		return 0;
	p->year = (nth - 1) * 100 + 1;
	p->scale = TEI_UNIT_CENTURY;
	next = tei_match_era(l, at, &era);
	if (era < 0)
		p->year = -nth * 100;
	return next ? next : at;
}

size_t
tei_read_centuries(struct reading *r, size_t i)
{
	struct tei_date_point last = tei_date_nothing;
	size_t at, next;
	int nth = 0;

	at = match_nth_century(r->l, i, &nth);
	if (nth < 1 || nth > 20 || !is_joint(&r->l[at]))
		return tei_read_century(r, i, &r->f.a);
	next = tei_read_century(r, at + 1, &last);
	if (next == 0 || last.year <= (nth - 1) * 100 + 1)
		return tei_read_century(r, i, &r->f.a);
	r->f.a.year = (nth - 1) * 100 + 1;
	r->f.a.scale = TEI_UNIT_CENTURY;
	r->f.b = last;
	r->f.is_span = true;
	return next;
}
