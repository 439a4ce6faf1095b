#include <stdlib.h>
#include <string.h>

#include "lib/names.h"
#include "standoff/brat.h"
#include "standoff/tagged.h"

struct writer {
	const char *text;
	size_t n;
	size_t *character;  /* by byte, characters before it */
	struct tei_buf *out;
	size_t marks, attributes, references, notes; /* of each kind */
	struct tei_names names;
};

static bool
map_bytes(struct writer *w)
{
	size_t i, k = 0;

	w->character = malloc((w->n + 1) * sizeof(*w->character));
	for (i = 0; w->character != NULL && i <= w->n; i++) {
		w->character[i] = k;
		k += i + 1 >= w->n || ((unsigned char)w->text[i + 1] &
		    0xC0) != 0x80;
	}
	return w->character != NULL;
}

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* The next part of start..end that lies on one line: from *at, which moves
 * behind it; false if there is none. */
static bool
next_part(const struct writer *w, size_t *at, size_t end, size_t *from,
	size_t *to)
{
	while (*at < end && is_line_end(w->text[*at]))
		++*at;
	*from = *at;
	while (*at < end && !is_line_end(w->text[*at]))
		++*at;
	*to = *at;
	return *to > *from;
}

/* The row's text, line ends and tabs as blanks. */
static void
put_text(struct writer *w, const struct tei_row *r)
{
	size_t at = r->start, from, to, i;
	const char *sign = "\t";

	for (; next_part(w, &at, r->end, &from, &to); sign = " ") {
		tei_buf_puts(w->out, sign);
		for (i = from; i < to; i++)
			tei_buf_putc(w->out, w->text[i] == '\t' ? ' ' :
			    w->text[i]);
	}
	tei_buf_putc(w->out, '\n');
}

static void
put_mark(struct writer *w, const struct tei_row *r)
{
	size_t at = r->start, from, to;
	const char *sign = " ";

	tei_buf_printf(w->out, "T%zu\t%.*s", ++w->marks, (int)r->type.n,
	    r->type.s);
	while (next_part(w, &at, r->end, &from, &to)) {
		tei_buf_printf(w->out, "%s%zu %zu", sign, w->character[from],
		    w->character[to]);
		sign = ";";
	}
	put_text(w, r);
}

/* A value that brat's lines can hold: no blank in it, nothing escaped. */
static bool
is_word(struct tei_slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.s[i] <= ' ' || s.s[i] == '\\')
			return false;
	return s.n > 0;
}

static void
put_attributes(struct writer *w, const struct tei_row *r)
{
	struct tei_slice rest = r->value, name, value;
	struct tei_buf note = {0};

	while (tei_row_attribute(&rest, ";", &name, &value)) {
		if (value.s == NULL)
			continue;
		if (tei_slice_is(name, "ref") && is_word(value) &&
		    memchr(value.s, ':', value.n) != NULL) {
			tei_buf_printf(w->out, "N%zu\tReference T%zu %.*s",
			    ++w->references, w->marks, (int)value.n, value.s);
			put_text(w, r);
		} else if (tei_slice_is(name, "cert") && is_word(value)) {
			tei_buf_printf(w->out, "A%zu\tcert T%zu %.*s\n",
			    ++w->attributes, w->marks, (int)value.n, value.s);
		} else {
			tei_buf_printf(&note, "%s%.*s=", note.n ? ";" : "",
			    (int)name.n, name.s);
			tei_buf_add(&note, value.s, value.n);
		}
	}
	if (note.n > 0)
		tei_buf_printf(w->out, "#%zu\tAnnotatorNotes T%zu\t%s\n",
		    ++w->notes, w->marks, note.s);
	w->out->failed |= note.failed;
	tei_buf_free(&note);
}

static bool
is_wanted(const struct writer *w, const struct tei_row *r)
{
	uint32_t id = tei_names_find(&w->names, r->type.s, r->type.n);
	size_t at = r->start, from, to;

	return id != TEI_NAME_NONE && tei_is_tag(id) &&
	    next_part(w, &at, r->end, &from, &to);
}

enum tei_status
tei_brat_write(const struct tei_rows *rows, const char *text, size_t n,
	struct tei_buf *out, struct tei_diag *diag)
{
	struct writer w = { .text = text, .n = n, .out = out };
	enum tei_status status = TEI_OK;
	bool good = tei_names_init(&w.names) != 0 && map_bytes(&w);
	size_t i;

	for (i = 0; good && status == TEI_OK && i < rows->n; i++) {
		const struct tei_row *r = &rows->row[i];

		if (is_wanted(&w, r)) {
			put_mark(&w, r);
			put_attributes(&w, r);
		}
	}
	free(w.character);
	tei_names_free(&w.names);
	return good && !out->failed ? status :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
