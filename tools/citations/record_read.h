/* What the readers of records share: record_heads.c has their names, by kind,
 * record_parts.c what follows them, record_passed.c what is passed over. */
#ifndef TEI_CITATIONS_RECORD_READ_H
#define TEI_CITATIONS_RECORD_READ_H

#include "citations/record.h"

/* A record being read. */
struct reading {
	const struct tei_cite_text *t;
	const struct tei_cite_record *r;
	struct tei_cite *c;
	size_t end; /* nothing from here on */
};

/* True if a part may end before the unit. */
static inline bool
record_boundary(const struct reading *x, size_t i)
{
	return i >= x->end || cite_lex(x->t, i)->kind == TEI_LEX_END ||
	    (cite_lex(x->t, i)->kind == TEI_LEX_MARK &&
	    !cite_mark(x->t, i, '-') && !cite_mark(x->t, i, '\''));
}

/* True for a number of four figures. */
static inline bool
record_year(const struct tei_cite_text *t, size_t i)
{
	return cite_lex(t, i)->kind == TEI_LEX_NUMBER &&
	    cite_lex(t, i)->digits == 4;
}

/* True for a word of a session or a series: "ser.", "sess.", "Appendix". */
static inline bool
record_sitting(const struct tei_cite_text *t, size_t i)
{
	return cite_lex(t, i)->kind == TEI_LEX_WORD && (cite_is(t, i,
	    TEI_CITE_SERIES) || cite_is(t, i, TEI_CITE_SITTING));
}

/* The unit after a year or a span of years; i if none stands there. */
size_t tei_record_years(const struct reading *, size_t i);

/* The unit after the number of a paper or a section, "53", "94-1476", "121.3";
 * 0 if none stands there. */
size_t tei_record_number(const struct reading *, size_t i);

/* Adds the name of the record; the unit after it, 0 if what must stand beside
 * it does not. */
size_t tei_record_head(struct reading *);

/* What stands between parts, and is none: each gives the unit after it, 0 if
 * none stands at unit i. */

/* "s. 11", "ss. 3-5", "Ch. 3914" of a law. */
size_t tei_pass_section(struct reading *, size_t i);

/* "5th ser.", "84th Cong.", "(Commons)", "Serie D", "XII. Leg.-Per.". */
size_t tei_pass_sitting(struct reading *, size_t i);

/* What a volume is called, "vol. X, Iran, 1951-1954", "pt. 1, National Security
 * Affairs, Document 138", and the house, " - Senate", "Chambre des deputes". */
size_t tei_pass_name(struct reading *, size_t i);

#endif
