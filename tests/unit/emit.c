/* tei-emit: what becomes of pieces, notes, blocks, ids. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "emit/emit.h"
#include "lib/stream.h"
#include "xml/xml.h"

#define HEAD "(TEI\nAxml:id D\nAxmlns http://www.tei-c.org/ns/1.0\n"
#define BODY HEAD "(text\n(body\n(div\n"
#define END ")div\n)body\n)text\n)TEI\n"

/* The XML that a stream becomes, to be freed. */
static char *
emitted(const char *stream)
{
	struct tei_emit_options o = { .compact = true };
	struct tei_doc *d = tei_doc_new();
	struct tei_buf b = {0};
	struct tei_diag diag;
	char *xml = NULL;
	size_t n;
	FILE *out = open_memstream(&xml, &n);

	tei_diag_init(&diag, "test", stderr);
	tei_buf_puts(&b, stream);
	CU_ASSERT_EQUAL_FATAL(tei_stream_parse(d, &b, &diag), TEI_OK);
	CU_ASSERT_EQUAL_FATAL(tei_emit_run(d, &o, &diag), TEI_OK);
	tei_xml_write(d, out);
	fclose(out);
	tei_doc_free(d);
	tei_buf_free(&b);
	return xml;
}

/* The document has the string. */
static void
has(const char *stream, const char *want)
{
	char *xml = emitted(stream);
	const char *text = strstr(xml, "<text>");

	if (strstr(xml, want) == NULL)
		printf("\n  no %s\n  in %s\n", want, text ? text : xml);
	CU_ASSERT_PTR_NOT_NULL(strstr(xml, want));
	free(xml);
}

static void
has_not(const char *stream, const char *unwanted)
{
	char *xml = emitted(stream);

	CU_ASSERT_PTR_NULL(strstr(xml, unwanted));
	free(xml);
}

#define P1 "(p\nAnext #b\nApart I\nAxml:id a\n-one\n)p\n-\\n\n"
#define P2 "(p\nApart F\nAprev #a\nAxml:id b\n-two\n)p\n"

static void
joins_at_a_break(void)
{
	has(BODY P1 "(pb\nAn 7\n)pb\n-\\n\n" P2 END,
	    "<p xml:id=\"D.p.1\">one <pb n=\"7\"/>two</p></div>");
	has(BODY P1 "(pb\nAbreak no\nAn 7\n)pb\n-\\n\n" P2 END,
	    "<p xml:id=\"D.p.1\">one<pb break=\"no\" n=\"7\"/>two</p>");
	has(BODY P1 P2 END, ">one two</p>");
}

static void
joins_all_that_is_open(void)
{
	has(BODY "(p\nAnext #b\nAxml:id a\n-x \n"
	    "(hi\nAnext #d\nAxml:id c\n-in\n)hi\n- \n)p\n(pb\n)pb\n-\\n\n"
	    "(p\nAprev #a\nAxml:id b\n(hi\nAprev #c\nAxml:id d\n-side\n)hi\n"
	    "- y\n)p\n" END,
	    ">x <hi>in <pb/>side</hi> y</p>");
	/* the second half of hi is not at the join: two pieces stay */
	has(BODY "(p\nAnext #b\nAxml:id a\n"
	    "(hi\nAnext #d\nAxml:id c\n-in\n)hi\n)p\n(pb\n)pb\n"
	    "(p\nAprev #a\nAxml:id b\n-z\n(hi\nAprev #c\nAxml:id d\n-side\n"
	    ")hi\n)p\n" END,
	    "<hi next=\"#D.d\" xml:id=\"D.c\">in</hi> <pb/>z"
	    "<hi prev=\"#D.c\" xml:id=\"D.d\">side</hi></p>");
}

/* A note in two pieces, with a title in them that is in two pieces, too. */
static void
joins_words_of_notes(void)
{
	static const char first[] = "Anext #b\n", last[] = "Aprev #a\n";
	char s[1024];
	int i;

	/* the break is of the note alone, and leaves the text with it; or of
	 * the text, and stays there */
	for (i = 0; i < 2; i++) {
		snprintf(s, sizeof(s), "%s(p\n-x\n(ref\nAtarget #a\n"
		    "Atype note\n-1\n)ref\n- y\n)p\n(note\n%sAxml:id a\n"
		    "(title\nAnext #d\nAxml:id c\n-En\n)title\n)note\n"
		    "%s(note\n%sAxml:id b\n(title\nAprev #c\nAxml:id d\n"
		    "-gine\n)title\n)note\n%s", BODY, first, i == 0 ?
		    "(lb\nAbreak no\n)lb\n" : "(pb\nAbreak no\n)pb\n",
		    last, END);
		has(s, "<title>En<lb break=\"no\"/>gine</title></note> y</p>");
		has(s, i == 0 ? "y</p></div>" : "y</p><pb break=\"no\"/>");
	}
}

