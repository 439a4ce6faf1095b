#define _GNU_SOURCE /* O_TMPFILE */

/* Outputs written whole or not at all. */
#include "lib/io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
