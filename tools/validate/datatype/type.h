/* The table of types, and what a datatype is made of. */
#ifndef TEI_VALIDATE_TYPE_H
#define TEI_VALIDATE_TYPE_H

#include "lib/arena.h"
#include "validate/datatype/kind.h"
#include "validate/datatype/regex.h"

struct tei_type {
	const char *name;
	const struct tei_kind *kind;
	const char *words;      /* "a date: YYYY-MM-DD" */
	const char *least, *most; /* bounds of an integer; NULL if none */
	enum tei_datatype_id id;
};

/* The type of that name in a library; NULL, and *known says whether the
 * library at least is. */
const struct tei_type *tei_type_find(const char *library, const char *name,
	bool *known);

/* The params, in the order in which they are spoken of. */
enum tei_facet_kind {
	TEI_FACET_MIN_INCLUSIVE,
	TEI_FACET_MIN_EXCLUSIVE,
	TEI_FACET_MAX_INCLUSIVE,
	TEI_FACET_MAX_EXCLUSIVE,
	TEI_FACET_LENGTH,
	TEI_FACET_MIN_LENGTH,
	TEI_FACET_MAX_LENGTH,
	TEI_FACET_TOTAL_DIGITS,
	TEI_FACET_FRACTION_DIGITS,
	TEI_FACET_PATTERN,
	TEI_FACET_KINDS
};

/* One param, or an inborn bound of the type. */
struct tei_facet {
	enum tei_facet_kind kind;
	struct tei_slice text;  /* as the schema has it */
	size_t number;          /* lengths and digits; pattern: its index */
	struct tei_value bound; /* the four bounds */
};

struct tei_datatype {
	const struct tei_type *type;
	const char *library;
	const struct tei_facet *facets;
	size_t n;
	const char *words;
	bool valued; /* must a text's value be known to judge it? */
};

/* The facet of a param's name; false if it is none. */
bool tei_facet_find(const char *name, enum tei_facet_kind *);

/* Does the kind have that facet (XML Schema Part 2, 4.1.5)? */
bool tei_facet_applies(enum tei_facet_kind, const struct tei_kind *);

/* Reads the text of a facet that is no pattern; the text must live as long
 * as the facet. Gives what is wrong with it, NULL if nothing is. */
const char *tei_facet_read(struct tei_facet *, const struct tei_type *,
	const struct tei_reading *);

/* Does the value keep to the first n facets, patterns left aside? */
bool tei_facets_allow(const struct tei_facet *, size_t n,
	const struct tei_kind *, const struct tei_value *);

/* The blanks normalised as the kind wants it; in place or in the buffer. */
struct tei_slice tei_space_normalize(enum tei_space, struct tei_slice,
	struct tei_buf *);

/* What the datatype wants in plain words; NULL without memory. */
const char *tei_words_of(const struct tei_datatype *, struct tei_arena *);

#endif
