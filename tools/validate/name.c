#include "validate/name.h"

#include <stdlib.h>
#include <string.h>

#include "validate/hash.h"

bool
tei_qnames_init(struct tei_qnames *names, const struct tei_qnames *base)
{
	*names = (struct tei_qnames){ .base = base, .cap = 1024 };
	names->slots = calloc(names->cap, sizeof(struct tei_qname *));
	if (base != NULL)
		names->first = base->first + (uint32_t)base->used;
	return names->slots != NULL;
}

void
tei_qnames_free(struct tei_qnames *names)
{
	free(names->slots);
	tei_arena_free(&names->arena);
	*names = (struct tei_qnames){ 0 };
}

static struct tei_qname **
find(const struct tei_qnames *names, uint32_t hash, const char *ns,
	const char *local)
{
	size_t i = hash & (names->cap - 1);
	struct tei_qname *name;

	while ((name = names->slots[i]) != NULL) {
		if (name->hash == hash && strcmp(name->local, local) == 0 &&
		    strcmp(name->ns, ns) == 0)
			break;
		i = (i + 1) & (names->cap - 1);
	}
	return &names->slots[i];
}

static bool
widen(struct tei_qnames *names)
{
	struct tei_qname **old = names->slots;
	size_t n = names->cap;

	names->slots = calloc(n * 2, sizeof(struct tei_qname *));
	if (names->slots == NULL) {
		names->slots = old;
		return false;
	}
	names->cap = n * 2;
	for (size_t i = 0; i < n; i++)
		if (old[i] != NULL)
			*find(names, old[i]->hash, old[i]->ns,
			    old[i]->local) = old[i];
	free(old);
	return true;
}

struct tei_qname *
tei_qnames_get(struct tei_qnames *names, const char *ns, const char *local)
{
	uint64_t mixed = tei_hash_mix(tei_hash_long(ns, strlen(ns)),
	    tei_hash_long(local, strlen(local)));
	uint32_t hash = (uint32_t)(mixed ^ mixed >> 32);
	struct tei_qname **slot, *name;

	if (names->base != NULL) {
		name = *find(names->base, hash, ns, local);
		if (name != NULL)
			return name;
	}
	if (names->used * 2 >= names->cap && !widen(names))
		return NULL;
	slot = find(names, hash, ns, local);
	if (*slot != NULL)
		return *slot;
	name = tei_arena_alloc(&names->arena, sizeof *name);
	if (name == NULL)
		return NULL;
	name->ns = tei_arena_copy(&names->arena, ns, strlen(ns));
	name->local = tei_arena_copy(&names->arena, local, strlen(local));
	if (name->ns == NULL || name->local == NULL)
		return NULL;
	name->hash = hash;
	name->id = names->first + (uint32_t)names->used++;
	*slot = name;
	return name;
}

bool
tei_nameclass_has(const struct tei_nameclass *nc, const struct tei_qname *name)
{
	for (;;)
		switch (nc->kind) {
		case TEI_NC_NAME:
			return nc->name == name;
		case TEI_NC_ANY:
			return nc->a == NULL ||
			    !tei_nameclass_has(nc->a, name);
		case TEI_NC_NS:
			return strcmp(nc->ns, name->ns) == 0 &&
			    (nc->a == NULL || !tei_nameclass_has(nc->a, name));
		case TEI_NC_CHOICE:
			if (tei_nameclass_has(nc->a, name))
				return true;
			nc = nc->b;
			break;
		}
}

bool
tei_nameclass_is_open(const struct tei_nameclass *nc)
{
	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		if (tei_nameclass_is_open(nc->a))
			return true;
	return nc->kind != TEI_NC_NAME;
}

/* Is one of the names that `source` mentions, or one of a namespace that it
 * mentions and otherwise unheard of, in both a and b? */
static bool
witness(const struct tei_nameclass *source, const struct tei_nameclass *a,
	const struct tei_nameclass *b)
{
	struct tei_qname fresh = { .ns = "", .local = "\1" };
	const struct tei_qname *name = &fresh;

	while (source != NULL && source->kind == TEI_NC_CHOICE) {
		if (witness(source->a, a, b))
			return true;
		source = source->b;
	}
	if (source == NULL)
		return false;
	if (source->kind == TEI_NC_NAME)
		name = source->name;
	else if (source->kind == TEI_NC_NS)
		fresh.ns = source->ns;
	else
		fresh.ns = "\1";
	return (tei_nameclass_has(a, name) && tei_nameclass_has(b, name)) ||
	    (source->kind != TEI_NC_NAME && witness(source->a, a, b));
}

bool
tei_nameclass_overlap(const struct tei_nameclass *a,
	const struct tei_nameclass *b)
{
	if (a->kind == TEI_NC_NAME)
		return tei_nameclass_has(b, a->name);
	return witness(a, a, b) || witness(b, a, b);
}

const struct tei_qname *
tei_nameclass_example(const struct tei_nameclass *nc)
{
	const struct tei_qname *name;

	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b) {
		name = tei_nameclass_example(nc->a);
		if (name != NULL)
			return name;
	}
	return nc->name;
}
