/* Marks that stylesheets write into text: noncharacters, of which a text may
 * hold none to be interchanged (The Unicode Standard, 23.7).  What each
 * means, layout.h and xslt/words/words.xsl say.  A text that does hold some
 * goes through a stylesheet with an escape and its name instead of each:
 *   U+FDD0 to U+FDD5, the marks, and U+FDD6, the escape
 *   are U+FDD6 and U+FDD8 to U+FDDE there. */
#ifndef TEI_TRANSFORM_MARKS_H
#define TEI_TRANSFORM_MARKS_H

#include <stdbool.h>
#include <string.h>

#include <libxml/tree.h>

#include "lib/buf.h"

/* The third byte of a mark, U+FDD0 and up, is its name. */
enum { MARK_FIRST = 0x90, MARK_ESCAPE = 0x96, MARK_BYTES = 3,
	MARK_ESCAPED = 8, /* how much higher an escaped one's name is */
	MARK_ESCAPE_CHAR = 0xFDD6 };

/* The name of the mark at `s`, not beyond `last`; 0 if there is none. */
static inline int
mark_at(const char *s, const char *end, int last)
{
	unsigned char c;

	if (end - s < MARK_BYTES || memcmp(s, "\xEF\xB7", 2) != 0)
		return 0;
	c = (unsigned char)s[2];
	return c >= MARK_FIRST && c <= last ? c : 0;
}

/* The name of what stands escaped at `s`, in twice the bytes of a mark; 0 if
 * nothing does. */
static inline int
mark_escaped(const char *s, const char *end)
{
	int c = mark_at(s, end, MARK_ESCAPE) != MARK_ESCAPE ? 0 : mark_at(
	    s + MARK_BYTES, end, MARK_ESCAPE + MARK_ESCAPED) - MARK_ESCAPED;

	return c >= MARK_FIRST ? c : 0;
}

/* Whether it is one of XML's blanks, which are folded into one. */
static inline bool
mark_is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Escapes what is like a mark in the texts and attributes of a document.
 * False without memory. */
bool tei_marks_escape(xmlDocPtr);

/* Puts in what stands escaped in a buffer's bytes since `from`. */
void tei_marks_unescape(struct tei_buf *, size_t from);

#endif
