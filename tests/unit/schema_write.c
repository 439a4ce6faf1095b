/* Schemas written in either syntax mean what they meant. */
#include "unit.h"

#include <dirent.h>
#include <stdlib.h>

#include "schema_dump.h"
#include "validate/schema_write.h"

#define SUITES TEIKIT_SHARED "/conformance/relaxng"

static bool
read_file(const char *path, struct tei_buf *text)
{
	char chunk[4096];
	FILE *f = fopen(path, "rb");
	size_t n;

	tei_buf_clear(text);
	if (f == NULL)
		return false;
	while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
		tei_buf_add(text, chunk, n);
	fclose(f);
	return true;
}

static struct tei_schema_node *
read_text(struct tei_schema_store *store, struct said *said,
	const char *name, const struct tei_buf *text)
{
	*said = (struct said){ 0 };
	CU_ASSERT_FATAL(tei_schema_store_init(store));
	store->fault = hear;
	store->fault_data = said;
	return tei_schema_read(store, name, text->n > 0 ? text->s : "",
	    text->n);
}

typedef void write_fn(struct tei_buf *, const struct tei_schema_node *);

/* What is written is read again, as the same tree. */
static void
comes_back(const char *path, const struct tei_schema_node *root,
	write_fn *write)
{
	struct tei_buf want = { 0 }, written = { 0 }, got = { 0 };
	struct tei_schema_store store;
	struct said said;

	dump(&want, root);
	write(&written, root);
	CU_ASSERT_FALSE(written.failed);
	root = read_text(&store, &said, path, &written);
	if (root != NULL)
		dump(&got, root);
	if (root == NULL || strcmp(want.s, got.s) != 0)
		printf("\n  %s: %u:%u: %s\n%s\n%s\n%s\n", path, said.line,
		    said.column, said.text, written.s, want.s,
		    got.n > 0 ? got.s : "");
	CU_ASSERT(root != NULL && strcmp(want.s, got.s) == 0);
	tei_schema_store_free(&store);
	tei_buf_free(&want);
	tei_buf_free(&written);
	tei_buf_free(&got);
}

/* A schema by both writers; false if it is not there or is refused. */
static bool
round_trip(const char *path)
{
	struct tei_buf text = { 0 };
	struct tei_schema_store store;
	struct tei_schema_node *root = NULL;
	struct said said;

	if (read_file(path, &text)) {
		root = read_text(&store, &said, path, &text);
		if (root != NULL) {
			comes_back(path, root, tei_schema_write_rnc);
			comes_back(path, root, tei_schema_write_rng);
		}
		tei_schema_store_free(&store);
	}
	tei_buf_free(&text);
	return root != NULL;
}

/* What the suites do not have. */
static void
test_namespaces(void)
{
	static const char *const schemas[] = {
		"namespace p = \"u\" element p:a { external \"x\" }",
		"namespace p = \"u\" include \"x\" start = element p:a {"
		    " attribute p:b { text }, attribute c { text } }",
		"default namespace = \"u\" namespace i = inherit include "
		    "\"x\" inherit = i start = element i:a | b { empty }",
		"default namespace = \"u\" namespace l = \"\" "
		    "start = element l:* - l:a { attribute xml:b { text } }",
		"default namespace = \"u\" start = element (* - (a | b)) | c"
		    " { xsd:QName \"p\" | (xsd:token - (\"q\" | \"r\")) }",
		"<choice xmlns='http://relaxng.org/ns/structure/1.0' "
		    "datatypeLibrary='http://www.w3.org/2001/XMLSchema-"
		    "datatypes'><value type='QName' xmlns:p='u'>p:a</value>"
		    "<value type='QName' xmlns:p='v'>p:a</value>"
		    "<value type='QName' ns='w'>a</value></choice>",
		"start = element a { \\element, parent \\text, (\\start?)* }"
		    " \\element = list { '\"' ~ \"'\" ~ '\\x{A}' ~ "
		    "\"\\x{5C}x{A}\" }",
	};
	struct tei_buf text = { 0 };
	struct tei_schema_store store;
	struct tei_schema_node *root;
	struct said said;
	size_t i;

	for (i = 0; i < sizeof schemas / sizeof *schemas; i++) {
		tei_buf_clear(&text);
		tei_buf_puts(&text, schemas[i]);
		root = read_text(&store, &said, "f/a.rnc", &text);
		if (root == NULL)
			printf("\n  %s: %s\n", schemas[i], said.text);
		CU_ASSERT_PTR_NOT_NULL_FATAL(root);
		comes_back("f/a.rnc", root, tei_schema_write_rnc);
		comes_back("f/a.rng", root, tei_schema_write_rng);
		tei_schema_store_free(&store);
	}
	tei_buf_free(&text);
}

static void
test_suite(const char *suite, const char *name, size_t want)
{
	char path[400];
	struct dirent *entry;
	DIR *folder;
	size_t n = 0;

	snprintf(path, sizeof path, "%s/%s", SUITES, suite);
	folder = opendir(path);
	if (folder == NULL) {
		printf("\n  skipped, no data: %s\n", path);
		return;
	}
	while ((entry = readdir(folder)) != NULL) {
		snprintf(path, sizeof path, "%s/%s/%.100s/%s", SUITES, suite,
		    entry->d_name, name);
		n += round_trip(path);
	}
	closedir(folder);
	CU_ASSERT_EQUAL(n, want);
}

static void
test_suites(void)
{
	test_suite("spectest", "correct.rng", 172);
	test_suite("xsd", "correct.rng", 240);
	test_suite("compact", "correct.rnc", 56);
}

static void
test_tei(void)
{
	static const char path[] = TEIKIT_SHARED "/schemas/tei_all.rng";

	if (!round_trip(path))
		printf("\n  skipped, no data: %s\n", path);
	CU_ASSERT(round_trip(TEIKIT_SOURCE "/schemas/teikit.rnc"));
	CU_ASSERT(round_trip(TEIKIT_SOURCE "/schemas/teikit.rng"));
}

CU_TestInfo unit_tests[] = {
	{ "namespaces", test_namespaces },
	{ "suites", test_suites },
	{ "TEI", test_tei },
	CU_TEST_INFO_NULL
};
