/* Works of a note whose parts only commas and points divide: "Author, Title,
 * Place Year, S. 7", "Author, Title, Paris, Plon, 1956, p. 7", "Author: Title.
 * Place, Year."  A year with its place is the anchor, or "in:" with what the
 * work stands in. */
#include "citations/search.h"

#include <string.h>

/* So many units a title may have, a chain, a place, a publisher. */
enum { TITLE = 45, CHAIN = 140, PLACE = 7, PUBLISHER = 7 };

/* Reads a chain into a citation. */
struct chain {
	const struct tei_cite_text *t;
	struct tei_cite *c;
	size_t end; /* nothing from here on */
};

static bool
is_year(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->kind == TEI_LEX_NUMBER && l->digits == 4 &&
	    l->value > 1450 && l->value < 2100;
}

/* True if a part of a chain ends before the unit. */
static bool
ends_part(const struct chain *r, size_t i)
{
	const struct tei_date_lex *l = cite_lex(r->t, i);

	return i >= r->end || l->kind == TEI_LEX_END ||
	    (l->kind == TEI_LEX_MARK && l->value < 128 && l->value &&
	    strchr(",.;:)([", (char)l->value));
}

/* The unit after a year, or a span of years, that begins at i. */
static size_t
after_year(const struct tei_cite_text *t, size_t i)
{
	i++;
	if ((cite_mark(t, i, '-') || cite_mark(t, i, '/')) &&
	    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER &&
	    !cite_lex(t, i + 1)->gap)
		i += 2;
	return i;
}

/* Words of a place or a publisher from i on: capitals, and what may join them;
 * the unit after them. */
static size_t
capitals_from(const struct chain *r, size_t i, size_t most)
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

/* "Göttingen 1971", "München/Wien 1994": the year's unit, or 0. */
static size_t
place_and_year(const struct chain *r, size_t i)
{
	size_t at = capitals_from(r, i, PLACE), k;

	if (at == i || at >= r->end || !is_year(r->t, at) ||
	    !ends_part(r, after_year(r->t, at)) ||
	    tei_lexicon_is(cite_lex(r->t, at - 1)->word, TEI_DATE_MONTH))
		return 0;
	for (k = i; k < at; k++)
		if (cite_prose(r->t, k) && !cite_is(r->t, k, TEI_CITE_LINK) &&
		    !cite_is(r->t, k, TEI_CITE_PARTICLE))
			return 0;
	return at;
}

static size_t
add_year(struct chain *r, size_t year)
{
	size_t to = tei_cite_date(r->t, year, r->end, r->c);

	if (to != 0 && to <= after_year(r->t, year))
		return to;
	if (to != 0)
		r->c->n--;
	tei_cite_add(r->c, TEI_PART_DATE, year, after_year(r->t, year));
	return after_year(r->t, year);
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
	    !is_year(t, at)) {
		if (cite_lex(t, at)->kind == TEI_LEX_NUMBER || (cite_prose(t,
		    at) && cite_lex(t, at)->n > 3))
			return i;
		at++;
	}
	return at;
}

/* "Paris, Plon, 1956", "Budapest, 1982", "Budapest: Akademiai, 1976",
 * "Berlin: Reimer 1915" after a title. */
static size_t
read_place_first(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t place = capitals_from(r, i, PLACE), at, house = 0;

	/* "M.", "SPb.": towns that everybody knows */
	if (place > i && cite_mark(t, place, '.') &&
	    cite_lex(t, place - 1)->n <= 3)
		place++;
	if (place == i || !(cite_mark(t, place, ',') ||
	    cite_mark(t, place, ':')))
		return 0;
	at = place + 1;
	if (!is_year(t, at)) {
		house = at;
		at = after_house(r, at);
		if (at == house || (!cite_mark(t, at, ',') &&
		    !is_year(t, at)))
			return 0;
		at += cite_mark(t, at, ',');
	}
	if (!is_year(t, at) || !ends_part(r, after_year(t, at)))
		return 0;
	tei_cite_places(t, i, place - cite_mark(t, place - 1, '.'), r->c);
	if (house != 0)
		tei_cite_add(r->c, TEI_PART_PUBLISHER, house, at -
		    cite_mark(t, at - 1, ','));
	return add_year(r, at);
}

