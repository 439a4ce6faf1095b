/* Place, publisher and year in brackets. */
#include "citations/parts.h"

/* The year that ends the brackets opened at i: its unit, or 0. */
static size_t
imprint_year(const struct tei_cite_text *t, size_t i)
{
	size_t mate = t->unit[i].mate, at = mate - 1;
	const struct tei_date_lex *l;

	/* "1974 [1966]" */
	if (cite_mark(t, at, ']') && cite_mark(t, at - 2, '[') && at > i + 4)
		at -= 3;
	l = cite_lex(t, at);
	if (at > i + 3 && l->kind == TEI_LEX_NUMBER && cite_mark(t, at - 1,
	    '-') && cite_lex(t, at - 2)->digits == 4)
		at -= 2;
	l = cite_lex(t, at);
	return at > i + 1 && l->kind == TEI_LEX_NUMBER && l->digits == 4 &&
	    l->value > 1400 && l->value < 2100 ? at : 0;
}

/* The unit behind "2 vols" at i; i if they do not stand there. */
static size_t
after_volumes(const struct tei_cite_text *t, size_t i)
{
	return cite_lex(t, i)->kind == TEI_LEX_NUMBER && cite_lex(t,
	    i)->digits < 3 && cite_is(t, i + 1, TEI_CITE_LABEL) &&
	    cite_value(t, i + 1, TEI_CITE_LABEL) == 2 && cite_lex(t, i +
	    1)->n > 2 ? i + 2 : i;
}

/* Where the place stands in the brackets opened at i: behind "1926; repr.",
 * "3rd edn,", "2 vols,". */
static size_t
imprint_start(const struct tei_cite_text *t, size_t i)
{
	size_t at = after_volumes(t, i + 1);

	if (cite_lex(t, i + 1)->kind != TEI_LEX_NUMBER)
		return i + 1;
	at += at == i + 1;
	at += tei_lexicon_is(cite_lex(t, at)->word, TEI_DATE_SUFFIX) &&
	    !cite_lex(t, at)->gap;
	at += cite_is(t, at, TEI_CITE_ED);
	at += cite_mark(t, at, '.');
	at += cite_mark(t, at, ',') || cite_mark(t, at, ';');
	if (cite_is(t, at, TEI_CITE_LEAD) || cite_spelt(t, at, "repr"))
		at += 1 + cite_mark(t, at + 1, '.');
	return cite_capital(t, at) ? at : i + 1;
}

/* "(8 May 1700 - 7 March 1782)", "(Bergen, 1924 - Oslo, 1998)" are somebody's
 * days: a day of a month, or a year and a dash before a place. */
static bool
tells_of_life(const struct tei_cite_text *t, size_t k)
{
	return (tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_MONTH) &&
	    cite_lex(t, k + 1)->kind == TEI_LEX_NUMBER &&
	    !(t->note && cite_mark(t, k + 2, ')'))) ||
	    (cite_lex(t, k)->digits == 4 && cite_mark(t, k + 1, '-') &&
	    cite_lex(t, k + 2)->kind == TEI_LEX_WORD);
}

bool
tei_cite_is_imprint(const struct tei_cite_text *t, size_t i)
{
	size_t first = imprint_start(t, i);
	const struct tei_date_lex *l = cite_lex(t, first);
	size_t year, k;

	if (!cite_mark(t, i, '(') || !cite_opens(t, i) ||
	    !cite_capital(t, first) ||
	    tei_lexicon_is(l->word, TEI_DATE_MONTH) ||
	    tei_lexicon_is(l->word, TEI_DATE_SEASON) ||
	    tei_lexicon_is(l->word, TEI_DATE_PART) ||
	    cite_is(t, first, TEI_CITE_SECRET) ||
	    cite_is(t, first, TEI_CITE_LABEL) ||
	    cite_is(t, first, TEI_CITE_THESIS))
		return false;
	year = imprint_year(t, i);
	for (k = first; k < year; k++) {
		if (tells_of_life(t, k))
			return false;
		/* "Stoke-on-Trent" */
		if (cite_prose(t, k) && !cite_spelt(t, k, "on") &&
		    !tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_AND) &&
		    !cite_is(t, k, TEI_CITE_PARTICLE) &&
		    !tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_OF) &&
		    !tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_THE))
			return false;
	}
	return year != 0 && year < i + 40;
}

