#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/span.h"
#include "lib/stream.h"

struct fixture {
	struct tei_doc *d;
	struct tei_flows f;
	struct tei_spans b;
	struct tei_diag diag;
	char *said;
	size_t n_said;
	FILE *err;
};

static void
set_up(struct fixture *x, const char *text)
{
	struct tei_buf b = {0};

	*x = (struct fixture){ .d = tei_doc_new() };
	x->err = open_memstream(&x->said, &x->n_said);
	tei_diag_init(&x->diag, "test", x->err);
	tei_buf_puts(&b, text);
	CU_ASSERT_EQUAL_FATAL(tei_stream_parse(x->d, &b, &x->diag), TEI_OK);
	tei_buf_free(&b);
	CU_ASSERT_EQUAL_FATAL(tei_flows_make(&x->f, x->d, &x->diag), TEI_OK);
}

static void
tear_down(struct fixture *x)
{
	tei_flows_free(&x->f);
	tei_spans_free(&x->b);
	tei_doc_free(x->d);
	fclose(x->err);
	free(x->said);
}

/* The text of a flow, `|` between tokens. */
static void
reads(const struct tei_flow *f, const char *want)
{
	struct tei_buf b = {0};
	size_t i;

	for (i = 0; i < f->n; i++) {
		if (i)
			tei_buf_putc(&b, '|');
		tei_buf_add(&b, f->token[i].s, f->token[i].n);
	}
	CU_ASSERT_STRING_EQUAL(b.s, want);
	tei_buf_free(&b);
}

/* Applies the batch and compares the document with a stream. */
static void
becomes(struct fixture *x, const char *want)
{
	char *got;
	size_t n;
	FILE *out;

	CU_ASSERT_EQUAL(tei_spans_apply(&x->b, "t", x->d, &x->f, &x->diag),
	    TEI_OK);
	out = open_memstream(&got, &n);
	tei_stream_write(x->d, out);
	fclose(out);
	CU_ASSERT_STRING_EQUAL(got, want);
	if (strcmp(got, want) != 0)
		printf("\n%s", got);
	free(got);
}

static const char cut[] = "(body\n-\\n\n(p\nAnext #b\nAxml:id a\n-in\n- \n"
    "-late\n)p\n(note\n-N\n)note\n(pb\nAn 2\n)pb\n(p\nAprev #a\nAxml:id b\n"
    "-May\n-.\n)p\n-\\n\n)body\n";

static void
test_flows(void)
{
	struct fixture x;

	set_up(&x, cut);
	CU_ASSERT_EQUAL_FATAL(x.f.n, 2);
	reads(&x.f.flow[0], "in| |late| |May|.");
	reads(&x.f.flow[1], "N");
	tear_down(&x);
}

static void
test_cut(void)
{
	struct fixture x;
	size_t before;

	set_up(&x, cut);
	before = x.d->n;
	tei_spans_add(&x.b, &x.f.flow[0], 2, 5, TEI_N_date);
	tei_spans_attr(&x.b, TEI_N_when, "--05");
	becomes(&x, "(body\n-\\n\n(p\nAnext #b\nAxml:id a\n-in\n- \n(date\n"
	    "Anext #t.cut.1.2\nAresp tk:t\nAwhen --05\nAxml:id t.cut.1\n"
	    "-late\n)date\n)p\n(note\n-N\n)note\n(pb\nAn 2\n)pb\n(p\n"
	    "Aprev #a\nAxml:id b\n(date\nAprev #t.cut.1\nAresp tk:t\n"
	    "Awhen --05\nAxml:id t.cut.1.2\n-May\n)date\n-.\n)p\n-\\n\n"
	    ")body\n");
	CU_ASSERT_TRUE(tei_doc_untag(x.d, "t"));
	CU_ASSERT_EQUAL(x.d->n, before);
	tear_down(&x);
}

