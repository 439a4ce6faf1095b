/* The places that corrections may belong to. */
#ifndef TEI_CORRECT_CANDIDATES_H
#define TEI_CORRECT_CANDIDATES_H

#include "correct/anchor.h"
#include "standoff/places.h"

/* Nearest places looked at on either side of the offset. */
enum { TEI_NEAREST = 200 };

/* A correction's strings without blanks. */
struct tei_wanted {
	struct tei_buf text, before, after;
	uint32_t word; /* number of its first token, or TEI_NAME_NONE */
};

/* A place that a correction may belong to. */
struct tei_candidate {
	struct tei_place place;
	double likeness; /* of the context, 0 to 1 */
};

struct tei_finder {
	const struct tei_fixes *fixes;
	const struct tei_tagged *t;
	struct tei_anchor *anchor;
	struct tei_wanted *wanted;  /* by correction */
	struct tei_names words; /* that some text begins with */
	uint32_t *first;        /* by word: its places in `place` */
	struct tei_place *place;    /* by word, then by source */
	struct tei_place *all;      /* of every token, by source */
	size_t n_all;
	struct tei_candidate found[2 * TEI_NEAREST + 8];
	size_t n_found;
};

/* Reads the corrections' strings and where words that some text begins with
 * stand.  False without memory. */
bool tei_finder_init(struct tei_finder *, const struct tei_fixes *,
	const struct tei_tagged *, struct tei_anchor *);
void tei_finder_free(struct tei_finder *);

/* Gathers in `found` the places where correction i's text stands, the nearest
 * to that byte of the source if there are many, and sets its fault. */
void tei_finder_gather(struct tei_finder *, size_t i, size_t source);

#endif
