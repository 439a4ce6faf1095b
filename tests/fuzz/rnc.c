/* The reader of the compact syntax: a tree, or a fault that says why not. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "validate/schema.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
hear(void *data, const struct tei_schema_fault *fault)
{
	(void)data;
	if (fault->line == 0 || fault->column == 0 || *fault->text == '\0')
		abort();
}

/* Every node knows its parent, and no list has a loop. */
static void
check_tree(const struct tei_schema_node *root)
{
	const struct tei_schema_node *node = root, *child;

	while (node != NULL) {
		for (child = node->first; child != NULL; child = child->next)
			if (child->parent != node ||
			    (child->next == NULL && node->last != child))
				abort();
		if (node->first != NULL) {
			node = node->first;
			continue;
		}
		while (node != root && node->next == NULL)
			node = node->parent;
		node = node != root ? node->next : NULL;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tei_schema_store store;
	struct tei_schema_node *root;

	if (!tei_schema_store_init(&store))
		abort();
	store.fault = hear;
	store.keep_docs = size % 2;
	root = tei_schema_read_rnc(&store, "a.rnc", (const char *)data, size);
	if (store.failed || (root == NULL) != (store.faults > 0))
		abort();
	if (root != NULL)
		check_tree(root);
	tei_schema_store_free(&store);
	return 0;
}
