/* Works of a note whose parts only commas and points divide: "Author, Title,
 * Place Year, S. 7", "Author, Title, Paris, Plon, 1956, p. 7", "Author: Title.
 * Place, Year."  A year with its place is the anchor, or "in:" with what the
 * work stands in. */
#include "citations/chain.h"

/* So many units a chain may have. */
enum { CHAIN = 140 };

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

	for (at = i + 1; at < r->end && at < i + CHAIN_TITLE; at++) {
		if (cite_mark(t, at, '(') && cite_opens(t, at))
			at = t->unit[at].mate;
		/* "Cambridge, MA" is a place */
		if (!chain_is_boundary(r, at) || !cite_is(t, at + 1,
		    TEI_CITE_THESIS) || (t->unit[at + 1].capitals > 1 &&
		    !cite_is(t, at + 2, TEI_CITE_THESIS)))
			continue;
		for (k = at + 1; k < r->end && k < at + 20; k++) {
			if (!chain_is_year(t, k))
				continue;
			tei_chain_title(r, TEI_PART_TITLE_M, i, at);
			r->c->kind = TEI_CITE_PHD;
			return tei_chain_year(r, k);
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

/* The end of a title without the series in brackets behind it, "(Studies, 48)",
 * "(= Beihefte, Bd. 3)". */
static size_t
before_series(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t open = t->unit[to - 1].mate, number = to - 2;

	if (!cite_mark(t, to - 1, ')') || open <= from || open + 3 > number ||
	    cite_lex(t, number)->kind != TEI_LEX_NUMBER ||
	    cite_lex(t, number)->digits > 3)
		return to;
	number -= cite_mark(t, number - 1, '.') && cite_is(t, number - 2,
	    TEI_CITE_LABEL) ? 2 : 0;
	return cite_mark(t, number - 1, ',') ? open : to;
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
	next = tei_chain_to_imprint(r, title, &to);
	/* "Title, in: Host, Place Year" has its own way */
	if (next != 0) {
		size_t k;

		for (k = title; k < to; k++)
			if (cite_mark(r->t, k, ',') &&
			    tei_chain_match_in(r->t, k + 1))
				break;
		if (k == to && !(cite_opens(r->t, title) &&
		    !cite_mark(r->t, title, '('))) {
			tei_chain_title(r, TEI_PART_TITLE_M, title,
			    before_series(r->t, title, to));
			r->c->kind = r->c->edited ? TEI_CITE_COLLECTION :
			    TEI_CITE_BOOK;
			return next;
		}
	}
	r->c->n = n;
	return tei_chain_article(r, title);
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
		next = tei_chain_unsigned(&r, i);
	} else {
		next = read_rest(&r, title);
		/* "Daily Despatch, 12 March 1906, p. 2" reads as a name */
		s->c->n = next ? s->c->n : 0;
		next = next || s->c->edited ? next : tei_chain_newspaper(&r, i);
	}
	if (next == 0)
		return false;
	tail = tei_cite_tail(t, next, tei_clause_end(t, next - 1), s->c);
	*at = tail > next ? tail : read_pages_after(&r, next);
	tei_cite_judge(s->c, t);
	s->c->to = (uint32_t)*at;
	return s->c->kind != TEI_CITE_OPEN && tei_cite_is_title(t, title,
	    next);
}
