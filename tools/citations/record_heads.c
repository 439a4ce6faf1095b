/* The names of records, by their kind: "FRUS, 1955-1957", "PP 1842 (53)", "5
 * U.S. 137", "Cmd. 9853", "7 & 8 Vict., c. 32". */
#include "citations/record_read.h"

#include "lib/range.h"

size_t
tei_record_years(const struct reading *x, size_t i)
{
	size_t to = i + 1;

	if (!record_year(x->t, i) || i >= x->end)
		return i;
	if (to + 1 < x->end && (cite_mark(x->t, to, '-') || cite_mark(x->t, to,
	    '/')) && cite_lex(x->t, to + 1)->kind == TEI_LEX_NUMBER)
		to += 2;
	return record_boundary(x, to) ? to : i;
}

size_t
tei_record_number(const struct reading *x, size_t i)
{
	size_t at = i;

	if (cite_lex(x->t, i)->kind != TEI_LEX_NUMBER)
		return 0;
	while (at + 1 < x->end && (cite_mark(x->t, at + 1, '-') ||
	    cite_mark(x->t, at + 1, '.')) && !cite_lex(x->t, at + 1)->gap &&
	    cite_lex(x->t, at + 2)->kind == TEI_LEX_NUMBER &&
	    !cite_lex(x->t, at + 2)->gap)
		at += 2;
	return at + 1;
}

/* The words behind a title that goes on, "HMC, Salisbury", "Calendar of State
 * Papers, Domestic Series": the unit after them. */
static size_t
title_on(const struct reading *x, size_t i)
{
	enum { WORDS = 8, PIECES = 4 };
	const struct tei_cite_text *t = x->t;
	size_t at = i, from, pieces;

	for (pieces = 0; pieces < PIECES; pieces++, i = at) {
		at += cite_mark(t, at, ',');
		/* "10th Report" */
		if (cite_lex(t, at)->kind == TEI_LEX_NUMBER && tei_lexicon_is(
		    cite_lex(t, at + 1)->word, TEI_DATE_SUFFIX))
			at += 2;
		from = at;
		if (!cite_capital(t, at) || record_sitting(t, at) || cite_is(t, at,
		    TEI_CITE_LABEL) || tei_cite_is_capital_roman(cite_lex(t,
		    at)) || cite_is(t, at, TEI_CITE_ED) ||
		    cite_is(t, at, TEI_CITE_LEAD))
			return i;
		while (!record_boundary(x, at) && at < from + WORDS &&
		    cite_lex(t, at)->kind == TEI_LEX_WORD &&
		    !tei_cite_is_roman(cite_lex(t, at)))
			at += 1 + cite_mark(t, at + 1, '\'');
		if (at == from + WORDS || tei_lexicon_is(cite_lex(t, at -
		    1)->word, TEI_DATE_MONTH))
			return i;
	}
	return i;
}

/* "Cal. S.P. Dom., 1640-41": the years that it covers are of its title. */
static size_t
read_series(struct reading *x)
{
	const struct tei_cite_record *r = x->r;
	size_t at = r->to, next;

	if (r->from < r->form)
		tei_cite_add(x->c, TEI_PART_VOLUME, r->from, r->form);
	if (r->kind == TEI_RECORD_TITLED)
		at = title_on(x, at);
	next = at + cite_mark(x->t, at, ',');
	if (r->kind != TEI_RECORD_DEBATES && r->kind != TEI_RECORD_LAWS &&
	    tei_record_years(x, next) > next)
		at = tei_record_years(x, next);
	tei_cite_add(x->c, TEI_PART_TITLE_M, r->form, at);
	return at;
}

/* "PP 1842 (53)": the year of the session and the paper. */
static size_t
read_session(struct reading *x)
{
	size_t at = x->r->to, next, mate;

	tei_cite_add(x->c, TEI_PART_TITLE_M, x->r->form, at);
	at += cite_mark(x->t, at, ',');
	next = tei_record_years(x, at);
	if (next == at)
		return 0;
	/* "PP 1842" is no page */
	if (tei_cite_date(x->t, at, next, x->c) != next) {
		tei_cite_add(x->c, TEI_PART_DATE, at, next);
		x->c->part[x->c->n - 1].date = (struct tei_date_value){
		    .shape = next == at + 1 ? TEI_DATE_WHEN : TEI_DATE_SPAN,
		    .a.year = cite_lex(x->t, at)->value,
		    .b.year = (int)tei_range_end(cite_lex(x->t, at)->value,
		    cite_lex(x->t, next - 1)->value)
		};
	}
	at = next + cite_mark(x->t, next, ',');
	mate = x->t->unit[at].mate;
	if (cite_mark(x->t, at, '(') && cite_opens(x->t, at) &&
	    mate < x->end && tei_record_number(x, at + 1) == mate) {
		tei_cite_add(x->c, TEI_PART_NUMBER, at + 1, mate);
		next = mate + 1;
	}
	return next;
}

