/* What a matcher remembers, and how it is forgotten. */
#include <stdlib.h>
#include <string.h>

#include "validate/match_state.h"
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

bool
tei_matcher_failed(const struct tei_matcher *m)
{
	return m->failed || m->pool.failed || (m->scratch != NULL &&
	    tei_datatype_scratch_failed(m->scratch));
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
	made = tei_state_of(m, a, old->n);
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
