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

/* True if what a name before "op. cit." at i is followed by, from `next` on,
 * is its title, or that: "Khrushchev's account", "Until recently" are no
 * authors. */
static bool
is_before_op_cit(const struct search *s, size_t next, size_t i)
{
	return next == i || (cite_mark(s->t, next, ',') && (next + 1 == i ||
	    tei_title_after(s->t, next, false))) || s->c->edited ||
	    (cite_is(s->t, next, TEI_CITE_WITHIN) && cite_capital(s->t,
	    next + 1));
}

/* The author before "op. cit." at i, and *next the unit after the name; i if
 * none stands there. */
static size_t
author_before_op_cit(struct search *s, size_t i, size_t *next)
{
	const struct tei_cite_text *t = s->t;
	size_t start = tei_clause_start(s, i), k;

	for (k = start; k < i; k++) {
		if (!cite_capital(t, k) || !tei_may_begin_name(t, k, start))
			continue;
		tei_cite_begin(s->c, TEI_CITE_SHORT, 0);
		*next = tei_cite_names(t, k, i, true, s->c);
		if (*next != 0 && is_before_op_cit(s, *next, i))
			return k;
	}
	tei_cite_begin(s->c, TEI_CITE_SHORT, 0);
	*next = 0;
	return i;
}

bool
tei_read_op_cit(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t k, next, title;
	struct tei_cite *c = s->c;

	if (tei_cite_op_cit(t, i) == 0)
		return false;
	k = author_before_op_cit(s, i, &next);
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

	if (!cite_capital(t, i) || !(tei_is_led(t, i) || tei_is_joined(s, i)))
		return false;
	tei_cite_begin(c, TEI_CITE_SHORT, i);
	next = tei_cite_names(t, i, end, true, c);
	if (next == 0 || !cite_mark(t, next, ',') || s->known == NULL ||
	    !s->known(s->data, cite_lex(t, c->part[0].to - 1)))
		return false;
	*at = tei_cite_pages(t, next + 1, end, c);
	if (*at == 0) {
		title = tei_title_after(t, next, c->edited);
		/* "Lane, Op. Cit., 3" */
		if (title != 0 && tei_cite_op_cit(t, title))
			return false;
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
