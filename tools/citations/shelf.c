/* Numbers of archives, and shelfmarks: what archives call a fond and a file
 * without saying so; and what no table knows between two levels. */
#include "citations/archive.h"

/* No number of an archive has more units. */
enum { LONGEST_RUN = 32 };

size_t
tei_cite_class(const struct tei_cite_text *t, size_t i)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	bool stop = cite_mark(t, i + 1, '.') && !l[1].gap;

	/* "Cab. 23/45", "CAB. 23/45" */
	if (cite_is(t, i, TEI_CITE_CLASS) && l->capital && stop && l->n > 2)
		return i + 2;
	if (cite_is(t, i, TEI_CITE_CLASS) && t->unit[i].capitals == l->n)
		return i + 1;
	return l->initial && stop && l[2].initial && !l[2].gap &&
	    cite_mark(t, i + 3, '.') && !l[3].gap &&
	    l[4].kind == TEI_LEX_NUMBER ? i + 4 : 0;
}

size_t
tei_cite_run(const struct tei_cite_text *t, size_t i, size_t end)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	bool digit = false;
	size_t at = i;

	if (end > i + LONGEST_RUN)
		end = i + LONGEST_RUN;
	for (; at < end && (at == i || !l->gap); at++, l++) {
		if (l->kind == TEI_LEX_NUMBER)
			digit = true;
		else if (l->kind == TEI_LEX_MARK && (at == i ||
		    (l->value != '/' && l->value != '-' && l->value != '.' &&
		    l->value != ':') || l[1].gap ||
		    l[1].kind == TEI_LEX_END || l[1].kind == TEI_LEX_MARK))
			break;
	}
	if (digit)
		return at;
	/* a Roman numeral */
	return at == i + 1 && cite_lex(t, i)->value > 0 &&
	    cite_lex(t, i)->kind == TEI_LEX_WORD ? at : 0;
}

size_t
tei_cite_run_stroked(const struct tei_cite_text *t, size_t i, size_t end)
{
	size_t to = cite_lex(t, i)->kind == TEI_LEX_NUMBER ?
	    tei_cite_run(t, i, end) : 0, k;

	for (k = i; k < to; k++)
		if (cite_mark(t, k, '/'))
			return to;
	return 0;
}

size_t
tei_cite_manuscript(const struct tei_cite_text *t, size_t i, size_t end)
{
	enum { LONGEST = 8 };
	size_t at = i;

	while (at < end && at < i + LONGEST && (cite_mark(t, at, '.') ||
	    (cite_lex(t, at)->kind == TEI_LEX_WORD && !cite_prose(t, at)))) {
		if (cite_lex(t, at)->kind == TEI_LEX_WORD &&
		    !cite_lex(t, at + 1)->gap &&
		    cite_lex(t, at + 1)->kind == TEI_LEX_NUMBER)
			break;
		at++;
	}
	return at > i && at < i + LONGEST && cite_capital(t, i) ?
	    tei_cite_run(t, at, end) : 0;
}

/* A run without blanks from unit i on; *digits and *capitals count what it
 * holds. */
static size_t
match_glued(const struct tei_cite_text *t, size_t i, size_t end,
	int *digits, int *capitals)
{
	enum { LONGEST = 32 };
	size_t at = i;

	*digits = *capitals = 0;
	if (end > i + LONGEST)
		end = i + LONGEST;
	for (; at < end && (at == i || !cite_lex(t, at)->gap); at++) {
		const struct tei_date_lex *l = cite_lex(t, at);

		if (l->kind == TEI_LEX_MARK && (at == i ||
		    (l->value != '/' && l->value != '-' && l->value != '.') ||
		    l[1].gap || l[1].kind == TEI_LEX_END ||
		    l[1].kind == TEI_LEX_MARK))
			break;
		*digits += l->kind == TEI_LEX_NUMBER;
		*capitals += t->unit[at].capitals;
	}
	return at;
}

/* The file behind the fond, "F7 12948"; behind a stroke it is of the same
 * mark, "DY 30/IV 2/2/511". */
static size_t
match_piece(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = i, from = i, next;
	int digits, capitals, all = 0;

	/* "R 43 I/1234" */
	if (cite_lex(t, i)->value > 0 && cite_lex(t, i)->kind == TEI_LEX_WORD &&
	    cite_mark(t, i + 1, '/') && !cite_lex(t, i + 1)->gap) {
		at = match_glued(t, i, end, &digits, &capitals);
		if (digits > 0)
			c->part[c->n - 1].to = (uint32_t)at;
		return digits > 0 ? at : i;
	}
	if (cite_mark(t, i, '/') && !cite_lex(t, i + 1)->gap)
		at = from = i + 1;
	else if (cite_lex(t, i)->kind != TEI_LEX_NUMBER ||
	    cite_lex(t, i)->digits > 6)
		return i;
	/* "IV 2/2/511" goes on after a blank */
	while (at < end && at < i + 16 && (cite_lex(t, at)->kind ==
	    TEI_LEX_NUMBER || (cite_lex(t, at)->kind == TEI_LEX_WORD &&
	    (cite_lex(t, at)->value != 0 || (from > i &&
	    cite_lex(t, at)->initial))))) {
		next = match_glued(t, at, end, &digits, &capitals);
		if (next == at)
			break;
		all += digits;
		at = next;
	}
	if (at == from || all == 0 || tei_lexicon_is(cite_lex(t, at)->word,
	    TEI_DATE_MONTH))
		return i;
	if (from == i)
		tei_cite_add(c, TEI_PART_FILE, from, at);
	else
		c->part[c->n - 1].to = (uint32_t)at;
	return at;
}

