/* The RELAX NG engine as a library: schemas in memory, documents by events. */
#include <stdlib.h>
#include <string.h>

#include "unit.h"
#include "validate/check.h"
#include "validate/expect.h"
#include "validate/grammar.h"
#include "validate/links.h"
#include "validate/resource.h"

/* What was said, so far. */
struct heard {
	size_t count;
	enum tei_fault fault;
	char text[400];
};

static void
hear_schema(void *data, const struct tei_schema_fault *fault)
{
	struct heard *h = data;

	(void)fault;
	h->count++;
}

static void
hear(void *data, enum tei_fault fault, enum tei_token token, size_t i,
	const char *text, const char *explain)
{
	struct heard *h = data;

	(void)token;
	(void)i;
	(void)explain;
	if (h->count++ == 0) {
		h->fault = fault;
		strncpy(h->text, text, sizeof h->text - 1);
	}
}

static struct tei_grammar *
compile(const char *schema, struct heard *h)
{
	struct tei_grammar_options options = { .fault = hear_schema,
		.fault_data = h };
	enum tei_status status;

	return tei_grammar_compile_memory("mem.rnc", schema, strlen(schema),
	    &options, &status);
}

/* Feeds a document as letters: `<a` opens, `>` closes, anything else is
 * text. */
static size_t
feed(struct tei_check *c, const char *events)
{
	tei_check_begin(c);
	for (const char *p = events; *p != '\0'; p++) {
		char name[2] = { '\0', '\0' };

		if (*p == '<') {
			name[0] = *++p;
			tei_check_open(c, tei_check_name(c, "", name, true),
			    NULL, 0);
		} else if (*p == '>')
			tei_check_close(c);
		else
			tei_check_text(c, p, 1);
	}
	return c->faults;
}

static const struct {
	const char *schema, *events;
	size_t faults;
} documents[] = {
	{ "start = element a { element b { empty }, element c { text }? }",
	    "<a<b>>", 0 },
	{ "start = element a { element b { empty }, element c { text }? }",
	    "<a<b><cxyz>>", 0 },
	{ "start = element a { element b { empty }, element c { text }? }",
	    "<a<c>>", 1 }, /* b is missing */
	{ "start = element a { element b { empty }+ }", "<a>", 1 },
	/* two ways through, told apart only at the end */
	{ "start = element a { (element b { text } , element c { empty }) | "
	    "(element b { empty }, element d { empty }) }",
	    "<a<b><d>>", 0 },
	{ "start = element a { (element b { text } , element c { empty }) | "
	    "(element b { empty }, element d { empty }) }",
	    "<a<bx><d>>", 1 },
	{ "start = element a { element b { empty } & element c { empty }* }",
	    "<a<c><b><c>>", 0 },
	{ "start = element a { mixed { element b { empty }? } }",
	    "<ax<b>y>", 0 },
	{ "start = element a { string \"x\" | element b { empty } }",
	    "<ax>", 0 },
	{ "start = element a { string \"x\" | element b { empty } }",
	    "<ay>", 1 },
	{ "start = element a { list { token+ } }", "<ap q r>", 0 },
	{ "start = element a { list { token, token } }", "<ap q r>", 1 },
	/* one mistake, one message; what follows is checked */
	{ "start = element a { element b { empty }, element c { empty } }",
	    "<a<x<y>><b><c>>", 1 },
	{ "start = element a { element b { empty }* }",
	    "<a<x><x><b><x>>", 2 },
	{ "start = element a { element b { empty }* }", "<ahello<b>>", 1 },
	{ "start = element a { notAllowed }", "<a>", 1 },
};

static void
test_matching(void)
{
	for (size_t i = 0; i < sizeof documents / sizeof documents[0]; i++) {
		struct heard h = { .count = 0 };
		struct tei_grammar *g = compile(documents[i].schema, &h);
		struct tei_check c;

		CU_ASSERT_PTR_NOT_NULL_FATAL(g);
		CU_ASSERT_FATAL(tei_check_init(&c, g, hear, &h));
		CU_ASSERT_EQUAL(feed(&c, documents[i].events),
		    documents[i].faults);
		/* what is remembered gives the same, and so does nothing */
		CU_ASSERT_EQUAL(feed(&c, documents[i].events),
		    documents[i].faults);
		tei_matcher_flush(&c.m, NULL, NULL, 0, 0);
		CU_ASSERT_EQUAL(feed(&c, documents[i].events),
		    documents[i].faults);
		tei_check_free(&c);
		tei_grammar_free(g);
	}
}

