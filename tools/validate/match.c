#include "validate/match.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/hash.h"
#include "validate/plan.h"
#include "validate/value.h"

/* The memory that may be filled before all is forgotten. */
enum { FULL = 24 * 1024 * 1024 };

static bool
init_tables(struct tei_matcher *m)
{
	m->states_cap = m->steps_cap = 1024;
	m->states = calloc(m->states_cap, sizeof *m->states);
	m->steps = calloc(m->steps_cap, sizeof *m->steps);
	m->plans = calloc(m->g->nelements + 1, sizeof *m->plans);
	m->nstates = m->nsteps = m->bytes = 0;
	m->arena = (struct tei_arena){ 0 };
	return m->states != NULL && m->steps != NULL && m->plans != NULL &&
	    tei_patterns_init(&m->pool, &m->g->pool);
}

static void
free_tables(struct tei_matcher *m)
{
	free(m->states);
	free(m->steps);
	free(m->plans);
	tei_arena_free(&m->arena);
	tei_patterns_free(&m->pool);
}

bool
tei_matcher_init(struct tei_matcher *m, const struct tei_grammar *g)
{
	bool tables;

	*m = (struct tei_matcher){ .g = g };
	m->scratch = tei_datatype_scratch_new(g->types);
	m->values = calloc(TEI_VALUE_MEMO_SIZE, sizeof *m->values);
	tables = init_tables(m);
	return tables && tei_qnames_init(&m->names, &g->names) &&
	    m->scratch != NULL && m->values != NULL;
}

void
tei_matcher_free(struct tei_matcher *m)
{
	free_tables(m);
	tei_qnames_free(&m->names);
	tei_datatype_scratch_free(m->scratch);
	free(m->values);
	free(m->known);
	*m = (struct tei_matcher){ 0 };
}

bool
tei_matcher_is_full(const struct tei_matcher *m)
{
	return m->bytes + m->pool.bytes > FULL;
}

void *
tei_matcher_alloc(struct tei_matcher *m, size_t size)
{
	void *p = tei_arena_alloc(&m->arena, size);

	m->bytes += size;
	if (p == NULL)
		m->failed = true;
	return p;
}

/* States */

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

/* The one state of these alternatives; NULL if there are none. */
static struct tei_state *
state_of(struct tei_matcher *m, struct tei_alternative *a, size_t n)
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

	return state_of(m, &start, 1);
}

bool
tei_state_is_nullable(const struct tei_state *s)
{
	for (uint32_t i = 0; i < s->n; i++)
		if (s->alternatives[i].rest->nullable)
			return true;
	return false;
}

/* Start tags */

/* An element that a start tag may be: of which name, what is left of the
 * parent behind it, and of which of the parent's alternatives. */
struct finding {
	const struct tei_pattern *leaf, *rest;
	uint32_t up;
};

struct findings {
	struct tei_matcher *m;
	const struct tei_qname *name;
	struct finding *list;
	size_t n, cap;
};

static void
add_finding(struct findings *f, const struct tei_pattern *leaf)
{
	if (!tei_grow(&f->list, &f->cap, f->n + 1, sizeof *f->list))
		f->m->failed = true;
	else
		f->list[f->n++] = (struct finding){ leaf, &tei_pattern_empty,
			0 };
}

static void
find_leaf(void *data, const struct tei_pattern *leaf)
{
	const struct tei_nameclass *names = leaf->element->names;
	struct findings *f = data;

	if ((names->kind == TEI_NC_NAME ? names->name == f->name
	    : tei_nameclass_has(names, f->name)) &&
	    leaf->element->content->kind != TEI_P_NOTALLOWED)
		add_finding(f, leaf);
}

static bool
is_leaf(void *data, const struct tei_pattern *leaf)
{
	return leaf == data;
}

static int
by_leaf(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;
	uint32_t i = x->leaf->element->index, j = y->leaf->element->index;

	if (i != j)
		return i < j ? -1 : 1;
	return x->up < y->up ? -1 : x->up > y->up;
}

static struct tei_step *
new_step(struct tei_matcher *m, const struct tei_state *from,
	const struct tei_qname *name, const struct findings *f)
{
	struct tei_step *step;
	size_t size = sizeof *step + f->n * sizeof step->candidates[0];

	step = tei_matcher_alloc(m, size + f->n * sizeof step->rests[0] + 8);
	if (step == NULL)
		return NULL;
	size = (size + 7) & ~(size_t)7;
	step->from = from;
	step->name = name;
	step->rests = (void *)((char *)step + size);
	step->n = step->nrests = (uint32_t)f->n;
	for (uint32_t i = 0; i < step->n; i++) {
		step->candidates[i].element = f->list[i].leaf->element;
		step->candidates[i].rest = i;
		step->rests[i].rest = f->list[i].rest;
		step->rests[i].up = f->list[i].up;
	}
	return step;
}

