#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/source.h"
#include "lib/stream.h"

/* Parses a stream; what is said goes to a buffer that the caller frees. */
static enum tei_status
parse(struct tei_doc *d, const char *text, char **said)
{
	struct tei_buf b = {0};
	struct tei_diag diag;
	enum tei_status status;
	size_t n;
	FILE *err = open_memstream(said, &n);

	tei_diag_init(&diag, "test", err);
	tei_buf_puts(&b, text);
	status = tei_stream_parse(d, &b, &diag);
	tei_buf_free(&b);
	fclose(err);
	return status;
}

static void
refuses(const char *text, const char *message)
{
	struct tei_doc *d = tei_doc_new();
	char *said;

	CU_ASSERT_EQUAL(parse(d, text, &said), TEI_INVALID);
	CU_ASSERT_PTR_NOT_NULL(strstr(said, message));
	if (strstr(said, message) == NULL)
		printf("\n  %s  not: %s\n", said, message);
	free(said);
	tei_doc_free(d);
}

static void
test_round_trip(void)
{
	static const char text[] = "?xml-model href=\"a\"\nC before\n"
	    "(TEI\nAxml:id a\nAxmlns http://www.tei-c.org/ns/1.0\n"
	    "?stage tokenize 0.1.0\n-a\\\\b\n-\\n\n-\\t \\t\n(p\nAn 1\\n2\n"
	    ")p\n?src %20*\n?empty\nC x \n)TEI\nCafter\n";
	struct tei_doc *d = tei_doc_new();
	char *said, *back;
	size_t n;
	FILE *out = open_memstream(&back, &n);

	CU_ASSERT_EQUAL(parse(d, text, &said), TEI_OK);
	CU_ASSERT_STRING_EQUAL(said, "");
	tei_stream_write(d, out);
	fclose(out);
	CU_ASSERT_STRING_EQUAL(back, text);
	free(back);
	free(said);
	tei_doc_free(d);
}

static void
test_refusals(void)
{
	refuses("(TEI\nx\n)TEI\n", "stdin:2: error: not a line");
	refuses("(TEI\n\n)TEI\n", "stdin:2: error: empty line");
	refuses("(TEI\n-a\nAn 1\n)TEI\n", "stdin:3: error: an attribute");
	refuses("(TEI\nAn 1\nAn 2\n)TEI\n", "attribute n out of order");
	refuses("(TEI\nAxmlns 1\nAxml:id 2\n)TEI\n", "attribute xml:id out");
	refuses("(TEI\n(p\n)TEI\n", "stdin:3: error: )TEI closes (p");
	refuses("(TEI\n-a\\x\n)TEI\n", "only \\n, \\t and \\\\");
	refuses("(TEI\n-a\x01\n)TEI\n", "a control character");
	refuses("-a\n", "outside the root");
	refuses("(a\n)a\n(a\n)a\n", "outside the root");
	refuses("(TEI\n?src a b\n)TEI\n", "?src data");
	refuses("(TEI\n?src %2a\n)TEI\n", "?src data");
	refuses("(1\n)1\n", "is no name");
	refuses("(TEI\n-\xC3\n)TEI\n", "byte 6 (0xc3) is not UTF-8");
}

static void
test_cut_short(void)
{
	refuses("", "ends before its root is closed");
	refuses("(TEI\n-a\n", "ends before its root is closed");
	refuses("(TEI\n)TEI", "ends before its root is closed");
}

static void
test_deep(void)
{
	struct tei_buf b = {0};
	int i;

	for (i = 0; i < TEI_MAX_DEPTH + 1; i++)
		tei_buf_puts(&b, "(a\n");
	refuses(b.s, "nested over 2048 deep");
	tei_buf_free(&b);
}

static void
test_percent(void)
{
	struct tei_buf code = {0}, back = {0};
	char all[255];
	int i;

	for (i = 1; i < 256; i++)
		all[i - 1] = (char)i;
	tei_percent_encode(&code, all, sizeof(all));
	CU_ASSERT_TRUE(tei_percent_decode(&back, code.s, code.n));
	CU_ASSERT_EQUAL(back.n, sizeof(all));
	CU_ASSERT_EQUAL(memcmp(back.s, all, sizeof(all)), 0);
	CU_ASSERT_FALSE(tei_percent_decode(&back, "%4", 2));
	tei_buf_free(&code);
	tei_buf_free(&back);
}

static void
test_source(void)
{
	static const char text[] = "(TEI\n(teiHeader\n-no\n)teiHeader\n"
	    "?src %EF%BB%BF\n(choice\n(sic\n-Ocober\n)sic\n(corr\n-October\n"
	    ")corr\n)choice\n?src &%23x27;\n?out '\n(supplied\nAresp tk:x\n"
	    "-no\n)supplied\n(supplied\n-yes\n)supplied\n)TEI\n";
	struct tei_doc *d = tei_doc_new();
	struct tei_buf b = {0};
	size_t *offset;
	char *said;

	CU_ASSERT_EQUAL(parse(d, text, &said), TEI_OK);
	offset = tei_source_offsets(d);
	tei_source_bytes(d, offset, 0, d->n, &b);
	CU_ASSERT_STRING_EQUAL(b.s, "\xEF\xBB\xBFOcober&#x27;yes");
	CU_ASSERT_EQUAL(offset[d->n], b.n);
	tei_buf_free(&b);
	free(offset);
	free(said);
	tei_doc_free(d);
}

CU_TestInfo unit_tests[] = {
	{ "what is written reads back", test_round_trip },
	{ "breaches are refused with their line", test_refusals },
	{ "a stream that ends early is not whole", test_cut_short },
	{ "depth is capped", test_deep },
	{ "percent encoding of every byte", test_percent },
	{ "the source of a stream", test_source },
	CU_TEST_INFO_NULL
};
