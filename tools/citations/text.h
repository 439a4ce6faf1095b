/* The text of a flow as citations read it: the units of the date tagger, with
 * what citations want to know of each. */
#ifndef TEI_CITATIONS_TEXT_H
#define TEI_CITATIONS_TEXT_H

#include <string.h>

#include "citations/words.h"
#include "dates/find.h"

/* What a unit is beside its date_lex. */
struct tei_cite_unit {
	const struct tei_lexicon_word *word; /* of citations.tsv, or NULL */
	uint32_t mate;     /* of a quotation mark or bracket: its other end;
	                      TEI_NO_MATE for any other unit */
	uint32_t segment;  /* where the clause around it begins … */
	uint32_t end;      /* … and ends: the unit after it */
	uint32_t level;    /* the next unit that begins an archival level */
	uint32_t record;   /* number of the record that it stands in or that
	                      comes next */
	uint32_t named;    /* of a collection by name that begins here
	                      ("Salisbury Papers") the unit after it; or 0 */
	uint8_t capitals;  /* letters in upper case, up to 9 */
	bool italic;
	bool break_before; /* a sentence or a semicolon ends before it */
	bool in_quote;
};

#define TEI_NO_MATE UINT32_MAX

/* A record by its abbreviation, or an address. */
struct tei_cite_record {
	uint32_t from; /* with the volume and the year before it */
	uint32_t form, to;
	uint8_t kind;  /* enum tei_record_kind */
};

struct tei_records;

struct tei_cite_text {
	struct tei_date_lexer lexer;
	struct tei_cite_unit *unit; /* as many as lexer.n, and its sentinels */
	size_t cap;
	struct tei_cite_record *record; /* in their order */
	size_t records, cap_records;
	const struct tei_flow *flow;
	bool note; /* it is a note: its clauses are citations more often */
};

/* Reads a flow; the text is reused.  False without memory. */
bool tei_cite_text_read(struct tei_cite_text *, const struct tei_flows *,
	const struct tei_flow *, const struct tei_lexicon *dates,
	const struct tei_lexicon *cites, const struct tei_records *);
void tei_cite_text_free(struct tei_cite_text *);

/* True if the units from..to-1 can be a title: where they are English, all
 * longer words have capitals.  Other languages write theirs small. */
bool tei_cite_is_title(const struct tei_cite_text *, size_t from, size_t to);

/* The unit at i as the lexer of dates reads it. */
static inline const struct tei_date_lex *
cite_lex(const struct tei_cite_text *t, size_t i)
{
	return &t->lexer.at[i];
}

/* True for the mark c, a character. */
static inline bool
cite_mark(const struct tei_cite_text *t, size_t i, int32_t c)
{
	return t->lexer.at[i].kind == TEI_LEX_MARK &&
	    t->lexer.at[i].value == c;
}

/* True for a word of that kind in the table of citations. */
static inline bool
cite_is(const struct tei_cite_text *t, size_t i, enum tei_cite_word k)
{
	return tei_lexicon_is(t->unit[i].word, k);
}

/* The table's number for such a word, which must be one. */
static inline int
cite_value(const struct tei_cite_text *t, size_t i, enum tei_cite_word k)
{
	return t->unit[i].word->value[k];
}

/* True for the word in just these letters. */
static inline bool
cite_spelt(const struct tei_cite_text *t, size_t i, const char *word)
{
	const struct tei_date_lex *l = &t->lexer.at[i];

	return l->kind == TEI_LEX_WORD && l->n == strlen(word) &&
	    memcmp(l->s, word, l->n) == 0;
}

/* True for a letter token that begins with a capital. */
static inline bool
cite_capital(const struct tei_cite_text *t, size_t i)
{
	return t->lexer.at[i].kind == TEI_LEX_WORD && t->lexer.at[i].capital;
}

/* True for a word of the name of a newspaper: of all of them in a note, in the
 * text of those that are known by it alone. */
static inline bool
cite_news(const struct tei_cite_text *t, size_t i)
{
	return cite_is(t, i, TEI_CITE_NEWS) && ((t->note && cite_capital(t,
	    i)) || cite_value(t, i, TEI_CITE_NEWS) == 1);
}

/* True for a word of English prose in lower case. */
static inline bool
cite_prose(const struct tei_cite_text *t, size_t i)
{
	return t->lexer.at[i].kind == TEI_LEX_WORD &&
	    !t->lexer.at[i].capital && cite_is(t, i, TEI_CITE_PROSE);
}

/* True if the unit opens a quotation that is closed. */
static inline bool
cite_opens(const struct tei_cite_text *t, size_t i)
{
	return t->unit[i].mate != TEI_NO_MATE && t->unit[i].mate > i;
}

#endif
