/* Where cited works begin and end in a text. */
#include "citations/search.h"

#include <string.h>

/* The end of the clause that unit i stands in, within reach. */
size_t
tei_clause_end(const struct tei_cite_text *t, size_t i)
{
	if (i >= t->lexer.n)
		return t->lexer.n;
	return t->unit[i].end < i + REACH ? t->unit[i].end : i + REACH;
}

/* Where a citation that ends before `anchor` may begin: after the words that
 * lead in to it. */
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
		    cite_mark(t, at, ':') || (l->kind == TEI_LEX_WORD &&
		    !l->capital && (cite_is(t, at, TEI_CITE_LEAD) ||
		    cite_is(t, at, TEI_CITE_PROSE) || (l->n > 6 &&
		    (memcmp(l->s, "example", 7) == 0 ||
		    memcmp(l->s, "particu", 7) == 0))))))
			at++;
		else
			return at;
	}
}

/* True if a name can begin with the unit. */
bool
tei_begins_name(const struct tei_cite_text *t, size_t i)
{
	return cite_capital(t, i) || cite_is(t, i, TEI_CITE_IDEM);
}

/* True if a name may begin at i: at the clause's beginning, or after a word
 * in lower case that is no article, or after a comma. */
static bool
may_begin(const struct tei_cite_text *t, size_t i, size_t start)
{
	const struct tei_date_lex *before = cite_lex(t, i) - 1;

	if (i == start)
		return true;
	if (cite_mark(t, i - 1, ',') || cite_mark(t, i - 1, ':') ||
	    cite_mark(t, i - 1, '-') || cite_mark(t, i - 1, '('))
		return true;
	return before->kind == TEI_LEX_WORD && !before->capital &&
	    !tei_lexicon_is(before->word, TEI_DATE_THE);
}

/* The words between a name and its title: ", the commander at the time,". */
static size_t
skip_apposition(const struct tei_cite_text *t, size_t i, size_t anchor)
{
	const struct tei_date_lex *l = cite_lex(t, i + 1);

	if (!cite_mark(t, i, ',') || l->kind != TEI_LEX_WORD || l->capital ||
	    !cite_mark(t, anchor - 1, ','))
		return 0;
	return anchor < i + 30 ? anchor - 1 : 0;
}

/* The author or editor before a title that begins at `anchor`; the unit where
 * the citation begins. */
static size_t
read_author(struct search *s, size_t anchor, bool short_too)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, anchor), i, at;
	bool edited;

	for (i = start; i + 1 < anchor; i++) {
		struct tei_cite probe;

		tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
		if (t->unit[i].in_quote || !tei_begins_name(t, i) ||
		    !may_begin(t, i, start))
			continue;
		at = tei_cite_names(t, i, anchor, short_too, &probe);
		if (at == 0)
			continue;
		edited = probe.edited;
		if (at != anchor && !(cite_mark(t, at, ',') &&
		    at + 1 == anchor) && !(cite_mark(t, at, ':') &&
		    at + 1 == anchor) &&
		    skip_apposition(t, at, anchor) == 0)
			continue;
		if (at == anchor && !edited)
			continue;
		memcpy(s->c->part, probe.part, probe.n * sizeof(*probe.part));
		s->c->n = probe.n;
		s->c->edited = edited;
		return i;
	}
	return anchor;
}

/* Takes in the rank before a name: "General A.D. Lizichev". */
size_t
tei_with_rank(const struct tei_cite_text *t, size_t i, size_t least)
{
	size_t at = i;

	while (at > least) {
		size_t before = at - 1;

		while (before > least && (cite_mark(t, before, '.') ||
		    cite_mark(t, before, '-')))
			before--;
		if (!cite_capital(t, before) ||
		    !cite_is(t, before, TEI_CITE_RANK) ||
		    t->unit[at].break_before)
			return at;
		at = before;
	}
	return at;
}

/* Where the next work after a quoted title begins, within the clause: at a
 * quotation or at the author before it. */
