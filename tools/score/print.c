/* The figures and the differences as a table and as TSV; the formats. */
#include "score/print.h"

#include <string.h>

const char *const tei_score_kinds[] = {
	[TEI_MISSED] = "missed", [TEI_OTHER_TYPE] = "type",
	[TEI_BORDERS] = "borders", [TEI_VALUE] = "value",
	[TEI_EXTRA] = "extra",
};

/* Characters of text shown before and after a difference. */
enum { CONTEXT = 30 };

/* The borders of both marks, or of the one that is there. */
static void
borders(const struct tei_difference *d, struct tei_score_place *p)
{
	const struct tei_mark *g = d->gold ? d->gold : d->found;
	const struct tei_mark *f = d->found ? d->found : d->gold;

	p->start = g->start < f->start ? g->start : f->start;
	p->end = g->end > f->end ? g->end : f->end;
}

static bool
is_inner_byte(const struct tei_score_text *t, size_t at)
{
	return at < t->n && ((unsigned char)t->text[at] & 0xC0) == 0x80;
}

void
tei_score_find_place(const struct tei_score_text *t,
	const struct tei_difference *d, size_t *seen, struct tei_score_place *p)
{
	borders(d, p);
	for (; *seen < p->start; (*seen)++)
		p->line += t->text[*seen] == '\n';
	p->from = p->start > CONTEXT ? p->start - CONTEXT : 0;
	p->to = p->end + CONTEXT < t->n ? p->end + CONTEXT : t->n;
	while (is_inner_byte(t, p->from))
		p->from++;
	while (is_inner_byte(t, p->to))
		p->to++;
}

