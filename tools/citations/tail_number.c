/* In what follows a title: volumes, issues, numbers of documents. */
#include "citations/tail.h"

/* The end of the number that begins at `at`: "3", "237/V-193", "II bis."; `at`
 * if none does. */
static size_t
number_end(const struct tail *r, size_t at)
{
	enum { LONGEST = 16 };
	const struct tei_cite_text *t = r->t;
	size_t i = at;

	while (i < r->end && i < at + LONGEST &&
	    (i == at || !cite_lex(t, i)->gap) &&
	    cite_lex(t, i)->kind != TEI_LEX_END && !cite_mark(t, i, ',') &&
	    !(cite_mark(t, i, '.') && (cite_lex(t, i + 1)->gap ||
	    cite_lex(t, i + 1)->kind != TEI_LEX_NUMBER)) &&
	    !cite_mark(t, i, '(') && !cite_mark(t, i, '\'') &&
	    !cite_mark(t, i, ')') && !cite_mark(t, i, ';')) {
		i++;
		if (cite_mark(t, i, '.') && cite_is(t, i - 1, TEI_CITE_LABEL)
		    && i + 1 < r->end)
			return i + 2;
	}
	return i;
}

size_t
tei_tail_numbered(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i, next;
	int label;

	while (at < r->end && cite_is(t, at, TEI_CITE_DOCUMENT) &&
	    cite_capital(t, at) && at < i + 3)
		at++;
	if (at >= r->end || !cite_is(t, at, TEI_CITE_LABEL))
		return 0;
	label = cite_value(t, at, TEI_CITE_LABEL);
	/* "c. 1 November" is no issue */
	if (label == 1 || (label != 4 && at > i) || (label == 3 &&
	    cite_lex(t, at)->n == 1 && !r->journal))
		return 0;
	at++;
	/* "no. 3", "n° 3", "Dok. Nr. 221" */
	at += cite_mark(t, at, '.') || cite_mark(t, at, 0xB0) ||
	    cite_mark(t, at, 0xBA);
	if (at < r->end && cite_is(t, at, TEI_CITE_LABEL) && label == 4 &&
	    cite_value(t, at, TEI_CITE_LABEL) == 4) {
		at++;
		at += cite_mark(t, at, '.') || cite_mark(t, at, 0xB0) ||
		    cite_mark(t, at, 0xBA);
	}
	next = number_end(r, at);
	if (next == at || (cite_lex(t, at)->kind != TEI_LEX_NUMBER &&
	    !cite_capital(t, at) && !(label == 2 &&
	    tei_cite_is_roman(cite_lex(t, at)))))
		return 0;
	if (r->journal && label != 2)
		next = next == at + 1 && cite_mark(t, next, '-') &&
		    cite_lex(t, next + 1)->kind == TEI_LEX_NUMBER ? next + 2 :
		    next;
	tei_cite_add(r->c, label == 2 ? TEI_PART_VOLUME : label == 3 ||
	    r->journal ? TEI_PART_ISSUE : TEI_PART_NUMBER, i, next);
	return next;
}

size_t
tei_tail_issue(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	struct tei_cite probe;
	size_t at;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (!r->journal || cite_lex(t, i)->kind != TEI_LEX_NUMBER ||
	    tei_cite_date(t, i, r->end, &probe) > i + 1)
		return 0;
	probe.n = 0;
	at = tei_cite_pages(t, i, r->end, &probe);
	if (at == 0)
		return 0;
	if (cite_mark(t, at, '/') && cite_lex(t, at + 1)->kind ==
	    TEI_LEX_NUMBER)
		at += 2;
	if (!cite_mark(t, at, '(') || !cite_opens(t, at))
		return 0;
	probe.n = 0;
	if (tei_cite_date(t, at + 1, t->unit[at].mate, &probe) !=
	    t->unit[at].mate)
		return 0;
	/* "12/3 (2000)", "33, 2 (1998)" are a volume and its issue, "4, 5
	 * (1993)" two issues, "64 (1992)" a volume */
	if (at == i + 3 && (cite_mark(t, i + 1, '/') || (cite_mark(t, i + 1,
	    ',') && cite_lex(t, i + 2)->value < cite_lex(t, i)->value))) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
		tei_cite_add(r->c, TEI_PART_ISSUE, i + 2, at);
	} else {
		tei_cite_add(r->c, at == i + 1 && cite_lex(t, i)->value > 24 &&
		    probe.part[0].date.a.day == 0 ? TEI_PART_VOLUME :
		    TEI_PART_ISSUE, i, at);
	}
	return at;
}

/* The issue behind a volume and its comma or dash, where the year follows,
 * "104, 3/4, 1990", "56-3, 2001": the unit after it, 0 if none stands there. */
