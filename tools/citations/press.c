/* Newspapers, special issues of journals, broadcasts. */
#include "citations/works.h"

bool
tei_cite_is_from_day(const struct tei_cite_text *t, size_t i)
{
	return cite_spelt(t, i, "vom") || (cite_spelt(t, i, "v") &&
	    cite_mark(t, i + 1, '.')) || (cite_spelt(t, i, "du") &&
	    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER);
}

/* The number of an issue behind the comma, ", Nr. 1204,", ", Nr. 212 v.": the
 * comma or the "v." behind it, or `comma`. */
static size_t
with_issue(const struct tei_cite_text *t, size_t comma, struct tei_cite *c)
{
	size_t at = comma + 2 + cite_mark(t, comma + 2, '.');

	if (!cite_mark(t, comma, ',') || !cite_is(t, comma + 1,
	    TEI_CITE_LABEL) || cite_value(t, comma + 1, TEI_CITE_LABEL) != 4 ||
	    cite_lex(t, at)->kind != TEI_LEX_NUMBER || !(cite_mark(t, at + 1,
	    ',') || tei_cite_is_from_day(t, at + 1)))
		return comma;
	tei_cite_add(c, TEI_PART_ISSUE, comma + 1, at + 1);
	return at + 1;
}

bool
tei_read_paper(struct search *s, size_t anchor, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t from = anchor, after = anchor, day, i;
	struct tei_cite *c = s->c;
	bool known = false;

	if (cite_mark(t, anchor, '(')) {
		after = t->unit[anchor].mate + 1;
		if (after > anchor + 5 || !cite_capital(t, anchor + 1) ||
		    cite_is(t, after - 2, TEI_CITE_SECRET))
			return false;
	}
	/* "Neues Deutschland vom 5.11.1956" */
	if (!cite_mark(t, after, ',') && !tei_cite_is_from_day(t, after))
		return false;
	while (from > s->from && anchor - from < 6 &&
	    (cite_capital(t, from - 1) || t->unit[from - 1].italic ||
	    cite_news(t, from - 1)) &&
	    !t->unit[from].break_before && !cite_is(t, from - 1,
	    TEI_CITE_LEAD) && t->unit[from - 1].italic ==
	    t->unit[anchor - 1].italic)
		known |= cite_news(t, --from);
	if (from == anchor || (after == anchor && !known))
		return false;
	tei_cite_begin(c, TEI_CITE_NEWSPAPER, from);
	tei_cite_add(c, TEI_PART_TITLE_J, from, anchor);
	if (after > anchor)
		tei_cite_add(c, TEI_PART_PLACE, anchor + 1, after - 1);
	after = with_issue(t, after, c);
	day = after + 1 + cite_mark(t, after + 1, '.');
	i = tei_cite_date(t, day, tei_clause_end(t, after), c);
	if (i == 0 || c->part[c->n - 1].date.a.day == 0 ||
	    c->part[c->n - 1].date.a.year == TEI_NO_YEAR)
		return false;
	*at = i;
	/* "1956. oktober 28., 1." */
	i += cite_mark(t, i, '.') && cite_mark(t, i + 1, ',');
	if (cite_mark(t, i, ',')) {
		i = tei_cite_pages(t, i + 1, tei_clause_end(t, after), c);
		*at = i ? i : *at;
	}
	c->to = (uint32_t)*at;
	return true;
}

/* Where the number before the brackets begins: "no. 5", "XXXV", "xlv", "4";
 * 0 if none stands there. */
static size_t
number_before(const struct tei_cite_text *t, size_t open)
{
	const struct tei_date_lex *l = cite_lex(t, open - 1);
	size_t at = open - 1;

	if (!(l->kind == TEI_LEX_NUMBER && l->digits < 4) && !(l->n > 1 &&
	    (tei_cite_is_roman(l) || (l->kind == TEI_LEX_WORD &&
	    tei_cite_is_capital_roman(l)))))
		return 0;
	if (at > 2 && cite_mark(t, at - 1, '.') && cite_is(t, at - 2,
	    TEI_CITE_LABEL))
		at -= 2;
	return at;
}

/* Where a journal's title that ends before `to` begins: capitals and what
 * joins them. */
