/* Newspapers, special issues of journals, broadcasts. */
#include "citations/works.h"

#include <string.h>

bool
tei_read_paper(struct search *s, size_t anchor, size_t *at)
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

bool
tei_read_special(struct search *s, size_t i, size_t *at)
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
