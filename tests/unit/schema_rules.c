/* The rules of RELAX NG 1.0, sections 4 and 7: each clause broken once, in
 * compact syntax and in the XML syntax that it translates to. What the steps
 * of section 4 make of a schema is in schema_steps.c. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "schema_dump.h"
#include "validate/grammar.h"
#include "validate/schema_write.h"

struct broken {
	const char *rule, *schema;
};

/* What stands in an element, after declarations and before definitions. */
#define IN_ELEMENT(pattern)                                                  \
	"namespace x = \"urn:x\" start = element a { " pattern " } "          \
	"b = element b { empty } c = element c { empty }"
#define IN_START(pattern)                                                    \
	"namespace x = \"urn:x\" start = " pattern                            \
	" b = element b { empty } c = element c { empty }"

static const struct broken section_4[] = {
	{ "4.16", IN_ELEMENT("attribute * - (x | *) { text }*") },
	{ "4.16", IN_ELEMENT("attribute * - (x:* - (x:a | *)) { text }*") },
	{ "4.16", IN_ELEMENT("attribute x:* - x:* { text }*") },
	{ "4.16", IN_ELEMENT("attribute x:* - (x:a | *) { text }*") },
	{ "4.16", IN_ELEMENT("attribute xmlns { text }") },
	{ "4.16", IN_ELEMENT("attribute a | xmlns { text }") },
	{ "4.16", "namespace n = \"http://www.w3.org/2000/xmlns\" "
	    "element a { attribute n:b { text } }" },
	{ "4.16", "namespace n = \"http://www.w3.org/2000/xmlns\" "
	    "element a { attribute n:* { text }* }" },
	{ "4.16", "namespace n = \"http://www.w3.org/2000/xmlns\" "
	    "element a { attribute b | n:* { text }* }" },
	{ "4.16", IN_ELEMENT("xsd:nonsense") },
	{ "4.16", IN_ELEMENT("xsd:integer { nonsense = \"1\" }") },
	{ "4.16", IN_ELEMENT("xsd:integer { minInclusive = \"x\" }") },
	{ "4.16", IN_ELEMENT("xsd:token { pattern = \"(\" }") },
	{ "4.16", IN_ELEMENT("xsd:integer \"x\"") },
	{ "4.16", IN_ELEMENT("xsd:QName \"p:a\"") },
	{ "4.16", "datatypes d = \"urn:d\" element a { d:e }" },
	{ "4.17", IN_ELEMENT("d") " d = empty d = text" },
	{ "4.17", IN_ELEMENT("d") " d |= empty d &= text" },
	{ "4.17", IN_START("b start = c") },
	{ "4.17", IN_START("b start |= c start &= c") },
	{ "4.18", IN_ELEMENT("d") },
	{ "4.18", IN_ELEMENT("grammar { start = parent d }") },
	{ "4.18", IN_ELEMENT("grammar { start = b }") },
	{ "4.18", IN_ELEMENT("parent b") },
	{ "4.18", "element a { b }" },
	{ "4.18", "b = element b { empty }" },
	{ "4.19", IN_ELEMENT("d") " d = b | d" },
	{ "4.19", IN_ELEMENT("d") " d = b, e* e = (c | d)?" },
};