static size_t
issue_before_year(const struct tei_cite_text *t, size_t i)
{
	size_t at = i + 2;

	if (cite_lex(t, i)->digits > 3 || !(cite_mark(t, i + 1, ',') ||
	    cite_mark(t, i + 1, '-')) ||
	    cite_lex(t, at)->kind != TEI_LEX_NUMBER ||
	    cite_lex(t, at)->digits > 2)
		return 0;
	at++;
	if (cite_mark(t, at, '/') || (cite_mark(t, at, '-') &&
	    cite_mark(t, i + 1, ',')))
		at += cite_lex(t, at + 1)->kind == TEI_LEX_NUMBER ? 2 : 0;
	return cite_mark(t, at, ',') && cite_lex(t, at + 1)->kind ==
	    TEI_LEX_NUMBER && cite_lex(t, at + 1)->digits == 4 ? at : 0;
}

size_t
tei_tail_volume(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1 + cite_mark(t, i + 1, ','), next;

	if (!r->journal || r->dated || cite_lex(t, i)->kind !=
	    TEI_LEX_NUMBER || at >= r->end)
		return 0;
	next = issue_before_year(t, i);
	if (next != 0 && next < r->end) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
		tei_cite_add(r->c, TEI_PART_ISSUE, i + 2, next);
		return next;
	}
	/* "67, 1969" */
	if (!(cite_lex(t, i)->digits < 4 && at == i + 2 &&
	    cite_lex(t, at)->digits == 4) &&
	    !(cite_is(t, at, TEI_CITE_LABEL) && cite_lex(t, i)->digits < 4 &&
	    cite_value(t, at, TEI_CITE_LABEL) >= 3))
		return 0;
	tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
	return i + 1;
}

bool
tei_tail_is_dated_volume(const struct tei_cite_text *t, size_t i)
{
	struct tei_cite probe;
	size_t at = i + 1;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (!tei_cite_is_roman(cite_lex(t, i)) &&
	    !tei_cite_is_capital_roman(cite_lex(t, i)))
		return false;
	at += cite_mark(t, at, ',') &&
	    cite_lex(t, at + 1)->kind == TEI_LEX_NUMBER ? 2 : 0;
	return cite_mark(t, at, '(') && cite_opens(t, at) && tei_cite_date(t,
	    at + 1, t->unit[at].mate, &probe) == t->unit[at].mate;
}

size_t
tei_tail_roman_volume(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	const struct tei_date_lex *l = cite_lex(t, i);
	const struct tei_cite_part *many;
	bool small = tei_cite_is_roman(l);

	if (r->journal && !r->dated && tei_tail_is_dated_volume(t, i)) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
		return i + 1;
	}
	if ((!small && !(l->kind == TEI_LEX_WORD && l->value > 0)) ||
	    (!cite_mark(t, i + 1, '.') && !cite_mark(t, i + 1, ',')) ||
	    i + 2 >= r->end)
		return 0;
	/* "ii, 34" is a volume's page where there are several: "3 vols" */
	many = tei_cite_get(r->c, TEI_PART_VOLUME);
	if (!(cite_lex(t, i + 2)->kind == TEI_LEX_NUMBER &&
	    (cite_mark(t, i + 1, '.') || !small || (many != NULL &&
	    cite_is(t, many->to - 1, TEI_CITE_LABEL)))) && !(cite_is(t, i + 2,
	    TEI_CITE_LABEL) && cite_value(t, i + 2, TEI_CITE_LABEL) == 1))
		return 0;
	if (!r->dated && r->c->kind != TEI_CITE_SHORT && r->c->kind !=
	    TEI_CITE_AGAIN)
		return 0;
	tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
	return tei_cite_pages(t, i + 2, r->end, r->c);
}

size_t
tei_tail_series(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1;

	if (!r->journal || r->dated || cite_lex(t, i)->kind != TEI_LEX_NUMBER)
		return 0;
	at += tei_lexicon_is(cite_lex(t, at)->word, TEI_DATE_SUFFIX) &&
	    !cite_lex(t, at)->gap;
	if (!cite_is(t, at, TEI_CITE_SERIES) || cite_lex(t, at)->s[0] != 's')
		return 0;
	return at + 1 + cite_mark(t, at + 1, '.');
}

size_t
tei_tail_volumes(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;

	if (cite_lex(t, i)->kind != TEI_LEX_NUMBER || i + 1 >= r->end ||
	    cite_lex(t, i)->digits > 2 || !cite_is(t, i + 1, TEI_CITE_LABEL)
	    || cite_value(t, i + 1, TEI_CITE_LABEL) != 2 ||
	    !cite_lex(t, i + 1)->gap || cite_lex(t, i + 1)->n < 3)
		return 0;
	tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 2);
	return i + 2;
}

size_t
tei_tail_bare_number(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1;

	if (r->level == r->end || r->c->n != 1 ||
	    cite_lex(t, i)->kind != TEI_LEX_NUMBER || at >= r->end ||
	    !cite_mark(t, at, '('))
		return 0;
	tei_cite_add(r->c, TEI_PART_NUMBER, i, at);
	return at;
}
