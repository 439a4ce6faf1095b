/* In what follows a title: the journal or book that it stands in, and who
 * edited or translated it. */
#include "citations/tail.h"

size_t
tei_tail_persons(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t n = r->c->n, at = i, next, k;
	bool editor = false;

	if (cite_is(t, at, TEI_CITE_ED) && !cite_is(t, at, TEI_CITE_BY)) {
		editor = true;
		at++;
		at += cite_mark(t, at, '.');
		/* "translated and edited by" */
		if (tei_lexicon_is(cite_lex(t, at)->word, TEI_DATE_AND) &&
		    cite_is(t, at + 1, TEI_CITE_ED))
			at += 2;
		if (cite_lex(t, at)->kind == TEI_LEX_WORD &&
		    cite_lex(t, at)->n == 3 && cite_lex(t, at)->s[0] == 'f')
			for (k = 0; k < 3 && !cite_is(t, at, TEI_CITE_BY);
			    k++)
				at++;
		at += cite_is(t, at, TEI_CITE_BY);
	} else if (cite_is(t, at, TEI_CITE_BY) ||
	    (tei_lexicon_is(cite_lex(t, at)->word, TEI_DATE_AND) &&
	    tei_cite_get(r->c, TEI_PART_AUTHOR) && r->loose)) {
		at++;
	} else {
		return 0;
	}
	next = at < r->end ? tei_cite_names(t, at, r->end, false, r->c) : 0;
	if (next == 0)
		return 0;
	for (k = n; editor && k < r->c->n; k++)
		r->c->part[k].kind = TEI_PART_EDITOR;
	return next;
}

/* The editors of the book that begins at i, before its imprint at `imprint`,
 * and the unit where its title begins; 0 if none does.  "Two Coasts, ed. X" is
 * a title that reads as a name. */
static size_t
read_host_editors(struct tail *r, size_t i, size_t imprint)
{
	const struct tei_cite_text *t = r->t;
	size_t n = r->c->n, k, at;
	bool edited = r->c->edited;

	at = tei_cite_names(t, i, imprint, false, r->c);
	for (k = n; k < r->c->n; k++)
		r->c->part[k].kind = TEI_PART_EDITOR;
	r->c->edited = edited;
	if (at != 0)
		at += cite_mark(t, at, ',');
	if (at == 0 || at >= imprint || (!cite_capital(t, at) &&
	    !t->unit[at].italic)) {
		r->c->n = n;
		at = i;
	}
	return at < imprint && (cite_capital(t, at) || t->unit[at].italic) ?
	    at : 0;
}

size_t
tei_tail_host(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t p = i + 1, at, k;

	if (!tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_OF) ||
	    cite_lex(t, i)->n != 2 || cite_lex(t, i)->s[0] != 'i' ||
	    r->journal || r->level < r->end)
		return 0;
	while (p < r->end && p < i + 80 && !tei_cite_is_imprint(t, p))
		p++;
	if (p >= r->end || p == i + 80)
		return 0;
	at = read_host_editors(r, i + 1 + cite_mark(t, i + 1, ','), p);
	if (at == 0)
		return 0;
	k = at;
	if (t->unit[at].italic)
		while (k < p && t->unit[k].italic)
			k++;
	else
		while (k < p && !(cite_mark(t, k, ',') &&
		    tei_cite_ends_title(t, k + 1)))
			k++;
	tei_cite_add(r->c, TEI_PART_TITLE_M, at, k);
	if (k < p && !t->unit[at].italic)
		tei_tail_persons(r, k + 1);
	r->c->kind = TEI_CITE_CHAPTER;
	r->dated = true;
	return tei_cite_imprint(t, p, r->c);
}

/* The comma behind a title of a few words from i on, before a page; 0 if none
 * stands there. */
static size_t
title_before_page(const struct tail *r, size_t i)
{
	enum { LONGEST = 12 };
	const struct tei_cite_text *t = r->t;
	struct tei_cite probe;
	size_t at = i;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	while (at < r->end && at < i + LONGEST && !cite_mark(t, at, ',') &&
	    !cite_mark(t, at, '('))
		at++;
	return cite_capital(t, i) && cite_mark(t, at, ',') &&
	    tei_cite_pages(t, at + 1, r->end, &probe) != 0 &&
	    tei_cite_is_title(t, i, at) ? at : 0;
}

/* The surnames of a book's editors from i on, "Lane", "Lane and Orme, eds."; the
 * unit after them, 0 if none stands there. */
