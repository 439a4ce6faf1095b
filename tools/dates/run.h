/* A document on its way through tei_dates_run. */
#ifndef TEI_DATES_RUN_H
#define TEI_DATES_RUN_H

#include "dates/dates.h"
#include "dates/feasts.h"
#include "dates/reigns.h"
#include "lib/names.h"

/* An expression with its place: tokens of a flow. */
struct tei_date_entry {
	struct tei_date_find find;
	uint32_t flow;
	uint32_t from, to; /* tokens */
	bool linked;       /* "and", "to" or a dash ties it to the next */
	bool opens;        /* a diary's paragraph, which tells of that day */
	bool bare;         /* a year that no preposition introduces */
	bool counted;      /* a number behind a verb or noun, that may be one
	                      of what is counted */
	bool heads;        /* it tells the day of its division */
};

enum { TEI_DATE_DEPTH = 8 }; /* of divisions that have a day, in each other */

/* A division with a day of its own: its end tag, and what holds behind it. */
struct tei_date_division {
	uint32_t end;
	struct tei_ymd document;
	bool dated, entry;
};

struct tei_dates {
	const struct tei_dates_options *options;
	struct tei_diag *diag;
	struct tei_doc *doc;
	struct tei_flows flows;
	struct tei_lexicon words;
	struct tei_date_reigns reigns;
	struct tei_date_feasts feasts;
	struct tei_spans spans;
	struct tei_date_entry *entry;
	size_t n, cap;
	struct tei_date_context context, start; /* here; before the text */
	struct tei_date_division division[TEI_DATE_DEPTH]; /* here */
	size_t depth;
	struct tei_names ids;           /* of notes that were referred to … */
	struct tei_date_context *there; /* … and the context there, by id */
	size_t cap_there;
	size_t ends; /* of sentences, so far */
	bool failed;
};

/* own.c: finds the document's own date, and begins the context with it. */
void tei_dates_own(struct tei_dates *);

/* entries.c: reads "10th." with which a flow begins; true if an expression
 * opens its flow as the day of a diary does; and looks whether the text is a
 * diary, without which neither counts. */
bool tei_dates_match_entry(const struct tei_date_lex *, struct tei_date_find *);
bool tei_dates_opens(const struct tei_date_lex *, const struct tei_date_find *);
void tei_dates_entries(struct tei_dates *);

/* divisions.c: looks which entries tell the day of their division; begins one
 * there; leaves those that end before the flow. */
void tei_dates_divisions(struct tei_dates *);
void tei_dates_begin(struct tei_dates *, const struct tei_date_entry *,
	struct tei_ymd day);
void tei_dates_leave(struct tei_dates *, uint32_t flow);

/* tag.c: adds the span of an entry that was resolved, and says what the
 * options ask to be said. */
void tei_dates_tag(struct tei_dates *, const struct tei_date_entry *,
	const struct tei_date_value *);

#endif
