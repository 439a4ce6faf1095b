/* Years. */
#include "dates/read.h"

#include <string.h>

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
	/* "92 (6): 1087-1101" are pages */
	if (lex_mark(prev, ':') && i > 1 && (lex_mark(prev - 1, ')') ||
	    prev[-1].kind == TEI_LEX_NUMBER))
		return false;
	/* "7 B 1794" is a shelfmark, "Charles I 1649" none */
	if (prev->initial && prev->value == 0 && prev->initial != 'A')
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

	if (lex_is(u + 1, TEI_DATE_COUNTED))
		return true;
	if ((u->value % 50 != 0 || r->place == TEI_DATE_IN_CITATION) &&
	    u->value >= 1400 && u->value < 2060)
		return false;
	if (i == 0)
		return true;
	/* "(Martin, 2000)" */
	if (lex_mark(u - 1, ',') && (lex_mark(u + 1, ')') ||
	    lex_mark(u + 1, ':')))
		return false;
	return !(lex_is(u - 1, TEI_DATE_BEFORE) || lex_mark(u - 1, '(') ||
	    lex_word(u - 1, "year") || lex_word(u - 1, "over"));
}

/* The second number of 1955-6, 1943-1968, 1952/3; 0 if it ends no span. */
static int32_t
span_end(const struct reading *r, size_t i, int32_t first)
{
	const struct tei_date_lex *u = &r->l[i];
	int32_t last;

	if (u->kind != TEI_LEX_NUMBER || u->digits > 4 ||
	    !may_end_year(r, i + 1))
		return 0;
	last = tei_read_complete(first, u->value, u->digits);
	return last > first && last - first < 500 && last < 2200 ? last : 0;
}

/* A year, or 1955-6, 1952/3, 1943-1968. */
size_t
tei_read_years(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t next = tei_match_year(l, i, &r->f.a.year);
	bool joint, spaced;
	int32_t last;

	if (next == 0)
		return 0;
	joint = is_dash(&l[next]) || lex_mark(&l[next], '/');
	spaced = joint && (l[next].gap || l[next + 1].gap);
	if (!joint || next != i + 1)
		return next;
	last = span_end(r, next + 1, r->f.a.year);
	/* "1894 - 96" in brackets; elsewhere a dash between blanks is one of
	 * the sentence's */
	if (spaced && (i == 0 || !lex_mark(&l[i - 1], '(') ||
	    !lex_mark(&l[next + 2], ')') || l[next + 1].digits != 2))
		return next;
	if (last == 0)
		return l[next + 1].kind == TEI_LEX_NUMBER && !spaced ? 0 :
		    next;
	r->f.b = tei_date_nothing;
	r->f.b.year = last;
	r->f.is_span = true;
	return next + 2;
}

/* A bare year, where it can be one. */
size_t
tei_read_bare_year(struct reading *r, size_t i)
{
	size_t next = tei_read_years(r, i);

	if (next == 0)
		return 0;
	if (next > i + 1)
		return may_begin_year(r, i) ? next : 0;
	if (!may_begin_year(r, i) || !may_end_year(r, next) ||
	    is_doubtful(r, i))
		return 0;
	return next;
}

/* True if a number of three figures or less cannot be counted here: no word
 * for what is counted follows. */
static bool
counts_nothing(const struct tei_date_lex *u)
{
	return u->kind != TEI_LEX_WORD || lex_is(u, TEI_DATE_BEFORE) ||
	    lex_is(u, TEI_DATE_AND) || lex_is(u, TEI_DATE_TO);
}

/* "circa 347", "c. 1230", "the year 71": what need not have four figures. */
size_t
tei_read_circa_year(struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i], *prev;

	if (i == 0 || u->kind != TEI_LEX_NUMBER || u->digits > 4 ||
	    u->value < 1 || u->value > 2199 || !may_end_year(r, i + 1) ||
	    !counts_nothing(u + 1))
		return 0;
	prev = u - 1;
	if (lex_word(prev, "year")) {
		r->f.a.year = u->value;
		return i + 1;
	}
	/* "founded in 973, burnt in 1066" */
	if (u->digits == 3 && u->value % 50 != 0 && lex_word(prev, "in") &&
	    (lex_mark(u + 1, ',') || lex_mark(u + 1, '.') ||
	    lex_is(u + 1, TEI_DATE_AND)) && u[2].kind == TEI_LEX_WORD) {
		r->f.a.year = u->value;
		return i + 1;
	}
	if (lex_mark(prev, '.') && i > 1)
		prev--;
	if (!lex_is(prev, TEI_DATE_CIRCA) || prev->word->n > 6 ||
	    u->digits < 3)
		return 0;
	/* "members, about 500,": a round number is more often one of heads */
	if (u->digits == 3 && u->value % 10 == 0 && lex_word(prev, "about") &&
	    u[2].kind != TEI_LEX_NUMBER)
		return 0;
	/* "C 716", "H.C. 461", "MS Eng. hist. c. 235" are shelfmarks */
	if (prev->initial || (u->digits == 3 && prev > r->l &&
	    lex_mark(prev - 1, '.') && prev->n == 1))
		return 0;
	r->f.a.year = u->value;
	return i + 1;
}

