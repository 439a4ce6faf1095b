/* 4.17 to 4.19: lists of patterns, definitions and what refers to them. */
#include "validate/simplify.h"

#include <stdlib.h>
#include <string.h>

/* A list of patterns as one: its members from the last to the first, so that
 * groups nest to the right. */
struct members {
	const struct tei_pattern **p, *few[32];
	size_t n, cap;
};

static void
add_member(struct tei_compiler *c, struct members *m,
	const struct tei_pattern *p)
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
		return tei_compile(c, first, place);
	for (; first != NULL; first = first->next)
		add_member(c, &m, tei_compile(c, first, place));
	c->g->pool.node = parent;
	return combine_members(c, kind, &m);
}

const struct tei_pattern *
tei_compile_definition(struct tei_compiler *c, struct tei_definition *d,
	unsigned depth)
{
	struct members m = { 0 };
	enum tei_schema_combine combine;

	if (d->pattern != NULL)
		return d->pattern;
	d->open = true;
	combine = tei_scope_combination(c, d);
	for (const struct tei_part *part = d->parts; part; part = part->next) {
		struct tei_scope_place place = { d->scope, part->ns,
		    part->origin,
			depth };

		add_member(c, &m, tei_compile_list(c, part->node->first, &place,
		    TEI_P_GROUP));
	}
	d->open = false;
	d->pattern = combine_members(c, combine == TEI_COMBINE_INTERLEAVE
	    ? TEI_P_INTERLEAVE : TEI_P_CHOICE, &m);
	return d->pattern;
}

const struct tei_pattern *
tei_compile_ref(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_scope *scope = place->scope;
	struct tei_definition *d;

	if (scope != NULL && node->kind == TEI_RNG_PARENTREF)
		scope = scope->outer;
	if (scope == NULL) {
		TEI_FAULT_AT(c, node, "4.18",
		    "%s to %.100s: there is no grammar "
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
	return tei_compile_definition(c, d, place->depth);
}

const struct tei_pattern *
tei_compile_grammar(struct tei_compiler *c, const struct tei_schema_node *node,
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
	return tei_compile_definition(c, &scope->start, place->depth);
}

const struct tei_pattern *
tei_compile_external(struct tei_compiler *c, const struct tei_schema_node *node,
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
	return tei_compile(c, root, &inside);
}
