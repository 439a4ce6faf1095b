/* One level of an archival reference, by its label: fond, opis, file, leaves;
 * and what may stand for one. */
#include "citations/archive.h"
#include "citations/parts.h"

static int
level_of(const struct tei_cite_text *t, size_t i)
{
	/* "fo. 12" is a leaf, "FO 371" a class */
	return cite_is(t, i, TEI_CITE_LEVEL) &&
	    cite_lex(t, i)->kind == TEI_LEX_WORD &&
	    !(cite_is(t, i, TEI_CITE_CLASS) && t->unit[i].capitals ==
	    cite_lex(t, i)->n) ?
	    cite_value(t, i, TEI_CITE_LEVEL) : 0;
}

/* "a. j.", "o. e.": a label of two letters. */
static bool
is_double_label(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	char first, second;

	if (l->kind != TEI_LEX_WORD || l->n > 2 || !cite_mark(t, i + 1, '.')
	    || l[2].kind != TEI_LEX_WORD || l[2].n > 3 ||
	    !cite_mark(t, i + 3, '.'))
		return false;
	/* "A. J.", "Ar. Jed." before a number, not a person's initials */
	if ((l->capital || l[2].capital) && l[4].kind != TEI_LEX_NUMBER)
		return false;
	/* "ed. khr. 12" */
	if (cite_spelt(t, i, "ed") && cite_spelt(t, i + 2, "khr"))
		return true;
	first = l->s[0] | 32;
	second = l[2].s[0] | 32;
	return (first == 'a' && second == 'j') || (second == 'e' && l[2].n ==
	    1 && !l->capital);
}

/* "File No. 12", "carton n° 4": the unit after the second label, or i. */
static size_t
skip_number_label(const struct tei_cite_text *t, size_t i)
{
	size_t at = i + 1;

	if (!cite_is(t, i, TEI_CITE_LABEL) || cite_value(t, i,
	    TEI_CITE_LABEL) != 4)
		return i;
	at += cite_mark(t, at, '.') || cite_mark(t, at, 0xB0) ||
	    cite_mark(t, at, 0xBA);
	return cite_lex(t, at)->kind == TEI_LEX_NUMBER ? at : i;
}

/* A label with its full stop, its apostrophe and its abbreviation in
 * brackets: "F.", "Opis' (Op.)", "L1."; *level is set. */
static size_t
match_label(const struct tei_cite_text *t, size_t i, size_t end, int *level)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	bool dot = false;
	size_t at = i + 1;

	*level = level_of(t, i);
	/* "L1. 5", "B1. 33" of a scan */
	if ((l->initial == 'L' || l->initial == 'B') &&
	    l[1].kind == TEI_LEX_NUMBER && !l[1].gap && l[1].value == 1 &&
	    l[1].digits == 1 && cite_mark(t, i + 2, '.') &&
	    l[3].kind == TEI_LEX_NUMBER) {
		*level = 14;
		at++;
	}
	/* "0p. 14" of a scan */
	if (l->kind == TEI_LEX_NUMBER && l->digits == 1 && l->value == 0 &&
	    !l[1].gap && cite_spelt(t, at, "p") && cite_mark(t, i + 2, '.')) {
		*level = 12;
		at++;
	}
	if (is_double_label(t, i)) {
		*level = 3;
		at = i + 3;
	}
	if (*level == 0 || at >= end)
		return 0;
	/* "Add. MS", "Lot File" */
	if (cite_mark(t, at, '.') && level_of(t, at + 1) > 0 &&
	    level_of(t, at + 1) < 10 && level_of(t, at + 1) == *level % 10) {
		*level %= 10;
		at += 2;
	}
	at += *level < 5 && at < end && level_of(t, at) == *level;
	if (at >= end)
		return 0;
	if (cite_mark(t, at, '\'') && !cite_lex(t, at)->gap)
		at++;
	if (cite_mark(t, at, '.') && !cite_lex(t, at)->gap) {
		dot = true;
		at++;
	}
	if (cite_mark(t, at, '(') && cite_opens(t, at) &&
	    t->unit[at].mate < at + 4)
		at = t->unit[at].mate + 1;
	else if (cite_mark(t, at, ',') && *level < 10)
		at++;
	at = skip_number_label(t, at);
	if (*level > 10 && !dot && !(at < end && cite_capital(t, i) &&
	    cite_lex(t, at)->kind == TEI_LEX_NUMBER && l->n > 1))
		return 0;
	return at < end ? at : 0;
}