/* Place and year in whatever order of a chain; the unit after them. */
static size_t
read_imprint(struct chain *r, size_t i)
{
	size_t year = place_and_year(r, i), n = r->c->n, next;

	if (year != 0) {
		tei_cite_places(r->t, i, year, r->c);
		return add_year(r, year);
	}
	next = read_place_first(r, i);
	if (next == 0)
		r->c->n = n;
	return next;
}

/* True for "vol. 2", "Bd. II", "t. 3": the label of a volume. */
static bool
is_volume(const struct tei_cite_text *t, size_t i)
{
	return cite_is(t, i, TEI_CITE_LABEL) && cite_value(t, i,
	    TEI_CITE_LABEL) == 2 && (cite_mark(t, i + 1, '.') ||
	    cite_lex(t, i)->n > 3);
}

/* What parts may stand between a title and its imprint: volume, edition,
 * editors, series. */
static size_t
read_between(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1, n = r->c->n, k;

	if (is_volume(t, i)) {
		at += cite_mark(t, at, '.');
		if (cite_lex(t, at)->kind != TEI_LEX_NUMBER &&
		    cite_lex(t, at)->value == 0)
			return 0;
		tei_cite_add(r->c, TEI_PART_VOLUME, i, at + 1);
		return at + 1;
	}
	if (cite_is(t, i, TEI_CITE_ED) && !cite_is(t, i, TEI_CITE_BY)) {
		at += cite_mark(t, at, '.');
		at += cite_is(t, at, TEI_CITE_PARTICLE) ||
		    cite_is(t, at, TEI_CITE_BY);
		at = tei_cite_names(t, at, r->end, false, r->c);
		for (k = n; at != 0 && k < r->c->n; k++)
			r->c->part[k].kind = TEI_PART_EDITOR;
		return at;
	}
	/* "2nd ed.", "3. Aufl.", "Serie D" */
	for (k = i; k < i + 5 && !ends_part(r, k); k++)
		if (cite_is(t, k, TEI_CITE_SERIES))
			return capitals_from(r, k + 1, 3) + (cite_mark(t,
			    k + 1, '.') ? 1 : 0);
	return 0;
}

/* "in:", "in :", "dans" before what a work stands in; the unit after it. */
static size_t
match_in(const struct tei_cite_text *t, size_t i)
{
	if (!cite_is(t, i, TEI_CITE_WITHIN) || cite_lex(t, i)->kind !=
	    TEI_LEX_WORD)
		return 0;
	i++;
	return cite_mark(t, i, ':') ? i + 1 : cite_lex(t, i)->kind ==
	    TEI_LEX_WORD && cite_capital(t, i) ? i : 0;
}

/* True if a boundary of parts stands at i: a comma, or a point that ends a
 * sentence, outside of quotations. */
static bool
is_boundary(const struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;

	if (t->unit[i].in_quote)
		return false;
	return cite_mark(t, i, ',') || (cite_mark(t, i, '.') &&
	    cite_lex(t, i + 1)->gap && i > 0 && (cite_lex(t, i - 1)->n > 3 ||
	    cite_mark(t, i - 1, ')')));
}

/* The end of the title that begins at i, and the imprint behind it; 0 if none
 * stands there.  *to is the title's end. */
static size_t
read_to_imprint(struct chain *r, size_t i, size_t *to)
{
	size_t at, next, between;

	*to = 0;
	for (at = i + 1; at < r->end && at < i + TITLE; at++) {
		if (cite_mark(r->t, at, '(') && cite_opens(r->t, at))
			at = r->t->unit[at].mate;
		if (!is_boundary(r, at))
			continue;
		/* "Hope. Trade 1945-1949": a subtitle's years are no imprint's */
		next = cite_mark(r->t, at, '.') ? read_place_first(r, at + 1) :
		    read_imprint(r, at + 1);
		if (next != 0) {
			*to = *to ? *to : at;
			return next;
		}
		between = read_between(r, at + 1);
		if (between != 0 && between > at) {
			*to = *to ? *to : at;
			at = between - 1;
		}
	}
	return 0;
}

