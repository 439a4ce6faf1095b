/* What follows a title: journal, dates, numbers, archive, pages. */
#include "citations/cite.h"

#include <string.h>

/* Where a tail is being read. */
struct tail {
	const struct tei_cite_text *t;
	struct tei_cite *c;
	size_t end;
	size_t level; /* the next archival level, or end */
	bool loose;   /* an archive comes, perhaps with the next work */
	bool dated, journal, archive;
};

size_t
tei_cite_op_cit(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	if (l->kind != TEI_LEX_WORD || l->n > 3 || !cite_is(t, i,
	    TEI_CITE_ABBR) || (l->s[0] | 32) == 'c')
		return 0;
	if ((l->n == 2 && (memcmp(l->s, "op", 2) == 0 ||
	    memcmp(l->s, "Op", 2) == 0)) || (l->n == 3 &&
	    memcmp(l->s + 1, "oc", 2) == 0)) {
		i++;
		i += cite_mark(t, i, '.');
		l = cite_lex(t, i);
		if (l->kind == TEI_LEX_WORD && l->n == 3 &&
		    memcmp(l->s, "cit", 3) == 0)
			return i + 1 + cite_mark(t, i + 1, '.');
	}
	return 0;
}

size_t
tei_cite_date(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	struct tei_date_find f;
	struct tei_cite_part *p;
	size_t to;

	if (i >= end || !tei_date_match(&t->lexer, i, TEI_DATE_IN_CITATION,
	    &f) || f.base || f.to > end)
		return 0;
	to = f.to;
	/* "Jan." keeps its full stop, "1956 g." too */
	tei_cite_add(c, TEI_PART_DATE, f.from, to);
	p = &c->part[c->n - 1];
	p->date = tei_date_resolve(&f, NULL, &tei_date_unknown, 0);
	return to;
}

/* The pages of a preface: xi, xiv-xvi. */
static bool
is_small_roman(const struct tei_date_lex *l)
{
	uint32_t i;

	for (i = 0; i < l->n; i++)
		if (strchr("ivxlc", l->s[i]) == NULL)
			return false;
	return l->kind == TEI_LEX_WORD && l->n < 8 && l->n > 0;
}

/* ", n. 14", ", note 14" after a page. */
static size_t
match_footnote(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = i + cite_mark(t, i, ',');
	const struct tei_date_lex *l = cite_lex(t, at);

	if (l->kind != TEI_LEX_WORD || (l->s[0] != 'n' && l->s[0] != 'A') ||
	    !((l->n == 1 || (l->n == 2 && l->s[1] == 'n') || (l->n == 4 &&
	    memcmp(l->s, "note", 4) == 0)) || (l->n == 3 &&
	    memcmp(l->s, "Anm", 3) == 0)))
		return i;
	at++;
	at += cite_mark(t, at, '.');
	return at < end && cite_lex(t, at)->kind == TEI_LEX_NUMBER ? at + 1 :
	    i;
}

/* 14, 14-16, 14ob. */
static size_t
match_range(const struct tei_cite_text *t, size_t i, size_t end)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	if (i < end && l->kind == TEI_LEX_WORD && is_small_roman(l)) {
		if (cite_mark(t, i + 1, '-') && is_small_roman(l + 2))
			i += 2;
		return cite_lex(t, i + 1)->kind == TEI_LEX_WORD ? 0 : i + 1;
	}
	if (i >= end || l->kind != TEI_LEX_NUMBER || l->digits > 4)
		return 0;
	i++;
	if (i + 1 < end && cite_mark(t, i, '-') &&
	    cite_lex(t, i + 1)->kind == TEI_LEX_NUMBER)
		i += 2;
	/* f, ff, n: following pages, notes */
	if (i < end && cite_lex(t, i)->kind == TEI_LEX_WORD &&
	    (!cite_lex(t, i)->gap || cite_is(t, i, TEI_CITE_ABBR)) &&
	    cite_lex(t, i)->s[0] == 'f' && cite_lex(t, i)->n <= 2)
		i++;
	return i;
}

