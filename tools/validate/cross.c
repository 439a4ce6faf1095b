#include "validate/cross.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "validate/resource.h"

static bool
identify(const char *path, unsigned long long *device,
	unsigned long long *inode)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return false;
	*device = (unsigned long long)st.st_dev;
	*inode = (unsigned long long)st.st_ino;
	return true;
}

static int
by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static bool
take_ids(struct tei_cross *c, const struct tei_links *l)
{
	c->ids = malloc((l->nids + 1) * sizeof *c->ids);
	if (c->ids == NULL)
		return false;
	for (size_t i = 0; l->nids > 0 && i < l->cap; i++)
		if (l->hashes[i] != 0)
			c->ids[c->nids++] = l->hashes[i];
	qsort(c->ids, c->nids, sizeof *c->ids, by_value);
	return true;
}

bool
tei_cross_take(struct tei_cross *c, const char *path,
	const struct tei_links *l)
{
	size_t n = l->outside.n;

	c->whole = identify(path, &c->device, &c->inode);
	c->pointers = calloc(n + 1, sizeof *c->pointers);
	if (c->pointers == NULL || !take_ids(c, l))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct tei_pointer *p = &c->pointers[i];

		*p = l->outside.list[i];
		p->text = tei_arena_copy(&c->arena, p->text,
		    strlen(p->text));
		p->file = tei_arena_copy(&c->arena, p->file,
		    strlen(p->file));
		p->attribute = tei_arena_copy(&c->arena, p->attribute,
		    strlen(p->attribute));
		if (p->text == NULL || p->file == NULL ||
		    p->attribute == NULL)
			return false;
	}
	c->npointers = n;
	return true;
}

void
tei_cross_free(struct tei_cross *c)
{
	free(c->ids);
	free(c->pointers);
	tei_arena_free(&c->arena);
	*c = (struct tei_cross){ 0 };
}

static int
by_file(const void *a, const void *b)
{
	const struct tei_cross *x = *(const struct tei_cross *const *)a;
	const struct tei_cross *y = *(const struct tei_cross *const *)b;

	if (x->device != y->device)
		return x->device < y->device ? -1 : 1;
	return x->inode < y->inode ? -1 : x->inode > y->inode;
}

const struct tei_cross **
tei_cross_sort(const struct tei_cross *all, size_t *n)
{
	const struct tei_cross **sorted = malloc((*n + 1) * sizeof *sorted);
	size_t whole = 0;

	if (sorted == NULL)
		return NULL;
	for (size_t i = 0; i < *n; i++)
		if (all[i].whole)
			sorted[whole++] = &all[i];
	qsort(sorted, whole, sizeof *sorted, by_file);
	*n = whole;
	return sorted;
}

bool
tei_cross_dangles(const struct tei_pointer *p, const char *path,
	const struct tei_cross *const *sorted, size_t n, struct tei_buf *target)
{
	struct tei_cross wanted = { 0 };
	const struct tei_cross *key = &wanted, *const *found = NULL;

	target->n = 0;
	tei_resource_join(target, path, p->file);
	if (!target->failed &&
	    identify(target->s, &wanted.device, &wanted.inode))
		found = bsearch(&key, sorted, n, sizeof *sorted, by_file);
	return found != NULL && bsearch(&p->id, (*found)->ids, (*found)->nids,
	    sizeof p->id, by_value) == NULL;
}
