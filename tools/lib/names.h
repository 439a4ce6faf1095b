/* Names of elements, attributes and targets as numbers. */
#ifndef TEI_NAMES_H
#define TEI_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/buf.h"

enum tei_name {
#define N(id, text) TEI_N_##id,
#include "lib/names.def"
#undef N
	TEI_N_COUNT
};

#define TEI_NAME_NONE 0xFFFFFFu /* what interning returns on failure */

/* A place of the hash table.  The hash tells most strangers without a look at
 * their text. */
struct tei_name_slot {
	uint32_t number; /* + 1; 0 is empty */
	uint32_t hash;   /* its upper half */
};

/* The names of one document. */
struct tei_names {
	struct tei_arena arena;
	struct tei_slice *text; /* by number */
	size_t n, cap;
	struct tei_name_slot *slot; /* by the lower half of the hash */
	size_t slots;
};

/* Interns the names of names.def.  False without memory. */
bool tei_names_init(struct tei_names *);
void tei_names_free(struct tei_names *);

/* The number of a name, new or known; TEI_NAME_NONE without memory or after
 * 16 million names. */
uint32_t tei_names_intern(struct tei_names *, const char *, size_t);

/* The number of a known name, or TEI_NAME_NONE. */
uint32_t tei_names_find(const struct tei_names *, const char *, size_t);

/* The text of a number, borrowed. */
struct tei_slice tei_names_text(const struct tei_names *, uint32_t);

/* FNV-1a, for the tables of this library. */
uint64_t tei_hash(const char *, size_t);

#endif
