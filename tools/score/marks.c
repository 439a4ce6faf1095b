/* What rows mean: the mapping of the gold's guidelines. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lib/naming.h"
#include "lib/utf8.h"
#include "score/intervals.h"
#include "score/score.h"

/* What a row is read against. */
struct reader {
	struct tei_marks *out;
	const char *text;
	size_t n;
	struct tei_intervals works; /* bibl and cit */
	struct tei_intervals parts; /* whose names are no marks of their own */
	struct tei_intervals wholes; /* names, whose parts are no more than that */
	bool failed;
};

struct pair {
	const char *from, *to;
};

static const struct pair parts[] = {
	{ "author", "au" }, { "editor", "ed" }, { "pubPlace", "pp" },
	{ "publisher", "pu" }, { NULL, NULL }
};
static const struct pair holders[] = {
	{ "author", "" }, { "editor", "" }, { "pubPlace", "" },
	{ "publisher", "" }, { "au", "" }, { "ed", "" }, { "pp", "" },
	{ NULL, NULL }
};
static const struct pair scopes[] = {
	{ "volume", "vo" }, { "issue", "is" }, { "page", "pg" },
	{ "leaf", "le" }, { NULL, NULL }
};
static const struct pair numbers[] = {
	{ "fond", "co" }, { "collection", "co" }, { "opis", "op" },
	{ "inventory", "op" }, { "delo", "de" }, { "file", "de" },
	{ "list", "le" }, { "leaf", "le" }, { "document", "no" },
	{ NULL, NULL }
};
static const struct pair levels[] = {
	{ "a", "ta" }, { "m", "tm" }, { "j", "tj" }, { "s", "?" },
	{ NULL, NULL }
};

static const char *
look_up(const struct pair *table, struct tei_slice s)
{
	for (; table->from != NULL; table++)
		if (tei_slice_is(s, table->from))
			return table->to;
	return NULL;
}

static struct tei_slice
attribute(const struct tei_row *r, const char *name)
{
	return tei_row_value(r->value, ";", name);
}

static const char *
or_unknown(const char *s)
{
	return s ? s : "?";
}

static struct tei_slice
two(struct reader *r, const char *a, struct tei_slice x, const char *b,
	struct tei_slice y)
{
	static const struct tei_slice open = { "?", 1 };
	const char *s;

	x = x.s ? x : open;
	y = y.s ? y : open;
	s = tei_arena_printf(&r->out->arena, "%s%.*s%s%.*s", a, (int)x.n,
	    x.s, b, (int)y.n, y.s);
	r->failed |= s == NULL;
	return tei_slice_of(s ? s : "");
}

/* The gold's way of writing a date's value. */
static struct tei_slice
date_value(struct reader *r, const struct tei_row *row)
{
	struct tei_slice when = attribute(row, "when"),
	    from = attribute(row, "from"), to = attribute(row, "to"),
	    nb = attribute(row, "notBefore"), na = attribute(row, "notAfter");

	if (when.s != NULL)
		return two(r, "when=", when, "", (struct tei_slice){ "", 0 });
	if (from.s != NULL || to.s != NULL)
		return two(r, "from=", from, ",to=", to);
	if (nb.s != NULL || na.s != NULL)
		return two(r, "nb=", nb, ",na=", na);
	return tei_slice_of("?");
}

static const char *
title_type(const struct reader *r, const struct tei_row *row)
{
	const struct tei_interval *work;
	struct tei_slice level = attribute(row, "level");
	const char *type = look_up(levels, level);

	if (!tei_slice_is(level, "u"))
		return type ? type : "ta";
	work = tei_intervals_around(&r->works, row->start, row->end);
	return work != NULL && tei_slice_is(attribute(work->owner, "type"),
	    "thesis") ? "tm" : "ta";
}

/* The short type of what a row names; NULL if it is no name. */
static const char *
named_type(const struct tei_row *row)
{
	switch (tei_naming_of(row->type, attribute(row, "type"))) {
	case TEI_N_persName:
		return "per";
	case TEI_N_placeName:
		return "plc";
	case TEI_N_orgName:
		return "org";
	default:
		return NULL;
	}
}

static bool
is_plain_name(const struct tei_row *row)
{
	return tei_slice_is(row->type, "persName") ||
	    tei_slice_is(row->type, "placeName") ||
	    tei_slice_is(row->type, "orgName");
}

/* True for what refers to somebody without a name: "the governor of Brest". */
static bool
is_nameless(const struct reader *r, const struct tei_row *row)
{
	uint32_t c;

	return tei_slice_is(row->type, "rs") && (tei_utf8_decode(r->text +
	    row->start, row->end - row->start, &c) == 0 || !tei_is_upper(c));
}

/* The type of a name; NULL if it is no mark of its own. */
static const char *
name_type(const struct reader *r, const struct tei_row *row, const char *type)
{
	if (strcmp(type, "org") == 0 &&
	    tei_slice_is(attribute(row, "type"), "repository") &&
	    tei_intervals_around(&r->works, row->start, row->end))
		return "ar";
	if (!is_plain_name(row) && (is_nameless(r, row) ||
	    tei_intervals_around(&r->wholes, row->start, row->end)))
		return NULL;
	return tei_intervals_around(&r->parts, row->start, row->end) ? NULL :
	    type;
}

