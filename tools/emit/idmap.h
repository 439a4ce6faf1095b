/* Where each id of a document stands. */
#ifndef TEI_EMIT_IDMAP_H
#define TEI_EMIT_IDMAP_H

#include <stdbool.h>

#include "lib/buf.h"

/* A number for each of a set of strings, which are borrowed. */
struct tei_idmap {
	struct tei_idmap_slot *slot;
	size_t n, slots;
};

#define TEI_IDMAP_NONE ((size_t)-1)

/* Adds an id; false without memory.  *known is what it stood for already, or
 * TEI_IDMAP_NONE if it is new; then it stands for `value` now. */
bool tei_idmap_add(struct tei_idmap *, struct tei_slice id, size_t value,
	size_t *known);

/* What an id stands for, or TEI_IDMAP_NONE. */
size_t tei_idmap_find(const struct tei_idmap *, struct tei_slice id);

/* The same for the first word of a pointer: "#id" or "#id #other". */
size_t tei_idmap_target(const struct tei_idmap *, struct tei_slice pointer);

void tei_idmap_free(struct tei_idmap *);

#endif