size_t
tei_next_work(struct search *s, size_t from, size_t end)
{
	struct tei_cite none;
	struct search ahead = *s;
	size_t i;

	for (i = from; i < end; i++)
		if (cite_opens(s->t, i) && !cite_mark(s->t, i, '(') &&
		    !cite_mark(s->t, i, '['))
			break;
	if (i >= end)
		return end;
	tei_cite_begin(&none, TEI_CITE_OPEN, 0);
	ahead.c = &none;
	ahead.from = from;
	return read_author(&ahead, i, false);
}

/* What kind of work it is, by its parts. */
void
tei_judge(struct tei_cite *c, const struct tei_cite_text *t)
{
	const struct tei_cite_part *j = tei_cite_get(c, TEI_PART_TITLE_J);
	const struct tei_cite_part *d = tei_cite_get(c, TEI_PART_DATE);
	bool held = tei_cite_get(c, TEI_PART_REPOSITORY) ||
	    tei_cite_get(c, TEI_PART_FOND) || tei_cite_get(c, TEI_PART_FILE);

	if (c->kind != TEI_CITE_OPEN)
		return;
	if (held || (c->elsewhere && j == NULL && c->n > 1)) {
		c->kind = TEI_CITE_ARCHIVAL;
	} else if (j != NULL) {
		bool day = d && d->date.shape == TEI_DATE_WHEN &&
		    d->date.a.day;
		bool days = d && d->date.shape == TEI_DATE_SPAN &&
		    d->date.a.day && d->date.a.month == d->date.b.month &&
		    d->date.b.day - d->date.a.day < 10;

		c->kind = day || days || cite_is(t, j->from, TEI_CITE_NEWS) ?
		    TEI_CITE_NEWSPAPER : TEI_CITE_ARTICLE;
	} else if (tei_cite_get(c, TEI_PART_NUMBER) ||
	    tei_cite_get(c, TEI_PART_SECRECY) || d != NULL) {
		c->kind = TEI_CITE_UNHELD;
	} else if (tei_cite_get(c, TEI_PART_LEAVES) ||
	    tei_cite_get(c, TEI_PART_PAGES)) {
		c->kind = TEI_CITE_SHORT;
	}
}

/* True if "see" or its like stands right before the unit. */
bool
tei_is_led(const struct tei_cite_text *t, size_t i)
{
	while (i > 0 && cite_mark(t, i - 1, ','))
		i--;
	/* "Vgl. X" */
	if (i > 1 && cite_mark(t, i - 1, '.') && cite_is(t, i - 2,
	    TEI_CITE_LEAD))
		i--;
	return i == 0 || t->unit[i].break_before ||
	    cite_is(t, i - 1, TEI_CITE_LEAD);
}

/* A thesis behind its quoted title: "(PhD diss., University of Leeds, 1983),
 * 201", "D.Phil. thesis, University of Oxford, 1969"; the unit after it. */
static size_t
read_quoted_thesis(struct search *s, size_t close)
{
	const struct tei_cite_text *t = s->t;
	size_t i = close + 1 + cite_mark(t, close + 1, ','), k, end, next;
	bool open = cite_mark(t, i, '('), thesis = false;

	i += open;
	end = open && cite_opens(t, i - 1) ? t->unit[i - 1].mate :
	    tei_clause_end(t, close);
	for (k = i; k < end && k < i + 24; k++) {
		thesis |= k < i + 6 && cite_is(t, k, TEI_CITE_THESIS);
		if (thesis && cite_lex(t, k)->kind == TEI_LEX_NUMBER &&
		    cite_lex(t, k)->digits == 4)
			break;
	}
	if (!thesis || k >= end || k >= i + 24)
		return 0;
	next = tei_cite_date(t, k, end, s->c);
	if (next == 0)
		return 0;
	s->c->kind = TEI_CITE_PHD;
	next += open && cite_mark(t, next, ')');
	return tei_cite_tail(t, next, tei_clause_end(t, next - 1), s->c);
}

