/* What a name is, by the words at one place of a flow. */
#ifndef TEI_NAMES_RULES_H
#define TEI_NAMES_RULES_H

#include "lib/names.h"
#include "names/names.h"
#include "names/tables.h"

/* A name found: tokens from..to-1. */
struct tei_find {
	size_t from, to;
	enum tei_entity kind;
	unsigned listed; /* a bit for each kind of which a list has the name */
};

struct tei_namer {
	const struct tei_flows *flows;
	const struct tei_flow *flow;
	const struct tei_authority *authority; /* may be NULL */
	const struct tei_table *hints;
	struct tei_names surnames; /* of persons found in this document */
	const uint64_t *word; /* by token of the flow: its hash */
	uint64_t *words;      /* the same, by token of all flows */
	size_t cap_words;
};

/* Reads all words of the flows, once; false without memory.  The flows are
 * set already. */
bool tei_namer_read(struct tei_namer *);
void tei_namer_free(struct tei_namer *);

/* Turns to one of the flows. */
void tei_namer_turn(struct tei_namer *, const struct tei_flow *);

/* Finds the name that begins at the token, if one does. */
bool tei_namer_find(const struct tei_namer *, size_t at, struct tei_find *);

/* The same, of what the authority lists name only. */
bool tei_namer_listed(const struct tei_namer *, size_t at, struct tei_find *);

/* Remembers a person's surname for the rest of the document. */
void tei_namer_remember(struct tei_namer *, const struct tei_find *);

#endif