/* "92 Stat. 1783", "5 U.S.C. § 552", "RGBl. 1936 I, S. 133". */
static size_t
read_laws(struct reading *x)
{
	const struct tei_cite_text *t = x->t;
	size_t at = read_series(x), to;

	to = at + cite_mark(t, at, ',');
	if (tei_cite_is_capital_roman(cite_lex(t, to)) && record_year(t, to + 1)) {
		tei_cite_add(x->c, TEI_PART_VOLUME, to, to + 1);
		to++;
	}
	if (record_year(t, to) && x->r->from == x->r->form)
		return tei_cite_date(t, to, to + 1, x->c);
	to = at + cite_mark(t, at, 0xA7);
	to = to > at ? tei_record_number(x, to) : 0;
	if (to != 0) {
		tei_cite_add(x->c, TEI_PART_NUMBER, at, to);
		return to;
	}
	return at;
}

/* "[1932] A.C. 562", "5 U.S. 137", "71 U.S. (4 Wall.) 2", "RGZ 109, 38". */
static size_t
read_reports(struct reading *x)
{
	const struct tei_cite_text *t = x->t;
	const struct tei_cite_record *r = x->r;
	size_t at = r->from, next;

	if (cite_opens(t, at)) {
		next = t->unit[at].mate;
		if (tei_cite_date(t, at + 1, next, x->c) != next)
			return 0;
		at = next + 1;
	}
	if (at < r->form)
		tei_cite_add(x->c, TEI_PART_VOLUME, r->form - 1, r->form);
	tei_cite_add(x->c, TEI_PART_TITLE_J, r->form, r->to);
	at = r->to;
	if (r->from == r->form) {
		tei_cite_add(x->c, TEI_PART_VOLUME, at, at + 1);
		at += 2;
	}
	if (cite_mark(t, at, '(') && cite_opens(t, at) &&
	    t->unit[at].mate < x->end)
		at = t->unit[at].mate + 1;
	at += cite_spelt(t, at, "at");
	next = tei_cite_pages(t, at, x->end, x->c);
	/* "6 Cal. 3d 251" is of a series that is not known */
	return cite_lex(t, next)->kind == TEI_LEX_WORD &&
	    !cite_lex(t, next)->gap ? 0 : next;
}

/* "Cmd. 9853", "Pub. L. 95-511". */
static size_t
read_paper(struct reading *x)
{
	const struct tei_cite_text *t = x->t;
	const struct tei_date_lex *l = cite_lex(t, x->r->to);
	size_t to = tei_record_number(x, x->r->to);
	bool letter = x->r->to <= x->r->form + 2 && cite_lex(t,
	    x->r->form)->n == 1;

	/* "C. 12" is a page in Cyrillic, a column, a chapter, "C. 1871" about
	 * that year */
	if (to == 0 || (letter && (l->digits < 4 || (l->value > 1500 &&
	    l->value < 2100)) && !(cite_mark(t, to, '(') && record_year(t, to + 1)
	    && l->digits > 1)))
		return 0;
	tei_cite_add(x->c, TEI_PART_NUMBER, x->r->form, to);
	return to;
}

/* "7 & 8 Vict., c. 32", "33 Hen. VIII, st. 2, c. 2". */
static size_t
read_reign(struct reading *x)
{
	const struct tei_cite_text *t = x->t;
	size_t at = x->r->to, to;

	at += cite_lex(t, at)->kind == TEI_LEX_WORD && cite_lex(t, at)->value >
	    0;
	at += cite_mark(t, at, ',');
	if (cite_is(t, at, TEI_CITE_CAPUT) && cite_value(t, at,
	    TEI_CITE_CAPUT) == 2) {
		at += 1 + cite_mark(t, at + 1, '.');
		at += cite_lex(t, at)->kind == TEI_LEX_NUMBER ||
		    cite_lex(t, at)->value > 0;
		at += cite_mark(t, at, ',');
	}
	if (!cite_is(t, at, TEI_CITE_CAPUT))
		return 0;
	at += 1 + cite_mark(t, at + 1, '.');
	to = at < x->end && (cite_lex(t, at)->kind == TEI_LEX_NUMBER ||
	    tei_cite_is_roman(cite_lex(t, at)) ||
	    cite_lex(t, at)->value > 0) ? at + 1 : 0;
	tei_cite_add(x->c, TEI_PART_NUMBER, x->r->from, to);
	return to;
}

/* "Wilson Center Digital Archive, https://…". */
static size_t
read_address(struct reading *x)
{
	size_t held, at = tei_address_start(x->t, x->r->form, x->r->from,
	    &held), to = held;

	while (held != 0 && !cite_mark(x->t, to, ','))
		to++;
	if (at == x->r->from)
		tei_cite_add(x->c, TEI_PART_REPOSITORY, held, to);
	return tei_read_address(x->t, x->r->form, x->end, x->c);
}

size_t
tei_record_head(struct reading *x)
{
	static size_t (*const heads[])(struct reading *) = {
		[TEI_RECORD_DEBATES] = read_series,
		[TEI_RECORD_SERIES] = read_series,
		[TEI_RECORD_TITLED] = read_series,
		[TEI_RECORD_SESSION] = read_session,
		[TEI_RECORD_LAWS] = read_laws,
		[TEI_RECORD_REPORTS] = read_reports,
		[TEI_RECORD_PAPER] = read_paper,
		[TEI_RECORD_REIGN] = read_reign,
		[TEI_RECORD_ADDRESS] = read_address
	};

	return heads[x->r->kind](x);
}
