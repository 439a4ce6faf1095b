/* Readers of cited works, one a kind.  Each reads the work that begins at, or
 * stands around, the unit it is given: sets *at to the unit after it and gives
 * true; false if none of its kind stands there. */
#ifndef TEI_CITATIONS_WORKS_H
#define TEI_CITATIONS_WORKS_H

#include "citations/search.h"

/* A quoted title and what belongs to it. */
bool tei_read_quoted(struct search *, size_t open, size_t *at);

/* A book before its imprint: author, title. */
bool tei_read_book(struct search *, size_t open, size_t *at);

/* "Author, Title (1957), p. 3", in a note. */
bool tei_read_dated_book(struct search *, size_t open, size_t *at);

/* A book as the Continent cites it: "Author, Title, Place Year, s. 7".  The
 * anchor is the year. */
bool tei_read_continental(struct search *, size_t year, size_t *at);

/* A newspaper without a title of an article: "Times (London), 4 May 1931, 2".
 * The anchor is the bracket, or the comma where the table knows the paper. */
bool tei_read_paper(struct search *, size_t anchor, size_t *at);

/* A journal by its number, year and pages, without an article: "Bulletin, no. 5
 * (1995), 22-3".  The anchor is the bracket. */
bool tei_read_journal(struct search *, size_t open, size_t *at);

/* An article whose title stands without quotation marks: "Title, special
 * issue of Journal". */
bool tei_read_special(struct search *, size_t i, size_t *at);

/* A broadcast: the station and the day, alone in their clause. */
bool tei_read_broadcast(struct search *, size_t i, size_t *at);

/* A thesis: author, title, "PhD diss.", university, year. */
bool tei_read_thesis(struct search *, size_t i, size_t *at);

/* A thesis behind its quoted title: "(PhD diss., University of Leeds, 1983),
 * 201", "D.Phil. thesis, University of Oxford, 1969"; the unit after it,
 * 0 if none follows. */
size_t tei_read_quoted_thesis(struct search *, size_t close);

/* An archival reference without a title. */
bool tei_read_archival(struct search *, size_t i, size_t *at);

/* A document named without quotation marks, with its archive: "Memorandum of
 * Conversation, 5 May 1931, RG 59, Box 2". */
bool tei_read_document(struct search *, size_t i, size_t *at);

/* "Bertie to Grey, 9 Oct. 1908, TNA, FO 371/414". */
bool tei_read_held(struct search *, size_t i, size_t *at);

/* The document that is named behind its archive, "…, Bl. 14, Vermerk vom 3.
 * Marz 1952": the unit after it, or `at`. */
size_t tei_read_held_after(struct search *, size_t at, size_t end);

/* What is cited by a record of data/records.tsv or an address, with the
 * document that is named before it: "Hansard, vol. 558, col. 1569", "Dulles to
 * Lodge, 30 Oct. 1956, FRUS, 1955-1957, vol. XXV, doc. 112", "Marbury v.
 * Madison, 5 U.S. 137 (1803)". */
bool tei_read_record(struct search *, size_t i, size_t *at);

/* "Interview with X, Budapest, 12 May 1991", "X, letter to the author, 3 March
 * 1970". */
bool tei_read_told(struct search *, size_t i, size_t *at);

/* "Ibid., 14". */
bool tei_read_ibid(struct search *, size_t i, size_t *at);

/* "Author, Title, op. cit., 14" and "Author, op. cit., 14". */
bool tei_read_op_cit(struct search *, size_t i, size_t *at);

/* "Author, Title, 14" and "Author, 14" of an author cited before. */
bool tei_read_short(struct search *, size_t i, size_t *at);

#endif
