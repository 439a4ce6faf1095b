/* Titles without quotation marks: where they begin and end. */
#include "citations/search.h"

/* True for years that end a title, "The Diaries of X, 1896-1911, ed. Y". */
static bool
is_years(const struct tei_cite_text *t, size_t i)
{
	return cite_lex(t, i)->digits == 4 && cite_mark(t, i + 1, '-') &&
	    cite_lex(t, i + 2)->kind == TEI_LEX_NUMBER && cite_mark(t, i + 3,
	    ',') && tei_cite_ends_title(t, i + 4);
}

size_t
tei_title_after(const struct tei_cite_text *t, size_t at, bool edited)
{
	if (cite_mark(t, at, ','))
		at++;
	else if (!edited)
		return 0;
	/* "John Moran, 3 May 1931": a day is no title */
	return cite_capital(t, at) || t->unit[at].italic ||
	    (cite_lex(t, at)->kind == TEI_LEX_NUMBER &&
	    !tei_lexicon_is(cite_lex(t, at + 1)->word, TEI_DATE_MONTH) &&
	    !is_years(t, at)) ? at : 0;
}

void
tei_read_title(struct search *s, size_t from, size_t end)
{
	const struct tei_cite_text *t = s->t;
	size_t to = from, i;

	if (t->unit[from].italic)
		while (to < end && t->unit[to].italic)
			to++;
	else
		for (to = end, i = from; i < end; i++)
			if (i > from && cite_mark(t, i, '[') &&
			    cite_opens(t, i) && t->unit[i].mate + 1 == end) {
				to = i;
				break;
			} else if (cite_mark(t, i, ',') && i + 1 < end &&
			    tei_cite_ends_title(t, i + 1)) {
				to = i;
				break;
			}
	while (to > from && (cite_mark(t, to - 1, '.') ||
	    cite_mark(t, to - 1, ',')))
		to--;
	tei_cite_add(s->c, TEI_PART_TITLE_M, from, to);
	if (to < end)
		tei_cite_tail(t, to, end, s->c);
}

bool
tei_is_bare_title(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t i, prose = 0;

	if (from >= to || !(cite_capital(t, from) || t->unit[from].italic))
		return false;
	if (t->unit[from].italic)
		return true;
	for (i = from; i < to; i++) {
		prose += cite_prose(t, i);
		if (cite_mark(t, i, '\'') && cite_opens(t, i))
			return false;
	}
	return prose * 4 <= to - from && to - from < 40 &&
	    tei_cite_is_title(t, from, to);
}

bool
tei_is_prose(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (cite_prose(t, i) && !cite_is(t, i, TEI_CITE_LINK) &&
		    !cite_is(t, i, TEI_CITE_PARTICLE) &&
		    cite_lex(t, i)->n > 2 && !tei_lexicon_is(cite_lex(t,
		    i)->word, TEI_DATE_THE) && !cite_is(t, i, TEI_CITE_BY) &&
		    !tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_BEFORE))
			return true;
	return false;
}
