/* The ids of a document, by their hashes. */
#include <stdlib.h>

#include "validate/hash.h"
#include "validate/links.h"

/* So many ids are kept by name, to propose one. */
enum { NAMES = 1024 };

uint64_t
tei_links_hash(const char *s, size_t n)
{
	uint64_t hash = tei_hash_long(s, n);

	return hash + (hash == 0);
}

/* The index of a hash in the table, or of the place where it would be. */
static size_t
slot(const uint64_t *hashes, size_t cap, uint64_t hash)
{
	size_t i = (hash ^ hash >> 32) & (cap - 1);

	while (hashes[i] != 0 && hashes[i] != hash)
		i = (i + 1) & (cap - 1);
	return i;
}

const struct tei_id *
tei_links_find(const struct tei_links *l, uint64_t hash)
{
	size_t i;

	if (l->nids == 0)
		return NULL;
	i = slot(l->hashes, l->cap, hash);
	return l->hashes[i] == 0 ? NULL : &l->ids[i];
}

static bool
widen(struct tei_links *l)
{
	size_t cap = l->cap == 0 ? 256 : l->cap * 2;
	uint64_t *hashes = calloc(cap, sizeof *hashes);
	struct tei_id *ids = calloc(cap, sizeof *ids);

	if (hashes == NULL || ids == NULL) {
		free(hashes);
		free(ids);
		l->failed = true;
		return false;
	}
	for (size_t i = 0; i < l->cap; i++)
		if (l->hashes[i] != 0) {
			size_t at = slot(hashes, cap, l->hashes[i]);

			hashes[at] = l->hashes[i];
			ids[at] = l->ids[i];
		}
	free(l->hashes);
	free(l->ids);
	l->hashes = hashes;
	l->ids = ids;
	l->cap = cap;
	return true;
}

const struct tei_id *
tei_links_add(struct tei_links *l, const char *s, size_t n, int64_t offset,
	const char *from)
{
	uint64_t hash = tei_links_hash(s, n);
	size_t i;

	if (l->nids * 3 >= l->cap * 2 && !widen(l))
		return NULL;
	i = slot(l->hashes, l->cap, hash);
	if (l->hashes[i] != 0)
		return &l->ids[i];
	l->hashes[i] = hash;
	l->ids[i] = (struct tei_id){ offset, from };
	l->nids++;
	if (l->nnames < NAMES && tei_grow(&l->names, &l->names_cap,
	    l->nnames + 1, sizeof *l->names)) {
		l->names[l->nnames] = tei_arena_copy(&l->arena, s, n);
		l->nnames += l->names[l->nnames] != NULL;
	}
	return NULL;
}
