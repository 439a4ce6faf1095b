#include <string.h>

#include "lib/stream.h"

void
tei_stream_escape(struct tei_buf *out, const char *s, size_t n)
{
	size_t i, from = 0;

	for (i = 0; i < n; i++) {
		const char *code = s[i] == '\n' ? "\\n" : s[i] == '\t' ?
		    "\\t" : s[i] == '\\' ? "\\\\" : NULL;

		if (code == NULL)
			continue;
		tei_buf_add(out, s + from, i - from);
		tei_buf_add(out, code, 2);
		from = i + 1;
	}
	tei_buf_add(out, s + from, n - from);
}

void
tei_stream_put(const struct tei_doc *d, const struct tei_event *e,
	struct tei_buf *out)
{
	struct tei_slice name = tei_names_text(&d->names, e->name);

	tei_buf_putc(out, (char)e->kind);
	if (e->kind != TEI_TEXT && e->kind != TEI_COMMENT)
		tei_buf_add(out, name.s, name.n);
	if (e->kind == TEI_ATTR || (e->kind == TEI_PI && e->n))
		tei_buf_putc(out, ' ');
	if (e->kind != TEI_START && e->kind != TEI_END)
		tei_stream_escape(out, e->s, e->n);
	tei_buf_putc(out, '\n');
}

bool
tei_stream_write(const struct tei_doc *d, FILE *out)
{
	enum { FLUSH = 1 << 16 };
	struct tei_buf b = {0};
	bool made = true;
	size_t i;

	for (i = 0; i < d->n && made; i++) {
		tei_stream_put(d, &d->ev[i], &b);
		made = !b.failed;
		if (b.n < FLUSH && i + 1 < d->n)
			continue;
		if (!made || fwrite(b.s, 1, b.n, out) != b.n)
			break;
		tei_buf_clear(&b);
	}
	tei_buf_free(&b);
	return made;
}
