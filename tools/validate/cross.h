/* Pointers from one document of a call into another. */
#ifndef TEI_VALIDATE_CROSS_H
#define TEI_VALIDATE_CROSS_H

#include <stdbool.h>
#include <stddef.h>

#include "validate/links.h"

/* What is kept of a document: its ids, and what it points at elsewhere. */
struct tei_cross {
	unsigned long long device, inode; /* which file it is */
	uint64_t *ids; /* sorted */
	size_t nids;
	struct tei_pointer *pointers; /* texts are in the arena */
	size_t npointers;
	struct tei_arena arena;
	bool whole; /* the document was read to its end */
};

/* Takes from the links of a document what others may need; false without
 * memory. */
bool tei_cross_take(struct tei_cross *, const char *path,
	const struct tei_links *);
void tei_cross_free(struct tei_cross *);

/* Those of *n documents that were read to their end, by which file they are,
 * *n of them then; to be freed.  NULL without memory. */
const struct tei_cross **tei_cross_sort(const struct tei_cross *all,
	size_t *n);

/* Does a pointer of the document at `path` lead nowhere, by the ids of the
 * file among those sorted that it points into?  A file that is not among them
 * is not judged.  `target` is for its use; it has failed where there was no
 * memory to find the file. */
bool tei_cross_dangles(const struct tei_pointer *, const char *path,
	const struct tei_cross *const *sorted, size_t n,
	struct tei_buf *target);

#endif