static size_t
journal_start(const struct search *s, size_t to, size_t least)
{
	const struct tei_cite_text *t = s->t;
	size_t from = to, i;

	for (i = to; i > least && i + 10 > to; i--) {
		const struct tei_date_lex *l = cite_lex(t, i - 1);

		if (t->unit[i - 1].in_quote)
			break;
		if (l->kind == TEI_LEX_WORD && l->capital)
			from = i - 1;
		else if (!(l->kind == TEI_LEX_WORD && (cite_is(t, i - 1,
		    TEI_CITE_LINK) || tei_lexicon_is(l->word, TEI_DATE_THE) ||
		    cite_is(t, i - 1, TEI_CITE_PARTICLE))) && !cite_mark(t,
		    i - 1, '&') && !(cite_mark(t, i - 1, '.') && !l->gap))
			break;
	}
	while (from < to && (cite_is(t, from, TEI_CITE_LEAD) ||
	    cite_is(t, from, TEI_CITE_THE) || cite_mark(t, from, '.')))
		from++;
	return from;
}

/* Where "in" stands behind who wrote in the journal whose title begins at
 * `from`, "a review by Ada Lane in Leeds Notes"; 0 if nobody is named. */
static size_t
find_reviewer(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t in = from;

	if (from == 0 || !cite_is(t, from - 1, TEI_CITE_BY))
		return 0;
	while (in < to && !(cite_is(t, in, TEI_CITE_WITHIN) &&
	    cite_prose(t, in)))
		in++;
	return in + 1 < to && tei_cite_name(t, from, in, false) == in ? in : 0;
}

bool
tei_read_journal(struct search *s, size_t open, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t number, to, from, close = t->unit[open].mate, next;
	struct tei_cite *c = s->c;

	if (!t->note || open < s->from + 2)
		return false;
	number = number_before(t, open);
	tei_cite_begin(c, TEI_CITE_ARTICLE, 0);
	if (number == 0 || tei_cite_date(t, open + 1, close, c) != close ||
	    (!cite_mark(t, close + 1, ',') && !cite_mark(t, close + 1, ':')))
		return false;
	to = number - cite_mark(t, number - 1, ',');
	from = journal_start(s, to, tei_clause_start(s, open));
	/* "EHR, cxxi (2006)", "Nation 111 (July 10, 1920)" are journals, "Rye 12
	 * (1931)" is none */
	if (from >= to || cite_lex(t, from)->kind != TEI_LEX_WORD ||
	    (from + 1 == to && (c->part[0].date.a.month == 0 ||
	    c->part[0].date.a.year == TEI_NO_YEAR) &&
	    (t->unit[from].capitals < 2 ||
	    t->unit[from].capitals < cite_lex(t, from)->n)))
		return false;
	tei_cite_begin(c, TEI_CITE_ARTICLE, from);
	next = find_reviewer(t, from, to);
	if (next != 0) {
		tei_cite_add(c, TEI_PART_AUTHOR, from, next);
		from = next + 1;
	}
	tei_cite_add(c, TEI_PART_TITLE_J, from, to);
	tei_cite_add(c, number < open - 1 && cite_value(t, number,
	    TEI_CITE_LABEL) > 2 ? TEI_PART_ISSUE : TEI_PART_VOLUME, number,
	    open);
	tei_cite_date(t, open + 1, close, c);
	next = tei_cite_pages(t, close + 2, tei_clause_end(t, open), c);
	*at = next ? next : close + 1;
	c->to = (uint32_t)*at;
	return next != 0;
}

bool
tei_read_special(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	struct tei_cite *c = s->c;
	size_t start;

	if (!cite_spelt(t, i, "special") || !cite_spelt(t, i + 1, "issue") ||
	    !cite_mark(t, i - 1, ','))
		return false;
	start = tei_clause_start(s, i);
	if (!tei_is_bare_title(t, start, i - 1))
		return false;
	tei_cite_begin(c, TEI_CITE_OPEN, start);
	tei_cite_add(c, TEI_PART_TITLE_A, start, i - 1);
	*at = tei_cite_tail(t, i, tei_clause_end(t, i), c);
	c->to = (uint32_t)*at;
	tei_cite_judge(c, t);
	return tei_cite_get(c, TEI_PART_TITLE_J) != NULL;
}

bool
tei_read_broadcast(struct search *s, size_t i, size_t *at)
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