/* "1-14", "50-2 and 53-5", "1, 3": further leaves. */
static size_t
match_list(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = i, next;
	bool and;

	for (;;) {
		size_t item = at;

		item += cite_mark(t, item, ',');
		and = tei_lexicon_is(cite_lex(t, item)->word, TEI_DATE_AND) ||
		    cite_mark(t, item, '&');
		item += and;
		if (item == at || item >= end ||
		    cite_lex(t, item)->kind != TEI_LEX_NUMBER)
			return at;
		next = tei_cite_run(t, item, end);
		if (next == 0 || cite_lex(t, item)->digits > 4 ||
		    tei_lexicon_is(cite_lex(t, next)->word, TEI_DATE_MONTH))
			return at;
		at = next;
	}
}

static const enum tei_cite_part_kind part_of_level[] = {
	TEI_PART_FOND, TEI_PART_FOND, TEI_PART_OPIS, TEI_PART_FILE,
	TEI_PART_LEAVES
};

/* A fond with a name for a number, "F. Referentura po Pol'she": up to the
 * comma before the next level. */
static size_t
match_named_fond(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = i, next;
	int level;

	if (!cite_capital(t, i))
		return 0;
	while (at < end && at < i + 10 && !cite_mark(t, at, ','))
		at++;
	if (at >= end || !cite_mark(t, at, ','))
		return 0;
	/* "F. MNO, 1956, GS/OS" */
	if (at == i + 1 && t->unit[i].capitals > 1 && t->unit[i].capitals ==
	    cite_lex(t, i)->n)
		return at;
	next = match_label(t, at + 1, end, &level);
	if (next && tei_cite_run(t, next, end))
		return at;
	/* "Fond CC al PCR, Sectia Relatii Externe, dos. 15" */
	return at < i + 6 && tei_cite_skip_unknown(t, at + 1, end) ? at : 0;
}

/* "276, F.", "102/65, oe", "65. cs.": the number before its label. */
static size_t
match_number_first(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t run, at, next, number = i;
	int level;

	/* "M-KS 276. f." */
	if (cite_capital(t, i) && t->unit[i].capitals == cite_lex(t, i)->n &&
	    cite_mark(t, i + 1, '-') && cite_capital(t, i + 2) &&
	    i + 3 < end && !cite_lex(t, i + 2)->gap)
		number += 3;
	if (cite_lex(t, number)->kind != TEI_LEX_NUMBER)
		return 0;
	run = tei_cite_run(t, number, end);
	if (run == 0 || run >= end || (!cite_mark(t, run, ',') &&
	    !cite_mark(t, run, '.')))
		return 0;
	at = run + 1;
	level = at >= end ? 0 : is_double_label(t, at) ? 3 : level_of(t, at);
	/* "34. o.": a page of a file */
	if (level == 0 && at < end && c->n > 0 && c->part[c->n - 1].kind ==
	    TEI_PART_FILE && cite_is(t, at, TEI_CITE_LABEL) &&
	    cite_value(t, at, TEI_CITE_LABEL) == 1)
		level = 4;
	if (level == 0)
		return 0;
	at += is_double_label(t, at) ? 3 : 1;
	at += at < end && cite_mark(t, at, '.') && !cite_lex(t, at)->gap;
	/* "12, D. 1005": the label is that of the next number, unless that
	 * has its own behind it, too */
	if (at < end && cite_lex(t, at)->kind == TEI_LEX_NUMBER) {
		next = tei_cite_run(t, at, end);
		if (next == 0 || next + 1 >= end ||
		    (!cite_mark(t, next, ',') && !cite_mark(t, next, '.')) ||
		    (!level_of(t, next + 1) &&
		    !is_double_label(t, next + 1)) ||
		    cite_lex(t, next + 2)->kind == TEI_LEX_NUMBER ||
		    (cite_mark(t, next + 2, '.') &&
		    cite_lex(t, next + 3)->kind == TEI_LEX_NUMBER))
			return 0;
	} else if (at < end && cite_lex(t, at)->kind == TEI_LEX_WORD) {
		return 0;
	}
	tei_cite_add(c, part_of_level[level % 10], i, at);
	return at;
}

