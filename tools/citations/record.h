/* How what is cited by a record is read: record.c, record_titled.c,
 * record_heads.c, record_parts.c, record_passed.c and address.c.  Readers give
 * the unit after what they read, 0 if they could not read. */
#ifndef TEI_CITATIONS_RECORD_H
#define TEI_CITATIONS_RECORD_H

#include "citations/records.h"
#include "citations/search.h"

/* Adds the name of the record and what follows it, up to `end`: years, series,
 * volume, day, number, columns, pages. */
size_t tei_record_parts(const struct tei_cite_text *,
	const struct tei_cite_record *, size_t end, struct tei_cite *);

/* Adds what follows the name of the record, from unit `at` on; the unit after
 * it, `at` if nothing does. */
size_t tei_record_more(const struct tei_cite_text *,
	const struct tei_cite_record *, size_t at, size_t end,
	struct tei_cite *);

/* True if the part says where in a record, as its name alone does not. */
bool tei_part_says_where(const struct tei_cite_part *);

/* True if a part of the citation does. */
bool tei_record_says_where(const struct tei_cite *);

/* The document that is named before the record, from unit i on: its author,
 * title and day, the record and what follows it. */
size_t tei_record_titled(struct search *, size_t i,
	const struct tei_cite_record *);

/* The unit after the address that begins at i, "https://…", "www.…". */
size_t tei_cite_address(const struct tei_cite_text *, size_t i);

/* Where what belongs to the address at i begins, not before `least`: "available
 * at", or the repository before that, whose first unit goes to *held (else
 * 0). */
size_t tei_address_start(const struct tei_cite_text *, size_t i, size_t least,
	size_t *held);

/* The address at unit i and the day on which it was looked up. */
size_t tei_read_address(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

#endif
