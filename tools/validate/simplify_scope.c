/* Grammars: the files they are made of, their definitions (4.5 to 4.7,
 * 4.17). */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/hash.h"
#include "validate/resource.h"
#include "validate/simplify.h"

/* So many files are included; a few that each include the next one twice would
 * be included without an end.  tei_all is one file, modular schemas have
 * hundreds. */
enum { INCLUDED = 10000 };

/* What an include overrides (4.7). */
struct override {
	const struct override *outer;
	struct named {
		const char *name; /* NULL: start */
		const struct tei_schema_node *node;
		bool found;
		struct named *next;
	} *names;
};

const struct tei_origin *
tei_scope_origin(struct tei_compiler *c, const struct tei_origin *outer,
	const char *href)
{
	struct tei_origin *origin = tei_compiler_alloc(c, sizeof *origin);

	if (origin == NULL)
		return outer;
	origin->outer = outer;
	origin->href = href;
	return origin;
}

static const struct tei_schema_node *
load(struct tei_compiler *c, const struct tei_schema_node *node)
{
	struct tei_buf path = { 0 }, text = { 0 };
	struct tei_schema_document *d;
	char why[400];

	for (d = c->documents; d != NULL; d = d->next)
		if (d->href == node->href)
			return d->root;
	d = tei_compiler_alloc(c, sizeof *d);
	if (d == NULL)
		return NULL;
	d->href = node->href;
	d->next = c->documents;
	c->documents = d;
	if (tei_resource_locate(&path, node->href, why, sizeof why) &&
	    tei_resource_load(&text, path.s, why, sizeof why))
		d->root = tei_schema_read(c->store, path.s,
		    text.s == NULL ? "" : text.s, text.n);
	else
		tei_schema_missing(c->store, node->file, node->line,
		    node->column, why);
	tei_buf_free(&path);
	tei_buf_free(&text);
	return d->root;
}

const struct tei_schema_node *
tei_scope_open_file(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_origin *origin, const char *rule)
{
	if (node->href == NULL || c->opened > INCLUDED)
		return NULL;
	if (++c->opened > INCLUDED) {
		TEI_FAULT_AT(c, node, rule, "over %d inclusions of files, each "
		    "counted as often as it is included", INCLUDED);
		return NULL;
	}
	for (; origin != NULL; origin = origin->outer)
		if (origin->href == node->href) {
			TEI_FAULT_AT(c, node, rule, "\"%.200s\" includes itself",
			    node->href);
			return NULL;
		}
	return load(c, node);
}

/* 4.17: definitions and what they are combined of */

static struct tei_definition **
slot(struct tei_definition **slots, size_t cap, const char *name)
{
	size_t i = tei_hash_pointer(0, name) & (cap - 1);

	while (slots[i] != NULL && slots[i]->name != name)
		i = (i + 1) & (cap - 1);
	return &slots[i];
}

static bool
widen(struct tei_scope *scope)
{
	size_t cap = scope->cap == 0 ? 64 : scope->cap * 2;
	struct tei_definition **slots = calloc(cap, sizeof *slots);

	if (slots == NULL)
		return false;
	for (size_t i = 0; i < scope->cap; i++)
		if (scope->slots[i] != NULL)
			*slot(slots, cap, scope->slots[i]->name) =
			    scope->slots[i];
	free(scope->slots);
	scope->slots = slots;
	scope->cap = cap;
	return true;
}

struct tei_definition *
tei_scope_find(const struct tei_scope *scope, const char *name)
{
	return scope->cap == 0 ? NULL : *slot(scope->slots, scope->cap, name);
}

static struct tei_definition *
get_definition(struct tei_compiler *c, struct tei_scope *scope,
	const char *name)
{
	struct tei_definition *d, **place;

	if (name == NULL)
		return &scope->start;
	d = tei_scope_find(scope, name);
	if (d != NULL)
		return d;
	if (scope->used * 2 >= scope->cap && !widen(scope)) {
		c->store->failed = true;
		return NULL;
	}
	d = tei_compiler_alloc(c, sizeof *d);
	if (d == NULL)
		return NULL;
	d->name = name;
	d->scope = scope;
	place = slot(scope->slots, scope->cap, name);
	*place = d;
	scope->used++;
	if (scope->last != NULL)
		scope->last->next = d;
	else
		scope->first = d;
	scope->last = d;
	return d;
}

/* The overrides around say whether the component counts. */
static bool
is_overridden(const struct override *overrides, const char *name)
{
	bool found = false;

	for (; overrides != NULL; overrides = overrides->outer)
		for (struct named *n = overrides->names; n != NULL;
		    n = n->next)
			if (n->name == name) {
				n->found = true;
				found = true;
			}
	return found;
}

