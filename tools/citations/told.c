/* What was told or written to the author: interviews, conversations,
 * letters. */
#include "citations/archive.h"
#include "citations/works.h"

/* So many units what it is may have, "author's interview with X". */
enum { TOLD = 20, WORDS = 6 };

/* True for what may stand before an interview: "author's", "oral history",
 * "e-". */
static bool
is_how(const struct tei_cite_text *t, size_t i)
{
	return cite_is(t, i, TEI_CITE_OWN) || cite_mark(t, i, '\'') ||
	    cite_mark(t, i, '-') || cite_spelt(t, i, "s");
}

/* The unit after the word for what was told or written, "author's telephone
 * interview", that begins at i; 0 if none does. */
static size_t
find_told(const struct tei_cite_text *t, size_t i)
{
	size_t at = i;

	while (at < i + WORDS && !cite_is(t, at, TEI_CITE_TOLD) &&
	    is_how(t, at))
		at++;
	return cite_is(t, at, TEI_CITE_TOLD) ? at + 1 : 0;
}

/* The unit after the phrase that begins at i, "author's interview with X": at
 * the comma or bracket behind it; 0 if none stands there.  A letter must be to
 * the author, all else have another side. */
static size_t
match_told(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t told = find_told(t, i), at, k;
	bool own = false, party;

	if (told == 0 || told >= end)
		return 0;
	party = cite_is(t, told, TEI_CITE_PARTY);
	for (at = told; at < end && at < i + TOLD && !cite_mark(t, at, ',') &&
	    !cite_mark(t, at, '('); at++)
		if (t->unit[at].break_before || cite_mark(t, at, ';'))
			return 0;
	for (k = i; k < at; k++) {
		own |= cite_is(t, k, TEI_CITE_OWN);
		/* "… took place in London" */
		if (k > told && cite_prose(t, k) && cite_is(t, k,
		    TEI_CITE_WITHIN))
			return 0;
	}
	if (at == i + TOLD || at == end || (cite_value(t, told - 1,
	    TEI_CITE_TOLD) == 2 ? !own : !party && !own) ||
	    tei_is_prose(t, told + party, at))
		return 0;
	return at;
}

/* The day behind the phrase, with a place between or none: "Budapest, 12 May
 * 1991"; the unit after it. */
static size_t
read_day(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = i, to, places;

	/* "tape recording, Durham" */
	while (at < end && is_how(t, at))
		at++;
	at += at > i && cite_mark(t, at, ',');
	for (places = 0; places < 3; places++) {
		to = tei_cite_date(t, at, end, c);
		if (to != 0)
			return to;
		/* "Stoke-on-Trent", "N.C." */
		for (to = at; to < end && to < at + 5 && (cite_capital(t, to)
		    || (to > at && cite_mark(t, to, '.') && cite_lex(t, to -
		    1)->initial)); to++)
			to += cite_mark(t, to + 1, '-');
		if (to == at || !cite_mark(t, to, ','))
			return 0;
		at = to + 1;
	}
	return 0;
}

bool
tei_read_told(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t end = tei_clause_end(t, i), from = i, to, close;
	struct tei_cite *c = s->c;

	/* what an archive holds has its own way */
	if (!t->note || t->unit[i].in_quote || !tei_is_led(t, i) ||
	    cite_is(t, i, TEI_CITE_LEAD) || tei_cite_find_level(t, i, end) <
	    end)
		return false;
	tei_cite_begin(c, TEI_CITE_UNHELD, i);
	to = match_told(t, i, end);
	if (to == 0) {
		from = tei_cite_names(t, i, end, false, c);
		if (from == 0 || !cite_mark(t, from, ',') ||
		    cite_capital(t, from + 1))
			return false;
		to = match_told(t, ++from, end);
	}
	if (to == 0)
		return false;
	tei_cite_add(c, TEI_PART_TITLE_A, from, to);
	close = cite_mark(t, to, '(') && cite_opens(t, to) ?
	    t->unit[to].mate : 0;
	*at = read_day(t, to + 1, close ? close : end, c);
	if (close != 0)
		*at = *at == close ? close + 1 : 0;
	/* what a newspaper printed is none of these */
	if (*at == 0 || (cite_mark(t, *at, ',') && cite_is(t, *at + 1,
	    TEI_CITE_LABEL)))
		return false;
	c->to = (uint32_t)*at;
	return true;
}
