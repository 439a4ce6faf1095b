/* A quoted title and what belongs to it. */
#include "citations/works.h"

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

/* The author of a quoted title, by one surname alone where op. cit. follows
 * or the name is known, or begins a note; the unit where the citation begins.
 */
static size_t
read_quoted_author(struct search *s, size_t open)
{
	size_t close = s->t->unit[open].mate, first;
	struct tei_cite *c = s->c;

	first = tei_read_author(s, open, false);
	if (first != open)
		return first;
	first = tei_read_author(s, open, true);
	if (first < open && !tei_cite_op_cit(s->t, close + 1) &&
	    !tei_cite_op_cit(s->t, close + 2) && !(s->t->note && first ==
	    s->t->unit[open].segment) && (s->known == NULL ||
	    !s->known(s->data, cite_lex(s->t, c->part[0].to - 1)))) {
		first = open;
		c->n = 0;
	}
	c->kind = first < open ? TEI_CITE_SHORT : TEI_CITE_OPEN;
	return first;
}

/* True where words that were said end with their stop and another sentence
 * begins: "…in the chair." Carried, 41. "…a lantern." On f. 44 the clerk … */
static bool
is_speech(const struct tei_cite_text *t, size_t close)
{
	size_t i = close + 1;

	if (!cite_mark(t, close - 1, '.') || !cite_capital(t, i))
		return false;
	return cite_is(t, i, TEI_CITE_PROSE) || (cite_mark(t, i + 1, ',') &&
	    cite_lex(t, i + 2)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i + 2)->digits < 4 && (cite_mark(t, i + 3, '.') ||
	    cite_lex(t, i + 3)->kind == TEI_LEX_END));
}

/* True of a newspaper in quotation marks, as Poles have it, and its day. */
static bool
is_news(const struct tei_cite_text *t, const struct tei_cite *c)
{
	const struct tei_cite_part *day = tei_cite_get(c, TEI_PART_DATE);
	size_t i = c->part[0].from;

	/* so do Italians, "«Il Piccolo», 14 giugno 1909, p. 2" */
	if (!(i > 0 && cite_mark(t, i - 1, 0xAB) && !cite_lex(t, i)->gap &&
	    tei_cite_get(c, TEI_PART_PAGES)))
		while (i < c->part[0].to && !cite_is(t, i, TEI_CITE_NEWS))
			i++;
	return i < c->part[0].to && c->part[0].to < c->part[0].from + 4 &&
	    day != NULL && day->date.a.day != 0;
}

/* Judges what was read behind the quoted title, up to the unit `at`; where the
 * citation begins, `open` or `first`, its author. */
static size_t
judge_quoted(struct search *s, size_t open, size_t first, size_t at)
{
	const struct tei_cite_text *t = s->t;
	size_t close = t->unit[open].mate, i;
	struct tei_cite *c = s->c;

	/* a surname alone does not make a full citation short, nor a speech
	 * a citation */
	if (c->kind == TEI_CITE_SHORT && tei_cite_get(c, TEI_PART_TITLE_J))
		c->kind = TEI_CITE_OPEN;
	if (c->kind == TEI_CITE_SHORT && at <= close + 1) {
		c->part[0] = *tei_cite_get(c, TEI_PART_TITLE_A);
		c->n = 1;
		first = open;
		c->kind = TEI_CITE_OPEN;
	}
	tei_cite_judge(c, t);
	if (first == open && c->kind == TEI_CITE_UNHELD && is_news(t, c)) {
		c->part[0].kind = TEI_PART_TITLE_J;
		c->kind = TEI_CITE_NEWSPAPER;
		/* "nr 12" of it */
		for (i = 1; i < c->n; i++)
			if (c->part[i].kind == TEI_PART_NUMBER)
				c->part[i].kind = TEI_PART_ISSUE;
	}
	if (first == open && c->kind == TEI_CITE_ARCHIVAL)
		first = with_genre(s, open);
	/* "…", reproduced in: a document of its own */
	if (c->kind == TEI_CITE_OPEN && cite_is(t, close + 1 +
	    cite_mark(t, close + 1, ','), TEI_CITE_LEAD) &&
	    tei_is_led(t, open))
		c->kind = TEI_CITE_UNHELD;
	return first;
}

bool
tei_read_quoted(struct search *s, size_t open, size_t *at)
{
	const struct tei_cite_text *t = s->t;
	size_t close = t->unit[open].mate, end, first, to = close;
	struct tei_cite *c = s->c;

	tei_cite_begin(c, TEI_CITE_OPEN, 0);
	first = read_quoted_author(s, open);
	to -= cite_mark(t, to - 1, ',');
	tei_cite_add(c, TEI_PART_TITLE_A, open + 1, to);
	end = first == open && is_speech(t, close) ? close + 1 :
	    tei_next_work(s, close + 1, tei_clause_end(t, close));
	*at = tei_read_quoted_thesis(s, close);
	if (*at != 0)
		c->part[c->n > 1 ? thesis_title(c) : 0].kind =
		    TEI_PART_TITLE_M;
	else
		*at = tei_cite_tail(t, close + 1, end, c);
	/* "Translated by X." after an archival reference */
	if (cite_mark(t, *at, '.') && cite_is(t, *at + 1, TEI_CITE_ED) &&
	    cite_value(t, *at + 1, TEI_CITE_ED) == 2)
		*at = tei_cite_tail(t, *at + 1, tei_clause_end(t, *at + 1), c);
	first = judge_quoted(s, open, first, *at);
	c->from = (uint32_t)(first == open ? open + 1 :
	    tei_with_rank(t, first, s->from));
	c->to = (uint32_t)(*at > close + 1 ? *at : close);
	*at = *at > close ? *at : close + 1;
	return true;
}
