/* The pool of patterns: each is there once. */
#include <stdlib.h>
#include <string.h>

#include "validate/hash.h"
#include "validate/pattern.h"

bool
tei_patterns_init(struct tei_patterns *pool, const struct tei_patterns *base)
{
	*pool = (struct tei_patterns){ .base = base, .next_id = 3 };
	pool->cap = 4096;
	pool->slots = calloc(pool->cap, sizeof(struct tei_pattern *));
	if (base != NULL)
		pool->next_id = base->next_id;
	return pool->slots != NULL;
}

void
tei_patterns_free(struct tei_patterns *pool)
{
	free(pool->slots);
	tei_arena_free(&pool->arena);
	*pool = (struct tei_patterns){ 0 };
}

static bool
same(const struct tei_pattern *p, const struct tei_pattern *q)
{
	if (p->hash != q->hash || p->kind != q->kind || p->a != q->a ||
	    p->b != q->b || p->type != q->type || p->count != q->count)
		return false;
	if (p->kind == TEI_P_CHOICE)
		return memcmp(p->kids, q->kids,
		    p->count * sizeof p->kids[0]) == 0;
	return p->kids == q->kids;
}

static const struct tei_pattern *
find(const struct tei_patterns *pool, const struct tei_pattern *p)
{
	const struct tei_pattern *q;

	q = pool->slots[p->hash & (pool->cap - 1)];
	while (q != NULL && !same(p, q))
		q = q->next;
	return q;
}

static void
widen(struct tei_patterns *pool)
{
	size_t cap = pool->cap * 2;
	struct tei_pattern **slots = calloc(cap, sizeof *slots);

	if (slots == NULL)
		return; /* longer chains, then */
	for (size_t i = 0; i < pool->cap; i++)
		for (struct tei_pattern *p = pool->slots[i], *next; p != NULL;
		    p = next) {
			next = p->next;
			p->next = slots[p->hash & (cap - 1)];
			slots[p->hash & (cap - 1)] = p;
		}
	free(pool->slots);
	pool->slots = slots;
	pool->cap = cap;
}

static uint32_t
hash_of(const struct tei_pattern *p)
{
	uint64_t hash = tei_hash_mix(p->kind, p->count);

	hash = tei_hash_pointer(hash, p->a);
	hash = tei_hash_pointer(hash, p->b);
	hash = tei_hash_pointer(hash, p->type);
	if (p->kind != TEI_P_CHOICE)
		hash = tei_hash_pointer(hash, p->kids);
	else
		for (uint32_t i = 0; i < p->count; i++)
			hash = tei_hash_pointer(hash, p->kids[i]);
	return (uint32_t)(hash ^ hash >> 32);
}

const struct tei_pattern *
tei_pattern_intern(struct tei_patterns *pool, struct tei_pattern *p)
{
	const struct tei_pattern *known;
	struct tei_pattern *made;
	size_t kids = 0;

	p->hash = hash_of(p);
	known = pool->base != NULL ? find(pool->base, p) : NULL;
	if (known == NULL)
		known = find(pool, p);
	if (known != NULL)
		return known;
	if (pool->used >= pool->cap)
		widen(pool);
	if (p->kind == TEI_P_CHOICE)
		kids = p->count * sizeof p->kids[0];
	made = tei_arena_alloc(&pool->arena, sizeof *made + kids);
	if (made == NULL) {
		pool->failed = true;
		return &tei_pattern_notallowed;
	}
	*made = *p;
	if (kids > 0)
		made->kids = memcpy(made + 1, p->kids, kids);
	made->id = pool->next_id++;
	made->node = pool->node;
	made->next = pool->slots[made->hash & (pool->cap - 1)];
	pool->slots[made->hash & (pool->cap - 1)] = made;
	pool->used++;
	pool->bytes += sizeof *made + kids;
	return made;
}
