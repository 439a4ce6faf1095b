#include <string.h>

#include "validate/rng_syntax.h"
#include "validate/schema_write.h"

struct writer {
	struct tei_buf *out;
	const struct tei_schema_node *root;
	const char *ns, *library; /* of the root element */
	bool documented;
};

static void
indent(struct writer *w, unsigned depth)
{
	tei_buf_puts(w->out, "\n");
	while (depth-- > 0)
		tei_buf_puts(w->out, "  ");
}

/* Line ends and tabs become references, which no parser normalises. */
static void
escape(struct writer *w, const char *s)
{
	for (; s != NULL && *s != '\0'; s++)
		switch (*s) {
		case '<':
			tei_buf_puts(w->out, "&lt;");
			break;
		case '&':
			tei_buf_puts(w->out, "&amp;");
			break;
		case '"':
			tei_buf_puts(w->out, "&quot;");
			break;
		case '>':
			tei_buf_puts(w->out, "&gt;");
			break;
		case '\r':
		case '\n':
		case '\t':
			tei_buf_printf(w->out, "&#%d;", *s);
			break;
		default:
			tei_buf_putc(w->out, *s);
		}
}

static void
attribute(struct writer *w, const char *name, const char *value)
{
	tei_buf_printf(w->out, " %s=\"", name);
	escape(w, value);
	tei_buf_putc(w->out, '"');
}

static bool
is_xml(const char *ns)
{
	return ns != NULL &&
	    strcmp(ns, TEI_XML_NS) == 0;
}

/* Is the first child a name that may be written as an attribute, without a
 * namespace, which would hold for all that is in the element? */
static const struct tei_schema_node *
plain_name(const struct writer *w, const struct tei_schema_node *n)
{
	const struct tei_schema_node *name = n->first;
	const char *bare = n->kind == TEI_RNG_ATTRIBUTE ? "" : w->ns;

	if ((n->kind != TEI_RNG_ELEMENT && n->kind != TEI_RNG_ATTRIBUTE) ||
	    name == NULL || name->kind != TEI_RNG_NAME)
		return NULL;
	return is_xml(name->ns) || name->ns == bare || (name->ns != NULL &&
	    bare != NULL && strcmp(name->ns, bare) == 0) ? name : NULL;
}

static void
put_name(struct writer *w, const struct tei_schema_node *name)
{
	tei_buf_printf(w->out, " name=\"%s", is_xml(name->ns) ? "xml:" : "");
	escape(w, name->text);
	tei_buf_putc(w->out, '"');
}

/* Does the namespace around the node differ from the root's? */
static bool
in_namespace(const struct tei_schema_node *n)
{
	for (n = n->parent; n != NULL; n = n->parent)
		if (n->kind == TEI_RNG_NSNAME)
			return true;
	return false;
}

static void
put_bindings(struct writer *w, const struct tei_schema_node *n)
{
	const struct tei_schema_binding *b, *inner;

	for (b = n->bindings; b != NULL; b = b->outer) {
		for (inner = n->bindings; inner != b; inner = inner->outer)
			if (inner->prefix == b->prefix)
				break;
		if (inner == b && b->prefix[0] != '\0') {
			tei_buf_printf(w->out, " xmlns:%s=\"", b->prefix);
			escape(w, b->uri);
			tei_buf_putc(w->out, '"');
		}
	}
}

static void
put_type(struct writer *w, const struct tei_schema_node *n)
{
	bool same = w->library != NULL && strcmp(n->library, w->library) == 0;

	if (n->kind == TEI_RNG_VALUE && n->library[0] == '\0' &&
	    strcmp(n->type, "token") == 0)
		return; /* what is meant where nothing is said */
	attribute(w, "type", n->type);
	if (!same)
		attribute(w, "datatypeLibrary", n->library);
	if (!tei_schema_is_qname(n))
		return;
	put_bindings(w, n);
	if (n->ns != NULL && n->ns != w->ns)
		attribute(w, "ns", n->ns);
}

static void
put_root(struct writer *w)
{
	attribute(w, "xmlns", TEI_RNG_NS);
	if (w->documented)
		attribute(w, "xmlns:a", TEI_RNG_ANNOTATIONS);
	if (w->ns != NULL)
		attribute(w, "ns", w->ns);
	if (w->library != NULL)
		attribute(w, "datatypeLibrary", w->library);
}