/* Takes in what a document is, before its quoted title: "Memorandum of
 * Conversation, 'Base Rights'". */
static size_t
with_genre(struct search *s, size_t open)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, open);

	if (start + 8 < open || start + 1 >= open || !cite_capital(t, start)
	    || !cite_is(t, start, TEI_CITE_DOCUMENT) ||
	    !cite_mark(t, open - 1, ','))
		return open;
	tei_cite_add(s->c, TEI_PART_TITLE_A, start, open - 1);
	return start;
}

/* The number of the title's part. */
static size_t
thesis_title(const struct tei_cite *c)
{
	size_t i = 0;

	while (i + 1 < c->n && c->part[i].kind != TEI_PART_TITLE_A)
		i++;
	return i;
}

/* A quoted title and what belongs to it. */
static bool
read_quoted(struct search *s, size_t open, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t close = t->unit[open].mate, end, first, to = close;
	struct tei_cite *c = s->c;

	tei_cite_begin(c, TEI_CITE_OPEN, 0);
	first = read_author(s, open, false);
	/* one surname alone, where op. cit. follows or the name is known */
	if (first == open) {
		first = read_author(s, open, true);
		if (first < open && !tei_cite_op_cit(t, close + 1) &&
		    !tei_cite_op_cit(t, close + 2) && (s->known == NULL ||
		    !s->known(s->data, cite_lex(t, c->part[0].to - 1)))) {
			first = open;
			c->n = 0;
		}
		c->kind = first < open ? TEI_CITE_SHORT : TEI_CITE_OPEN;
	}
	to -= cite_mark(t, to - 1, ',');
	tei_cite_add(c, TEI_PART_TITLE_A, open + 1, to);
	end = tei_next_work(s, close + 1, tei_clause_end(t, close));
	*at = read_quoted_thesis(s, close);
	if (*at != 0)
		c->part[c->n > 1 ? thesis_title(c) : 0].kind =
		    TEI_PART_TITLE_M;
	else
		*at = tei_cite_tail(t, close + 1, end, c);
	/* "Translated by X." after an archival reference */
	if (cite_mark(t, *at, '.') && cite_is(t, *at + 1, TEI_CITE_ED) &&
	    cite_value(t, *at + 1, TEI_CITE_ED) == 2)
		*at = tei_cite_tail(t, *at + 1, tei_clause_end(t, *at + 1), c);
	/* a surname alone does not make a full citation short, nor a speech
	 * a citation */
	if (c->kind == TEI_CITE_SHORT && tei_cite_get(c, TEI_PART_TITLE_J))
		c->kind = TEI_CITE_OPEN;
	if (c->kind == TEI_CITE_SHORT && *at <= close + 1) {
		c->part[0] = *tei_cite_get(c, TEI_PART_TITLE_A);
		c->n = 1;
		first = open;
		c->kind = TEI_CITE_OPEN;
	}
	tei_judge(c, t);
	if (first == open && c->kind == TEI_CITE_ARCHIVAL)
		first = with_genre(s, open);
	/* "…", reproduced in: a document of its own */
	if (c->kind == TEI_CITE_OPEN && cite_is(t, close + 1 +
	    cite_mark(t, close + 1, ','), TEI_CITE_LEAD) &&
	    tei_is_led(t, open))
		c->kind = TEI_CITE_UNHELD;
	c->from = (uint32_t)(first == open ? open + 1 :
	    tei_with_rank(t, first, s->from));
	c->to = (uint32_t)(*at > close + 1 ? *at : close);
	*at = *at > close ? *at : close + 1;
	return true;
}

/* Where a title may begin after names. */
size_t
tei_title_after(const struct tei_cite_text *t, size_t at, bool edited)
{
	if (cite_mark(t, at, ','))
		at++;
	else if (!edited)
		return 0;
	return cite_capital(t, at) || t->unit[at].italic ||
	    (cite_lex(t, at)->kind == TEI_LEX_NUMBER) ? at : 0;
}

