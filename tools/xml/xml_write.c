#include "xml/xml.h"

/* The characters that are escaped, a bit each; all are below 64. */
#define BIT(c) ((uint64_t)1 << (c))
static const uint64_t in_text = BIT('&') | BIT('<') | BIT('>') | BIT('\r'),
	in_value = BIT('&') | BIT('<') | BIT('"') | BIT('\t') | BIT('\n') |
	    BIT('\r');
#undef BIT

/* Escapes as canonical XML 1.1, section 2.3, has them. */
static void
put_escaped(struct tei_buf *b, const char *s, size_t n, uint64_t special)
{
	size_t from = 0, i;
	const char *code;

	for (i = 0; i < n; i++) {
		if ((unsigned char)s[i] >= 64 || !(special >> s[i] & 1))
			continue;
		code = s[i] == '&' ? "&amp;" : s[i] == '<' ? "&lt;" :
		    s[i] == '>' ? "&gt;" : s[i] == '"' ? "&quot;" :
		    s[i] == '\n' ? "&#10;" : s[i] == '\t' ? "&#9;" : "&#13;";
		tei_buf_add(b, s + from, i - from);
		tei_buf_puts(b, code);
		from = i + 1;
	}
	tei_buf_add(b, s + from, n - from);
}

static void
put_name(struct tei_buf *b, const struct tei_doc *d, uint32_t id)
{
	struct tei_slice name = tei_names_text(&d->names, id);

	tei_buf_add(b, name.s, name.n);
}

void
tei_xml_put_attribute(struct tei_buf *b, struct tei_slice name, const char *s,
	size_t n)
{
	tei_buf_putc(b, ' ');
	tei_buf_add(b, name.s, name.n);
	tei_buf_puts(b, "=\"");
	put_escaped(b, s, n, in_value);
	tei_buf_putc(b, '"');
}

/* A start tag with its attributes; closes the element too if it is empty.
 * Returns the last event written. */
static size_t
put_start(struct tei_buf *b, const struct tei_doc *d, size_t i)
{
	tei_buf_putc(b, '<');
	put_name(b, d, d->ev[i].name);
	for (; i + 1 < d->n && d->ev[i + 1].kind == TEI_ATTR; i++) {
		tei_xml_put_attribute(b, tei_names_text(&d->names,
		    d->ev[i + 1].name), d->ev[i + 1].s, d->ev[i + 1].n);
	}
	if (i + 1 < d->n && d->ev[i + 1].kind == TEI_END) {
		tei_buf_puts(b, "/>");
		return i + 1;
	}
	tei_buf_putc(b, '>');
	return i;
}

static void
put_other(struct tei_buf *b, const struct tei_doc *d,
	const struct tei_event *e)
{
	switch (e->kind) {
	case TEI_END:
		tei_buf_puts(b, "</");
		put_name(b, d, e->name);
		tei_buf_putc(b, '>');
		break;
	case TEI_TEXT:
		put_escaped(b, e->s, e->n, in_text);
		break;
	case TEI_COMMENT:
		tei_buf_puts(b, "<!--");
		tei_buf_add(b, e->s, e->n);
		tei_buf_puts(b, "-->");
		break;
	default:
		tei_buf_puts(b, "<?");
		put_name(b, d, e->name);
		if (e->n > 0)
			tei_buf_putc(b, ' ');
		tei_buf_add(b, e->s, e->n);
		tei_buf_puts(b, "?>");
	}
}

void
tei_xml_put(const struct tei_doc *d, size_t from, size_t to,
	struct tei_buf *b)
{
	for (; from < to; from++) {
		if (d->ev[from].kind == TEI_START)
			from = put_start(b, d, from);
		else
			put_other(b, d, &d->ev[from]);
	}
}

bool
tei_xml_write(const struct tei_doc *d, FILE *out)
{
	enum { FLUSH = 1 << 16 };
	struct tei_buf b = {0};
	size_t depth = 0, i;
	bool made;

	tei_buf_puts(&b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	for (i = 0; i < d->n && !b.failed && !ferror(out); i++) {
		if (d->ev[i].kind == TEI_START) {
			i = put_start(&b, d, i);
			depth += d->ev[i].kind != TEI_END;
		} else {
			depth -= d->ev[i].kind == TEI_END;
			put_other(&b, d, &d->ev[i]);
		}
		if (depth == 0)
			tei_buf_putc(&b, '\n');
		if (b.n >= FLUSH && !b.failed) {
			fwrite(b.s, 1, b.n, out);
			tei_buf_clear(&b);
		}
	}
	made = !b.failed;
	if (made)
		fwrite(b.s, 1, b.n, out);
	tei_buf_free(&b);
	return made;
}
