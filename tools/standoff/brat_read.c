#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lib/io.h"
#include "lib/names.h"
#include "lib/utf8.h"
#include "standoff/brat.h"
#include "standoff/tagged.h"

/* Types of other schemes. */
static const struct {
	const char *type, *element;
} types[] = {
	{ "per", "persName" }, { "person", "persName" },
	{ "loc", "placeName" }, { "location", "placeName" },
	{ "gpe", "placeName" }, { "place", "placeName" },
	{ "plc", "placeName" }, { "fac", "placeName" },
	{ "org", "orgName" }, { "organization", "orgName" },
	{ "organisation", "orgName" }, { "dat", "date" }, { "date", "date" },
	{ "cit", "bibl" }, { "work", "bibl" },
};

/* An annotation. */
struct mark {
	size_t start, end;    /* bytes of the text */
	const char *element;
	struct tei_buf value; /* name=value;name=value, escaped */
	size_t number;        /* in the file */
	bool dropped;
};

struct reader {
	const char *text;
	size_t n;
	size_t *byte;         /* by character, its first byte */
	size_t characters;
	struct tei_names ids; /* of T lines: id -> … */
	uint32_t *mark_of;    /* … number + 1 of the mark */
	size_t cap_of;
	struct mark *mark;
	size_t n_marks, cap;
	struct tei_diag *diag;
	bool failed;
};

/* The byte that each character begins at, and the end. */
static bool
map_characters(struct reader *r)
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

static const char *
element_of(struct tei_slice type, const struct tei_names *names)
{
	uint32_t id = tei_names_find(names, type.s, type.n);
	size_t i;

	if (id != TEI_NAME_NONE && tei_is_tag(id))
		return tei_names_text(names, id).s;
	for (i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strlen(types[i].type) == type.n &&
		    strncasecmp(types[i].type, type.s, type.n) == 0)
			return types[i].element;
	return NULL;
}

/* Cuts the word up to a blank off the slice. */
static struct tei_slice
cut_word(struct tei_slice *s)
{
	const char *blank = s->n ? memchr(s->s, ' ', s->n) : NULL;
	struct tei_slice word = { s->s, blank ? (size_t)(blank - s->s) :
	    s->n };

	s->s += word.n + (blank != NULL);
	s->n -= word.n + (blank != NULL);
	return word;
}

static bool
only_blanks(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strchr(" \t\r\n", s[i]) == NULL || s[i] == '\0')
			return false;
	return true;
}

/* The spans `0 5;6 10` of a T line: from the first to the last.  False if
 * they are none; *apart if text is between them. */
static bool
read_spans(const struct reader *r, struct tei_slice s, struct mark *m,
	bool *apart)
{
	size_t a, b, i, from, last = 0;
	bool first = true;

	for (i = from = 0; i <= s.n; i++) {
		struct tei_slice part, word;

		if (i < s.n && s.s[i] != ';')
			continue;
		part = (struct tei_slice){ s.s + from, i - from };
		from = i + 1;
		word = cut_word(&part);
		if (!tei_row_number(word, &a) || !tei_row_number(part, &b) ||
		    a >= b || b > r->characters || (!first && a < last))
			return false;
		if (first)
			m->start = r->byte[a];
		else if (!only_blanks(r->text + m->end, r->byte[a] - m->end))
			*apart = true;
		m->end = r->byte[b];
		last = b;
		first = false;
	}
	return true;
}

/* True if the line's own text is what stands there, blanks aside. */
static bool
is_text_there(const struct reader *r, const struct mark *m,
	struct tei_slice own)
{
	struct tei_buf a = {0}, b = {0};
	bool same;

	tei_visible(&a, own.s, own.n);
	tei_visible(&b, r->text + m->start, m->end - m->start);
	same = a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
	tei_buf_free(&a);
	tei_buf_free(&b);
	return same;
}

