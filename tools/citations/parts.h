/* Pieces of a citation.  Each takes the unit to begin at and the unit to end
 * before; gives the unit after what it read, 0 if it could not read. */
#ifndef TEI_CITATIONS_PARTS_H
#define TEI_CITATIONS_PARTS_H

#include "citations/cite.h"

/* One person's name, at least two words of it unless `short_too`. */
size_t tei_cite_name(const struct tei_cite_text *, size_t i, size_t end,
	bool short_too);

/* Names joined by commas and "and", "(ed.)" after them; adds them as authors
 * or, with that mark, as editors.  Before all other parts a body may stand for
 * them. */
size_t tei_cite_names(const struct tei_cite_text *, size_t i, size_t end,
	bool short_too, struct tei_cite *);

/* The comma behind a body whose work it is, "Ministry of Supply", "U.S.
 * Department of Agriculture": several words in capitals, and what joins them,
 * one of them for such a body, with what it is for behind it or nothing. */
size_t tei_cite_body(const struct tei_cite_text *, size_t i, size_t end);

/* Bodies whose work it is as authors: "Ministry of Supply", the state before
 * it, "Great Britain, Foreign Office", those within it, "U.S. Congress, Senate,
 * Committee on Trade"; the comma behind. */
size_t tei_cite_bodies(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* Pages: 12, 14-16. */
size_t tei_cite_pages(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* "45. o.": the label behind the page. */
size_t tei_cite_pages_first(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

/* The unit after a number of which OCR may have read figures as letters, "l2",
 * "1l2", "2O": at least one is still a figure.  Sets its value, and how many
 * figures it has; 0 if none stands there. */
size_t tei_cite_figures(const struct tei_cite_text *, size_t i, size_t end,
	long *value, int *digits);

/* The pages of a preface: xi, xiv-xvi. */
bool tei_cite_is_roman(const struct tei_date_lex *);

/* The same in capitals, a volume's number. */
bool tei_cite_is_capital_roman(const struct tei_date_lex *);

/* True if an imprint stands there. */
bool tei_cite_is_imprint(const struct tei_cite_text *, size_t i);

/* True for a year alone in brackets, as the British cite books of London. */
bool tei_cite_is_year_alone(const struct tei_cite_text *, size_t i);

/* (Place: Publisher, Year), or a year alone. */
size_t tei_cite_imprint(const struct tei_cite_text *, size_t i,
	struct tei_cite *);

/* Adds the places from..to-1, parted by "/", "and" or a dash. */
void tei_cite_places(const struct tei_cite_text *, size_t from, size_t to,
	struct tei_cite *);

/* True if what begins at unit i, behind a comma, is no more of a title:
 * "trans. by X", "vol. 2", "2nd ed.", "2 vols". */
bool tei_cite_ends_title(const struct tei_cite_text *, size_t i);

/* "vom", "v.", "du" before a day. */
bool tei_cite_is_from_day(const struct tei_cite_text *, size_t i);

/* "op. cit.", "loc. cit.", "art. cit.", "a. a. O.". */
size_t tei_cite_op_cit(const struct tei_cite_text *, size_t i);

/* What follows a title: journal, dates, archive, pages and so on. */
size_t tei_cite_tail(const struct tei_cite_text *, size_t i, size_t end,
	struct tei_cite *);

#endif