static void
add_part(struct tei_compiler *c, struct tei_scope *scope,
	const struct tei_schema_node *node, const char *ns,
	const struct tei_origin *origin)
{
	const char *name = node->kind == TEI_RNG_START ? NULL : node->name;
	struct tei_definition *d = get_definition(c, scope, name);
	struct tei_part *part = tei_compiler_alloc(c, sizeof *part);

	if (d == NULL || part == NULL)
		return;
	part->node = node;
	part->ns = ns;
	part->origin = origin;
	if (d->last != NULL)
		d->last->next = part;
	else
		d->parts = part;
	d->last = part;
}

static void collect(struct tei_compiler *, struct tei_scope *,
	const struct tei_schema_node *, const char *ns,
	const struct override *, const struct tei_origin *);

/* The names that an include's own components have, through its divs. */
static void
list_names(struct tei_compiler *c, const struct tei_schema_node *node,
	struct named **list)
{
	for (node = node->first; node != NULL; node = node->next) {
		struct named *n;

		if (node->kind == TEI_RNG_DIV) {
			list_names(c, node, list);
			continue;
		}
		n = tei_compiler_alloc(c, sizeof *n);
		if (n == NULL)
			return;
		n->name = node->kind == TEI_RNG_START ? NULL : node->name;
		n->node = node;
		n->next = *list;
		*list = n;
	}
}

static void
include(struct tei_compiler *c, struct tei_scope *scope,
	const struct tei_schema_node *node, const char *ns,
	const struct override *outer, const struct tei_origin *origin)
{
	struct override own = { outer, NULL };
	const struct tei_schema_node *root;

	root = tei_scope_open_file(c, node, origin, "4.7");
	if (root == NULL)
		return;
	if (root->kind != TEI_RNG_GRAMMAR) {
		TEI_FAULT_AT(c, node, "4.7", "\"%.200s\" is no grammar but %s",
		    node->href, tei_schema_kind_name(root->kind));
		return;
	}
	list_names(c, node, &own.names);
	collect(c, scope, node, ns, outer, origin);
	collect(c, scope, root, node->ns != NULL ? node->ns : ns, &own,
	    tei_scope_origin(c, origin, node->href));
	for (struct named *n = own.names; n != NULL; n = n->next)
		if (!n->found)
			TEI_FAULT_AT(c, n->node, "4.7", "nothing to override: "
			    "\"%.150s\" has no %s%.100s", node->href,
			    n->name == NULL ? "start" : "definition of ",
			    n->name == NULL ? "" : n->name);
}

/* The components of a grammar, through its divs and includes. */
static void
collect(struct tei_compiler *c, struct tei_scope *scope,
	const struct tei_schema_node *node, const char *ns,
	const struct override *overrides, const struct tei_origin *origin)
{
	for (node = node->first; node != NULL; node = node->next) {
		if (node->kind == TEI_RNG_DIV)
			collect(c, scope, node, ns, overrides, origin);
		else if (node->kind == TEI_RNG_INCLUDE)
			include(c, scope, node, ns, overrides, origin);
		else if (!is_overridden(overrides,
		    node->kind == TEI_RNG_START ? NULL : node->name))
			add_part(c, scope, node, ns, origin);
	}
}

void
tei_scope_collect(struct tei_compiler *c, struct tei_scope *scope,
	const struct tei_schema_node *grammar,
	const struct tei_scope_place *place)
{
	collect(c, scope, grammar, place->ns, NULL, place->origin);
}

/* How the parts are combined: of those that say nothing there is at most
 * one, and the others say the same. */
enum tei_schema_combine
tei_scope_combination(struct tei_compiler *c, const struct tei_definition *d)
{
	enum tei_schema_combine combine = TEI_COMBINE_NONE;
	size_t silent = 0;

	for (const struct tei_part *part = d->parts; part; part = part->next) {
		enum tei_schema_combine own = part->node->combine;

		if (own == TEI_COMBINE_NONE) {
			if (++silent == 2)
				TEI_FAULT_AT(c, part->node, "4.17", "%.100s is "
				    "defined twice without combine",
				    d->name == NULL ? "start" : d->name);
			continue;
		}
		if (combine != TEI_COMBINE_NONE && combine != own)
			TEI_FAULT_AT(c, part->node, "4.17", "%.100s is combined both "
			    "by choice and by interleave",
			    d->name == NULL ? "start" : d->name);
		combine = own;
	}
	return combine;
}

