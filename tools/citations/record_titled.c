/* A document that is named before the record it stands in: "Dulles to Lodge,
 * 30 Oct. 1956, FRUS, …", "Smith v. Jones, 5 U.S. 137", "Bank Charter Act, 1844
 * (7 & 8 Vict., c. 32)". */
#include "citations/archive.h"
#include "citations/record.h"

/* So many units a title may have. */
enum { TITLE = 40 };

/* What stands before a record: its title at from..to-1, behind that perhaps a
 * date at `day`, and the record's brackets. */
struct before {
	size_t from, to, day, day_end;
	size_t close; /* the bracket that ends the record; 0: none */
};

/* "v.", "vs" between the parties of a case. */
static bool
is_versus(const struct tei_cite_text *t, size_t i)
{
	return cite_spelt(t, i, "v") || cite_spelt(t, i, "vs");
}

/* True if the unit may stand in the name of a party. */
static bool
is_of_party(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	/* "TSC Industries, Inc." */
	if (cite_mark(t, i, ','))
		return cite_is(t, i + 1, TEI_CITE_FIRM);
	if (l->kind == TEI_LEX_MARK)
		return cite_mark(t, i, '.') || cite_mark(t, i, '&') ||
		    cite_mark(t, i, '\'') || cite_mark(t, i, '-');
	return l->kind == TEI_LEX_WORD && (l->capital || cite_is(t, i,
	    TEI_CITE_LINK) || cite_is(t, i, TEI_CITE_PARTICLE) ||
	    cite_is(t, i, TEI_CITE_THE) || cite_spelt(t, i, "ex") ||
	    cite_spelt(t, i, "rel") || cite_spelt(t, i, "s"));
}

/* Where the name of the case begins whose "v." stands at i. */
static size_t
case_start(const struct tei_cite_text *t, size_t i, size_t least)
{
	size_t at = i;

	while (at > least && i - at < TITLE && is_of_party(t, at - 1) &&
	    !t->unit[at].break_before && !cite_is(t, at - 1, TEI_CITE_LEAD))
		at--;
	/* "As in Smith v. Jones", "The court in Smith v. Jones" */
	for (least = at; least < i; least++)
		if (cite_lex(t, least)->kind == TEI_LEX_WORD &&
		    cite_is(t, least, TEI_CITE_WITHIN) && least < i - 1)
			at = least + 1;
	while (at < i && (!cite_capital(t, at) || (cite_is(t, at,
	    TEI_CITE_PROSE) && cite_capital(t, at + 1))))
		at++;
	return at;
}

/* The date that ends before `to` behind a comma, where the title ends. */
static void
find_day(const struct tei_cite_text *t, struct before *b,
	const struct tei_cite_record *r)
{
	struct tei_cite probe;
	size_t k, commas = 0, end = b->to;

	/* "October 30, 1956" has a comma of its own */
	for (k = end; k-- > b->from && commas < 2;) {
		if (!cite_mark(t, k, ','))
			continue;
		commas++;
		tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
		/* "Bank Charter Act, 1844" is what it is called */
		if (tei_cite_date(t, k + 1, end, &probe) != end ||
		    (r->kind == TEI_RECORD_REIGN &&
		    probe.part[0].date.a.month == 0))
			continue;
		b->day = k + 1;
		b->day_end = end;
		b->to = k;
	}
	if (b->day != 0)
		return;
	/* "Rylands v. Fletcher (1868)", "The Files (2003)" */
	k = t->unit[b->to - 1].mate;
	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (cite_mark(t, b->to - 1, ')') && k > b->from && k < b->to &&
	    tei_cite_date(t, k + 1, b->to - 1, &probe) == b->to - 1) {
		b->day = k + 1;
		b->day_end = b->to - 1;
		b->to = k;
	}
}

/* The end of the title's side before the record; false where the record is not
 * joined to it. */
static bool
find_joint(const struct tei_cite_text *t, size_t i, struct before *b,
	const struct tei_cite_record *r)
{
	size_t at = r->from;
	bool in = false;

	/* "in", "printed in", "in:" */
	if (at > i + 1 && cite_mark(t, at - 1, ':') && cite_is(t, at - 2,
	    TEI_CITE_WITHIN))
		at--;
	if (at > i && cite_prose(t, at - 1) && cite_is(t, at - 1,
	    TEI_CITE_WITHIN)) {
		in = true;
		at--;
		at -= at > i && !cite_capital(t, at - 1) && cite_is(t, at - 1,
		    TEI_CITE_LEAD);
	}
	b->from = i;
	b->to = at;
	b->close = b->day = b->day_end = 0;
	if (at > i && (cite_mark(t, at - 1, '(') || cite_mark(t, at - 1, '['))
	    && cite_opens(t, at - 1)) {
		b->close = t->unit[at - 1].mate;
		b->to--;
	} else if (at > i && cite_mark(t, at - 1, ',')) {
		b->to--;
	} else {
		return r->kind == TEI_RECORD_REPORTS && !in;
	}
	return b->to > i;
}

/* True if what stands before the record is the name of a case: parties, "In
 * re X", or in a note any title. */
