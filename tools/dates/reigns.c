/* Years of reigns and of the French Republic. */
#include "dates/reigns.h"

#include <stdlib.h>

#include "dates/read.h"
#include "lib/data.h"

/* The day of September on which each year of the Republic began. */
static const uint8_t first_days[] = {
	22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23
};

enum { REPUBLIC = 1791, YEARS = 14, MONTHS = 13 };

bool
tei_date_republican(int year, int month, int day, struct tei_ymd *d)
{
	bool leap = year == 3 || year == 7 || year == 11;

	if (year < 1 || year > YEARS || month < 1 || month > MONTHS ||
	    day < 1 || day > (month == MONTHS ? 5 + leap : 30))
		return false;
	*d = tei_ymd_add_days((struct tei_ymd){ REPUBLIC + year, 9,
	    first_days[year - 1] }, (month - 1) * 30 + day - 1);
	return true;
}

/* A row: name, number, first day, last day. */
static int
take_row(void *data, char **field, size_t fields)
{
	struct tei_date_reigns *t = data;
	struct tei_date_reign *r;

	if (fields < 4 || !tei_grow(&t->reign, &t->cap, t->n + 1,
	    sizeof(*t->reign)))
		return 1;
	r = &t->reign[t->n];
	r->name = (uint8_t)strtoul(field[0], NULL, 10);
	r->nth = (uint8_t)strtoul(field[1], NULL, 10);
	if (r->name == 0 || !tei_ymd_read(field[2], &r->first) ||
	    !tei_ymd_read(field[3], &r->last) || r->first.day == 0 ||
	    r->last.day == 0)
		return 1;
	t->n++;
	return 0;
}

enum tei_status
tei_date_reigns_load(struct tei_date_reigns *t, struct tei_diag *diag)
{
	*t = (struct tei_date_reigns){0};
	return tei_data_table("data/reigns.tsv", take_row, t, diag);
}

void
tei_date_reigns_free(struct tei_date_reigns *t)
{
	free(t->reign);
	*t = (struct tei_date_reigns){0};
}

static bool
is_before(struct tei_ymd a, struct tei_ymd b)
{
	return a.year != b.year ? a.year < b.year : a.month != b.month ?
	    a.month < b.month : a.day < b.day;
}

bool
tei_date_reign_year(const struct tei_date_reigns *t, int name, int nth,
	int year, struct tei_ymd *first, struct tei_ymd *last)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct tei_date_reign *r = &t->reign[i];

		if (r->name != name || r->nth != nth || year < 1)
			continue;
		*first = *last = r->first;
		first->year += year - 1;
		last->year += year;
		*last = tei_ymd_add_days(*last, -1);
		if (!is_before(*first, r->last))
			return false;
		if (is_before(r->last, *last))
			*last = r->last;
		return true;
	}
	return false;
}

/* The year of the Republic: "an VIII", "l'an 8", "Year II". */
static size_t
match_republican_year(const struct tei_date_lex *l, size_t i, int32_t *year)
{
	bool french;

	if (l[i].n == 1 && (l[i].s[0] | 32) == 'l' && lex_mark(&l[i + 1],
	    '\''))
		i += 2;
	french = l[i].n == 2 && (l[i].s[0] | 32) == 'a' && l[i].s[1] == 'n';
	if (!french && !(lex_word(&l[i], "year") && l[i].capital))
		return 0;
	i++;
	if (l[i].kind == TEI_LEX_WORD && l[i].capital)
		*year = tei_roman(l[i].s, l[i].n);
	else if (l[i].kind == TEI_LEX_NUMBER && l[i].digits <= 2 && french)
		*year = l[i].value;
	else
		return 0;
	return *year >= 1 && *year <= YEARS ? i + 1 : 0;
}

