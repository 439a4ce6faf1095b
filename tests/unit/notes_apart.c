/* Notes that only point into the text, put where they point. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "transform/notes.h"

#define BEGIN "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"
#define END "</TEI>"

/* The document after `times` runs, without its root's tags; to be freed. */
static char *
placed(const char *in, int times)
{
	char text[2048];
	xmlChar *all;
	char *body = NULL;
	xmlDocPtr doc;
	int n;

	snprintf(text, sizeof(text), BEGIN "%s" END, in);
	doc = xmlReadMemory(text, (int)strlen(text), "", NULL, 0);
	CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
	while (times-- > 0)
		CU_ASSERT_TRUE(tei_notes_place(doc));
	xmlDocDumpMemory(doc, &all, &n);
	body = strdup(strstr((char *)all, BEGIN) + sizeof(BEGIN) - 1);
	*strstr(body, END) = '\0';
	xmlFree(all);
	xmlFreeDoc(doc);
	return body;
}

/* Once and twice, `in` becomes `out`. */
static void
becomes(const char *in, const char *out)
{
	int times;
	char *got;

	for (times = 1; times <= 2; times++) {
		got = placed(in, times);
		CU_ASSERT_STRING_EQUAL(got, out);
		if (strcmp(got, out) != 0)
			fprintf(stderr, "%s\nis\n%s\nnot\n%s\n", in, got, out);
		free(got);
	}
}

static void
stays(const char *in)
{
	becomes(in, in);
}

#define BODY(p, notes) "<text><body>" p "</body><back>" notes \
	"<div/></back></text>"
#define NOTE(target) "<note target=\"" target "\">N</note>"

static void
test_lines(void)
{
	becomes(BODY("<p>a <w xml:id=\"w\">b</w>, c</p>", NOTE("#w")),
	    BODY("<p>a <w xml:id=\"w\">b</w>" NOTE("#w") ", c</p>", ""));
	becomes(BODY("<p>a<anchor xml:id=\"w\"/></p>", NOTE("#w")),
	    BODY("<p>a<anchor xml:id=\"w\"/>" NOTE("#w") "</p>", ""));
	becomes(BODY("<p><choice><sic>a</sic><corr xml:id=\"w\">b</corr>"
	    "</choice> c</p>", NOTE("#w")),
	    BODY("<p><choice><sic>a</sic><corr xml:id=\"w\">b</corr></choice>"
	    NOTE("#w") " c</p>", ""));
	/* in the order in which they stand */
	becomes(BODY("<p><w xml:id=\"w\">b</w></p>",
	    "<note target=\"#w\">1</note><note target=\"#w\">2</note>"),
	    BODY("<p><w xml:id=\"w\">b</w><note target=\"#w\">1</note>"
	    "<note target=\"#w\">2</note></p>", ""));
}

static void
test_blocks(void)
{
	becomes(BODY("<p xml:id=\"p\">a \n</p>", NOTE("#p")),
	    BODY("<p xml:id=\"p\">a" NOTE("#p") "</p>", ""));
	becomes(BODY("<list><item xml:id=\"i\"><p>a</p><p>b</p> </item></list>",
	    NOTE("#i")),
	    BODY("<list><item xml:id=\"i\"><p>a</p><p>b" NOTE("#i")
	    "</p> </item></list>", ""));
	becomes(BODY("<lg xml:id=\"v\"><l>a</l><l>b</l></lg>", NOTE("#v")),
	    BODY("<lg xml:id=\"v\"><l>a" NOTE("#v") "</l><l>b</l></lg>", ""));
	becomes(BODY("<p>a</p><pb xml:id=\"g\"/><p>b</p>", NOTE("#g")),
	    BODY("<p>a</p><pb xml:id=\"g\"/><p>" NOTE("#g") "b</p>", ""));
	becomes(BODY("<p>a</p><anchor xml:id=\"g\"/><p>b</p>", NOTE("#g")),
	    BODY("<p>a" NOTE("#g") "</p><anchor xml:id=\"g\"/><p>b</p>", ""));
}

static void
test_several(void)
{
	becomes(BODY("<p><w xml:id=\"v\">a</w> <w xml:id=\"w\">b</w></p>",
	    NOTE("#v #w")),
	    BODY("<p><w xml:id=\"v\">a</w> <w xml:id=\"w\">b</w>"
	    NOTE("#v #w") "</p>", ""));
	becomes(BODY("<p xml:id=\"v\">a</p><p xml:id=\"x\">c</p>"
	    "<p xml:id=\"w\">b</p>", NOTE("#v #gone #w #w")),
	    BODY("<p xml:id=\"v\">a<ptr target=\"#note-1\"/></p>"
	    "<p xml:id=\"x\">c</p>"
	    "<p xml:id=\"w\">b<ptr target=\"#note-1\"/></p>",
	    "<note target=\"#v #gone #w #w\" xml:id=\"note-1\">N</note>"));
	becomes(BODY("<p xml:id=\"v\">a <w xml:id=\"w\">b</w> c</p>",
	    "<note target=\"#v\" targetEnd=\"#w\">N</note>"),
	    BODY("<p xml:id=\"v\">a <w xml:id=\"w\">b</w>"
	    "<note target=\"#v\" targetEnd=\"#w\">N</note> c</p>", ""));
}

/* Of the header and standOff comes what is about the text. */
static void
test_outside(void)
{
	becomes("<standOff>" NOTE("#p") "</standOff>"
	    BODY("<p xml:id=\"p\">a</p>", ""),
	    "<standOff/>" BODY("<p xml:id=\"p\">a" NOTE("#p") "</p>", ""));
	becomes("<standOff>" NOTE("#p #q") "</standOff><text><body>"
	    "<p xml:id=\"p\">a</p><p/><p xml:id=\"q\">b</p></body></text>",
	    "<standOff/><text><body>"
	    "<p xml:id=\"p\">a<ptr target=\"#note-1\"/></p><p/>"
	    "<p xml:id=\"q\">b<ptr target=\"#note-1\"/></p></body><back>"
	    "<div type=\"notes\"><note target=\"#p #q\" xml:id=\"note-1\">N"
	    "</note></div></back></text>");
	stays("<standOff><person xml:id=\"p\"/>" NOTE("#p") "</standOff>"
	    BODY("<p>a</p>", ""));
}

static void
test_stays(void)
{
	stays(BODY("<p xml:id=\"p\">a</p>", NOTE("#q") NOTE("x.xml#p")
	    NOTE("#") NOTE("p")));
	stays(BODY("<p xml:id=\"p\">a</p><p>b" NOTE("#p") "</p>", ""));
	stays(BODY("<p xml:id=\"p\">a</p><p>b<ref target=\"#n\">1</ref></p>",
	    "<note xml:id=\"n\" target=\"#p\">N</note>"));
	stays(BODY("<p>a</p>", "<note xml:id=\"n\" target=\"#n\">N</note>"
	    "<note xml:id=\"m\" target=\"#n\">M</note>"));
	stays(BODY("<p>a</p>", "<note xml:id=\"n\" target=\"#m\">N</note>"
	    "<note xml:id=\"m\" target=\"#n\"><p xml:id=\"o\">M</p></note>"
	    NOTE("#o")));
	stays(BODY("<p xml:id=\"p\">a</p>",
	    "<note xmlns=\"urn:other\" target=\"#p\">N</note>"));
}

CU_TestInfo unit_tests[] = {
	{ "behind words in a line", test_lines },
	{ "at the end of blocks", test_blocks },
	{ "several places", test_several },
	{ "from outside the text", test_outside },
	{ "what stays", test_stays },
	CU_TEST_INFO_NULL
};
