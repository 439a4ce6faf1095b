#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/io.h"
#include "tokenize/input.h"

/* The fifteen elements of Dublin Core 1.1, and the two qualifiers that the
 * header of TEI asks for. */
static const char *const keys[] = {
	"contributor", "coverage", "creator", "date", "description", "format",
	"identifier", "language", "publisher", "relation", "rights", "source",
	"subject", "title", "type", "abstract", "translator", "funder",
	"editor", "licence",
};

static bool
is_key(const char *s)
{
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (strcmp(s, keys[i]) == 0)
			return true;
	return false;
}

/* "dc:Title " is "title". */
static char *
clean_key(char *s)
{
	size_t n;
	char *p;

	s += strspn(s, " \t");
	for (n = strlen(s); n > 0 && strchr(" \t", s[n - 1]) != NULL; n--)
		s[n - 1] = '\0';
	for (p = s; *p; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 32);
	if (strncmp(s, "dc:", 3) == 0)
		s += 3;
	else if (strncmp(s, "dc.", 3) == 0)
		s += 3;
	return s;
}

static void
put_line(struct tei_buf *lines, const char *key, const char *value)
{
	tei_buf_printf(lines, "?meta %s ", key);
	for (; *value; value++) {
		if (*value == '\\' || *value == '\t')
			tei_buf_puts(lines, *value == '\t' ? "\\t" : "\\\\");
		else if ((unsigned char)*value >= ' ')
			tei_buf_putc(lines, *value);
	}
	tei_buf_putc(lines, '\n');
}

static void
read_line(char *line, size_t number, struct tei_buf *lines,
	struct tei_diag *diag)
{
	char *colon = strchr(line, ':'), *key, *value;

	if (strncmp(line, "dc:", 3) == 0 || strncmp(line, "DC:", 3) == 0)
		colon = strchr(line + 3, ':');
	if (line[strspn(line, " \t\r")] == '\0' || line[0] == '#')
		return;
	if (colon == NULL) {
		tei_diag_say(diag, TEI_MSG_META_LINE, number, 0);
		return;
	}
	*colon = '\0';
	key = clean_key(line);
	value = colon + 1 + strspn(colon + 1, " \t");
	if (is_key(key))
		put_line(lines, key, value);
	else
		tei_diag_say(diag, TEI_MSG_META_KEY, number, 0, key);
}

static enum tei_status
read_file(FILE *f, struct tei_buf *lines, struct tei_diag *diag)
{
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read(f, &b, diag);
	size_t number = 0;
	char *line, *next;

	tei_buf_add(&b, "", 0);
	if (status == TEI_OK)
		status = tei_io_check(b.s, b.n, diag);
	for (line = b.s; status == TEI_OK && *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		read_line(line, ++number, lines, diag);
	}
	tei_buf_free(&b);
	return status;
}

enum tei_status
tei_meta_read(const struct tei_tokenize_options *o, struct tei_buf *lines,
	struct tei_diag *diag)
{
	const char *before = diag->file;
	char *own = o->meta ? NULL : tei_io_beside(diag->file, ".meta");
	const char *path = o->meta ? o->meta : own;
	enum tei_status status = TEI_OK;
	FILE *f;

	if (path != NULL && (o->meta != NULL || access(path, F_OK) == 0)) {
		diag->file = path;
		f = tei_io_open(path, NULL, diag);
		status = f ? read_file(f, lines, diag) : TEI_FAILED;
		if (f != NULL)
			fclose(f);
		diag->file = before;
	}
	free(own);
	return status;
}
