/* Chains that name no author: series of documents, newspapers, articles. */
#include "citations/archive.h"
#include "citations/chain.h"

/* True if what stands behind the comma at i may follow the title of a series:
 * a number, a volume, an edition. */
static bool
follows_series(struct chain *r, size_t i)
{
	bool so = cite_lex(r->t, i + 1)->kind == TEI_LEX_NUMBER ||
	    tei_chain_between(r, i + 1) != 0;

	r->c->n = 0;
	return so;
}

/* The comma before the volume of a series whose title begins at i, and in *to
 * that behind the title; 0 if it is none. */
static size_t
find_volume(struct chain *r, size_t i, size_t *to)
{
	const struct tei_cite_text *t = r->t;
	size_t at;

	*to = 0;
	for (at = i + 1; at < r->end && at < i + CHAIN_TITLE; at++) {
		/* "The text is printed in …" */
		if (cite_mark(t, at, '(') || t->unit[at].break_before ||
		    (*to == 0 && !cite_capital(t, at) && cite_is(t, at,
		    TEI_CITE_LEAD)))
			return 0;
		if (!cite_mark(t, at, ','))
			continue;
		if (*to == 0 && !follows_series(r, at))
			return 0;
		*to = *to ? *to : at;
		if (tei_chain_is_volume(t, at + 1) || (cite_lex(t, at +
		    1)->digits < 3 && cite_mark(t, at + 2, ':')))
			return at;
	}
	return 0;
}

/* True for the title of a series: several words, or an abbreviation, and no
 * "Telegram to the Department, 12 November 1956". */
static bool
is_series(struct chain *r, size_t i, size_t to)
{
	size_t at = i + 1;
	bool day;

	while (at < to && cite_lex(r->t, at)->kind != TEI_LEX_WORD)
		at++;
	day = tei_cite_date(r->t, to + 1, r->end, r->c) != 0 &&
	    r->c->part[0].date.a.month != 0;
	r->c->n = 0;
	return cite_capital(r->t, i) && !day && (at < to ||
	    r->t->unit[i].capitals > 1);
}

/* A volume of documents, "Documents on Trade, ser. I, vol. III, no. 41": a
 * title, then what is no more of it, a volume among it. */
static size_t
read_series(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t to, at = find_volume(r, i, &to), next, k;

	if (at == 0 || !is_series(r, i, to))
		return 0;
	/* "United States, 1958-1960": years that belong to the title */
	if (chain_is_year(t, to + 1) && cite_mark(t, to + 2, '-'))
		to = chain_after_year(t, to + 1);
	tei_chain_title(r, TEI_PART_TITLE_M, i, to);
	r->c->kind = TEI_CITE_COLLECTION;
	for (k = to; k < at; k++)
		if (cite_mark(t, k, ','))
			tei_chain_between(r, k + 1);
	next = tei_chain_to_imprint(r, at, &to);
	if (next == 0)
		return tei_cite_tail(t, at, tei_clause_end(t, at), r->c);
	tei_chain_between(r, at + 1);
	return next;
}

size_t
tei_chain_newspaper(struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	bool named = cite_is(t, i, TEI_CITE_THE);
	size_t at = tei_chain_capitals(r, i, 6), day, page, k;

	if (at == i || !cite_mark(t, at, ',') || at > i + 5)
		return 0;
	tei_cite_add(r->c, TEI_PART_TITLE_J, i, at);
	day = tei_cite_date(t, at + 1, r->end, r->c);
	if (day == 0 || r->c->part[1].date.a.day == 0)
		return 0;
	page = cite_mark(t, day, ',') ? tei_cite_pages(t, day + 1, r->end,
	    r->c) : 0;
	for (k = i; k < at; k++)
		named |= cite_news(t, k);
	if ((!named && page == 0) || !chain_ends_part(r, page ? page : day))
		return 0;
	r->c->kind = TEI_CITE_NEWSPAPER;
	return page ? page : day;
}

/* "Letters Home, ed. J. Miller, Leeds 1931": a title and its editor. */
static size_t
read_edited(struct chain *r, size_t i)
{
	size_t at = i + 1, next, to;

	while (at < r->end && at < i + CHAIN_TITLE && !cite_mark(r->t, at,
	    ',') && !r->t->unit[at].break_before)
		at++;
	if (!cite_mark(r->t, at, ',') || !cite_is(r->t, at + 1, TEI_CITE_ED))
		return 0;
	next = tei_chain_to_imprint(r, i, &to);
	if (next == 0 || to != at || tei_cite_get(r->c, TEI_PART_EDITOR) ==
	    NULL)
		return 0;
	tei_chain_title(r, TEI_PART_TITLE_M, i, to);
	r->c->kind = TEI_CITE_COLLECTION;
	return next;
}

/* "Title, in: Journal 3 (1985)". */
static size_t
read_article(struct chain *r, size_t i)
{
	size_t at;

	for (at = i + 1; at < r->end && at < i + CHAIN_TITLE; at++)
		if (cite_mark(r->t, at, ',') &&
		    tei_chain_match_in(r->t, at + 1) == at + 3)
			return tei_chain_article(r, i);
	return 0;
}

size_t
tei_chain_unsigned(struct chain *r, size_t i)
{
	static size_t (*const ways[])(struct chain *, size_t) = {
		read_edited, read_series, tei_chain_newspaper, read_article
	};
	size_t k, next = 0;

	if (tei_cite_is_held(r->t, i, r->end))
		return 0;
	for (k = 0; k < sizeof(ways) / sizeof(*ways) && next == 0; k++) {
		r->c->n = 0;
		r->c->kind = TEI_CITE_OPEN;
		next = ways[k](r, i);
	}
	return next;
}
