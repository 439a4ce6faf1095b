/* The words of one reference, with what its form and the tables say of each.
 */
#ifndef TEI_REFERENCES_WORDS_H
#define TEI_REFERENCES_WORDS_H

#include "lib/lexicon.h"
#include "lib/names.h"

/* What a word can be in a reference; the names of the first column of
 * data/references.tsv, then what other tables say. */
enum tei_ref_kind {
	TEI_REF_IN, TEI_REF_ED, TEI_REF_TRANS, TEI_REF_ROLE, TEI_REF_VOLUME,
	TEI_REF_ISSUE, TEI_REF_PAGE, TEI_REF_EDITION, TEI_REF_THESIS,
	TEI_REF_REPORT, TEI_REF_PROCEEDINGS, TEI_REF_JOURNAL,
	TEI_REF_PUBLISHER, TEI_REF_INSTITUTION, TEI_REF_SERIES,
	TEI_REF_NOTE, TEI_REF_IDENT, TEI_REF_ETAL, TEI_REF_PARTICLE,
	TEI_REF_SUFFIX, TEI_REF_AND, TEI_REF_STATE, TEI_REF_FUNCTION,
	TEI_REF_SHORT, /* an abbreviation, with its full stop */
	TEI_REF_WORD_KINDS,
	TEI_REF_MONTH = TEI_REF_WORD_KINDS, TEI_REF_GIVEN, TEI_REF_PLACE,
	TEI_REF_KINDS
};

/* The tables, for many references. */
struct tei_ref_tables {
	struct tei_lexicon words, dates;
	struct tei_names given, places; /* folded words */
};

/* Loads the tables of tools/data; to be freed if that was done. */
enum tei_status tei_ref_tables_load(struct tei_ref_tables *,
	struct tei_diag *);
void tei_ref_tables_free(struct tei_ref_tables *);

/* The form of a word with figures, a name's initial, an address. */
enum tei_ref_form {
	TEI_REF_PLAIN, TEI_REF_YEAR, TEI_REF_RANGE, TEI_REF_FIGURES,
	TEI_REF_MANY_FIGURES, TEI_REF_VOLUME_ISSUE, TEI_REF_ORDINAL, TEI_REF_MIXED,
	TEI_REF_URL, TEI_REF_DOI, TEI_REF_INITIAL, TEI_REF_FORMS
};

/* Marks before or after a word, as bits. */
enum tei_ref_mark {
	TEI_REF_COMMA = 1, TEI_REF_STOP = 2, TEI_REF_COLON = 4,
	TEI_REF_SEMICOLON = 8, TEI_REF_QUOTE = 16, TEI_REF_BRACKET = 32,
	TEI_REF_ASK = 64, TEI_REF_OTHER = 128
};

/* One word: what stands between two blanks. */
struct tei_ref_word {
	const char *s;    /* borrowed */
	uint32_t n;       /* bytes */
	uint32_t core, core_end; /* bytes of s without the marks around it */
	uint32_t kinds;   /* bits of enum tei_ref_kind */
	uint32_t text;    /* hash of the core, folded */
	uint32_t raw;     /* hash of all */
	uint32_t shape;   /* hash of its characters' kinds in runs */
	uint8_t form;     /* enum tei_ref_form */
	uint8_t before, after; /* bits of enum tei_ref_mark */
	bool capital;     /* the core begins with a capital */
	bool capitals;    /* has no small letter, and more than one capital */
	bool quoted;      /* stands in quotation marks */
	bool bracketed;
	bool ends_clause; /* a comma or more stands after it */
	bool ends_part;   /* a full stop or more, not an abbreviation's */
};

/* The words of one reference; reused. {0} is empty. */
struct tei_ref_words {
	struct tei_ref_word *word;
	size_t n, cap;
};

/* Empties it. */
void tei_ref_words_begin(struct tei_ref_words *);

/* Adds the next word, n > 0 bytes without a blank, borrowed.  False without
 * memory. */
bool tei_ref_words_add(struct tei_ref_words *, const struct tei_ref_tables *,
	const char *s, size_t n);

/* Sets what depends on neighbours, when all words are there. */
void tei_ref_words_end(struct tei_ref_words *);

/* True for a word of that kind. */
static inline bool
ref_is(const struct tei_ref_word *w, enum tei_ref_kind k)
{
	return w->kinds >> k & 1;
}

#endif
