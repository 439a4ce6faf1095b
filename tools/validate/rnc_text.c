/* The text of a schema in compact syntax: its encodings. */
#include <string.h>

#include "lib/utf8.h"
#include "validate/rnc_state.h"

/* UTF-16 as UTF-8; a lone surrogate becomes what is no UTF-8, so that the
 * lexer finds it. */
static void
from_utf16(struct tei_buf *to, const char *s, size_t n, bool big)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t c, low;
	char bytes[4];
	size_t i;

	for (i = 0; i + 1 < n; i += 2) {
		c = big ? (uint32_t)p[i] << 8 | p[i + 1] :
		    (uint32_t)p[i + 1] << 8 | p[i];
		if (c >= 0xD800 && c < 0xDC00 && i + 3 < n) {
			low = big ? (uint32_t)p[i + 2] << 8 | p[i + 3] :
			    (uint32_t)p[i + 3] << 8 | p[i + 2];
			if (low >= 0xDC00 && low < 0xE000) {
				c = 0x10000 + ((c - 0xD800) << 10) +
				    (low - 0xDC00);
				i += 2;
			}
		}
		if (c >= 0xD800 && c < 0xE000)
			tei_buf_putc(to, '\xFF');
		else
			tei_buf_add(to, bytes, tei_utf8_encode(c, bytes));
	}
	if (n % 2 != 0)
		tei_buf_putc(to, '\xFF');
}

void
tei_rnc_set_text(struct tei_rnc *r, const char *text, size_t n,
	struct tei_buf *buf)
{
	if (n >= 2 && (memcmp(text, "\xFE\xFF", 2) == 0 ||
	    memcmp(text, "\xFF\xFE", 2) == 0)) {
		from_utf16(buf, text + 2, n - 2, *text == '\xFE');
		text = buf->s != NULL ? buf->s : "";
		n = buf->n;
	} else if (n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
		n -= 3;
	}
	r->s = text;
	r->end = text + n;
}
