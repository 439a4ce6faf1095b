/* Names of files and folders, and the descriptors that a program has from the
 * first. */
#include "lib/io.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
