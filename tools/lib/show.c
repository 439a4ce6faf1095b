#include "lib/show.h"

#include <stdio.h>
#include <string.h>

#include "lib/utf8.h"

size_t
tei_show(const char *s, char shown[TEI_SHOWN])
{
	uint32_t c = 0;
	size_t n = *s == '\0' ? 0 : tei_utf8_decode(s, strnlen(s, 4), &c);

	if (n > 0 && c >= ' ' && (c < 0x7F || c > 0x9F)) {
		memcpy(shown, s, n);
		shown[n] = '\0';
		return n;
	}
	if (*s == '\n' || *s == '\t')
		snprintf(shown, TEI_SHOWN, "\\%c", *s == '\n' ? 'n' : 't');
	else
		snprintf(shown, TEI_SHOWN, "\\%03o", (unsigned char)*s);
	return *s != '\0';
}

void
tei_buf_show(struct tei_buf *b, const char *s)
{
	char shown[TEI_SHOWN];
	size_t n;

	for (; (n = tei_show(s, shown)) > 0; s += n)
		tei_buf_puts(b, shown);
}
