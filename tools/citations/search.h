/* What the readers of cited works share: works.c, chain.c and held.c. */
#ifndef TEI_CITATIONS_SEARCH_H
#define TEI_CITATIONS_SEARCH_H

#include "citations/cite.h"

/* A clause longer than this is read in pieces of so many units. */
enum { REACH = 400, BEHIND = 120 };

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

/* Where a title may begin after names; 0 if nowhere. */
size_t tei_title_after(const struct tei_cite_text *, size_t at, bool edited);

/* Where the next work after a quoted title begins, within the clause: at a
 * quotation or at the author before it. */
size_t tei_next_work(struct search *, size_t from, size_t end);

/* True if from..to-1 reads as a title without an author. */
bool tei_is_bare_title(const struct tei_cite_text *, size_t from, size_t to);

/* Takes in the rank before a name: "General A.D. Lizichev". */
size_t tei_with_rank(const struct tei_cite_text *, size_t i, size_t least);

/* True if "see" or its like, or nothing, stands right before the unit. */
bool tei_is_led(const struct tei_cite_text *, size_t i);

/* What kind of work it is, by its parts. */
void tei_judge(struct tei_cite *, const struct tei_cite_text *);

/* chain.c: works of a note whose parts only commas and points divide.  Reads
 * the one that begins at unit i; false if none does. */
bool tei_read_chain(struct search *, size_t i, size_t *at);

/* held.c: "Bertie to Grey, 9 Oct. 1908, TNA, FO 371/414". */
bool tei_read_held(struct search *, size_t i, size_t *at);

/* The document that is named behind its archive, "…, Bl. 14, Vermerk vom 3.
 * Marz 1952": the unit after it, or `at`. */
size_t tei_read_held_after(struct search *, size_t at, size_t end);

#endif
