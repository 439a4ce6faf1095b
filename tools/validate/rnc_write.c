/* Writing the compact syntax: the walk over the schema, and what stands
 * between and around its nodes. */
#include "validate/rnc_write.h"

#include <stdlib.h>
#include <string.h>

void
tei_rnc_write_line(struct tei_rnc_writer *w)
{
	tei_buf_putc(w->out, '\n');
	for (unsigned i = 0; i < w->depth; i++)
		tei_buf_puts(w->out, "  ");
}

static const char *
separator(const struct tei_schema_node *parent)
{
	switch (parent->kind) {
	case TEI_RNG_CHOICE:
	case TEI_RNG_EXCEPT:
		return " | ";
	case TEI_RNG_INTERLEAVE:
		return " & ";
	case TEI_RNG_DATA:
		return " ";
	default:
		return ", ";
	}
}

static void
put_doc(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	const char *s = n->doc;

	while (s != NULL && *s != '\0') {
		size_t k = strcspn(s, "\n");

		tei_buf_puts(w->out, "## ");
		tei_buf_add(w->out, s, k);
		tei_rnc_write_line(w);
		s += k + (s[k] != '\0');
	}
}

static void
open_braces(struct tei_rnc_writer *w, bool small)
{
	tei_buf_puts(w->out, small ? " { " : " {");
	if (small)
		return;
	w->depth++;
	tei_rnc_write_line(w);
}

static void
close_braces(struct tei_rnc_writer *w, bool small)
{
	if (!small) {
		w->depth--;
		tei_rnc_write_line(w);
	}
	tei_buf_puts(w->out, small ? " }" : "}");
}

/* What stands behind the children. */
static void
put_tail(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	const char *repeat = tei_rnc_suffix(n->kind);

	if (n->kind == TEI_RNG_DATA && n->last != NULL &&
	    n->last->kind == TEI_RNG_PARAM)
		tei_buf_puts(w->out, " }");
	if ((repeat != NULL || n->kind == TEI_RNG_EXCEPT) && tei_rnc_joins(n))
		tei_buf_putc(w->out, ')');
	if (repeat != NULL)
		tei_buf_puts(w->out, repeat);
	if (n->kind == TEI_RNG_START || n->kind == TEI_RNG_DEFINE)
		w->depth--;
	if (n->kind == TEI_RNG_ATTRIBUTE && n->first == n->last)
		tei_buf_puts(w->out, " { text }");
	else if (n->kind == TEI_RNG_ELEMENT || n->kind == TEI_RNG_ATTRIBUTE)
		close_braces(w, tei_rnc_is_small(n));
	if (tei_rnc_has_braces(n) && n != w->root)
		close_braces(w, tei_rnc_is_short(n));
	if (tei_rnc_needs_parens(n))
		tei_buf_putc(w->out, ')');
}

/* What stands between a node and its next sibling. */
static void
put_between(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;
	const char *sep = separator(p);

	if (tei_rnc_is_name_class(n)) {
		open_braces(w, tei_rnc_is_small(p));
	} else if (tei_rnc_is_component(n->kind)) {
		tei_rnc_write_line(w);
	} else if (n->next->kind == TEI_RNG_EXCEPT) {
		tei_buf_puts(w->out, n->kind == TEI_RNG_PARAM ? " } " : " ");
	} else if (n->kind == TEI_RNG_PARAM || tei_rnc_is_small(p)) {
		tei_buf_puts(w->out, sep);
	} else if (sep[0] == ',') {
		tei_buf_putc(w->out, ',');
		tei_rnc_write_line(w);
	} else {
		tei_rnc_write_line(w);
		tei_buf_puts(w->out, sep + 1);
	}
}

static void
enter(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (tei_rnc_needs_parens(n))
		tei_buf_putc(w->out, '(');
	put_doc(w, n);
	tei_rnc_write_head(w, n);
	if (tei_rnc_has_braces(n) && n != w->root)
		open_braces(w, tei_rnc_is_short(n));
	/* an open class and its except are one name */
	if (n->first != NULL && n->first->kind == TEI_RNG_EXCEPT)
		tei_buf_putc(w->out, ' ');
}

void
tei_schema_write_rnc(struct tei_buf *out, const struct tei_schema_node *root)
{
	struct tei_rnc_writer w = { .out = out, .root = root,
		.ns = tei_schema_main_ns(root) };
	const struct tei_schema_node *n;

	tei_rnc_write_declarations(&w);
	for (n = root; n != NULL; ) {
		enter(&w, n);
		if (n->first != NULL) {
			n = n->first;
			continue;
		}
		put_tail(&w, n);
		while (n != root && n->next == NULL) {
			n = n->parent;
			put_tail(&w, n);
		}
		if (n != root)
			put_between(&w, n);
		n = n == root ? NULL : n->next;
	}
	tei_buf_putc(out, '\n');
	free(w.names.uri);
	free(w.libraries.uri);
}
