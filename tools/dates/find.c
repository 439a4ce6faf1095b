#include "dates/find.h"

#include "dates/read.h"

typedef size_t reader(struct reading *, size_t i);

/* Tries readers in turn; what the reading held before each is put back. */
static size_t
read_first(struct reading *r, size_t i, reader *const *ways, size_t n)
{
	const struct tei_date_find none = r->f;
	size_t k, next;

	for (k = 0; k < n; k++) {
		r->f = none;
		next = ways[k](r, i);
		if (next != 0)
			return next;
	}
	r->f = none;
	return 0;
}

static size_t
read_whole_century(struct reading *r, size_t i)
{
	return tei_read_centuries(r, i);
}

/* "AD 70", "A.D. 450". */
static size_t
read_era_first(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t at = i + 1;

	if (!l[i].capital)
		return 0;
	if (l[i].n == 1) {
		if (!lex_mark(&l[i + 1], '.') || !lex_mark(&l[i + 3], '.'))
			return 0;
		at = i + 4;
	}
	if (l[at].kind != TEI_LEX_NUMBER || l[at].digits > 4)
		return 0;
	r->f.a.year = l[at].value * (l[i].n == 1 ? 1 :
	    lex_value(&l[i], TEI_DATE_ERA));
	return at + 1;
}

static size_t
read_number_first(struct reading *r, size_t i)
{
	static reader *const ways[] = {
		tei_read_numeric, tei_read_republican, tei_read_reign,
		tei_read_day_first, tei_read_year_first, tei_read_decades,
		tei_read_bare_year, tei_read_circa_year, read_whole_century
	};

	return read_first(r, i, ways, sizeof(ways) / sizeof(*ways));
}

/* Which kind of word may begin what. */
static const struct {
	enum tei_date_kind kind;
	reader *read;
} by_word[] = {
	{ TEI_DATE_PART, tei_read_part },
	{ TEI_DATE_ORDINAL, tei_read_portion },
	{ TEI_DATE_ORDINAL, read_whole_century },
	{ TEI_DATE_ORDINAL, tei_read_spelled_day },
	{ TEI_DATE_ORDINAL, tei_read_reign },
	{ TEI_DATE_NUMBER, tei_read_spelled_day },
	{ TEI_DATE_NUMBER, tei_read_reign },
	{ TEI_DATE_NUMBER, tei_read_spelled_year },
	{ TEI_DATE_SEASON, tei_read_season },
	{ TEI_DATE_MONTH, tei_read_month_first },
	{ TEI_DATE_DECADE, tei_read_decades },
	{ TEI_DATE_YEARS, tei_read_decades },
	{ TEI_DATE_UNIT, read_whole_century },
	{ TEI_DATE_REPUBLICAN, tei_read_republican },
	{ TEI_DATE_ERA, read_era_first },
};

static size_t
read_word_first(struct reading *r, size_t i)
{
	const struct tei_date_lex *u = &r->l[i];
	const struct tei_date_find none = r->f;
	size_t k, next;

	for (k = 0; u->word != NULL && k < sizeof(by_word) /
	    sizeof(*by_word); k++) {
		if (!lex_is(u, by_word[k].kind))
			continue;
		r->f = none;
		next = by_word[k].read(r, i);
		if (next != 0)
			return next;
	}
	r->f = none;
	/* OCR's "Ocober"; "XIXe siecle"; "an VIII", "Year II" */
	if (u->word == NULL && u->capital) {
		next = tei_read_month_first(r, i);
		if (next != 0)
			return next;
		r->f = none;
	}
	if (u->capital && u->n < 9) {
		next = tei_read_century(r, i, &r->f.a);
		if (next != 0)
			return next;
		r->f = none;
	}
	if (u->capital && u->word == NULL) {
		next = tei_read_roman_year(r, i);
		if (next != 0)
			return next;
	}
	if (u->initial == 'A' && u[2].initial == 'D')
		return read_era_first(r, i);
	if (u->n == 1 || u->n == 2 || u->n == 4)
		return tei_read_republican_year(r, i);
	return 0;
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

/* "the evening of", "the night of", "the week of": what counts follows. */
static size_t
skip_daytime(const struct tei_date_lex *l, size_t i)
{
	size_t at = skip_the(l, i);

	at += lex_is(&l[at], TEI_DATE_PART);
	if (!lex_is(&l[at], TEI_DATE_DAYTIME) && !lex_word(&l[at], "week"))
		return i;
	at++;
	at += lex_word(&l[at], "hours");
	return lex_is(&l[at], TEI_DATE_OF) && !lex_word(&l[at], "in") ?
	    skip_the(l, at + 1) : i;
}

/* "in the year 1713" says that it is one; the span is the number. */
static bool
is_circa(const struct tei_date_lex *l, size_t i)
{
	size_t at = i;

	if (at > 1 && lex_mark(&l[at - 1], '.'))
		at--;
	return at > 0 && lex_is(&l[at - 1], TEI_DATE_CIRCA);
}

static bool
is_absolute(struct reading *r, size_t i, size_t start, size_t next)
{
	if (next == 0 || start == i || r->f.a.day != 0)
		return next != 0;
	return false;
}

/* A date that says its day, month or year, with the weekday or the time of day
 * before it; false if none begins there. */
static bool
match_absolute(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	size_t start = skip_weekday(l, i), next, style;

	r->weekday = start != i && lex_is(&l[i], TEI_DATE_WEEKDAY);
	start = start == i ? skip_daytime(l, i) : start;
	next = l[start].kind == TEI_LEX_NUMBER || lex_mark(&l[start], '\'') ?
	    read_number_first(r, start) : l[start].kind == TEI_LEX_WORD ?
	    read_word_first(r, start) : 0;
	if (!is_absolute(r, i, start, next))
		return false;
	style = r->f.a.day && !r->f.base ? tei_read_style(r, next) : 0;
	r->f.from = i;
	r->f.to = style ? style : next;
	r->f.circa = is_circa(l, i);
	r->f.tense = (uint8_t)tei_tense_of(l, i, r->f.to);
	if (r->weekday)
		r->f.weekday = (uint8_t)lex_value(&l[i], TEI_DATE_WEEKDAY);
	return true;
}

bool
tei_date_match(const struct tei_date_lexer *lexer, size_t i,
	enum tei_date_place place, struct tei_date_find *out)
{
	const struct tei_date_lex *l = lexer->at;
	struct reading r = { .l = l, .place = place,
	    .reigns = lexer->reigns, .feasts = lexer->feasts };
	const struct tei_date_find none = { .a = tei_date_nothing,
	    .b = tei_date_nothing };
	size_t next;

	if (l[i].kind == TEI_LEX_END || (l[i].kind == TEI_LEX_MARK &&
	    !lex_mark(&l[i], '\'')))
		return false;
	r.f = none;
	next = tei_read_feast(&r, i);
	if (next != 0) {
		r.f.from = i;
		r.f.to = next;
		r.f.tense = (uint8_t)tei_tense_of(l, i, next);
		*out = r.f;
		return true;
	}
	/* "nineteenth" is known, "Ocober" may be a month, "XIX" a number */
	if (l[i].kind == TEI_LEX_WORD && l[i].word == NULL &&
	    l[i].n > 2 && (!l[i].capital || (l[i].n > 8 &&
	    l[i + 1].kind != TEI_LEX_NUMBER)))
		return false;
	r.f = none;
	if (!match_absolute(&r, i)) {
		r.f = none;
		if (!tei_match_relative(l, i, &r.f))
			return false;
	}
	*out = r.f;
	return true;
}
