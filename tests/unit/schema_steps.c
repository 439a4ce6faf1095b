/* RELAX NG 1.0, section 4: what each step of the simplification makes of a
 * schema, in both syntaxes; a document that is valid by it, and one that is
 * not. schema_rules.c has what breaks a rule. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/buf.h"
#include "validate/document.h"
#include "validate/grammar.h"

#define NS "xmlns=\"http://relaxng.org/ns/structure/1.0\""
#define XSD "http://www.w3.org/2001/XMLSchema-datatypes"
#define ROOT(content) "<element name=\"r\" " NS ">" content "</element>"
#define A "<element name=\"a\"><empty/></element>"
#define B "<element name=\"b\"><empty/></element>"

/* Where compact syntax has no words for what a step changes (it has no
 * attributes that could be trimmed or handed down, nor elements without
 * operators), its row says the same as the step's result. */
static const struct step {
	const char *rule, *compact, *xml, *valid, *invalid;
} steps[] = {
	{ "4.1 annotations",
	    "namespace x = \"urn:x\" [ x:y = \"1\" ] element r { text "
	    ">> x:z [ \"note\" ] }",
	    "<element name=\"r\" " NS " xmlns:x=\"urn:x\" x:y=\"1\"><x:z>note"
	    "</x:z><text/></element>",
	    "<r>t</r>", "<r y=\"1\"/>" },
	{ "4.2 blanks around names",
	    "\n element \n r # name\n { token \"a\" }",
	    "<element name=\" r \" " NS "><value type=\" token \"> a </value>"
	    "</element>",
	    "<r>a</r>", "<r>b</r>" },
	{ "4.2 blanks of values stay",
	    "element r { string \" a \" }",
	    ROOT("<value type=\"string\"> a </value>"),
	    "<r> a </r>", "<r>a</r>" },
	{ "4.3 the library is handed down",
	    "datatypes d = \"" XSD "\" element r { d:int }",
	    "<element name=\"r\" datatypeLibrary=\"" XSD "\" " NS "><group>"
	    "<data type=\"int\"/></group></element>",
	    "<r>1</r>", "<r>x</r>" },
	{ "4.3 the built-in library",
	    "element r { string }",
	    "<element name=\"r\" datatypeLibrary=\"" XSD "\" " NS "><group "
	    "datatypeLibrary=\"\"><data type=\"string\"/></group></element>",
	    "<r>x</r>", "<r><x/></r>" },
	{ "4.4 a value's type is token",
	    "element r { \"a b\" }", ROOT("<value>a b</value>"),
	    "<r> a  b </r>", "<r>ab</r>" },
	{ "4.4 whatever the library around it",
	    "datatypes d = \"" XSD "\" element r { \"1\" }",
	    "<element name=\"r\" datatypeLibrary=\"" XSD "\" " NS ">"
	    "<value>1</value></element>",
	    "<r>1</r>", "<r>01</r>" },
	{ "4.5 addresses are relative to their file",
	    "external \"in/far.rnc\"",
	    "<externalRef href=\"in/far.rng\" " NS "/>",
	    "<far><near/></far>", "<near/>" },
	{ "4.6 externalRef", "element r { external \"in/near.rnc\" }",
	    ROOT("<externalRef href=\"in/near.rng\"/>"),
	    "<r><near/></r>", "<r/>" },
	{ "4.6 externalRef hands ns on",
	    "namespace x = \"urn:x\" "
	    "element r { external \"in/near.rnc\" inherit = x }",
	    ROOT("<externalRef href=\"in/near.rng\" ns=\"urn:x\"/>"),
	    "<r><x:near xmlns:x=\"urn:x\"/></r>", "<r><near/></r>" },
	{ "4.7 include", "include \"in/base.rnc\"",
	    "<grammar " NS "><include href=\"in/base.rng\"/></grammar>",
	    "<r><a/></r>", "<r><b/></r>" },
	{ "4.7 include with something else instead",
	    "include \"in/base.rnc\" { a = element b { empty } }",
	    "<grammar " NS "><include href=\"in/base.rng\"><define name=\"a\">"
	    B "</define></include></grammar>",
	    "<r><b/></r>", "<r><a/></r>" },
	{ "4.7 include with another start, in a div",
	    "include \"in/base.rnc\" { div { start = a } }",
	    "<grammar " NS "><include href=\"in/base.rng\"><div><start>"
	    "<ref name=\"a\"/></start></div></include></grammar>",
	    "<a/>", "<r><a/></r>" },
	{ "4.8 name is a name class",
	    "element r { attribute a { text } }",
	    "<element " NS "><name>r</name><attribute><name>a</name>"
	    "</attribute></element>",
	    "<r a=\"\"/>", "<r/>" },
	{ "4.8 name of an attribute is in no namespace",
	    "default namespace = \"urn:x\" element r { attribute a { text } }",
	    "<element name=\"r\" ns=\"urn:x\" " NS "><attribute name=\"a\"/>"
	    "</element>",
	    "<r xmlns=\"urn:x\" a=\"\"/>",
	    "<r xmlns=\"urn:x\" xmlns:x=\"urn:x\" x:a=\"\"/>" },
	{ "4.9 ns is handed down",
	    "default namespace = \"urn:x\" element r { element a { empty } }",
	    "<element name=\"r\" ns=\"urn:x\" " NS "><group>" A "</group>"
	    "</element>",
	    "<r xmlns=\"urn:x\"><a/></r>",
	    "<r xmlns=\"urn:x\"><a xmlns=\"\"/></r>" },
	{ "4.10 a prefix stands for its namespace",
	    "namespace x = \"urn:x\" element x:r { empty }",
	    "<x:element name=\"y:r\" xmlns:x=\"http://relaxng.org/ns/structure"
	    "/1.0\" xmlns:y=\"urn:x\"><x:empty/></x:element>",
	    "<r xmlns=\"urn:x\"/>", "<r/>" },
	{ "4.11 div", "div { start = a } div { div { a = element a { empty } "
	    "} }",
	    "<grammar " NS "><div><start><ref name=\"a\"/></start></div><div>"
	    "<div><define name=\"a\">" A "</define></div></div></grammar>",
	    "<a/>", "<b/>" },
	{ "4.12 several children are a group",
	    "element r { element a { empty }, element b { empty } }",
	    ROOT(A B), "<r><a/><b/></r>", "<r><b/><a/></r>" },
	{ "4.12 also in oneOrMore",
	    "element r { (element a { empty }, element b { empty })+ }",
	    ROOT("<oneOrMore>" A B "</oneOrMore>"),
	    "<r><a/><b/><a/><b/></r>", "<r><a/><b/><a/></r>" },
	{ "4.12 several names are a choice",
	    "element * - (a | b) { empty }",
	    "<element " NS "><anyName><except><name>a</name><name>b</name>"
	    "</except></anyName><empty/></element>",
	    "<r/>", "<b/>" },
	{ "4.12 several excepted values are a choice",
	    "element r { token - (\"a\" | \"b\") }",
	    ROOT("<data type=\"token\"><except><value>a</value><value>b"
	    "</value></except></data>"),
	    "<r>c</r>", "<r>b</r>" },
	{ "4.12 an attribute without pattern is text",
	    "element r { attribute a { text } }",
	    ROOT("<attribute name=\"a\"/>"), "<r a=\"x\"/>", "<r/>" },
	{ "4.12 choice, group and interleave of one are that one",
	    "element r { ((element a { empty })) }",
	    ROOT("<choice><group><interleave>" A "</interleave></group>"
	    "</choice>"),
	    "<r><a/></r>", "<r/>" },
	{ "4.12 of three are two of two",
	    "element r { \"a\" | \"b\" | \"c\" }",
	    ROOT("<choice><value>a</value><value>b</value><value>c</value>"
	    "</choice>"), "<r>c</r>", "<r>d</r>" },
	{ "4.13 mixed", "element r { mixed { element a { empty } } }",
	    ROOT("<mixed>" A "</mixed>"), "<r>x<a/>y</r>", "<r>x</r>" },
	{ "4.14 optional", "element r { element a { empty }? }",
	    ROOT("<optional>" A "</optional>"), "<r/>", "<r><a/><a/></r>" },
	{ "4.15 zeroOrMore", "element r { element a { empty }* }",
	    ROOT("<zeroOrMore>" A "</zeroOrMore>"), "<r><a/><a/></r>",
	    "<r><b/></r>" },
	{ "4.17 combined by choice",
	    "start = element r { x } x |= element a { empty } "
	    "x |= element b { empty }",
	    "<grammar " NS "><start>" "<element name=\"r\"><ref name=\"x\"/>"
	    "</element></start><define name=\"x\" combine=\"choice\">" A
	    "</define><define name=\"x\" combine=\"choice\">" B "</define>"
	    "</grammar>", "<r><b/></r>", "<r><a/><b/></r>" },
	{ "4.17 combined by interleave, one without saying so",
	    "start = element r { x } x = element a { empty } "
	    "x &= element b { empty }",
	    "<grammar " NS "><start>" "<element name=\"r\"><ref name=\"x\"/>"
	    "</element></start><define name=\"x\">" A "</define><define "
	    "name=\"x\" combine=\"interleave\">" B "</define></grammar>",
	    "<r><b/><a/></r>", "<r><a/></r>" },
	{ "4.18 a grammar in a grammar, and parentRef",
	    "start = element r { grammar { start = parent a | a "
	    "a = element b { empty } } } a = element a { empty }",
	    "<grammar " NS "><start><element name=\"r\"><grammar><start>"
	    "<choice><parentRef name=\"a\"/><ref name=\"a\"/></choice></start>"
	    "<define name=\"a\">" B "</define></grammar></element></start>"
	    "<define name=\"a\">" A "</define></grammar>",
	    "<r><a/></r>", "<r/>" },
	{ "4.19 a definition may hold itself in an element",
	    "start = r r = element r { r? }",
	    "<grammar " NS "><start><ref name=\"r\"/></start><define "
	    "name=\"r\"><element name=\"r\"><optional><ref name=\"r\"/>"
	    "</optional></element></define></grammar>",
	    "<r><r><r/></r></r>", "<r><r/><r/></r>" },
	{ "4.19 what nothing refers to is gone, faulty or not",
	    "start = element r { empty } x = x",
	    "<grammar " NS "><start>" ROOT("<empty/>") "</start><define "
	    "name=\"x\"><ref name=\"x\"/></define></grammar>",
	    "<r/>", "<x/>" },
	{ "4.20 notAllowed",
	    "element r { element a { empty } | (element b { empty }, "
	    "attribute c { notAllowed }) }",
	    ROOT("<choice>" A "<group>" B "<attribute name=\"c\"><notAllowed/>"
	    "</attribute></group></choice>"),
	    "<r><a/></r>", "<r c=\"\"><b/></r>" },
	{ "4.20 except notAllowed is no except",
	    "element r { token - notAllowed }",
	    ROOT("<data type=\"token\"><except><notAllowed/></except></data>"),
	    "<r>x</r>", "<r><x/></r>" },
	{ "4.21 empty", "element r { empty, (element a { empty } & empty*) }",
	    ROOT("<empty/><interleave>" A "<zeroOrMore><empty/></zeroOrMore>"
	    "</interleave>"), "<r><a/></r>", "<r/>" },
	{ "4.21 a choice with empty second",
	    "element r { element a { empty } | empty }",
	    ROOT("<choice>" A "<empty/></choice>"), "<r/>", "<r><a/><a/></r>" },
};