/* What a row is in the gold's terms; false if it is nothing. */
static bool
classify(struct reader *r, const struct tei_row *row, struct tei_mark *m)
{
	struct tei_slice t = row->type;
	const char *type = NULL, *name = named_type(row);

	m->type = t;
	m->value = row->value;
	if (tei_slice_is(t, "date")) {
		type = tei_intervals_around(&r->works, row->start, row->end) ?
		    "dt" : "dat";
		m->value = date_value(r, row);
	} else if (name != NULL) {
		type = name_type(r, row, name);
		if (type == NULL)
			return false;
	} else if (tei_slice_is(t, "bibl")) {
		type = "cit";
		m->value = attribute(row, "type");
	} else if (tei_slice_is(t, "cit")) {
		m->value = tei_row_value(row->value, ",;", "k");
	} else if (tei_slice_is(t, "title")) {
		type = title_type(r, row);
	} else if (tei_slice_is(t, "biblScope") ||
	    tei_slice_is(t, "citedRange")) {
		type = or_unknown(look_up(scopes, attribute(row, "unit")));
	} else if (tei_slice_is(t, "idno")) {
		type = or_unknown(look_up(numbers, attribute(row, "type")));
	} else if (tei_slice_is(t, "seg") &&
	    tei_slice_is(attribute(row, "type"), "classification")) {
		type = "cl";
	} else {
		type = look_up(parts, t);
	}
	if (type != NULL)
		m->type = tei_slice_of(type);
	return true;
}

/* The length of the quotation mark U+2018, 2019, 201C or 201D at s, or 0. */
static size_t
quote(const char *s, size_t n)
{
	return n >= 3 && memcmp(s, "\xE2\x80", 2) == 0 &&
	    strchr("\x98\x99\x9C\x9D", s[2]) != NULL && s[2] != '\0' ? 3 : 0;
}

/* Leaves out what may stand at either end of a mark: blanks, quotation marks,
 * brackets, stops, a leading "the". */
static void
trim(const struct reader *r, size_t *start, size_t *end)
{
	static const char marks[] = " \t\r\n'\"*,.;:()[]";
	size_t s = *start, e = *end, before;
	const char *t = r->text;

	do {
		before = e - s;
		while (s < e && t[s] != '\0' && strchr(marks, t[s]) != NULL)
			s++;
		while (e > s && t[e - 1] != '\0' &&
		    strchr(marks, t[e - 1]) != NULL)
			e--;
		s += quote(t + s, e - s);
		e -= e - s >= 3 ? quote(t + e - 3, 3) : 0;
		if (r->n - s >= 4 && strncasecmp(t + s, "the ", 4) == 0)
			s += 4;
	} while (s < e && e - s < before);
	*start = s;
	*end = e;
}

static int
by_place(const void *x, const void *y)
{
	const struct tei_mark *a = x, *b = y;
	int c;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	c = tei_slice_compare(a->type, b->type);
	return c ? c : tei_slice_compare(a->value, b->value);
}

static void
sort(struct tei_marks *m)
{
	size_t i, n = 0;

	if (m->n > 0)
		qsort(m->mark, m->n, sizeof(*m->mark), by_place);
	for (i = 0; i < m->n; i++)
		if (n == 0 || by_place(&m->mark[n - 1], &m->mark[i]) != 0)
			m->mark[n++] = m->mark[i];
	m->n = n;
}

/* Finds the citations and the parts that other rows are seen in. */
static enum tei_status
prepare(struct reader *r, const struct tei_rows *rows, struct tei_diag *diag)
{
	size_t i;

	for (i = 0; i < rows->n; i++) {
		const struct tei_row *row = &rows->row[i];

		if (row->end > r->n)
			return tei_diag_say(diag, TEI_MSG_ROW_BEYOND,
			    row->line, 0, r->n, "the text");
		if ((tei_slice_is(row->type, "bibl") ||
		    tei_slice_is(row->type, "cit")) &&
		    !tei_intervals_add(&r->works, row->start, row->end, row))
			r->failed = true;
		if (look_up(holders, row->type) != NULL &&
		    !tei_intervals_add(&r->parts, row->start, row->end, row))
			r->failed = true;
		if (is_plain_name(row) && !tei_intervals_add(&r->wholes,
		    row->start, row->end, row))
			r->failed = true;
	}
	tei_intervals_sort(&r->works);
	tei_intervals_sort(&r->wholes);
	tei_intervals_sort(&r->parts);
	return TEI_OK;
}

static void
take(struct reader *r, const struct tei_row *row)
{
	struct tei_mark m = { .start = row->start, .end = row->end };

	if (!classify(r, row, &m))
		return;
	trim(r, &m.start, &m.end);
	if (m.start >= m.end)
		return;
	if (tei_grow(&r->out->mark, &r->out->cap, r->out->n + 1, sizeof(m)))
		r->out->mark[r->out->n++] = m;
	else
		r->failed = true;
}

enum tei_status
tei_marks_make(struct tei_marks *out, const struct tei_rows *rows,
	const char *text, size_t n, struct tei_diag *diag)
{
	struct reader r = { .out = out, .text = text, .n = n };
	enum tei_status status = prepare(&r, rows, diag);
	size_t i;

	for (i = 0; status == TEI_OK && i < rows->n; i++)
		take(&r, &rows->row[i]);
	sort(out);
	tei_intervals_free(&r.works);
	tei_intervals_free(&r.parts);
	tei_intervals_free(&r.wholes);
	if (r.failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return status;
}

void
tei_marks_free(struct tei_marks *m)
{
	free(m->mark);
	tei_arena_free(&m->arena);
	*m = (struct tei_marks){0};
}
