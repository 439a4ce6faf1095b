#include "lib/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* ASCII decided by table: most of most texts. */
#define L TEI_LETTER
#define D TEI_DIGIT
#define O TEI_OTHER
#define B TEI_BLANK
#define N TEI_NEWLINE
#define X TEI_SET_ASIDE
const unsigned char tei_ascii_class[128] = {
	X, X, X, X, X, X, X, X, X, B, N, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	B, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
	D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
};
#undef L
#undef D
#undef O
#undef B
#undef N
#undef X

size_t
tei_utf8_decode_wide(const char *s, size_t n, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t min, v;
	size_t len, i;

	if (p[0] >= 0xC2 && p[0] <= 0xDF)
		len = 2, v = p[0] & 0x1F, min = 0x80;
	else if ((p[0] & 0xF0) == 0xE0)
		len = 3, v = p[0] & 0x0F, min = 0x800;
	else if (p[0] >= 0xF0 && p[0] <= 0xF4)
		len = 4, v = p[0] & 0x07, min = 0x10000;
	else
		return 0;
	if (len > n)
		return 0;
	for (i = 1; i < len; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return 0;
		v = v << 6 | (p[i] & 0x3F);
	}
	if (v < min || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF))
		return 0;
	*c = v;
	return len;
}

size_t
tei_utf8_encode(uint32_t c, char *to)
{
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)c,
	    (utf8proc_uint8_t *)to);
}

size_t
tei_utf8_check(const char *s, size_t n)
{
	size_t i = 0, len;
	uint64_t word;
	uint32_t c;

	while (i < n) {
		if (n - i >= 8) {
			memcpy(&word, s + i, 8);
			/* eight ASCII bytes of which none is NUL */
			if ((word & 0x8080808080808080u) == 0 &&
			    ((word - 0x0101010101010101u) & ~word &
			    0x8080808080808080u) == 0) {
				i += 8;
				continue;
			}
		}
		len = s[i] == '\0' ? 0 : tei_utf8_decode(s + i, n - i, &c);
		if (len == 0)
			return i;
		i += len;
	}
	return n;
}

int
tei_superscript_value(uint32_t c)
{
	switch (c) {
	case 0xB9: return 1;
	case 0xB2: return 2;
	case 0xB3: return 3;
	default:
		if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
			return (int)(c - 0x2070);
		return -1;
	}
}

enum tei_class
tei_class_of(uint32_t c)
{
	if (c < 128)
		return tei_ascii_class[c];
	if (c == 0xFFFE || c == 0xFFFF)
		return TEI_SET_ASIDE;
	if (tei_superscript_value(c) >= 0)
		return TEI_SUPERSCRIPT;
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return TEI_LETTER;
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return TEI_MARK;
	case UTF8PROC_CATEGORY_ND:
		return TEI_DIGIT;
	case UTF8PROC_CATEGORY_ZS:
		return TEI_BLANK;
	default:
		return TEI_OTHER;
	}
}

uint32_t
tei_lower(uint32_t c)
{
	if (c < 128)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

int
tei_is_wide_upper(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) ==
	    UTF8PROC_CATEGORY_LU || utf8proc_category((utf8proc_int32_t)c) ==
	    UTF8PROC_CATEGORY_LT;
}

int
tei_is_name_char(uint32_t c, int first)
{
	enum tei_class class = tei_class_of(c);

	if (class == TEI_LETTER || c == '_')
		return 1;
	return !first && (class == TEI_DIGIT || class == TEI_MARK ||
	    c == '-' || c == '.');
}
