#include "lib/data.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/io.h"

/* `base`/`file` if it can be read. */
static char *
try(const char *base, const char *middle, const char *file)
{
	struct tei_buf b = {0};
	char *path;

	tei_buf_printf(&b, "%s%s/%s", base, middle, file);
	path = tei_buf_take(&b);
	if (path != NULL && access(path, R_OK) != 0) {
		free(path);
		path = NULL;
	}
	return path;
}

/* The folder above that of the running program. */
static char *
try_beside_program(const char *file)
{
	char self[4096];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	char *slash;
	int i;

	if (n <= 0)
		return NULL;
	self[n] = '\0';
	for (i = 0; i < 2; i++) {
		slash = strrchr(self, '/');
		if (slash == NULL)
			return NULL;
		*slash = '\0';
	}
	return try(self, "/share/teikit", file);
}

char *
tei_data_path(const char *file)
{
	const char *own = getenv("TEIKIT_DATA");
	char *path;

	errno = 0;
	if (own != NULL && *own != '\0')
		return try(own, "", file);
	path = try_beside_program(file);
	return path != NULL || errno == ENOMEM ? path :
	    try(TEIKIT_DATA_INSTALLED, "", file);
}

enum tei_status
tei_data_read(const char *file, struct tei_buf *b, struct tei_diag *diag)
{
	char *path = tei_data_path(file);
	enum tei_status status;

	if (path == NULL)
		return tei_diag_fault(diag, TEI_MSG_NO_DATA_FILE, 0, 0, file);
	status = tei_io_read_path(path, b, diag);
	free(path);
	return status;
}

/* Maps an open file. */
static bool
map(int fd, struct tei_slice *s)
{
	struct stat st;
	void *bytes;

	*s = (struct tei_slice){ "", 0 };
	if (fstat(fd, &st) != 0)
		return false;
	if (st.st_size == 0)
		return true;
	bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (bytes == MAP_FAILED)
		return false;
	*s = (struct tei_slice){ bytes, (size_t)st.st_size };
	return true;
}

enum tei_status
tei_data_map(const char *file, struct tei_slice *s, struct tei_diag *diag)
{
	char *path = tei_data_path(file);
	const char *before = diag->file;
	enum tei_status status = TEI_OK;
	FILE *f;

	*s = (struct tei_slice){ NULL, 0 };
	if (path == NULL)
		return tei_diag_fault(diag, TEI_MSG_NO_DATA_FILE, 0, 0, file);
	diag->file = path;
	f = tei_io_open(path, NULL, diag);
	if (f == NULL)
		status = TEI_FAILED;
	else if (!map(fileno(f), s))
		status = tei_diag_say(diag, TEI_MSG_CANNOT_READ, 0, 0,
		    strerror(errno));
	if (f != NULL)
		fclose(f);
	diag->file = before;
	free(path);
	return status;
}

void
tei_data_unmap(struct tei_slice *s)
{
	if (s->n > 0)
		munmap((void *)s->s, s->n);
	*s = (struct tei_slice){ NULL, 0 };
}

static size_t
split(char *line, char **field, size_t most)
{
	size_t n = 0;
	char *tab;

	for (;;) {
		tab = n + 1 < most ? strchr(line, '\t') : NULL;
		field[n++] = line;
		if (tab == NULL)
			return n;
		*tab = '\0';
		line = tab + 1;
	}
}

enum tei_status
tei_data_table(const char *file, int (*row)(void *, char **, size_t),
	void *data, struct tei_diag *diag)
{
	enum { FIELDS = 16 };
	char *field[FIELDS], *line, *next;
	const char *before = diag->file;
	struct tei_buf b = {0};
	enum tei_status status = tei_data_read(file, &b, diag);
	size_t number = 0, n;

	tei_buf_add(&b, "", 0);
	for (line = b.s; status == TEI_OK && *line != '\0'; line = next) {
		next = line + strcspn(line, "\n");
		if (*next != '\0')
			*next++ = '\0';
		number++;
		if (*line == '\0' || *line == '#')
			continue;
		n = split(line, field, FIELDS);
		errno = 0;
		if (row(data, field, n) != 0) {
			diag->file = file;
			status = tei_diag_fault(diag, TEI_MSG_BAD_DATA_LINE,
			    number, 0, line);
			diag->file = before;
		}
	}
	tei_buf_free(&b);
	return status;
}
