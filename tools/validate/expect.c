#include "validate/expect.h"

#include <stdlib.h>
#include <string.h>

void
tei_expected_free(struct tei_expected *e)
{
	free(e->elements);
	*e = (struct tei_expected){ 0 };
}

static const struct tei_qname *
name_of(const struct tei_element *element)
{
	return tei_nameclass_example(element->names);
}

static void
add(struct tei_expected *e, const struct tei_element *element)
{
	const struct tei_qname *name = name_of(element);

	if (name == NULL) {
		e->any = true;
		return;
	}
	for (size_t i = 0; i < e->n; i++)
		if (name_of(e->elements[i]) == name)
			return;
	if (!tei_grow(&e->elements, &e->cap, e->n + 1, sizeof *e->elements))
		e->m->failed = true;
	else
		e->elements[e->n++] = element;
}

static void
add_leaf(void *data, const struct tei_pattern *leaf)
{
	if (leaf->element->content->kind != TEI_P_NOTALLOWED)
		add(data, leaf->element);
}

static int
by_name(const void *a, const void *b)
{
	const struct tei_element *const *x = a, *const *y = b;

	return strcmp(name_of(*x)->local, name_of(*y)->local);
}

void
tei_expect(struct tei_matcher *m, const struct tei_state *state,
	struct tei_expected *e)
{
	e->m = m;
	for (uint32_t i = 0; i < state->n; i++) {
		const struct tei_pattern *rest = state->alternatives[i].rest;

		tei_pattern_each_leaf(m, rest, TEI_WALK_ELEMENTS, add_leaf, e);
		e->end |= rest->nullable;
	}
	e->text |= state->text || state->strings;
	if (e->n > 0)
		qsort(e->elements, e->n, sizeof *e->elements, by_name);
}

struct sought {
	const struct tei_qname *name;
	bool found;
};

static void
seek(void *data, const struct tei_pattern *leaf)
{
	struct sought *sought = data;

	sought->found |= tei_nameclass_has(leaf->element->names, sought->name);
}

/* Can the pattern come to an element of the name, over whatever? */
static bool
leads_to(struct tei_matcher *m, const struct tei_pattern *p,
	const struct tei_qname *name)
{
	struct sought sought = { name, false };

	tei_pattern_each_leaf(m, p, TEI_WALK_RECOVER, seek, &sought);
	return sought.found;
}

static void
add_required(void *data, const struct tei_pattern *leaf)
{
	struct tei_expected *e = data;

	if (leaf->kind == TEI_P_ELEMENT)
		add(e, leaf->element);
	else
		e->text = true;
}

/* The elements without which the pattern cannot be; of a choice where all
 * but one are impossible nothing, since any would do: then its members. */
static void
required(struct tei_matcher *m, const struct tei_pattern *p,
	struct tei_expected *e)
{
	tei_pattern_each_leaf(m, p, TEI_WALK_REQUIRED, add_required, e);
}

/* What is required before the name. */
static void
before(struct tei_matcher *m, const struct tei_pattern *p,
	const struct tei_qname *name, struct tei_expected *e)
{
	for (;; p = p->b) {
		if (p->kind == TEI_P_CHOICE) {
			for (uint32_t i = 0; i < p->count; i++)
				if (leads_to(m, p->kids[i], name)) {
					before(m, p->kids[i], name, e);
					return;
				}
			return;
		}
		if (p->kind == TEI_P_ONEORMORE) {
			before(m, p->a, name, e);
			return;
		}
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			return;
		if (leads_to(m, p->a, name)) {
			before(m, p->a, name, e);
			return;
		}
		if (p->kind == TEI_P_GROUP && !p->a->nullable) {
			required(m, p->a, e);
			return;
		}
	}
}

void
tei_expect_missing(struct tei_matcher *m, const struct tei_state *state,
	const struct tei_qname *name, struct tei_expected *e)
{
	for (uint32_t i = 0; i < state->n; i++) {
		const struct tei_pattern *rest = state->alternatives[i].rest;

		if (name == NULL)
			required(m, rest, e);
		else if (leads_to(m, rest, name))
			before(m, rest, name, e);
	}
}

bool
tei_element_holds_text(const struct tei_element *element)
{
	return element->content->has_text;
}

bool
tei_element_holds(struct tei_matcher *m, const struct tei_element *element,
	const struct tei_qname *name)
{
	return leads_to(m, element->content, name);
}
