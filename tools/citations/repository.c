/* The repository of an archival reference: what names one, and its short form
 * in brackets. */
#include "citations/archive.h"

#include <string.h>

#include "citations/parts.h"

/* The end of the chunk: the comma outside brackets. */
static size_t
chunk_end(const struct tei_cite_text *t, size_t i, size_t end)
{
	if (end > i + 24)
		end = i + 24;
	while (i < end && !cite_mark(t, i, ',') && !cite_mark(t, i, ';')) {
		if (cite_mark(t, i, '(') && cite_opens(t, i))
			i = t->unit[i].mate;
		i++;
	}
	return i < end ? i : end;
}

/* The end of capitals with a stop each, "P.R.O."; i if fewer than two. */
static size_t
after_initials(const struct tei_cite_text *t, size_t i, size_t to)
{
	size_t at = i;

	while (at + 1 < to && cite_lex(t, at)->n == 1 && cite_capital(t, at) &&
	    cite_mark(t, at + 1, '.') && !cite_lex(t, at + 1)->gap &&
	    (at == i || !cite_lex(t, at)->gap))
		at += 2;
	return at > i + 2 ? at : i;
}

/* True for a word for an archive, a German compound too: "Parteiarchiv". */
static bool
is_archive_word(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return cite_is(t, i, TEI_CITE_ARCHIVE) || (l->kind == TEI_LEX_WORD &&
	    l->n > 6 && memcmp(l->s + l->n - 6, "archiv", 6) == 0);
}

/* True if something in from..to-1 names an archive: a word for one, or an
 * abbreviation of capitals. */
static bool
names_archive(const struct tei_cite_text *t, size_t from, size_t to)
{
	size_t capitals = 0, words = 0, i;

	if (from < to && after_initials(t, from, to) == to)
		return true;
	for (i = from; i < to; i++) {
		if (is_archive_word(t, i))
			return true;
		if (cite_lex(t, i)->kind == TEI_LEX_NUMBER)
			return false;
		words += cite_lex(t, i)->kind == TEI_LEX_WORD;
		capitals += t->unit[i].capitals > 1 &&
		    !tei_cite_is_capital_roman(cite_lex(t, i));
	}
	return words > 0 && words == capitals && words < 4;
}

/* "in SUA Praha": an abbreviation and its town. */
static bool
names_town(const struct tei_cite_text *t, size_t from, size_t to)
{
	return from > 0 && cite_is(t, from - 1, TEI_CITE_WITHIN) &&
	    cite_prose(t, from - 1) && to == from + 2 &&
	    t->unit[from].capitals > 1 && t->unit[from].capitals ==
	    cite_lex(t, from)->n && t->unit[from + 1].capitals == 1;
}

/* True for an abbreviation in brackets that end before `to`: "(SHD)". */
static bool
is_abbreviated(const struct tei_cite_text *t, size_t open, size_t to)
{
	return open + 2 < to && cite_mark(t, open + 2, ')') &&
	    cite_lex(t, open + 1)->n > 1 && t->unit[open + 1].capitals ==
	    cite_lex(t, open + 1)->n;
}

/* "BArch Berlin", "SHD Vincennes": an abbreviation and its town. */
static bool
names_house(const struct tei_cite_text *t, size_t from, size_t to)
{
	return to == from + 2 && t->unit[from].capitals > 1 &&
	    cite_lex(t, from)->kind == TEI_LEX_WORD &&
	    !tei_cite_is_capital_roman(cite_lex(t, from)) &&
	    cite_capital(t, from + 1) && t->unit[from + 1].capitals == 1;
}

bool
tei_cite_is_held(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t to = chunk_end(t, i, end), open = i;
	struct tei_cite probe;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	while (open < to && !cite_mark(t, open, '('))
		open++;
	return cite_capital(t, i) && to < end && cite_mark(t, to, ',') &&
	    (names_archive(t, i, open) || names_house(t, i, to) ||
	    is_abbreviated(t, open, to)) &&
	    tei_cite_shelfmark(t, to + 1, end, &probe) != 0;
}

/* Where the label of a manuscript or a class follows its library without a
 * comma, "B.L. Add. MS 34567", "Lambeth Palace MS 943", "PRO FO 800/268"; `to`
 * if none does. */
static size_t
before_manuscript(const struct tei_cite_text *t, size_t i, size_t to)
{
	size_t k;

	for (k = i + 1; k < to && (cite_capital(t, k) || cite_mark(t, k, '.'));
	    k++)
		if (t->unit[k].level == k && (tei_cite_class(t, k) != 0 ||
		    (cite_is(t, k, TEI_CITE_LEVEL) && cite_is(t, k,
		    TEI_CITE_MANUSCRIPT))))
			return names_archive(t, i, k) || (k > i + 1 &&
			    cite_capital(t, i + 1)) ? k : to;
	return to;
}

/* True if a word of prose stands among the units i..open-1. */
static bool
holds_prose(const struct tei_cite_text *t, size_t i, size_t open)
{
	while (i < open && !(cite_prose(t, i) && !cite_is(t, i, TEI_CITE_LINK) &&
	    !tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_THE)))
		i++;
	return i < open;
}