/* The quoted or bare title at i up to `to`. */
static void
add_title(struct chain *r, enum tei_cite_part_kind kind, size_t i, size_t to)
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

/* What an article or chapter stands in, from behind "in:". */
static size_t
read_container(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t n = r->c->n, at, next, to, k;
	bool edited = r->c->edited;

	r->c->edited = false;
	at = tei_cite_names(t, i, r->end, false, r->c);
	if (at != 0 && (r->c->edited || cite_mark(t, at, ':'))) {
		for (k = n; k < r->c->n; k++)
			r->c->part[k].kind = TEI_PART_EDITOR;
		at += cite_mark(t, at, ',') || cite_mark(t, at, ':');
	} else {
		r->c->n = n;
		at = i;
	}
	r->c->edited = edited;
	n = r->c->n;
	next = at > i ? read_to_imprint(r, at, &to) : 0;
	if (next != 0) {
		add_title(r, TEI_PART_TITLE_M, at, to);
		r->c->kind = TEI_CITE_CHAPTER;
		return next;
	}
	r->c->n = n;
	next = tei_cite_tail(t, i, r->end, r->c);
	if (tei_cite_get(r->c, TEI_PART_TITLE_J) != NULL)
		return next;
	r->c->n = n;
	next = read_to_imprint(r, i, &to);
	if (next == 0)
		return 0;
	add_title(r, TEI_PART_TITLE_M, i, to);
	r->c->kind = TEI_CITE_CHAPTER;
	return next;
}

/* True if a journal stands at i: its title and a volume that is no year, or
 * in quotation marks with a year. */
static bool
is_journal(const struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i, words = 0;

	if (cite_opens(t, i) && !cite_mark(t, i, '(') && t->unit[i].mate <
	    r->end)
		return cite_lex(t, t->unit[i].mate + 1)->kind ==
		    TEI_LEX_NUMBER;
	if (!cite_capital(t, i))
		return false;
	while (at < r->end && at < i + 9 && cite_lex(t, at)->kind ==
	    TEI_LEX_WORD) {
		words++;
		at++;
	}
	return words > 1 && at < r->end && cite_lex(t, at)->kind ==
	    TEI_LEX_NUMBER && cite_lex(t, at)->digits < 4 &&
	    ends_part(r, at + 1);
}

/* A journal and what follows; in quotation marks, as Poles have it, or
 * not. */
static size_t
read_journal(struct chain *r, size_t i)
{
	if (cite_opens(r->t, i)) {
		tei_cite_add(r->c, TEI_PART_TITLE_J, i + 1,
		    r->t->unit[i].mate);
		i = r->t->unit[i].mate + 1;
	}
	return tei_cite_tail(r->t, i, r->end, r->c);
}

/* An article or chapter whose title is not marked: "Title, in: Journal 3
 * (1985)", "Title, Journal 67, 1969"; the unit after it. */
static size_t
read_article(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at, host, n = r->c->n, next;

	for (at = i + 1; at < r->end && at < i + TITLE; at++) {
		if (!is_boundary(r, at) && !cite_mark(t, at, ':'))
			continue;
		host = match_in(t, at + 1);
		if (host == 0 && cite_mark(t, at, ',') &&
		    is_journal(r, at + 1))
			host = at + 1;
		if (host == 0)
			continue;
		r->c->n = n;
		add_title(r, TEI_PART_TITLE_A, i, at);
		next = host > at + 1 ? read_container(r, host) :
		    read_journal(r, host);
		if (next > host && r->c->n > n + 1)
			return next;
	}
	r->c->n = n;
	return 0;
}

/* Pages after a point: "M., 1979. S. 14". */
static size_t
read_pages_after(struct chain *r, size_t at)
{
	size_t next = at;

	if (cite_mark(r->t, at, '.') && cite_is(r->t, at + 1,
	    TEI_CITE_LABEL) && cite_capital(r->t, at + 1) &&
	    cite_value(r->t, at + 1, TEI_CITE_LABEL) == 1)
		next = tei_cite_pages(r->t, at + 1, r->end, r->c);
	return next ? next : at;
}