size_t
tei_cite_pages(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t from = i, at, next;

	if (i < end && cite_is(t, i, TEI_CITE_LABEL) &&
	    cite_value(t, i, TEI_CITE_LABEL) == 1) {
		i++;
		i += cite_mark(t, i, '.');
	}
	at = match_range(t, i, end);
	if (at == 0)
		return 0;
	for (;;) {
		size_t item = at;

		item += cite_mark(t, item, ',') || cite_mark(t, item, ';');
		item += tei_lexicon_is(cite_lex(t, item)->word,
		    TEI_DATE_AND) || cite_mark(t, item, '&');
		next = item > at ? match_range(t, item, end) : 0;
		/* "254; 3 May" is no page 3 */
		if (next == 0 || tei_lexicon_is(cite_lex(t, next)->word,
		    TEI_DATE_MONTH))
			break;
		at = next;
	}
	at = match_footnote(t, at, end);
	tei_cite_add(c, TEI_PART_PAGES, from, at);
	return at;
}

/* "45. o.": the label behind the page. */
static size_t
match_pages_first(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = match_range(t, i, end);

	if (at == 0 || !cite_mark(t, at, '.') || at + 1 >= end ||
	    !cite_is(t, at + 1, TEI_CITE_LABEL) ||
	    cite_value(t, at + 1, TEI_CITE_LABEL) != 1 ||
	    cite_capital(t, at + 1) || cite_lex(t, at + 2)->kind ==
	    TEI_LEX_NUMBER || cite_lex(t, at + 3)->kind == TEI_LEX_NUMBER)
		return 0;
	tei_cite_add(c, TEI_PART_PAGES, i, at + 2);
	return at + 2;
}

/* The year that ends the brackets opened at i: its unit, or 0. */
static size_t
imprint_year(const struct tei_cite_text *t, size_t i)
{
	size_t mate = t->unit[i].mate, at = mate - 1;
	const struct tei_date_lex *l = cite_lex(t, at);

	if (at > i + 3 && l->kind == TEI_LEX_NUMBER && cite_mark(t, at - 1,
	    '-') && cite_lex(t, at - 2)->digits == 4)
		at -= 2;
	l = cite_lex(t, at);
	return at > i + 1 && l->kind == TEI_LEX_NUMBER && l->digits == 4 &&
	    l->value > 1400 && l->value < 2100 ? at : 0;
}

/* Where the place stands in the brackets opened at i: behind "1926; repr.",
 * "3rd edn,". */
static size_t
imprint_start(const struct tei_cite_text *t, size_t i)
{
	size_t at = i + 1;

	if (cite_lex(t, at)->kind != TEI_LEX_NUMBER)
		return at;
	at++;
	at += tei_lexicon_is(cite_lex(t, at)->word, TEI_DATE_SUFFIX) &&
	    !cite_lex(t, at)->gap;
	at += cite_is(t, at, TEI_CITE_ED);
	at += cite_mark(t, at, '.');
	at += cite_mark(t, at, ',') || cite_mark(t, at, ';');
	if (cite_is(t, at, TEI_CITE_LEAD) || (cite_lex(t, at)->n == 4 &&
	    memcmp(cite_lex(t, at)->s, "repr", 4) == 0))
		at += 1 + cite_mark(t, at + 1, '.');
	return cite_capital(t, at) ? at : i + 1;
}

bool
tei_cite_is_imprint(const struct tei_cite_text *t, size_t i)
{
	size_t first = imprint_start(t, i);
	const struct tei_date_lex *l = cite_lex(t, first);
	size_t year, k;

	if (!cite_mark(t, i, '(') || !cite_opens(t, i) ||
	    !cite_capital(t, first) ||
	    tei_lexicon_is(l->word, TEI_DATE_MONTH) ||
	    tei_lexicon_is(l->word, TEI_DATE_SEASON) ||
	    tei_lexicon_is(l->word, TEI_DATE_PART) ||
	    cite_is(t, first, TEI_CITE_SECRET) ||
	    cite_is(t, first, TEI_CITE_LABEL) ||
	    cite_is(t, first, TEI_CITE_THESIS))
		return false;
	year = imprint_year(t, i);
	for (k = first; k < year; k++) {
		/* "(8 May 1700 - 7 March 1782)" are somebody's dates */
		if (tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_MONTH) &&
		    cite_lex(t, k + 1)->kind == TEI_LEX_NUMBER)
			return false;
		if (cite_prose(t, k) && !tei_lexicon_is(cite_lex(t, k)->word,
		    TEI_DATE_AND) && !cite_is(t, k, TEI_CITE_PARTICLE) &&
		    !tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_OF) &&
		    !tei_lexicon_is(cite_lex(t, k)->word, TEI_DATE_THE))
			return false;
	}
	return year != 0 && year < i + 40;
}

