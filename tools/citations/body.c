/* Bodies as authors: ministries, commissions, and the states that they are of. */
#include "citations/parts.h"

/* True for a small word in the name of a body: "of", "on the", "für". */
static bool
joins_body(const struct tei_cite_text *t, size_t i)
{
	return cite_lex(t, i)->kind == TEI_LEX_WORD && (cite_is(t, i,
	    TEI_CITE_LINK) || cite_is(t, i, TEI_CITE_PARTICLE) ||
	    cite_is(t, i, TEI_CITE_THE) || cite_spelt(t, i, "on") ||
	    (cite_lex(t, i)->n <= 4 && !cite_prose(t, i)));
}

size_t
tei_cite_body(const struct tei_cite_text *t, size_t i, size_t end)
{
	enum { LONGEST = 16 };
	size_t at, words = 0, stops = 0;
	bool body = false;

	for (at = i; at < end && at < i + LONGEST && !cite_mark(t, at, ',');
	    at++) {
		if (cite_mark(t, at, '.') ? at == i || !cite_lex(t, at -
		    1)->initial : !cite_capital(t, at) && !joins_body(t, at))
			return 0;
		words += cite_capital(t, at);
		stops += cite_mark(t, at, '.');
		/* "Congress and the Courts" and "Register of the Department"
		 * are titles */
		body |= words == at + 1 - i - stops && cite_is(t, at,
		    TEI_CITE_BODY) &&
		    !tei_lexicon_is(cite_lex(t, at + 1)->word, TEI_DATE_AND);
	}
	/* "…, May 1906", "…, Vol. 7", "…, 1926" are no titles */
	return body && words > 1 && cite_capital(t, i) && cite_mark(t, at,
	    ',') && !tei_lexicon_is(cite_lex(t, at + 1)->word, TEI_DATE_MONTH)
	    && !cite_is(t, at + 1, TEI_CITE_LABEL) && cite_lex(t, at +
	    1)->kind != TEI_LEX_NUMBER ? at : 0;
}

/* The comma behind a state's name, "Great Britain"; 0 if none stands there. */
static size_t
match_state(const struct tei_cite_text *t, size_t i, size_t end)
{
	enum { WORDS = 3 };
	size_t at = i;

	while (at < end && at < i + WORDS && cite_capital(t, at))
		at++;
	return at > i && at < end && cite_mark(t, at, ',') && cite_is(t, at -
	    1, TEI_CITE_STATE) ? at : 0;
}

/* The comma behind a body within another, "Senate, Committee on Trade"; 0 if
 * none stands there. */
static size_t
match_part(const struct tei_cite_text *t, size_t i, size_t end)
{
	return i + 1 < end && cite_capital(t, i) && cite_is(t, i,
	    TEI_CITE_BODY) && cite_mark(t, i + 1, ',') ? i + 1 :
	    tei_cite_body(t, i, end);
}

size_t
tei_cite_bodies(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t state = match_state(t, i, end), from = state ? state + 1 : i;
	size_t at = tei_cite_body(t, from, end), next;

	if (at == 0)
		return 0;
	if (state != 0)
		tei_cite_add(c, TEI_PART_AUTHOR, i, state);
	tei_cite_add(c, TEI_PART_AUTHOR, from, at);
	while ((next = match_part(t, at + 1, end)) != 0) {
		tei_cite_add(c, TEI_PART_AUTHOR, at + 1, next);
		at = next;
	}
	return at;
}
