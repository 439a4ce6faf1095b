/* States: sets of alternatives, each there once. */
#include "validate/match_state.h"

#include <stdlib.h>
#include <string.h>

#include "validate/hash.h"

static uint32_t
hash_alternatives(const struct tei_alternative *a, size_t n)
{
	uint64_t hash = n;

	for (size_t i = 0; i < n; i++)
		hash = tei_hash_mix(tei_hash_pointer(hash, a[i].rest),
		    a[i].up);
	return (uint32_t)(hash ^ hash >> 32);
}

static bool
same_alternatives(const struct tei_alternative *a,
	const struct tei_alternative *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i].rest != b[i].rest || a[i].up != b[i].up)
			return false;
	return true;
}

static void
widen_states(struct tei_matcher *m)
{
	size_t cap = m->states_cap * 2;
	struct tei_state **slots = calloc(cap, sizeof *slots);

	if (slots == NULL)
		return;
	for (size_t i = 0; i < m->states_cap; i++)
		for (struct tei_state *s = m->states[i], *next; s; s = next) {
			next = s->next;
			s->next = slots[s->hash & (cap - 1)];
			slots[s->hash & (cap - 1)] = s;
		}
	free(m->states);
	m->states = slots;
	m->states_cap = cap;
}

static int
by_up(const void *a, const void *b)
{
	const struct tei_alternative *x = a, *y = b;

	if (x->up != y->up)
		return x->up < y->up ? -1 : 1;
	return x->rest->id < y->rest->id ? -1 : x->rest->id > y->rest->id;
}

/* Sorts, and makes one of those that belong to the same alternative of the
 * parent; gives how many are left. */
static size_t
normalize(struct tei_matcher *m, struct tei_alternative *a, size_t n)
{
	const struct tei_pattern **rests;
	size_t used = 0;

	if (n < 2)
		return n;
	rests = malloc(n * sizeof *rests);
	if (rests == NULL) {
		m->failed = true;
		return 0;
	}
	qsort(a, n, sizeof *a, by_up);
	for (size_t i = 0; i < n; ) {
		uint32_t up = a[i].up;
		size_t count = 0;

		while (i < n && a[i].up == up)
			rests[count++] = a[i++].rest;
		a[used].rest = tei_pattern_union(&m->pool, rests, count);
		a[used++].up = up;
	}
	free(rests);
	return used;
}

struct tei_state *
tei_state_of(struct tei_matcher *m, struct tei_alternative *a, size_t n)
{
	struct tei_state *s;
	uint32_t hash;

	n = normalize(m, a, n);
	if (n == 0)
		return NULL;
	hash = hash_alternatives(a, n);
	for (s = m->states[hash & (m->states_cap - 1)]; s; s = s->next)
		if (s->hash == hash && s->n == n &&
		    same_alternatives(s->alternatives, a, n))
			return s;
	if (m->nstates >= m->states_cap)
		widen_states(m);
	s = tei_matcher_alloc(m, sizeof *s + n * sizeof *a);
	if (s == NULL)
		return NULL;
	memcpy(s->alternatives, a, n * sizeof *a);
	s->n = (uint32_t)n;
	s->hash = hash;
	s->id = (uint32_t)m->nstates++;
	for (size_t i = 0; i < n; i++) {
		s->strings |= a[i].rest->has_strings;
		s->text |= a[i].rest->has_text;
	}
	s->next = m->states[hash & (m->states_cap - 1)];
	m->states[hash & (m->states_cap - 1)] = s;
	return s;
}

struct tei_state *
tei_match_start(struct tei_matcher *m)
{
	struct tei_alternative start = { m->g->start, 0 };

	return tei_state_of(m, &start, 1);
}

bool
tei_state_is_nullable(const struct tei_state *s)
{
	for (uint32_t i = 0; i < s->n; i++)
		if (s->alternatives[i].rest->nullable)
			return true;
	return false;
}

struct tei_state *
tei_match_either(struct tei_matcher *m, const struct tei_state *x,
	const struct tei_state *y)
{
	struct tei_alternative *a = malloc((x->n + y->n) * sizeof *a);
	struct tei_state *state;

	if (a == NULL) {
		m->failed = true;
		return NULL;
	}
	memcpy(a, x->alternatives, x->n * sizeof *a);
	memcpy(a + x->n, y->alternatives, y->n * sizeof *a);
	state = tei_state_of(m, a, x->n + y->n);
	free(a);
	return state;
}