bool
tei_cite_is_year_alone(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i + 1);

	return cite_mark(t, i, '(') && cite_opens(t, i) && t->unit[i].mate ==
	    i + 2 && l->kind == TEI_LEX_NUMBER && l->digits == 4 &&
	    l->value > 1400 && l->value < 2100;
}

void
tei_cite_places(const struct tei_cite_text *t, size_t from, size_t to,
	struct tei_cite *c)
{
	size_t i, first = from;

	for (i = from; i < to; i++)
		if (cite_mark(t, i, '/') || cite_mark(t, i, '&') ||
		    (tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_AND) &&
		    !cite_mark(t, i + 1, '.')) ||
		    (cite_mark(t, i, '-') && cite_lex(t, i)->gap)) {
			tei_cite_add(c, TEI_PART_PLACE, first, i);
			first = i + 1;
		}
	tei_cite_add(c, TEI_PART_PLACE, first, to);
}

/* True for "OUP", "CUP", "YUP": a press in short. */
static bool
is_university_press(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->n > 2 && l->n < 6 && t->unit[i].capitals == l->n &&
	    l->s[l->n - 2] == 'U' && l->s[l->n - 1] == 'P';
}

/* Adds the places, the publisher and the year of the units from..to-1; the year
 * begins at `year`. */
static void
add_imprint(const struct tei_cite_text *t, size_t from, size_t year,
	size_t to, struct tei_cite *c)
{
	size_t names = year, colon, k;

	/* "(Leeds, March 1931)" */
	while (names > from + 1 && (tei_lexicon_is(cite_lex(t, names -
	    1)->word, TEI_DATE_MONTH) || cite_lex(t, names - 1)->digits == 2))
		year = --names;
	names -= cite_mark(t, year - 1, ',');
	colon = year;
	for (k = from; k < names; k++)
		if (cite_mark(t, k, ':') && colon == year)
			colon = k;
	/* "(2nd edn, OUP 1998)" */
	if (names == from + 1 && is_university_press(t, from))
		tei_cite_add(c, TEI_PART_PUBLISHER, from, names);
	else
		tei_cite_places(t, from, colon < names ? colon : names, c);
	if (colon < names)
		tei_cite_add(c, TEI_PART_PUBLISHER, colon + 1, names);
	if (tei_cite_date(t, year, to, c) == 0)
		tei_cite_add(c, TEI_PART_DATE, year, to);
}

/* The semicolon before a reprint, "(Leeds, 1958; repr. York, 1974)", from i on
 * before the year; `year` if none stands there. */
static size_t
before_reprint(const struct tei_cite_text *t, size_t i, size_t year)
{
	while (i < year && !(cite_mark(t, i, ';') && cite_lex(t, i -
	    1)->digits == 4 && cite_lex(t, i + 1)->kind == TEI_LEX_WORD &&
	    !cite_capital(t, i + 1)))
		i++;
	return i;
}

/* Where the place of a reprint stands, from i on: behind "repr.", "new edn,";
 * `year` where other words say what it is. */
static size_t
after_reprint(const struct tei_cite_text *t, size_t i, size_t year)
{
	while (i < year && (cite_mark(t, i, '.') || cite_mark(t, i, ',') ||
	    cite_is(t, i, TEI_CITE_LEAD) || cite_is(t, i, TEI_CITE_ED) ||
	    cite_spelt(t, i, "repr") || cite_spelt(t, i, "rpt") ||
	    cite_spelt(t, i, "new") || cite_spelt(t, i, "rev")))
		i++;
	return cite_capital(t, i) ? i : year;
}

size_t
tei_cite_imprint(const struct tei_cite_text *t, size_t i, struct tei_cite *c)
{
	size_t mate = t->unit[i].mate, year = imprint_year(t, i);
	size_t first = imprint_start(t, i), again;

	if (tei_cite_is_year_alone(t, i)) {
		tei_cite_date(t, i + 1, mate, c);
		return mate + 1;
	}
	if (after_volumes(t, i + 1) > i + 1)
		tei_cite_add(c, TEI_PART_VOLUME, i + 1, i + 3);
	if (cite_lex(t, i + 1)->digits == 4 && first > i + 1)
		tei_cite_date(t, i + 1, first, c);
	again = before_reprint(t, first, year);
	if (again < year) {
		add_imprint(t, first, again - 1, again, c);
		first = after_reprint(t, again + 1, year);
	}
	if (first < year)
		add_imprint(t, first, year, mate, c);
	else
		tei_cite_date(t, year, mate, c);
	return mate + 1;
}