/* What the steps refer to. */
static const struct file {
	const char *name, *text;
} files[] = {
	{ "in/far.rnc", "element far { external \"near.rnc\" }" },
	{ "in/far.rng", "<element name=\"far\" " NS "><externalRef "
	    "href=\"near.rng\"/></element>" },
	{ "in/near.rnc", "element near { empty }" },
	{ "in/near.rng", "<element name=\"near\" " NS "><empty/></element>" },
	{ "in/base.rnc", "start = element r { a } a = element a { empty }" },
	{ "in/base.rng", "<grammar " NS "><start><element name=\"r\"><ref "
	    "name=\"a\"/></element></start><define name=\"a\">" A "</define>"
	    "</grammar>" },
};

static void
put(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	fputs(text, f);
	CU_ASSERT_EQUAL(fclose(f), 0);
}

static enum tei_status
verdict(const struct tei_grammar *g, const char *document)
{
	struct tei_document_options options = { .report = NULL };
	struct tei_validator *v = tei_validator_new(g, &options);
	struct tei_input source;
	enum tei_status status;

	put("document.xml", document);
	CU_ASSERT_PTR_NOT_NULL_FATAL(v);
	CU_ASSERT_FATAL(tei_input_open(&source, "document.xml"));
	status = tei_validator_check(v, &source, "document.xml");
	tei_input_close(&source);
	tei_validator_free(v);
	return status;
}

