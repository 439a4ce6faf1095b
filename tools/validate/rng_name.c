/* Reading the XML syntax: names and the prefixes in them. */
#include "validate/rng.h"

#include <string.h>

static const char *
namespace_of(const struct tei_rng_level *level, const char *prefix, size_t n)
{
	const struct tei_schema_binding *b;

	if (n == 3 && memcmp(prefix, "xml", 3) == 0)
		return TEI_XML_NS;
	for (b = level->bindings; b != NULL; b = b->outer)
		if (strncmp(b->prefix, prefix, n) == 0 && !b->prefix[n])
			return b->uri;
	return NULL;
}

void
tei_rng_set_name(struct tei_rng *r, const struct tei_rng_level *level,
	struct tei_schema_node *node, const char *qname, const char *ns)
{
	const char *colon = strchr(qname, ':');
	const char *local = colon == NULL ? qname : colon + 1;

	if (xmlValidateQName((const xmlChar *)qname, 0) != 0)
		tei_rng_fault(r, "4.10", "\"%.100s\" is no name", qname, NULL);
	node->ns = ns;
	if (colon != NULL) {
		node->ns = namespace_of(level, qname,
		    (size_t)(colon - qname));
		if (node->ns == NULL)
			tei_rng_fault(r, "4.10", "the prefix of \"%.100s\" is "
			    "not declared", qname, NULL);
		else
			node->ns = tei_rng_keep(r, node->ns, strlen(node->ns));
	}
	node->text = tei_rng_keep(r, local, strlen(local));
}

void
tei_rng_bind(struct tei_rng *r, struct tei_rng_level *level, int count,
	const xmlChar **ns)
{
	for (int i = 0; i < count; i++, ns += 2) {
		struct tei_schema_binding *b;
		const char *prefix = ns[0] ? (const char *)ns[0] : "";
		const char *uri = ns[1] ? (const char *)ns[1] : "";

		b = tei_arena_alloc(&r->store->arena, sizeof *b);
		if (b == NULL) {
			tei_rng_out_of_memory(r);
			return;
		}
		b->outer = level->bindings;
		b->prefix = tei_rng_keep(r, prefix, strlen(prefix));
		b->uri = tei_rng_keep(r, uri, strlen(uri));
		level->bindings = b;
	}
}