static void
remember(struct reader *r, struct tei_slice id, struct mark m)
{
	uint32_t k = tei_names_intern(&r->ids, id.s, id.n);
	size_t before = r->cap_of;

	if (k == TEI_NAME_NONE || !tei_grow(&r->mark_of, &r->cap_of, k + 1,
	    sizeof(*r->mark_of)) || !tei_grow(&r->mark, &r->cap,
	    r->n_marks + 1, sizeof(*r->mark))) {
		r->failed = true;
		return;
	}
	if (r->cap_of > before)
		memset(r->mark_of + before, 0,
		    (r->cap_of - before) * sizeof(*r->mark_of));
	m.number = r->n_marks;
	r->mark[r->n_marks++] = m;
	r->mark_of[k] = (uint32_t)r->n_marks;
}

/* T1 TAB type start end TAB text */
static enum tei_status
take_mark(struct reader *r, const struct tei_slice *field, size_t n,
	size_t line)
{
	struct tei_slice spans = field[1], type = cut_word(&spans);
	struct mark m = { .start = 0 };
	bool apart = false;

	if (n < 2 || !read_spans(r, spans, &m, &apart))
		return tei_diag_say(r->diag, TEI_MSG_BRAT_LINE, line, 0);
	m.element = element_of(type, &r->ids);
	if (m.element == NULL) {
		m.dropped = true;
		tei_diag_say(r->diag, TEI_MSG_BRAT_TYPE, line, 0, (int)type.n,
		    type.s);
	} else if (apart) {
		m.dropped = true;
		tei_diag_say(r->diag, TEI_MSG_BRAT_APART, line, 0);
	} else if (n > 2 && !is_text_there(r, &m, field[2])) {
		return tei_diag_say(r->diag, TEI_MSG_BRAT_TEXT, line, 0);
	}
	remember(r, field[0], m);
	return TEI_OK;
}

/* The annotation of an id; NULL after a message, or if it was passed over. */
static struct mark *
find_mark(struct reader *r, struct tei_slice id, size_t line)
{
	uint32_t k = tei_names_find(&r->ids, id.s, id.n);

	if (id.n < 2 || *id.s != 'T' || k == TEI_NAME_NONE ||
	    k >= r->cap_of || r->mark_of[k] == 0) {
		tei_diag_say(r->diag, TEI_MSG_BRAT_LOST, line, 0, (int)id.n,
		    id.s);
		return NULL;
	}
	return r->mark[r->mark_of[k] - 1].dropped ? NULL :
	    &r->mark[r->mark_of[k] - 1];
}

static void
add_attribute(struct mark *m, struct tei_slice name, struct tei_slice value,
	bool escaped)
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
take_attribute(struct reader *r, const struct tei_slice *field, size_t n,
	size_t line)
{
	struct tei_slice rest = field[1], name = cut_word(&rest);
	struct tei_slice id = cut_word(&rest), pair, value;
	struct mark *m;

	if (n < 2 || name.n == 0 || id.n == 0)
		return tei_diag_say(r->diag, TEI_MSG_BRAT_LINE, line, 0);
	m = find_mark(r, id, line);
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
take_line(struct reader *r, const char *s, size_t n, size_t line, bool marks)
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
		return take_mark(r, field, fields, line);
	if (strchr("AMN#", *s) != NULL)
		return take_attribute(r, field, fields, line);
	if (strchr("RE*", *s) == NULL)
		return tei_diag_say(r->diag, TEI_MSG_BRAT_LINE, line, 0);
	tei_diag_say(r->diag, TEI_MSG_BRAT_RELATION, line, 0);
	return TEI_OK;
}

static enum tei_status
take_lines(struct reader *r, const struct tei_buf *b, bool marks)
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
	const struct mark *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return a->number < b->number ? -1 : 1;
}

/* The marks as the lines of rows. */
static char *
write_rows(struct reader *r, size_t *size)
{
	struct tei_buf b = {0};
	size_t i;

	if (r->n_marks > 0)
		qsort(r->mark, r->n_marks, sizeof(*r->mark), by_place);
	for (i = 0; i < r->n_marks; i++) {
		const struct mark *m = &r->mark[i];

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
	struct reader r = { .text = text, .n = n, .diag = diag };
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
