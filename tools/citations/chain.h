/* Chains: works of a note whose parts only commas and points divide.  What
 * chain.c, chain_imprint.c, chain_host.c and chain_unsigned.c share; readers
 * give the unit after what they read, 0 if they could not read. */
#ifndef TEI_CITATIONS_CHAIN_H
#define TEI_CITATIONS_CHAIN_H

#include <string.h>

#include "citations/search.h"

/* So many units a title may have. */
enum { CHAIN_TITLE = 45 };

/* Reads a chain into a citation. */
struct chain {
	const struct tei_cite_text *t;
	struct tei_cite *c;
	size_t end; /* nothing from here on */
};

/* True for a year of print. */
static inline bool
chain_is_year(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->kind == TEI_LEX_NUMBER && l->digits == 4 &&
	    l->value > 1450 && l->value < 2100;
}

/* True if a part of a chain ends before the unit. */
static inline bool
chain_ends_part(const struct chain *r, size_t i)
{
	const struct tei_date_lex *l = cite_lex(r->t, i);

	return i >= r->end || l->kind == TEI_LEX_END ||
	    (l->kind == TEI_LEX_MARK && l->value < 128 && l->value &&
	    strchr(",.;:)([", (char)l->value));
}

/* The unit after a year, or a span of years, that begins at i. */
static inline size_t
chain_after_year(const struct tei_cite_text *t, size_t i)
{
	i++;
	if ((cite_mark(t, i, '-') || cite_mark(t, i, '/')) &&
	    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER &&
	    !cite_lex(t, i + 1)->gap)
		i += 2;
	return i;
}

/* True if a boundary of parts stands at i: a comma, or a point that ends a
 * sentence, outside of quotations. */
static inline bool
chain_is_boundary(const struct chain *r, size_t i)
{
	const struct tei_cite_text *t = r->t;

	if (t->unit[i].in_quote)
		return false;
	return cite_mark(t, i, ',') || (cite_mark(t, i, '.') &&
	    cite_lex(t, i + 1)->gap && i > 0 && (cite_lex(t, i - 1)->n > 3 ||
	    cite_mark(t, i - 1, ')')));
}

/* The quoted or bare title at i up to `to`. */
void tei_chain_title(struct chain *, enum tei_cite_part_kind kind, size_t i,
	size_t to);

/* Words of a place or a publisher from i on: capitals, and what may join them;
 * the unit after them. */
size_t tei_chain_capitals(const struct chain *, size_t i, size_t most);

/* Adds the year at the unit, as a date; the unit after it. */
size_t tei_chain_year(struct chain *, size_t year);

/* True for "vol. 2", "Bd. II", "t. 3": the label of a volume. */
bool tei_chain_is_volume(const struct tei_cite_text *, size_t i);

/* What parts may stand between a title and its imprint: volume, edition,
 * editors, series. */
size_t tei_chain_between(struct chain *, size_t i);

/* The end of the title that begins at i, and the imprint behind it; 0 if none
 * stands there.  *to is the title's end. */
size_t tei_chain_to_imprint(struct chain *, size_t i, size_t *to);

/* "in:", "in :", "dans" before what a work stands in; the unit after it. */
size_t tei_chain_match_in(const struct tei_cite_text *, size_t i);

/* An article or chapter whose title is not marked: "Title, in: Journal 3
 * (1985)", "Title, Journal 67, 1969"; the unit after it. */
size_t tei_chain_article(struct chain *, size_t i);

/* A newspaper: its name of a few words, with an article before it, a page
 * behind it or a word that newspapers have, and a day. */
size_t tei_chain_newspaper(struct chain *, size_t i);

/* What names no author: a series of documents, a newspaper, or an article with
 * "in:". */
size_t tei_chain_unsigned(struct chain *, size_t i);

/* Reads the chain that begins at unit i, and sets *at to the unit after it;
 * false if none does. */
bool tei_read_chain(struct search *, size_t i, size_t *at);

#endif