static void
put_attributes(struct writer *w, const struct tei_schema_node *n)
{
	static const char *const combines[] = { NULL, "choice",
		"interleave" };
	const struct tei_schema_node *name = plain_name(w, n);

	if (name != NULL)
		put_name(w, name);
	if (n->name != NULL)
		attribute(w, "name", n->name);
	if (n->combine != TEI_COMBINE_NONE)
		attribute(w, "combine", combines[n->combine]);
	if (n->href != NULL) {
		struct tei_buf href = { 0 };

		tei_schema_put_href(&href, n, ".rnc", ".rng");
		attribute(w, "href", href.s);
		w->out->failed |= href.failed;
		tei_buf_free(&href);
	}
	if (n->type != NULL)
		put_type(w, n);
	else if (n->ns != NULL && (n->ns != w->ns || in_namespace(n)))
		attribute(w, "ns", n->ns);
	if (n == w->root)
		put_root(w);
}

static bool
is_empty(const struct writer *w, const struct tei_schema_node *n)
{
	const struct tei_schema_node *name = plain_name(w, n);

	return (n->first == NULL || (name != NULL && name->next == NULL)) &&
	    (n->doc == NULL || tei_rng_is_text(n->kind)) &&
	    (n->text == NULL || n->text[0] == '\0');
}

static void
put_doc(struct writer *w, const char *doc, unsigned depth)
{
	if (doc == NULL)
		return;
	indent(w, depth);
	tei_buf_puts(w->out, "<a:documentation>");
	escape(w, doc);
	tei_buf_puts(w->out, "</a:documentation>");
}

/* Is it a group that its parent means anyway (4.12)? */
static bool
is_implied(const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;

	if (n->kind != TEI_RNG_GROUP || n->doc != NULL || p == NULL ||
	    n->first == n->last || n->next != NULL)
		return false;
	if (p->kind == TEI_RNG_ELEMENT)
		return p->first->next == n;
	return n == p->first && (p->kind == TEI_RNG_DEFINE ||
	    p->kind == TEI_RNG_OPTIONAL || p->kind == TEI_RNG_ZEROORMORE ||
	    p->kind == TEI_RNG_ONEORMORE || p->kind == TEI_RNG_LIST ||
	    p->kind == TEI_RNG_MIXED);
}

/* The start tag and what is not a node in it. */
static void
open_node(struct writer *w, const struct tei_schema_node *n, unsigned depth)
{
	if (is_implied(n))
		return;
	indent(w, depth);
	tei_buf_printf(w->out, "<%s", tei_schema_kind_name(n->kind));
	put_attributes(w, n);
	if (is_empty(w, n)) {
		tei_buf_puts(w->out, "/>");
		return;
	}
	tei_buf_putc(w->out, '>');
	if (!tei_rng_is_text(n->kind))
		put_doc(w, n->doc, depth + 1);
	if (n->text != NULL)
		escape(w, n->text);
}

static void
close_node(struct writer *w, const struct tei_schema_node *n, unsigned depth)
{
	if (!is_empty(w, n) && !is_implied(n)) {
		if (n->text == NULL)
			indent(w, depth);
		tei_buf_printf(w->out, "</%s>",
		    tei_schema_kind_name(n->kind));
	}
	/* what is text holds no element: its documentation follows it */
	if (tei_rng_is_text(n->kind))
		put_doc(w, n->doc, depth);
}

void
tei_schema_write_rng(struct tei_buf *out, const struct tei_schema_node *root)
{
	struct writer w = { out, root, tei_schema_main_ns(root),
		tei_schema_main_library(root), false };
	const struct tei_schema_node *n = root;
	unsigned depth = 0;

	for (n = root; n != NULL; n = tei_schema_next(root, n))
		w.documented |= n->doc != NULL;
	tei_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	for (n = root; n != NULL; ) {
		const struct tei_schema_node *name = plain_name(&w, n);

		if (n->parent == NULL || n != plain_name(&w, n->parent)) {
			open_node(&w, n, depth);
			if (n->first != NULL && !(name != NULL &&
			    name->next == NULL)) {
				n = name != NULL ? name->next : n->first;
				depth += !is_implied(n->parent);
				continue;
			}
			close_node(&w, n, depth);
		}
		while (n != root && n->next == NULL) {
			n = n->parent;
			depth -= !is_implied(n);
			close_node(&w, n, depth);
		}
		n = n == root ? NULL : n->next;
	}
	tei_buf_putc(out, '\n');
}
