/* In chains: titles, place, publisher and year, and what may stand between. */
#include "citations/chain.h"

/* So many units a place may have, a publisher. */
enum { PLACE = 7, PUBLISHER = 7, SERIES = 16 };

size_t
tei_chain_capitals(const struct chain *r, size_t i, size_t most)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i;

	if (i >= r->end || !cite_capital(t, i))
		return i;
	while (at < r->end && at < i + most) {
		const struct tei_date_lex *l = cite_lex(t, at);

		if (l->kind == TEI_LEX_WORD && (l->capital || l->n <= 4 ||
		    (at > i && cite_mark(t, at - 1, '-'))))
			at++;
		else if (at > i && (cite_mark(t, at, '-') ||
		    cite_mark(t, at, '/') || cite_mark(t, at, '&') ||
		    cite_mark(t, at, '\'')))
			at++;
		/* "Frankfurt a. M.", "St. Gallen" */
		else if (at > i && cite_mark(t, at, '.') && !l->gap &&
		    cite_lex(t, at - 1)->n <= 3 && !cite_mark(t, at + 1, ',')
		    && cite_lex(t, at + 1)->kind != TEI_LEX_END)
			at++;
		else
			break;
	}
	return at;
}

/* True if an imprint stands behind the year: that is of the title, "The Years
 * of Hope, 1921-1933 (Leeds, 1957)". */
static bool
opens_imprint(const struct chain *r, size_t year)
{
	return tei_cite_is_imprint(r->t, chain_after_year(r->t, year));
}

/* True for the number of an edition before its year, "Tübingen ²1954". */
static bool
is_raised(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->kind == TEI_LEX_MARK && !l[1].gap && (l->value == 0xB2 ||
	    l->value == 0xB3 || (l->value >= 0x2074 && l->value <= 0x2079));
}

/* "Göttingen 1971", "München/Wien 1994": the year's unit, or 0. */
static size_t
place_and_year(const struct chain *r, size_t i)
{
	size_t place = tei_chain_capitals(r, i, PLACE), k;
	size_t at = place + is_raised(r->t, place);

	if (place == i || at >= r->end || !chain_is_year(r->t, at) ||
	    opens_imprint(r, at) ||
	    !chain_ends_part(r, chain_after_year(r->t, at)) ||
	    tei_lexicon_is(cite_lex(r->t, at - 1)->word, TEI_DATE_MONTH))
		return 0;
	for (k = i; k < place; k++)
		if (cite_prose(r->t, k) && !cite_is(r->t, k, TEI_CITE_LINK) &&
		    !cite_is(r->t, k, TEI_CITE_PARTICLE) &&
		    !cite_mark(r->t, k + 1, '.'))
			return 0;
	return at;
}

/* Behind the first year of a reprint, "1983 [1969]". */
static size_t
past_origin(const struct tei_cite_text *t, size_t i)
{
	return cite_mark(t, i, '[') && cite_lex(t, i + 1)->digits == 4 &&
	    cite_mark(t, i + 2, ']') ? i + 3 : i;
}

size_t
tei_chain_year(struct chain *r, size_t year)
{
	size_t to = tei_cite_date(r->t, year, r->end, r->c);

	if (to != 0 && to <= chain_after_year(r->t, year))
		return past_origin(r->t, to);
	if (to != 0)
		r->c->n--;
	to = chain_after_year(r->t, year);
	tei_cite_add(r->c, TEI_PART_DATE, year, to);
	return past_origin(r->t, to);
}

/* A publisher's name, "Presses universitaires de Provence": the unit after
 * it, or i. */
static size_t
after_house(const struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i;

	if (!cite_capital(t, i))
		return i;
	while (at < r->end && at < i + PUBLISHER && !cite_mark(t, at, ',') &&
	    !chain_is_year(t, at)) {
		if (cite_lex(t, at)->kind == TEI_LEX_NUMBER || (cite_prose(t,
		    at) && cite_lex(t, at)->n > 3))
			return i;
		at++;
	}
	return at;
}

/* The comma before the year behind a publisher's series or an edition, "coll.
 * 'Points', 1956", "2e éd., 1983"; the comma at i where none is named. */
static size_t
skip_house_series(const struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 2;

	if (!cite_mark(t, i, ',') || !(cite_spelt(t, i + 1, "coll") ||
	    cite_spelt(t, i + 1, "col") || cite_spelt(t, i + 1, "collection")
	    || (cite_lex(t, i + 1)->digits == 1 && (cite_is(t, i + 3,
	    TEI_CITE_SERIES) || cite_is(t, i + 2, TEI_CITE_ED)))))
		return i;
	while (at < r->end && at < i + SERIES &&
	    (t->unit[at].in_quote || !cite_mark(t, at, ',')))
		at++;
	return cite_mark(t, at, ',') && chain_is_year(t, at + 1) ? at : i;
}

/* "Paris, Plon, 1956", "Budapest, 1982", "Budapest: Akademiai, 1976",
 * "Berlin: Reimer 1915" after a title. */
