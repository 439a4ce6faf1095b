/* Messages about elements and text. */
#include "validate/message_part.h"

#include <string.h>

/* Bytes of a quotation. */
enum { QUOTED = 48 };

static bool
is_xml(const struct tei_qname *name)
{
	return strcmp(name->ns, TEI_XML_NS) == 0;
}

void
tei_message_name(struct tei_buf *out, const struct tei_qname *name)
{
	tei_buf_printf(out, "%s%.80s", is_xml(name) ? "xml:" : "",
	    name->local);
}

void
tei_message_quote_name(struct tei_buf *out, const struct tei_qname *name)
{
	tei_buf_putc(out, '"');
	tei_message_name(out, name);
	tei_buf_putc(out, '"');
}

void
tei_message_quote(struct tei_buf *out, const char *s, size_t n)
{
	size_t cut = n;

	if (n > QUOTED)
		for (cut = QUOTED; cut > 0 && (s[cut] & 0xC0) == 0x80; )
			cut--;
	tei_buf_putc(out, '"');
	for (size_t i = 0; i < cut; i++)
		tei_buf_putc(out, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
	tei_buf_puts(out, cut < n ? "…\"" : "\"");
}

static void
in_parent(struct tei_buf *out, const char *what,
	const struct tei_qname *parent)
{
	if (parent == NULL) {
		tei_buf_printf(out, "%s as the root", what);
		return;
	}
	tei_buf_printf(out, "%s in ", what);
	tei_message_quote_name(out, parent);
}

static void
hint_namespace(struct tei_buf *out, const struct tei_qname *meant,
	const struct tei_qname *name)
{
	tei_buf_puts(out, "; did you mean ");
	tei_message_quote_name(out, meant);
	if (strcmp(meant->ns, name->ns) != 0)
		tei_buf_printf(out, " in namespace \"%.80s\" (it is in %s"
		    "%.80s%s)", meant->ns, name->ns[0] == '\0' ? "none" :
		    "\"", name->ns, name->ns[0] == '\0' ? "" : "\"");
	tei_buf_putc(out, '?');
}

void
tei_message_element(struct tei_buf *out, const struct tei_expected *e,
	const struct tei_qname *name, const struct tei_qname *parent,
	bool after)
{
	const struct tei_element *near = name->elements != NULL ? NULL
	    : tei_message_nearest(e, name);

	tei_buf_puts(out, "element ");
	tei_message_quote_name(out, name);
	in_parent(out, " not allowed", parent);
	if (near != NULL)
		hint_namespace(out, message_name_of(near), name);
	else if (name->elements == NULL)
		tei_buf_puts(out, " (the schema has no such element)");
	if (after)
		tei_buf_puts(out, ", only after its end");
	tei_buf_puts(out, near != NULL ? " expected " : "; expected ");
	tei_message_list(out, e, tei_rank_for_element, name);
}

void
tei_message_early(struct tei_buf *out, const struct tei_expected *missing,
	const struct tei_qname *name, const struct tei_qname *parent)
{
	tei_buf_puts(out, "element ");
	tei_message_quote_name(out, name);
	in_parent(out, " not allowed yet", parent);
	tei_buf_puts(out, "; missing before it: ");
	tei_message_list(out, missing, tei_rank_usual, NULL);
}

void
tei_message_incomplete(struct tei_buf *out,
	const struct tei_expected *missing, const struct tei_expected *next,
	const struct tei_qname *name)
{
	tei_buf_puts(out, "element ");
	tei_message_quote_name(out, name);
	tei_buf_puts(out, " is not complete; missing ");
	tei_message_list(out, missing->n > 0 || missing->text || missing->any
	    ? missing : next, tei_rank_usual, NULL);
}

void
tei_message_text(struct tei_buf *out, const struct tei_expected *e,
	const char *s, size_t n, const struct tei_qname *parent)
{
	tei_buf_puts(out, "text ");
	tei_message_quote(out, s, n);
	in_parent(out, " not allowed", parent);
	if (e->n == 0 && !e->any) {
		tei_buf_puts(out, "; nothing may stand here");
		return;
	}
	tei_buf_puts(out, "; put it into an element that may stand here: ");
	tei_message_list(out, e, tei_rank_for_text, NULL);
}
