/*
 * From the tree of a schema to patterns: what section 4 of the specification
 * does from 4.6 on.  Definitions are compiled when they are first referred
 * to, the contents of elements after that from a list of work, so that only
 * nesting without elements between recurses, up to a limit.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/grammar.h"
#include "validate/hash.h"
#include "validate/resource.h"
#include "validate/rng_syntax.h"

/* A component of a definition, and the ns of the file around it. */
struct part {
	const struct tei_schema_node *node;
	const char *ns;
	const struct origin *origin;
	struct part *next;
};

struct definition {
	const char *name; /* NULL: start */
	struct part *parts, *last;
	struct definition *next; /* of the scope */
	struct scope *scope;
	const struct tei_pattern *pattern;
	bool open; /* being compiled: a second visit is a recursion */
};

/* A grammar element. */
struct scope {
	struct scope *outer;
	struct definition **slots;
	size_t cap, used;
	struct definition start, *first, *last;
	struct scope *next; /* of all scopes */
	bool done;          /* even what nothing refers to is compiled */
};

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

/* The files that led to a place, the innermost first: against recursion. */
struct origin {
	const struct origin *outer;
	const char *href;
};

/* Where a pattern stands. */
struct place {
	struct scope *scope; /* NULL outside grammars */
	const char *ns;      /* handed on by an including file, or NULL */
	const struct origin *origin;
	unsigned depth;
};

/* An element whose content is still to be compiled. */
struct work {
	struct tei_element *element;
	const struct tei_schema_node *content; /* the child after the name */
	struct place place;
	struct work *next;
};

struct document {
	const char *href;
	const struct tei_schema_node *root;
	struct document *next;
};

struct compiler {
	struct tei_grammar *g;
	struct tei_schema_store *store;
	struct tei_datatype_scratch *scratch;
	struct work *work, *last_work;
	struct document *documents;
	struct scope *scopes;
	bool too_deep;    /* said already */
	bool unreachable; /* what is left now, nothing refers to */
};

static const struct tei_pattern *compile(struct compiler *,
	const struct tei_schema_node *, const struct place *);

#define FAULT(c, node, rule, ...) \
	tei_schema_fault((c)->store, (node)->file, (node)->line, \
	    (node)->column, rule, __VA_ARGS__)

static void *
alloc(struct compiler *c, size_t size)
{
	void *p = tei_arena_alloc(&c->store->arena, size);

	if (p == NULL)
		c->store->failed = true;
	return p;
}

/* 4.5 to 4.7: other files */

static const struct origin *
new_origin(struct compiler *c, const struct origin *outer, const char *href)
{
	struct origin *origin = alloc(c, sizeof *origin);

	if (origin == NULL)
		return outer;
	origin->outer = outer;
	origin->href = href;
	return origin;
}

