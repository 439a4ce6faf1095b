/* Name classes (4.16). */
#include <string.h>

#include "validate/simplify.h"

/* What an except must not hold, by what is around it. */
enum { IN_ANY = 1, IN_NS = 2 };

static struct tei_nameclass *
new_class(struct tei_compiler *c, enum tei_nameclass_kind kind)
{
	struct tei_nameclass *nc = tei_compiler_alloc(c, sizeof *nc);

	if (nc != NULL)
		nc->kind = kind;
	return nc;
}

static const struct tei_nameclass *
class_of_name(struct tei_compiler *c, const char *ns, const char *local)
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

static const struct tei_nameclass *compile_class(struct tei_compiler *,
	const struct tei_schema_node *, const struct tei_scope_place *, int within,
	unsigned depth);

/* The alternatives from `node` on. */
static const struct tei_nameclass *
class_choice(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place, int within, unsigned depth)
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
class_open(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place, int within, unsigned depth)
{
	bool any = node->kind == TEI_RNG_ANYNAME;
	struct tei_nameclass *nc = new_class(c, any ? TEI_NC_ANY : TEI_NC_NS);

	if (any ? within != 0 : (within & IN_NS) != 0)
		TEI_FAULT_AT(c, node, "4.16", "%s must not stand in the except of "
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
compile_class(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place, int within, unsigned depth)
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

/* No attribute is called xmlns or is in its namespace. */
void
tei_compile_check_names(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_nameclass *nc)
{
	static const char xmlns[] = "http://www.w3.org/2000/xmlns";

	for (; nc->kind == TEI_NC_CHOICE; nc = nc->b)
		tei_compile_check_names(c, node, nc->a);
	if (nc->a != NULL)
		tei_compile_check_names(c, node, nc->a);
	if (nc->kind == TEI_NC_NAME && nc->name->ns[0] == '\0' &&
	    strcmp(nc->name->local, "xmlns") == 0)
		TEI_FAULT_AT(c, node, "4.16", "an attribute cannot be called xmlns");
	if (strncmp(nc->kind == TEI_NC_NAME ? nc->name->ns :
	    nc->kind == TEI_NC_NS ? nc->ns : "", xmlns, sizeof xmlns - 1)
	    == 0)
		TEI_FAULT_AT(c, node, "4.16", "an attribute cannot be in the "
		    "namespace %s", xmlns);
}

const struct tei_nameclass *
tei_compile_names(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	return compile_class(c, node, place, 0, 0);
}