static void
keeps_what_is_apart(void)
{
	has(BODY P1 "(p\n-between\n)p\n" P2 END,
	    "<p next=\"#D.b\" part=\"I\" xml:id=\"D.a\">one</p>");
	/* pointed to by others, an id stays */
	has(BODY P1 P2 "(p\n(ref\nAtarget #a\n-see\n)ref\n)p\n" END,
	    "<p xml:id=\"D.a\">one two</p>");
}

static void
joins_chains(void)
{
	has(BODY P1 "(pb\n)pb\n"
	    "(p\nAnext #c\nAprev #a\nAxml:id b\n-two\n)p\n(pb\n)pb\n"
	    "(p\nAprev #b\nAxml:id c\n-three\n)p\n" END,
	    ">one <pb/>two <pb/>three</p>");
	/* a chain that turns round is no chain */
	has(BODY "(p\nAnext #a\nAprev #a\nAxml:id a\n-x\n)p\n" END,
	    ">x</p>");
}

#define REF(id, marker) \
	"(ref\nAtarget #" id "\nAtype note\n" marker ")ref\n"
#define NOTE(id, more, text) \
	"(note\n" more "Axml:id " id "\n-" text "\n)note\n"

static void
places_notes(void)
{
	has(BODY "(p\n-A.\n- \n" REF("f.1", "-1\n") "- \n-B\n)p\n"
	    NOTE("f.1", "An 1\n", "N") END,
	    ">A.<note n=\"1\" xml:id=\"D.f.1\">N</note> B</p></div>");
	has(BODY "(p\n-A\n" REF("f.1", "-1\n") "-B\n"
	    REF("f.1", "-1\n") ")p\n" NOTE("f.1", "An 1\n", "N") END,
	    "</note>B<ref target=\"#D.f.1\" type=\"note\">1</ref></p>");
	has(BODY "(p\n-A\n" REF("f.9", "-9\n") ")p\n" END,
	    "A<ref type=\"note\">9</ref>");
	has(BODY "(p\n-A\n)p\n" NOTE("f.1", "", "N") END,
	    "</p><note xml:id=\"D.f.1\">N</note></div>");
}

static void
places_notes_that_are_cut(void)
{
	has(BODY "(p\n-A\n(ref\nAcert low\nAtarget #f\nAtype note\n)ref\n)p\n"
	    NOTE("f", "An 1\nAnext #g\n", "one") "(pb\n)pb\n(p\n-B\n)p\n"
	    NOTE("g", "Aprev #f\n", "two") END,
	    ">A<note cert=\"low\" n=\"1\" xml:id=\"D.f\">one two</note></p>"
	    "<pb/>");
	has(BODY "(p\n-A\n" REF("f", "") ")p\n"
	    NOTE("f", "Anext #g\n", "hyph") "(pb\nAbreak no\n)pb\n"
	    NOTE("g", "Aprev #f\n", "en") END, ">hyph<lb break=\"no\"/>en</note>");
	/* two notes that mention each other are not lost */
	has(BODY "(note\nAxml:id f\n-F\n" REF("g", "-2\n") ")note\n"
	    "(note\nAxml:id g\n-G\n" REF("f", "-1\n") ")note\n" END,
	    "<ref target=\"#D.g\" type=\"note\">2</ref></note><note");
}

static void
puts_no_note_in_a_number(void)
{
	has(BODY "(p\n(idno\n-F. \n" REF("f", "-3\n") "-4\n" REF("g", "-5\n")
	    ")idno\n-.\n)p\n" NOTE("f", "", "N") END,
	    "<idno>F. 45</idno><note xml:id=\"D.f\">N</note>.</p>");
}

static void
drops_what_is_the_streams(void)
{
	static const char stream[] = HEAD "?stage tokenize 0.1.0\n"
	    "(text\n(body\n(p\n?work names\\tper\\tunsure\n-a\n?src -\n-b\n"
	    "?src &%23x27;\n?out '\n?php x\nC kept\n)p\n)body\n)text\n)TEI\n";

	has(stream, ">ab'<?php x?><!-- kept--></p>");
	has(BODY "(p\n-a\n- \n-\\n\n-\\n\n?src x\n-\\n\n-  \n-b\n)p\n" END,
	    ">a \nb</p>");
	has_not(stream, "?work");
	has_not(stream, "?src");
	has_not(stream, "?stage");
}

static void
orders_blocks(void)
{
	has(BODY "(p\n-x\n)p\n(head\n-H\n)head\n(p\n-y\n)p\n" END,
	    "<p xml:id=\"D.p.1\">x</p></div><div xml:id=\"D.div.2\">"
	    "<head>H</head>");
	has(BODY "(div\n(p\n-x\n)p\n)div\n(p\n-y\n)p\n" END,
	    "</div><div xml:id=\"D.div.3\"><p xml:id=\"D.p.2\">y</p></div>"
	    "</div></body>");
	has(BODY "(p\n-x\n)p\n(closer\n-c\n)closer\n(p\n-y\n)p\n" END,
	    "<closer>c</closer></div><div");
	has(BODY "-loose \n(hi\n-words\n)hi\n(p\n-x\n)p\n" END,
	    "<ab>loose <hi>words</hi></ab><p");
	has(HEAD "(text\n(body\n(p\n-x\n)p\n(div\n(p\n-y\n)p\n)div\n)body\n"
	    ")text\n)TEI\n",
	    "<body><div xml:id=\"D.div.1\"><p xml:id=\"D.p.1\">x</p></div>"
	    "<div xml:id=\"D.div.2\">");
}