void
tei_cite_places(const struct tei_cite_text *t, size_t from, size_t to,
	struct tei_cite *c)
{
	size_t i, first = from;

	for (i = from; i < to; i++)
		if (cite_mark(t, i, '/') || cite_mark(t, i, '&') ||
		    tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_AND) ||
		    (cite_mark(t, i, '-') && cite_lex(t, i)->gap)) {
			tei_cite_add(c, TEI_PART_PLACE, first, i);
			first = i + 1;
		}
	tei_cite_add(c, TEI_PART_PLACE, first, to);
}

size_t
tei_cite_imprint(const struct tei_cite_text *t, size_t i, struct tei_cite *c)
{
	size_t mate = t->unit[i].mate, year = imprint_year(t, i), k;
	size_t to = year, colon = year, first = imprint_start(t, i);

	if (cite_lex(t, i + 1)->digits == 4 && first > i + 1)
		tei_cite_date(t, i + 1, first, c);
	if (cite_mark(t, year - 1, ','))
		to--;
	for (k = first; k < to; k++)
		if (cite_mark(t, k, ':') && colon == year)
			colon = k;
	tei_cite_places(t, first, colon < to ? colon : to, c);
	if (colon < to)
		tei_cite_add(c, TEI_PART_PUBLISHER, colon + 1, to);
	if (tei_cite_date(t, year, mate, c) == 0)
		tei_cite_add(c, TEI_PART_DATE, year, mate);
	return mate + 1;
}

/* "Top Secret" and its sisters. */
static size_t
match_secrecy(const struct tei_cite_text *t, size_t i, size_t end)
{
	bool secret = false;
	size_t at = i;

	while (at < end && (cite_is(t, at, TEI_CITE_SECRET) ||
	    cite_is(t, at, TEI_CITE_SECRECY) || (at > i &&
	    (cite_mark(t, at, '-') || cite_mark(t, at, '/'))))) {
		secret |= cite_is(t, at, TEI_CITE_SECRET);
		at++;
	}
	return secret && cite_capital(t, i) ? at : 0;
}

/* Brackets in a tail: secrecy, date, place. */
static size_t
match_brackets(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t mate = t->unit[i].mate, next;

	if (!cite_mark(t, i, '(') || !cite_opens(t, i) || mate >= r->end)
		return 0;
	next = match_secrecy(t, i + 1, mate);
	if (next == mate) {
		tei_cite_add(r->c, TEI_PART_SECRECY, i + 1, mate);
		return mate + 1;
	}
	if (tei_cite_is_imprint(t, i) && !r->dated && (r->journal ||
	    r->c->kind == TEI_CITE_COLLECTION)) {
		r->dated = true;
		return tei_cite_imprint(t, i, r->c);
	}
	next = tei_cite_date(t, i + 1, mate, r->c);
	if (next == mate) {
		r->dated = true;
		return mate + 1;
	}
	if (next != 0)
		r->c->n--;
	next = i + 1;
	while (next < mate && (cite_capital(t, next) || cite_mark(t, next,
	    ',') || cite_mark(t, next, '.') || cite_mark(t, next, '-')))
		next++;
	if (next == mate && r->journal && !r->dated && mate < i + 6) {
		tei_cite_add(r->c, TEI_PART_PLACE, i + 1, mate);
		return mate + 1;
	}
	return 0;
}

