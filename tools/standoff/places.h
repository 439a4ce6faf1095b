/* The text of a document, byte by byte, in a source. */
#ifndef TEI_STANDOFF_PLACES_H
#define TEI_STANDOFF_PLACES_H

#include "standoff/tagged.h"

/* A byte of a document's text and the byte of the source that it is. */
struct tei_place {
	size_t source;
	uint32_t at;
};

/* By byte of the document's text, the byte of another text (n bytes of UTF-8)
 * that it is, or SIZE_MAX: `source` has room for t->n.  The other need not
 * have it in the same order.  `same` gets how many in a hundred visible bytes
 * of the shorter text are in both.  False without memory. */
bool tei_places_match(const struct tei_tagged *, const char *text, size_t n,
	size_t *source, unsigned *same);

/* In a hundred bytes of the shorter of two texts (n and `other` visible bytes)
 * those that have a place in the other; of an empty text and another, 0. */
unsigned tei_places_share(size_t placed, size_t n, size_t other);

/* Whether so many in a hundred are too few for one text: under half. */
bool tei_places_are_other(unsigned same);

/* Says of diag->file, if so many in a hundred are not enough, that its text
 * is not that of the other file: a source and the TEI made of it share 98 or
 * more, two texts of one series 42, others fewer than 20.  TEI_INVALID for
 * another text, a warning under 95. */
enum tei_status tei_places_judge(unsigned same, const char *other,
	struct tei_diag *);

/* The places by source, without those that are SIZE_MAX; to be freed by the
 * caller, NULL without memory. */
struct tei_place *tei_places_sort(const size_t *source, uint32_t n,
	size_t *count);

/* The number of the first of n places that is not before `source`. */
size_t tei_places_find(const struct tei_place *, size_t n, size_t source);

#endif
