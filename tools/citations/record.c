/* What is cited by a record, with a title before it or without. */
#include "citations/record.h"
#include "citations/tail.h"
#include "citations/works.h"

/* So many units may stand before a record. */
enum { AHEAD = 60 };

/* What a citation is of which only the record is named. */
static const uint8_t kind_of[] = {
	[TEI_RECORD_DEBATES] = TEI_CITE_UNHELD,
	[TEI_RECORD_SERIES] = TEI_CITE_COLLECTION,
	[TEI_RECORD_TITLED] = TEI_CITE_COLLECTION,
	[TEI_RECORD_SESSION] = TEI_CITE_UNHELD,
	[TEI_RECORD_LAWS] = TEI_CITE_UNHELD,
	[TEI_RECORD_REPORTS] = TEI_CITE_UNHELD,
	[TEI_RECORD_PAPER] = TEI_CITE_UNHELD,
	[TEI_RECORD_REIGN] = TEI_CITE_UNHELD,
	[TEI_RECORD_ADDRESS] = TEI_CITE_ARCHIVAL
};

/* True if nothing that belongs to it stands before the unit: "the Liberal
 * Hansard". */
static bool
stands_free(const struct tei_cite_text *t, size_t i)
{
	if (!t->note)
		return i > 0 && (cite_mark(t, i - 1, '(') || cite_mark(t, i -
		    1, '['));
	if (i == 0 || t->unit[i].segment == i || t->unit[i].break_before)
		return true;
	return cite_lex(t, i - 1)->kind == TEI_LEX_MARK ||
	    (cite_lex(t, i - 1)->kind == TEI_LEX_WORD &&
	    !cite_capital(t, i - 1)) || cite_is(t, i - 1, TEI_CITE_LEAD);
}

/* A record alone. */
static size_t
read_alone(struct search *s, const struct tei_cite_record *r)
{
	struct tei_cite *c = s->c;
	size_t to;

	tei_cite_begin(c, kind_of[r->kind], r->from);
	to = tei_record_parts(s->t, r, tei_clause_end(s->t, r->to - 1), c);
	c->recorded = r->kind != TEI_RECORD_ADDRESS;
	/* an address alone cites nothing, and "5 U.S. 137" needs its case or
	 * its year */
	if (r->kind == TEI_RECORD_ADDRESS)
		return tei_cite_get(c, TEI_PART_REPOSITORY) ? to : 0;
	if (r->kind == TEI_RECORD_REPORTS && ((tei_cite_get(c, TEI_PART_DATE) ==
	    NULL && r->from < r->form) || !s->t->note))
		return 0;
	return tei_record_says_where(c) ? to : 0;
}

bool
tei_read_record(struct search *s, size_t i, size_t *at)
{
	const struct tei_cite_record *r = tei_record_from(s->t, i);

	if (r == NULL || r->from < i || r->from > i + AHEAD ||
	    r->from >= s->t->unit[i].end || s->t->unit[i].in_quote)
		return false;
	*at = r->from > i ? tei_record_titled(s, i, r) :
	    stands_free(s->t, i) ? read_alone(s, r) : 0;
	s->c->to = (uint32_t)*at;
	return *at != 0;
}

size_t
tei_tail_record(struct tail *x, size_t i)
{
	const struct tei_cite_text *t = x->t;
	const struct tei_cite_record *r;
	size_t at = i, n = x->c->n, to, k;
	bool where = false;

	/* "in Hansard", "printed in FRUS" */
	while (at < i + 3 && at < x->end && !cite_capital(t, at) &&
	    (cite_is(t, at, TEI_CITE_WITHIN) || cite_is(t, at,
	    TEI_CITE_LEAD)))
		at++;
	r = tei_record_from(t, at);
	/* "'Sugar Prices', Statistics Norway, https://…" */
	if (r != NULL && r->kind == TEI_RECORD_ADDRESS && cite_mark(t, at - 1,
	    ',')) {
		for (k = at; k < at + 8 && cite_capital(t, k); k++)
			;
		at = k > at && k + 1 == r->from && cite_mark(t, k, ',') ?
		    r->from : at;
	}
	/* "'Mammoth' by https://…" is no title and its address */
	if (r == NULL || r->from != at || x->level < x->end || at >= x->end ||
	    (r->kind == TEI_RECORD_ADDRESS && at > 0 &&
	    cite_lex(t, at - 1)->kind != TEI_LEX_MARK))
		return 0;
	to = tei_record_parts(t, r, x->end, x->c);
	for (k = n; k < x->c->n; k++)
		where |= tei_part_says_where(&x->c->part[k]);
	if (to == 0 || !where) {
		x->c->n = n;
		return 0;
	}
	x->c->recorded |= r->kind != TEI_RECORD_ADDRESS;
	x->archive |= tei_cite_get(x->c, TEI_PART_REPOSITORY) != NULL;
	x->dated = true;
	return to;
}