/* "No. 4", "Issue 2", "vol. 33", "Memorandum No. ST-1272". */
static size_t
match_numbered(struct tail *r, size_t i)
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
	if (label == 1 || (label != 4 && at > i))
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
	next = at;
	while (next < r->end && next < at + 16 && (next == at ||
	    !cite_lex(t, next)->gap) && cite_lex(t, next)->kind !=
	    TEI_LEX_END && !cite_mark(t, next, ',') && !cite_mark(t, next,
	    '.') && !cite_mark(t, next, '(') && !cite_mark(t, next, '\'') &&
	    !cite_mark(t, next, ')') && !cite_mark(t, next, ';')) {
		next++;
		if (cite_mark(t, next, '.') && cite_is(t, next - 1,
		    TEI_CITE_LABEL) && next + 1 < r->end) {
			next += 2;
			break;
		}
	}
	if (next == at || (cite_lex(t, at)->kind != TEI_LEX_NUMBER &&
	    !cite_capital(t, at)))
		return 0;
	if (r->journal && label != 2)
		next = next == at + 1 && cite_mark(t, next, '-') &&
		    cite_lex(t, next + 1)->kind == TEI_LEX_NUMBER ? next + 2 :
		    next;
	tei_cite_add(r->c, label == 2 ? TEI_PART_VOLUME : label == 3 ||
	    r->journal ? TEI_PART_ISSUE : TEI_PART_NUMBER, i, next);
	return next;
}

/* Issue numbers before a date in brackets: 4, 5 and 6 (1993); a volume and an
 * issue: 33, 2 (April 1998). */
static size_t
match_issue(struct tail *r, size_t i)
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
	/* "12/3 (2000)" is a volume and its issue, "64 (1992)" a volume */
	if (at == i + 3 && cite_mark(t, i + 1, '/')) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
		tei_cite_add(r->c, TEI_PART_ISSUE, i + 2, at);
	} else {
		tei_cite_add(r->c, at == i + 1 && probe.part[0].to ==
		    probe.part[0].from + 1 && cite_lex(t, i)->value > 24 ?
		    TEI_PART_VOLUME : TEI_PART_ISSUE, i, at);
	}
	return at;
}

/* A volume before a labelled issue: 7, no. 3. */
static size_t
match_volume(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i + 1 + cite_mark(t, i + 1, ',');

	if (!r->journal || r->dated || cite_lex(t, i)->kind !=
	    TEI_LEX_NUMBER || at >= r->end)
		return 0;
	/* "67, 1969" */
	if (!(cite_lex(t, i)->digits < 4 && at == i + 2 &&
	    cite_lex(t, at)->digits == 4) &&
	    !(cite_is(t, at, TEI_CITE_LABEL) &&
	    cite_value(t, at, TEI_CITE_LABEL) >= 3))
		return 0;
	tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
	return i + 1;
}

/* "from X, and Y", "notes by X", "compiled by X", "trans. by X". */
static size_t
match_persons(struct tail *r, size_t i)
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

bool
tei_cite_ends_title(const struct tei_cite_text *t, size_t i)
{
	if (cite_lex(t, i)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i)->digits < 3) {
		i++;
		i += tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_SUFFIX) &&
		    !cite_lex(t, i)->gap;
		return cite_is(t, i, TEI_CITE_ED) || (cite_is(t, i,
		    TEI_CITE_LABEL) && cite_value(t, i, TEI_CITE_LABEL) == 2);
	}
	return cite_is(t, i, TEI_CITE_ED) || (cite_is(t, i, TEI_CITE_LABEL) &&
	    cite_mark(t, i + 1, '.'));
}

/* "2 vols.", behind a title. */
static size_t
match_volumes(struct tail *r, size_t i)
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

/* "in A. Editor (ed.), Book (Place Year)". */
static size_t
match_host(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t n = r->c->n, p = i + 1, at, k;
	bool edited = r->c->edited;

	if (!tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_OF) ||
	    cite_lex(t, i)->n != 2 || cite_lex(t, i)->s[0] != 'i' ||
	    r->journal || r->level < r->end)
		return 0;
	while (p < r->end && p < i + 80 && !tei_cite_is_imprint(t, p))
		p++;
	if (p >= r->end || p == i + 80)
		return 0;
	at = tei_cite_names(t, i + 1, p, false, r->c);
	for (k = n; k < r->c->n; k++)
		r->c->part[k].kind = TEI_PART_EDITOR;
	r->c->edited = edited;
	if (at == 0)
		at = i + 1;
	at += cite_mark(t, at, ',');
	if (at >= p || (!cite_capital(t, at) && !t->unit[at].italic)) {
		r->c->n = n;
		return 0;
	}
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
		match_persons(r, k + 1);
	r->c->kind = TEI_CITE_CHAPTER;
	r->dated = true;
	return tei_cite_imprint(t, p, r->c);
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
		return tei_cite_date(t, i + 1, mate, &probe) == mate ||
		    (mate < i + 6 && cite_capital(t, i + 1) &&
		    (cite_mark(t, mate + 1, ',') ||
		    cite_lex(t, mate + 1)->kind == TEI_LEX_NUMBER));
	}
	i += cite_mark(t, i, ',');
	return i < r->end && (cite_lex(t, i)->kind == TEI_LEX_NUMBER ||
	    (cite_is(t, i, TEI_CITE_LABEL) && cite_mark(t, i + 1, '.')) ||
	    tei_cite_date(t, i, r->end, &probe) != 0);
}

