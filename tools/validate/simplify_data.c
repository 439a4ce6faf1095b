/* Data and values as patterns: sections 4.16, 6.2.7 and 6.2.8. */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/simplify.h"

static const struct tei_datatype *
get_type(struct tei_compiler *c, const struct tei_schema_node *node,
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
	TEI_FAULT_AT(c, at, "4.16", "%s", error.text);
	return NULL;
}

/* The params of a data, to be freed; NULL without memory. */
static struct tei_datatype_param *
params_of(struct tei_compiler *c, const struct tei_schema_node *data,
	size_t *count)
{
	struct tei_datatype_param *params = NULL;
	const struct tei_schema_node *kid = data->first;
	size_t cap = 0;

	*count = 0;
	do {
		if (!tei_grow(&params, &cap, *count + 1, sizeof *params)) {
			c->store->failed = true;
			break;
		}
		if (kid != NULL && kid->kind == TEI_RNG_PARAM &&
		    kid->name != NULL)
			params[(*count)++] = (struct tei_datatype_param){
				kid->name, kid->text, strlen(kid->text) };
	} while (kid != NULL && (kid = kid->next) != NULL);
	return params;
}

const struct tei_pattern *
tei_compile_data(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
{
	struct tei_datatype_param *params;
	const struct tei_pattern *except = NULL;
	const struct tei_datatype *type;
	size_t n;

	if (node->type == NULL)
		return &tei_pattern_notallowed;
	if (node->last != NULL && node->last->kind == TEI_RNG_EXCEPT)
		except = tei_compile_list(c, node->last->first, place,
		    TEI_P_CHOICE);
	params = params_of(c, node, &n);
	type = get_type(c, node, params, n);
	free(params);
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
		return TEI_XML_NS;
	for (b = all->node->bindings; b != NULL; b = b->outer)
		if (strncmp(b->prefix, prefix, n) == 0 && !b->prefix[n])
			return b->uri;
	return NULL;
}

const struct tei_pattern *
tei_compile_value(struct tei_compiler *c, const struct tei_schema_node *node,
	const struct tei_scope_place *place)
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
		TEI_FAULT_AT(c, node, "4.16", "\"%.100s\" is no value of the type "
		    "%s", text, node->type);
		return &tei_pattern_notallowed;
	}
	key = tei_schema_intern(c->store, key, n);
	c->g->pool.node = node;
	return tei_pattern_value(&c->g->pool, type, key, n, text);
}
