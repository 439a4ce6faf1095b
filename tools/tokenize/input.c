/* What an input is, what its document is called, which bytes it has. */
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <string.h>

#include "tokenize/input.h"

/* Skips a BOM and XML's white space. */
static size_t
skip_blank(const char *s, size_t n)
{
	size_t i = n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	while (i < n && strchr(" \t\r\n", s[i]) != NULL && s[i] != '\0')
		i++;
	return i;
}

/* Whether a start tag of TEI's root stands there, under any prefix. */
static bool
is_root(const char *s, size_t n)
{
	size_t i = 1, k;

	if (n < 2 || *s != '<')
		return false;
	while (i < n && strchr("<>/ \t\r\n\"'=:", s[i]) == NULL)
		i++;
	i = i > 1 && i < n && s[i] == ':' ? i + 1 : 1;
	for (k = i; k < n && strchr("<>/ \t\r\n", s[k]) == NULL; )
		k++;
	return (k - i == 3 && memcmp(s + i, "TEI", 3) == 0) ||
	    (k - i == 9 && memcmp(s + i, "teiCorpus", 9) == 0);
}

static enum tei_input
guess(const char *s, size_t n)
{
	static const struct {
		const char *begins;
		enum tei_input input;
	} signs[] = {
		{ "<?xml", TEI_INPUT_TEI }, { "<!--", TEI_INPUT_TEI },
		{ "<!DOCTYPE", TEI_INPUT_TEI },
		{ "(TEI\n", TEI_INPUT_STREAM },
		{ "(teiCorpus\n", TEI_INPUT_STREAM },
		{ "?xml-model ", TEI_INPUT_STREAM },
		{ "?xml-stylesheet ", TEI_INPUT_STREAM },
	};
	size_t i, at = skip_blank(s, n), len;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		len = strlen(signs[i].begins);
		if (n - at >= len && memcmp(s + at, signs[i].begins, len) == 0)
			return signs[i].input;
	}
	return is_root(s + at, n - at) ? TEI_INPUT_TEI : TEI_INPUT_TEXT;
}

enum tei_input
tei_input_guess(const char *s, size_t n)
{
	char head[64];
	size_t i, len = 0;

	if (n < 2 || (memcmp(s, "\xFE\xFF", 2) != 0 &&
	    memcmp(s, "\xFF\xFE", 2) != 0))
		return guess(s, n);
	/* UTF-16, which an XML parser reads; without the NULs it is ASCII */
	for (i = 2; i < n && len < sizeof(head); i++)
		if (s[i] != '\0')
			head[len++] = s[i];
	return guess(head, len) == TEI_INPUT_TEI ? TEI_INPUT_TEI :
	    TEI_INPUT_TEXT;
}

void
tei_document_id(const char *file, struct tei_buf *id)
{
	const char *base, *dot;
	size_t n, at, len;
	uint32_t c;

	if (file == NULL || strcmp(file, "-") == 0) {
		tei_buf_puts(id, "document");
		return;
	}
	base = strrchr(file, '/');
	base = base ? base + 1 : file;
	dot = strrchr(base, '.');
	n = dot && dot > base ? (size_t)(dot - base) : strlen(base);
	for (at = 0; at < n; at += len) {
		len = tei_utf8_decode(base + at, n - at, &c);
		if (len == 0)
			len = 1, c = '/';
		if (at == 0 && !tei_is_name_char(c, 1))
			tei_buf_puts(id, "d_");
		if (tei_is_name_char(c, 0))
			tei_buf_add(id, base + at, len);
		else
			tei_buf_putc(id, '_');
	}
	if (n == 0)
		tei_buf_puts(id, "document");
}

static enum tei_status
convert_bytes(iconv_t cd, struct tei_buf *b, const char *from,
	struct tei_diag *diag)
{
	char block[1 << 14], *in = b->s, *to;
	struct tei_buf out = {0};
	size_t left = b->n, room, done;
	bool flushed = false;

	while (!flushed) {
		to = block;
		room = sizeof(block);
		flushed = left == 0;
		done = flushed ? iconv(cd, NULL, NULL, &to, &room) :
		    iconv(cd, &in, &left, &to, &room);
		tei_buf_add(&out, block, sizeof(block) - room);
		if (done == (size_t)-1 && errno != E2BIG) {
			tei_buf_free(&out);
			return tei_diag_say(diag, TEI_MSG_NOT_ENCODED, 0, 0,
			    (size_t)(in - b->s), from);
		}
		if (done == (size_t)-1)
			flushed = false;
	}
	if (out.failed) {
		tei_buf_free(&out);
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	tei_buf_free(b);
	*b = out;
	return TEI_OK;
}

void
tei_input_forget_encoding(struct tei_buf *b)
{
	char *s = b->s, *end, *name;
	size_t n = b->n;

	if (n > 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0)
		s += 3, n -= 3;
	if (n < 5 || memcmp(s, "<?xml", 5) != 0 ||
	    (end = strstr(s, "?>")) == NULL ||
	    (name = strstr(s, "encoding")) == NULL || name > end)
		return;
	memset(name, ' ', (size_t)(end - name));
}

enum tei_status
tei_input_convert(struct tei_buf *b, const char *from, struct tei_diag *diag)
{
	enum tei_status status;
	iconv_t cd;

	errno = 0;
	cd = iconv_open("UTF-8", from);
	if (cd == (iconv_t)-1)
		return tei_diag_fault(diag, TEI_MSG_UNKNOWN_ENCODING, 0, 0,
		    from);
	tei_buf_add(b, "", 0);
	status = convert_bytes(cd, b, from, diag);
	iconv_close(cd);
	return status;
}