/* "Diss. phil., Universitat Leipzig 1998": a thesis after its title. */
static size_t
read_thesis(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at, k;

	for (at = i + 1; at < r->end && at < i + TITLE; at++) {
		if (cite_mark(t, at, '(') && cite_opens(t, at))
			at = t->unit[at].mate;
		/* "Cambridge, MA" is a place */
		if (!is_boundary(r, at) || !cite_is(t, at + 1,
		    TEI_CITE_THESIS) || (t->unit[at + 1].capitals > 1 &&
		    !cite_is(t, at + 2, TEI_CITE_THESIS)))
			continue;
		for (k = at + 1; k < r->end && k < at + 20; k++) {
			if (!is_year(t, k))
				continue;
			add_title(r, TEI_PART_TITLE_M, i, at);
			r->c->kind = TEI_CITE_PHD;
			return add_year(r, k);
		}
	}
	return 0;
}

/* Where the chain may not go on: a semicolon, or the end of the text. */
static size_t
chain_end(const struct tei_cite_text *t, size_t i)
{
	size_t at = i;

	while (at < t->lexer.n && at < i + CHAIN) {
		if (cite_mark(t, at, ';') && !t->unit[at].in_quote)
			break;
		at++;
	}
	return at;
}

/* The title after the authors: behind a comma, a colon, or after initials
 * that follow the surname, as Russian has it. */
static size_t
title_of(const struct chain *r, size_t i, size_t after)
{
	const struct tei_cite_text *t = r->t;
	size_t at;

	if (after != 0 && (cite_mark(t, after, ',') ||
	    cite_mark(t, after, ':'))) {
		after++;
		return cite_capital(t, after) || t->unit[after].italic ||
		    cite_opens(t, after) || cite_lex(t, after)->kind ==
		    TEI_LEX_NUMBER ? after : 0;
	}
	if (after != 0 && r->c->edited)
		return after;
	/* "Sidorenko V. P. Porty i lyudi." */
	if (!cite_capital(t, i) || !cite_lex(t, i + 1)->initial ||
	    !cite_mark(t, i + 2, '.'))
		return 0;
	at = i + 3;
	if (cite_lex(t, at)->initial && cite_mark(t, at + 1, '.'))
		at += 2;
	if (!cite_capital(t, at) || cite_lex(t, at)->initial)
		return 0;
	r->c->n = 0;
	tei_cite_add(r->c, TEI_PART_AUTHOR, i, at);
	return at;
}

/* What a chain may be, tried in turn from its title on. */
static size_t
read_rest(struct chain *r, size_t title)
{
	size_t n = r->c->n, next, to;

	next = read_thesis(r, title);
	if (next != 0)
		return next;
	r->c->n = n;
	next = read_to_imprint(r, title, &to);
	/* "Title, in: Host, Place Year" has its own way */
	if (next != 0) {
		size_t k;

		for (k = title; k < to; k++)
			if (cite_mark(r->t, k, ',') && match_in(r->t, k + 1))
				break;
		if (k == to && !(cite_opens(r->t, title) &&
		    !cite_mark(r->t, title, '('))) {
			add_title(r, TEI_PART_TITLE_M, title, to);
			r->c->kind = r->c->edited ? TEI_CITE_COLLECTION :
			    TEI_CITE_BOOK;
			return next;
		}
	}
	r->c->n = n;
	return read_article(r, title);
}

/* A volume of documents, "Documents on Trade, ser. I, vol. III, no. 41": a
 * title of several words, then what is no more of it, a volume among it. */
