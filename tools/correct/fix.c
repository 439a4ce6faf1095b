#include "correct/fix.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "lib/utf8.h"
#include "standoff/tagged.h"

const char *const tei_fix_operations[] = {
	[TEI_FIX_ADD] = "add", [TEI_FIX_DELETE] = "delete",
	[TEI_FIX_CHANGE] = "change", [TEI_FIX_CONFIRM] = "confirm",
};
enum { OPERATIONS = sizeof(tei_fix_operations) /
    sizeof(*tei_fix_operations) };

/* The columns of a row. */
enum { OPERATION, START, END, ELEMENT, ATTRIBUTES, TEXT, BEFORE, AFTER,
	COLUMNS };

/* The file being read; `wrong` is what the line cannot be taken for. */
struct reader {
	struct tei_fixes *out;
	const char *wrong;
	bool failed;
};

static const char *
keep(struct reader *r, struct tei_slice s)
{
	struct tei_buf b = {0};
	const char *copy;

	tei_row_unescape(&b, s);
	copy = tei_arena_copy(&r->out->arena, b.s ? b.s : "", b.n);
	r->failed |= b.failed || copy == NULL;
	tei_buf_free(&b);
	return copy ? copy : "";
}

/* True for a name as XML has it (Namespaces in XML 1.0, production 4; ASCII
 * and letters), with a prefix or without. */
static bool
is_name(const char *s)
{
	size_t n = strlen(s), at, len;
	enum tei_class class;
	bool first = true;
	uint32_t c;

	for (at = 0; at < n; at += len) {
		len = tei_utf8_decode(s + at, n - at, &c);
		class = len ? tei_class_of(c) : TEI_OTHER;
		if (class == TEI_LETTER || c == '_')
			first = false;
		else if (first || (class != TEI_DIGIT && class != TEI_MARK &&
		    c != '-' && c != '.' && c != ':'))
			return false;
		else
			first = c == ':';
	}
	return !first;
}

/* True if XML cannot hold it. */
static bool
has_control(const char *s)
{
	size_t n = strlen(s), at, len;
	uint32_t c;

	for (at = 0; at < n; at += len) {
		len = tei_utf8_decode(s + at, n - at, &c);
		if (len == 0 || tei_class_of(c) == TEI_SET_ASIDE)
			return true;
	}
	return false;
}

/* Attributes that say how pieces hang together, or who set the tag. */
static bool
is_reserved(const char *name)
{
	static const char *const reserved[] = { "xml:id", "next", "prev",
	    "part", "resp", "xmlns" };
	size_t i;

	for (i = 0; i < sizeof(reserved) / sizeof(*reserved); i++)
		if (strcmp(name, reserved[i]) == 0)
			return true;
	return strncmp(name, "xmlns:", 6) == 0;
}

static void
take_attributes(struct reader *r, struct tei_fix *f, struct tei_slice s)
{
	struct tei_slice key, value;
	struct tei_fix_attribute *a;
	size_t i;

	while (tei_row_attribute(&s, ";", &key, &value)) {
		if (f->n_attributes == TEI_FIX_ATTRIBUTES) {
			r->wrong = "more than 10 attributes";
			return;
		}
		a = &f->attribute[f->n_attributes++];
		a->name = keep(r, key);
		a->value = value.s ? keep(r, value) : NULL;
		if (!is_name(a->name))
			r->wrong = "that is no name of an attribute";
		else if (is_reserved(a->name))
			r->wrong = "xml:id, next, prev, part and resp are "
			    "not for corrections";
		else if (a->value && has_control(a->value))
			r->wrong = "a control character in an attribute";
		for (i = 0; i + 1 < f->n_attributes; i++)
			if (strcmp(f->attribute[i].name, a->name) == 0)
				r->wrong = "an attribute stands twice";
	}
}

static bool
take_offset(struct tei_slice s, size_t *offset)
{
	*offset = SIZE_MAX;
	return s.n == 0 || tei_slice_is(s, "-") || tei_row_number(s, offset);
}

/* `persName`, or `persName>placeName`. */
static void
take_element(struct reader *r, struct tei_fix *f, struct tei_slice s)
{
	const char *sign = s.n ? memchr(s.s, '>', s.n) : NULL;
	struct tei_slice to = s;

	if (sign != NULL && f->operation == TEI_FIX_CHANGE) {
		to = (struct tei_slice){ sign + 1,
		    s.n - (size_t)(sign + 1 - s.s) };
		s.n = (size_t)(sign - s.s);
	}
	f->element = tei_names_find(&r->out->names, s.s, s.n);
	f->becomes = tei_names_find(&r->out->names, to.s, to.n);
	if (f->element == TEI_NAME_NONE || f->becomes == TEI_NAME_NONE ||
	    !tei_is_tag(f->element) || !tei_is_tag(f->becomes))
		r->wrong = "that is no element of names, dates or citations";
}

bool
tei_editor_is_right(const char *id, const char *name)
{
	return is_name(id) && strchr(id, ':') == NULL && *name != '\0' &&
	    !has_control(name);
}

