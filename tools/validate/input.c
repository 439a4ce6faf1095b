#include "validate/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/io.h"

enum { BLOCK = 65536, LINE = 400 };

static bool
start(struct tei_input *s)
{
	s->line = s->column = 1;
	s->block_start = -1;
	s->room = (size_t)TEI_IO_MOST_MIB << 20;
	s->block = malloc(BLOCK);
	return s->block != NULL;
}

bool
tei_input_open(struct tei_input *s, const char *path)
{
	struct stat st;

	*s = (struct tei_input){ .fd = -1, .owned = true };
	s->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (s->fd < 0)
		return false;
	if (fstat(s->fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		tei_input_close(s);
		errno = EISDIR;
		return false;
	}
	if (lseek(s->fd, 0, SEEK_CUR) < 0)
		s->spool = tmpfile(); /* a pipe with a name */
	return start(s);
}

bool
tei_input_stream(struct tei_input *s, FILE *f)
{
	*s = (struct tei_input){ .fd = fileno(f) };
	s->spool = tmpfile();
	return s->spool != NULL && start(s);
}

void
tei_input_close(struct tei_input *s)
{
	if (s->spool != NULL)
		fclose(s->spool);
	if (s->owned && s->fd >= 0)
		close(s->fd);
	free(s->block);
	free(s->head);
	*s = (struct tei_input){ .fd = -1 };
}

static int
read_more(struct tei_input *s, char *to, size_t n)
{
	ssize_t got;

	do
		got = read(s->fd, to, n);
	while (got < 0 && errno == EINTR);
	if (got < 0) {
		s->error = errno;
		return -1;
	}
	if (s->spool != NULL && (size_t)got > s->room) {
		s->error = EFBIG;
		return -1;
	}
	if (s->spool != NULL &&
	    fwrite(to, 1, (size_t)got, s->spool) != (size_t)got) {
		s->error = errno;
		return -1;
	}
	if (s->spool != NULL)
		s->room -= (size_t)got;
	return (int)got;
}

const char *
tei_input_fault(const struct tei_input *s)
{
	if (s->error == EFBIG)
		return "too large for a pipe, or without an end; name a file, "
		    "which may be of any size";
	return strerror(s->error != 0 ? s->error : errno);
}

/* What was kept of a stream and what is still to come of it become a file. */
bool
tei_input_rewind(struct tei_input *s)
{
	char block[4096];
	int got;

	while (s->spool != NULL &&
	    (got = read_more(s, block, sizeof block)) > 0)
		continue;
	if (s->spool != NULL) {
		fflush(s->spool);
		if (s->owned)
			close(s->fd);
		s->fd = dup(fileno(s->spool));
		s->owned = true;
		fclose(s->spool);
		s->spool = NULL;
	}
	s->head_size = s->head_used = 0;
	return s->error == 0 && s->fd >= 0 && lseek(s->fd, 0, SEEK_SET) == 0;
}

const char *
tei_input_peek(struct tei_input *s, size_t *n)
{
	int got = 1;

	if (s->head == NULL)
		s->head = malloc(BLOCK);
	while (s->head != NULL && s->head_size < BLOCK && got > 0) {
		got = read_more(s, s->head + s->head_size,
		    BLOCK - s->head_size);
		s->head_size += got > 0 ? (size_t)got : 0;
	}
	*n = s->head_size;
	return s->head;
}

int
tei_input_read(void *data, char *to, int n)
{
	struct tei_input *s = data;
	size_t left = s->head_size - s->head_used;

	if (left == 0)
		return s->error != 0 ? -1 : read_more(s, to, (size_t)n);
	if (left > (size_t)n)
		left = (size_t)n;
	memcpy(to, s->head + s->head_used, left);
	s->head_used += left;
	return (int)left;
}

/* The bytes from `offset` on, *n of them; none at the end. */
static const char *
bytes_at(struct tei_input *s, int64_t offset, size_t *n)
{
	int64_t start_at = offset - offset % BLOCK;
	ssize_t got;

	if (s->block_start != start_at || s->block_size <
	    (size_t)(offset - start_at) + 1) {
		if (s->spool != NULL)
			fflush(s->spool);
		got = pread(s->spool != NULL ? fileno(s->spool) : s->fd,
		    s->block, BLOCK, start_at);
		s->block_start = start_at;
		s->block_size = got > 0 ? (size_t)got : 0;
	}
	*n = 0;
	if (offset - start_at < (int64_t)s->block_size)
		*n = s->block_size - (size_t)(offset - start_at);
	return s->block + (offset - start_at);
}

static void
rewind_to_start(struct tei_input *s)
{
	s->at = 0;
	s->line = s->column = 1;
}

/* Goes over bytes: only those of the last line are looked at one by one. */
static void
advance(struct tei_input *s, const char *p, size_t n)
{
	const char *end = p + n, *newline;

	while ((newline = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		s->line++;
		s->column = 1;
		p = newline + 1;
	}
	for (; p < end; p++)
		s->column += (*p & 0xC0) != 0x80;
	s->at += (int64_t)n;
}

void
tei_input_locate(struct tei_input *s, int64_t offset, size_t *line,
	size_t *column)
{
	const char *p;
	size_t n;

	if (offset < s->at)
		rewind_to_start(s);
	while (s->at < offset) {
		p = bytes_at(s, s->at, &n);
		if (n == 0)
			break;
		if ((int64_t)n > offset - s->at)
			n = (size_t)(offset - s->at);
		if (s->at == 0 && n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
			s->column--; /* a mark, no character of the text */
		advance(s, p, n);
	}
	*line = s->line;
	*column = s->column;
}

int64_t
tei_input_tag(struct tei_input *s, int64_t offset)
{
	int64_t at = offset;
	size_t n;

	while (at > 0) {
		const char *p = bytes_at(s, --at, &n);

		if (n == 0)
			return offset;
		if (*p == '<')
			return at;
	}
	return offset;
}

void
tei_input_line(struct tei_input *s, int64_t offset, struct tei_buf *out)
{
	int64_t first = offset;
	size_t n;

	tei_buf_clear(out);
	while (first > 0 && offset - first < LINE) {
		const char *p = bytes_at(s, first - 1, &n);

		if (n == 0 || *p == '\n')
			break;
		first--;
	}
	while (out->n < 2 * LINE) {
		const char *p = bytes_at(s, first++, &n);

		if (n == 0 || *p == '\n' || *p == '\r')
			break;
		tei_buf_putc(out, *p);
	}
}
