/* The reader of the compact syntax. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema_dump.h"

#define SUITE TEIKIT_SHARED "/conformance/relaxng/compact"

static void
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

struct pair {
	const char *rnc, *tree;
};

#define CHECK(rows, docs)                                                    \
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)              \
		reads_as(rows[i].rnc, strlen(rows[i].rnc), rows[i].tree, docs)

#define N(ns, name) "<name ns=\"" ns "\" text=\"" name "\"></>"
#define V(type, text)                                                        \
	"<value library=\"\" type=\"" type "\" text=\"" text "\"></>"
#define XSD "library=\"http://www.w3.org/2001/XMLSchema-datatypes\""

static void
test_patterns(void)
{
	static const struct pair rows[] = {
		{ "empty", "<empty></>" }, { "text", "<text></>" },
		{ "notAllowed", "<notAllowed></>" },
		{ "element a { empty }",
		    "<element>" N("?", "a") "<empty></></>" },
		{ "attribute a { text }",
		    "<attribute>" N("", "a") "<text></></>" },
		{ "list { a, b }",
		    "<list><ref name=\"a\"></><ref name=\"b\"></></>" },
		{ "mixed { a & b }", "<mixed><interleave><ref name=\"a\"></>"
		    "<ref name=\"b\"></></></>" },
		{ "a?, b*, (c | d)+", "<group><optional><ref name=\"a\"></>"
		    "</><zeroOrMore><ref name=\"b\"></></><oneOrMore><choice>"
		    "<ref name=\"c\"></><ref name=\"d\"></></></></>" },
		{ "(((a)))", "<ref name=\"a\"></>" },
		{ "parent a", "<parentRef name=\"a\"></>" },
		{ "\\start | \\text-a | a.b",
		    "<choice><ref name=\"start\"></><ref name=\"text-a\"></>"
		    "<ref name=\"a.b\"></></>" },
		{ "external \"x/y.rnc\"", "<externalRef href=\"y\"></>" },
		{ "grammar { start = a a = empty }", "<grammar><start>"
		    "<ref name=\"a\"></></><define name=\"a\"><empty></></>"
		    "</>" },
		{ "\xEF\xBB\xBF" "text", "<text></>" },
		{ "\\x{74}e\\xxx{078}t", "<text></>" },
		{ "a#b\r#c\r\n,d#", "<group><ref name=\"a\"></>"
		    "<ref name=\"d\"></></>" },
	};

	CHECK(rows, false);
}

static void
test_grammars(void)
{
	static const struct pair rows[] = {
		{ "", "<grammar></>" },
		{ "start = a a |= b\nb &= text\n\\div = empty",
		    "<grammar><start><ref name=\"a\"></></><define name=\"a\" "
		    "combine=\"choice\"><ref name=\"b\"></></><define "
		    "name=\"b\" combine=\"interleave\"><text></></><define "
		    "name=\"div\"><empty></></></>" },
		{ "div { start |= a div { } } a = b",
		    "<grammar><div><start combine=\"choice\">"
		    "<ref name=\"a\"></></><div></></><define name=\"a\">"
		    "<ref name=\"b\"></></></>" },
		{ "default namespace = \"d\" namespace p = \"u\"\n"
		    "include \"x.rnc\" include \"y.rnc\" inherit = p { a = b "
		    "div { start = a } }", "<grammar><include ns=\"d\" "
		    "href=\"x\"></><include ns=\"u\" href=\"y\">"
		    "<define name=\"a\"><ref name=\"b\"></></><div><start>"
		    "<ref name=\"a\"></></></></></>" },
		{ "include \"x.rnc\" { a = grammar { include \"y.rnc\" } }",
		    "<grammar><include href=\"x\"><define name=\"a\">"
		    "<grammar><include href=\"y\"></></></></></>" },
	};

	CHECK(rows, false);
}

static void
test_names(void)
{
	static const struct pair rows[] = {
		{ "namespace p = \"u\" element p:a { text }",
		    "<element>" N("u", "a") "<text></></>" },
		{ "default namespace = \"d\" element a { attribute b { text }"
		    " }", "<element>" N("d", "a") "<attribute>" N("", "b")
		    "<text></></></>" },
		{ "default namespace p = \"d\" attribute p:a { text }",
		    "<attribute>" N("d", "a") "<text></></>" },
		{ "default namespace = inherit namespace p = inherit "
		    "element a | p:b { text }", "<element><choice>"
		    N("?", "a") N("?", "b") "</><text></></>" },
		{ "attribute xml:id { text }", "<attribute>"
		    N("http://www.w3.org/XML/1998/namespace", "id")
		    "<text></></>" },
		{ "element * { text }",
		    "<element><anyName></><text></></>" },
		{ "namespace p = \"u\" default namespace = \"d\" "
		    "element (p:* - (p:a | (b))) | c { text }",
		    "<element><choice><nsName ns=\"u\"><except>"
		    N("u", "a") N("d", "b") "</></>" N("d", "c")
		    "</><text></></>" },
		{ "namespace p = \"u\" attribute * - p:* { text }",
		    "<attribute><anyName><except><nsName ns=\"u\"></></></>"
		    "<text></></>" },
		{ "element element { text }",
		    "<element>" N("?", "element") "<text></></>" },
	};

	CHECK(rows, false);
}

static void
test_datatypes(void)
{
	static const struct pair rows[] = {
		{ "\"a\"", V("token", "a") }, { "string \"\"", V("string", "") },
		{ "token 'a\"' ~ \"'b\"", V("token", "a\"'b") },
		{ "\"\"\"\"'\"\"\" ~ \'\'\'x\r\n''y\'\'\'",
		    V("token", "\"'x\n''y") },
		{ "\"\\x{A}\"", V("token", "\n") },
		{ "string", "<data library=\"\" type=\"string\"></>" },
		{ "xsd:date", "<data " XSD " type=\"date\"></>" },
		{ "datatypes d = \"http://www.w3.org/2001/XMLSchema-datatypes\""
		    " d:string { pattern = \"a\" ~ \"b\" text = '1' }",
		    "<data " XSD " type=\"string\"><param name=\"pattern\" "
		    "text=\"ab\"></><param name=\"text\" text=\"1\"></></>" },
		{ "(string - \"a\") | (xsd:NCName - (\"b\" | \"c\"))",
		    "<choice><data library=\"\" type=\"string\"><except>"
		    V("token", "a") "</></><data " XSD " type=\"NCName\">"
		    "<except>" V("token", "b") V("token", "c")
		    "</></></>" },
		{ "default namespace = \"d\" xsd:QName \"a\"",
		    "<value ns=\"d\" " XSD " type=\"QName\" text=\"a\"></>" },
	};

	CHECK(rows, false);
}

static void
test_annotations(void)
{
	static const struct pair rows[] = {
		{ "## one\n### two\n\n##three\n[ ] element a { empty }",
		    "<element doc=\"one\ntwo\nthree\">" N("?", "a")
		    "<empty></></>" },
		{ "namespace a = \"http://relaxng.org/ns/compatibility/"
		    "annotations/1.0\" [ a:documentation [ xml:lang = \"en\" "
		    "\"x\" ~ \"y\" b [ \"z\" ] ] ] start = [ a:x = \"1\" "
		    "a:y [ p = \"2\" q [ ] \"t\" ] ] text >> a:z [ ]",
		    "<grammar><start doc=\"xy\"><text></></></>" },
		{ "foo [ \"x\" ] xml:bar [] start = a # c\n foo [] div { "
		    "foo [] }", "<grammar><start><ref name=\"a\"></></>"
		    "<div></></>" },
		{ "a = ## of b\n \"b\" |\n## of c\n c? >> d [] >> e []",
		    "<grammar><define name=\"a\"><choice><value library=\"\" "
		    "type=\"token\" text=\"b\" doc=\"of b\"></><optional>"
		    "<ref name=\"c\" doc=\"of c\"></></></></></>" },
	};

	CHECK(rows, true);
}

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
	{ "patterns", test_patterns },
	{ "grammars", test_grammars },
	{ "names", test_names },
	{ "datatypes", test_datatypes },
	{ "annotations", test_annotations },
	{ "refused", test_refused },
	{ "encodings", test_encodings },
	{ "depth", test_depth },
	{ "suite", test_suite },
	CU_TEST_INFO_NULL
};
