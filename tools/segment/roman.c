/* Roman numerals of pages, up to 399. */
#include <string.h>

#include "segment/seg.h"

static const struct { uint32_t value; const char *figures; } parts[] = {
	{ 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" }, { 10, "x" },
	{ 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
};

enum { PARTS = sizeof(parts) / sizeof(*parts) };

void
seg_roman_write(uint32_t n, char to[SEG_ROMAN_SIZE])
{
	size_t i, at = 0;

	for (i = 0; i < PARTS; i++)
		for (; n >= parts[i].value && at + 3 < SEG_ROMAN_SIZE;
		    n -= parts[i].value) {
			strcpy(to + at, parts[i].figures);
			at += strlen(parts[i].figures);
		}
	to[at] = '\0';
}

uint32_t
seg_roman_read(const struct seg_token *t)
{
	char have[SEG_ROMAN_SIZE], right[SEG_ROMAN_SIZE];
	uint32_t n = 0;
	size_t i, k, len;

	if (t->class != TEI_LETTER || t->n >= SEG_ROMAN_SIZE)
		return 0;
	for (i = 0; i < t->n; i++) /* all in capitals, or all small */
		have[i] = seg_is_capital(t) == (t->s[i] < 'a') ?
		    (char)(t->s[i] | 0x20) : '?';
	have[i] = '\0';
	for (i = k = 0; i < PARTS; ) {
		len = strlen(parts[i].figures);
		if (strncmp(have + k, parts[i].figures, len) != 0) {
			i++;
			continue;
		}
		n += parts[i].value;
		k += len;
	}
	if (k < t->n || n == 0 || n > 399)
		return 0;
	seg_roman_write(n, right);
	return strcmp(have, right) == 0 ? n : 0;
}