/* "FO 371/122", "F.O. 371/122": class and piece. */
static size_t
match_class(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = tei_cite_class(t, i), piece, next;
	long value;
	int digits;

	if (at == 0 || at + 2 >= end)
		return 0;
	piece = tei_cite_figures(t, at, end, &value, &digits);
	if (piece == 0 || piece + 1 >= end || !cite_mark(t, piece, '/'))
		return 0;
	next = tei_cite_figures(t, piece + 1, end, &value, &digits);
	if (next == 0 || tei_lexicon_is(cite_lex(t, next)->word,
	    TEI_DATE_MONTH))
		return 0;
	tei_cite_add(c, TEI_PART_FOND, i, piece);
	/* "968/14/5", "954/27B" */
	while (next + 1 < end && cite_mark(t, next, '/') &&
	    !cite_lex(t, next + 1)->gap && cite_lex(t, next + 1)->kind ==
	    TEI_LEX_NUMBER)
		next += 2;
	next += cite_lex(t, next)->initial && !cite_lex(t, next)->gap;
	tei_cite_add(c, TEI_PART_FILE, piece + 1, next);
	return next;
}

/* A collection by its name, "Salisbury Papers": the unit after it. */
static size_t
match_collection(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t to = t->unit[i].named;

	if (to == 0 || to > end)
		return 0;
	tei_cite_add(c, TEI_PART_FOND, i, to);
	return to;
}

/* The part that a level's label stands for: "f." and "k." behind a file or a
 * shelfmark are folios. */
static enum tei_cite_part_kind
part_of(const struct tei_cite_text *t, size_t i, int level,
	const struct tei_cite *c)
{
	enum tei_cite_part_kind kind = part_of_level[level % 10], before;

	if (cite_capital(t, i) || cite_lex(t, i)->n != 1 || c->n == 0)
		return kind;
	before = c->part[c->n - 1].kind;
	return (kind == TEI_PART_FOND && before == TEI_PART_FOND) ||
	    ((kind == TEI_PART_FOND || cite_lex(t, i)->s[0] == 'k') &&
	    before == TEI_PART_FILE) ? TEI_PART_LEAVES : kind;
}

/* Where the value ends that begins at the unit `value`; 0 if none does. */
static size_t
value_end(const struct tei_cite_text *t, size_t i, size_t value, size_t end,
	enum tei_cite_part_kind kind)
{
	size_t at = tei_cite_run(t, value, end);

	/* "Add. MS 34,567" */
	if (at == value + 1 && kind == TEI_PART_FOND && at + 1 < end &&
	    cite_mark(t, at, ',') && !cite_lex(t, at + 1)->gap &&
	    cite_lex(t, at + 1)->digits == 3)
		at += 2;
	if (at == 0 && kind == TEI_PART_FOND && cite_is(t, i,
	    TEI_CITE_MANUSCRIPT))
		at = tei_cite_manuscript(t, value, end);
	return at == 0 && kind == TEI_PART_FOND ?
	    match_named_fond(t, value, end) : at;
}

/* Where a level ends whose value ends before the unit `at`: "Lot 53 D 233",
 * "Fond 07/16 - A. Novotny", a list of leaves. */
static size_t
past_value(const struct tei_cite_text *t, size_t value, size_t at, size_t end,
	enum tei_cite_part_kind kind)
{
	if (kind == TEI_PART_FILE && at == value + 1 && at + 1 < end &&
	    cite_lex(t, at)->initial && cite_lex(t, at)->gap &&
	    cite_lex(t, at + 1)->kind == TEI_LEX_NUMBER)
		at += 2;
	if (kind == TEI_PART_FOND && cite_mark(t, at, '-') &&
	    cite_lex(t, at)->gap && at + 1 < end && cite_capital(t, at + 1))
		while (at < end && !cite_mark(t, at, ','))
			at++;
	if (kind != TEI_PART_LEAVES)
		return at;
	at = match_list(t, at, end);
	/* "12-14 ob." */
	return at < end && cite_spelt(t, at, "ob") ? at + 1 : at;
}

size_t
tei_cite_level(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	enum tei_cite_part_kind kind;
	size_t value, at;
	int level;

	if (i >= end)
		return 0;
	at = match_class(t, i, end, c);
	if (at == 0)
		at = match_collection(t, i, end, c);
	if (at == 0)
		at = match_number_first(t, i, end, c);
	if (at != 0)
		return at;
	value = match_label(t, i, end, &level);
	if (value == 0)
		return 0;
	kind = part_of(t, i, level, c);
	at = value_end(t, i, value, end, kind);
	if (at == 0)
		return 0;
	at = past_value(t, value, at, end, kind);
	tei_cite_add(c, kind, i, at);
	if (c->n > 0)
		c->part[c->n - 1].value = (uint32_t)value;
	return at;
}
