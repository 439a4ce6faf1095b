/* Books without quotation marks, by place and year. */
#include "citations/works.h"

/* True if all longer words of from..to-1 have capitals, as in an English
 * title. */
static bool
is_headline(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t i, words = 0;

	for (i = from; i < to; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);

		if (l->kind == TEI_LEX_WORD && l->n > 3) {
			words += l->capital;
			if (!l->capital && !cite_is(t, i, TEI_CITE_PROSE) &&
			    !cite_is(t, i, TEI_CITE_PARTICLE))
				return false;
		}
	}
	return words > 1 && to - from < 40;
}

/* Where a title without an author may begin: at `start`, or after an "in"
 * that stands in prose. */
static size_t
bare_title_start(const struct tei_cite_text *t, size_t start, size_t to)
{
	size_t i;

	if (tei_is_bare_title(t, start, to))
		return start;
	for (i = start + 1; i < to; i++)
		if (cite_capital(t, i) && cite_prose(t, i - 1) &&
		    tei_lexicon_is(cite_lex(t, i - 1)->word, TEI_DATE_OF) &&
		    cite_lex(t, i - 1)->s[0] == 'i' && is_headline(t, i, to))
			return i;
	return start;
}

/* The first unit of the italics that end right before `end`, or `end`. */
static size_t
italics_before(const struct tei_cite_text *t, size_t end, size_t least)
{
	size_t i = end;

	while (i > least && t->unit[i - 1].italic)
		i--;
	return i;
}

/* A name of few words, with a place and a year in brackets and nothing more,
 * is a role, a show or a meeting as often as a book: "Desdemona (Academy of
 * Fine Arts, 1964)".  A book has an author, a publisher, pages or italics. */
static bool
is_event(const struct search *s, size_t title, size_t open)
{
	enum { FEW = 3 };
	size_t words = 0, i;

	for (i = title; i < open; i++)
		words += cite_lex(s->t, i)->kind == TEI_LEX_WORD;
	return words <= FEW && s->c->kind == TEI_CITE_COLLECTION &&
	    !s->c->edited && !s->t->unit[open - 1].italic &&
	    tei_cite_get(s->c, TEI_PART_PUBLISHER) == NULL;
}

bool
tei_read_book(struct search *s, size_t open, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, open), i, title = 0, next;
	size_t slanted = italics_before(t, open, start);
	struct tei_cite *c = s->c;

	tei_cite_begin(c, TEI_CITE_OPEN, 0);
	for (i = start; i < open && title == 0; i++) {
		if (t->unit[i].in_quote || !tei_begins_name(t, i) ||
		    !tei_may_begin_name(t, i, start))
			continue;
		c->n = 0;
		c->edited = false;
		next = tei_cite_names(t, i, open, false, c);
		if (next == 0)
			continue;
		title = tei_title_after(t, next, c->edited);
		if (title != 0 && title < open) {
			/* "X Y, Title" must not be prose that names Y */
			if (slanted < open && title < slanted)
				title = 0;
			else
				break;
		}
		title = 0;
	}
	if (title == 0) {
		c->n = 0;
		i = title = slanted < open ? slanted :
		    bare_title_start(t, start, open);
		if (!tei_is_bare_title(t, title, open))
			return false;
	}
	/* no title leaves a bracket that was opened before it */
	for (next = title; next < open; next++)
		if ((cite_mark(t, next, ')') || cite_mark(t, next, ']')) &&
		    (t->unit[next].mate == TEI_NO_MATE ||
		    t->unit[next].mate < title))
			return false;
	c->from = (uint32_t)tei_with_rank(t, i, s->from);
	c->kind = c->n == 0 || c->edited ? TEI_CITE_COLLECTION :
	    TEI_CITE_BOOK;
	tei_read_title(s, title, open);
	next = tei_cite_imprint(t, open, c);
	*at = tei_cite_tail(t, next, tei_next_work(s, next,
	    tei_clause_end(t, next)), c);
	c->to = (uint32_t)*at;
	return *at > next || !is_event(s, title, open);
}

bool
tei_read_continental(struct search *s, size_t year, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t end = tei_clause_end(t, year), place = year, start, title, next;
	struct tei_cite *c = s->c;

	while (place > s->from && year - place < 4 &&
	    (cite_capital(t, place - 1) || cite_mark(t, place - 1, '-')))
		place--;
	next = year + 1;
	if (place == year || place < 3 || !cite_mark(t, place - 1, ',') ||
	    t->unit[year].in_quote || cite_lex(t, year)->value < 1500 ||
	    cite_lex(t, year)->value > 2050 || !(cite_mark(t, next, ',') &&
	    cite_is(t, next + 1, TEI_CITE_LABEL) &&
	    cite_value(t, next + 1, TEI_CITE_LABEL) == 1))
		return false;
	start = tei_clause_start(s, year);
	tei_cite_begin(c, TEI_CITE_BOOK, start);
	title = tei_cite_names(t, start, place - 1, false, c);
	title = title ? tei_title_after(t, title, c->edited) : 0;
	if (title == 0 || title + 1 >= place)
		return false;
	if (c->edited)
		c->kind = TEI_CITE_COLLECTION;
	tei_read_title(s, title, place - 1);
	tei_cite_add(c, TEI_PART_PLACE, place, year);
	tei_cite_date(t, year, end, c);
	next = tei_cite_pages(t, next + 1, end, c);
	*at = next ? next : year + 1;
	c->to = (uint32_t)*at;
	return true;
}