size_t
tei_read_republican(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	struct tei_date_point *p = &r->f.a;
	int32_t year = TEI_NO_YEAR;
	size_t at, next;

	r->f.republican = true;
	if (l[i].kind == TEI_LEX_WORD && !lex_is(&l[i], TEI_DATE_REPUBLICAN))
		return 0;
	at = i;
	if (l[i].kind == TEI_LEX_NUMBER) {
		at = tei_match_day(l, i, &p->day);
		if (at == 0)
			return 0;
	}
	at += lex_is(&l[at], TEI_DATE_UNIT); /* jour complementaire */
	if (!lex_is(&l[at], TEI_DATE_REPUBLICAN))
		return 0;
	p->month = (uint8_t)lex_value(&l[at++], TEI_DATE_REPUBLICAN);
	next = at + lex_mark(&l[at], ',');
	next += lex_is(&l[next], TEI_DATE_OF) || lex_word(&l[next], "de");
	next = match_republican_year(l, next, &year);
	p->year = year;
	if (next == 0 && p->day == 0)
		return 0;
	return next ? next : at;
}

size_t
tei_read_republican_year(struct reading *r, size_t i)
{
	r->f.republican = true;
	/* "an VIII" alone; "an 8" and "Year 2" could be anything */
	if (r->l[i].kind != TEI_LEX_WORD || tei_roman(r->l[i + 1].s,
	    r->l[i + 1].n) == 0 || !r->l[i + 1].capital ||
	    (r->l[i + 1].n == 1 && r->l[i].n != 2) ||
	    (r->l[i].n == 2 && r->l[i].capital))
		return 0;
	return match_republican_year(r->l, i, &r->f.a.year);
}

/* A ruler: "Edward III", "Hen. VIII", "Elizabeth"; *name and *nth are set. */
static size_t
match_ruler(const struct tei_date_lex *l, size_t i, int *name, int *nth)
{
	if (!lex_is(&l[i], TEI_DATE_RULER) || !l[i].capital)
		return 0;
	*name = lex_value(&l[i], TEI_DATE_RULER);
	*nth = 0;
	i++;
	i += lex_mark(&l[i], '.') && !l[i].gap && l[i - 1].n <= 5;
	if (l[i].kind == TEI_LEX_WORD && l[i].capital)
		*nth = tei_roman(l[i].s, l[i].n);
	else if (l[i].kind == TEI_LEX_NUMBER && l[i].digits == 1)
		*nth = l[i].value;
	return i + (*nth != 0);
}

/* The number of the year in figures or words. */
static size_t
match_year_of_reign(const struct tei_date_lex *l, size_t i, int *year)
{
	size_t at = i;

	*year = 0;
	if (l[i].kind == TEI_LEX_NUMBER && l[i].digits <= 2) {
		*year = l[i].value;
		at++;
		return at + (lex_is(&l[at], TEI_DATE_SUFFIX) && !l[at].gap);
	}
	if (lex_is(&l[at], TEI_DATE_NUMBER) && is_dash(&l[at + 1])) {
		*year = lex_value(&l[at], TEI_DATE_NUMBER);
		at += 2;
	}
	if (!lex_is(&l[at], TEI_DATE_ORDINAL))
		return 0;
	*year += lex_value(&l[at], TEI_DATE_ORDINAL);
	return at + 1;
}

size_t
tei_read_reign(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	int year, name, nth;
	bool told;
	size_t at, next;
	struct tei_ymd first, last;

	if (r->reigns == NULL || r->reigns->n == 0)
		return 0;
	at = match_year_of_reign(l, i, &year);
	if (at == 0)
		return 0;
	told = lex_word(&l[at], "year");
	if (told) {
		at++;
		if (!lex_is(&l[at], TEI_DATE_OF))
			return 0;
		at = skip_the(l, at + 1);
		if (lex_is(&l[at], TEI_DATE_TITLE) &&
		    lex_is(&l[at + 1], TEI_DATE_OF))
			at += 2; /* the reign of */
		at += lex_is(&l[at], TEI_DATE_TITLE);
	}
	next = match_ruler(l, at, &name, &nth);
	/* "14 Elizabeth Street": a ruler without a number ends the matter */
	if (next == 0 || (!told && (l[i].kind != TEI_LEX_NUMBER ||
	    (nth == 0 && l[next].kind == TEI_LEX_WORD))) ||
	    !tei_date_reign_year(r->reigns, name, nth, year, &first, &last))
		return 0;
	r->f.reign = true;
	r->f.a = (struct tei_date_point){ .year = first.year,
	    .month = first.month, .day = first.day };
	r->f.b = (struct tei_date_point){ .year = last.year,
	    .month = last.month, .day = last.day };
	return next;
}
