/* What the suites of the compact syntax share: a schema, read and shown. */
#ifndef RNC_READ_H
#define RNC_READ_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema_dump.h"
#include "unit.h"

/* Reads a schema, whose tree must be the one wanted. */
static inline void
reads_as(const char *rnc, size_t n, const char *want, bool docs)
{
	struct tei_schema_store store;
	struct said said = { 0 };
	struct tei_schema_node *root;
	struct tei_buf b = { 0 };

	CU_ASSERT_FATAL(tei_schema_store_init(&store));
	store.fault = hear;
	store.fault_data = &said;
	store.keep_docs = docs;
	root = tei_schema_read(&store, "a.rnc", rnc, n);
	if (root == NULL)
		printf("\n  %s\n  %u:%u: %s\n", rnc, said.line, said.column,
		    said.text);
	CU_ASSERT_PTR_NOT_NULL(root);
	if (root != NULL) {
		dump(&b, root);
		if (strcmp(b.s, want) != 0)
			printf("\n  %s\n  %s\n  %s\n", rnc, b.s, want);
		CU_ASSERT_STRING_EQUAL(b.s, want);
	}
	tei_buf_free(&b);
	tei_schema_store_free(&store);
}

#define V(type, text)                                                        \
	"<value library=\"\" type=\"" type "\" text=\"" text "\"></>"

#endif