static const struct broken section_7[] = {
	{ "7.1.1", IN_ELEMENT("attribute d { b }") },
	{ "7.1.1", IN_ELEMENT("attribute d { attribute e { text } }") },
	{ "7.1.2", IN_ELEMENT("(attribute d { text }, b)+") },
	{ "7.1.2", IN_ELEMENT("(attribute d { text } & b)*") },
	{ "7.1.2", IN_ELEMENT("((attribute d { text } | c), b)+") },
	{ "7.1.3", IN_ELEMENT("list { list { \"d\" } }") },
	{ "7.1.3", IN_ELEMENT("list { b }") },
	{ "7.1.3", IN_ELEMENT("list { attribute d { text } }") },
	{ "7.1.3", IN_ELEMENT("list { text }") },
	{ "7.1.3", IN_ELEMENT("list { \"d\" & \"e\" }") },
	{ "7.1.4", IN_ELEMENT("(token - (attribute d { text }))") },
	{ "7.1.4", IN_ELEMENT("(token - b)") },
	{ "7.1.4", IN_ELEMENT("(token - (list { \"d\" }))") },
	{ "7.1.4", IN_ELEMENT("(token - text)") },
	{ "7.1.4", IN_ELEMENT("(token - (\"d\", \"e\"))") },
	{ "7.1.4", IN_ELEMENT("(token - (\"d\" & \"e\"))") },
	{ "7.1.4", IN_ELEMENT("(token - (\"d\"+))") },
	{ "7.1.4", IN_ELEMENT("(token - (\"d\" | empty))") },
	{ "7.1.5", IN_START("attribute d { text }") },
	{ "7.1.5", IN_START("token") },
	{ "7.1.5", IN_START("\"d\"") },
	{ "7.1.5", IN_START("list { \"d\" }") },
	{ "7.1.5", IN_START("text") },
	{ "7.1.5", IN_START("(b, c)") },
	{ "7.1.5", IN_START("(b & c)") },
	{ "7.1.5", IN_START("b+") },
	{ "7.1.5", IN_START("b | empty") },
	{ "7.2", IN_ELEMENT("token, b") },
	{ "7.2", IN_ELEMENT("(\"d\" | c) & b") },
	{ "7.2", IN_ELEMENT("list { \"d\" }, text") },
	{ "7.2", IN_ELEMENT("token, \"d\"") },
	{ "7.2", IN_ELEMENT("\"d\"+") },
	{ "7.3", IN_ELEMENT("attribute d { text }, attribute d { text }") },
	{ "7.3", IN_ELEMENT("attribute d { \"1\" } & "
	    "(b, attribute d { \"2\" })") },
	{ "7.3", IN_ELEMENT("attribute x:d { text }, attribute x:* {"
	    " text }*") },
	{ "7.3", IN_ELEMENT("attribute * - x:* { text }*, attribute e {"
	    " text }") },
	{ "7.3", IN_ELEMENT("attribute * { text }") },
	{ "7.3", IN_ELEMENT("attribute x:* { text }?") },
	{ "7.4", IN_ELEMENT("b & (c, b)") },
	{ "7.4", IN_ELEMENT("b & element * - c { empty }") },
	{ "7.4", IN_ELEMENT("(b, text) & (c | text)") },
};

/* What comes near to breaking a rule, and does not. */
static const char *const sound[] = {
	IN_ELEMENT("attribute * - (x:* | a) { text }*, attribute a { text }"),
	IN_ELEMENT("attribute * - (x:* - x:a) { text }*"),
	IN_ELEMENT("(attribute d { text } | b)+"),
	IN_ELEMENT("attribute d { text } | (attribute d { \"1\" }, b)"),
	IN_ELEMENT("attribute d { list { \"e\", xsd:int+ } }, text"),
	IN_ELEMENT("(xsd:NCName - (\"d\" | \"e\" | xsd:date))"),
	IN_ELEMENT("token | (b, text)"),
	IN_ELEMENT("attribute d { token }, \"e\""),
	IN_ELEMENT("(b | c)* & (element d { empty }, text)"),
	IN_ELEMENT("d") " d |= b d |= e e = element e { d? }",
	IN_ELEMENT("grammar { start = parent b | d d = parent c }"),
	IN_START("b | grammar { start = element d { text } } | notAllowed"),
};

static bool
compiles(const char *name, const char *text, size_t n, struct said *said)
{
	struct tei_grammar_options options = { .fault = hear,
		.fault_data = said };
	enum tei_status status;
	struct tei_grammar *g;

	*said = (struct said){ 0 };
	g = tei_grammar_compile_memory(name, text, n, &options, &status);
	CU_ASSERT_EQUAL(g != NULL, status == TEI_OK);
	tei_grammar_free(g);
	return g != NULL;
}

