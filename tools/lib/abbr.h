/* Abbreviations of several words, told by their capitals: "BW", "TsKhSD". */
#ifndef TEI_LIB_ABBR_H
#define TEI_LIB_ABBR_H

#include <stdbool.h>
#include <stddef.h>

/* True for a capital letter of ASCII. */
static inline bool
tei_is_ascii_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* How many of the n bytes are such capitals. */
static inline size_t
tei_count_capitals(const char *s, size_t n)
{
	size_t capitals = 0, i;

	for (i = 0; i < n; i++)
		capitals += tei_is_ascii_capital(s[i]);
	return capitals;
}

/* True if a word of n bytes may abbreviate several: it is short, begins with a
 * capital, and has another. */
static inline bool
tei_is_abbr(const char *s, size_t n)
{
	enum { SHORTEST = 2, LONGEST = 10 };

	return n >= SHORTEST && n <= LONGEST && tei_is_ascii_capital(s[0]) &&
	    tei_count_capitals(s, n) > 1;
}

#endif