static bool
is_case(const struct tei_cite_text *t, const struct before *b)
{
	size_t k;

	for (k = b->from + 1; k + 1 < b->to; k++)
		if (is_versus(t, k))
			return case_start(t, k, b->from > TITLE ? b->from -
			    TITLE : 0) == b->from;
	/* "In Ex parte Merryman, 17 F. Cas. 144, …" */
	return t->note && (tei_is_led(t, b->from) || (b->from > 0 &&
	    cite_is(t, b->from - 1, TEI_CITE_WITHIN) && tei_is_led(t,
	    b->from - 1)));
}

/* Adds the authors before a title that ends at b->to; *title is set to where it
 * begins.  False where somebody's name is all, or where only a work found at
 * an address would have an author that is no body: "U.S. Code, Section 11". */
static bool
read_authors(struct search *s, const struct before *b, uint8_t kind,
	size_t *title)
{
	size_t after, k;

	*title = b->from;
	if (kind == TEI_RECORD_REIGN || kind == TEI_RECORD_REPORTS)
		return true;
	after = tei_cite_names(s->t, b->from, b->to, false, s->c);
	if (after == b->to && b->day == 0 && kind != TEI_RECORD_PAPER &&
	    kind != TEI_RECORD_LAWS)
		return false;
	k = after != 0 ? tei_title_after(s->t, after, false) : 0;
	if (k == 0 || k >= b->to) {
		s->c->n = 0;
		return true;
	}
	*title = k;
	return kind == TEI_RECORD_ADDRESS || tei_cite_body(s->t, b->from,
	    b->to) == after;
}

/* True if the marks of from..to-1 may be of a title: two commas at most,
 * "Royal Commission on Labour, Fifth Report". */
static bool
has_title_marks(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t k, commas = 0;

	for (k = from; k < to; k++) {
		if (cite_mark(t, k, ';') || cite_mark(t, k, ':') ||
		    cite_opens(t, k))
			return false;
		if (cite_mark(t, k, ',') && cite_lex(t, k + 1)->digits != 4 &&
		    (!cite_capital(t, k + 1) || cite_is(t, k + 1,
		    TEI_CITE_LABEL) || ++commas > 2))
			return false;
	}
	return true;
}

/* True if the units from..b->to-1 can be the title of a document there. */
static bool
is_title(const struct tei_cite_text *t, size_t from, const struct before *b,
	uint8_t kind)
{
	size_t k;

	/* "The Act (26 Geo. II c. 33) was repealed", "He spoke (Hansard, …)" */
	if (tei_is_prose(t, from, b->to) ||
	    cite_is(t, from, TEI_CITE_SUBJECT) || (cite_is(t, from, TEI_CITE_THE) &&
	    b->to < from + 3))
		return false;
	/* "The table is on the bank's site, www.…" */
	if (kind == TEI_RECORD_ADDRESS && b->day == 0 && !tei_cite_is_title(t,
	    from, b->to))
		return false;
	/* "U.S. Department of State, Foreign Relations …", of a debate or a
	 * series */
	for (k = from; k < b->to && b->day == 0 && kind <= TEI_RECORD_TITLED;
	    k++)
		if (cite_is(t, k, TEI_CITE_BODY) && cite_value(t, k,
		    TEI_CITE_BODY) == 1)
			return false;
	return kind == TEI_RECORD_REPORTS || has_title_marks(t, from, b->to);
}

size_t
tei_record_titled(struct search *s, size_t i, const struct tei_cite_record *r)
{
	const struct tei_cite_text *t = s->t;
	size_t end = tei_clause_end(t, i), to, title;
	struct tei_cite *c = s->c;
	struct before b;

	if (!cite_capital(t, i) || cite_is(t, i, TEI_CITE_LEAD) ||
	    (cite_is(t, i, TEI_CITE_WITHIN) && cite_capital(t, i + 1)) ||
	    !find_joint(t, i, &b, r) || b.to > i + TITLE)
		return 0;
	if (r->kind == TEI_RECORD_REPORTS ? !is_case(t, &b) :
	    !t->note || !tei_is_led(t, i) ||
	    tei_cite_find_level(t, i, b.to) < b.to)
		return 0;
	find_day(t, &b, r);
	tei_cite_begin(c, TEI_CITE_UNHELD, i);
	if (!read_authors(s, &b, r->kind, &title) ||
	    !is_title(t, title, &b, r->kind))
		return 0;
	tei_cite_add(c, TEI_PART_TITLE_A, title, b.to);
	if (b.day != 0)
		tei_cite_date(t, b.day, b.day_end, c);
	to = tei_record_parts(t, r, b.close ? b.close : end, c);
	if (to == 0 || (b.close != 0 && to != b.close) ||
	    !tei_record_says_where(c))
		return 0;
	c->recorded = r->kind != TEI_RECORD_ADDRESS;
	if (tei_cite_get(c, TEI_PART_REPOSITORY) != NULL)
		c->kind = TEI_CITE_ARCHIVAL;
	/* "Act, 1858 (21 & 22 Vict., c. 106), s. 41" */
	return b.close ? tei_record_more(t, r, b.close + 1, end, c) : to;
}
