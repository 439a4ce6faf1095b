/* The reader of the compact syntax. */
#include "rnc_read.h"

struct pair {
	const char *rnc, *tree;
};

#define CHECK(rows, docs)                                                    \
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)              \
		reads_as(rows[i].rnc, strlen(rows[i].rnc), rows[i].tree, docs)

#define N(ns, name) "<name ns=\"" ns "\" text=\"" name "\"></>"
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

CU_TestInfo unit_tests[] = {
	{ "patterns", test_patterns },
	{ "grammars", test_grammars },
	{ "names", test_names },
	{ "datatypes", test_datatypes },
	{ "annotations", test_annotations },
	CU_TEST_INFO_NULL
};
