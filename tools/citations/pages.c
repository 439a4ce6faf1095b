/* Pages that are cited. */
#include "citations/parts.h"
#include "citations/records.h"

#include <string.h>

bool
tei_cite_is_roman(const struct tei_date_lex *l)
{
	uint32_t i;

	/* "c. 1956", "l. 3" */
	if (l->n == 1 && (l->s[0] == 'c' || l->s[0] == 'l'))
		return false;
	for (i = 0; i < l->n; i++)
		if (strchr("ivxlc", l->s[i]) == NULL)
			return false;
	return l->kind == TEI_LEX_WORD && l->n < 9 && l->n > 0;
}

bool
tei_cite_is_capital_roman(const struct tei_date_lex *l)
{
	uint32_t i;

	for (i = 0; i < l->n; i++)
		if (strchr("IVXLC", l->s[i]) == NULL)
			return false;
	return l->kind == TEI_LEX_WORD && l->n < 8 && l->n > 0;
}

/* A page without its word has so many digits at most. */
enum { BARE = 4 };

/* ", n. 14", ", note 14" after a page. */
static size_t
match_footnote(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = i + cite_mark(t, i, ',');

	if (!cite_spelt(t, at, "n") && !cite_spelt(t, at, "nn") &&
	    !cite_spelt(t, at, "note") && !cite_spelt(t, at, "Anm"))
		return i;
	at++;
	at += cite_mark(t, at, '.');
	return at < end && cite_lex(t, at)->kind == TEI_LEX_NUMBER ? at + 1 :
	    i;
}

/* The figures that OCR read as the letters of a word, 10 for "lO"; -1 if a
 * letter is none. */
static long
read_letters(const struct tei_date_lex *l)
{
	long value = 0;
	uint32_t i;

	if (l->kind != TEI_LEX_WORD || l->n > 3)
		return -1;
	for (i = 0; i < l->n; i++) {
		if (strchr("lIO", l->s[i]) == NULL)
			return -1;
		value = value * 10 + (l->s[i] != 'O');
	}
	return value;
}

size_t
tei_cite_figures(const struct tei_cite_text *t, size_t i, size_t end,
	long *value, int *digits)
{
	enum { MOST = 7 };
	const struct tei_date_lex *l = cite_lex(t, i);
	bool figure = false;
	size_t at;
	int n, k;

	*value = *digits = 0;
	for (at = i; at < end && (at == i || !l->gap); at++, l++) {
		long more = l->kind == TEI_LEX_NUMBER ? l->value :
		    read_letters(l);

		n = l->kind == TEI_LEX_NUMBER ? l->digits : (int)l->n;
		if (more < 0 || *digits + n > MOST)
			break;
		figure |= l->kind == TEI_LEX_NUMBER;
		for (k = 0; k < n; k++)
			*value *= 10;
		*value += more;
		*digits += n;
	}
	return figure ? at : 0;
}

/* The unit after a number of so many digits at most; where that is more than a
 * bare page has, as behind "pp.", also after one with figures that OCR read as
 * letters, "l2", "p. l".  0 if none stands there. */
static size_t
match_number(const struct tei_cite_text *t, size_t i, size_t end, int digits)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	size_t at;
	long value;
	int n;

	if (digits > BARE && i < end) {
		at = tei_cite_figures(t, i, end, &value, &n);
		if (at != 0 && n <= digits)
			return at;
		if (cite_spelt(t, i, "l") && l[1].kind != TEI_LEX_NUMBER &&
		    (l[1].gap || l[1].kind != TEI_LEX_WORD))
			return i + 1;
	}
	return i < end && l->kind == TEI_LEX_NUMBER && l->digits <= digits ?
	    i + 1 : 0;
}

/* True for what says that pages or notes follow: "12 f.", "77 sgg.". */
static bool
is_following(const struct tei_cite_text *t, size_t i)
{
	static const char *const words[] = {
		"f", "ff", "fn", "sq", "sqq", "sgg", "segg", "ss"
	};
	size_t k;

	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (cite_spelt(t, i, words[k]))
			return !cite_lex(t, i)->gap || cite_is(t, i,
			    TEI_CITE_ABBR);
	return false;
}

/* True for the page of a newspaper's section, "A14". */
static bool
is_section(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->initial >= 'A' && l->initial <= 'H' && !l[1].gap &&
	    l[1].kind == TEI_LEX_NUMBER && l[1].digits < 3 &&
	    l[2].kind != TEI_LEX_NUMBER && !cite_mark(t, i + 2, '/');
}

/* 14, 14-16, 14ob; numbers of so many digits at most. */
static size_t
match_range(const struct tei_cite_text *t, size_t i, size_t end, int digits)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	size_t to;

	if (i < end && l->kind == TEI_LEX_WORD && tei_cite_is_roman(l)) {
		if (cite_mark(t, i + 1, '-') && tei_cite_is_roman(l + 2))
			i += 2;
		return cite_lex(t, i + 1)->kind == TEI_LEX_WORD ? 0 : i + 1;
	}
	i += i + 1 < end && is_section(t, i);
	i = match_number(t, i, end, digits);
	if (i == 0)
		return 0;
	/* "12--14" */
	i += cite_mark(t, i, '-') && cite_mark(t, i + 1, '-') &&
	    cite_lex(t, i + 2)->kind == TEI_LEX_NUMBER;
	to = cite_mark(t, i, '-') ? match_number(t, i + 1 + (i + 2 < end &&
	    is_section(t, i + 1)), end, digits + 1) : 0;
	i = to ? to : i;
	return i < end && is_following(t, i) ? i + 1 : i;
}

size_t
tei_cite_pages(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t from = i, at, next;
	int digits = BARE;

	/* "p. 14322" of a year's proceedings */
	if (i < end && cite_is(t, i, TEI_CITE_LABEL) &&
	    cite_value(t, i, TEI_CITE_LABEL) == 1) {
		i++;
		i += cite_mark(t, i, '.');
		digits++;
	}
	at = match_range(t, i, end, digits);
	if (at == 0)
		return 0;
	for (;;) {
		size_t item = at;

		item += cite_mark(t, item, ',') || cite_mark(t, item, ';');
		item += tei_lexicon_is(cite_lex(t, item)->word,
		    TEI_DATE_AND) || cite_mark(t, item, '&');
		next = item > at ? match_range(t, item, end, BARE) : 0;
		/* "254; 3 May", "p. 760; 34 Stat. 697", "ch. 3, 63rd Cong." */
		if (next == 0 || tei_in_record(t, item) || tei_lexicon_is(
		    cite_lex(t, next)->word, TEI_DATE_MONTH) ||
		    (!cite_lex(t, next)->gap && tei_lexicon_is(cite_lex(t,
		    next)->word, TEI_DATE_SUFFIX)))
			break;
		at = next;
	}
	at = match_footnote(t, at, end);
	tei_cite_add(c, TEI_PART_PAGES, from, at);
	return at;
}

size_t
tei_cite_pages_first(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = match_range(t, i, end, BARE);

	if (at == 0 || !cite_mark(t, at, '.') || at + 1 >= end ||
	    !cite_is(t, at + 1, TEI_CITE_LABEL) ||
	    cite_value(t, at + 1, TEI_CITE_LABEL) != 1 ||
	    cite_capital(t, at + 1) || cite_lex(t, at + 2)->kind ==
	    TEI_LEX_NUMBER || cite_lex(t, at + 3)->kind == TEI_LEX_NUMBER)
		return 0;
	tei_cite_add(c, TEI_PART_PAGES, i, at + 2);
	return at + 2;
}
