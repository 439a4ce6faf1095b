#define _GNU_SOURCE /* O_TMPFILE */

#include "lib/io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/utf8.h"

void
tei_io_keep_standard(void)
{
	int fd;

	/* what is opened the wrong way round fails as what is closed does */
	for (fd = 0; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null",
		    fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			return;
}

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

bool
tei_io_is_same(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && S_ISREG(x.st_mode) &&
	    x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

enum tei_status
tei_io_make_folder(const char *path, struct tei_diag *diag)
{
	struct tei_buf b = {0};
	const char *before = diag->file;
	int error = 0;
	size_t i;

	tei_buf_puts(&b, path);
	for (i = 1; !b.failed && error == 0 && i <= b.n; i++) {
		if (b.s[i] != '/' && b.s[i] != '\0')
			continue;
		b.s[i] = '\0';
		if (mkdir(b.s, 0777) != 0 && !is_folder(b.s))
			error = errno == EEXIST ? ENOTDIR : errno;
		b.s[i] = path[i];
	}
	diag->file = path;
	if (b.failed)
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else if (error != 0)
		tei_diag_say(diag, TEI_MSG_CANNOT_WRITE, 0, 0,
		    strerror(error));
	diag->file = before;
	error |= b.failed;
	tei_buf_free(&b);
	return error ? TEI_FAILED : TEI_OK;
}

/* A file that is no regular one (/dev/null, a pipe) is written directly. */
static bool
is_special(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

/* Whether it is what a stream that is open already writes to, by another name:
 * /dev/stdout, or the file that the shell opened. */
static bool
is_open_as(const char *path, FILE *out)
{
	struct stat named, open;

	return out != NULL && fileno(out) >= 0 && stat(path, &named) == 0 &&
	    fstat(fileno(out), &open) == 0 && named.st_dev == open.st_dev &&
	    named.st_ino == open.st_ino;
}

/* What a file is to be written to: where a link leads, so that it stays one. */
static char *
leads_to(const char *path)
{
	struct tei_buf b = {0};
	struct stat st;
	char *end = NULL;

	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode))
		end = realpath(path, NULL);
	if (end != NULL)
		return end;
	tei_buf_puts(&b, path);
	return tei_buf_take(&b);
}

/* Whether a file is there that its owner has closed to writing; a new one in
 * its place would be none the less. */
static bool
is_closed(const char *path)
{
	return access(path, F_OK) == 0 && access(path, W_OK) != 0;
}

/* Opens a new file in the folder of `path` that has no name until it is whole,
 * so that nothing stays of it if the process is killed.  -1 where the system or
 * the file system has no such files. */
static int
open_nameless(const char *path)
{
	int fd = -1;
#ifdef O_TMPFILE
	const char *slash = strrchr(path, '/');
	struct tei_buf folder = {0};

	tei_buf_add(&folder, slash ? path : ".",
	    slash ? (size_t)(slash + 1 - path) : 1);
	if (!folder.failed && access("/proc/self/fd", X_OK) == 0)
		fd = open(folder.s, O_TMPFILE | O_WRONLY, 0666);
	tei_buf_free(&folder);
#else
	(void)path;
#endif
	return fd;
}

/* Opens a new file beside the final one, with the rights that a file opened
 * plainly would have had. */
static int
open_beside(char *beside)
{
	mode_t mask = umask(0);
	int fd;

	umask(mask);
	fd = mkstemp(beside);
	if (fd >= 0)
		fchmod(fd, 0666 & ~mask);
	return fd;
}

/* Opens the file that is to become o->path. */
static FILE *
open_new(struct tei_output *o)
{
	int fd = open_nameless(o->path);

	if (fd < 0) {
		fd = open_beside(o->beside);
		return fd < 0 ? NULL : fdopen(fd, "wb");
	}
	o->nameless = dup(fd);
	if (o->nameless < 0) {
		close(fd);
		return NULL;
	}
	return fdopen(fd, "wb");
}

static bool
rename_or_remove(struct tei_output *o)
{
	int reason;

	if (rename(o->beside, o->path) == 0)
		return true;
	reason = errno;
	unlink(o->beside);
	errno = reason;
	return false;
}

/* Gives the whole file its name: at once, or another name and then that of the
 * file that was there. */
static bool
name_file(struct tei_output *o)
{
	char link[32];
	int fd;

	if (o->nameless < 0)
		return rename_or_remove(o);
	snprintf(link, sizeof(link), "/proc/self/fd/%d", o->nameless);
	if (linkat(AT_FDCWD, link, AT_FDCWD, o->path, AT_SYMLINK_FOLLOW) == 0)
		return true;
	if (errno != EEXIST || (fd = mkstemp(o->beside)) < 0)
		return false;
	close(fd);
	if (unlink(o->beside) != 0 || linkat(AT_FDCWD, link, AT_FDCWD,
	    o->beside, AT_SYMLINK_FOLLOW) != 0)
		return false;
	return rename_or_remove(o);
}

/* The place of such a message is what was written, not what was read; `path`
 * is NULL for standard output. */
static enum tei_status
say_unwritten(struct tei_diag *diag, const char *path, const char *reason)
{
	const char *before = diag->file;
	enum tei_status status;

	diag->file = path ? path : "stdout";
	status = tei_diag_say(diag, TEI_MSG_CANNOT_WRITE, 0, 0, reason);
	diag->file = before;
	return status;
}

enum tei_status
tei_output_open(struct tei_output *o, const char *path, FILE *out,
	struct tei_diag *diag)
{
	struct tei_buf b = {0};

	*o = (struct tei_output){ .f = out, .nameless = -1 };
	if (path == NULL || strcmp(path, "-") == 0 || is_open_as(path, out))
		return TEI_OK;
	o->f = NULL;
	o->path = leads_to(path);
	if (is_special(path)) {
		o->f = fopen(path, "wb");
	} else if (o->path != NULL && !is_closed(o->path)) {
		tei_buf_printf(&b, "%s.XXXXXX", o->path);
		o->beside = tei_buf_take(&b);
		o->f = o->beside ? open_new(o) : NULL;
	}
	if (o->f != NULL)
		return TEI_OK;
	say_unwritten(diag, path, strerror(errno));
	free(o->path);
	free(o->beside);
	*o = (struct tei_output){0};
	return TEI_FAILED;
}

enum tei_status
tei_output_close(struct tei_output *o, enum tei_status status,
	struct tei_diag *diag)
{
	bool bad;

	errno = 0;
	bad = fflush(o->f) != 0 || ferror(o->f);
	if (o->path != NULL && fclose(o->f) != 0)
		bad = true;
	if (!bad && status == TEI_OK && o->beside != NULL && !name_file(o))
		bad = true;
	/* A reader that has gone away has had enough; nobody is told. */
	if (bad && errno == EPIPE)
		status = tei_diag_worsen(diag, TEI_FAILED);
	else if (bad)
		status = say_unwritten(diag, o->path,
		    errno ? strerror(errno) : "the disk is full, or failed");
	if (o->beside != NULL && o->nameless < 0 && status != TEI_OK)
		unlink(o->beside);
	if (o->path != NULL && o->nameless >= 0)
		close(o->nameless);
	free(o->path);
	free(o->beside);
	*o = (struct tei_output){0};
	return status;
}

char *
tei_io_beside(const char *path, const char *ending)
{
	const char *base, *dot;
	struct tei_buf b = {0};

	if (path == NULL || strcmp(path, "-") == 0)
		return NULL;
	base = strrchr(path, '/');
	base = base ? base + 1 : path;
	dot = strrchr(base, '.');
	tei_buf_add(&b, path, dot && dot > base ? (size_t)(dot - path) :
	    strlen(path));
	tei_buf_puts(&b, ending);
	return tei_buf_take(&b);
}