/* The title of a journal or newspaper: up to a bracket, comma or number. */
static size_t
match_journal(struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	size_t at = i, k, volume = 0;

	if (r->journal || r->archive || r->level < r->end || r->dated ||
	    !(cite_capital(t, i) || t->unit[i].italic) ||
	    cite_is(t, i, TEI_CITE_LEAD) || cite_is(t, i, TEI_CITE_ED) ||
	    (cite_is(t, i, TEI_CITE_LABEL) && cite_lex(t, i)->n < 5))
		return 0;
	while (at < r->end && at < i + 14 && !cite_mark(t, at, '(') &&
	    !cite_mark(t, at, ',') && !cite_mark(t, at, ';') &&
	    cite_lex(t, at)->kind != TEI_LEX_END && !(at > i &&
	    cite_lex(t, at)->kind == TEI_LEX_NUMBER))
		at++;
	/* "English Historical Review cii (1987)" */
	if (at > i + 2 && cite_mark(t, at, '(') && cite_lex(t, at - 1)->n > 1
	    && is_small_roman(cite_lex(t, at - 1))) {
		volume = at--;
	}
	/* "Working Paper No. 16": the label is the number's */
	if (at > i + 2 && cite_mark(t, at - 1, '.') &&
	    cite_is(t, at - 2, TEI_CITE_LABEL))
		at -= 2;
	if (at > i + 13 || !after_journal(r, volume ? volume : at))
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

/* A bare number right after an archival title is the document's. */
static size_t
match_bare_number(struct tail *r, size_t i)
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

static size_t
match_dated(struct tail *r, size_t i)
{
	const struct tei_date_lex *l = cite_lex(r->t, i);
	size_t n = r->c->n, next;

	/* "'…' of 1956" is prose */
	if (cite_lex(r->t, i - 1)->kind == TEI_LEX_WORD &&
	    !cite_capital(r->t, i - 1) && !r->archive)
		return 0;
	/* a lone number that could be a year is a page where a date is known */
	if (r->dated && l->kind == TEI_LEX_NUMBER &&
	    !cite_capital(r->t, i + 1))
		return 0;
	next = tei_cite_date(r->t, i, r->end, r->c);
	if (next == i + 1 && l->kind == TEI_LEX_NUMBER && r->journal &&
	    r->dated) {
		r->c->n = n;
		return 0;
	}
	r->dated |= next != 0;
	return next;
}

static size_t
match_tail_pages(struct tail *r, size_t i)
{
	bool labelled = cite_is(r->t, i, TEI_CITE_LABEL);
	size_t next = r->archive ? 0 : match_pages_first(r->t, i, r->end,
	    r->c);

	if (next != 0)
		return next;
	/* "2:418-20": a volume's page */
	if (cite_lex(r->t, i)->kind == TEI_LEX_NUMBER && i + 2 < r->end &&
	    cite_mark(r->t, i + 1, ':') && !cite_lex(r->t, i + 1)->gap &&
	    cite_lex(r->t, i + 2)->kind == TEI_LEX_NUMBER &&
	    !cite_lex(r->t, i + 2)->gap) {
		tei_cite_add(r->c, TEI_PART_VOLUME, i, i + 1);
		return tei_cite_pages(r->t, i + 2, r->end, r->c);
	}
	if (r->archive && !labelled)
		return 0;
	if (!labelled && !r->dated && r->c->kind != TEI_CITE_SHORT &&
	    r->c->kind != TEI_CITE_AGAIN)
		return 0;
	return tei_cite_pages(r->t, i, r->end, r->c);
}

static size_t
match_archive(struct tail *r, size_t i)
{
	size_t next;

	if (r->level == r->end)
		return 0;
	next = tei_cite_archive(r->t, i, r->end, r->c);
	if (next != 0) {
		r->archive = true;
		if (next > r->level)
			r->level = tei_cite_find_level(r->t, next, r->end);
	}
	return next;
}

static size_t
match_opcit(struct tail *r, size_t i)
{
	size_t next = tei_cite_op_cit(r->t, i);

	if (next != 0)
		r->c->kind = TEI_CITE_SHORT;
	return next;
}

static size_t
match_bare_secrecy(struct tail *r, size_t i)
{
	size_t next = r->loose ? match_secrecy(r->t, i, r->end) : 0;

	if (next != 0)
		tei_cite_add(r->c, TEI_PART_SECRECY, i, next);
	return next;
}

/* True if the unit may stand between two parts. */
static bool
may_pass(const struct tail *r, size_t i)
{
	const struct tei_cite_text *t = r->t;
	const struct tei_date_lex *l = cite_lex(t, i);

	if (r->level < r->end || (r->loose && !r->archive))
		return true;
	if (l->kind == TEI_LEX_MARK)
		return l->value == ',' || l->value == '\'' ||
		    (l->value == ':' && r->dated) ||
		    l->value == '"' || l->value == '.' || l->value == 0x201D;
	/* "compiled by", "notes by" */
	return l->kind == TEI_LEX_WORD && !l->capital &&
	    (cite_is(t, i, TEI_CITE_LINK) || cite_is(t, i + 1, TEI_CITE_BY));
}

/* "both in", "all in": the works before share this tail. */
static bool
is_shared(const struct tei_date_lex *l)
{
	return l->kind == TEI_LEX_WORD && ((l->n == 4 &&
	    memcmp(l->s, "both", 4) == 0) || (l->n == 3 &&
	    memcmp(l->s, "all", 3) == 0));
}

/* The end of a work whose archive comes with the next one: all before the
 * comma and the "and". */
static size_t
before_joint(const struct tail *r)
{
	size_t at = r->end;

	while (at > 0 && (tei_lexicon_is(cite_lex(r->t, at - 1)->word,
	    TEI_DATE_AND) || cite_mark(r->t, at - 1, ',')))
		at--;
	return at;
}

size_t
tei_cite_tail(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	static size_t (*const ways[])(struct tail *, size_t) = {
		match_brackets, match_opcit, match_bare_number,
		match_numbered, match_volume, match_volumes, match_issue,
		match_bare_secrecy, match_dated,
		match_host, match_persons, match_archive, match_journal,
		match_tail_pages
	};
	struct tail r = { .t = t, .c = c, .end = end };
	size_t good = i, next, k, clause = i < t->lexer.n ?
	    t->unit[i].end : end;

	if (clause > i + 400)
		clause = i + 400;
	k = tei_cite_find_level(t, i, clause);
	/* "t. 27" alone is a journal's volume, no file */
	if (k < clause && cite_is(t, k, TEI_CITE_LABEL) && cite_value(t, k,
	    TEI_CITE_LABEL) == 2 && tei_cite_find_level(t, k + 1, clause) ==
	    clause)
		k = clause;
	r.level = k < end ? k : end;
	r.loose = k < clause;
	r.dated = tei_cite_get(c, TEI_PART_DATE) != NULL;
	r.journal = tei_cite_get(c, TEI_PART_TITLE_J) != NULL;
	while (i < end && c->n < TEI_CITE_MAX_PARTS &&
	    cite_lex(t, i)->kind != TEI_LEX_END) {
		for (next = k = 0; k < sizeof(ways) / sizeof(*ways) && !next;
		    k++)
			next = ways[k](&r, i);
		if (next != 0) {
			good = i = next;
			continue;
		}
		c->shared |= !r.loose && is_shared(cite_lex(t, i));
		if (cite_mark(t, i, '(') && cite_opens(t, i) &&
		    t->unit[i].mate < end)
			i = t->unit[i].mate;
		else if (!may_pass(&r, i))
			break;
		i++;
	}
	c->elsewhere = r.loose && !r.archive && r.level == end;
	return c->elsewhere && !r.journal && c->n > 1 ? before_joint(&r) :
	    good;
}
