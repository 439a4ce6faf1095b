/* A document whose names are sought by rules: its words, and what is known of
 * its persons so far. */
#ifndef TEI_NAMES_NAMER_H
#define TEI_NAMES_NAMER_H

#include "lib/flow.h"
#include "lib/names.h"
#include "names/names.h"
#include "names/tables.h"

/* A name found: tokens from..to-1 of the flow. */
struct tei_find {
	size_t from, to;
	enum tei_entity kind;
	unsigned listed; /* a bit for each kind of which a list has the name */
};

struct tei_namer {
	const struct tei_flows *flows; /* borrowed, as the next four are */
	const struct tei_flow *flow;
	const struct tei_authority *authority; /* may be NULL */
	const struct tei_table *hints;
	const struct tei_table *classes; /* what words there are */
	struct tei_names surnames; /* of persons found in this document */
	const uint64_t *word; /* by token of the flow: its hash */
	uint64_t *words;      /* the same, by token of all flows */
	size_t cap_words;
};

/* Reads all words of the flows, once; false without memory.  The flows are
 * set already.  To be freed in either case. */
bool tei_namer_read(struct tei_namer *);
void tei_namer_free(struct tei_namer *);

/* Turns to one of the flows. */
void tei_namer_turn(struct tei_namer *, const struct tei_flow *);

/* Remembers a person's surname for the rest of the document. */
void tei_namer_remember(struct tei_namer *, const struct tei_find *);

/* True if the token is a surname remembered, where a name may be. */
bool tei_namer_recalls(const struct tei_namer *, size_t at);

/* What the tables say of the longest phrase that begins at the token, bits of
 * enum tei_hint, and the token after it; 0 if there is none. */
int tei_namer_hints(const struct tei_namer *, size_t at, size_t *end);

/* True if the token has no small letter of ASCII. */
bool tei_namer_is_capitals(const struct tei_token *);

/* The token at a place of the flow, or one of no class beyond its ends. */
const struct tei_token *tei_namer_at(const struct tei_namer *, size_t);

#endif
