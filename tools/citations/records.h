/* Records that are cited by an abbreviation, read from data/records.tsv, and
 * where they stand in a text: "Hansard", "5 U.S. 137", "Cmd. 9853". */
#ifndef TEI_CITATIONS_RECORDS_H
#define TEI_CITATIONS_RECORDS_H

#include "citations/text.h"

/* The kinds of the table, in the order of their names there; an address is
 * found by how it is written. */
enum tei_record_kind {
	TEI_RECORD_DEBATES, TEI_RECORD_SERIES, TEI_RECORD_TITLED,
	TEI_RECORD_SESSION, TEI_RECORD_LAWS, TEI_RECORD_REPORTS,
	TEI_RECORD_PAPER, TEI_RECORD_REIGN, TEI_RECORD_ADDRESS
};

/* {0} knows nothing. */
struct tei_records {
	struct tei_names forms; /* letters and digits of a form, and all that one
	                         * begins with */
	uint8_t *kind;          /* by number of the form, the first of them
	                           TEI_N_COUNT */
	size_t cap;
};

/* Reads data/records.tsv.  Says what is wrong with it. */
enum tei_status tei_records_load(struct tei_records *, struct tei_diag *);
void tei_records_free(struct tei_records *);

/* Finds the records of a text, whose words and brackets are read, and gives
 * each unit the next one.  False without memory. */
bool tei_records_mark(struct tei_cite_text *, const struct tei_records *);

/* The record in which unit i stands, or the next one; NULL if none comes. */
static inline const struct tei_cite_record *
tei_record_from(const struct tei_cite_text *t, size_t i)
{
	return i < t->lexer.n && t->unit[i].record < t->records ?
	    &t->record[t->unit[i].record] : NULL;
}

/* True if unit i stands in the name of a record. */
static inline bool
tei_in_record(const struct tei_cite_text *t, size_t i)
{
	const struct tei_cite_record *r = tei_record_from(t, i);

	return r != NULL && i >= r->from;
}

#endif
