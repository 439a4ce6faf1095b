/* Blanks where words end, and what only elements and attributes say. */
#include "becomes.h"

#include "transform/settle.h"

static void
becomes(const char *in, const char *out)
{
	becomes_by(tei_settle, in, out);
}

static void
stays(const char *in)
{
	becomes(in, in);
}

static void
test_joined(void)
{
	becomes("<s><w join=\"right\">ca</w> <w>nnot</w>\n<pc join=\"left\">.</pc>"
	    "</s>", "<s><w join=\"right\">ca</w><w>nnot</w><pc join=\"left\">.</pc>"
	    "</s>");
	becomes("<s><w>a</w> <pc join=\"both\">-</pc> <w>b</w> <w join=\"no\">c</w>"
	    "</s>", "<s><w>a</w><pc join=\"both\">-</pc><w>b</w> <w join=\"no\">c"
	    "</w></s>");
	/* out of a name, not out of a sentence */
	becomes("<s><name> <w join=\"right\">A</w> </name> <pc>,</pc></s>",
	    "<s><name> <w join=\"right\">A</w></name><pc>,</pc></s>");
	becomes("<p><s><w join=\"right\">a</w></s> <s><w>b</w></s></p>",
	    "<p><s><w join=\"right\">a</w></s> <s><w>b</w></s></p>");
	/* words between are no blank */
	stays("<s><w join=\"right\">a</w> b <w>c</w></s>");
	stays("<w join=\"both\">a</w>");
}

#define SUR(s) "<surname>" s "</surname>"
#define FORE(s) "<forename>" s "</forename>"

static void
test_names(void)
{
	becomes("<persName>" FORE("J") FORE("K") SUR("Ek") "</persName>",
	    "<persName>" FORE("J") " " FORE("K") " " SUR("Ek") "</persName>");
	becomes("<author>" FORE("<hi>d'</hi>") SUR("Ek") "</author>",
	    "<author>" FORE("<hi>d'</hi>") SUR("Ek") "</author>");
	stays("<persName>" FORE("Al-") SUR("Ek") "</persName>");
	stays("<persName>" FORE("d\u2019") SUR("Ek") "</persName>");
	stays("<persName>" FORE("J") SUR("Ek") ", esq.</persName>");
	stays("<persName><forename/>" SUR("Ek") "</persName>");
	stays("<persName/>");
}

static void
test_records(void)
{
	becomes("<biblStruct>\n <monogr> <author>A</author>\n<title>B</title>"
	    "<imprint> <date>1901</date> </imprint></monogr> </biblStruct>",
	    "<biblStruct><monogr><author>A</author>, <title>B</title>, "
	    "<imprint><date>1901</date></imprint></monogr></biblStruct>");
	becomes("<bibl><author>A.</author><title>B</title><date>(1901)</date>"
	    "</bibl>", "<bibl><author>A.</author> <title>B</title> "
	    "<date>(1901)</date></bibl>");
	becomes("<monogr><title>A</title><ptr target=\"u\"/></monogr>",
	    "<monogr><title>A</title>, <ptr target=\"u\"/></monogr>");
	/* what the words of a source part */
	stays("<bibl><author>A</author> <title>B</title></bibl>");
	stays("<bibl><author>A</author>: <title>B</title></bibl>");
	stays("<bibl/>");
	becomes("<biblStruct> </biblStruct>", "<biblStruct/>");
}

#define SCOPE(unit, more) "<biblScope unit=\"" unit "\"" more

static void
test_told(void)
{
	becomes("<bibl>A " SCOPE("page", " from=\"1\" to=\"9\"/>") "</bibl>",
	    "<bibl>A " SCOPE("page", " from=\"1\" to=\"9\">1\u20139</biblScope>")
	    "</bibl>");
	becomes(SCOPE("page", " from=\"1\" to=\"1\"/>"),
	    SCOPE("page", " from=\"1\" to=\"1\">1</biblScope>"));
	becomes("<locus from=\"2r\"/>", "<locus from=\"2r\">2r</locus>");
	becomes("<imprint>" SCOPE("volume", ">3</biblScope>") SCOPE("issue",
	    ">no. 2</biblScope>") "<date when=\"1999\"/></imprint>",
	    "<imprint>vol. " SCOPE("volume", ">3</biblScope>") ", "
	    SCOPE("issue", ">no. 2</biblScope>") ", <date when=\"1999\">1999"
	    "</date></imprint>");
	stays("<p><date when=\"1999\"/></p>");
	stays("<locus from=\"2r\">f. 2</locus>");
	becomes("<figure><graphic/></figure>", "<figure><anchor/></figure>");
	stays("<figure><graphic url=\"a.png\"/></figure>");
}

static void
test_first_lines(void)
{
	becomes("<p> <pb/><lb n=\"1\"/>a<lb/>b</p>",
	    "<p> <pb/><anchor n=\"1\"/>a<lb/>b</p>");
	becomes("<ab><lb/><lb/></ab>", "<ab><anchor/><anchor/></ab>");
	stays("<p><hi>a</hi><lb/>b</p>");
	stays("<div><lb/><p>a</p></div>");
}

static void
test_divided(void)
{
	becomes("<p>wa\u00AC<lb break=\"no\"/>ter</p>",
	    "<p>wa<lb break=\"no\"/>ter</p>");
	becomes("<p>wa\u2E17<lb break=\"no\"/>ter</p>",
	    "<p>wa<lb break=\"no\"/>ter</p>");
	stays("<p>well-<lb break=\"no\"/>known</p>");
	stays("<p>p\u00AC<lb/>q</p>");
	stays("<p>\u00AC<lb break=\"no\"/>q</p>");
}

CU_TestInfo unit_tests[] = {
	{ "words joined", test_joined },
	{ "parts of names", test_names },
	{ "parts of records", test_records },
	{ "attributes told", test_told },
	{ "first lines", test_first_lines },
	{ "divided words", test_divided },
	CU_TEST_INFO_NULL
};