static size_t
read_surnames(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = tei_cite_name(t, i, r->end, true), next;

	if (at == 0)
		return 0;
	tei_cite_add(r->c, TEI_PART_EDITOR, i, at);
	next = tei_lexicon_is(cite_lex(t, at)->word, TEI_DATE_AND) ?
	    tei_cite_name(t, at + 1, r->end, true) : 0;
	if (next != 0) {
		tei_cite_add(r->c, TEI_PART_EDITOR, at + 1, next);
		at = next;
	}
	if (cite_mark(t, at, '(') && cite_opens(t, at) && cite_is(t, at + 1,
	    TEI_CITE_ED))
		return t->unit[at].mate + 1;
	if (cite_mark(t, at, ',') && cite_is(t, at + 1, TEI_CITE_ED))
		at += 2 + cite_mark(t, at + 2, '.');
	return at;
}

size_t
tei_tail_short_host(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t n = r->c->n, at, to;

	if (!t->note || r->journal || r->dated || r->level < r->end ||
	    !cite_prose(t, i) || !cite_is(t, i, TEI_CITE_WITHIN) || n == 0 ||
	    r->c->part[n - 1].kind != TEI_PART_TITLE_A)
		return 0;
	at = read_surnames(r, i + 1);
	to = at != 0 && cite_mark(t, at, ',') ? title_before_page(r, at + 1) :
	    0;
	if (to == 0) {
		r->c->n = n;
		return 0;
	}
	tei_cite_add(r->c, TEI_PART_TITLE_M, at + 1, to);
	return tei_cite_pages(t, to + 1, r->end, r->c);
}

/* True of the years that somebody lived, "(1899-1973)", not those of a volume:
 * behind a nickname, no journal. */
static bool
is_life(const struct tei_date_value *years)
{
	enum { LONGEST = 15 }; /* years of one volume */

	return years->shape == TEI_DATE_SPAN &&
	    years->b.year - years->a.year > LONGEST;
}

/* True if what stands at i may follow a journal's title. */
static bool
after_journal(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	struct tei_cite probe;
	size_t mate;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (i >= r->end)
		return false;
	if (cite_mark(t, i, '(') && cite_opens(t, i)) {
		mate = t->unit[i].mate;
		return (tei_cite_date(t, i + 1, mate, &probe) == mate &&
		    !is_life(&probe.part[0].date)) ||
		    (mate < i + 6 && cite_capital(t, i + 1) &&
		    (cite_mark(t, mate + 1, ',') ||
		    cite_lex(t, mate + 1)->kind == TEI_LEX_NUMBER));
	}
	i += cite_mark(t, i, ',');
	return i < r->end && (cite_lex(t, i)->kind == TEI_LEX_NUMBER ||
	    tei_tail_is_dated_volume(t, i) ||
	    (cite_is(t, i, TEI_CITE_LABEL) && cite_mark(t, i + 1, '.')) ||
	    tei_cite_date(t, i, r->end, &probe) != 0);
}

size_t
tei_tail_law(struct tail *r, size_t i)
{
	enum { LONGEST = 8 };
	const struct tei_cite_text *t = r->t;
	size_t n = r->c->n, mate = t->unit[i].mate, volume, at, to;

	if (r->journal || r->archive || r->dated || !cite_opens(t, i) ||
	    mate >= r->end || n == 0 || cite_lex(t, i + 1)->digits != 4 ||
	    r->c->part[n - 1].kind != TEI_PART_TITLE_A ||
	    r->c->part[n - 1].to + 2 < i)
		return 0;
	volume = mate + 1;
	at = volume + (cite_lex(t, volume)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, volume)->digits < 4);
	for (to = at; to < r->end && to < at + LONGEST && (cite_capital(t, to)
	    || cite_mark(t, to, '&') || cite_mark(t, to, '.') || (to > at &&
	    cite_is(t, to, TEI_CITE_LINK))); to++)
		;
	if (!cite_capital(t, at) || to >= r->end || cite_lex(t, to)->kind !=
	    TEI_LEX_NUMBER || (at == volume && !cite_mark(t, i, '[')) ||
	    tei_cite_date(t, i + 1, mate, r->c) != mate) {
		r->c->n = n;
		return 0;
	}
	if (at > volume)
		tei_cite_add(r->c, TEI_PART_VOLUME, volume, at);
	tei_cite_add(r->c, TEI_PART_TITLE_J, at, to);
	r->journal = r->dated = true;
	return to;
}