/* An id of the tagger's own outlives the batch. */
static void
test_cut_with_id(void)
{
	struct fixture x;

	set_up(&x, "(body\n(p\nAnext #b\nAxml:id a\n-a\n)p\n(pb\n)pb\n(p\n"
	    "Aprev #a\nAxml:id b\n-b\n)p\n)body\n");
	tei_spans_add(&x.b, &x.f.flow[0], 0, 3, TEI_N_bibl);
	tei_spans_attr(&x.b, TEI_N_xml_id, "bibl.1");
	becomes(&x, "(body\n(p\nAnext #b\nAxml:id a\n(bibl\nAnext #bibl.1.2\n"
	    "Aresp tk:t\nAxml:id bibl.1\n-a\n)bibl\n)p\n(pb\n)pb\n(p\n"
	    "Aprev #a\nAxml:id b\n(bibl\nAprev #bibl.1\nAresp tk:t\n"
	    "Axml:id bibl.1.2\n-b\n)bibl\n)p\n)body\n");
	tear_down(&x);
}

static void
test_hyphen(void)
{
	struct fixture x;

	set_up(&x, "(body\n(p\nAnext #b\nAxml:id a\n-resto\n?src -\n)p\n(pb\n"
	    "Abreak no\n)pb\n(p\nAprev #a\nAxml:id b\n-ration\n(lb\n)lb\n"
	    "-x\n)p\n)body\n");
	reads(&x.f.flow[0], "resto|ration| |x");
	tear_down(&x);
}

/* So that taggers see Falmouth and no Fal; what else is set aside between
 * letters, a note's numeral or a mark of italics, parts them as before. */
static void
test_parted_word(void)
{
	struct fixture x;

	set_up(&x, "(p\n-at\n- \n-Fal\n?src -%0A\n-mouth\n-,\n-So\n"
	    "?src 3\n-be\n-Carl\n?src -%0A\n-1\n)p\n");
	reads(&x.f.flow[0], "at| |Falmouth|,|So|be|Carl|1");
	tei_spans_add(&x.b, &x.f.flow[0], 2, 3, TEI_N_placeName);
	becomes(&x, "(p\n-at\n- \n(placeName\nAresp tk:t\n-Fal\n?src -%0A\n"
	    "-mouth\n)placeName\n-,\n-So\n?src 3\n-be\n-Carl\n?src -%0A\n"
	    "-1\n)p\n");
	tear_down(&x);
}

static void
test_nesting(void)
{
	struct fixture x;

	set_up(&x, "(p\n-a\n-b\n-c\n)p\n");
	tei_spans_add(&x.b, &x.f.flow[0], 1, 2, TEI_N_author);
	tei_spans_add(&x.b, &x.f.flow[0], 0, 3, TEI_N_bibl);
	tei_spans_add(&x.b, &x.f.flow[0], 0, 1, TEI_N_title);
	becomes(&x, "(p\n(bibl\nAresp tk:t\n(title\nAresp tk:t\n-a\n)title\n"
	    "(author\nAresp tk:t\n-b\n)author\n-c\n)bibl\n)p\n");
	tear_down(&x);
}

static void
test_elements_in_whole(void)
{
	struct fixture x;

	set_up(&x, "(p\n-a\n?src *\n(hi\n-b\n- \n-c\n)hi\n?src *\n-d\n)p\n");
	tei_spans_add(&x.b, &x.f.flow[0], 1, 4, TEI_N_title);
	tei_spans_add(&x.b, &x.f.flow[0], 3, 5, TEI_N_date);
	becomes(&x, "(p\n-a\n?src *\n(hi\n(title\nAresp tk:t\n-b\n- \n"
	    "?work t\\tdropped\\tdate would cut another element\n-c\n"
	    ")title\n)hi\n?src *\n-d\n)p\n");
	tear_down(&x);
}

