/* Theses, by the label behind their title. */
#include "citations/works.h"

size_t
tei_read_quoted_thesis(struct search *s, size_t close)
{
	const struct tei_cite_text *t = s->t;
	size_t i = close + 1 + cite_mark(t, close + 1, ','), k, end, next;
	bool open, thesis = false;

	/* "unpublished M.A. thesis (University of Leeds, 1974)" */
	for (k = i; k < i + 8 && !cite_mark(t, k, '(') &&
	    (cite_lex(t, k)->kind == TEI_LEX_WORD || cite_mark(t, k, '.'));
	    k++)
		thesis |= cite_is(t, k, TEI_CITE_THESIS);
	i = thesis && cite_mark(t, k, '(') ? k : i;
	open = cite_mark(t, i, '(');
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

bool
tei_read_thesis(struct search *s, size_t i, size_t *at)
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
		if (!cite_capital(t, k) || !tei_may_begin_name(t, k, start))
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
