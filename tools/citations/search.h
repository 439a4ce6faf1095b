/* What the readers of cited works share: the search, its clauses (clause.c),
 * authors (author.c) and titles (title.c). */
#ifndef TEI_CITATIONS_SEARCH_H
#define TEI_CITATIONS_SEARCH_H

#include "citations/parts.h"

/* One search through a text. */
struct search {
	const struct tei_cite_text *t;
	struct tei_cite *c;
	size_t from;  /* nothing before it may be taken */
	tei_cite_known *known;
	void *data;
};

/* The end of the clause that unit i stands in, within reach. */
size_t tei_clause_end(const struct tei_cite_text *, size_t i);

/* Where a citation that ends before `anchor` may begin: after the words that
 * lead in to it. */
size_t tei_clause_start(const struct search *, size_t anchor);

/* True if a name can begin with the unit. */
bool tei_begins_name(const struct tei_cite_text *, size_t i);

/* True if a name may begin at i: at the clause's beginning, or after a word
 * in lower case that is no article, or after a comma. */
bool tei_may_begin_name(const struct tei_cite_text *, size_t i, size_t start);

/* The author or editor before a title that begins at `anchor`; the unit where
 * the citation begins. */
size_t tei_read_author(struct search *, size_t anchor, bool short_too);

/* Where a title may begin after names; 0 if nowhere. */
size_t tei_title_after(const struct tei_cite_text *, size_t at, bool edited);

/* Where the next work after a quoted title begins, within the clause: at a
 * quotation or at the author before it. */
size_t tei_next_work(struct search *, size_t from, size_t end);

/* True if from..to-1 reads as a title without an author: it begins with a
 * capital and is no prose. */
bool tei_is_bare_title(const struct tei_cite_text *, size_t from, size_t to);

/* True if small English words in from..to-1 make prose of it. */
bool tei_is_prose(const struct tei_cite_text *, size_t from, size_t to);

/* Takes in the rank before a name: "General A.D. Lizichev". */
size_t tei_with_rank(const struct tei_cite_text *, size_t i, size_t least);

/* True if "see" or its like, or nothing, stands right before the unit. */
bool tei_is_led(const struct tei_cite_text *, size_t i);

/* True in a note behind "and" and a citation: "Lane, Rye, 3, and Orme, Oats,
 * 4". */
bool tei_is_joined(const struct search *, size_t i);

/* Adds the title of a book that begins at a unit and ends before another: at
 * its italics' end, or before ", trans. by X" and the like, which are read. */
void tei_read_title(struct search *, size_t from, size_t end);

#endif
