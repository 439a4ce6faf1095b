/* Notes put where formats look for them. */
#include "becomes.h"

#include "transform/notes.h"

static void
becomes(const char *in, const char *out)
{
	becomes_by(tei_notes_place, in, out);
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

static bool
of_choices(xmlDocPtr doc)
{
	tei_notes_of_choices(doc);
	return true;
}

#define LINE(line) "<text><body><p>" line "</p></body></text>"
#define MARK(to) "<ref target=\"#" to "\">1</ref>"

/* What a picture is said to show is its letters only in some formats. */
static void
test_pictures(void)
{
	becomes(BODY("<p>a <graphic url=\"x\"><desc xml:id=\"p\">b</desc>"
	    "</graphic> c</p>", NOTE("#p")),
	    BODY("<p>a <graphic url=\"x\"><desc xml:id=\"p\">b</desc>"
	    "</graphic>" NOTE("#p") " c</p>", ""));
}

/* What hangs on the half that no format shows comes behind the choice. */
static void
test_choices(void)
{
	becomes_by(of_choices, LINE("<choice><sic>a<note>N</note>b"
	    MARK("m") "</sic><corr>c</corr></choice>."),
	    LINE("<choice><sic>ab</sic><corr>c</corr></choice>"
	    "<note>N</note>" MARK("m") "."));
	becomes_by(of_choices, LINE("<choice><reg>c</reg><orig>a<hi><note>N"
	    "</note></hi> b<note>M</note></orig></choice>"),
	    LINE("<choice><reg>c</reg><orig>a<hi/> b</orig></choice>"
	    "<note>N</note><note>M</note>"));
	becomes_by(of_choices, LINE("<choice><orig>a" MARK("n") MARK("m")
	    "<note>N</note></orig><reg>b" MARK("n") "<note>N</note></reg>"
	    "</choice>"),
	    LINE("<choice><orig>a</orig><reg>b" MARK("n") "<note>N</note></reg>"
	    "</choice>" MARK("m")));
	becomes_by(of_choices, LINE("<choice><seg>a" MARK("n") "</seg>"
	    "<seg>b" MARK("m") "</seg></choice>"),
	    LINE("<choice><seg>a" MARK("n") "</seg><seg>b</seg></choice>"
	    MARK("m")));
	becomes_by(of_choices, LINE("<choice><abbr>a<note>N</note></abbr>"
	    "<expan>b<note>N</note></expan></choice>"),
	    LINE("<choice><abbr>a</abbr><expan>b</expan></choice>"
	    "<note>N</note>"));
	becomes_by(of_choices, LINE("<choice><sic><choice><sic>a</sic><corr>b"
	    "<note>N</note></corr></choice></sic><corr>c</corr></choice>"),
	    LINE("<choice><sic><choice><sic>a</sic><corr>b</corr></choice>"
	    "</sic><corr>c</corr></choice><note>N</note>"));
}

#define CALLED(id, text) "<note xml:id=\"" id "\">" text "</note>"
#define OPENED(id, text) "<note><anchor xml:id=\"" id "\"/>" text "</note>"

/* Of notes that lead to each other alone, one is a remark. */
static void
test_circles(void)
{
	becomes_by(tei_notes_of_circles, BODY("<p>a</p>",
	    CALLED("n", MARK("n"))), BODY("<p>a</p>", OPENED("n", MARK("n"))));
	becomes_by(tei_notes_of_circles, BODY("<p>a</p>",
	    CALLED("k", MARK("l")) CALLED("l", MARK("m"))
	    CALLED("m", MARK("l") MARK("k"))), BODY("<p>a</p>",
	    OPENED("k", MARK("l")) CALLED("l", MARK("m"))
	    CALLED("m", MARK("l") MARK("k"))));
	becomes_by(tei_notes_of_circles, BODY("<p>a</p>",
	    CALLED("k", MARK("l")) "<note><p>" MARK("m") MARK("k") "</p></note>"
	    CALLED("l", "L") CALLED("m", MARK("m"))), BODY("<p>a</p>",
	    CALLED("k", MARK("l")) "<note><p>" MARK("m") MARK("k") "</p></note>"
	    CALLED("l", "L") CALLED("m", MARK("m"))));
	becomes_by(tei_notes_of_circles, BODY("<p>a" MARK("l") "</p>",
	    CALLED("k", MARK("l")) CALLED("l", MARK("k") MARK("l"))),
	    BODY("<p>a" MARK("l") "</p>",
	    CALLED("k", MARK("l")) CALLED("l", MARK("k") MARK("l"))));
}

CU_TestInfo unit_tests[] = {
	{ "pictures", test_pictures },
	{ "halves of a choice", test_choices },
	{ "circles", test_circles },
	{ "behind words in a line", test_lines },
	{ "at the end of blocks", test_blocks },
	{ "several places", test_several },
	{ "from outside the text", test_outside },
	{ "what stays", test_stays },
	CU_TEST_INFO_NULL
};