/* The schema in XML syntax. */
static void
translate(const char *schema, struct tei_buf *xml)
{
	struct tei_schema_store store;
	struct tei_schema_node *root;

	tei_buf_clear(xml);
	CU_ASSERT_FATAL(tei_schema_store_init(&store));
	root = tei_schema_read(&store, "a.rnc", schema, strlen(schema));
	CU_ASSERT_PTR_NOT_NULL_FATAL(root);
	tei_schema_write_rng(xml, root);
	tei_schema_store_free(&store);
}

static void
breaks(const char *rule, const char *name, const char *text, size_t n)
{
	struct said said;

	if (compiles(name, text, n, &said) || strcmp(said.rule, rule) != 0)
		printf("\n  %s: %s\n  %u:%u: %s: %s\n", rule, text,
		    said.line, said.column, said.rule, said.text);
	CU_ASSERT_STRING_EQUAL(said.rule, rule);
	CU_ASSERT(said.line > 0 && said.column > 0 && said.text[0] != '\0');
}

static void
check_broken(const struct broken *rows, size_t n)
{
	struct tei_buf xml = { 0 };
	size_t i;

	for (i = 0; i < n; i++) {
		breaks(rows[i].rule, "a.rnc", rows[i].schema,
		    strlen(rows[i].schema));
		translate(rows[i].schema, &xml);
		breaks(rows[i].rule, "a.rng", xml.s, xml.n);
	}
	tei_buf_free(&xml);
}

static void
test_section_4(void)
{
	check_broken(section_4, sizeof section_4 / sizeof *section_4);
}

static void
test_section_7(void)
{
	check_broken(section_7, sizeof section_7 / sizeof *section_7);
}

static void
test_sound(void)
{
	struct tei_buf xml = { 0 };
	struct said said;
	size_t i;

	for (i = 0; i < sizeof sound / sizeof *sound; i++) {
		if (!compiles("a.rnc", sound[i], strlen(sound[i]), &said))
			printf("\n  %s\n  %s: %s\n", sound[i], said.rule,
			    said.text);
		CU_ASSERT_EQUAL(said.count, 0);
		translate(sound[i], &xml);
		CU_ASSERT(compiles("a.rng", xml.s, xml.n, &said));
	}
	tei_buf_free(&xml);
}

/* Faults that the reader of a syntax finds, so that there is nothing to be
 * translated. The compact syntax has rules of its own for prefixes and
 * grammar; the XML syntax has attributes that may be wrong. */
#define ELEMENT(attributes, content)                                         \
	"<element xmlns=\"http://relaxng.org/ns/structure/1.0\" " attributes   \
	">" content "</element>"
static const struct {
	const char *rule, *name, *schema;
} own[] = {
	{ "4.3", "a.rnc", "datatypes d = \"relative\" element a { d:e }" },
	{ "4.3", "a.rng", ELEMENT("name=\"a\" datatypeLibrary=\"relative\"",
	    "<data type=\"e\"/>") },
	{ "4.3", "a.rnc", "datatypes d = \"urn:d#e\" element a { d:e }" },
	{ "4.3", "a.rng", ELEMENT("name=\"a\" datatypeLibrary=\"urn:d#e\"",
	    "<data type=\"e\"/>") },
	{ "4.3", "a.rnc", "datatypes d = \"urn:%zz\" element a { d:e \"f\" }" },
	{ "4.3", "a.rng", ELEMENT("name=\"a\" datatypeLibrary=\"urn:%zz\"",
	    "<value type=\"e\">f</value>") },
	{ "4.5", "a.rnc", "external \"a.rnc#b\"" },
	{ "4.5", "a.rng", ELEMENT("name=\"a\"",
	    "<externalRef href=\"a.rng#b\"/>") },
	{ "4.5", "a.rnc", "include \"a.rnc#b\"" },
	{ "4.5", "a.rng", "<grammar xmlns=\"http://relaxng.org/ns/structure/"
	    "1.0\"><include href=\"a.rng#b\"/></grammar>" },
	{ "4.10", "a.rng", ELEMENT("name=\"x:a\"", "<empty/>") },
	{ "4.10", "a.rng", ELEMENT("", "<name>x:a</name><empty/>") },
	{ "4.10", "a.rng", ELEMENT("name=\"a:\"", "<empty/>") },
	{ "compact 4", "a.rnc", "element x:a { empty }" },
	{ "compact 4", "a.rnc", "element x:* { empty }" },
	{ "compact 4", "a.rnc", "element a { x:b }" },
	{ "3", "a.rng", ELEMENT("name=\"a\"", "<nonsense/>") },
	{ "3", "a.rng", ELEMENT("name=\"a\"", "") },
	{ "3", "a.rng", ELEMENT("name=\"a\" type=\"b\"", "<empty/>") },
	{ "4.10", "a.rng", ELEMENT("name=\"a b\"", "<empty/>") },
	{ "3", "a.rng", ELEMENT("name=\"a\"", "<data/>") },
	{ "3", "a.rng", ELEMENT("name=\"a\"", "<empty>x</empty>") },
	{ "compact 2", "a.rnc", "element a { nonsense b }" },
	{ "compact 2", "a.rnc", "element a { }" },
	{ "compact 3", "a.rnc", "element a { \"b }" },
};

