/* What an expression means where it stands. */
#ifndef TEI_DATES_RESOLVE_H
#define TEI_DATES_RESOLVE_H

#include "dates/calendar.h"

/* A year of which a text speaks, with the date in it that it reached. */
struct tei_date_thread {
	struct tei_ymd last;  /* the month may be unknown */
	int32_t weight;       /* how much it was spoken of, in tenths */
	size_t at;            /* where it was spoken of last */
};

enum { TEI_DATE_THREADS = 4 };

/* What the text has said before.  A text follows one story and glances aside;
 * each year spoken of is a thread, the one spoken of last first. */
struct tei_date_context {
	struct tei_ymd document; /* the document's own date */
	bool dated;              /* it is of a day of which the text speaks */
	bool entry;              /* it is that of a diary's entry, which may
	                            tell of days after it */
	struct tei_ymd now;      /* the last date with a month */
	int32_t year;            /* the last year, one alone too */
	struct tei_date_thread thread[TEI_DATE_THREADS];
	size_t threads;
};

enum tei_date_shape {
	TEI_DATE_OPEN,       /* nothing before tells: no value */
	TEI_DATE_IMPOSSIBLE, /* 31 February */
	TEI_DATE_WHEN,       /* a */
	TEI_DATE_SPAN,       /* from a to b */
	TEI_DATE_WITHIN      /* a moment not before a, not after b */
};

/* How the source counts, where not by the Gregorian calendar. */
enum tei_date_calendar {
	TEI_DATE_GREGORIAN, TEI_DATE_JULIAN, TEI_DATE_REPUBLICAN_YEARS,
	TEI_DATE_REGNAL
};

struct tei_date_value {
	uint8_t shape; /* enum tei_date_shape */
	uint8_t calendar; /* enum tei_date_calendar, by which it was counted */
	struct tei_ymd a, b;
	const char *why; /* how it was found, for people */
};

/* A context that knows nothing. */
extern const struct tei_date_context tei_date_unknown;

/* Gives the value of an expression that stands at `at`, a count of tokens from
 * any beginning, to which each sentence's end adds 40.  `next` is the expression joined to it
 * by "and", "to" or a dash, from which a missing year may come; or NULL.  The
 * conventions for early, mid and late, for seasons and decades are those of
 * the manual page. */
struct tei_date_value tei_date_resolve(const struct tei_date_find *,
	const struct tei_date_find *next, const struct tei_date_context *,
	size_t at);

/* Tells the context the document's date; what the text says goes on from
 * there where it is a day. */
void tei_date_context_begin(struct tei_date_context *);

/* Takes note of what was resolved there. */
void tei_date_context_note(struct tei_date_context *,
	const struct tei_date_find *, const struct tei_date_value *,
	size_t at);

#endif
