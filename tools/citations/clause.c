/* Clauses: where a citation may begin and must end. */
#include "citations/search.h"

#include <string.h>

/* A clause longer than this is read in pieces of so many units. */
enum { REACH = 400, BEHIND = 120 };

size_t
tei_clause_end(const struct tei_cite_text *t, size_t i)
{
	if (i >= t->lexer.n)
		return t->lexer.n;
	return t->unit[i].end < i + REACH ? t->unit[i].end : i + REACH;
}

size_t
tei_clause_start(const struct search *s, size_t anchor)
{
	const struct tei_cite_text *t = s->t;
	size_t at = t->unit[anchor].segment, i;

	if (at + BEHIND < anchor)
		at = anchor - BEHIND;
	if (at < s->from)
		at = s->from;
	for (i = at; i < anchor; i++) {
		if (t->unit[i].in_quote || cite_lex(t, i)->kind !=
		    TEI_LEX_WORD)
			continue;
		if (cite_is(t, i, TEI_CITE_LEAD) &&
		    (!cite_capital(t, i) || i == at) &&
		    !(cite_is(t, i, TEI_CITE_ED) && i > at &&
		    cite_mark(t, i - 1, ',')))
			at = i + 1;
	}
	/* "see, for example,", "; and", "in particular," */
	for (;;) {
		const struct tei_date_lex *l = cite_lex(t, at);

		if (at < anchor && (cite_mark(t, at, ',') ||
		    cite_mark(t, at, ':') || (cite_mark(t, at, '.') &&
		    at > 0 && cite_is(t, at - 1, TEI_CITE_LEAD)) ||
		    (l->kind == TEI_LEX_WORD &&
		    !l->capital && (cite_is(t, at, TEI_CITE_LEAD) ||
		    cite_is(t, at, TEI_CITE_PROSE) || (l->n > 6 &&
		    (memcmp(l->s, "example", 7) == 0 ||
		    memcmp(l->s, "particu", 7) == 0))))))
			at++;
		else
			return at;
	}
}

bool
tei_is_led(const struct tei_cite_text *t, size_t i)
{
	while (i > 0 && cite_mark(t, i - 1, ','))
		i--;
	/* "Vgl. X", "quoted in X" */
	if (i > 1 && cite_is(t, i - 2, TEI_CITE_LEAD) && (cite_mark(t, i - 1,
	    '.') || (cite_prose(t, i - 1) && cite_is(t, i - 1,
	    TEI_CITE_WITHIN))))
		i--;
	return i == 0 || t->unit[i].break_before ||
	    cite_is(t, i - 1, TEI_CITE_LEAD);
}

bool
tei_is_joined(const struct search *s, size_t i)
{
	const struct tei_cite_text *t = s->t;

	if (!t->note || i < 2 || s->from == 0 ||
	    !tei_lexicon_is(cite_lex(t, i - 1)->word, TEI_DATE_AND))
		return false;
	return i - 1 == s->from || (i - 2 == s->from && cite_mark(t, i - 2,
	    ','));
}