/* The end of a book's title: at its italics' end, or before ", trans. by X"
 * and the like, which are read. */
static void
read_title(struct search *s, size_t from, size_t end)
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

/* True if from..to-1 reads as a title without an author: it begins with a
 * capital and is no prose. */
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

/* A book before its imprint: author, title. */
static bool
read_book(struct search *s, size_t open, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, open), i, title = 0, next;
	size_t slanted = italics_before(t, open, start);
	struct tei_cite *c = s->c;

	tei_cite_begin(c, TEI_CITE_OPEN, 0);
	for (i = start; i < open && title == 0; i++) {
		if (t->unit[i].in_quote || !tei_begins_name(t, i) ||
		    !may_begin(t, i, start))
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
	read_title(s, title, open);
	next = tei_cite_imprint(t, open, c);
	*at = tei_cite_tail(t, next, tei_next_work(s, next, tei_clause_end(t, next)),
	    c);
	c->to = (uint32_t)*at;
	return true;
}

/* A newspaper without a title of an article: "Times (London), 4 May 1931, 2".
 * The anchor is the bracket, or the comma where the table knows the paper. */
static bool
read_paper(struct search *s, size_t anchor, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t from = anchor, after = anchor, i;
	struct tei_cite *c = s->c;
	bool known = false;

	if (cite_mark(t, anchor, '(')) {
		after = t->unit[anchor].mate + 1;
		if (after > anchor + 5 || !cite_capital(t, anchor + 1))
			return false;
	}
	if (!cite_mark(t, after, ','))
		return false;
	while (from > s->from && anchor - from < 6 &&
	    (cite_capital(t, from - 1) || t->unit[from - 1].italic) &&
	    !t->unit[from].break_before && !cite_is(t, from - 1,
	    TEI_CITE_LEAD) && t->unit[from - 1].italic ==
	    t->unit[anchor - 1].italic)
		known |= cite_is(t, --from, TEI_CITE_NEWS);
	if (from == anchor || (after == anchor && !known))
		return false;
	tei_cite_begin(c, TEI_CITE_NEWSPAPER, from);
	tei_cite_add(c, TEI_PART_TITLE_J, from, anchor);
	if (after > anchor)
		tei_cite_add(c, TEI_PART_PLACE, anchor + 1, after - 1);
	i = tei_cite_date(t, after + 1, tei_clause_end(t, after), c);
	if (i == 0 || c->part[c->n - 1].date.a.day == 0 ||
	    c->part[c->n - 1].date.a.year == TEI_NO_YEAR)
		return false;
	*at = i;
	if (cite_mark(t, i, ',')) {
		i = tei_cite_pages(t, i + 1, tei_clause_end(t, after), c);
		*at = i ? i : *at;
	}
	c->to = (uint32_t)*at;
	return true;
}

/* An archival reference without a title. */
static bool
read_archival(struct search *s, size_t i, size_t *at)
{
	struct tei_cite *c = s->c;

	if ((tei_cite_find_level(s->t, i, tei_clause_end(s->t, i)) > i + 40 ||
	    s->t->unit[i].level >= s->t->unit[i].end) && !(s->t->note &&
	    tei_cite_is_held(s->t, i, tei_clause_end(s->t, i))))
		return false;
	/* "the main Russian archive" is not yet a name */
	if (i > 0 && cite_lex(s->t, i - 1)->kind == TEI_LEX_WORD &&
	    !cite_prose(s->t, i - 1) && !cite_is(s->t, i - 1, TEI_CITE_LEAD))
		return false;
	tei_cite_begin(c, TEI_CITE_ARCHIVAL, 0);
	*at = tei_cite_archive(s->t, i, tei_clause_end(s->t, i), c);
	if (*at == 0 || !(tei_cite_get(c, TEI_PART_FOND) ||
	    tei_cite_get(c, TEI_PART_FILE)))
		return false;
	/* "X Papers" alone may be a book */
	if (s->t->unit[i].named != 0 && c->n == 1)
		return false;
	/* without its archive only what can be nothing else: FO 371/122 */
	if (tei_cite_get(c, TEI_PART_REPOSITORY) == NULL &&
	    !(c->n > 1 && cite_is(s->t, i, TEI_CITE_CLASS) &&
	    c->part[0].from == i && c->part[0].to == i + 2 &&
	    cite_mark(s->t, i + 2, '/')))
		return false;
	*at = tei_read_held_after(s, *at, tei_clause_end(s->t, i));
	c->from = (uint32_t)i;
	c->to = (uint32_t)*at;
	return true;
}

