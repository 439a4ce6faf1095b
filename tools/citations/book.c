/* Books without quotation marks, by place and year. */
#include "citations/works.h"

/* True for a small verb, which no title has but many a sentence. */
static bool
is_verb(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->kind == TEI_LEX_WORD && !l->capital &&
	    (tei_lexicon_is(l->word, TEI_DATE_OVER) || cite_spelt(t, i, "is")
	    || cite_spelt(t, i, "be") || cite_spelt(t, i, "are"));
}

/* Where the words begin that end before `to` and are written as in an English
 * title: capitals, and what may stand between them. */
static size_t
headline_start(const struct tei_cite_text *t, size_t start, size_t to)
{
	size_t i = to, first = to;

	for (; i > start && i + 40 > to && !t->unit[i - 1].in_quote; i--) {
		const struct tei_date_lex *l = cite_lex(t, i - 1);

		if (cite_capital(t, i - 1))
			first = i - 1;
		else if (l->kind == TEI_LEX_WORD ? !cite_prose(t, i - 1) ||
		    is_verb(t, i - 1) : l->kind == TEI_LEX_MARK &&
		    !cite_mark(t, i - 1, ',') && !cite_mark(t, i - 1, ':') &&
		    !cite_mark(t, i - 1, '-') && !cite_mark(t, i - 1, '\'') &&
		    !cite_mark(t, i - 1, '&'))
			break;
	}
	return first;
}

/* Where a title without an author may begin: in a note at `start`, where that
 * is no sentence; in the text, and there, at its capitals. */
static size_t
bare_title_start(const struct tei_cite_text *t, size_t start, size_t to)
{
	size_t i = start;

	/* "She showed in Four Painters (Leeds, 1986)" */
	if (cite_is(t, i, TEI_CITE_SUBJECT) && i + 1 < to &&
	    !cite_capital(t, i + 1))
		return headline_start(t, start, to);
	while (i < to && !is_verb(t, i))
		i++;
	return t->note && i == to && tei_is_bare_title(t, start, to) ? start :
	    headline_start(t, start, to);
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

/* True if a title has what names of shows and roles seldom have: a small word
 * or a subtitle. */
static bool
has_title_words(const struct tei_cite_text *t, size_t from, size_t to)
{
	for (; from < to; from++)
		if (cite_mark(t, from, ':') || (cite_lex(t, from)->kind ==
		    TEI_LEX_WORD && !cite_capital(t, from) &&
		    !cite_mark(t, from - 1, '\'')))
			return true;
	return false;
}

/* A name with a place and a year in brackets and nothing more is a role, a show
 * or a meeting as often as a book: "Desdemona (Academy of Fine Arts, 1964)".  A
 * book has an author, a publisher, pages, italics or a title's words, is led in
 * by "see", or is all that a note says. */
static bool
is_event(const struct search *s, size_t title, size_t open, size_t after)
{
	const struct tei_cite_text *t = s->t;
	bool whole = t->note && (title == 0 || t->unit[title].break_before) &&
	    (after >= tei_clause_end(t, open) || (after + 1 >=
	    tei_clause_end(t, open) && cite_lex(t, after)->kind ==
	    TEI_LEX_MARK));

	return s->c->kind == TEI_CITE_COLLECTION && !s->c->edited &&
	    !t->unit[open - 1].italic && !whole &&
	    tei_cite_get(s->c, TEI_PART_PUBLISHER) == NULL &&
	    !has_title_words(t, title, open) && !(title > 0 &&
	    !t->unit[title].break_before && tei_is_led(t, title));
}

/* The title behind the surname alone of an author cited before; 0 if none
 * begins at `start`. */
static size_t
after_known_author(struct search *s, size_t start, size_t open)
{
	size_t next;

	s->c->n = 0;
	next = cite_capital(s->t, start) && s->known != NULL ? tei_cite_names(
	    s->t, start, open, true, s->c) : 0;
	if (next == start + 1 && s->known(s->data, cite_lex(s->t, start)))
		next = tei_title_after(s->t, next, false);
	else
		next = 0;
	if (next == 0 || next >= open)
		s->c->n = 0;
	return next < open ? next : 0;
}

/* The title behind the authors or editors of a clause, and in *author where
 * these begin; 0 if it names none.  "X Y, Title" must not be prose that names
 * Y, before a title in italics at `slanted`. */
static size_t
after_author(struct search *s, size_t start, size_t open, size_t slanted,
	size_t *author)
{
	const struct tei_cite_text *t = s->t;
	struct tei_cite *c = s->c;
	size_t i, next, title;

	for (i = start; i < open; i++) {
		if (t->unit[i].in_quote || !tei_begins_name(t, i) ||
		    !tei_may_begin_name(t, i, start))
			continue;
		c->n = 0;
		c->edited = false;
		next = tei_cite_names(t, i, open, false, c);
		title = next ? tei_title_after(t, next, c->edited) : 0;
		*author = i;
		if (title != 0 && title < open && (slanted >= open ||
		    title >= slanted))
			return title;
	}
	*author = start;
	return after_known_author(s, start, open);
}

/* True if a bracket that was opened before the title closes in it. */
static bool
leaves_bracket(const struct tei_cite_text *t, size_t title, size_t open)
{
	size_t i;

	for (i = title; i < open; i++)
		if ((cite_mark(t, i, ')') || cite_mark(t, i, ']')) &&
		    (t->unit[i].mate == TEI_NO_MATE ||
		    t->unit[i].mate < title))
			return true;
	return false;
}

bool
tei_read_book(struct search *s, size_t open, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, open), i, title, next;
	size_t slanted = italics_before(t, open, start);
	struct tei_cite *c = s->c;

	tei_cite_begin(c, TEI_CITE_OPEN, 0);
	title = after_author(s, start, open, slanted, &i);
	if (title == 0) {
		i = title = slanted < open ? slanted :
		    bare_title_start(t, start, open);
		/* "See Russia at Sea (Leeds, 1952)" */
		if (!tei_is_bare_title(t, title, open) && !(t->note &&
		    title < open && cite_capital(t, title) &&
		    tei_is_led(t, title)))
			return false;
	}
	if (leaves_bracket(t, title, open))
		return false;
	c->from = (uint32_t)tei_with_rank(t, i, s->from);
	c->kind = c->n == 0 || c->edited ? TEI_CITE_COLLECTION :
	    TEI_CITE_BOOK;
	tei_read_title(s, title, open);
	next = tei_cite_imprint(t, open, c);
	*at = tei_cite_tail(t, next, tei_next_work(s, next,
	    tei_clause_end(t, next)), c);
	c->to = (uint32_t)*at;
	return *at > next || !is_event(s, title, open, next);
}

bool
tei_read_dated_book(struct search *s, size_t open, size_t *at)
{
	enum { LONGEST = 14 }; /* units of a title that is surely one */
	const struct tei_cite_part *title;

	if (!s->t->note || !tei_cite_is_year_alone(s->t, open) ||
	    !cite_mark(s->t, open + 3, ',') || !tei_read_book(s, open, at))
		return false;
	title = tei_cite_get(s->c, TEI_PART_TITLE_M);
	return s->c->kind == TEI_CITE_BOOK && title != NULL && title->to ==
	    open && title->to - title->from <= LONGEST &&
	    tei_cite_get(s->c, TEI_PART_PAGES) != NULL;
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