static void
test_own(void)
{
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		breaks(own[i].rule, own[i].name, own[i].schema,
		    strlen(own[i].schema));
}

/* Schemas that are files: what they include may be themselves. */
static const struct file {
	const char *name, *text;
} files[] = {
	{ "self.rnc", "include \"self.rnc\"" },
	{ "round.rnc", "external \"trip.rnc\"" },
	{ "trip.rnc", "element a { external \"round.rnc\" }" },
	{ "pattern.rnc", "element a { empty }" },
	{ "base.rnc", "start = a a = element a { empty }" },
	{ "nostart.rnc", "a = element a { empty }" },
	{ "faulty.rnc", "element a { b }" },
};

static const struct broken references[] = {
	{ "4.7", "include \"self.rnc\"" },
	{ "4.6", "external \"round.rnc\"" },
	{ "4.7", "include \"pattern.rnc\" start = a" },
	{ "4.7", "include \"base.rnc\" { b = empty }" },
	{ "4.7", "include \"nostart.rnc\" { start = a }" },
	{ "4.18", "external \"faulty.rnc\"" },
	{ "4.17", "include \"base.rnc\" a = empty" },
};

static void
put(const char *folder, const char *name, const char *text, size_t n)
{
	char path[100];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	f = fopen(path, "w");
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_EQUAL(fwrite(text, 1, n, f), n);
	CU_ASSERT_EQUAL(fclose(f), 0);
}

/* Both syntaxes: a translated file refers to translated ones. */
static void
test_references(void)
{
	char folder[] = "rulesXXXXXX", name[100];
	struct tei_buf xml = { 0 };
	size_t i;

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
	for (i = 0; i < sizeof files / sizeof *files; i++) {
		put(folder, files[i].name, files[i].text,
		    strlen(files[i].text));
		snprintf(name, sizeof name, "%.*s.rng",
		    (int)strcspn(files[i].name, "."), files[i].name);
		translate(files[i].text, &xml);
		put(folder, name, xml.s, xml.n);
	}
	for (i = 0; i < sizeof references / sizeof *references; i++) {
		snprintf(name, sizeof name, "%s/main.rnc", folder);
		breaks(references[i].rule, name, references[i].schema,
		    strlen(references[i].schema));
		snprintf(name, sizeof name, "%s/main.rng", folder);
		translate(references[i].schema, &xml);
		breaks(references[i].rule, name, xml.s, xml.n);
	}
	for (i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(name, sizeof name, "%s/%s", folder, files[i].name);
		unlink(name);
		name[strlen(name) - 1] = 'g';
		unlink(name);
	}
	rmdir(folder);
	tei_buf_free(&xml);
}

CU_TestInfo unit_tests[] = {
	{ "section 4", test_section_4 },
	{ "section 7", test_section_7 },
	{ "sound", test_sound },
	{ "what the readers find", test_own },
	{ "files", test_references },
	CU_TEST_INFO_NULL
};