/* A document named without quotation marks, with its archive: "Memorandum of
 * Conversation, 5 May 1931, RG 59, Box 2". */
static bool
read_document(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t end = tei_clause_end(t, i), to = i;
	struct tei_cite *c = s->c;

	if (!cite_is(t, i, TEI_CITE_DOCUMENT) || !cite_capital(t, i) ||
	    !(i == t->unit[i].segment || cite_is(t, i - 1, TEI_CITE_LEAD)) ||
	    tei_cite_find_level(t, i, end) == end)
		return false;
	while (to < end && to < i + 24 && !cite_mark(t, to, ',') &&
	    !cite_mark(t, to, '('))
		to++;
	if (to == end || to == i + 24)
		return false;
	tei_cite_begin(c, TEI_CITE_ARCHIVAL, i);
	tei_cite_add(c, TEI_PART_TITLE_A, i, to);
	*at = tei_cite_tail(t, to, tei_next_work(s, to, end), c);
	c->to = (uint32_t)*at;
	return tei_cite_get(c, TEI_PART_REPOSITORY) != NULL &&
	    (tei_cite_get(c, TEI_PART_FOND) ||
	    tei_cite_get(c, TEI_PART_FILE));
}

/* A book as the Continent cites it: "Author, Title, Place Year, s. 7".  The
 * anchor is the year. */
static bool
read_continental(struct search *s, size_t year, size_t *at)
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
	read_title(s, title, place - 1);
	tei_cite_add(c, TEI_PART_PLACE, place, year);
	tei_cite_date(t, year, end, c);
	next = tei_cite_pages(t, next + 1, end, c);
	*at = next ? next : year + 1;
	c->to = (uint32_t)*at;
	return true;
}

static bool
read_ibid(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t next = i + 1;

	bool two = cite_is(t, i, TEI_CITE_IBID) &&
	    cite_value(t, i, TEI_CITE_IBID) == 2;

	if (!cite_is(t, i, TEI_CITE_IBID) || cite_lex(t, i)->kind !=
	    TEI_LEX_WORD || (two && (i == s->from || cite_lex(t, i - 1)->n
	    != 3 || memcmp(cite_lex(t, i - 1)->s + 1, "am", 2) != 0)))
		return false;
	tei_cite_begin(s->c, TEI_CITE_AGAIN, i - two);
	next += cite_mark(t, next, '.') && !cite_lex(t, next)->gap;
	*at = next;
	if (cite_mark(t, next, ',') || cite_lex(t, next)->kind ==
	    TEI_LEX_NUMBER)
		*at = tei_cite_tail(t, next, tei_clause_end(t, next), s->c);
	s->c->to = (uint32_t)*at;
	return true;
}

/* "Author, Title, op. cit., 14" and "Author, op. cit., 14". */
static bool
read_op_cit(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start, k, next = 0, title;
	struct tei_cite *c = s->c;

	if (tei_cite_op_cit(t, i) == 0)
		return false;
	start = tei_clause_start(s, i);
	tei_cite_begin(c, TEI_CITE_SHORT, 0);
	for (k = start; k < i && next == 0; k++)
		if (cite_capital(t, k) && may_begin(t, k, start)) {
			next = tei_cite_names(t, k, i, true, c);
			if (next != 0)
				break;
		}
	if (next == 0)
		k = i;
	title = next ? tei_title_after(t, next, c->edited) : 0;
	if (title != 0 && title + 1 < i)
		tei_cite_add(c, TEI_PART_TITLE_M, title, i -
		    cite_mark(t, i - 1, ','));
	c->from = (uint32_t)k;
	*at = tei_cite_tail(t, i, tei_clause_end(t, i), c);
	c->to = (uint32_t)*at;
	return true;
}

