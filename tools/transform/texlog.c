#include <stdlib.h>
#include <string.h>

#include "transform/typeset.h"

/* What errors begin with, what ends their subject, and how we say them. */
static const struct known {
	const char *begins, *ends;
	enum tei_msg msg;
} known[] = {
	{ "LaTeX Error: File `", "'", TEI_MSG_TEX_NO_FILE },
	{ "Package fontspec Error: The font \"", "\"", TEI_MSG_TEX_NO_FONT },
	{ "TeX capacity exceeded, sorry [", "]", TEI_MSG_TEX_TOO_LARGE },
};

static const char unknown[] = "no reason in its log";

/* The line at `s`, cut at 200 bytes, into `line`. */
static void
copy_line(char line[201], const char *s)
{
	size_t n = strcspn(s, "\r\n");

	if (n > 200)
		n = 200;
	memcpy(line, s, n);
	line[n] = '\0';
}

static enum tei_status
say_error(const char *log, struct tei_diag *diag)
{
	const char *error = strncmp(log, "! ", 2) == 0 ? log :
	    strstr(log, "\n! ");
	char line[201], *end;
	size_t i, n;

	if (error == NULL)
		return tei_diag_say(diag, TEI_MSG_TEX_ERROR, 0, 0, unknown);
	error += strspn(error, "\n! ");
	copy_line(line, error);
	for (i = 0; i < sizeof(known) / sizeof(*known); i++) {
		n = strlen(known[i].begins);
		if (strncmp(line, known[i].begins, n) != 0)
			continue;
		if ((end = strstr(line + n, known[i].ends)) != NULL)
			*end = '\0';
		return tei_diag_say(diag, known[i].msg, 0, 0, line + n);
	}
	return tei_diag_say(diag, TEI_MSG_TEX_ERROR, 0, 0, line);
}

/* "Missing character: There is no X (U+0058) in font": each X once. */
static void
say_missing(const char *log, struct tei_diag *diag)
{
	static const char mark[] = "Missing character: There is no ";
	struct tei_buf list = {0};
	char one[64];
	const char *s, *end;

	for (s = log; (s = strstr(s, mark)) != NULL; s = end) {
		s += sizeof(mark) - 1;
		end = s + strcspn(s, "\r\n");
		if (strstr(s, " in font") != NULL &&
		    strstr(s, " in font") < end)
			end = strstr(s, " in font");
		if ((size_t)(end - s) + 3 > sizeof(one))
			continue;
		snprintf(one, sizeof(one), "%.*s, ", (int)(end - s), s);
		if (list.n < 400 && (list.s == NULL ||
		    strstr(list.s, one) == NULL))
			tei_buf_puts(&list, one);
	}
	if (list.n > 2) {
		list.s[list.n - 2] = '\0';
		tei_diag_say(diag, TEI_MSG_TEX_NO_GLYPH, 0, 0, list.s);
	}
	tei_buf_free(&list);
}

enum tei_status
tei_texlog_say(const struct tei_buf *log, int failed, struct tei_diag *diag)
{
	const char *s = log->s ? log->s : "";

	if (failed)
		return say_error(s, diag);
	say_missing(s, diag);
	return TEI_OK;
}

int
tei_texlog_again(const struct tei_buf *log)
{
	return log->s != NULL && (strstr(log->s, "Rerun to get") != NULL ||
	    strstr(log->s, "Rerun LaTeX") != NULL ||
	    strstr(log->s, "have changed. Rerun") != NULL);
}
