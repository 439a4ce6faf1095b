/*
 * From the tree of a schema to patterns: what section 4 of the specification
 * does from 4.6 on.  Definitions are compiled when they are first referred
 * to, the contents of elements after that from a list of work, so that only
 * nesting without elements between recurses, up to a limit.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/simplify.h"

static const struct tei_pattern *compile(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *);

void *
tei_compiler_alloc(struct tei_compiler *c, size_t size)
{
	void *p = tei_arena_alloc(&c->store->arena, size);

	if (p == NULL)
		c->store->failed = true;
	return p;
}

/* A list of patterns as one: its members from the last to the first, so that
 * groups nest to the right. */
struct members {
	const struct tei_pattern **p, *few[32];
	size_t n, cap;
};

static void
add_member(struct tei_compiler *c, struct members *m, const struct tei_pattern *p)
{
	const struct tei_pattern **more;

	if (m->p == NULL) {
		m->p = m->few;
		m->cap = 32;
	}
	if (m->n == m->cap) {
		more = malloc(m->cap * 2 * sizeof *more);
		if (more == NULL) {
			c->store->failed = true;
			return;
		}
		memcpy(more, m->p, m->n * sizeof *more);
		if (m->p != m->few)
			free(m->p);
		m->p = more;
		m->cap *= 2;
	}
	m->p[m->n++] = p;
}

static const struct tei_pattern *
combine_members(struct tei_compiler *c, enum tei_pattern_kind kind,
	struct members *m)
{
	struct tei_patterns *pool = &c->g->pool;
	const struct tei_pattern *p = &tei_pattern_empty;

	if (kind == TEI_P_CHOICE)
		p = tei_pattern_choice(pool, m->p, m->n);
	else
		for (size_t i = m->n; i-- > 0; )
			p = kind == TEI_P_GROUP
			    ? tei_pattern_group(pool, m->p[i], p)
			    : tei_pattern_interleave(pool, m->p[i], p);
	if (m->p != m->few)
		free(m->p);
	return p;
}

const struct tei_pattern *
tei_compile_list(struct tei_compiler *c, const struct tei_schema_node *first,
	const struct tei_scope_place *place, enum tei_pattern_kind kind)
{
	const struct tei_schema_node *parent = first ? first->parent : NULL;
	struct members m = { 0 };

	if (first != NULL && first->next == NULL)
		return compile(c, first, place);
	for (; first != NULL; first = first->next)
		add_member(c, &m, compile(c, first, place));
	c->g->pool.node = parent;
	return combine_members(c, kind, &m);
}

static const struct tei_pattern *
compile_definition(struct tei_compiler *c, struct tei_definition *d, unsigned depth)
{
	struct members m = { 0 };
	enum tei_schema_combine combine;

	if (d->pattern != NULL)
		return d->pattern;
	d->open = true;
	combine = tei_scope_combination(c, d);
	for (const struct tei_part *part = d->parts; part; part = part->next) {
		struct tei_scope_place place = { d->scope, part->ns, part->origin,
			depth };

		add_member(c, &m, tei_compile_list(c, part->node->first, &place,
		    TEI_P_GROUP));
	}
	d->open = false;
	d->pattern = combine_members(c, combine == TEI_COMBINE_INTERLEAVE
	    ? TEI_P_INTERLEAVE : TEI_P_CHOICE, &m);
	return d->pattern;
}

/* 4.18, 4.19: references */
static const struct tei_pattern *
compile_ref(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_scope *scope = place->scope;
	struct tei_definition *d;

	if (scope != NULL && node->kind == TEI_RNG_PARENTREF)
		scope = scope->outer;
	if (scope == NULL) {
		TEI_FAULT_AT(c, node, "4.18", "%s to %.100s: there is no grammar "
		    "around it", tei_schema_kind_name(node->kind),
		    node->name);
		return &tei_pattern_notallowed;
	}
	d = tei_scope_find(scope, node->name);
	if (d == NULL) {
		TEI_FAULT_AT(c, node, "4.18", "%.150s is referred to but not "
		    "defined", node->name);
		return &tei_pattern_notallowed;
	}
	if (d->open) {
		if (!c->unreachable)
			TEI_FAULT_AT(c, node, "4.19", "%.150s refers to itself "
			    "without an element between", node->name);
		return &tei_pattern_notallowed;
	}
	return compile_definition(c, d, place->depth);
}

