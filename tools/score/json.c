/* The figures and the differences as JSON. */
#include "score/print.h"

#include <string.h>

static const struct tei_slice nothing = { "", 0 };

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

void
tei_score_json_differences(const struct tei_score_text *t,
	const struct tei_differences *d, struct tei_buf *b)
{
	struct tei_score_place p = { .line = 1 };
	size_t seen = 0, i;

	for (i = 0; i < d->n; i++) {
		const struct tei_difference *x = &d->at[i];

		tei_score_find_place(t, x, &seen, &p);
		tei_buf_puts(b, "{\"file\":");
		put_json(b, t->name, strlen(t->name));
		tei_buf_printf(b, ",\"line\":%zu,\"type\":", p.line);
		put_json(b, x->type, strlen(x->type));
		tei_buf_printf(b, ",\"kind\":\"%s\"", tei_score_kinds[x->kind]);
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

void
tei_score_json_head(struct tei_buf *b)
{
	tei_buf_puts(b, "{\"differences\":[\n");
}

void
tei_score_json_score(const struct tei_score *s, bool differences,
	struct tei_buf *b)
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