/* A thesis: author, title, "PhD diss.", university, year. */
static bool
read_thesis(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start, k, next, title = 0, end;
	struct tei_cite *c = s->c;

	if (!cite_is(t, i, TEI_CITE_THESIS) || i == 0 ||
	    !cite_mark(t, i - 1, ','))
		return false;
	start = tei_clause_start(s, i);
	if (i == start)
		return false;
	tei_cite_begin(c, TEI_CITE_PHD, 0);
	for (k = start; k < i && title == 0; k++) {
		c->n = 0;
		if (!cite_capital(t, k) || !may_begin(t, k, start))
			continue;
		next = tei_cite_names(t, k, i, false, c);
		title = next ? tei_title_after(t, next, false) : 0;
		if (title != 0)
			break;
	}
	if (title == 0 || title + 1 >= i)
		return false;
	tei_cite_add(c, TEI_PART_TITLE_M, title, i - 1);
	end = tei_clause_end(t, i);
	for (next = i; next < end && next < i + 24; next++)
		if (cite_lex(t, next)->kind == TEI_LEX_NUMBER &&
		    cite_lex(t, next)->digits == 4 &&
		    tei_cite_date(t, next, end, c) == next + 1)
			break;
	if (next == end || next == i + 24)
		return false;
	c->from = (uint32_t)k;
	*at = tei_cite_tail(t, next + 1, end, c);
	c->to = (uint32_t)*at;
	return true;
}

/* An article whose title stands without quotation marks: "Title, special
 * issue of Journal". */
static bool
read_special(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	struct tei_cite *c = s->c;
	size_t start;

	if (cite_lex(t, i)->n != 7 || memcmp(cite_lex(t, i)->s, "special", 7)
	    != 0 || cite_lex(t, i + 1)->n != 5 || !cite_mark(t, i - 1, ','))
		return false;
	start = tei_clause_start(s, i);
	if (!tei_is_bare_title(t, start, i - 1))
		return false;
	tei_cite_begin(c, TEI_CITE_OPEN, start);
	tei_cite_add(c, TEI_PART_TITLE_A, start, i - 1);
	*at = tei_cite_tail(t, i, tei_clause_end(t, i), c);
	c->to = (uint32_t)*at;
	tei_judge(c, t);
	return tei_cite_get(c, TEI_PART_TITLE_J) != NULL;
}

/* A broadcast: the station and the day, alone in their clause. */
static bool
read_broadcast(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start = t->unit[i].segment, k;
	struct tei_cite *c = s->c;

	if (!cite_is(t, i, TEI_CITE_BROADCAST) || !cite_capital(t, i) ||
	    start < s->from || start + 8 < i)
		return false;
	for (k = start; k <= i; k++)
		if (!cite_capital(t, k))
			return false;
	while (cite_capital(t, k))
		k++;
	if (!cite_mark(t, k, ','))
		return false;
	tei_cite_begin(c, TEI_CITE_AIRED, start);
	*at = tei_cite_date(t, k + 1, t->lexer.n, c);
	c->to = (uint32_t)*at;
	return *at != 0 && c->part[0].date.a.day != 0;
}

/* "14-16", "p. 14", "1:12". */
static size_t
volume_page(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t next;

	if (cite_lex(t, i)->kind != TEI_LEX_NUMBER || i + 2 >= end ||
	    !cite_mark(t, i + 1, ':') || cite_lex(t, i + 2)->gap)
		return tei_cite_pages(t, i, end, c);
	tei_cite_add(c, TEI_PART_VOLUME, i, i + 1);
	next = tei_cite_pages(t, i + 2, end, c);
	if (next == 0)
		c->n--;
	return next;
}