/* "4 M 183", "0330/217": a shelfmark that begins with a number. */
static size_t
match_numbered(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	int digits, capitals;
	size_t at;

	if (l->digits < 4 && l[1].initial && l[1].gap &&
	    l[2].kind == TEI_LEX_NUMBER && l[2].gap) {
		tei_cite_add(c, TEI_PART_FOND, i, i + 2);
		return match_piece(t, i + 2, end, c);
	}
	if (!cite_mark(t, i + 1, '/') || l[1].gap || l[2].gap)
		return 0;
	at = match_glued(t, i, end, &digits, &capitals);
	tei_cite_add(c, TEI_PART_FOND, i, at);
	return at;
}

/* "F7 12948", "XIX-J-1-j", "PA I": one that begins with capitals. */
static size_t
match_lettered(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	const struct tei_date_lex *l = cite_lex(t, i);
	int digits, capitals;
	size_t at = match_glued(t, i, end, &digits, &capitals);

	/* "XIX-J-1-j"; "M-KS 276." goes on with its number */
	if (at > i + 2 && cite_mark(t, i + 1, '-') && digits > 0) {
		tei_cite_add(c, TEI_PART_FOND, i, at);
		return at;
	}
	if (at > i + 2 && cite_mark(t, i + 1, '-') &&
	    cite_lex(t, at)->kind == TEI_LEX_NUMBER)
		return 0;
	/* "F7 12948", "B 136/2083", "K 63" */
	if (l[1].kind == TEI_LEX_NUMBER && l[1].digits < 7) {
		/* "F1cIII" */
		at = at > i + 2 && l[2].kind == TEI_LEX_WORD ? at : i + 2;
		tei_cite_add(c, TEI_PART_FOND, i, at);
		return match_piece(t, at, end, c);
	}
	/* "PA I" */
	if (l[1].kind != TEI_LEX_WORD || l[1].value == 0 || !l[1].gap ||
	    (!cite_mark(t, i + 2, ',') && i + 2 < end))
		return 0;
	tei_cite_add(c, TEI_PART_FOND, i, i + 2);
	return i + 2;
}

size_t
tei_cite_shelfmark(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	const struct tei_date_lex *l = cite_lex(t, i);

	if (i >= end)
		return 0;
	if (l->kind == TEI_LEX_NUMBER)
		return match_numbered(t, i, end, c);
	if (l->kind != TEI_LEX_WORD || t->unit[i].capitals != l->n ||
	    l->n > 5 || (cite_is(t, i, TEI_CITE_LABEL) &&
	    cite_mark(t, i + 1, '.')))
		return 0;
	return match_lettered(t, i, end, c);
}

size_t
tei_cite_volume_file(const struct tei_cite_text *t, size_t i, size_t end,
	struct tei_cite *c)
{
	size_t at = i + 1;
	int label;

	if (!cite_is(t, i, TEI_CITE_LABEL) || i + 1 >= end)
		return 0;
	label = cite_value(t, i, TEI_CITE_LABEL);
	/* the number of a document has its own way, a file's is German */
	if (label != 2 && !(label == 4 && cite_lex(t, i)->n == 2 &&
	    cite_lex(t, i)->s[1] == 'r'))
		return 0;
	at += cite_mark(t, at, '.');
	at = tei_cite_run(t, at, end);
	if (at != 0)
		tei_cite_add(c, TEI_PART_FILE, i, at);
	return at;
}

size_t
tei_cite_skip_unknown(const struct tei_cite_text *t, size_t i, size_t end)
{
	enum { UNKNOWN = 12 };
	struct tei_cite probe;
	size_t at = i, first = 0;

	tei_cite_begin(&probe, TEI_CITE_OPEN, 0);
	if (cite_lex(t, i)->kind != TEI_LEX_WORD || cite_is(t, i,
	    TEI_CITE_LEAD) || cite_prose(t, i))
		return 0;
	for (; at < end && at < i + UNKNOWN; at++) {
		if (cite_mark(t, at, '(') || cite_prose(t, at) ||
		    t->unit[at].in_quote)
			return 0;
		if (!cite_mark(t, at, ','))
			continue;
		first = first ? first : at;
		if (tei_cite_level(t, at + 1, end, &probe) ||
		    tei_cite_volume_file(t, at + 1, end, &probe) ||
		    tei_cite_run_stroked(t, at + 1, end))
			return first < i + UNKNOWN - 3 ? first : 0;
		/* "DPOO, 1905, d. 1350" */
		if (!cite_capital(t, at + 1) && !(cite_lex(t, at +
		    1)->digits == 4 && cite_mark(t, at + 2, ',') &&
		    cite_capital(t, at - 1)))
			return 0;
	}
	return 0;
}
