#include "standoff/standoff.h"

#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "lib/source.h"
#include "standoff/brat.h"
#include "standoff/rows.h"

/* True if the name is in the list, or there is none. */
static bool
is_wanted(const char *only, struct tei_slice name)
{
	size_t n;

	if (only == NULL)
		return true;
	for (;; only += n + 1) {
		n = strcspn(only, ",");
		if (n == name.n && memcmp(only, name.s, n) == 0)
			return true;
		if (only[n] == '\0')
			return false;
	}
}

static void
put_row(struct tei_buf *b, const struct tei_doc *d, const size_t *offset,
	size_t start, size_t end)
{
	struct tei_slice name = tei_names_text(&d->names, d->ev[start].name);
	struct tei_buf text = {0};
	size_t i;

	tei_buf_printf(b, "%zu\t%zu\t%s\t", offset[start], offset[end],
	    name.s);
	for (i = start + 1; d->ev[i].kind == TEI_ATTR; i++) {
		if (i > start + 1)
			tei_buf_putc(b, ';');
		name = tei_names_text(&d->names, d->ev[i].name);
		tei_buf_add(b, name.s, name.n);
		tei_buf_putc(b, '=');
		tei_row_escape(b, (struct tei_slice){ d->ev[i].s, d->ev[i].n },
		    true);
	}
	tei_buf_putc(b, '\t');
	tei_source_bytes(d, offset, start, end, &text);
	tei_row_escape(b, (struct tei_slice){ text.s, text.n }, false);
	b->failed |= text.failed;
	tei_buf_free(&text);
	tei_buf_putc(b, '\n');
}

/* The end tag of each start tag, by event. */
static size_t *
match_tags(const struct tei_doc *d)
{
	size_t *end = malloc((d->n + 1) * sizeof(*end));
	size_t open[TEI_MAX_DEPTH + 1], depth = 0, i;

	for (i = 0; end != NULL && i < d->n; i++)
		if (d->ev[i].kind == TEI_START)
			open[depth++] = i;
		else if (d->ev[i].kind == TEI_END)
			end[open[--depth]] = i;
	return end;
}

enum tei_status
tei_standoff_write(const struct tei_doc *d, const char *only, FILE *out,
	struct tei_diag *diag)
{
	size_t *offset = tei_source_offsets(d), *end = match_tags(d), i;
	struct tei_buf b = {0};
	bool failed = offset == NULL || end == NULL;

	for (i = 0; !failed && i < d->n; i++) {
		if (d->ev[i].kind != TEI_START)
			continue;
		if (d->ev[i].name == TEI_N_teiHeader ||
		    d->ev[i].name == TEI_N_standOff) {
			i = end[i];
			continue;
		}
		if (!is_wanted(only, tei_names_text(&d->names,
		    d->ev[i].name)))
			continue;
		put_row(&b, d, offset, i, end[i]);
		fwrite(b.s, 1, b.n, out);
		failed = b.failed;
		tei_buf_clear(&b);
	}
	tei_buf_free(&b);
	free(offset);
	free(end);
	return failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) : TEI_OK;
}

enum tei_status
tei_standoff_rows(const struct tei_doc *d, const char *only,
	struct tei_rows *rows, struct tei_diag *diag)
{
	char *text = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&text, &n);
	enum tei_status status;

	if (f == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_standoff_write(d, only, f, diag);
	if (fclose(f) != 0 || text == NULL)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		status = tei_rows_parse(rows, text, n, diag);
	else
		free(text);
	return status;
}

enum tei_status
tei_standoff_load(struct tei_rows *rows, const char *path, const char *text,
	size_t n, struct tei_diag *diag)
{
	const char *before = diag->file, *dot = strrchr(path, '.');
	enum tei_status status = TEI_FAILED;
	FILE *f;

	diag->file = path;
	f = tei_io_open(path, NULL, diag);
	if (f != NULL) {
		status = dot != NULL && strcmp(dot, ".ann") == 0 ?
		    tei_brat_read(rows, f, text, n, diag) :
		    tei_rows_read(rows, f, diag);
		fclose(f);
	}
	diag->file = before;
	return status;
}

enum tei_status
tei_standoff_source(const struct tei_doc *d, struct tei_buf *b,
	struct tei_diag *diag)
{
	size_t *offset = tei_source_offsets(d);

	if (offset != NULL)
		tei_source_bytes(d, offset, 0, d->n, b);
	b->failed |= offset == NULL;
	free(offset);
	return b->failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    TEI_OK;
}