static void
test_holder(void)
{
	struct fixture x;

	set_up(&x, "(p\n(hi\n-a\n)hi\n- \n(hi\n-b\n- \n-c\n)hi\n)p\n");
	tei_spans_add(&x.b, &x.f.flow[0], 0, 5, TEI_N_bibl);
	tei_spans_hold(&x.b);
	tei_spans_add(&x.b, &x.f.flow[0], 0, 1, TEI_N_author);
	tei_spans_add(&x.b, &x.f.flow[0], 2, 3, TEI_N_author);
	tei_spans_add(&x.b, &x.f.flow[0], 4, 5, TEI_N_title);
	becomes(&x, "(p\n(bibl\nAresp tk:t\n(author\nAresp tk:t\n(hi\n-a\n)hi"
	    "\n)author\n- \n(hi\n?work t\\tdropped\\tauthor would cut another "
	    "element\n-b\n- \n(title\nAresp tk:t\n-c\n)title\n"
	    ")hi\n)bibl\n)p\n");
	tear_down(&x);
	set_up(&x, "(p\n(hi\n-a\n-b\n)hi\n-c\n)p\n");
	tei_spans_add(&x.b, &x.f.flow[0], 1, 3, TEI_N_bibl);
	tei_spans_hold(&x.b);
	tei_spans_add(&x.b, &x.f.flow[0], 2, 3, TEI_N_author);
	becomes(&x, "(p\n(hi\n-a\n?work t\\tdropped\\tbibl would cut another "
	    "element\n-b\n)hi\n?work t\\tdropped\\tauthor would cut another "
	    "element\n-c\n)p\n");
	tear_down(&x);
}

static void
test_choice_and_out(void)
{
	struct fixture x;

	set_up(&x, "(p\n(choice\n(sic\n-Ocober\n)sic\n(corr\n-October\n)corr"
	    "\n)choice\n- \n?src &%23x27;\n?out '\n-9\n)p\n");
	reads(&x.f.flow[0], "October| |'|9");
	tei_spans_add(&x.b, &x.f.flow[0], 0, 3, TEI_N_date);
	becomes(&x, "(p\n(date\nAresp tk:t\n(choice\n(sic\n-Ocober\n)sic\n"
	    "(corr\n-October\n)corr\n)choice\n- \n?src &%23x27;\n?out '\n"
	    ")date\n-9\n)p\n");
	tear_down(&x);
}

static void
test_split(void)
{
	struct fixture x;

	set_up(&x, "(p\n-inMayof\n-x\n)p\n");
	tei_spans_add(&x.b, &x.f.flow[0], 0, 1, TEI_N_date);
	tei_spans_cut(&x.b, 2, 5);
	becomes(&x, "(p\n-in\n(date\nAresp tk:t\n-May\n)date\n-of\n-x\n)p\n");
	tear_down(&x);
}

static void
test_note_marker(void)
{
	struct fixture x;

	set_up(&x, "(p\n-one\n(ref\nAtarget #fn.9\nAtype note\n-So\n)ref\n"
	    "- \n-The\n)p\n");
	reads(&x.f.flow[0], "one| |The");
	tei_spans_add(&x.b, &x.f.flow[0], 1, 3, TEI_N_name);
	becomes(&x, "(p\n-one\n(ref\nAtarget #fn.9\nAtype note\n-So\n)ref\n"
	    "- \n(name\nAresp tk:t\n-The\n)name\n)p\n");
	tear_down(&x);
}

static void
test_work(void)
{
	struct fixture x;

	set_up(&x, "(p\n-a\n)p\n");
	tei_spans_add(&x.b, &x.f.flow[0], 0, 1, TEI_N_date);
	tei_spans_work(&x.b, "t", "unsure", "two years", "1955 1956");
	becomes(&x, "(p\n?work t\\tunsure\\ttwo years\\t1955 1956\n(date\n"
	    "Aresp tk:t\n-a\n)date\n)p\n");
	CU_ASSERT_TRUE(tei_doc_untag(x.d, "t"));
	CU_ASSERT_EQUAL(x.d->n, 3);
	tear_down(&x);
}

CU_TestInfo unit_tests[] = {
	{ "flows join what a page break and a note cut", test_flows },
	{ "a span over a cut becomes tied pieces", test_cut },
	{ "pieces of a span with an id", test_cut_with_id },
	{ "a divided word is read as one", test_hyphen },
	{ "a word parted at a line's end is one token", test_parted_word },
	{ "spans of a batch nest", test_nesting },
	{ "a span that would cut an element is dropped", test_elements_in_whole },
	{ "parts stand right in what holds them, or fall with it",
	  test_holder },
	{ "choice and ?out are units", test_choice_and_out },
	{ "a token is split between characters", test_split },
	{ "a note's marker is no word of the text", test_note_marker },
	{ "work list lines come and go with their stage", test_work },
	CU_TEST_INFO_NULL
};
