/* The blanks of XML (XML 1.0, section 2.3, S). */
#ifndef TEI_VALIDATE_BLANK_H
#define TEI_VALIDATE_BLANK_H

#include <stdbool.h>
#include <stddef.h>

/* True for one of XML's four blanks. */
static inline bool
tei_is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* The number of blanks at the start of a text. */
static inline size_t
tei_blank_span(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && tei_is_blank(s[i]))
		i++;
	return i;
}

static inline bool
tei_is_all_blank(const char *s, size_t n)
{
	return tei_blank_span(s, n) == n;
}

#endif
