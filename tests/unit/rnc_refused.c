/* What the reader of the compact syntax refuses, encodings and depth among
 * it. */
#include "rnc_read.h"

static void
test_refused(void)
{
	static const struct {
		const char *rnc;
		uint32_t line, column;
		const char *rule, *says;
	} rows[] = {
		{ "a,", 1, 3, "compact 2", "pattern" },
		{ "a b", 1, 3, "compact 2", "does not continue" },
		{ "element a { b c }", 1, 15, "compact 2", "joins" },
		{ "a, b | c", 1, 6, "compact 2", "parentheses" },
		{ "a**", 1, 3, "compact 2", "does not continue" },
		{ "(a", 1, 3, "compact 2", "\")\"" },
		{ "element { a }", 1, 9, "compact 2", "name" },
		{ "element a empty", 1, 11, "compact 2", "\"{\"" },
		{ "element * - a - b { empty }", 1, 15, "compact 2", "\"{\"" },
		{ "element a | * - b { empty }", 1, 19, "compact 2",
		    "parentheses" },
		{ "element (* - b | c) { empty }", 1, 16, "compact 2",
		    "parentheses" },
		{ "element a - b { empty }", 1, 11, "compact 2", "\"{\"" },
		{ "string - \"a\"*", 1, 13, "compact 2", "parentheses" },
		{ "string - \"a\" | b", 1, 14, "compact 2", "parentheses" },
		{ "b | string - \"a\"", 1, 17, "compact 2", "parentheses" },
		{ "string - string - a", 1, 17, "compact 2", "continue" },
		{ "start = a }", 1, 11, "compact 2", "no brace" },
		{ "start = grammar { a = b", 1, 24, "compact 2", "\"}\"" },
		{ "start a", 1, 7, "compact 2", "=" },
		{ "include \"x\" { include \"y\" }", 1, 15, "compact 2",
		    "include" },
		{ "include \"x\" { div { include \"y\" } }", 1, 21,
		    "compact 2", "include" },
		{ "external \"x#y\"", 1, 10, "4.5", "fragment" },
		{ "parent start", 1, 8, "compact 2", "definition" },
		{ "div", 1, 4, "compact 2", "\"{\"" },
		{ "a = inherit", 1, 5, "compact 2", "keyword" },
		{ "xsd:string { length }", 1, 21, "compact 2", "\"=\"" },
		{ "xsd:string { \"a\" }", 1, 14, "compact 2", "param" },
		{ "\"a\" ~ b", 1, 7, "compact 2", "~" },
		{ "a ## b", 1, 3, "compact 2", "does not continue" },
		{ "a, | b", 1, 4, "compact 2", "pattern" },
		{ "\"a", 1, 1, "compact 3", "not closed" },
		{ "\n 'a\n'", 2, 2, "compact 3", "not closed in its line" },
		{ "\"\"\"a\"\"", 1, 1, "compact 3", "not closed" },
		{ "a % b", 1, 3, "compact 3", "begins nothing" },
		{ "x:", 1, 2, "compact 3", "begins nothing" },
		{ "\\x{}", 1, 1, "compact 3", "HEX" },
		{ "\\x{7d ", 1, 1, "compact 3", "HEX" },
		{ "a\\x{D800}", 1, 2, "compact 3", "XML" },
		{ "\\x{110000}", 1, 1, "compact 3", "XML" },
		{ "element \\x{D}a { b }", 1, 9, "compact 3", "begins" },
		{ "a\x01", 1, 2, "compact 3", "XML" },
		{ "\xC3\xA9 \xFF", 1, 3, "compact 3", "UTF-8" },
		{ "a, \xE0\xB8\xB5", 1, 4, "compact 3", "fifth" },
		{ "\n xml:a\xE2\xB0\x80", 2, 2, "compact 3", "fifth" },
		{ "x:a", 1, 1, "compact 4", "\"x\"" },
		{ "element a { attribute y:b { c } }", 1, 23, "compact 4",
		    "\"y\"" },
		{ "namespace xmlns = \"u\" a", 1, 11, "compact 4", "xmlns" },
		{ "namespace xml = \"u\" a", 1, 11, "compact 4", "xml" },
		{ "namespace x = \"http://www.w3.org/XML/1998/namespace\" a",
		    1, 11, "compact 4", "xml" },
		{ "namespace x = \"u\" namespace x = \"v\" a", 1, 29,
		    "compact 4", "twice" },
		{ "datatypes x = \"u\" datatypes x = \"u\" a", 1, 29,
		    "compact 4", "twice" },
		{ "datatypes xsd = \"u\" a", 1, 11, "compact 4", "only" },
		{ "default namespace = \"u\" default namespace = \"u\" a", 1,
		    25, "compact 4", "already" },
		{ "namespace a", 1, 12, "compact 2", "\"=\"" },
		{ "default a", 1, 9, "compact 2", "namespace" },
		{ "include \"x\" inherit = p", 1, 23, "compact 4", "\"p\"" },
		{ "namespace x = \"\" namespace y = inherit "
		    "element x:* - y:z { empty }", 1, 54, "compact 4",
		    "inherits" },
		{ "[ x = \"1\" ] a", 1, 3, "compact 5", "prefix" },
		{ "[ \"x\" ] a", 1, 3, "compact 5", "bracket" },
		{ "[ xml:x = \"1\" xml:x = \"2\" ] a", 1, 15, "compact 5",
		    "twice" },
		{ "[ y [] xml:x = \"1\" ] a", 1, 8, "compact 5", "first" },
		{ "a [ xmlns = \"b\" ] start = b", 1, 5, "compact 5",
		    "declare" },
		{ "namespace r = \"http://relaxng.org/ns/structure/1.0\" "
		    "[ r:a [] ] b", 1, 55, "compact 5", "RELAX NG" },
		{ "[ x [", 1, 6, "compact 5", "bracket" },
		{ "a >> b", 1, 7, "compact 2", "\"[\"" },
		{ "a >> x []", 1, 10, "compact 5", "outermost" },
		{ "[ x [] ] \"a\"", 1, 13, "compact 5", "outermost" },
		{ "## doc\n\"a\"", 2, 4, "compact 5", "outermost" },
	};
	struct tei_schema_store store;
	struct said said;
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		said = (struct said){ 0 };
		CU_ASSERT_FATAL(tei_schema_store_init(&store));
		store.fault = hear;
		store.fault_data = &said;
		CU_ASSERT_PTR_NULL(tei_schema_read_rnc(&store, "a.rnc",
		    rows[i].rnc, strlen(rows[i].rnc)));
		CU_ASSERT_EQUAL(said.count, 1);
		if (said.line != rows[i].line || said.column !=
		    rows[i].column || strcmp(said.rule, rows[i].rule) != 0 ||
		    strstr(said.text, rows[i].says) == NULL)
			printf("\n  %s\n  %u:%u: %s: %s\n", rows[i].rnc,
			    said.line, said.column, said.rule, said.text);
		CU_ASSERT_EQUAL(said.line, rows[i].line);
		CU_ASSERT_EQUAL(said.column, rows[i].column);
		CU_ASSERT_STRING_EQUAL(said.rule, rows[i].rule);
		CU_ASSERT_PTR_NOT_NULL(strstr(said.text, rows[i].says));
		tei_schema_store_free(&store);
	}
}

