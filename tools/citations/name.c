/* Names of authors and editors. */
#include "citations/search.h"

/* The length in characters does not matter much: up to three letters and a
 * full stop are an initial: N., Yu., Dzh. */
static bool
is_initial(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	return l->kind == TEI_LEX_WORD && l->capital && l->n <= 3 &&
	    cite_mark(t, i + 1, '.') && !l[1].gap &&
	    !cite_is(t, i, TEI_CITE_RANK);
}

/* The rest of a name's word: Luk'yanov, Rees-Mogg, O'Brien. */
static size_t
word_rest(const struct tei_cite_text *t, size_t i, size_t end)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	while (i + 1 < end && (cite_mark(t, i, '\'') || cite_mark(t, i, '-'))
	    && !l->gap && !l[1].gap && l[1].kind == TEI_LEX_WORD &&
	    (cite_mark(t, i, '\'') || l[1].capital) &&
	    !(l[1].n == 1 && l[1].s[0] == 's')) {
		i += 2;
		l += 2;
	}
	/* a soft sign at the end: Rumyantsev', but no quotation mark */
	return i;
}

/* A name ends where these begin. */
static bool
no_name_word(const struct tei_cite_text *t, size_t i)
{
	return cite_is(t, i, TEI_CITE_PROSE) || cite_is(t, i,
	    TEI_CITE_LEAD) || cite_is(t, i, TEI_CITE_IBID) ||
	    cite_is(t, i, TEI_CITE_ED) || cite_is(t, i, TEI_CITE_ARCHIVE) ||
	    (cite_lex(t, i)->n > 4 && tei_lexicon_is(cite_lex(t, i)->word,
	    TEI_DATE_MONTH)) || (t->unit[i].capitals > 1 &&
	    t->unit[i].capitals == cite_lex(t, i)->n &&
	    cite_lex(t, i)->n < 6);
}

size_t
tei_cite_name(const struct tei_cite_text *t, size_t i, size_t end,
	bool short_too)
{
	size_t words = 0, initials = 0, at = i;

	while (at < end && words + initials < 7) {
		const struct tei_date_lex *l = cite_lex(t, at);

		if (at > i && !l->gap && !cite_mark(t, at - 1, '.'))
			break;
		if (is_initial(t, at) && at + 2 <= end) {
			/* "A.I. Ivanov", not the end of "Ivanov A." */
			initials++;
			at += 2;
		} else if (cite_is(t, at, TEI_CITE_PARTICLE) && at > i &&
		    !l->capital && cite_capital(t, at + 1)) {
			at++;
		} else if (l->kind == TEI_LEX_WORD && (l->capital ||
		    (at == i && cite_spelt(t, at, "lan"))) && l->n > 1 &&
		    !no_name_word(t, at)) {
			words++;
			at = word_rest(t, at + 1, end);
		} else {
			break;
		}
	}
	if (words == 0 || (words + initials < 2 && !short_too) || words > 4)
		return 0;
	return at;
}

/* The rank that an office before a name ends with, "Soviet Defence Minister
 * G. Ivanov"; i if none stands there. */
static size_t
skip_office(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at;

	for (at = i + 1; at < i + 5 && at + 1 < end && cite_capital(t, at) &&
	    !cite_lex(t, at)->initial; at++)
		if (cite_is(t, at, TEI_CITE_RANK) && cite_lex(t, at)->n > 6 &&
		    cite_capital(t, at + 1))
			return at;
	return i;
}

/* General, Lt-Gen., Admiral before a name. */
static size_t
skip_ranks(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = skip_office(t, i, end), ranks = 0;

	while (at < end && ranks < 4 && cite_capital(t, at) &&
	    cite_is(t, at, TEI_CITE_RANK)) {
		at++;
		ranks++;
		while (at < end && (cite_mark(t, at, '.') ||
		    cite_mark(t, at, '-')) && !cite_lex(t, at)->gap)
			at++;
	}
	return at;
}

