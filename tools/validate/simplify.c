/*
 * From the tree of a schema to patterns: what section 4 of the specification
 * does from 4.6 on.  Definitions are compiled when they are first referred
 * to, the contents of elements after that from a list of work, so that only
 * nesting without elements between recurses, up to a limit.
 */
#include "validate/simplify.h"

#include <stdlib.h>

#include "lib/buf.h"

void *
tei_compiler_alloc(struct tei_compiler *c, size_t size)
{
	void *p = tei_arena_alloc(&c->store->arena, size);

	if (p == NULL)
		c->store->failed = true;
	return p;
}

static void
index_element(struct tei_compiler *c, struct tei_element *element)
{
	struct tei_grammar *g = c->g;
	struct tei_qname *name;

	if (!tei_grow(&g->elements, &g->elements_cap, g->nelements + 1,
	    sizeof *g->elements)) {
		c->store->failed = true;
		return;
	}
	element->index = (uint32_t)g->nelements;
	g->elements[g->nelements++] = element;
	if (element->names->kind != TEI_NC_NAME)
		return;
	name = tei_qnames_get(&g->names, element->names->name->ns,
	    element->names->name->local);
	element->same_name = name->elements;
	name->elements = element;
}

static const struct tei_pattern *
compile_element(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	const struct tei_nameclass *nc;
	struct tei_element *element = NULL;
	struct tei_work *work = tei_compiler_alloc(c, sizeof *work);

	nc = tei_compile_names(c, node->first, place);
	c->g->pool.node = node;
	if (nc != NULL)
		element = tei_pattern_element(&c->g->pool, nc);
	if (work == NULL || element == NULL)
		return &tei_pattern_notallowed;
	index_element(c, element);
	work->element = element;
	work->content = node->first->next;
	work->place = *place;
	work->place.depth = 0;
	if (c->last_work != NULL)
		c->last_work->next = work;
	else
		c->work = work;
	c->last_work = work;
	return element->pattern;
}

static const struct tei_pattern *
compile_attribute(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	const struct tei_nameclass *nc;
	const struct tei_pattern *value = &tei_pattern_text;

	nc = tei_compile_names(c, node->first, place);
	if (node->first->next != NULL)
		value = tei_compile(c, node->first->next, place);
	if (nc == NULL)
		return &tei_pattern_notallowed;
	tei_compile_check_names(c, node, nc);
	c->g->pool.node = node;
	return tei_pattern_attribute(&c->g->pool, nc, value);
}

/* How kinds that are no list of patterns are compiled. */
typedef const struct tei_pattern *compile_fn(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

static compile_fn *const ways[TEI_RNG_KINDS] = {
	[TEI_RNG_ATTRIBUTE] = compile_attribute,
	[TEI_RNG_DATA] = tei_compile_data,
	[TEI_RNG_ELEMENT] = compile_element,
	[TEI_RNG_EXTERNALREF] = tei_compile_external,
	[TEI_RNG_GRAMMAR] = tei_compile_grammar,
	[TEI_RNG_PARENTREF] = tei_compile_ref,
	[TEI_RNG_REF] = tei_compile_ref,
	[TEI_RNG_VALUE] = tei_compile_value,
};

static const struct tei_pattern *const leaves[TEI_RNG_KINDS] = {
	[TEI_RNG_EMPTY] = &tei_pattern_empty,
	[TEI_RNG_NOTALLOWED] = &tei_pattern_notallowed,
	[TEI_RNG_TEXT] = &tei_pattern_text,
};

/* 4.12 to 4.15: what a kind makes of the pattern of its children */
static const struct tei_pattern *
wrap(struct tei_patterns *pool, enum tei_schema_kind kind,
	const struct tei_pattern *p)
{
	const struct tei_pattern *both[2] = { p, &tei_pattern_empty };

	switch (kind) {
	case TEI_RNG_LIST:
		return tei_pattern_list(pool, p);
	case TEI_RNG_MIXED:
		return tei_pattern_interleave(pool, p, &tei_pattern_text);
	case TEI_RNG_ONEORMORE:
		return tei_pattern_repeat(pool, p);
	case TEI_RNG_ZEROORMORE:
		both[0] = tei_pattern_repeat(pool, p);
		/* FALLTHROUGH */
	case TEI_RNG_OPTIONAL:
		return tei_pattern_choice(pool, both, 2);
	default:
		return p;
	}
}

/* One node, whatever it is. */
static const struct tei_pattern *
compile_kind(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	const struct tei_pattern *p;

	if (leaves[node->kind] != NULL)
		return leaves[node->kind];
	if (ways[node->kind] != NULL)
		return ways[node->kind](c, node, place);
	p = tei_compile_list(c, node->first, place,
	    node->kind == TEI_RNG_CHOICE ? TEI_P_CHOICE :
	    node->kind == TEI_RNG_INTERLEAVE ? TEI_P_INTERLEAVE : TEI_P_GROUP);
	c->g->pool.node = node;
	return wrap(&c->g->pool, node->kind, p);
}

const struct tei_pattern *
tei_compile(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_scope_place inside = *place;
	const struct tei_pattern *p;

	if (++inside.depth > TEI_GRAMMAR_DEPTH) {
		if (!c->too_deep)
			TEI_FAULT_AT(c, node, NULL,
			    "patterns nested over %d deep", TEI_GRAMMAR_DEPTH);
		c->too_deep = true;
		return &tei_pattern_notallowed;
	}
	p = compile_kind(c, node, &inside);
	if (p->height > TEI_GRAMMAR_DEPTH && !c->too_deep) {
		TEI_FAULT_AT(c, node, NULL, "patterns nested over %d deep",
		    TEI_GRAMMAR_DEPTH);
		c->too_deep = true;
	}
	return p;
}

static void
compile_contents(struct tei_compiler *c)
{
	for (; c->work != NULL; c->work = c->work->next)
		c->work->element->content = tei_compile_list(c,
		    c->work->content, &c->work->place, TEI_P_GROUP);
	c->last_work = NULL;
}

/* What nothing refers to is dropped by 4.19, but only after it has been
 * found free of the faults that the steps before look for. */
static void
compile_rest(struct tei_compiler *c)
{
	struct tei_scope *scope = c->scopes;

	c->unreachable = true;
	while (scope != NULL) {
		if (scope->done) {
			scope = scope->next;
			continue;
		}
		scope->done = true;
		for (struct tei_definition *d = scope->first; d; d = d->next)
			tei_compile_definition(c, d, 0);
		compile_contents(c);
		scope = c->scopes; /* there may be new ones */
	}
}

void
tei_schema_simplify(struct tei_grammar *g, const struct tei_schema_node *root)
{
	struct tei_compiler c = { .g = g, .store = &g->store };
	struct tei_origin self = { NULL, root->file };
	struct tei_scope_place place = { NULL, NULL, &self, 0 };

	c.scratch = tei_datatype_scratch_new(g->types);
	if (c.scratch == NULL) {
		g->store.failed = true;
		return;
	}
	g->root = root;
	g->start = tei_compile(&c, root, &place);
	compile_contents(&c);
	compile_rest(&c);
	for (; c.scopes != NULL; c.scopes = c.scopes->next)
		free(c.scopes->slots);
	g->store.failed |= g->pool.failed ||
	    tei_datatype_scratch_failed(c.scratch);
	tei_datatype_scratch_free(c.scratch);
}
