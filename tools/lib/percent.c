#include <string.h>

#include "lib/stream.h"

void
tei_percent_encode(struct tei_buf *b, const char *s, size_t n)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		char code[3] = { '%', hex[c >> 4], hex[c & 15] };

		if (c >= '!' && c <= '~' && strchr("%?>\\", c) == NULL)
			tei_buf_putc(b, (char)c);
		else
			tei_buf_add(b, code, 3);
	}
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool
tei_percent_decode(struct tei_buf *b, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] != '%') {
			if (s[i] < '!' || s[i] > '~' || strchr("?>\\", s[i]))
				return false;
			tei_buf_putc(b, s[i]);
			continue;
		}
		if (n - i < 3 || hex_value(s[i + 1]) < 0 ||
		    hex_value(s[i + 2]) < 0)
			return false;
		tei_buf_putc(b, (char)(hex_value(s[i + 1]) * 16 +
		    hex_value(s[i + 2])));
		i += 2;
	}
	return true;
}
