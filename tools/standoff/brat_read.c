/* Annotations of brat: a file of them as rows. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lib/io.h"
#include "lib/utf8.h"
#include "standoff/brat_mark.h"
#include "standoff/tagged.h"

/* The byte that each character begins at, and the end. */
static bool
map_characters(struct tei_brat_reader *r)
{
	size_t i;

	r->byte = malloc((r->n + 1) * sizeof(*r->byte));
	for (i = 0; r->byte != NULL && i < r->n; i++)
		if (((unsigned char)r->text[i] & 0xC0) != 0x80)
			r->byte[r->characters++] = i;
	if (r->byte != NULL)
		r->byte[r->characters] = r->n;
	return r->byte != NULL;
}

static void
add_attribute(struct tei_brat_mark *m, struct tei_slice name,
	struct tei_slice value, bool escaped)
{
	if (m->value.n > 0)
		tei_buf_putc(&m->value, ';');
	tei_buf_add(&m->value, name.s, name.n);
	tei_buf_putc(&m->value, '=');
	if (escaped)
		tei_buf_add(&m->value, value.s, value.n);
	else
		tei_row_escape(&m->value, value, true);
}

/* True if a note is attributes as a row has them. */
static bool
is_attributes(struct tei_slice s)
{
	struct tei_slice name, value;
	bool some = false;

	while (tei_row_attribute(&s, ";", &name, &value)) {
		if (value.s == NULL || name.n == 0 || memchr(name.s, ' ',
		    name.n) != NULL)
			return false;
		some = true;
	}
	return some;
}

/* A1 TAB name T1 value; N1 TAB Reference T1 psn:x TAB text;
 * #1 TAB AnnotatorNotes T1 TAB note */
static enum tei_status
take_attribute(struct tei_brat_reader *r, const struct tei_slice *field,
	size_t n, size_t line)
{
	struct tei_slice rest = field[1], name = tei_brat_word(&rest);
	struct tei_slice id = tei_brat_word(&rest), pair, value;
	struct tei_brat_mark *m;

	if (n < 2 || name.n == 0 || id.n == 0)
		return tei_diag_say(r->diag, TEI_MSG_BRAT_LINE, line, 0);
	m = tei_brat_find_mark(r, id, line);
	if (m == NULL)
		return TEI_OK;
	if (*field[0].s == 'N') {
		add_attribute(m, tei_slice_of("ref"), rest, false);
	} else if (*field[0].s != '#') {
		add_attribute(m, name, rest.n ? rest : tei_slice_of("true"),
		    false);
	} else if (n > 2 && is_attributes(field[2])) {
		rest = field[2];
		while (tei_row_attribute(&rest, ";", &pair, &value))
			add_attribute(m, pair, value, true);
	} else {
		tei_diag_say(r->diag, TEI_MSG_BRAT_NOTE, line, 0,
		    n > 2 ? (int)field[2].n : 0, n > 2 ? field[2].s : "");
	}
	return TEI_OK;
}

/* T lines may stand after what speaks of them: `marks` says which pass. */
static enum tei_status
take_line(struct tei_brat_reader *r, const char *s, size_t n, size_t line,
	bool marks)
{
	struct tei_slice field[3];
	size_t fields;

	if (n > 0 && s[n - 1] == '\r')
		n--;
	if (n == 0 || (*s == 'T') != marks)
		return TEI_OK;
	fields = tei_row_split(s, n, field, 3);
	if (fields < 2)
		field[1] = (struct tei_slice){ s + n, 0 };
	if (*s == 'T')
		return tei_brat_take_mark(r, field, fields, line);
	if (strchr("AMN#", *s) != NULL)
		return take_attribute(r, field, fields, line);
	if (strchr("RE*", *s) == NULL)
		return tei_diag_say(r->diag, TEI_MSG_BRAT_LINE, line, 0);
	tei_diag_say(r->diag, TEI_MSG_BRAT_RELATION, line, 0);
	return TEI_OK;
}

static enum tei_status
take_lines(struct tei_brat_reader *r, const struct tei_buf *b, bool marks)
{
	enum tei_status status = TEI_OK;
	size_t at, n, line = 0;

	for (at = 0; status == TEI_OK && at < b->n; at += n + 1) {
		const char *end = memchr(b->s + at, '\n', b->n - at);

		n = end ? (size_t)(end - b->s) - at : b->n - at;
		status = take_line(r, b->s + at, n, ++line, marks);
	}
	return status;
}

static int
by_place(const void *x, const void *y)
{
	const struct tei_brat_mark *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return a->number < b->number ? -1 : 1;
}

/* The marks as the lines of rows. */
static char *
write_rows(struct tei_brat_reader *r, size_t *size)
{
	struct tei_buf b = {0};
	size_t i;

	if (r->n_marks > 0)
		qsort(r->mark, r->n_marks, sizeof(*r->mark), by_place);
	for (i = 0; i < r->n_marks; i++) {
		const struct tei_brat_mark *m = &r->mark[i];

		if (m->dropped)
			continue;
		tei_buf_printf(&b, "%zu\t%zu\t%s\t", m->start, m->end,
		    m->element);
		tei_buf_add(&b, m->value.s, m->value.n);
		tei_buf_putc(&b, '\t');
		tei_row_escape(&b, (struct tei_slice){ r->text + m->start,
		    m->end - m->start }, false);
		tei_buf_putc(&b, '\n');
		b.failed |= m->value.failed;
	}
	tei_buf_add(&b, "", 0);
	*size = b.n;
	return tei_buf_take(&b);
}

enum tei_status
tei_brat_read(struct tei_rows *rows, FILE *in, const char *text, size_t n,
	struct tei_diag *diag)
{
	struct tei_brat_reader r = { .text = text, .n = n, .diag = diag };
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read(in, &b, diag);
	char *lines = NULL;
	size_t size = 0, i;

	*rows = (struct tei_rows){ .n = 0 };
	if (status == TEI_OK)
		status = tei_io_check(b.s ? b.s : "", b.n, diag);
	if (status == TEI_OK && (!tei_names_init(&r.ids) ||
	    !map_characters(&r)))
		r.failed = true;
	if (status == TEI_OK && !r.failed)
		status = take_lines(&r, &b, true);
	if (status == TEI_OK && !r.failed)
		status = take_lines(&r, &b, false);
	if (status == TEI_OK && !r.failed)
		lines = write_rows(&r, &size);
	for (i = 0; i < r.n_marks; i++)
		tei_buf_free(&r.mark[i].value);
	free(r.mark);
	free(r.mark_of);
	free(r.byte);
	tei_names_free(&r.ids);
	tei_buf_free(&b);
	if (status == TEI_OK && lines == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return status == TEI_OK ? tei_rows_parse(rows, lines, size, diag) :
	    status;
}
