#include "validate/datatype/xmlname.h"

#include "lib/utf8.h"

/* Bits: 1 may start a name, 2 may go on in it. */
static const unsigned char ascii[128] = {
	['-'] = 2, ['.'] = 2, [':'] = 3, ['_'] = 3,
	['0'] = 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	['A'] = 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	['a'] = 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
};

/* XML 1.0, productions 4 and 4a, above ASCII. */
static const struct range {
	uint32_t first, last;
	unsigned char bits;
} ranges[] = {
	{ 0xB7, 0xB7, 2 }, { 0xC0, 0xD6, 3 }, { 0xD8, 0xF6, 3 },
	{ 0xF8, 0x2FF, 3 }, { 0x300, 0x36F, 2 }, { 0x370, 0x37D, 3 },
	{ 0x37F, 0x1FFF, 3 }, { 0x200C, 0x200D, 3 }, { 0x203F, 0x2040, 2 },
	{ 0x2070, 0x218F, 3 }, { 0x2C00, 0x2FEF, 3 }, { 0x3001, 0xD7FF, 3 },
	{ 0xF900, 0xFDCF, 3 }, { 0xFDF0, 0xFFFD, 3 }, { 0x10000, 0xEFFFF, 3 },
};

static unsigned
bits_of(uint32_t c)
{
	size_t i;

	if (c < 0x80)
		return ascii[c];
	for (i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (c <= ranges[i].last)
			return c >= ranges[i].first ? ranges[i].bits : 0;
	return 0;
}

bool
tei_xmlname_starts(uint32_t c)
{
	return bits_of(c) & 1;
}

bool
tei_xmlname_continues(uint32_t c)
{
	return bits_of(c) & 2;
}

/* The bytes from the start whose first character has the bit `first` and all
 * others the bit 2; a colon ends it unless `colons`. */
static size_t
name_length(const char *s, size_t n, unsigned first, bool colons)
{
	unsigned want = first;
	size_t i, len;
	uint32_t c;

	for (i = 0; i < n; i += len, want = 2) {
		len = tei_utf8_decode(s + i, n - i, &c);
		if (len == 0 || !(bits_of(c) & want) || (c == ':' && !colons))
			break;
	}
	return i;
}

bool
tei_xmlname_is_ncname(const char *s, size_t n)
{
	return n > 0 && name_length(s, n, 1, false) == n;
}

bool
tei_xmlname_is_name(const char *s, size_t n)
{
	return n > 0 && name_length(s, n, 1, true) == n;
}

bool
tei_xmlname_is_nmtoken(const char *s, size_t n)
{
	return n > 0 && name_length(s, n, 2, true) == n;
}
