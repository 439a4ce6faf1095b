/* What is known of a document, from three places: the lines of NAME.meta, the
 * cover sheet, and the text itself. */
#ifndef TEI_EMIT_FACTS_H
#define TEI_EMIT_FACTS_H

#include <stdbool.h>

#include "lib/doc.h"

enum tei_field {
	TEI_F_TITLE, TEI_F_AUTHOR, TEI_F_EDITOR, TEI_F_TRANSLATOR,
	TEI_F_CONTRIBUTOR, TEI_F_FUNDER, TEI_F_PUBLISHER, TEI_F_DATE,
	TEI_F_LANGUAGE, TEI_F_RIGHTS, TEI_F_SOURCE, TEI_F_CITATION,
	TEI_F_SUMMARY, TEI_F_CREDITS, TEI_F_CONTENTS, TEI_F_URL,
	TEI_F_JOURNAL, TEI_F_VOLUME, TEI_F_ISSUE, TEI_F_PAGES, TEI_F_PLACE,
	TEI_F_SUBJECT, TEI_F_IDENTIFIER, TEI_F_TYPE, TEI_F_NOTE,
	TEI_F_REPOSITORY, /* of the original, by the citation */
	TEI_F_SHELFMARK,  /* a part of its reference there */
};

enum tei_origin { TEI_FROM_META, TEI_FROM_COVER, TEI_FROM_TEXT };

struct tei_fact {
	enum tei_field field;
	enum tei_origin origin;
	const char *key;   /* the name that NAME.meta gives it; else NULL */
	const char *value; /* white space normalised, not empty */
	const char *when;  /* @when of a tagged date in it, or NULL */
};

/* Strings are the document's. */
struct tei_facts {
	struct tei_fact *fact;
	size_t n, cap;
	const char **stage;  /* "segment 0.1.0 minutes", in order */
	size_t n_stages, cap_stages;
	const char **editor; /* "aw Anna Weber": id and name, in order */
	size_t n_editors, cap_editors;
	size_t *cover;       /* start tags of the cover's divisions */
	size_t n_covers, cap_covers;
	const char *id;      /* xml:id of the root, or NULL */
	const char *lang;    /* xml:lang of the root, or NULL */
};

/* The facts of ?meta, ?stage and ?resp, which must still be there.  False
 * without memory. */
bool tei_facts_from_lines(struct tei_facts *, struct tei_doc *);

/* Those of the cover sheet and of the text.  False without memory. */
bool tei_facts_from_text(struct tei_facts *, struct tei_doc *);

/* The first fact of a field from an origin at or after *at, which moves
 * behind it; NULL if there is none.  Begin with *at = 0. */
const struct tei_fact *tei_facts_next(const struct tei_facts *,
	enum tei_field, enum tei_origin, size_t *at);

/* The first value of a field from the best origin that has one (NAME.meta
 * before the cover before the text), or NULL. */
const struct tei_fact *tei_facts_best(const struct tei_facts *,
	enum tei_field);

/* The value of the first fact of a field from an origin, or NULL. */
const char *tei_facts_value(const struct tei_facts *, enum tei_field,
	enum tei_origin);

/* The field of a name, Dublin Core's or a cover's; else a note. */
enum tei_field tei_facts_field(const char *s, size_t n);

/* Appends text with runs of white space as one blank, none at the head. */
void tei_facts_add_text(struct tei_buf *, const char *s, size_t n);

/* Adds a fact and empties the buffer that holds its value.  An empty value
 * is no fact. */
struct tei_fact *tei_facts_add(struct tei_facts *, struct tei_doc *,
	enum tei_field field, enum tei_origin origin, struct tei_buf *);

void tei_facts_free(struct tei_facts *);

#endif
