#include "lib/fold.h"

#include <utf8proc.h>

#include "lib/utf8.h"

/* Letters that do not decompose, and what they are taken for. */
static const struct {
	uint32_t c;
	const char *as;
} strokes[] = {
	{ 0xDF, "ss" }, { 0xE6, "ae" }, { 0xF0, "d" }, { 0xF8, "o" },
	{ 0x111, "d" }, { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" },
	{ 0x17F, "s" }, { 0x2BC, "'" }, { 0x2019, "'" },
};

static size_t
put(char *out, size_t at, const char *s)
{
	while (*s != '\0' && at < TEI_FOLD_MAX)
		out[at++] = *s++;
	return *s == '\0' ? at : TEI_FOLD_MAX + 1;
}

/* Puts one character that is not ASCII. */
static size_t
put_wide(char *out, size_t at, uint32_t c)
{
	utf8proc_int32_t parts[8];
	char text[5];
	size_t i;
	utf8proc_ssize_t k, n;
	int last = 0;

	c = tei_lower(c);
	for (i = 0; i < sizeof(strokes) / sizeof(*strokes); i++)
		if (strokes[i].c == c)
			return put(out, at, strokes[i].as);
	n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 8,
	    UTF8PROC_DECOMPOSE, &last);
	for (k = 0; k < n && k < 8; k++) {
		if (tei_class_of((uint32_t)parts[k]) == TEI_MARK)
			continue;
		text[tei_utf8_encode((uint32_t)parts[k], text)] = '\0';
		at = put(out, at, text);
	}
	return at;
}

static inline char
small(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/* Folds what is left of a word from its first byte on that is not ASCII, or
 * does not fit. */
static size_t
fold_rest(const char *s, size_t n, char *out, size_t at)
{
	size_t i, step;
	uint32_t c;

	for (i = at; i < n; i += step) {
		step = 1;
		if ((unsigned char)s[i] < 0x80) {
			if (at >= TEI_FOLD_MAX)
				return 0;
			out[at++] = small(s[i]);
			continue;
		}
		step = tei_utf8_decode(s + i, n - i, &c);
		if (step == 0)
			return 0;
		at = put_wide(out, at, c);
		if (at > TEI_FOLD_MAX)
			return 0;
	}
	return at;
}

size_t
tei_fold(const char *s, size_t n, char *out)
{
	size_t most = n < TEI_FOLD_MAX ? n : TEI_FOLD_MAX, i;

	for (i = 0; i < most && (unsigned char)s[i] < 0x80; i++)
		out[i] = small(s[i]);
	return i == n ? n : fold_rest(s, n, out, i);
}
