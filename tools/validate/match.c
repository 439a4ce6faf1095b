/* From state to state: by start tags, text and end tags. */
#include <stdlib.h>

#include "lib/buf.h"
#include "validate/hash.h"
#include "validate/match_state.h"

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
	state = tei_state_of(m, a, n);
	if (a != few)
		free(a);
	return state;
}

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
	state = tei_state_of(m, a, used);
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
	state = tei_state_of(m, a, n);
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