static const struct tei_schema_node *
load(struct compiler *c, const struct tei_schema_node *node)
{
	struct tei_buf path = { 0 }, text = { 0 };
	struct document *d;
	char why[400];

	for (d = c->documents; d != NULL; d = d->next)
		if (d->href == node->href)
			return d->root;
	d = alloc(c, sizeof *d);
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

static const struct tei_schema_node *
open_file(struct compiler *c, const struct tei_schema_node *node,
	const struct origin *origin, const char *rule)
{
	if (node->href == NULL)
		return NULL;
	for (; origin != NULL; origin = origin->outer)
		if (origin->href == node->href) {
			FAULT(c, node, rule, "\"%.200s\" includes itself",
			    node->href);
			return NULL;
		}
	return load(c, node);
}

/* 4.17: definitions and what they are combined of */

static struct definition **
slot(struct definition **slots, size_t cap, const char *name)
{
	size_t i = tei_hash_pointer(0, name) & (cap - 1);

	while (slots[i] != NULL && slots[i]->name != name)
		i = (i + 1) & (cap - 1);
	return &slots[i];
}

static bool
widen(struct scope *scope)
{
	size_t cap = scope->cap == 0 ? 64 : scope->cap * 2;
	struct definition **slots = calloc(cap, sizeof *slots);

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

static struct definition *
find_definition(const struct scope *scope, const char *name)
{
	return scope->cap == 0 ? NULL : *slot(scope->slots, scope->cap, name);
}

static struct definition *
get_definition(struct compiler *c, struct scope *scope, const char *name)
{
	struct definition *d, **place;

	if (name == NULL)
		return &scope->start;
	d = find_definition(scope, name);
	if (d != NULL)
		return d;
	if (scope->used * 2 >= scope->cap && !widen(scope)) {
		c->store->failed = true;
		return NULL;
	}
	d = alloc(c, sizeof *d);
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
add_part(struct compiler *c, struct scope *scope,
	const struct tei_schema_node *node, const char *ns,
	const struct origin *origin)
{
	const char *name = node->kind == TEI_RNG_START ? NULL : node->name;
	struct definition *d = get_definition(c, scope, name);
	struct part *part = alloc(c, sizeof *part);

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

static void collect(struct compiler *, struct scope *,
	const struct tei_schema_node *, const char *ns,
	const struct override *, const struct origin *);

/* The names that an include's own components have, through its divs. */
static void
list_names(struct compiler *c, const struct tei_schema_node *node,
	struct named **list)
{
	for (node = node->first; node != NULL; node = node->next) {
		struct named *n;

		if (node->kind == TEI_RNG_DIV) {
			list_names(c, node, list);
			continue;
		}
		n = alloc(c, sizeof *n);
		if (n == NULL)
			return;
		n->name = node->kind == TEI_RNG_START ? NULL : node->name;
		n->node = node;
		n->next = *list;
		*list = n;
	}
}

static void
include(struct compiler *c, struct scope *scope,
	const struct tei_schema_node *node, const char *ns,
	const struct override *outer, const struct origin *origin)
{
	struct override own = { outer, NULL };
	const struct tei_schema_node *root;

	root = open_file(c, node, origin, "4.7");
	if (root == NULL)
		return;
	if (root->kind != TEI_RNG_GRAMMAR) {
		FAULT(c, node, "4.7", "\"%.200s\" is no grammar but %s",
		    node->href, tei_schema_kind_name(root->kind));
		return;
	}
	list_names(c, node, &own.names);
	collect(c, scope, node, ns, outer, origin);
	collect(c, scope, root, node->ns != NULL ? node->ns : ns, &own,
	    new_origin(c, origin, node->href));
	for (struct named *n = own.names; n != NULL; n = n->next)
		if (!n->found)
			FAULT(c, n->node, "4.7", "nothing to override: "
			    "\"%.150s\" has no %s%.100s", node->href,
			    n->name == NULL ? "start" : "definition of ",
			    n->name == NULL ? "" : n->name);
}

/* The components of a grammar, through its divs and includes. */
static void
collect(struct compiler *c, struct scope *scope,
	const struct tei_schema_node *node, const char *ns,
	const struct override *overrides, const struct origin *origin)
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

/* How the parts are combined: of those that say nothing there is at most
 * one, and the others say the same. */
static enum tei_schema_combine
combination(struct compiler *c, const struct definition *d)
{
	enum tei_schema_combine combine = TEI_COMBINE_NONE;
	size_t silent = 0;

	for (const struct part *part = d->parts; part; part = part->next) {
		enum tei_schema_combine own = part->node->combine;

		if (own == TEI_COMBINE_NONE) {
			if (++silent == 2)
				FAULT(c, part->node, "4.17", "%.100s is "
				    "defined twice without combine",
				    d->name == NULL ? "start" : d->name);
			continue;
		}
		if (combine != TEI_COMBINE_NONE && combine != own)
			FAULT(c, part->node, "4.17", "%.100s is combined both "
			    "by choice and by interleave",
			    d->name == NULL ? "start" : d->name);
		combine = own;
	}
	return combine;
}

/* A list of patterns as one: its members from the last to the first, so that
 * groups nest to the right. */
struct members {
	const struct tei_pattern **p, *few[32];
	size_t n, cap;
};

static void
add_member(struct compiler *c, struct members *m, const struct tei_pattern *p)
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
combine_members(struct compiler *c, enum tei_pattern_kind kind,
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

/* `first` and what follows it. */
static const struct tei_pattern *
compile_list(struct compiler *c, const struct tei_schema_node *first,
	const struct place *place, enum tei_pattern_kind kind)
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
compile_definition(struct compiler *c, struct definition *d, unsigned depth)
{
	struct members m = { 0 };
	enum tei_schema_combine combine;

	if (d->pattern != NULL)
		return d->pattern;
	d->open = true;
	combine = combination(c, d);
	for (const struct part *part = d->parts; part; part = part->next) {
		struct place place = { d->scope, part->ns, part->origin,
			depth };

		add_member(c, &m, compile_list(c, part->node->first, &place,
		    TEI_P_GROUP));
	}
	d->open = false;
	d->pattern = combine_members(c, combine == TEI_COMBINE_INTERLEAVE
	    ? TEI_P_INTERLEAVE : TEI_P_CHOICE, &m);
	return d->pattern;
}

/* 4.18, 4.19: references */
static const struct tei_pattern *
compile_ref(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	struct scope *scope = place->scope;
	struct definition *d;

	if (scope != NULL && node->kind == TEI_RNG_PARENTREF)
		scope = scope->outer;
	if (scope == NULL) {
		FAULT(c, node, "4.18", "%s to %.100s: there is no grammar "
		    "around it", tei_schema_kind_name(node->kind),
		    node->name);
		return &tei_pattern_notallowed;
	}
	d = find_definition(scope, node->name);
	if (d == NULL) {
		FAULT(c, node, "4.18", "%.150s is referred to but not "
		    "defined", node->name);
		return &tei_pattern_notallowed;
	}
	if (d->open) {
		if (!c->unreachable)
			FAULT(c, node, "4.19", "%.150s refers to itself "
			    "without an element between", node->name);
		return &tei_pattern_notallowed;
	}
	return compile_definition(c, d, place->depth);
}

/* 4.18: a grammar is the pattern of its start */
static const struct tei_pattern *
compile_grammar(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	struct scope *scope = alloc(c, sizeof *scope);

	if (scope == NULL)
		return &tei_pattern_notallowed;
	scope->outer = place->scope;
	scope->next = c->scopes;
	c->scopes = scope;
	scope->start.scope = scope;
	collect(c, scope, node, place->ns, NULL, place->origin);
	if (scope->start.parts == NULL)
		FAULT(c, node, "4.18", "the grammar has no start");
	return compile_definition(c, &scope->start, place->depth);
}

static const struct tei_pattern *
compile_external(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	struct place inside = *place;
	const struct tei_schema_node *root;

	root = open_file(c, node, place->origin, "4.6");
	if (root == NULL)
		return &tei_pattern_notallowed;
	inside.origin = new_origin(c, place->origin, node->href);
	if (node->ns != NULL)
		inside.ns = node->ns;
	return compile(c, root, &inside);
}

/* 4.16: name classes */

/* What an except must not hold, by what is around it. */
enum { IN_ANY = 1, IN_NS = 2 };

static struct tei_nameclass *
new_class(struct compiler *c, enum tei_nameclass_kind kind)
{
	struct tei_nameclass *nc = alloc(c, sizeof *nc);

	if (nc != NULL)
		nc->kind = kind;
	return nc;
}

static const struct tei_nameclass *
class_of_name(struct compiler *c, const char *ns, const char *local)
{
	struct tei_qname *name = tei_qnames_get(&c->g->names, ns, local);
	struct tei_nameclass *nc;

	if (name == NULL) {
		c->store->failed = true;
		return NULL;
	}
	if (name->only == NULL) {
		nc = new_class(c, TEI_NC_NAME);
		if (nc == NULL)
			return NULL;
		nc->name = name;
		name->only = nc;
	}
	return name->only;
}

static const struct tei_nameclass *compile_class(struct compiler *,
	const struct tei_schema_node *, const struct place *, int within,
	unsigned depth);

/* The alternatives from `node` on. */
static const struct tei_nameclass *
class_choice(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place, int within, unsigned depth)
{
	const struct tei_nameclass *all = NULL, *one;
	struct tei_nameclass *choice;

	for (; node != NULL; node = node->next) {
		one = compile_class(c, node, place, within, depth + 1);
		if (all == NULL || one == NULL) {
			all = one;
			continue;
		}
		choice = new_class(c, TEI_NC_CHOICE);
		if (choice == NULL)
			return NULL;
		choice->a = one;
		choice->b = all;
		all = choice;
	}
	return all;
}

static const struct tei_nameclass *
class_open(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place, int within, unsigned depth)
{
	bool any = node->kind == TEI_RNG_ANYNAME;
	struct tei_nameclass *nc = new_class(c, any ? TEI_NC_ANY : TEI_NC_NS);

	if (any ? within != 0 : (within & IN_NS) != 0)
		FAULT(c, node, "4.16", "%s must not stand in the except of "
		    "%s", tei_schema_kind_name(node->kind),
		    (within & IN_NS) != 0 ? "nsName" : "anyName");
	if (nc == NULL)
		return NULL;
	nc->ns = node->ns != NULL ? node->ns :
	    place->ns != NULL ? place->ns : "";
	if (node->first != NULL)
		nc->a = class_choice(c, node->first->first, place,
		    within | (any ? IN_ANY : IN_NS), depth);
	return nc;
}

static const struct tei_nameclass *
compile_class(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place, int within, unsigned depth)
{
	const char *ns;

	if (depth > TEI_GRAMMAR_DEPTH) {
		c->too_deep = true;
		return NULL;
	}
	if (node->kind == TEI_RNG_CHOICE)
		return class_choice(c, node->first, place, within, depth);
	if (node->kind != TEI_RNG_NAME)
		return class_open(c, node, place, within, depth);
	ns = node->ns != NULL ? node->ns : place->ns;
	return class_of_name(c, ns == NULL ? "" : ns,
	    node->text == NULL ? "" : node->text);
}

/* 4.16: no attribute is called xmlns or is in its namespace */
static void
check_attribute_class(struct compiler *c, const struct tei_schema_node *node,
	const struct tei_nameclass *nc)
{
	static const char xmlns[] = "http://www.w3.org/2000/xmlns";

	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		check_attribute_class(c, node, nc->a);
	if (nc->a != NULL)
		check_attribute_class(c, node, nc->a);
	if (nc->kind == TEI_NC_NAME && nc->name->ns[0] == '\0' &&
	    strcmp(nc->name->local, "xmlns") == 0)
		FAULT(c, node, "4.16", "an attribute cannot be called xmlns");
	if (strncmp(nc->kind == TEI_NC_NAME ? nc->name->ns :
	    nc->kind == TEI_NC_NS ? nc->ns : "", xmlns, sizeof xmlns - 1)
	    == 0)
		FAULT(c, node, "4.16", "an attribute cannot be in the "
		    "namespace %s", xmlns);
}

/* 4.16, 6.2.7, 6.2.8: datatypes */

static const struct tei_datatype *
get_type(struct compiler *c, const struct tei_schema_node *node,
	const struct tei_datatype_param *params, size_t n)
{
	struct tei_datatype_error error = { 0 };
	const struct tei_datatype *type;
	const struct tei_schema_node *at = node;

	type = tei_datatypes_get(c->g->types, node->library, node->type,
	    params, n, &error);
	if (type != NULL)
		return type;
	if (error.fault == TEI_DATATYPE_NO_PARAM ||
	    error.fault == TEI_DATATYPE_BAD_PARAM)
		for (at = node->first; error.param > 0 && at->next != NULL;
		    error.param--)
			at = at->next;
	if (error.fault == TEI_DATATYPE_NO_MEMORY)
		c->store->failed = true;
	FAULT(c, at, "4.16", "%s", error.text);
	return NULL;
}

static const struct tei_pattern *
compile_data(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	struct tei_datatype_param params[32];
	const struct tei_pattern *except = NULL;
	const struct tei_datatype *type;
	const struct tei_schema_node *kid;
	size_t n = 0;

	if (node->type == NULL)
		return &tei_pattern_notallowed;
	for (kid = node->first; kid != NULL; kid = kid->next) {
		if (kid->kind == TEI_RNG_EXCEPT)
			except = compile_list(c, kid->first, place,
			    TEI_P_CHOICE);
		else if (n == 32)
			FAULT(c, kid, "4.16", "over 32 params");
		else if (kid->name != NULL) {
			params[n].name = kid->name;
			params[n].value = kid->text;
			params[n++].n = strlen(kid->text);
		}
	}
	type = get_type(c, node, params, n);
	c->g->pool.node = node;
	return type == NULL ? &tei_pattern_notallowed
	    : tei_pattern_data(&c->g->pool, type, except);
}

/* The namespaces in force at a value. */
struct bindings {
	const struct tei_schema_node *node;
	const char *ns; /* of a name without a prefix */
};

static const char *
binding_uri(const void *data, const char *prefix, size_t n)
{
	const struct bindings *all = data;
	const struct tei_schema_binding *b;

	if (n == 0)
		return all->ns;
	if (n == 3 && memcmp(prefix, "xml", 3) == 0)
		return "http://www.w3.org/XML/1998/namespace";
	for (b = all->node->bindings; b != NULL; b = b->outer)
		if (strncmp(b->prefix, prefix, n) == 0 && !b->prefix[n])
			return b->uri;
	return NULL;
}

static const struct tei_pattern *
compile_value(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	const struct tei_datatype *type;
	struct bindings bindings = { node, node->ns != NULL ? node->ns :
	    place->ns != NULL ? place->ns : "" };
	struct tei_datatype_context context = { .uri = binding_uri,
	    .data = &bindings };
	const char *key, *text = node->text == NULL ? "" : node->text;
	size_t n;

	if (node->type == NULL)
		return &tei_pattern_notallowed;
	type = get_type(c, node, NULL, 0);
	if (type == NULL)
		return &tei_pattern_notallowed;
	if (!tei_datatype_key(type, c->scratch, text, strlen(text), &context,
	    &key, &n)) {
		FAULT(c, node, "4.16", "\"%.100s\" is no value of the type "
		    "%s", text, node->type);
		return &tei_pattern_notallowed;
	}
	key = tei_schema_intern(c->store, key, n);
	c->g->pool.node = node;
	return tei_pattern_value(&c->g->pool, type, key, n, text);
}

/* Elements and attributes */

static void
index_element(struct compiler *c, struct tei_element *element)
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
compile_element(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	const struct tei_nameclass *nc;
	struct tei_element *element = NULL;
	struct work *work = alloc(c, sizeof *work);

	nc = compile_class(c, node->first, place, 0, 0);
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
compile_attribute(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	const struct tei_nameclass *nc;
	const struct tei_pattern *value = &tei_pattern_text;

	nc = compile_class(c, node->first, place, 0, 0);
	if (node->first->next != NULL)
		value = compile(c, node->first->next, place);
	if (nc == NULL)
		return &tei_pattern_notallowed;
	check_attribute_class(c, node, nc);
	c->g->pool.node = node;
	return tei_pattern_attribute(&c->g->pool, nc, value);
}

/* 4.12 to 4.15 and the rest: one node, whatever it is */
static const struct tei_pattern *
compile_kind(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
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
		return compile_data(c, node, place);
	case TEI_RNG_VALUE:
		return compile_value(c, node, place);
	case TEI_RNG_EMPTY:
		return &tei_pattern_empty;
	case TEI_RNG_TEXT:
		return &tei_pattern_text;
	case TEI_RNG_CHOICE:
		p = compile_list(c, node->first, place, TEI_P_CHOICE);
		break;
	case TEI_RNG_INTERLEAVE:
		p = compile_list(c, node->first, place, TEI_P_INTERLEAVE);
		break;
	case TEI_RNG_NOTALLOWED:
		return &tei_pattern_notallowed;
	default:
		p = compile_list(c, node->first, place, TEI_P_GROUP);
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
compile(struct compiler *c, const struct tei_schema_node *node,
	const struct place *place)
{
	struct place inside = *place;
	const struct tei_pattern *p;

	if (++inside.depth > TEI_GRAMMAR_DEPTH) {
		if (!c->too_deep)
			FAULT(c, node, NULL, "patterns nested over %d deep",
			    TEI_GRAMMAR_DEPTH);
		c->too_deep = true;
		return &tei_pattern_notallowed;
	}
	p = compile_kind(c, node, &inside);
	if (p->height > TEI_GRAMMAR_DEPTH && !c->too_deep) {
		FAULT(c, node, NULL, "patterns nested over %d deep",
		    TEI_GRAMMAR_DEPTH);
		c->too_deep = true;
	}
	return p;
}

static void
compile_contents(struct compiler *c)
{
	for (; c->work != NULL; c->work = c->work->next)
		c->work->element->content = compile_list(c,
		    c->work->content, &c->work->place, TEI_P_GROUP);
	c->last_work = NULL;
}

/* What nothing refers to is dropped by 4.19, but only after it has been
 * found free of the faults that the steps before look for. */
static void
compile_rest(struct compiler *c)
{
	struct scope *scope = c->scopes;

	c->unreachable = true;
	while (scope != NULL) {
		if (scope->done) {
			scope = scope->next;
			continue;
		}
		scope->done = true;
		for (struct definition *d = scope->first; d; d = d->next)
			compile_definition(c, d, 0);
		compile_contents(c);
		scope = c->scopes; /* there may be new ones */
	}
}

void
tei_schema_simplify(struct tei_grammar *g, const struct tei_schema_node *root)
{
	struct compiler c = { .g = g, .store = &g->store };
	struct origin self = { NULL, root->file };
	struct place place = { NULL, NULL, &self, 0 };

	c.scratch = tei_datatype_scratch_new(g->types);
	if (c.scratch == NULL) {
		g->store.failed = true;
		return;
	}
	g->start = compile(&c, root, &place);
	compile_contents(&c);
	compile_rest(&c);
	for (; c.scopes != NULL; c.scopes = c.scopes->next)
		free(c.scopes->slots);
	g->store.failed |= g->pool.failed ||
	    tei_datatype_scratch_failed(c.scratch);
	tei_datatype_scratch_free(c.scratch);
}
