/* The suite of the compact syntax against its twins in XML. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema_dump.h"

#define SUITE TEIKIT_SHARED "/conformance/relaxng/compact"

/* A file of the suite read into a tree, which is dumped; false if it was
 * refused, or is not there: then *there says so. */
static bool
dump_file(int number, const char *name, struct tei_buf *tree, bool *there)
{
	struct tei_schema_store store;
	struct tei_schema_node *root;
	struct tei_buf text = { 0 };
	char path[400], chunk[4096];
	size_t n;
	FILE *f;

	snprintf(path, sizeof path, "%s/%03d/%s", SUITE, number, name);
	f = fopen(path, "rb");
	*there = f != NULL;
	if (f == NULL)
		return false;
	while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
		tei_buf_add(&text, chunk, n);
	fclose(f);
	CU_ASSERT_FATAL(tei_schema_store_init(&store));
	root = tei_schema_read(&store, path, text.n > 0 ? text.s : "",
	    text.n);
	tei_buf_clear(tree);
	if (root != NULL)
		dump(tree, root);
	tei_schema_store_free(&store);
	tei_buf_free(&text);
	return root != NULL;
}

/* What is no business of the reader: 4.16 (names excepted) and a value that
 * is none of its type. */
static bool
is_refused_later(int number)
{
	return (number >= 54 && number <= 60) || number == 86;
}

/* The suite's schemas give the trees of their twins in XML syntax. */
static void
test_suite(void)
{
	struct tei_buf rnc = { 0 }, xml = { 0 };
	int number, twins = 0, refused = 0;
	bool there, read;

	for (number = 1; number <= 88; number++) {
		read = dump_file(number, "correct.rnc", &rnc, &there);
		if (!there) {
			read = dump_file(number, "incorrect.rnc", &rnc,
			    &there);
			if (!there)
				break;
			CU_ASSERT_EQUAL(read, is_refused_later(number));
			refused++;
			continue;
		}
		if (!read)
			printf("\n  %03d is refused\n", number);
		CU_ASSERT(read);
		CU_ASSERT(dump_file(number, "xml/correct.rng", &xml,
		    &there));
		if (strcmp(rnc.s, xml.s) != 0)
			printf("\n  %03d\n  %s\n  %s\n", number, rnc.s, xml.s);
		CU_ASSERT_STRING_EQUAL(rnc.s, xml.s);
		twins++;
	}
	if (number == 1)
		printf("\n  skipped, no data: %s\n", SUITE);
	else
		CU_ASSERT_EQUAL(twins + refused, 88);
	tei_buf_free(&rnc);
	tei_buf_free(&xml);
}

CU_TestInfo unit_tests[] = {
	{ "suite", test_suite },
	CU_TEST_INFO_NULL
};
