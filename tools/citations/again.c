/* Works cited again: ibid., op. cit., short titles, surnames alone. */
#include "citations/works.h"

#include <string.h>

bool
tei_read_ibid(struct search *s, size_t i, size_t *at)
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

bool
tei_read_op_cit(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t start, k, next = 0, title;
	struct tei_cite *c = s->c;

	if (tei_cite_op_cit(t, i) == 0)
		return false;
	start = tei_clause_start(s, i);
	tei_cite_begin(c, TEI_CITE_SHORT, 0);
	for (k = start; k < i && next == 0; k++)
		if (cite_capital(t, k) && tei_may_begin_name(t, k, start)) {
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

bool
tei_read_short(struct search *s, size_t i, size_t *at)
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
