/* What follows the name of a record, part by part: series, volume, day, number,
 * columns, pages, another record. */
#include "citations/record_read.h"
#include "citations/tail.h"

/* "(1803)", "(6th Cir. 1926)", "[1 July 1834]", "(London: HMSO, 1956)". */
static size_t
read_brackets(struct reading *x, size_t i)
{
	const struct tei_cite_text *t = x->t;
	size_t mate = t->unit[i].mate, n = x->c->n;

	if (!(cite_mark(t, i, '(') || cite_mark(t, i, '[')) ||
	    !cite_opens(t, i) || mate >= x->end)
		return 0;
	if (tei_cite_date(t, i + 1, mate, x->c) == mate) {
		/* "1re série (1871-1900)": what it covers */
		if (x->r->kind == TEI_RECORD_SERIES && mate > i + 2 &&
		    tei_record_years(x, i + 1) == mate)
			x->c->n = n;
		return mate + 1;
	}
	x->c->n = n;
	if (x->r->kind != TEI_RECORD_REPORTS && tei_cite_is_imprint(t, i))
		return tei_cite_imprint(t, i, x->c);
	if (x->r->kind == TEI_RECORD_REPORTS && mate < i + 20 &&
	    record_year(t, mate - 1) && tei_cite_date(t, mate - 1, mate, x->c))
		return mate + 1;
	return 0;
}

/* "12 March 1947"; of debates the year alone, before their volume: "1919, 58,
 * pt. 3". */
static size_t
read_day(struct reading *x, size_t i)
{
	size_t n = x->c->n, to = tei_cite_date(x->t, i, x->end, x->c);
	bool year = x->r->kind == TEI_RECORD_DEBATES && to == i + 1 &&
	    record_year(x->t, i) && cite_mark(x->t, to, ',') && tei_cite_get(
	    x->c, TEI_PART_VOLUME) == NULL;

	if (to != 0 && (year || x->c->part[n].date.a.month != 0))
		return to;
	x->c->n = n;
	return 0;
}

/* "vol. 558", "Nr. 192", "doc. 112". */
static size_t
read_numbered(struct reading *x, size_t i)
{
	struct tail r = { .t = x->t, .c = x->c, .end = x->end };
	size_t to;

	r.level = r.end;
	to = tei_tail_numbered(&r, i);
	/* "nos 1111, 1118" */
	while (to != 0 && cite_lex(x->t, i)->s[cite_lex(x->t, i)->n - 1] ==
	    's' && cite_mark(x->t, to, ',') && record_boundary(x, to + 2) &&
	    cite_lex(x->t, to + 1)->kind == TEI_LEX_NUMBER)
		x->c->part[x->c->n - 1].to = (uint32_t)(to += 2);
	/* "Document 138" */
	if (to == 0 && cite_is(x->t, i, TEI_CITE_LABEL) && cite_value(x->t, i,
	    TEI_CITE_LABEL) == 4) {
		to = tei_record_number(x, i + 1);
		tei_cite_add(x->c, TEI_PART_NUMBER, i, to);
	}
	return to;
}

/* True for a colon before a page: "1:771", "pt. 3: 2592". */
static bool
is_page_colon(const struct tei_cite_text *t, size_t i)
{
	return cite_mark(t, i, ':') && (!cite_lex(t, i + 1)->gap ||
	    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER);
}

/* True if a number that ends before `to` is a volume: before columns or pages,
 * "558, col. 3", "1:771", or a part, "58, pt. 3". */
static bool
is_before_page(const struct tei_cite_text *t, size_t to)
{
	return (cite_mark(t, to, ',') || is_page_colon(t, to)) &&
	    (cite_lex(t, to + 1)->kind == TEI_LEX_NUMBER ||
	    cite_is(t, to + 1, TEI_CITE_LABEL) ||
	    cite_is(t, to + 1, TEI_CITE_CAPUT) || record_sitting(t, to + 1));
}

/* "XXIII", "iv", "xiv (1)", a number before columns or pages. */
static size_t
read_volume(struct reading *x, size_t i)
{
	const struct tei_cite_text *t = x->t;
	const struct tei_date_lex *l = cite_lex(t, i);
	size_t to = i + 1;

	if (tei_cite_get(x->c, TEI_PART_VOLUME) != NULL || i >= x->end ||
	    !(l->kind == TEI_LEX_NUMBER ? l->digits < 4 && is_before_page(t,
	    to) : l->kind == TEI_LEX_WORD && (tei_cite_is_roman(l) ||
	    tei_cite_is_capital_roman(l)) && record_boundary(x, to)))
		return 0;
	/* "XC (1847)" is a volume and its year */
	if (cite_mark(t, to, '(') && cite_lex(t, to + 1)->kind ==
	    TEI_LEX_NUMBER && !record_year(t, to + 1) && cite_mark(t, to + 2,
	    ')'))
		to += 3;
	tei_cite_add(x->c, TEI_PART_VOLUME, i, to);
	return to;
}

/* The unit after a page and its quarter, "S. 312 C", as the indices of the
 * Reichstag and the Bundestag cite their minutes. */
static size_t
with_quarter(const struct reading *x, size_t to)
{
	char letter = cite_lex(x->t, to)->initial;

	return letter >= 'A' && letter <= 'D' && record_boundary(x, to + 1) ?
	    to + 1 : to;
}

/* True where a number without a word may be a page: the first one, behind a
 * volume, a day, or the years that a series covers. */