static void
take_editor(struct reader *r, const struct tei_slice *field, size_t n,
	size_t line)
{
	struct tei_fixes *t = r->out;
	struct tei_editor e = { .line = line };

	if (n < 3 || n > 3 + COLUMNS || field[2].n == 0) {
		r->wrong = "an editor has an id and a name";
		return;
	}
	e.id = keep(r, field[1]);
	e.name = keep(r, field[2]);
	if (!tei_editor_is_right(e.id, e.name))
		r->wrong = "an editor's id is a name of letters and digits";
	else if (tei_grow(&t->editor, &t->cap_editors, t->n_editors + 1,
	    sizeof(e)))
		t->editor[t->n_editors++] = e;
	else
		r->failed = true;
}

/* Rows before any editor's are somebody's all the same. */
static uint32_t
current_editor(struct reader *r)
{
	static const struct tei_slice unnamed[] = { { "editor", 6 },
	    { "editor", 6 }, { "an editor who is not named", 26 } };

	if (r->out->n_editors == 0)
		take_editor(r, unnamed, 3, 0);
	return (uint32_t)r->out->n_editors - 1;
}

static void
take_row(struct reader *r, enum tei_fix_operation operation,
	const struct tei_slice *field, size_t n, size_t line)
{
	static const struct tei_slice none = { "", 0 };
	struct tei_fix f = { .operation = operation, .line = line };
	struct tei_fixes *t = r->out;

	if (n <= TEXT || n > COLUMNS) {
		r->wrong = "it has fewer than 6 columns, or more than 8";
		return;
	}
	if (!take_offset(field[START], &f.start) ||
	    !take_offset(field[END], &f.end) || f.end < f.start)
		r->wrong = "start and end are no offsets in bytes";
	take_element(r, &f, field[ELEMENT]);
	take_attributes(r, &f, field[ATTRIBUTES]);
	f.text = keep(r, field[TEXT]);
	f.before = keep(r, n > BEFORE ? field[BEFORE] : none);
	f.after = keep(r, n > AFTER ? field[AFTER] : none);
	if (f.text[strspn(f.text, " \t\n")] == '\0')
		r->wrong = "the text of the tag is missing";
	if (has_control(f.text) || has_control(f.before) ||
	    has_control(f.after))
		r->wrong = "a control character in the text";
	f.editor = current_editor(r);
	if (r->wrong != NULL || r->failed)
		return;
	if (tei_grow(&t->fix, &t->cap, t->n + 1, sizeof(f)))
		t->fix[t->n++] = f;
	else
		r->failed = true;
}

static void
take_line(struct reader *r, const char *s, size_t n, size_t line)
{
	struct tei_slice field[COLUMNS + 1];
	size_t i, fields;

	if (n > 0 && s[n - 1] == '\r')
		n--;
	if (n == 0 || *s == '#')
		return;
	fields = tei_row_split(s, n, field, COLUMNS + 1);
	if (tei_slice_is(field[OPERATION], "editor")) {
		take_editor(r, field, fields, line);
		return;
	}
	for (i = 0; i < OPERATIONS; i++)
		if (tei_slice_is(field[OPERATION], tei_fix_operations[i])) {
			take_row(r, (enum tei_fix_operation)i, field, fields,
			    line);
			return;
		}
	r->wrong = "it begins with none of add, delete, change, confirm, "
	    "editor";
}

static void
take_lines(struct reader *r, const struct tei_buf *b, struct tei_diag *diag)
{
	size_t line = 0, at = b->n >= 3 && memcmp(b->s, "\xEF\xBB\xBF", 3) ==
	    0 ? 3 : 0, n;

	for (; at < b->n && !r->failed; at += n + 1) {
		const char *end = memchr(b->s + at, '\n', b->n - at);

		n = end ? (size_t)(end - b->s) - at : b->n - at;
		r->wrong = NULL;
		take_line(r, b->s + at, n, ++line);
		if (r->wrong != NULL)
			tei_diag_say(diag, TEI_MSG_FIX_LINE, line, 0,
			    r->wrong);
	}
}

enum tei_status
tei_fixes_read(struct tei_fixes *t, FILE *in, struct tei_diag *diag)
{
	struct reader r = { .out = t };
	struct tei_buf b = {0};
	enum tei_status status = tei_io_read(in, &b, diag);

	*t = (struct tei_fixes){ .n = 0 };
	if (status == TEI_OK && !tei_names_init(&t->names))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_add(&b, "", 0);
	if (status == TEI_OK)
		status = tei_io_check(b.s, b.n, diag);
	if (status == TEI_OK)
		take_lines(&r, &b, diag);
	if (r.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_free(&b);
	return status;
}

void
tei_fixes_free(struct tei_fixes *t)
{
	free(t->fix);
	free(t->editor);
	tei_arena_free(&t->arena);
	tei_names_free(&t->names);
	*t = (struct tei_fixes){ .n = 0 };
}

const char *
tei_fix_element(const struct tei_fixes *t, uint32_t name)
{
	return tei_names_text(&t->names, name).s;
}
