#include "unit.h"

#include <string.h>

#include "transform/layout.h"

/* The marks, as xslt/common/prose.xsl writes them. */
#define P "\xEF\xB7\x90"
#define L "\xEF\xB7\x91"
#define IN "\xEF\xB7\x92"
#define TO "\xEF\xB7\x93"
#define GO "\xEF\xB7\x94"
#define OUT "\xEF\xB7\x95"

static void
becomes(const char *text, size_t width, enum tei_layout_kind kind,
	const char *wanted)
{
	struct tei_buf b = {0};

	tei_layout(&b, text, strlen(text), width, kind);
	CU_ASSERT_FALSE(b.failed);
	CU_ASSERT_STRING_EQUAL(b.s ? b.s : "", wanted);
	tei_buf_free(&b);
}

static void
test_blanks(void)
{
	becomes("", 0, TEI_LAYOUT_TEXT, "");
	becomes(" \n" P P "\t", 0, TEI_LAYOUT_TEXT, "");
	becomes("  a \n b\t" P P " " P "c ", 0, TEI_LAYOUT_TEXT,
	    "a b\n\nc\n");
	becomes("a" L L "b" L P "c", 0, TEI_LAYOUT_TEXT, "a\nb\n\nc\n");
}

static void
test_width(void)
{
	becomes("aa bb cc", 5, TEI_LAYOUT_TEXT, "aa bb\ncc\n");
	becomes("aaaaaaaaa b", 5, TEI_LAYOUT_TEXT, "aaaaaaaaa\nb\n");
	/* columns, not bytes: e with its accent is one, a Han sign two */
	becomes("e\xCC\x81\xC3\xA9 bb", 5, TEI_LAYOUT_TEXT,
	    "e\xCC\x81\xC3\xA9 bb\n");
	becomes("\xE5\xAD\x97\xE5\xAD\x97 bb", 6, TEI_LAYOUT_TEXT,
	    "\xE5\xAD\x97\xE5\xAD\x97\nbb\n");
}

static void
test_prefixes(void)
{
	becomes(IN "[1] " TO "    " GO "aa bb" P "cc" P OUT "d", 6,
	    TEI_LAYOUT_TEXT, "[1] aa\n    bb\n\n    cc\n\nd\n");
	becomes(IN "> " TO "> " GO "a" P IN "- " TO "  " GO "b" L OUT IN "- "
	    TO "  " GO "c" OUT OUT, 0, TEI_LAYOUT_TEXT,
	    "> a\n>\n> - b\n> - c\n");
	/* what is broken is laid out as well as it can be */
	becomes(OUT "a" IN "x", 0, TEI_LAYOUT_TEXT, "a\n");
	becomes(IN "x" TO "y", 0, TEI_LAYOUT_TEXT, "");
}

static void
test_markdown(void)
{
	becomes("1. a" P "- b" P "+" P "(iv) c" P "# d" P "===" P "2.5 e",
	    0, TEI_LAYOUT_MARKDOWN, "1\\. a\n\n\\- b\n\n\\+\n\n(iv\\) c\n\n"
	    "\\# d\n\n\\===\n\n2.5 e\n");
	becomes("in 1. and - here", 0, TEI_LAYOUT_MARKDOWN,
	    "in 1. and - here\n");
	becomes(IN "## " TO "" GO "a" OUT, 0, TEI_LAYOUT_MARKDOWN, "## a\n");
	becomes("1. a", 0, TEI_LAYOUT_TEXT, "1. a\n");
}

CU_TestInfo unit_tests[] = {
	{ "blanks fold, paragraphs stand apart", test_blanks },
	{ "lines wrap at columns", test_width },
	{ "prefixes of first and later lines", test_prefixes },
	{ "Markdown is not begun by accident", test_markdown },
	CU_TEST_INFO_NULL
};
