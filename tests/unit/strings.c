/* translate() and str:replace(), against the libraries' own and by hand. */
#include "unit.h"

#include <libexslt/exslt.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "lib/buf.h"
#include "transform/functions.h"

/* The document that the expressions speak of: rows of what to look for and
 * what stands for it, text in one piece and in two, nothing. */
static const char document[] = "<d><r f='a' t='1'/><r f='ab' t='2'/>"
    "<r f='&#xe9;' t='&amp;&lt;'/><r f='b' t=''/><none/><one>abc</one>"
    "<two>ab<!-- -->c</two><empty f=''/><short t='x'/></d>";

/* The value of an XPath expression as a string, to be freed by xmlFree; with
 * our functions or with those of the libraries. */
static xmlChar *
value(const char *expression, bool ours)
{
	static const char sheet[] = "<xsl:stylesheet version='1.0' "
	    "xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "
	    "xmlns:str='http://exslt.org/strings'><xsl:output method='text'/>"
	    "<xsl:template match='/d'><xsl:variable name='tree'>ab"
	    "</xsl:variable><xsl:value-of select=\"%s\"/></xsl:template>"
	    "</xsl:stylesheet>";
	struct tei_buf b = {0};
	xmlDocPtr doc = xmlReadMemory(document, sizeof(document) - 1, NULL,
	    NULL, 0), result;
	xsltStylesheetPtr style;
	xsltTransformContextPtr ctxt;
	xmlChar *s = NULL;
	int n = 0;

	exsltRegisterAll();
	tei_buf_printf(&b, sheet, expression);
	style = xsltParseStylesheetDoc(xmlReadMemory(b.s, (int)b.n, NULL,
	    NULL, 0));
	ctxt = xsltNewTransformContext(style, doc);
	if (ours)
		CU_ASSERT_TRUE(tei_functions_use(ctxt));
	result = xsltApplyStylesheetUser(style, doc, NULL, NULL, NULL, ctxt);
	xsltSaveResultToString(&s, &n, result, style);
	xmlFreeDoc(result);
	xsltFreeTransformContext(ctxt);
	xsltFreeStylesheet(style);
	xmlFreeDoc(doc);
	tei_buf_free(&b);
	return s != NULL ? s : xmlStrdup((const xmlChar *)"");
}

static void
gives(const char *expression, const char *wanted, bool as_libraries)
{
	xmlChar *ours = value(expression, true);
	xmlChar *theirs = value(expression, false);

	if (strcmp((char *)ours, wanted) != 0) {
		CU_FAIL("another value");
		fprintf(stderr, "%s: \"%s\", not \"%s\"\n", expression,
		    (char *)ours, wanted);
	}
	if (as_libraries && !xmlStrEqual(ours, theirs)) {
		CU_FAIL("not what the libraries give");
		fprintf(stderr, "%s: \"%s\", theirs \"%s\"\n", expression,
		    (char *)ours, (char *)theirs);
	}
	xmlFree(ours);
	xmlFree(theirs);
}

static void
test_translate(void)
{
	static const char *const rows[][2] = {
		{ "translate('abcab', 'ab', 'xy')", "xycxy" },
		{ "translate('abcab', 'ab', 'x')", "xcx" },
		{ "translate('abcab', 'abc', '')", "" },
		{ "translate('abc', '', 'xy')", "abc" },
		{ "translate('', 'a', 'b')", "" },
		/* of two the first counts; more to put there is nothing */
		{ "translate('aa', 'aa', 'xy')", "xx" },
		{ "translate('ab', 'a', 'xyz')", "xb" },
		/* characters, not bytes: of two, three and four */
		{ "translate('&#xe9;t&#xe9;', '&#xe9;', 'e')", "ete" },
		{ "translate('ete', 'e', '&#xe9;')", "été" },
		{ "translate('&#xe8;', '&#xe9;', 'e')", "è" },
		{ "translate('&#x2014;&#x1f600;', '&#x1f600;&#x2014;', '-.')",
		    ".-" },
		/* of nodes the first, of a number its figures */
		{ "translate(one, 'b', '')", "ac" },
		{ "translate(two, 'b', '')", "ac" },
		{ "translate(none, 'b', '')", "" },
		{ "translate(nothing, 'b', '')", "" },
		{ "translate(r/@f, 'a', 'x')", "x" },
		{ "translate($tree, 'b', one)", "aa" },
		{ "translate(103, 0, 2)", "123" },
		{ "translate(1 = 1, 'true', 'TRUE')", "TRUE" },
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		gives(rows[i][0], rows[i][1], true);
}

/* Over 128 characters to look for the library has the work. */
static void
test_many(void)
{
	struct tei_buf b = {0};
	int i;

	tei_buf_puts(&b, "translate('&#x400;&#x4c7;z', '");
	for (i = 0; i < 200; i++)
		tei_buf_printf(&b, "&#x%x;", 0x400 + i);
	tei_buf_puts(&b, "', 'a')");
	gives(b.s, "az", true);
	tei_buf_free(&b);
}

static void
test_replace(void)
{
	/* where libexslt of Debian 12 does as the specification says */
	static const char *const same[][2] = {
		{ "str:replace('abcab', 'ab', 'x')", "xcx" },
		{ "str:replace('abc', 'x', 'y')", "abc" },
		{ "str:replace('', 'x', 'y')", "" },
		{ "str:replace('a-b', '--', 'x')", "a-b" },
		{ "str:replace(//one/text(), 'x', 'y')", "abc" },
		{ "str:replace(//one/text(), 'bd', 'y')", "abc" },
		{ "str:replace(one, 'b', '')", "ac" },
		{ "str:replace(nothing, 'b', '')", "" },
		{ "str:replace('aaa', 'aa', 'b')", "ba" },
		{ "str:replace('&#xe9;', '&#xe9;', '&amp;')", "&" },
		{ "string-length(str:replace(two, 'c', 'cc'))", "4" },
	};
	size_t i;

	for (i = 0; i < sizeof(same) / sizeof(*same); i++)
		gives(same[i][0], same[i][1], true);
	/* the longest that stands there, and what is put there not again */
	gives("str:replace('abaéb', r/@f, r/@t)", "21&<", false);
	gives("str:replace('aab', r/@f, r/@t)", "12", false);
	gives("str:replace('a1b', r[position() &lt; 3]/@f, r/@f)", "a1b",
	    false);
	/* nothing is put where there is nothing for it */
	gives("str:replace('xax', r[1]/@f, r/@none)", "xx", false);
	/* a node, so that more can be asked of it */
	gives("count(str:replace('a', 'a', 'b'))", "1", true);
	gives("str:replace(str:replace('a', 'a', 'b'), 'b', 'c')", "c", true);
}

/* Empty strings to look for are the library's, with all its ways. */
static void
test_left_to_the_library(void)
{
	static const char *const rows[] = {
		"str:replace('ab', '', 'x')", "str:replace('ab', empty/@f, 'x')",
		"str:replace('ab', 1, 2)", "str:replace('12', 1, 2)",
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		xmlChar *theirs = value(rows[i], false);

		gives(rows[i], (char *)theirs, true);
		xmlFree(theirs);
	}
}

CU_TestInfo unit_tests[] = {
	{ "translate", test_translate },
	{ "many characters", test_many },
	{ "replace", test_replace },
	{ "left to the library", test_left_to_the_library },
	CU_TEST_INFO_NULL
};
