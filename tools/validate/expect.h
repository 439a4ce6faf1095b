/* What a schema would have had: for messages only. */
#ifndef TEI_VALIDATE_EXPECT_H
#define TEI_VALIDATE_EXPECT_H

#include "lib/buf.h"
#include "validate/match.h"

/* What may come next. */
struct tei_expected {
	const struct tei_element **elements; /* by name, each once */
	size_t n, cap;
	bool text, end, any; /* any: an element of many names */
	struct tei_matcher *m; /* that it was asked of; NULL: nothing was */
};

/* Of a state. */
void tei_expect(struct tei_matcher *, const struct tei_state *,
	struct tei_expected *);
/* What must come before the state can end, or before an element of the name
 * can come (NULL: the end). */
void tei_expect_missing(struct tei_matcher *, const struct tei_state *,
	const struct tei_qname *, struct tei_expected *);
void tei_expected_free(struct tei_expected *);

/* Does the element hold text, or elements of the name? */
bool tei_element_holds_text(const struct tei_element *);
bool tei_element_holds(struct tei_matcher *, const struct tei_element *,
	const struct tei_qname *);

/* The attribute names of patterns, each once; `required` only those without
 * which nothing matches. */
struct tei_expected_names {
	const struct tei_qname **names;
	size_t n, cap;
	bool any;
	struct tei_matcher *m; /* as above */
};
void tei_expect_attributes(struct tei_matcher *, const struct tei_pattern *,
	bool required, struct tei_expected_names *);

/* How far two names are apart (0: equal but for case), or a large number
 * where nobody would take one for the other. */
unsigned tei_distance(const char *, const char *);
#define TEI_DISTANCE_FAR 1000u

/* What a date is in ISO 8601 that somebody has written in another way: of
 * "14.3.1936" and "14 March 1936" 1936-03-14.  *days is 0; where the month has
 * no such day it is how many days it has, and `iso` the month.  False: no
 * date, or one that could be two ("3/4/1936"). */
enum { TEI_DATE_MEANT = 12 };
bool tei_date_meant(const char *, char iso[TEI_DATE_MEANT], unsigned *days);

/* What a value must be, in words, with the permitted values nearest to `s`
 * first: "must be "free", "restricted" or "unknown""; before it the date that
 * is meant, where dates are permitted. */
void tei_expect_value(struct tei_buf *, struct tei_matcher *,
	const struct tei_pattern *, const char *s, size_t n, size_t room);

#endif