/* True if the units i..to-1, in brackets from `open`, name an archive: by their
 * words, or by what stands behind them, a level of one or a shelfmark. */
static bool
keeps_papers(const struct tei_cite_text *t, size_t i, size_t open, size_t to,
	size_t end)
{
	struct tei_cite probe;
	bool level;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	level = to + 1 < end && to < i + 8 && tei_cite_level(t, to +
	    cite_mark(t, to, ','), end, &probe) != 0 &&
	    (probe.part[0].kind == TEI_PART_FOND ||
	    probe.part[0].kind == TEI_PART_OPIS) &&
	    cite_lex(t, to - 1)->kind != TEI_LEX_NUMBER;
	return level || names_archive(t, i, open) || names_town(t, i, open) ||
	    ((is_abbreviated(t, open, to) || names_house(t, i, to)) &&
	    tei_cite_shelfmark(t, to + 1, end, &probe));
}

/* True if the units i..to-1, in brackets from `open`, are a number of a file
 * or a paper: "F. MNO, GS/OS, 2/8", "CP (50) 18". */
static bool
is_numbered(const struct tei_cite_text *t, size_t i, size_t open, size_t to,
	const struct tei_cite *c)
{
	return (tei_cite_get(c, TEI_PART_FOND) && (cite_mark(t, i + 1, '/') ||
	    (i > 0 && cite_mark(t, i - 1, '/')))) ||
	    (open < to && cite_lex(t, open + 1)->kind == TEI_LEX_NUMBER);
}

/* The short form in brackets from `open`; the unit behind it. */
static size_t
take_short_form(const struct tei_cite_text *t, size_t open, size_t to,
	struct tei_cite *c)
{
	size_t mate = t->unit[open].mate;

	/* "(hereafter TNA)", "(ci-apres AN)" */
	while (open + 2 < mate && t->unit[open + 1].capitals == 0)
		open++;
	if (t->unit[open + 1].capitals > 1 ||
	    (mate > open + 2 && t->unit[mate - 1].capitals > 1))
		tei_cite_add(c, TEI_PART_REPOSITORY, open + 1, mate);
	return mate + 1 <= to ? mate + 1 : to;
}

/* True if the comma at i and another part a year from the rest. */
static bool
precedes_year(const struct tei_cite_text *t, size_t i)
{
	return cite_mark(t, i, ',') && cite_lex(t, i + 1)->digits == 4 &&
	    cite_mark(t, i + 2, ',');
}

/* True if a file stands behind the comma at i, without a fond or an inventory
 * before it. */
static bool
leads_to_file(const struct tei_cite_text *t, size_t i, size_t end)
{
	struct tei_cite probe;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	/* "PCM, 1920, b. 611" */
	i += precedes_year(t, i) ? 2 : 0;
	return cite_mark(t, i, ',') && tei_cite_level(t, i + 1, end, &probe) &&
	    probe.part[0].kind == TEI_PART_FILE;
}

size_t
tei_cite_repository(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t to = chunk_end(t, i, end), open = i, k;
	bool second;

	if (tei_cite_get(c, TEI_PART_REPOSITORY) == NULL)
		to = before_manuscript(t, i, to);
	if (to == i || !cite_capital(t, i) || cite_is(t, i, TEI_CITE_LEAD) ||
	    (cite_is(t, i, TEI_CITE_PROSE) &&
	    t->unit[i].capitals < cite_lex(t, i)->n &&
	    !tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_THE)))
		return 0;
	while (open < to && !(cite_mark(t, open, '(') && cite_opens(t, open)))
		open++;
	if (holds_prose(t, i, open))
		return 0;
	second = c->n > 0 && c->part[c->n - 1].kind == TEI_PART_REPOSITORY;
	/* "Narodni archiv, Praha", "National Archives, Kew (TNA)": a place */
	if (second && open == i + 1 && t->unit[i].capitals == 1 &&
	    !is_archive_word(t, i))
		return open == to ? to : take_short_form(t, open, to, c);
	/* "GARF, f. 102, DPOO, 1905, d. 3": of the fond */
	if (!second && open == i + 1 && tei_cite_get(c, TEI_PART_REPOSITORY) &&
	    tei_cite_get(c, TEI_PART_FOND) && precedes_year(t, to) &&
	    tei_cite_skip_unknown(t, i, end))
		return to + 2;
	if (!keeps_papers(t, i, open, to, end) ||
	    is_numbered(t, i, open, to, c))
		return 0;
	/* "AAN, KC PZPR", "AAN, MSZ, sygn. 12": the archive, then one of its
	 * fonds */
	for (k = i; second && k < open; k++)
		second = !cite_is(t, k, TEI_CITE_ARCHIVE);
	tei_cite_add(c, second && open == to && (open > i + 1 ||
	    leads_to_file(t, to, end)) ? TEI_PART_FOND : TEI_PART_REPOSITORY,
	    i, open);
	return open == to ? to : take_short_form(t, open, to, c);
}
