#include "lib/token.h"

#include <string.h>

enum { MOST = 1024 };

/* The class of the character at s, and its length. */
static enum tei_class
class_at(const char *s, size_t n, size_t *len)
{
	uint32_t c;

	if ((unsigned char)*s < 128) {
		*len = 1;
		return tei_ascii_class[(unsigned char)*s];
	}
	*len = tei_utf8_decode(s, n, &c);
	return tei_class_of(c);
}

/* True if a token of that class goes on with a character of the other. */
static int
goes_on(enum tei_class token, enum tei_class next)
{
	switch (token) {
	case TEI_LETTER:
		return next == TEI_LETTER || next == TEI_MARK;
	case TEI_DIGIT:
	case TEI_SUPERSCRIPT:
	case TEI_BLANK:
	case TEI_SET_ASIDE:
		return next == token;
	case TEI_OTHER:
		return next == TEI_MARK;
	default:
		return 0;
	}
}

size_t
tei_token_length(const char *s, size_t n, enum tei_class *class)
{
	size_t at, len, whole = 0;
	enum tei_class next;

	*class = class_at(s, n, &at);
	if (*class == TEI_MARK)
		*class = TEI_OTHER; /* a mark with nothing to stand on */
	if (goes_on(*class, *class))
		for (; at < n && at < MOST && (unsigned char)s[at] < 128 &&
		    tei_ascii_class[(unsigned char)s[at]] == *class; at++)
			whole = at;
	while (at < n) {
		next = class_at(s + at, n - at, &len);
		if (!goes_on(*class, next))
			break;
		if (next != TEI_MARK)
			whole = at;
		if (at + len > MOST)
			return next == TEI_MARK && whole ? whole : at;
		at += len;
	}
	return at;
}

void
tei_token_put(struct tei_doc *d, const char *text, size_t n)
{
	const char *s = tei_doc_string(d, text, n);
	enum tei_class class;
	size_t k;

	for (n = strlen(s); n > 0; s += k, n -= k) {
		k = tei_token_length(s, n, &class);
		tei_doc_text(d, s, k);
	}
}
