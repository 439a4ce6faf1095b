/* The figures and the differences as a table, as TSV, as JSON. */
#include <string.h>

#include "score/score.h"

static const char *const kinds[] = {
	[TEI_MISSED] = "missed", [TEI_OTHER_TYPE] = "type",
	[TEI_BORDERS] = "borders", [TEI_VALUE] = "value",
	[TEI_EXTRA] = "extra",
};

/* Characters of text shown before and after a difference. */
enum { CONTEXT = 30 };

struct place {
	size_t from, start, end, to; /* context, the marks, context */
	size_t line;                 /* of the text, from 1 */
};

/* The borders of both marks, or of the one that is there. */
static void
borders(const struct tei_difference *d, struct place *p)
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

/* The context is of whole characters; lines are counted from where the last
 * difference was. */
static void
find_place(const struct tei_score_text *t, const struct tei_difference *d,
	size_t *seen, struct place *p)
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

static const struct tei_slice nothing = { "", 0 };

static void
tsv_differences(const struct tei_score_text *t,
	const struct tei_differences *d, struct tei_buf *b)
{
	struct place p = { .line = 1 };
	size_t seen = 0, i, k;

	for (i = 0; i < d->n; i++) {
		const struct tei_difference *x = &d->at[i];
		const struct tei_mark *marks[] = { x->gold, x->found };

		find_place(t, x, &seen, &p);
		tei_buf_printf(b, "%s\t%zu\t%s\t%s", t->name, p.line, x->type,
		    kinds[x->kind]);
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

static void
tsv_score(const struct tei_score *s, bool differences, struct tei_buf *b)
{
	size_t i;

	if (differences)
		return;
	tei_buf_puts(b, "type\tgold\tfound\tP\tR\tstrict\toverlap\tvalue\n");
	for (i = 0; i < s->n; i++) {
		const struct tei_score_count *c = &s->count[i];

		if (c->gold + c->found > 0)
			tei_buf_printf(b, "%s\t%zu\t%zu\t%.3f\t%.3f\t%.3f\t"
			    "%.3f\t%.3f\n", c->type, c->gold, c->found,
			    tei_score_precision(c), tei_score_recall(c),
			    tei_score_f1(c, c->strict),
			    tei_score_f1(c, c->overlap),
			    tei_score_f1(c, c->value));
	}
	if (s->total > 0)
		tei_buf_printf(b, "short forms and ibid. that lead to the "
		    "right note: %zu of %zu\n", s->right, s->total);
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
	const struct tei_difference *d, const struct place *p)
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
	struct place p = { .line = 1 };
	size_t seen = 0, i;

	for (i = 0; i < d->n; i++) {
		const struct tei_difference *x = &d->at[i];

		find_place(t, x, &seen, &p);
		tei_buf_printf(b, "%s:%zu: %s %s: ", t->name, p.line, x->type,
		    kinds[x->kind]);
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
	size_t i;

	if (differences)
		tei_buf_putc(b, '\n');
	tei_buf_printf(b, "%-6s%8s%8s%8s%8s%8s%9s%8s\n", "type", "gold",
	    "found", "P", "R", "strict", "overlap", "value");
	for (i = 0; i < s->n; i++) {
		const struct tei_score_count *c = &s->count[i];

		if (c->gold + c->found > 0)
			tei_buf_printf(b, "%-6s%8zu%8zu%8.3f%8.3f%8.3f%9.3f"
			    "%8.3f\n", c->type, c->gold, c->found,
			    tei_score_precision(c), tei_score_recall(c),
			    tei_score_f1(c, c->strict),
			    tei_score_f1(c, c->overlap),
			    tei_score_f1(c, c->value));
	}
	if (s->total > 0)
		tei_buf_printf(b, "short forms and ibid. that lead to the "
		    "right note: %zu of %zu\n", s->right, s->total);
}

static void
put_json(struct tei_buf *b, const char *s, size_t n)
{
	size_t i;

	tei_buf_putc(b, '"');
	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\')
			tei_buf_printf(b, "\\%c", c);
		else if (c < ' ')
			tei_buf_printf(b, "\\u%04x", c);
		else
			tei_buf_putc(b, (char)c);
	}
	tei_buf_putc(b, '"');
}

static void
put_json_mark(struct tei_buf *b, const char *name,
	const struct tei_score_text *t, const struct tei_mark *m)
{
	struct tei_slice v = m->value.s ? m->value : nothing;

	tei_buf_printf(b, ",\"%s\":{\"start\":%zu,\"end\":%zu,\"type\":",
	    name, m->start, m->end);
	put_json(b, m->type.s, m->type.n);
	tei_buf_puts(b, ",\"value\":");
	put_json(b, v.s, v.n);
	tei_buf_puts(b, ",\"text\":");
	put_json(b, t->text + m->start, m->end - m->start);
	tei_buf_putc(b, '}');
}

static void
json_differences(const struct tei_score_text *t,
	const struct tei_differences *d, struct tei_buf *b)
{
	struct place p = { .line = 1 };
	size_t seen = 0, i;

	for (i = 0; i < d->n; i++) {
		const struct tei_difference *x = &d->at[i];

		find_place(t, x, &seen, &p);
		tei_buf_puts(b, "{\"file\":");
		put_json(b, t->name, strlen(t->name));
		tei_buf_printf(b, ",\"line\":%zu,\"type\":", p.line);
		put_json(b, x->type, strlen(x->type));
		tei_buf_printf(b, ",\"kind\":\"%s\"", kinds[x->kind]);
		if (x->gold != NULL)
			put_json_mark(b, "gold", t, x->gold);
		if (x->found != NULL)
			put_json_mark(b, "found", t, x->found);
		tei_buf_puts(b, ",\"before\":");
		put_json(b, t->text + p.from, p.start - p.from);
		tei_buf_puts(b, ",\"after\":");
		put_json(b, t->text + p.end, p.to - p.end);
		tei_buf_puts(b, "},\n");
	}
}

static void
json_head(struct tei_buf *b)
{
	tei_buf_puts(b, "{\"differences\":[\n");
}

static void
json_score(const struct tei_score *s, bool differences, struct tei_buf *b)
{
	const char *comma = "";
	size_t i;

	/* the list of differences ends with a comma and a newline too many */
	if (differences && b->n > 2 && b->s[b->n - 2] == ',') {
		b->n -= 2;
		tei_buf_putc(b, '\n');
	}
	tei_buf_puts(b, differences ? "],\n\"types\":{" : "{\"types\":{");
	for (i = 0; i < s->n; i++) {
		const struct tei_score_count *c = &s->count[i];

		if (c->gold + c->found == 0)
			continue;
		tei_buf_printf(b, "%s\n", comma);
		put_json(b, c->type, strlen(c->type));
		tei_buf_printf(b, ":{\"gold\":%zu,\"found\":%zu,"
		    "\"precision\":%.3f,\"recall\":%.3f,\"strict\":%.3f,"
		    "\"overlap\":%.3f,\"value\":%.3f}", c->gold, c->found,
		    tei_score_precision(c), tei_score_recall(c),
		    tei_score_f1(c, c->strict), tei_score_f1(c, c->overlap),
		    tei_score_f1(c, c->value));
		comma = ",";
	}
	tei_buf_printf(b, "},\n\"references\":{\"right\":%zu,\"total\":%zu}}"
	    "\n", s->right, s->total);
}

static const struct tei_score_format formats[] = {
	{ "table", "columns for people", NULL, table_differences,
	    table_score },
	{ "tsv", "rows parted by tabs", tsv_head, tsv_differences,
	    tsv_score },
	{ "json", "one object", json_head, json_differences, json_score },
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
