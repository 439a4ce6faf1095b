/* Inputs read whole. */
#include "lib/io.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/utf8.h"

/* The size that a file tells, 0 for one that tells none. */
static size_t
told_size(FILE *f)
{
	struct stat st;

	return fstat(fileno(f), &st) == 0 && st.st_size > 0 ?
	    (size_t)st.st_size : 0;
}

enum tei_status
tei_io_read(FILE *in, struct tei_buf *b, struct tei_diag *diag)
{
	enum { BLOCK = 1 << 16 };
	const size_t before = b->n, most = (size_t)TEI_IO_MOST_MIB << 20;
	size_t n = 1, size = told_size(in);
	size_t room = size > 0 ? size + 2 : BLOCK; /* an end and a NUL */
	bool fits = size <= most;

	errno = 0;
	for (; fits && n > 0 && !b->failed; room = BLOCK) {
		b->failed = !tei_grow(&b->s, &b->cap, b->n + room, 1);
		n = b->failed ? 0 : fread(b->s + b->n, 1, b->cap - b->n - 1,
		    in);
		b->n += n;
		fits = b->n - before <= most;
	}
	if (b->s != NULL)
		b->s[b->n] = '\0';
	if (ferror(in))
		return tei_diag_say(diag, errno == EISDIR ?
		    TEI_MSG_IS_DIRECTORY : TEI_MSG_CANNOT_READ, 0, 0,
		    strerror(errno));
	if (b->failed)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return fits ? TEI_OK : tei_diag_say(diag, TEI_MSG_TOO_LARGE, 0, 0,
	    TEI_IO_MOST_MIB);
}

enum tei_status
tei_io_check(const char *s, size_t n, struct tei_diag *diag)
{
	size_t at = tei_utf8_check(s, n), line = 1, from = 0, i;

	if (at == n)
		return TEI_OK;
	if (at == 0 && n > 1 && (memcmp(s, "\xFF\xFE", 2) == 0 ||
	    memcmp(s, "\xFE\xFF", 2) == 0))
		return tei_diag_say(diag, TEI_MSG_UTF16, 1, 1);
	for (i = 0; i < at; i++)
		if (s[i] == '\n')
			line++, from = i + 1;
	if (s[at] == '\0')
		return tei_diag_say(diag, TEI_MSG_NUL_BYTE, line,
		    at - from + 1, at);
	return tei_diag_say(diag, TEI_MSG_NOT_UTF8, line, at - from + 1, at,
	    (unsigned char)s[at]);
}

FILE *
tei_io_open(const char *path, FILE *in, struct tei_diag *diag)
{
	struct stat st;
	FILE *f;

	if (strcmp(path, "-") == 0)
		return in;
	f = fopen(path, "rb");
	if (f == NULL) {
		tei_diag_say(diag, TEI_MSG_CANNOT_OPEN, 0, 0, strerror(errno));
		return NULL;
	}
	if (fstat(fileno(f), &st) == 0 && S_ISDIR(st.st_mode)) {
		tei_diag_say(diag, TEI_MSG_IS_DIRECTORY, 0, 0);
		fclose(f);
		return NULL;
	}
	return f;
}

enum tei_status
tei_io_read_input(const char *path, FILE *in, struct tei_buf *b,
	struct tei_diag *diag)
{
	FILE *f = path ? tei_io_open(path, in, diag) : in;
	enum tei_status status;

	if (f == NULL)
		return TEI_FAILED;
	status = tei_io_read(f, b, diag);
	if (f != in)
		fclose(f);
	return status;
}

enum tei_status
tei_io_read_path(const char *path, struct tei_buf *b, struct tei_diag *diag)
{
	const char *before = diag->file;
	enum tei_status status;

	diag->file = path;
	status = tei_io_read_input(path, stdin, b, diag);
	diag->file = before;
	return status;
}
