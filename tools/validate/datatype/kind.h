/*
 * What a datatype's texts mean. A kind is a value space of XML Schema Part 2
 * (or a group of them that is read alike); the types of the table in types.c
 * are kinds with bounds and a name.
 */
#ifndef TEI_VALIDATE_KIND_H
#define TEI_VALIDATE_KIND_H

#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/buf.h"
#include "validate/datatype/datatype.h"

/* -12.50: its digits without leading and trailing zeros, so that there may be
 * as many as there are. Zero has no digits and no sign. */
struct tei_decimal {
	bool negative;
	struct tei_slice whole, fraction;
};

/* A point of the calendar, or of each year, month or day, what is not said
 * being that of 2000-01-01. */
struct tei_moment {
	struct tei_decimal year; /* whole, never 0 */
	int64_t seconds; /* since its start (UTC if zoned); by its zone a moment
	                    may be a little before or after its year */
	struct tei_slice fraction; /* of a second; no trailing zeros */
	bool zoned;
};

/* P1Y2M3DT4H5M6.7S, in months and seconds. */
struct tei_duration {
	bool negative;
	int64_t months, seconds;
	struct tei_slice fraction; /* of a second; no trailing zeros */
};

/* The numbers of the parts of a duration are cut off here, so that they can be
 * calculated with; all digits are accepted. */
#define TEI_CALENDAR_MAX INT64_C(100000000000)

/* One value; which of the fields holds, its kind knows. Slices point into the
 * text it was read from. */
struct tei_value {
	struct tei_slice text; /* blanks normalised */
	union {
		struct tei_decimal decimal;
		double real;
		struct tei_moment moment;
		struct tei_duration duration;
		bool truth;
	} as;
};

/* The order of two values (XML Schema Part 2, 4.2.2: it may be partial). */
enum tei_order {
	TEI_LESS = -1,
	TEI_SAME = 0,
	TEI_MORE = 1,
	TEI_INCOMPARABLE = 2
};

/* How blanks are normalised (XML Schema Part 2, 4.3.6). */
enum tei_space { TEI_PRESERVE, TEI_REPLACE, TEI_COLLAPSE };

/* What a kind may need to read a text. */
struct tei_reading {
	const struct tei_datatype_context *context;
	struct tei_buf *buf; /* to be used as the kind likes */
	locale_t c_locale;
	bool valued; /* is the value wanted, or only whether it is one? */
};

struct tei_kind {
	enum tei_space space;
	char form; /* the member of a family, for `read` */
	bool uses_context;

	/* Reads value->text into value->as; false if it is no value. NULL
	 * where every text is one. */
	bool (*read)(const struct tei_kind *, const struct tei_reading *,
		struct tei_value *);

	/* NULL where there is no order. */
	enum tei_order (*compare)(const struct tei_value *,
		const struct tei_value *);

	/* Adds the value's key; NULL where it is the text. */
	void (*key)(const struct tei_reading *, const struct tei_value *,
		struct tei_buf *);

	/* The length for the facet; NULL where there is none. */
	size_t (*length)(const struct tei_value *);
};

extern const struct tei_kind tei_kind_string, tei_kind_normalized,
	tei_kind_token, tei_kind_language, tei_kind_name, tei_kind_ncname,
	tei_kind_nmtoken, tei_kind_nmtokens, tei_kind_idrefs, tei_kind_entity,
	tei_kind_entities, tei_kind_qname, tei_kind_uri, tei_kind_boolean,
	tei_kind_hex, tei_kind_base64, tei_kind_decimal, tei_kind_integer,
	tei_kind_float, tei_kind_double, tei_kind_duration, tei_kind_datetime,
	tei_kind_date, tei_kind_time, tei_kind_year_month, tei_kind_year,
	tei_kind_month_day, tei_kind_day, tei_kind_month;

/* The number of characters of the value's text. */
size_t tei_kind_characters(const struct tei_value *);

/* Reads a decimal number, or a whole one if `whole`; false if it is none. */
bool tei_decimal_read(struct tei_slice, bool whole, struct tei_decimal *);

/* The order of two decimal numbers, and of the digits after two points. */
enum tei_order tei_decimal_compare(const struct tei_decimal *,
	const struct tei_decimal *);
enum tei_order tei_fraction_compare(struct tei_slice, struct tei_slice);

/* The digits at the start of a text, and these read as a number of at most
 * TEI_CALENDAR_MAX. */
size_t tei_digits_span(const char *, size_t);
int64_t tei_digits_number(const char *, size_t);

/* The slice without its trailing zeros. */
struct tei_slice tei_digits_trim(struct tei_slice);

/* year.c: a year of any length; `follows`: is b the year after a? `put` adds
 * its digits, or those of the year before (-1) or after it (1). */
bool tei_year_is_leap(const struct tei_decimal *);
bool tei_year_follows(const struct tei_decimal *b,
	const struct tei_decimal *a);
void tei_year_put(struct tei_buf *, const struct tei_decimal *, int step);

/* Seconds since 2000-01-01 of a day that is counted in months (from January
 * 2000) and days (from 0) in the proleptic Gregorian calendar. */
int64_t tei_moment_seconds(int64_t months, int64_t days);

#endif