static size_t
read_series(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at, to = 0, next = 0, words = 0, first;

	for (at = i + 1; at < r->end && at < i + TITLE; at++) {
		if (cite_mark(t, at, '(') || t->unit[at].break_before)
			return 0;
		words += to == 0 && cite_lex(t, at)->kind == TEI_LEX_WORD;
		if (!cite_mark(t, at, ','))
			continue;
		if (to == 0 && (cite_lex(t, at + 1)->kind == TEI_LEX_NUMBER ||
		    read_between(r, at + 1) != 0))
			to = at;
		r->c->n = 0;
		if (is_volume(t, at + 1))
			break;
		if (to == 0)
			return 0;
	}
	words += r->t->unit[i].capitals > 1;
	if (to == 0 || words < 1 || at >= i + TITLE || at >= r->end ||
	    !cite_capital(t, i))
		return 0;
	/* "Telegram to the Department, 12 November 1956" is no series */
	if (tei_cite_date(t, to + 1, r->end, r->c) != 0 &&
	    r->c->part[0].date.a.month != 0)
		return 0;
	r->c->n = 0;
	/* "United States, 1958-1960": years that belong to the title */
	if (is_year(t, to + 1) && cite_mark(t, to + 2, '-'))
		to = after_year(t, to + 1);
	add_title(r, TEI_PART_TITLE_M, i, to);
	r->c->kind = TEI_CITE_COLLECTION;
	for (first = to; first < at; first++)
		if (cite_mark(t, first, ','))
			read_between(r, first + 1);
	next = read_to_imprint(r, at, &to);
	if (next == 0)
		return tei_cite_tail(t, at, tei_clause_end(t, at), r->c);
	read_between(r, at + 1);
	return next;
}

/* A newspaper that no table knows: its name of a few words with an article
 * before it or a page behind it, and a day. */
static size_t
read_newspaper(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	bool article = cite_is(t, i, TEI_CITE_THE);
	size_t at = capitals_from(r, i, 6), day, page;

	if (at == i || !cite_mark(t, at, ',') || at > i + 5)
		return 0;
	tei_cite_add(r->c, TEI_PART_TITLE_J, i, at);
	day = tei_cite_date(t, at + 1, r->end, r->c);
	if (day == 0 || r->c->part[1].date.a.day == 0)
		return 0;
	page = cite_mark(t, day, ',') ? tei_cite_pages(t, day + 1, r->end,
	    r->c) : 0;
	if ((!article && page == 0) || !ends_part(r, page ? page : day))
		return 0;
	r->c->kind = TEI_CITE_NEWSPAPER;
	return page ? page : day;
}

/* What names no author: a series of documents, or an article with "in:". */
static size_t
read_unsigned(struct chain *r, size_t i)
{
	size_t next, at;

	if (tei_cite_is_held(r->t, i, r->end))
		return 0;
	next = read_series(r, i);
	if (next != 0)
		return next;
	r->c->n = 0;
	next = read_newspaper(r, i);
	if (next != 0)
		return next;
	r->c->n = 0;
	r->c->kind = TEI_CITE_OPEN;
	for (at = i + 1; at < r->end && at < i + TITLE; at++)
		if (cite_mark(r->t, at, ',') && match_in(r->t, at + 1) ==
		    at + 3)
			return read_article(r, i);
	return 0;
}

bool
tei_read_chain(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	struct chain r = { .t = t, .c = s->c };
	size_t after, title, next, tail;

	if (!t->note || t->unit[i].in_quote || !tei_is_led(t, i) ||
	    !tei_begins_name(t, i) || cite_is(t, i, TEI_CITE_LEAD))
		return false;
	r.end = chain_end(t, i);
	tei_cite_begin(s->c, TEI_CITE_OPEN, i);
	after = tei_cite_names(t, i, r.end, false, s->c);
	title = title_of(&r, i, after);
	if (title == 0 || title >= r.end) {
		s->c->n = 0;
		s->c->edited = false;
		title = i;
		next = read_unsigned(&r, i);
	} else {
		next = read_rest(&r, title);
	}
	if (next == 0)
		return false;
	tail = tei_cite_tail(t, next, tei_clause_end(t, next - 1), s->c);
	*at = tail > next ? tail : read_pages_after(&r, next);
	tei_judge(s->c, t);
	s->c->to = (uint32_t)*at;
	return s->c->kind != TEI_CITE_OPEN && tei_cite_is_title(t, title,
	    next);
}
