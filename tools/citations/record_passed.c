/* What stands between the parts of a record and is none of them: sections of a
 * law, sessions and series, names of volumes and houses. */
#include "citations/parts.h"
#include "citations/record_read.h"

size_t
tei_pass_section(struct reading *x, size_t i)
{
	size_t at = i + 1 + cite_mark(x->t, i + 1, '.'), to = at;

	if ((x->r->kind != TEI_RECORD_REIGN && x->r->kind != TEI_RECORD_LAWS &&
	    x->r->kind != TEI_RECORD_PAPER) || (!cite_is(x->t, i,
	    TEI_CITE_CAPUT) && !cite_spelt(x->t, i, "s") &&
	    !cite_spelt(x->t, i, "ss")))
		return 0;
	while (to < x->end && (cite_lex(x->t, to)->kind == TEI_LEX_NUMBER ||
	    (to > at && cite_mark(x->t, to, '-'))))
		to++;
	return to > at ? to : 0;
}

/* True of a stop that ends a part: not that of "pt. 2", "ser. II", "ser. A",
 * "2. Wahlperiode", "Leg.-Per.". */
static bool
stop_ends(const struct tei_cite_text *t, size_t at)
{
	const struct tei_date_lex *next = cite_lex(t, at + 1);

	if (cite_mark(t, at + 1, '-'))
		return false;
	return record_sitting(t, at - 1) ? next->kind != TEI_LEX_NUMBER &&
	    next->value == 0 && !next->initial : next->gap &&
	    !record_sitting(t, at + 1);
}

size_t
tei_pass_sitting(struct reading *x, size_t i)
{
	enum { LONGEST = 9 };
	const struct tei_cite_text *t = x->t;
	bool open = cite_mark(t, i, '('), sitting = false;
	size_t at = i + open;

	/* "5s" */
	if (cite_lex(t, i)->kind == TEI_LEX_NUMBER && cite_lex(t, i + 1)->n ==
	    1 && !cite_lex(t, i + 1)->gap && (cite_lex(t, i + 1)->s[0] | 32)
	    == 's')
		return i + 2;
	for (; at < i + LONGEST && at < x->end && !cite_mark(t, at, ',') &&
	    !cite_mark(t, at, ':') && !cite_mark(t, at, '(') &&
	    !cite_mark(t, at, ')'); at++) {
		if (cite_mark(t, at, '.') && stop_ends(t, at))
			break;
		sitting |= record_sitting(t, at);
	}
	if (!sitting || at == i + LONGEST)
		return 0;
	return open ? (cite_mark(t, at, ')') ? at + 1 : 0) :
	    at + (cite_mark(t, at, '.') && record_sitting(t, at - 1));
}

/* True if the unit may stand within the name of a volume or a house: "The Far
 * East: China", "Chambre des deputes", "H.C.". */
static bool
is_of_name(const struct reading *x, size_t i)
{
	const struct tei_cite_text *t = x->t;

	if (cite_mark(t, i, ':'))
		return cite_capital(t, i + 1);
	if (cite_mark(t, i, '.'))
		return cite_lex(t, i - 1)->initial != 0;
	/* a house has no prose, a volume's name has years or a number behind */
	return cite_is(t, i, TEI_CITE_LINK) || cite_mark(t, i, '-') ||
	    (cite_lex(t, i)->kind == TEI_LEX_WORD && (x->r->kind !=
	    TEI_RECORD_DEBATES || !cite_prose(t, i)));
}

size_t
tei_pass_name(struct reading *x, size_t i)
{
	enum { NAME = 14 };
	const struct tei_cite_text *t = x->t;
	bool debates = x->r->kind == TEI_RECORD_DEBATES;
	size_t at = i + cite_mark(t, i, '-'), from = at, to;

	if (debates ? tei_cite_get(x->c, TEI_PART_PAGES) || tei_cite_get(x->c,
	    TEI_PART_DATE) : x->r->kind != TEI_RECORD_SERIES ||
	    tei_cite_get(x->c, TEI_PART_VOLUME) == NULL || at > i)
		return 0;
	while (at < x->end && at < from + NAME && (cite_capital(t, at) ||
	    (at > from && is_of_name(x, at))))
		at++;
	if (at == from)
		return 0;
	if (!cite_mark(t, at, ','))
		return cite_mark(t, at, '(') && tei_cite_is_imprint(t, at) ?
		    at : 0;
	to = tei_record_years(x, at + 1);
	return debates || cite_is(t, at + 1, TEI_CITE_LABEL) ||
	    record_sitting(t, at + 1) ? at : to > at + 1 ? to : 0;
}