static size_t
read_place_first(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t place = tei_chain_capitals(r, i, PLACE), at, house = 0, to = 0;

	/* "M.", "SPb.": towns that everybody knows */
	if (place > i && cite_mark(t, place, '.') &&
	    cite_lex(t, place - 1)->n <= 3)
		place++;
	if (place == i || (place == i + 1 && tei_cite_is_capital_roman(
	    cite_lex(t, i))) || !(cite_mark(t, place, ',') ||
	    cite_mark(t, place, ':')))
		return 0;
	at = place + 1;
	if (!chain_is_year(t, at)) {
		house = at;
		to = after_house(r, at);
		at = skip_house_series(r, to);
		if (to == house || (!cite_mark(t, at, ',') &&
		    !chain_is_year(t, at)))
			return 0;
		at += cite_mark(t, at, ',');
	}
	if (!chain_is_year(t, at) || opens_imprint(r, at) ||
	    !chain_ends_part(r, chain_after_year(t, at)))
		return 0;
	tei_cite_places(t, i, place - cite_mark(t, place - 1, '.'), r->c);
	if (house != 0)
		tei_cite_add(r->c, TEI_PART_PUBLISHER, house, to);
	return tei_chain_year(r, at);
}

/* Place and year in whatever order of a chain; the unit after them. */
static size_t
read_imprint(struct chain *r, size_t i)
{
	size_t year = place_and_year(r, i), n = r->c->n, next;

	if (year != 0) {
		tei_cite_places(r->t, i, year - is_raised(r->t, year - 1),
		    r->c);
		return tei_chain_year(r, year);
	}
	next = read_place_first(r, i);
	if (next == 0)
		r->c->n = n;
	return next;
}

bool
tei_chain_is_volume(const struct tei_cite_text *t, size_t i)
{
	return cite_is(t, i, TEI_CITE_LABEL) && cite_value(t, i,
	    TEI_CITE_LABEL) == 2 && (cite_mark(t, i + 1, '.') ||
	    cite_lex(t, i)->n > 3);
}

size_t
tei_chain_between(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1, n = r->c->n, k;

	if (tei_chain_is_volume(t, i)) {
		at += cite_mark(t, at, '.');
		if (cite_lex(t, at)->kind != TEI_LEX_NUMBER &&
		    cite_lex(t, at)->value == 0)
			return 0;
		tei_cite_add(r->c, TEI_PART_VOLUME, i, at + 1);
		return at + 1;
	}
	/* "Dějiny, II, Praha 1931" */
	if (tei_cite_is_capital_roman(cite_lex(t, i)) && cite_mark(t, at,
	    ',')) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, at);
		return at;
	}
	/* "2 Bde." */
	if (cite_lex(t, i)->kind == TEI_LEX_NUMBER && cite_lex(t, i)->digits <
	    3 && cite_lex(t, at)->n > 2 && cite_is(t, at, TEI_CITE_LABEL) &&
	    cite_value(t, at, TEI_CITE_LABEL) == 2) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, at + 1);
		return at + 1 + cite_mark(t, at + 1, '.');
	}
	/* "a cura di X" */
	if (cite_spelt(t, i, "a") && cite_is(t, at, TEI_CITE_ED))
		i = at++;
	if (cite_is(t, i, TEI_CITE_ED) && !cite_is(t, i, TEI_CITE_BY)) {
		at += cite_mark(t, at, '.');
		/* "hrsg. v." */
		at += cite_spelt(t, at, "v") ? 1 + cite_mark(t, at + 1, '.') : 0;
		at += cite_is(t, at, TEI_CITE_PARTICLE) ||
		    cite_is(t, at, TEI_CITE_BY);
		at = tei_cite_names(t, at, r->end, false, r->c);
		for (k = n; at != 0 && k < r->c->n; k++)
			r->c->part[k].kind = TEI_PART_EDITOR;
		return at;
	}
	/* "2nd ed.", "3. Aufl.", "Serie D" */
	for (k = i; k < i + 5 && !chain_ends_part(r, k); k++)
		if (cite_is(t, k, TEI_CITE_SERIES))
			return tei_chain_capitals(r, k + 1, 3) + (cite_mark(t,
			    k + 1, '.') ? 1 : 0);
	return 0;
}

size_t
tei_chain_to_imprint(struct chain *r, size_t i, size_t *to)
{
	size_t at, next, between;

	*to = 0;
	for (at = i + 1; at < r->end && at < i + CHAIN_TITLE; at++) {
		if (cite_mark(r->t, at, '(') && cite_opens(r->t, at))
			at = r->t->unit[at].mate;
		if (!chain_is_boundary(r, at))
			continue;
		/* "Hope. Trade 1945-1949": a subtitle's years are no imprint's */
		next = cite_mark(r->t, at, '.') ? read_place_first(r, at + 1) :
		    read_imprint(r, at + 1);
		if (next != 0) {
			*to = *to ? *to : at;
			return next;
		}
		between = tei_chain_between(r, at + 1);
		if (between != 0 && between > at) {
			*to = *to ? *to : at;
			at = between - 1;
		}
	}
	return 0;
}

void
tei_chain_title(struct chain *r, enum tei_cite_part_kind kind, size_t i,
	size_t to)
{
	if (cite_opens(r->t, i) && r->t->unit[i].mate < to) {
		to = r->t->unit[i].mate;
		i++;
	}
	while (to > i && (cite_mark(r->t, to - 1, ',') ||
	    cite_mark(r->t, to - 1, '.')))
		to--;
	tei_cite_add(r->c, kind, i, to);
}
