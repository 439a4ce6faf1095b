/* The fields of a reference: what the model calls them, and the elements that
 * they become (TEI Guidelines 3.12). */
#ifndef TEI_REFERENCES_FIELDS_H
#define TEI_REFERENCES_FIELDS_H

#include <string.h>

#include "dates/lex.h"
#include "lib/span.h"
#include "references/words.h"

/* In the order of the model's labels, which are the names that anystyle's
 * core set has for them. */
enum tei_ref_field {
	TEI_FIELD_AUTHOR, TEI_FIELD_NUMBER, TEI_FIELD_SERIES,
	TEI_FIELD_CONTAINER, TEI_FIELD_DATE, TEI_FIELD_DIRECTOR,
	TEI_FIELD_DOI, TEI_FIELD_EDITION, TEI_FIELD_EDITOR,
	TEI_FIELD_GENRE, TEI_FIELD_ISBN, TEI_FIELD_JOURNAL,
	TEI_FIELD_PLACE, TEI_FIELD_MEDIUM, TEI_FIELD_NOTE,
	TEI_FIELD_PAGES, TEI_FIELD_PRODUCER, TEI_FIELD_PUBLISHER,
	TEI_FIELD_SOURCE, TEI_FIELD_TITLE, TEI_FIELD_TRANSLATOR,
	TEI_FIELD_URL, TEI_FIELD_VOLUME, TEI_REF_FIELDS
};

extern const char *const tei_ref_labels[TEI_REF_FIELDS];

/* Tokens from..to-1 of a flow. */
struct tei_ref_range {
	size_t from, to;
};

/* One field as a reader finds it, and what its writers need. */
struct tei_ref_context {
	struct tei_spans *spans;
	const struct tei_flow *flow;
	const struct tei_ref_tables *tables;
	struct tei_date_lexer *lexer; /* reused */
	enum tei_ref_field field; /* that is being written */
	uint32_t has;  /* bits of the fields that the reference has */
	bool names;    /* forename and surname are wanted */
	bool failed;   /* no memory */
};

/* Adds the elements of one field to the spans. */
void tei_ref_write_field(struct tei_ref_context *, enum tei_ref_field,
	struct tei_ref_range);

/* The kind of work, as @type of bibl; NULL where the fields do not tell. */
const char *tei_ref_type(uint32_t has);

/* Writes the place, the publisher and the year of a field that holds several
 * of them, "Bremen 1996", "Oxford:Aldine", where the reference has no place;
 * false where it holds one. */
bool tei_ref_write_imprint(struct tei_ref_context *, enum tei_ref_field,
	struct tei_ref_range);

/* Writers of fields with a form of their own, each given the range without
 * the marks around it. */
void tei_ref_write_persons(struct tei_ref_context *, enum tei_ref_field,
	struct tei_ref_range);
void tei_ref_write_date(struct tei_ref_context *, struct tei_ref_range);
void tei_ref_write_volume(struct tei_ref_context *, struct tei_ref_range);
void tei_ref_write_pages(struct tei_ref_context *, struct tei_ref_range);
void tei_ref_write_url(struct tei_ref_context *, struct tei_ref_range);
void tei_ref_write_doi(struct tei_ref_context *, struct tei_ref_range);
void tei_ref_write_isbn(struct tei_ref_context *, struct tei_ref_range);

/* The range without blanks, marks, brackets and quotation marks around it
 * that are not of it. */
struct tei_ref_range tei_ref_trim(const struct tei_ref_context *,
	struct tei_ref_range);

/* True if the token is of the kind, by the table of words. */
bool tei_ref_token_is(const struct tei_ref_context *, size_t token,
	enum tei_ref_kind);

/* A hyphen, or a dash of any length. */
static inline bool
ref_is_dash(const struct tei_token *t)
{
	return tei_token_is(t, "-") || (t->n == 3 && memcmp(t->s,
	    "\xE2\x80", 2) == 0 && (unsigned char)t->s[2] >= 0x90 &&
	    (unsigned char)t->s[2] <= 0x95);
}

#endif