/* The number in words below a hundred at unit i: "eleven", "fifty-six". */
static size_t
match_spoken(const struct tei_date_lex *l, size_t i, int *value)
{
	if (!lex_is(&l[i], TEI_DATE_NUMBER) || l[i].n < 3)
		return 0;
	*value = lex_value(&l[i++], TEI_DATE_NUMBER);
	if (*value >= 20 && lex_is(&l[i + is_dash(&l[i])], TEI_DATE_NUMBER) &&
	    lex_value(&l[i + is_dash(&l[i])], TEI_DATE_NUMBER) < 10) {
		i += is_dash(&l[i]);
		*value += lex_value(&l[i++], TEI_DATE_NUMBER);
	}
	return i;
}

/* "one thousand seven hundred and seventy-six", as deeds have it: the unit
 * after it; 0 where it may count something. */
static size_t
read_year_in_words(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	int thousands = lex_value(&l[i], TEI_DATE_NUMBER), hundreds = 0,
	    rest = 0;
	size_t at = i + 2, next;

	if (l[i + 1].n != 8 || memcmp(l[i + 1].s, "thousand", 8) != 0 ||
	    thousands > 2 || l[i - 1].n < 4)
		return 0;
	next = match_spoken(l, at, &hundreds);
	if (next == 0 || hundreds > 9 || l[next].n != 7 ||
	    memcmp(l[next].s, "hundred", 7) != 0)
		return 0;
	at = next + 1;
	next = match_spoken(l, at + lex_is(&l[at], TEI_DATE_AND), &rest);
	r->f.a.year = thousands * 1000 + hundreds * 100 + (next ? rest : 0);
	return next ? next : at;
}

/* "MDCCXCIX", of five figures and more. */
size_t
tei_read_roman_year(struct reading *r, size_t i)
{
	static const char figures[] = "MDCLXVI";
	static const int values[] = { 1000, 500, 100, 50, 10, 5, 1 };
	const struct tei_date_lex *u = &r->l[i];
	int total = 0, last = 1000, v;
	const char *at;
	uint32_t k;

	if (u->kind != TEI_LEX_WORD || u->n < 5 || u->n > 13 || u->s[0] != 'M')
		return 0;
	for (k = 0; k < u->n; k++) {
		at = strchr(figures, u->s[k]);
		if (at == NULL || *at == '\0')
			return 0;
		v = values[at - figures];
		if (v > last && (k < 1 || v > last * 10))
			return 0;
		total += v - (last < v ? 2 * last : 0);
		last = v;
	}
	if (total < 1100 || total > 2100)
		return 0;
	r->f.a.year = total;
	return i + 1;
}

/* "nineteen eleven", "eighteen-forty-eight", as people say it. */
size_t
tei_read_spelled_year(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	int hundreds, rest = 0;
	size_t next;

	if (i == 0 || !lex_is(&l[i], TEI_DATE_NUMBER))
		return 0;
	/* "the year of our Lord one thousand …" */
	if ((l[i - 1].n == 4 && memcmp(l[i - 1].s, "Lord", 4) == 0) ||
	    lex_word(&l[i - 1], "year"))
		return read_year_in_words(r, i);
	if (!lex_is(&l[i - 1], TEI_DATE_BEFORE))
		return 0;
	hundreds = lex_value(&l[i], TEI_DATE_NUMBER);
	if (hundreds < 15 || hundreds > 19)
		return 0;
	next = match_spoken(l, i + 1 + is_dash(&l[i + 1]), &rest);
	if (next == 0 || rest < 10 || lex_is(&l[next], TEI_DATE_UNIT) ||
	    lex_is(&l[next], TEI_DATE_COUNTED))
		return 0;
	r->f.a.year = hundreds * 100 + rest;
	return next;
}