static bool
may_be_bare_page(const struct reading *x)
{
	const struct tei_cite_part *series = tei_cite_get(x->c,
	    TEI_PART_TITLE_M);

	return tei_cite_get(x->c, TEI_PART_PAGES) == NULL &&
	    (tei_cite_get(x->c, TEI_PART_VOLUME) != NULL ||
	    tei_cite_get(x->c, TEI_PART_DATE) != NULL ||
	    (x->r->kind == TEI_RECORD_TITLED && series != NULL &&
	    cite_lex(x->t, series->to - 1)->kind == TEI_LEX_NUMBER));
}

/* "cols. 1569-72", "cc. 1858-60", "p. 3", a bare page behind a volume, "at
 * 552" behind a judgement's first. */
static size_t
read_pages(struct reading *x, size_t i)
{
	const struct tei_cite_text *t = x->t;
	bool columns = x->r->kind == TEI_RECORD_DEBATES && cite_is(t, i,
	    TEI_CITE_CAPUT) && cite_lex(t, i)->s[0] == 'c';
	bool within = x->r->kind == TEI_RECORD_REPORTS && cite_spelt(t, i,
	    "at");
	size_t at = columns ? i + 1 + cite_mark(t, i + 1, '.') : i + within;
	size_t to;

	if (!columns && !within && !(cite_is(t, i, TEI_CITE_LABEL) &&
	    cite_value(t, i, TEI_CITE_LABEL) == 1) && !may_be_bare_page(x))
		return 0;
	if (cite_lex(t, at)->kind == TEI_LEX_WORD && at > i)
		return 0;
	/* "at 552": the page without its word */
	i += within;
	to = tei_cite_pages(t, at, x->end, x->c);
	/* "Congressional Record, …, 18414" */
	if (to == 0 && x->r->kind == TEI_RECORD_DEBATES && at == i &&
	    cite_lex(t, i)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i)->digits == 5) {
		to = i + 1;
		tei_cite_add(x->c, TEI_PART_PAGES, i, to);
	}
	if (to != 0 && x->r->kind == TEI_RECORD_DEBATES)
		to = with_quarter(x, to);
	if (to != 0) {
		x->c->part[x->c->n - 1].from = (uint32_t)i;
		x->c->part[x->c->n - 1].to = (uint32_t)to;
	}
	return to;
}

static size_t
read_persons(struct reading *x, size_t i)
{
	struct tail r = { .t = x->t, .c = x->c, .end = x->end };

	r.level = r.end;
	return cite_is(x->t, i, TEI_CITE_ED) ? tei_tail_persons(&r, i) : 0;
}

/* "Cmd. 9853, Correspondence on the Canal (London: HMSO, 1956)". */
static size_t
read_called(struct reading *x, size_t i)
{
	enum { TITLE = 24 };
	const struct tei_cite_text *t = x->t;
	size_t at = i;

	if (x->r->kind != TEI_RECORD_PAPER || !cite_capital(t, i) ||
	    tei_cite_get(x->c, TEI_PART_TITLE_A) != NULL)
		return 0;
	while (at < x->end && at < i + TITLE && !cite_mark(t, at, ',') &&
	    !cite_mark(t, at, '('))
		at++;
	if (at < i + 2 || !tei_cite_is_imprint(t, at) ||
	    tei_is_prose(t, i, at))
		return 0;
	tei_cite_add(x->c, TEI_PART_TITLE_A, i, at);
	return at;
}

/* Another record of the same: "Pub. L. 95-511, 92 Stat. 1783", "PP 1888, XXIII,
 * C. 5368", "…, https://…". */
static size_t
read_other(struct reading *x, size_t i)
{
	const struct tei_cite_record *r = tei_record_from(x->t, i);
	uint8_t kind = x->r->kind;

	if (r == NULL || r->from != i || r == x->r ||
	    !(r->kind == TEI_RECORD_ADDRESS || (r->kind == TEI_RECORD_LAWS &&
	    (kind == TEI_RECORD_PAPER || kind == TEI_RECORD_REIGN)) ||
	    (r->kind == TEI_RECORD_PAPER && kind == TEI_RECORD_SESSION)))
		return 0;
	return tei_record_parts(x->t, r, x->end, x->c);
}

size_t
tei_record_more(const struct tei_cite_text *t, const struct tei_cite_record *r,
	size_t at, size_t end, struct tei_cite *c)
{
	static size_t (*const ways[])(struct reading *, size_t) = {
		read_other, read_brackets, tei_pass_section, tei_pass_sitting,
		read_numbered, read_day, read_volume, read_pages,
		read_persons, read_called, tei_pass_name
	};
	struct reading x = { t, r, c, end };
	size_t next = at, k, i;

	if (r->kind == TEI_RECORD_ADDRESS)
		return at;
	while (next != 0 && next < end && c->n < TEI_CITE_MAX_PARTS) {
		at = next;
		i = at + ((cite_mark(t, at, ',') || is_page_colon(t, at)) &&
		    at + 1 < end);
		for (next = k = 0; k < sizeof(ways) / sizeof(*ways) && !next;
		    k++)
			next = ways[k](&x, i);
	}
	return next > at ? next : at;
}

size_t
tei_record_parts(const struct tei_cite_text *t,
	const struct tei_cite_record *r, size_t end, struct tei_cite *c)
{
	struct reading x = { t, r, c, end };
	size_t at = tei_record_head(&x);

	return at == 0 ? 0 : tei_record_more(t, r, at, end, c);
}

bool
tei_part_says_where(const struct tei_cite_part *p)
{
	return p->kind == TEI_PART_VOLUME || p->kind == TEI_PART_PAGES ||
	    p->kind == TEI_PART_NUMBER || p->kind == TEI_PART_ADDRESS;
}

bool
tei_record_says_where(const struct tei_cite *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (tei_part_says_where(&c->part[i]))
			return true;
	return false;
}