/* "Author, Title, 14" and "Author, 14" of an author cited before. */
static bool
read_short(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t next, title, end = tei_clause_end(t, i), k;
	struct tei_cite *c = s->c;

	if (!cite_capital(t, i) || !(t->unit[i].break_before || i == 0 ||
	    cite_is(t, i - 1, TEI_CITE_LEAD)))
		return false;
	tei_cite_begin(c, TEI_CITE_SHORT, i);
	next = tei_cite_names(t, i, end, true, c);
	if (next == 0 || !cite_mark(t, next, ',') || s->known == NULL ||
	    !s->known(s->data, cite_lex(t, c->part[0].to - 1)))
		return false;
	*at = tei_cite_pages(t, next + 1, end, c);
	if (*at == 0) {
		title = tei_title_after(t, next, c->edited);
		for (k = title; title && k < end && k < title + 30; k++) {
			if (tei_cite_is_imprint(t, k))
				return false;
			/* "Handel (wie Anm. 3), S. 90" */
			if (cite_mark(t, k, '(') && cite_opens(t, k) &&
			    cite_is(t, k + 1, TEI_CITE_AS)) {
				tei_cite_add(c, TEI_PART_TITLE_M, title, k);
				*at = tei_cite_pages(t, t->unit[k].mate + 2,
				    end, c);
				break;
			}
			if (!cite_mark(t, k, ','))
				continue;
			if (tei_cite_op_cit(t, k + 1))
				return false;
			tei_cite_add(c, TEI_PART_TITLE_M, title, k);
			*at = volume_page(t, k + 1, end, c);
			if (*at != 0)
				break;
			c->n--;
		}
	}
	c->to = (uint32_t)*at;
	return *at != 0 && (*at + 2 >= end || (t->note &&
	    (tei_lexicon_is(cite_lex(t, *at)->word, TEI_DATE_AND) ||
	    (cite_mark(t, *at, ',') && tei_lexicon_is(cite_lex(t, *at +
	    1)->word, TEI_DATE_AND)))));
}

bool
tei_cite_next(const struct tei_cite_text *t, size_t *at, struct tei_cite *c,
	tei_cite_known *known, void *data)
{
	struct search s = { t, c, *at, known, data };
	size_t i, next;

	for (i = *at; i < t->lexer.n; i++) {
		const struct tei_date_lex *l = cite_lex(t, i);
		bool found = false;

		next = 0;
		if (l->kind == TEI_LEX_MARK && cite_opens(t, i)) {
			found = cite_mark(t, i, '(') || cite_mark(t, i, '[') ?
			    (tei_cite_is_imprint(t, i) &&
			    read_book(&s, i, &next)) ||
			    (i > 0 && read_paper(&s, i, &next)) :
			    read_quoted(&s, i, &next);
		} else if (i > 0 && cite_mark(t, i, ',')) {
			found = cite_is(t, i - 1, TEI_CITE_NEWS) &&
			    read_paper(&s, i, &next);
		} else if (l->kind == TEI_LEX_NUMBER && l->digits == 4) {
			found = i > 3 && read_continental(&s, i, &next);
		} else if (l->kind == TEI_LEX_WORD) {
			found = read_ibid(&s, i, &next) ||
			    tei_read_held(&s, i, &next) ||
			    tei_read_chain(&s, i, &next) ||
			    read_op_cit(&s, i, &next) ||
			    read_thesis(&s, i, &next) ||
			    (i > 0 && read_special(&s, i, &next)) ||
			    (l->capital && (read_broadcast(&s, i, &next) ||
			    read_short(&s, i, &next) ||
			    read_document(&s, i, &next) ||
			    read_archival(&s, i, &next)));
		}
		if (found) {
			*at = next > i ? next : i + 1;
			return true;
		}
	}
	*at = t->lexer.n;
	return false;
}