/* Text on one line. */
static void
put_text(struct tei_buf *b, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		tei_buf_putc(b, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
}

static void
put_slice(struct tei_buf *b, struct tei_slice s)
{
	put_text(b, s.s, s.n);
}

static void
tsv_differences(const struct tei_score_text *t,
	const struct tei_differences *d, struct tei_buf *b)
{
	struct tei_score_place p = { .line = 1 };
	size_t seen = 0, i, k;

	for (i = 0; i < d->n; i++) {
		const struct tei_difference *x = &d->at[i];
		const struct tei_mark *marks[] = { x->gold, x->found };

		tei_score_find_place(t, x, &seen, &p);
		tei_buf_printf(b, "%s\t%zu\t%s\t%s", t->name, p.line, x->type,
		    tei_score_kinds[x->kind]);
		for (k = 0; k < 2; k++) {
			const struct tei_mark *m = marks[k];

			if (m == NULL) {
				tei_buf_puts(b, "\t\t\t\t");
				continue;
			}
			tei_buf_printf(b, "\t%zu\t%zu\t", m->start, m->end);
			put_slice(b, x->kind == TEI_OTHER_TYPE && k == 1 ?
			    m->type : m->value);
			tei_buf_putc(b, '\t');
			put_text(b, t->text + m->start, m->end - m->start);
		}
		tei_buf_putc(b, '\t');
		put_text(b, t->text + p.from, p.start - p.from);
		tei_buf_putc(b, '\t');
		put_text(b, t->text + p.end, p.to - p.end);
		tei_buf_putc(b, '\n');
	}
}

/* The columns of the figures, and how wide they are for people. */
static const struct column {
	const char *name;
	int width; /* negative: to the left */
} columns[] = {
	{ "type", -6 }, { "gold", 8 }, { "found", 8 }, { "P", 8 }, { "R", 8 },
	{ "strict", 8 }, { "overlap", 9 }, { "value", 8 },
};

enum { TYPE, GOLD, FOUND, SHARES, COLUMNS = sizeof(columns) /
    sizeof(*columns) };

static void
put_cell(struct tei_buf *b, size_t column, bool aligned, const char *cell)
{
	if (aligned)
		tei_buf_printf(b, "%*s", columns[column].width, cell);
	else
		tei_buf_printf(b, column ? "\t%s" : "%s", cell);
}

static void
put_count(struct tei_buf *b, const struct tei_score_count *c, bool aligned)
{
	const double share[COLUMNS - SHARES] = { tei_score_precision(c),
	    tei_score_recall(c), tei_score_f1(c, c->strict),
	    tei_score_f1(c, c->overlap), tei_score_f1(c, c->value) };
	char cell[32];
	size_t k;

	put_cell(b, TYPE, aligned, c->type);
	snprintf(cell, sizeof(cell), "%zu", c->gold);
	put_cell(b, GOLD, aligned, cell);
	snprintf(cell, sizeof(cell), "%zu", c->found);
	put_cell(b, FOUND, aligned, cell);
	for (k = SHARES; k < COLUMNS; k++) {
		snprintf(cell, sizeof(cell), "%.3f", share[k - SHARES]);
		put_cell(b, k, aligned, cell);
	}
	tei_buf_putc(b, '\n');
}

/* The figures in columns, or parted by tabs. */
static void
put_figures(const struct tei_score *s, bool aligned, struct tei_buf *b)
{
	size_t i;

	for (i = 0; i < COLUMNS; i++)
		put_cell(b, i, aligned, columns[i].name);
	tei_buf_putc(b, '\n');
	for (i = 0; i < s->n; i++)
		if (s->count[i].gold + s->count[i].found > 0)
			put_count(b, &s->count[i], aligned);
	if (s->total > 0)
		tei_buf_printf(b, "short forms and ibid. that lead to the "
		    "right note: %zu of %zu\n", s->right, s->total);
}

static void
tsv_score(const struct tei_score *s, bool differences, struct tei_buf *b)
{
	if (!differences)
		put_figures(s, false, b);
}

static void
tsv_head(struct tei_buf *b)
{
	tei_buf_puts(b, "file\tline\ttype\tkind\tstart\tend\tvalue\ttext\t"
	    "found start\tfound end\tfound value\tfound text\tbefore\t"
	    "after\n");
}

/* One stretch of a line, with the right mark in [] and the found one in {}. */
static void
put_marked(struct tei_buf *b, const struct tei_score_text *t,
	const struct tei_difference *d, const struct tei_score_place *p)
{
	const struct tei_mark *g = d->gold, *f = d->found;
	size_t i;

	for (i = p->from; i <= p->to; i++) {
		if (g != NULL && i == g->end)
			tei_buf_putc(b, ']');
		if (f != NULL && i == f->end)
			tei_buf_putc(b, '}');
		if (g != NULL && i == g->start)
			tei_buf_putc(b, '[');
		if (f != NULL && i == f->start)
			tei_buf_putc(b, '{');
		if (i < p->to)
			put_text(b, t->text + i, 1);
	}
}

static void
table_differences(const struct tei_score_text *t,
	const struct tei_differences *d, struct tei_buf *b)
{
	struct tei_score_place p = { .line = 1 };
	size_t seen = 0, i;

	for (i = 0; i < d->n; i++) {
		const struct tei_difference *x = &d->at[i];

		tei_score_find_place(t, x, &seen, &p);
		tei_buf_printf(b, "%s:%zu: %s %s: ", t->name, p.line, x->type,
		    tei_score_kinds[x->kind]);
		put_marked(b, t, x, &p);
		if (x->kind == TEI_VALUE || x->kind == TEI_OTHER_TYPE) {
			tei_buf_puts(b, "  (");
			put_slice(b, x->kind == TEI_VALUE ? x->gold->value :
			    x->gold->type);
			tei_buf_puts(b, ", found ");
			put_slice(b, x->kind == TEI_VALUE ? x->found->value :
			    x->found->type);
			tei_buf_putc(b, ')');
		}
		tei_buf_putc(b, '\n');
	}
}

static void
table_score(const struct tei_score *s, bool differences, struct tei_buf *b)
{
	if (differences)
		tei_buf_putc(b, '\n');
	put_figures(s, true, b);
}

static const struct tei_score_format formats[] = {
	{ "table", "columns for people", NULL, table_differences,
	    table_score },
	{ "tsv", "rows parted by tabs", tsv_head, tsv_differences,
	    tsv_score },
	{ "json", "one object", tei_score_json_head, tei_score_json_differences,
	    tei_score_json_score },
};

const struct tei_score_format *
tei_score_format_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}
