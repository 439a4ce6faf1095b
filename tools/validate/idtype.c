/*
 * Which attributes hold ids, and whether the schema is clear about it:
 * RELAX NG DTD Compatibility, section 3.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/grammar.h"
#include "validate/hash.h"

/* An attribute that is no id, of an element or of many: it must not be one
 * of those that are ids elsewhere. */
struct plain {
	const struct tei_nameclass *element, *attribute;
	const struct tei_schema_node *node;
};

struct finder {
	struct tei_grammar *g;
	struct plain *plain;
	size_t nplain, plain_cap;
	const struct tei_element *element;
	uint64_t walk;
};

static void
fault(struct finder *f, const struct tei_schema_node *node, const char *what,
	const struct tei_qname *name)
{
	tei_schema_fault(&f->g->store, node ? node->file : NULL,
	    node ? node->line : 0, node ? node->column : 0,
	    "DTD compatibility 3", "%s%s%s; --no-ids checks without ids",
	    what, name == NULL ? "" : " ", name == NULL ? "" : name->local);
}

static enum tei_datatype_id
type_of(const struct tei_pattern *p)
{
	if (p->kind != TEI_P_DATA && p->kind != TEI_P_VALUE)
		return TEI_DATATYPE_NOT_ID;
	return tei_datatype_id(p->type);
}

static struct tei_idtype *
slot(const struct tei_grammar *g, const struct tei_qname *element,
	const struct tei_qname *attribute)
{
	uint64_t hash = tei_hash_pointer(tei_hash_pointer(0, element),
	    attribute);
	size_t i = hash & (g->idtypes_cap - 1);

	while (g->idtypes[i].element != NULL &&
	    (g->idtypes[i].element != element ||
	    g->idtypes[i].attribute != attribute))
		i = (i + 1) & (g->idtypes_cap - 1);
	return &g->idtypes[i];
}

static bool
widen(struct tei_grammar *g)
{
	struct tei_idtype *old = g->idtypes;
	size_t n = g->idtypes_cap;

	g->idtypes_cap = n == 0 ? 256 : n * 2;
	g->idtypes = calloc(g->idtypes_cap, sizeof *g->idtypes);
	if (g->idtypes == NULL) {
		g->idtypes = old;
		g->idtypes_cap = n;
		g->store.failed = true;
		return false;
	}
	for (size_t i = 0; i < n; i++)
		if (old[i].element != NULL)
			*slot(g, old[i].element, old[i].attribute) = old[i];
	free(old);
	return true;
}

static void
add(struct finder *f, const struct tei_qname *element,
	const struct tei_pattern *p, enum tei_datatype_id type)
{
	struct tei_grammar *g = f->g;
	struct tei_idtype *t;

	if (g->nidtypes * 2 >= g->idtypes_cap && !widen(g))
		return;
	t = slot(g, element, p->names->name);
	if (t->element != NULL && t->type != type)
		fault(f, p->node, "two id types for attribute",
		    t->attribute);
	if (t->element == NULL)
		g->nidtypes++;
	*t = (struct tei_idtype){ element, p->names->name, type };
}

/* An attribute whose value is an id, of the elements of a class: all must be
 * named. */
static void
add_all(struct finder *f, const struct tei_nameclass *elements,
	const struct tei_pattern *p, enum tei_datatype_id type)
{
	for (; elements->kind == TEI_NC_CHOICE; elements = elements->b)
		add_all(f, elements->a, p, type);
	if (elements->kind == TEI_NC_NAME)
		add(f, elements->name, p, type);
	else
		fault(f, p->node, "an attribute of type ID, IDREF or IDREFS "
		    "on elements that are not named:",
		    tei_nameclass_example(p->names));
}

static void
see_attribute(struct finder *f, const struct tei_pattern *p)
{
	enum tei_datatype_id type = type_of(p->a);

	if (type != TEI_DATATYPE_NOT_ID) {
		if (p->names->kind == TEI_NC_NAME)
			add_all(f, f->element->names, p, type);
		else
			fault(f, p->node, "the type ID, IDREF or IDREFS "
			    "needs an attribute with one name", NULL);
		return;
	}
	if (p->names->kind == TEI_NC_NAME && !p->names->name->is_id)
		return;
	if (!tei_grow(&f->plain, &f->plain_cap, f->nplain + 1,
	    sizeof *f->plain)) {
		f->g->store.failed = true;
		return;
	}
	f->plain[f->nplain++] = (struct plain){ f->element->names, p->names,
		p->node };
}

static void
walk(struct finder *f, const struct tei_pattern *p)
{
	for (; p->has_attributes; p = p->b) {
		struct tei_pattern *w = (struct tei_pattern *)(uintptr_t)p;

		if (w->mark == f->walk)
			return;
		w->mark = f->walk;
		if (p->kind == TEI_P_ATTRIBUTE)
			see_attribute(f, p);
		for (uint32_t i = 0; p->kind == TEI_P_CHOICE &&
		    i < p->count; i++)
			walk(f, p->kids[i]);
		if (p->kind == TEI_P_ONEORMORE || p->kind == TEI_P_GROUP ||
		    p->kind == TEI_P_INTERLEAVE)
			walk(f, p->a);
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE)
			return;
	}
}

/* Every attribute name that some pattern gives an id type. */
static bool
mark_id_names(struct tei_grammar *g)
{
	bool any = false;

	for (size_t i = 0; i < g->pool.cap; i++)
		for (const struct tei_pattern *p = g->pool.slots[i];
		    p != NULL; p = p->next)
			if (p->kind == TEI_P_ATTRIBUTE &&
			    type_of(p->a) != TEI_DATATYPE_NOT_ID) {
				any = true;
				if (p->names->kind == TEI_NC_NAME)
					((struct tei_qname *)(uintptr_t)
					    p->names->name)->is_id = true;
			}
	return any;
}

static void
check_plain(struct finder *f)
{
	for (size_t i = 0; i < f->g->idtypes_cap; i++) {
		const struct tei_idtype *t = &f->g->idtypes[i];

		for (size_t j = 0; t->element && j < f->nplain; j++)
			if (tei_nameclass_has(f->plain[j].element,
			    t->element) && tei_nameclass_has(
			    f->plain[j].attribute, t->attribute)) {
				fault(f, f->plain[j].node, "an id in one "
				    "pattern and none in another: attribute",
				    t->attribute);
				return;
			}
	}
}

void
tei_grammar_find_ids(struct tei_grammar *g)
{
	struct finder f = { .g = g, .walk = UINT64_C(1) << 62 };

	if (!mark_id_names(g))
		return;
	for (size_t i = 0; i < g->nelements; i++) {
		if (!g->elements[i]->reachable)
			continue;
		f.element = g->elements[i];
		f.walk++;
		walk(&f, f.element->content);
	}
	check_plain(&f);
	free(f.plain);
}

enum tei_datatype_id
tei_grammar_idtype(const struct tei_grammar *g, const struct tei_qname *element,
	const struct tei_qname *attribute)
{
	if (g->nidtypes == 0 || !attribute->is_id)
		return TEI_DATATYPE_NOT_ID;
	return slot(g, element, attribute)->type;
}