/* "(ed.)", "(eds)", ", ed.,", ", eds." after names. */
static size_t
match_ed(const struct tei_cite_text *t, size_t i, size_t end)
{
	bool open = cite_mark(t, i, '('), comma = cite_mark(t, i, ',');
	size_t at = i + 1;

	if ((!open && !comma) || at >= end ||
	    !cite_is(t, at, TEI_CITE_ED) ||
	    cite_value(t, at, TEI_CITE_ED) != 1)
		return 0;
	at++;
	at += cite_mark(t, at, '.');
	if (open)
		return cite_mark(t, at, ')') ? at + 1 : 0;
	/* "Letters Home, ed. J. Miller" is a title and its editor */
	return cite_mark(t, at, ',') ? at : 0;
}

/* "et al.", "and others", "u. a." behind a name; i if none stands there. */
static size_t
skip_others(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t at = i + 1;

	if (!tei_lexicon_is(cite_lex(t, i)->word, TEI_DATE_AND) &&
	    !(cite_lex(t, i)->n == 1 && cite_lex(t, i)->s[0] == 'u'))
		return i;
	at += cite_mark(t, at, '.');
	if (at >= end || cite_capital(t, at) || !cite_is(t, at,
	    TEI_CITE_OTHERS) || (cite_lex(t, at)->n == 1 && at == i + 1))
		return i;
	return at + 1 + cite_mark(t, at + 1, '.');
}

/* The joint between two names; `list` tells that a comma alone was one. */
static size_t
match_joint(const struct tei_cite_text *t, size_t i, bool *list)
{
	size_t at = i;

	*list = cite_mark(t, at, ',');
	at += *list;
	/* a Czech "a" joins, the "A" of a title does not */
	if (cite_mark(t, at, '&') || cite_mark(t, at, '/') ||
	    (!cite_capital(t, at) && tei_lexicon_is(cite_lex(t, at)->word,
	    TEI_DATE_AND))) {
		*list = false;
		at++;
	}
	return at > i ? at : 0;
}

/* "idem", the author before; the unit after it, 0 if it does not stand there. */
static size_t
read_idem(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = i + 1 + (cite_mark(t, i + 1, '.') &&
	    !cite_lex(t, i + 1)->gap);

	size_t ed;

	if (at >= end || !cite_is(t, i, TEI_CITE_IDEM))
		return 0;
	/* "in: dies. (Hg.), Lehren" */
	ed = match_ed(t, at, end);
	if (ed == 0 && !cite_mark(t, at, ',') && !cite_mark(t, at, ':'))
		return 0;
	tei_cite_add(c, ed ? TEI_PART_EDITOR : TEI_PART_AUTHOR, i, i + 1);
	c->edited |= ed != 0;
	return ed ? ed : at;
}

/* Names one after the other, the "(ed.)" behind them left; the unit after the
 * last, 0 if none stands there. */
static size_t
read_list(const struct tei_cite_text *t, size_t i, size_t end, bool short_too,
	struct tei_cite *c)
{
	enum { MOST = 12 };
	size_t at = i, good = 0, n_good = c->n, count, name, next, ed;
	bool list = false;

	for (count = 0; count < MOST; count++) {
		name = skip_ranks(t, at, end);
		next = name < end ? tei_cite_name(t, name, end, short_too) : 0;
		if (next == 0)
			break;
		tei_cite_add(c, TEI_PART_AUTHOR, name, next);
		/* a comma alone joins names only if an "and" or "(ed.)" comes
		 * later: else what follows is the title */
		next = skip_others(t, next, end);
		ed = match_ed(t, next, end);
		if (!list || ed) {
			good = next;
			n_good = c->n;
		}
		if (ed)
			break;
		at = match_joint(t, next, &list);
		if (at == 0 || at >= end)
			break;
	}
	c->n = n_good;
	return good;
}

size_t
tei_cite_names(const struct tei_cite_text *t, size_t i, size_t end,
	bool short_too, struct tei_cite *c)
{
	size_t first = c->n, at = read_idem(t, i, end, c), ed, k;

	/* among other names a body is none's author, "to the Committee", nor
	 * within a title, "Hearing of the Committee, Department of State,
	 * 1926" */
	if (at == 0 && first == 0 && tei_is_led(t, i))
		at = tei_cite_bodies(t, i, end, c);
	if (at != 0)
		return at;
	at = read_list(t, i, end, short_too, c);
	ed = at ? match_ed(t, at, end) : 0;
	if (ed == 0)
		return at;
	for (k = first; k < c->n; k++)
		c->part[k].kind = TEI_PART_EDITOR;
	c->edited = true;
	return ed;
}