static void
check_step(const struct step *step, const char *name, const char *schema)
{
	struct tei_grammar_options options = { .fault = NULL };
	enum tei_status status, good = TEI_FAILED, bad = TEI_FAILED;
	struct tei_grammar *g = tei_grammar_compile_memory(name, schema,
	    strlen(schema), &options, &status);

	if (g != NULL) {
		good = verdict(g, step->valid);
		bad = verdict(g, step->invalid);
	}
	if (good != TEI_OK || bad != TEI_INVALID)
		printf("\n  %s, %s: %d %d %d\n", step->rule, name,
		    (int)status, (int)good, (int)bad);
	CU_ASSERT_EQUAL(good, TEI_OK);
	CU_ASSERT_EQUAL(bad, TEI_INVALID);
	tei_grammar_free(g);
}

static void
test_steps(void)
{
	char folder[] = "stepsXXXXXX";
	size_t i;

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
	CU_ASSERT_EQUAL_FATAL(chdir(folder), 0);
	CU_ASSERT_EQUAL_FATAL(mkdir("in", 0700), 0);
	for (i = 0; i < sizeof files / sizeof *files; i++)
		put(files[i].name, files[i].text);
	for (i = 0; i < sizeof steps / sizeof *steps; i++) {
		check_step(&steps[i], "a.rnc", steps[i].compact);
		check_step(&steps[i], "a.rng", steps[i].xml);
	}
	for (i = 0; i < sizeof files / sizeof *files; i++)
		unlink(files[i].name);
	unlink("document.xml");
	rmdir("in");
	CU_ASSERT_EQUAL(chdir(".."), 0);
	rmdir(folder);
}

CU_TestInfo unit_tests[] = {
	{ "section 4, step by step", test_steps },
	CU_TEST_INFO_NULL
};
