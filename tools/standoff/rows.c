#include "standoff/rows.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "lib/utf8.h"
#include "standoff/tagged.h"

size_t
tei_row_split(const char *s, size_t n, struct tei_slice *field, size_t most)
{
	size_t k = 0;
	const char *tab;

	for (;;) {
		tab = k + 1 < most ? memchr(s, '\t', n) : NULL;
		field[k++] = (struct tei_slice){ s,
		    tab ? (size_t)(tab - s) : n };
		if (tab == NULL)
			return k;
		n -= (size_t)(tab - s) + 1;
		s = tab + 1;
	}
}

bool
tei_row_number(struct tei_slice s, size_t *number)
{
	size_t i, v = 0;

	for (i = 0; i < s.n; i++) {
		if (s.s[i] < '0' || s.s[i] > '9' || v > SIZE_MAX / 10 - 9)
			return false;
		v = v * 10 + (size_t)(s.s[i] - '0');
	}
	*number = v;
	return s.n > 0;
}

bool
tei_rows_add(struct tei_rows *t, struct tei_row row)
{
	if (!tei_grow(&t->row, &t->cap, t->n + 1, sizeof(*t->row)))
		return false;
	t->row[t->n++] = row;
	return true;
}

void
tei_rows_free(struct tei_rows *t)
{
	free(t->row);
	free(t->bytes);
	*t = (struct tei_rows){0};
}

/* Takes one line; false if it should be a row and is none. */
static bool
take_line(struct tei_rows *t, const char *s, size_t n, size_t line,
	bool *failed)
{
	enum { FIELDS = 5 };
	struct tei_slice field[FIELDS] = { { NULL, 0 } };
	struct tei_row row = { .line = line };
	size_t fields;

	if (n > 0 && s[n - 1] == '\r')
		n--;
	fields = tei_row_split(s, n, field, FIELDS);
	if (!tei_row_number(field[0], &row.start))
		return true;
	if (fields < 3 || !tei_row_number(field[1], &row.end) ||
	    row.end < row.start || field[2].n == 0)
		return false;
	row.type = field[2];
	row.value = field[3].s ? field[3] : (struct tei_slice){ "", 0 };
	row.text = field[4].s ? field[4] : (struct tei_slice){ "", 0 };
	*failed |= !tei_rows_add(t, row);
	return true;
}

/* True for a line that no table has: neither columns, nor a remark, nor
 * nothing. */
static bool
is_prose(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (s[i] == ' ' || s[i] == '\r'))
		i++;
	return i < n && s[i] != '#' && memchr(s, '\t', n) == NULL;
}

enum tei_status
tei_rows_parse(struct tei_rows *t, char *bytes, size_t size,
	struct tei_diag *diag)
{
	static const char mark[] = "\xEF\xBB\xBF";
	enum tei_status status = TEI_OK;
	size_t line = 0, prose = 0, at, n;
	bool failed = false;

	*t = (struct tei_rows){ .bytes = bytes };
	at = size >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;
	for (; !failed && status == TEI_OK && at < size; at += n + 1) {
		const char *s = bytes + at;
		const char *end = memchr(s, '\n', size - at);

		n = end ? (size_t)(end - s) : size - at;
		line++;
		if (tei_utf8_check(s, n) < n || !take_line(t, s, n, line,
		    &failed))
			status = tei_diag_say(diag, TEI_MSG_ROW_LINE, line, 0);
		if (prose == 0 && is_prose(s, n))
			prose = line;
	}
	if (status == TEI_OK && t->n == 0 && prose > 0)
		status = tei_diag_say(diag, TEI_MSG_ROW_NONE, prose, 0);
	if (failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status != TEI_OK)
		tei_rows_free(t);
	return status;
}

enum tei_status
tei_rows_read(struct tei_rows *t, FILE *in, struct tei_diag *diag)
{
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read(in, &b, diag);
	size_t n = b.n;
	char *bytes;

	*t = (struct tei_rows){0};
	tei_buf_add(&b, "", 0);
	bytes = tei_buf_take(&b);
	if (bytes == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (status == TEI_OK)
		return tei_rows_parse(t, bytes, n, diag);
	free(bytes);
	return status;
}

bool
tei_row_attribute(struct tei_slice *rest, const char *parted,
	struct tei_slice *name, struct tei_slice *value)
{
	const char *s = rest->s;
	size_t n = rest->n, i, equals = SIZE_MAX;

	if (n == 0)
		return false;
	for (i = 0; i < n && strchr(parted, s[i]) == NULL; i++) {
		if (s[i] == '\\' && i + 1 < n)
			i++;
		else if (s[i] == '=' && equals == SIZE_MAX)
			equals = i;
	}
	if (i > n)
		i = n;
	*name = (struct tei_slice){ s, equals < i ? equals : i };
	*value = (struct tei_slice){ NULL, 0 };
	if (equals < i)
		*value = (struct tei_slice){ s + equals + 1, i - equals - 1 };
	rest->s = i < n ? s + i + 1 : s + n;
	rest->n = i < n ? n - i - 1 : 0;
	return true;
}

/* True if the row says nothing of its text, or what stands there. */
static bool
is_text_there(const struct tei_row *r, const char *text)
{
	struct tei_buf own = {0}, said = {0}, there = {0};
	bool same;

	tei_row_unescape(&own, r->text);
	tei_visible(&said, own.s, own.n);
	tei_visible(&there, text + r->start, r->end - r->start);
	same = said.n == 0 || (said.n == there.n &&
	    memcmp(said.s, there.s, said.n) == 0);
	tei_buf_free(&own);
	tei_buf_free(&said);
	tei_buf_free(&there);
	return same;
}

size_t
tei_rows_astray(const struct tei_rows *t, const char *text, size_t n)
{
	size_t astray = 0, i;

	for (i = 0; i < t->n; i++)
		astray += t->row[i].end <= n &&
		    !is_text_there(&t->row[i], text);
	return astray;
}

enum tei_status
tei_rows_check(const struct tei_rows *t, const char *text, size_t n,
	struct tei_diag *diag)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		if (t->row[i].end > n)
			return tei_diag_say(diag, TEI_MSG_ROW_BEYOND,
			    t->row[i].line, 0, n, "the text");
		errno = 0;
		if (!is_text_there(&t->row[i], text))
			return tei_diag_fault(diag, TEI_MSG_BRAT_TEXT,
			    t->row[i].line, 0);
	}
	return TEI_OK;
}

struct tei_slice
tei_row_value(struct tei_slice attributes, const char *parted,
	const char *name)
{
	struct tei_slice found = { NULL, 0 }, key, value;

	while (tei_row_attribute(&attributes, parted, &key, &value))
		if (value.s != NULL && tei_slice_is(key, name))
			found = value;
	return found;
}

void
tei_row_unescape(struct tei_buf *b, struct tei_slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		char c = s.s[i];

		if (c == '\\' && i + 1 < s.n) {
			c = s.s[++i];
			c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
		}
		tei_buf_putc(b, c);
	}
}

void
tei_row_escape(struct tei_buf *b, struct tei_slice s, bool in_value)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		char c = s.s[i];

		if (c == '\n' || c == '\t')
			tei_buf_puts(b, c == '\n' ? "\\n" : "\\t");
		else if (c == '\\' || (in_value && (c == ';' || c == '=')))
			tei_buf_printf(b, "\\%c", c);
		else
			tei_buf_putc(b, c);
	}
}