static void
test_encodings(void)
{
	static const char big[] = "\xFE\xFF\0t\0e\0x\0t";
	static const char little[] = "\xFF\xFE\"\0\x3D\xD8\0\xDE\"\0";
	static const char lone[] = "\xFE\xFF\0\"\xD8\x3D\0\"";
	struct tei_schema_store store;

	reads_as(big, sizeof big - 1, "<text></>", false);
	reads_as(little, sizeof little - 1,
	    V("token", "\xF0\x9F\x98\x80"), false);
	CU_ASSERT_FATAL(tei_schema_store_init(&store));
	CU_ASSERT_PTR_NULL(tei_schema_read_rnc(&store, "a", lone,
	    sizeof lone - 1));
	CU_ASSERT_PTR_NULL(tei_schema_read_rnc(&store, "a", big,
	    sizeof big - 2));
	CU_ASSERT_EQUAL(store.faults, 2);
	tei_schema_store_free(&store);
}

/* Nesting without recursion, and an end of it. */
static void
test_depth(void)
{
	static const char *const opens[] = { "(", "list{", "[x[", "grammar{a=",
		"a[", "element(" };
	struct tei_schema_store store;
	struct tei_buf b = { 0 };
	size_t i, j;

	for (i = 0; i < sizeof opens / sizeof *opens; i++) {
		tei_buf_clear(&b);
		for (j = 0; j < 300000; j++)
			tei_buf_puts(&b, opens[i]);
		CU_ASSERT_FATAL(tei_schema_store_init(&store));
		CU_ASSERT_PTR_NULL(tei_schema_read_rnc(&store, "a", b.s,
		    b.n));
		CU_ASSERT_EQUAL(store.faults, 1);
		tei_schema_store_free(&store);
	}
	tei_buf_clear(&b);
	for (j = 0; j < 50000; j++)
		tei_buf_puts(&b, "list{");
	tei_buf_puts(&b, "text");
	for (j = 0; j < 50000; j++)
		tei_buf_puts(&b, "}?");
	CU_ASSERT_FATAL(tei_schema_store_init(&store));
	CU_ASSERT_PTR_NOT_NULL(tei_schema_read_rnc(&store, "a", b.s, b.n));
	tei_schema_store_free(&store);
	tei_buf_free(&b);
}

CU_TestInfo unit_tests[] = {
	{ "refused", test_refused },
	{ "encodings", test_encodings },
	{ "depth", test_depth },
	CU_TEST_INFO_NULL
};