static struct tei_step *
find_step(struct tei_matcher *m, const struct tei_state *from,
	const struct tei_qname *name, enum tei_walk what)
{
	struct findings found = { .m = m, .name = name };
	struct tei_step *step;

	for (uint32_t i = 0; i < from->n; i++) {
		const struct tei_alternative *a = &from->alternatives[i];
		size_t k = found.n;

		tei_pattern_each_leaf(m, a->rest, what, find_leaf, &found);
		for (; k < found.n; k++) {
			struct finding *f = &found.list[k];

			f->up = a->up;
			f->rest = tei_pattern_after(m, a->rest, what, is_leaf,
			    (void *)(uintptr_t)f->leaf);
		}
	}
	if (found.n > 1)
		qsort(found.list, found.n, sizeof *found.list, by_leaf);
	step = new_step(m, from, name, &found);
	free(found.list);
	return step;
}

static void
widen_steps(struct tei_matcher *m)
{
	size_t cap = m->steps_cap * 2;
	struct tei_step **slots = calloc(cap, sizeof *slots);

	if (slots == NULL)
		return;
	for (size_t i = 0; i < m->steps_cap; i++)
		for (struct tei_step *s = m->steps[i], *next; s; s = next) {
			next = s->next;
			s->next = slots[s->hash & (cap - 1)];
			slots[s->hash & (cap - 1)] = s;
		}
	free(m->steps);
	m->steps = slots;
	m->steps_cap = cap;
}

struct tei_step *
tei_match_open(struct tei_matcher *m, const struct tei_state *from,
	const struct tei_qname *name, bool recover)
{
	uint64_t mixed = tei_hash_mix(from->id, name->id);
	uint32_t hash = (uint32_t)(mixed ^ mixed >> 32);
	struct tei_step *step;

	if (recover)
		return find_step(m, from, name, TEI_WALK_RECOVER);
	for (step = m->steps[hash & (m->steps_cap - 1)]; step != NULL;
	    step = step->next)
		if (step->from == from && step->name == name)
			return step;
	step = find_step(m, from, name, TEI_WALK_ELEMENTS);
	if (step == NULL)
		return NULL;
	if (m->nsteps++ >= m->steps_cap)
		widen_steps(m);
	step->hash = hash;
	step->next = m->steps[hash & (m->steps_cap - 1)];
	m->steps[hash & (m->steps_cap - 1)] = step;
	return step;
}

struct tei_step *
tei_match_anywhere(struct tei_matcher *m, const struct tei_qname *name)
{
	struct findings found = { .m = m, .name = name };
	struct tei_step *step = NULL;

	for (struct tei_element *e = name->elements; e; e = e->same_name)
		if (e->reachable && e->content->kind != TEI_P_NOTALLOWED)
			add_finding(&found, e->pattern);
	if (found.n > 0)
		step = new_step(m, NULL, name, &found);
	free(found.list);
	return step;
}

struct tei_state *
tei_match_enter(struct tei_matcher *m, struct tei_step *step,
	const struct tei_pattern *const *contents)
{
	struct tei_alternative few[16], *a = few;
	struct tei_state *state;
	size_t n = 0;

	if (step->n > 16)
		a = malloc(step->n * sizeof *a);
	if (a == NULL) {
		m->failed = true;
		return NULL;
	}
	for (uint32_t i = 0; i < step->n; i++)
		if (contents[i] != NULL &&
		    contents[i]->kind != TEI_P_NOTALLOWED)
			a[n++] = (struct tei_alternative){ contents[i],
				step->candidates[i].rest };
	state = state_of(m, a, n);
	if (a != few)
		free(a);
	return state;
}

/* Text and end tags */

static bool
any_text(void *data, const struct tei_pattern *leaf)
{
	(void)data;
	return leaf->kind == TEI_P_TEXT;
}

/* The state whose alternatives are the derivatives of `from`'s by a string,
 * or by any text (s is NULL). */
