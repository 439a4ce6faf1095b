/* Annotations of brat: the lines that mark text. */
#include "standoff/brat_mark.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lib/naming.h"
#include "lib/utf8.h"
#include "standoff/tagged.h"

/* Types of other schemes, besides those of names. */
static const struct {
	const char *type, *element;
} types[] = {
	{ "dat", "date" }, { "date", "date" }, { "cit", "bibl" },
	{ "work", "bibl" },
};

static const char *
element_of(struct tei_slice type, const struct tei_names *names)
{
	uint32_t id = tei_names_find(names, type.s, type.n);
	size_t i;

	if (id == TEI_NAME_NONE || !tei_is_tag(id))
		id = tei_naming_of_type(type);
	if (id != TEI_NAME_NONE)
		return tei_names_text(names, id).s;
	for (i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strlen(types[i].type) == type.n &&
		    strncasecmp(types[i].type, type.s, type.n) == 0)
			return types[i].element;
	return NULL;
}

struct tei_slice
tei_brat_word(struct tei_slice *s)
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
read_spans(const struct tei_brat_reader *r, struct tei_slice s,
	struct tei_brat_mark *m, bool *apart)
{
	size_t a, b, i, from, last = 0;
	bool first = true;

	for (i = from = 0; i <= s.n; i++) {
		struct tei_slice part, word;

		if (i < s.n && s.s[i] != ';')
			continue;
		part = (struct tei_slice){ s.s + from, i - from };
		from = i + 1;
		word = tei_brat_word(&part);
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
is_text_there(const struct tei_brat_reader *r, const struct tei_brat_mark *m,
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
remember(struct tei_brat_reader *r, struct tei_slice id, struct tei_brat_mark m)
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

enum tei_status
tei_brat_take_mark(struct tei_brat_reader *r, const struct tei_slice *field,
	size_t n, size_t line)
{
	struct tei_slice spans = field[1], type = tei_brat_word(&spans);
	struct tei_brat_mark m = { .start = 0 };
	bool apart = false;

	errno = 0;
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
		return tei_diag_fault(r->diag, TEI_MSG_BRAT_TEXT, line, 0);
	}
	remember(r, field[0], m);
	return TEI_OK;
}

struct tei_brat_mark *
tei_brat_find_mark(struct tei_brat_reader *r, struct tei_slice id, size_t line)
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
