/* In chains: articles and chapters, and the journal or book they stand in. */
#include "citations/chain.h"

size_t
tei_chain_match_in(const struct tei_cite_text *t, size_t i)
{
	if (!cite_is(t, i, TEI_CITE_WITHIN) || cite_lex(t, i)->kind !=
	    TEI_LEX_WORD)
		return 0;
	i++;
	return cite_mark(t, i, ':') ? i + 1 : cite_lex(t, i)->kind ==
	    TEI_LEX_WORD && cite_capital(t, i) ? i : 0;
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
	next = at > i ? tei_chain_to_imprint(r, at, &to) : 0;
	if (next != 0) {
		tei_chain_title(r, TEI_PART_TITLE_M, at, to);
		r->c->kind = TEI_CITE_CHAPTER;
		return next;
	}
	r->c->n = n;
	next = tei_cite_tail(t, i, r->end, r->c);
	if (tei_cite_get(r->c, TEI_PART_TITLE_J) != NULL)
		return next;
	r->c->n = n;
	next = tei_chain_to_imprint(r, i, &to);
	if (next == 0)
		return 0;
	tei_chain_title(r, TEI_PART_TITLE_M, i, to);
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
	    r->end) {
		at = t->unit[i].mate + 1;
		at += cite_mark(t, at, ',');
		return cite_lex(t, at)->kind == TEI_LEX_NUMBER ||
		    (tei_cite_is_capital_roman(cite_lex(t, at)) &&
		    cite_mark(t, at + 1, '(')) ||
		    (cite_is(t, at, TEI_CITE_LABEL) && cite_value(t, at,
		    TEI_CITE_LABEL) != 1 && cite_mark(t, at + 1, '.'));
	}
	if (!cite_capital(t, i))
		return false;
	while (at < r->end && at < i + 9 && cite_lex(t, at)->kind ==
	    TEI_LEX_WORD) {
		words++;
		at++;
	}
	return words > 1 && at < r->end && cite_lex(t, at)->kind ==
	    TEI_LEX_NUMBER && cite_lex(t, at)->digits < 4 &&
	    chain_ends_part(r, at + 1);
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

size_t
tei_chain_article(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at, host, n = r->c->n, next;

	for (at = i + 1; at < r->end && at < i + CHAIN_TITLE; at++) {
		if (!chain_is_boundary(r, at) && !cite_mark(t, at, ':'))
			continue;
		host = tei_chain_match_in(t, at + 1);
		if (host == 0 && cite_mark(t, at, ',') &&
		    is_journal(r, at + 1))
			host = at + 1;
		if (host == 0)
			continue;
		r->c->n = n;
		tei_chain_title(r, TEI_PART_TITLE_A, i, at);
		next = host > at + 1 ? read_container(r, host) :
		    read_journal(r, host);
		if (next > host && r->c->n > n + 1)
			return next;
	}
	r->c->n = n;
	return 0;
}