/* A data may have any number of params. */
static void
test_params(void)
{
	struct tei_buf schema = { 0 };
	struct heard h = { .count = 0 };
	struct tei_grammar *g;
	struct tei_check c;

	tei_buf_puts(&schema, "start = element a { xsd:token {");
	for (int i = 0; i < 100; i++)
		tei_buf_printf(&schema, " maxLength = \"%d\"", 150 - i);
	tei_buf_puts(&schema, " } - \"bad\" }");
	g = compile(schema.s, &h);
	CU_ASSERT_PTR_NOT_NULL_FATAL(g);
	CU_ASSERT_FATAL(tei_check_init(&c, g, hear, &h));
	CU_ASSERT_EQUAL(feed(&c, "<agood>"), 0);
	CU_ASSERT_EQUAL(feed(&c, "<abad>"), 1);
	CU_ASSERT_EQUAL(feed(&c, "<a0123456789012345678901234567890123456789"
	    "012345678901>"), 1); /* the last one counts, too: 51 */
	tei_check_free(&c);
	tei_grammar_free(g);
	tei_buf_free(&schema);
}

/* Forgetting everything in the middle of a document changes nothing. */
static void
test_flush(void)
{
	struct heard h = { .count = 0 };
	struct tei_grammar *g = compile("a = element a { empty }\n"
	    "b = element b { empty }\n"
	    "start = element r { (a | b)*, a, (a | b), (a | b), (a | b) }",
	    &h);
	struct tei_check c;

	CU_ASSERT_PTR_NOT_NULL_FATAL(g);
	CU_ASSERT_FATAL(tei_check_init(&c, g, hear, &h));
	tei_check_begin(&c);
	tei_check_open(&c, tei_check_name(&c, "", "r", true), NULL, 0);
	for (unsigned i = 0; i < 500; i++) {
		bool a = i == 496 || (i * 2654435761u >> 16) % 2 == 0;

		tei_check_open(&c, tei_check_name(&c, "", a ? "a" : "b",
		    true), NULL, 0);
		tei_check_close(&c);
		if (i % 7 == 0)
			tei_matcher_flush(&c.m, &c.frames[0].state,
			    &c.frames[0].step, c.depth,
			    sizeof c.frames[0]);
	}
	tei_check_close(&c);
	CU_ASSERT_EQUAL(c.faults, 0);
	tei_check_free(&c);
	tei_grammar_free(g);
}

static void
test_distance(void)
{
	CU_ASSERT_EQUAL(tei_distance("persname", "persName"), 0);
	CU_ASSERT_EQUAL(tei_distance("rends", "rend"), 1);
	CU_ASSERT_EQUAL(tei_distance("teh", "the"), 1);
	CU_ASSERT_EQUAL(tei_distance("p", "pb"), TEI_DISTANCE_FAR);
	CU_ASSERT_EQUAL(tei_distance("head", "cell"), TEI_DISTANCE_FAR);
}

static void
test_join(void)
{
	static const struct {
		const char *base, *href, *wanted;
	} cases[] = {
		{ "", "a.rng", "a.rng" },
		{ "x/y.rng", "a.rng", "x/a.rng" },
		{ "x/y.rng", "../a.rng", "a.rng" },
		{ "y.rng", "../a.rng", "../a.rng" },
		{ "./y.rng", "../a.rng", "./../a.rng" },
		{ "../x/y.rng", "../../a.rng", "../../a.rng" },
		{ "/x/y.rng", "/a.rng", "/a.rng" },
		{ "https://h/x/y", "../../../a", "https://h/../../a" },
		{ "https://h/x/y", "/a", "https://h/a" },
		{ "x/y.rng", "https://h/a", "https://h/a" },
		{ "x/y.rng", "file:///a%20b", "/a%20b" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct tei_buf out = { 0 };

		tei_resource_join(&out, cases[i].base, cases[i].href);
		CU_ASSERT_STRING_EQUAL(out.s, cases[i].wanted);
		tei_buf_free(&out);
	}
	CU_ASSERT(tei_resource_is_remote("urn:x"));
	CU_ASSERT(!tei_resource_is_remote("file:///x"));
}

/* Bug: the table was not sorted at "perf", and its pointers led anywhere. */
static void
test_pointers(void)
{
	static const char *const names[] = { "active", "ana", "corresp",
		"edRef", "facs", "next", "passive", "perf", "period", "prev",
		"ref", "spanTo", "target", "who", "wit" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		CU_ASSERT(tei_links_is_pointer(names[i]));
	CU_ASSERT(!tei_links_is_pointer("n"));
	CU_ASSERT(!tei_links_is_pointer("key"));
}

CU_TestInfo unit_tests[] = {
	{ "documents", test_matching },
	{ "many params", test_params },
	{ "forgetting", test_flush },
	{ "near names", test_distance },
	{ "addresses", test_join },
	{ "attributes that point", test_pointers },
	CU_TEST_INFO_NULL
};