static struct tei_state *
after_text(struct tei_matcher *m, const struct tei_state *from, const char *s,
	size_t n)
{
	struct tei_alternative *a = calloc(from->n + 1, sizeof *a);
	struct tei_state *state;
	size_t used = 0;

	if (a == NULL) {
		m->failed = true;
		return NULL;
	}
	for (uint32_t i = 0; i < from->n; i++) {
		const struct tei_alternative *old = &from->alternatives[i];
		const struct tei_pattern *rest = s == NULL
		    ? tei_pattern_after(m, old->rest, TEI_WALK_TEXT, any_text,
		    NULL) : tei_pattern_after_string(m, old->rest, s, n);

		if (rest->kind != TEI_P_NOTALLOWED)
			a[used++] = (struct tei_alternative){ rest, old->up };
	}
	state = state_of(m, a, used);
	free(a);
	return state;
}

struct tei_state *
tei_match_text(struct tei_matcher *m, struct tei_state *from)
{
	if (from->after_text == NULL && from->text)
		from->after_text = after_text(m, from, NULL, 0);
	return from->after_text;
}

struct tei_state *
tei_match_string(struct tei_matcher *m, const struct tei_state *from,
	const char *s, size_t n)
{
	return after_text(m, from, s, n);
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
	state = state_of(m, a, x->n + y->n);
	free(a);
	return state;
}

static struct tei_state *
close_step(struct tei_matcher *m, const struct tei_step *step,
	const struct tei_state *last, bool forgive)
{
	struct tei_alternative few[16], *a = few;
	struct tei_state *state;
	size_t n = 0;

	if (last->n > 16)
		a = malloc(last->n * sizeof *a);
	if (a == NULL) {
		m->failed = true;
		return NULL;
	}
	for (uint32_t i = 0; i < last->n; i++)
		if (forgive || last->alternatives[i].rest->nullable)
			a[n++] = step->rests[last->alternatives[i].up];
	state = state_of(m, a, n);
	if (a != few)
		free(a);
	return state;
}

struct tei_state *
tei_match_close(struct tei_matcher *m, struct tei_step *step,
	const struct tei_state *last)
{
	if (step->closed != last) {
		step->after = close_step(m, step, last, false);
		step->closed = last;
	}
	return step->after;
}

struct tei_state *
tei_match_forgive(struct tei_matcher *m, struct tei_step *step,
	const struct tei_state *last)
{
	return close_step(m, step, last, true);
}

/* Forgetting */

static struct tei_state *
copy_state(struct tei_matcher *m, const struct tei_state *old)
{
	struct tei_alternative *a;
	struct tei_state *made;

	if (old == NULL)
		return NULL;
	a = malloc(old->n * sizeof *a);
	if (a == NULL) {
		m->failed = true;
		return NULL;
	}
	for (uint32_t i = 0; i < old->n; i++)
		a[i] = (struct tei_alternative){ tei_pattern_copy(m,
			old->alternatives[i].rest), old->alternatives[i].up };
	made = state_of(m, a, old->n);
	free(a);
	return made;
}

static struct tei_step *
copy_step(struct tei_matcher *m, const struct tei_step *old)
{
	size_t size = sizeof *old + old->n * sizeof old->candidates[0];
	struct tei_step *step;

	size = (size + 7) & ~(size_t)7;
	step = tei_matcher_alloc(m, size + old->nrests * sizeof old->rests[0]);
	if (step == NULL)
		return NULL;
	memcpy(step, old, sizeof *old + old->n * sizeof old->candidates[0]);
	step->next = NULL; /* in no table: it only waits to be closed */
	step->from = step->closed = NULL;
	step->start = step->after = NULL;
	step->rests = (void *)((char *)step + size);
	for (uint32_t i = 0; i < old->nrests; i++) {
		step->rests[i].rest = tei_pattern_copy(m,
		    old->rests[i].rest);
		step->rests[i].up = old->rests[i].up;
	}
	return step;
}

void
tei_matcher_flush(struct tei_matcher *m, struct tei_state **states,
	struct tei_step **steps, size_t n, size_t stride)
{
	struct tei_matcher old;

	if (!tei_pattern_begin_copy(m))
		return;
	old = *m;
	memset(m->values, 0, TEI_VALUE_MEMO_SIZE * sizeof *m->values);
	if (!init_tables(m)) {
		m->failed = true;
		free_tables(m);
		*m = old;
		return;
	}
	for (size_t i = 0; i < n; i++) {
		*states = copy_state(m, *states);
		if (*steps != NULL)
			*steps = copy_step(m, *steps);
		states = (void *)((char *)states + stride);
		steps = (void *)((char *)steps + stride);
	}
	free_tables(&old);
}
