/* Marks that stylesheets write into text: noncharacters, which no text holds
 * (The Unicode Standard, 23.7).  What each means, layout.h and
 * xslt/words/words.xsl say. */
#ifndef TEI_TRANSFORM_MARKS_H
#define TEI_TRANSFORM_MARKS_H

#include <stdbool.h>
#include <string.h>

/* The third byte of a mark, U+FDD0 and up, is its name. */
enum { MARK_FIRST = 0x90, MARK_BYTES = 3 };

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

/* Whether it is one of XML's blanks, which are folded into one. */
static inline bool
mark_is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

#endif