size_t
tei_tail_same_journal(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1 + cite_mark(t, i + 1, '.');
	struct tei_cite probe;

	if (r->journal || r->archive || r->dated || r->c->n == 0 ||
	    r->c->part[r->c->n - 1].kind != TEI_PART_TITLE_A ||
	    !cite_is(t, i, TEI_CITE_IBID) || cite_value(t, i,
	    TEI_CITE_IBID) != 1 || !(cite_mark(t, i - 1, ',') ||
	    t->unit[i - 1].mate < i) ||
	    !after_journal(r, at))
		return 0;
	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (tei_cite_date(t, at + 1, r->end, &probe) != 0 ||
	    cite_mark(t, at, '(')) {
		tei_cite_add(r->c, TEI_PART_TITLE_J, i, i + 1);
		r->journal = true;
		return at;
	}
	/* "'Meat', ibid., 41-60": in the same book */
	tei_cite_add(r->c, TEI_PART_TITLE_M, i, i + 1);
	r->c->kind = TEI_CITE_CHAPTER;
	r->dated = true;
	return at;
}

/* True behind a book's volume, where no place has been: what comes is of its
 * title, "Rye, vol. 2, The Hungry Years". */
static bool
is_volume_title(const struct tail *r)
{
	return r->c->kind == TEI_CITE_BOOK && !r->printed && r->c->n > 0 &&
	    r->c->part[r->c->n - 1].kind == TEI_PART_VOLUME;
}

size_t
tei_tail_volume_title(struct tail *r, size_t i)
{
	if (!is_volume_title(r) || !cite_capital(r->t, i) ||
	    cite_is(r->t, i, TEI_CITE_ED) || r->end > i + 20)
		return 0;
	tei_cite_add(r->c, TEI_PART_TITLE_M, i, r->end);
	return r->end;
}

size_t
tei_tail_journal(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i, k, volume = 0, next;

	if (r->journal || r->archive || is_volume_title(r) ||
	    r->level < r->end || r->dated ||
	    !(cite_capital(t, i) || t->unit[i].italic) ||
	    cite_is(t, i, TEI_CITE_LEAD) || cite_is(t, i, TEI_CITE_ED) ||
	    (cite_is(t, i, TEI_CITE_LABEL) && cite_lex(t, i)->n < 5))
		return 0;
	/* "March 24 (April 5), 1886" is a day of two calendars */
	if (tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_MONTH) &&
	    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i + 1)->digits < 3)
		return 0;
	while (at < r->end && at < i + 14 && !cite_mark(t, at, '(') &&
	    !cite_mark(t, at, ',') && !cite_mark(t, at, ';') &&
	    cite_lex(t, at)->kind != TEI_LEX_END && !(at > i &&
	    cite_lex(t, at)->kind == TEI_LEX_NUMBER))
		at++;
	/* "English Historical Review cii (1987)" */
	if (at > i + 2 && cite_mark(t, at, '(') && cite_lex(t, at - 1)->n > 1
	    && tei_cite_is_roman(cite_lex(t, at - 1))) {
		volume = at--;
	}
	/* "Working Paper No. 16": the label is the number's */
	if (at > i + 2 && cite_mark(t, at - 1, '.') &&
	    cite_is(t, at - 2, TEI_CITE_LABEL))
		at -= 2;
	/* "op. cit., I, p. 12" */
	if (at == i + 1 && tei_cite_is_capital_roman(cite_lex(t, i)))
		return 0;
	next = volume ? volume : at;
	/* "Leeds Notes (hereafter LN), 22" */
	if (cite_mark(t, at, '(') && cite_opens(t, at) && cite_is(t, at + 1,
	    TEI_CITE_LEAD))
		next = t->unit[at].mate + 1;
	if (at > i + 13 || !after_journal(r, next))
		return 0;
	if (!tei_cite_is_title(t, i, at))
		return 0;
	for (k = i; k < at; k++)
		if (cite_prose(t, k) && !cite_is(t, k, TEI_CITE_LINK) &&
		    !tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_THE))
			return 0;
	tei_cite_add(r->c, TEI_PART_TITLE_J, i, at);
	if (volume != 0)
		tei_cite_add(r->c, TEI_PART_VOLUME, at, volume);
	r->journal = true;
	return volume ? volume : at;
}
