/* Readers of what follows a title: tail.c, tail_number.c and tail_host.c. */
#ifndef TEI_CITATIONS_TAIL_H
#define TEI_CITATIONS_TAIL_H

#include "citations/parts.h"

/* Where a tail is being read. */
struct tail {
	const struct tei_cite_text *t;
	struct tei_cite *c;
	size_t end;
	size_t level; /* the next archival level, or end */
	bool loose;   /* an archive comes, perhaps with the next work */
	bool dated, journal, archive;
	bool printed; /* it has had its place or its year of print */
};

/* Each reads one part that begins at unit i, and adds it; gives the unit
 * after it, 0 if it could not read. */

/* Brackets: secrecy, date, place, pages. */
size_t tei_tail_brackets(struct tail *, size_t i);

/* "Top Secret" without them, where an archive comes. */
size_t tei_tail_secrecy(struct tail *, size_t i);

/* "No. 4", "Issue 2", "vol. 33", "Memorandum No. ST-1272". */
size_t tei_tail_numbered(struct tail *, size_t i);

/* A bare number right after an archival title is the document's. */
size_t tei_tail_bare_number(struct tail *, size_t i);

/* A volume before a labelled issue: 7, no. 3. */
size_t tei_tail_volume(struct tail *, size_t i);

/* A volume in Roman figures before a page: "ii. 34", "II, p. 33"; a journal's
 * before its year. */
size_t tei_tail_roman_volume(struct tail *, size_t i);

/* True for a volume in Roman figures before a date in brackets, an issue
 * between them or none: "lxx (1955)", "xvii, 2 (May 1981)". */
bool tei_tail_is_dated_volume(const struct tei_cite_text *, size_t i);

/* A year, volume, journal and page as lawyers cite them, right behind a title:
 * "(2009) 68 CLJ 401", "[1981] LMCLQ 12". */
size_t tei_tail_law(struct tail *, size_t i);

/* "2nd ser.", behind a journal. */
size_t tei_tail_series(struct tail *, size_t i);

/* "2 vols.", behind a title. */
size_t tei_tail_volumes(struct tail *, size_t i);

/* Issue numbers before a date in brackets: 4, 5 and 6 (1993); a volume and an
 * issue: 33, 2 (April 1998). */
size_t tei_tail_issue(struct tail *, size_t i);

/* "in Hansard, vol. 3, col. 12", "available at https://…". */
size_t tei_tail_record(struct tail *, size_t i);

/* "from X, and Y", "notes by X", "compiled by X", "trans. by X". */
size_t tei_tail_persons(struct tail *, size_t i);

/* "in A. Editor (ed.), Book (Place Year)". */
size_t tei_tail_host(struct tail *, size_t i);

/* The title of a book's volume, up to the end. */
size_t tei_tail_volume_title(struct tail *, size_t i);

/* "ibid." for the journal or newspaper of the work before, with a date behind
 * it, or for the book, with pages. */
size_t tei_tail_same_journal(struct tail *, size_t i);

/* "in Lane, Rye and War, 44": the host of a chapter cited again. */
size_t tei_tail_short_host(struct tail *, size_t i);

/* The title of a journal or newspaper: up to a bracket, comma or number. */
size_t tei_tail_journal(struct tail *, size_t i);

#endif