/* 4.18: a grammar is the pattern of its start */
static const struct tei_pattern *
compile_grammar(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_scope *scope = tei_compiler_alloc(c, sizeof *scope);

	if (scope == NULL)
		return &tei_pattern_notallowed;
	scope->outer = place->scope;
	scope->next = c->scopes;
	c->scopes = scope;
	scope->start.scope = scope;
	tei_scope_collect(c, scope, node, place);
	if (scope->start.parts == NULL)
		TEI_FAULT_AT(c, node, "4.18", "the grammar has no start");
	return compile_definition(c, &scope->start, place->depth);
}

static const struct tei_pattern *
compile_external(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_scope_place inside = *place;
	const struct tei_schema_node *root;

	root = tei_scope_open_file(c, node, place->origin, "4.6");
	if (root == NULL)
		return &tei_pattern_notallowed;
	inside.origin = tei_scope_origin(c, place->origin, node->href);
	if (node->ns != NULL)
		inside.ns = node->ns;
	return compile(c, root, &inside);
}

/* Elements and attributes */

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
		value = compile(c, node->first->next, place);
	if (nc == NULL)
		return &tei_pattern_notallowed;
	tei_compile_check_names(c, node, nc);
	c->g->pool.node = node;
	return tei_pattern_attribute(&c->g->pool, nc, value);
}

/* 4.12 to 4.15 and the rest: one node, whatever it is */
static const struct tei_pattern *
compile_kind(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_patterns *pool = &c->g->pool;
	const struct tei_pattern *p, *both[2];

	switch (node->kind) {
	case TEI_RNG_ELEMENT:
		return compile_element(c, node, place);
	case TEI_RNG_ATTRIBUTE:
		return compile_attribute(c, node, place);
	case TEI_RNG_REF:
	case TEI_RNG_PARENTREF:
		return compile_ref(c, node, place);
	case TEI_RNG_GRAMMAR:
		return compile_grammar(c, node, place);
	case TEI_RNG_EXTERNALREF:
		return compile_external(c, node, place);
	case TEI_RNG_DATA:
		return tei_compile_data(c, node, place);
	case TEI_RNG_VALUE:
		return tei_compile_value(c, node, place);
	case TEI_RNG_EMPTY:
		return &tei_pattern_empty;
	case TEI_RNG_TEXT:
		return &tei_pattern_text;
	case TEI_RNG_CHOICE:
		p = tei_compile_list(c, node->first, place, TEI_P_CHOICE);
		break;
	case TEI_RNG_INTERLEAVE:
		p = tei_compile_list(c, node->first, place, TEI_P_INTERLEAVE);
		break;
	case TEI_RNG_NOTALLOWED:
		return &tei_pattern_notallowed;
	default:
		p = tei_compile_list(c, node->first, place, TEI_P_GROUP);
	}
	pool->node = node;
	both[0] = p;
	both[1] = &tei_pattern_empty;
	switch (node->kind) {
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

static const struct tei_pattern *
compile(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_scope_place inside = *place;
	const struct tei_pattern *p;

	if (++inside.depth > TEI_GRAMMAR_DEPTH) {
		if (!c->too_deep)
			TEI_FAULT_AT(c, node, NULL, "patterns nested over %d deep",
			    TEI_GRAMMAR_DEPTH);
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
			compile_definition(c, d, 0);
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
	g->start = compile(&c, root, &place);
	compile_contents(&c);
	compile_rest(&c);
	for (; c.scopes != NULL; c.scopes = c.scopes->next)
		free(c.scopes->slots);
	g->store.failed |= g->pool.failed ||
	    tei_datatype_scratch_failed(c.scratch);
	tei_datatype_scratch_free(c.scratch);
}
