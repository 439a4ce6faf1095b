/* Corrections so far, and those that come to them. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "correct/diff.h"
#include "lib/io.h"

enum { TEXT = 5 }; /* the column from which on a row says where it belongs */

/* The rows that are there, by their place. */
struct rows {
	struct tei_names places;
	struct tei_slice *last; /* by number of the place: the last row there */
	size_t cap;
	struct tei_slice editor; /* the last line that names one */
	bool headed;             /* the columns are named */
};

enum tei_status
tei_earlier_read(const char *path, struct tei_buf *out, struct tei_diag *diag)
{
	enum tei_status status;

	if (access(path, F_OK) != 0 && errno == ENOENT)
		return TEI_OK; /* the first round */
	status = tei_io_read_path(path, out, diag);
	if (out->n > 0 && out->s[out->n - 1] != '\n')
		tei_buf_putc(out, '\n');
	return status;
}

/* The next line without its end; false at the end of the text. */
static bool
next_line(const struct tei_buf *b, size_t *at, struct tei_slice *line)
{
	const char *end;

	if (*at >= b->n)
		return false;
	line->s = b->s + *at;
	end = memchr(line->s, '\n', b->n - *at);
	line->n = end ? (size_t)(end - line->s) : b->n - *at;
	*at += line->n + 1;
	return true;
}

static bool
begins_with(struct tei_slice line, const char *s)
{
	size_t n = strlen(s);

	return line.n >= n && memcmp(line.s, s, n) == 0;
}

/* The row that is the last of its place, to be read and set; NULL if the line
 * is none, or without memory. */
static struct tei_slice *
place_of(struct rows *r, struct tei_slice line, bool *failed)
{
	const char *s = line.s, *end = line.s + line.n;
	size_t old = r->cap;
	uint32_t number;
	int i;

	for (i = 0; i < TEXT && s != NULL; i++) {
		s = memchr(s, '\t', (size_t)(end - s));
		s = s ? s + 1 : NULL;
	}
	if (s == NULL || *line.s == '#')
		return NULL;
	number = tei_names_intern(&r->places, s, (size_t)(end - s));
	if (number == TEI_NAME_NONE || !tei_grow(&r->last, &r->cap,
	    (size_t)number + 1, sizeof(*r->last))) {
		*failed = true;
		return NULL;
	}
	memset(r->last + old, 0, (r->cap - old) * sizeof(*r->last));
	return &r->last[number];
}

static void
see_line(struct rows *r, struct tei_slice line, bool *failed)
{
	struct tei_slice *last = place_of(r, line, failed);

	if (last != NULL)
		*last = line;
	if (begins_with(line, "editor\t"))
		r->editor = line;
	r->headed |= begins_with(line, "# operation\t");
}

/* True if the line is to be written: the file ends with the other editor, and
 * says something else of the place. */
static bool
is_new(struct rows *r, struct tei_slice line, bool *failed)
{
	struct tei_slice *last = place_of(r, line, failed);

	if (begins_with(line, "editor\t"))
		return !tei_slice_same(line, r->editor);
	if (begins_with(line, "# operation\t"))
		return !r->headed;
	return last == NULL || !tei_slice_same(*last, line);
}

/* Appends the lines that are new; those that name editor and columns only with
 * one of the rest. */
static void
append(struct rows *r, const struct tei_buf *fresh, struct tei_buf *out,
	bool *failed)
{
	struct tei_buf head = {0};
	struct tei_slice line;
	size_t at = 0;
	bool first = out->n == 0;

	while (next_line(fresh, &at, &line)) {
		bool heading = begins_with(line, "editor\t") ||
		    begins_with(line, "# ");
		struct tei_buf *b = heading && !first ? &head : out;

		if (!is_new(r, line, failed))
			continue;
		if (b == out)
			tei_buf_add(out, head.s ? head.s : "", head.n);
		if (b == out)
			tei_buf_clear(&head);
		tei_buf_add(b, line.s, line.n);
		tei_buf_putc(b, '\n');
	}
	*failed |= head.failed;
	tei_buf_free(&head);
}

bool
tei_earlier_add(struct tei_buf *out, const struct tei_buf *fresh)
{
	struct rows r = { .last = NULL };
	struct tei_buf all = {0};
	struct tei_slice line;
	bool failed = !tei_names_init(&r.places);
	size_t at = 0;

	tei_buf_add(&all, out->s ? out->s : "", out->n);
	failed |= all.failed;
	while (!failed && next_line(&all, &at, &line))
		see_line(&r, line, &failed);
	if (!failed)
		append(&r, fresh, out, &failed);
	tei_names_free(&r.places);
	free(r.last);
	tei_buf_free(&all);
	return !failed && !out->failed;
}