static void
drops_blanks_between_blocks(void)
{
	has(HEAD "(text\n-\xC2\xA0\n(body\n-\\n\n(p\n-x\n)p\n)body\n)text\n"
	    ")TEI\n", "<text><body><div");
	has(BODY "(p\n-\\n\n- \n-x\n(hi\n- y \n)hi\n-\\n\n)p\n" END,
	    ">x<hi> y </hi></p>");
}

static void
keeps_parts_in_bibl(void)
{
	has(BODY "(p\n(bibl\nAxml:id b\n(hi\nArend italic\n(author\n"
	    "Aresp tk:x\n-A\n)author\n)hi\n(hi\n(author\n-B\n)author\n"
	    "-, C\n)hi\n)bibl\n(publisher\n-D\n)publisher\n)p\n" END,
	    "<author resp=\"tk:x\"><hi rend=\"italic\">A</hi></author>"
	    "<hi>B, C</hi></bibl>D</p>");
}

static void
fills_what_is_empty(void)
{
	static const char body[] = "<text><body><div xml:id=\"D.div.1\">"
	    "<p xml:id=\"D.p.1\"/></div></body></text></TEI>";

	has(HEAD ")TEI\n", body);
	has(HEAD "(text\n)text\n)TEI\n", body);
	has(HEAD "(text\n(front\n-\\n\n(pb\n)pb\n)front\n(body\n)body\n"
	    "(back\n)back\n)text\n)TEI\n", "<text><pb/><body>");
	has(HEAD "-plain\n-\\n\n)TEI\n", "<body><div xml:id=\"D.div.1\">"
	    "<ab>plain</ab></div></body>");
	has(BODY "(sp\n(speaker\n-A\n)speaker\n)sp\n(list\n)list\n" END,
	    "<speaker>A</speaker><p xml:id=\"D.p.1\"/></sp>"
	    "<list><item/></list>");
	has(BODY "(list\n-stray\n(item\n-x\n)item\n)list\n"
	    "(sp\n-says\n)sp\n" END,
	    "<list><item>stray</item><item>x</item></list>"
	    "<sp><p xml:id=\"D.p.1\">says</p></sp>");
}

static void
gives_ids(void)
{
	/* no number twice, no id twice */
	has(BODY "(p\nAxml:id p.1\n-x\n)p\n(p\n-y\n)p\n"
	    "(p\nAxml:id p.1\n-z\n)p\n" END,
	    "<p xml:id=\"D.p.1\">x</p><p xml:id=\"D.p.2\">y</p>"
	    "<p xml:id=\"D.p.3\">z</p>");
	has(BODY "(sp\nAwho #b psn:c #d\n(p\n-x\n)p\n)sp\n"
	    "(bibl\nAxml:id b\n-y\n)bibl\n" END,
	    "<sp who=\"#D.b psn:c #d\">");
}

static void
leaves_a_finished_document(void)
{
	has(HEAD "?stage dates 0.1.0\n(teiHeader\n)teiHeader\n(text\n(body\n"
	    "(p\nAnext #b\nAxml:id a\n-x\n)p\n(p\nAprev #a\nAxml:id b\n-y\n"
	    ")p\n)body\n)text\n)TEI\n",
	    "<teiHeader/><text><body><p next=\"#b\" xml:id=\"a\">x</p>"
	    "<p prev=\"#a\" xml:id=\"b\">y</p></body></text></TEI>");
	has("(teiCorpus\n?src x\n(p\n)p\n)teiCorpus\n",
	    "<teiCorpus><p/></teiCorpus>");
}

CU_TestInfo unit_tests[] = {
	{ "pieces are joined at a break", joins_at_a_break },
	{ "all that is open is joined", joins_all_that_is_open },
	{ "words of notes are joined", joins_words_of_notes },
	{ "what text parts stays apart", keeps_what_is_apart },
	{ "chains of pieces", joins_chains },
	{ "notes go to their references", places_notes },
	{ "notes that are cut", places_notes_that_are_cut },
	{ "no note in a number", puts_no_note_in_a_number },
	{ "the stream's own lines go", drops_what_is_the_streams },
	{ "blocks in TEI's order", orders_blocks },
	{ "no blank between blocks", drops_blanks_between_blocks },
	{ "parts of a bibl stand in one", keeps_parts_in_bibl },
	{ "nothing is empty that may not be", fills_what_is_empty },
	{ "ids", gives_ids },
	{ "a finished document stays", leaves_a_finished_document },
	CU_TEST_INFO_NULL,
};
