#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "validate/datatype/datatype.h"
#include "validate/schema_write.h"

enum { INLINE = 6 };

/* A prefix that the schema needs; its number makes its name. */
struct prefixes {
	const char **uri; /* NULL: what an including schema has */
	size_t n, cap;
};

struct writer {
	struct tei_buf *out;
	const struct tei_schema_node *root;
	const char *ns; /* the default namespace; NULL: inherited */
	struct prefixes names, libraries;
	unsigned depth;
};

static const char xml_ns[] = "http://www.w3.org/XML/1998/namespace";

static void
line(struct writer *w)
{
	tei_buf_putc(w->out, '\n');
	for (unsigned i = 0; i < w->depth; i++)
		tei_buf_puts(w->out, "  ");
}

/* The number of the prefix for a URI, which is interned. */
static size_t
prefix_of(struct writer *w, struct prefixes *p, const char *uri)
{
	size_t i = 0;

	while (i < p->n && p->uri[i] != uri)
		i++;
	if (i < p->n)
		return i;
	if (tei_grow(&p->uri, &p->cap, p->n + 1, sizeof *p->uri))
		p->uri[p->n++] = uri;
	else
		w->out->failed = true;
	return i;
}

/* A literal; control characters as \x{…}, which the reader does not take for
 * line ends.  Quotes are no better escaped so: what has both kinds is put
 * together of segments. */
static void
literal(struct writer *w, const char *s)
{
	do {
		size_t n = strcspn(s, "\""), k = strcspn(s, "'");
		char quote = n >= k ? '"' : '\'';

		tei_buf_putc(w->out, quote);
		for (n = n >= k ? n : k; n > 0; n--, s++)
			if ((unsigned char)*s < ' ' ||
			    (s[0] == '\\' && s[1] == 'x'))
				tei_buf_printf(w->out, "\\x{%X}",
				    (unsigned)*s);
			else
				tei_buf_putc(w->out, *s);
		tei_buf_putc(w->out, quote);
		if (*s != '\0')
			tei_buf_puts(w->out, " ~ ");
	} while (*s != '\0');
}

static void
identifier(struct writer *w, const char *name)
{
	static const char *const keywords[] = { "attribute", "datatypes",
		"default", "div", "element", "empty", "external", "grammar",
		"include", "inherit", "list", "mixed", "namespace",
		"notAllowed", "parent", "start", "string", "text", "token" };

	for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++)
		if (strcmp(name, keywords[i]) == 0)
			tei_buf_putc(w->out, '\\');
	tei_buf_puts(w->out, name);
}

static bool
in_attribute(const struct tei_schema_node *n)
{
	while (n->parent != NULL && (n->kind == TEI_RNG_CHOICE ||
	    n->kind == TEI_RNG_EXCEPT || n->kind == TEI_RNG_NAME ||
	    n->kind == TEI_RNG_NSNAME || n->kind == TEI_RNG_ANYNAME))
		n = n->parent;
	return n->kind == TEI_RNG_ATTRIBUTE;
}

/* "ns1:" where the name is in another namespace than one without prefix. */
static void
name_prefix(struct writer *w, const struct tei_schema_node *n, bool always)
{
	const char *bare = in_attribute(n) ? "" : w->ns;
	bool same = n->ns == bare || (n->ns != NULL && bare != NULL &&
	    strcmp(n->ns, bare) == 0);

	if (same && !always)
		return;
	if (n->ns != NULL && strcmp(n->ns, xml_ns) == 0)
		tei_buf_puts(w->out, "xml:");
	else
		tei_buf_printf(w->out, "ns%zu:",
		    prefix_of(w, &w->names, n->ns) + 1);
}

static void
put_type(struct writer *w, const struct tei_schema_node *n)
{
	if (n->library[0] == '\0')
		tei_buf_puts(w->out, n->type);
	else if (strcmp(n->library, TEI_DATATYPE_XSD) == 0)
		tei_buf_printf(w->out, "xsd:%s", n->type);
	else
		tei_buf_printf(w->out, "d%zu:%s",
		    prefix_of(w, &w->libraries, n->library) + 1, n->type);
}

/* The namespace that a QName is in, by its prefix or the default one. */
static const char *
qname_ns(const struct tei_schema_node *n)
{
	const struct tei_schema_binding *b = n->bindings;
	const char *text = n->text + strspn(n->text, " \t\r\n");
	size_t k = strcspn(text, ":");

	if (text[k] == '\0')
		return n->ns;
	if (k == 3 && memcmp(text, "xml", 3) == 0)
		return xml_ns;
	while (b != NULL && (strncmp(b->prefix, text, k) != 0 ||
	    b->prefix[k] != '\0'))
		b = b->outer;
	return b != NULL ? b->uri : NULL;
}

/* Is the QName written as it is? It bears XML's prefix or none, or a prefix
 * that is not declared, which is not found here. */
static bool
is_plain_qname(const struct tei_schema_node *n)
{
	const char *ns = qname_ns(n);

	return ns == NULL || ns == xml_ns;
}

/* A QName with our own prefix for its namespace. */
static void
put_qname(struct writer *w, const struct tei_schema_node *n)
{
	const char *local = n->text + strspn(n->text, " \t\r\n");
	const char *ns = qname_ns(n);

	if (strchr(local, ':') != NULL)
		local = strchr(local, ':') + 1;
	if (ns == w->ns)
		tei_buf_printf(w->out, "\"%s\"", local);
	else
		tei_buf_printf(w->out, "\"ns%zu:%s\"",
		    prefix_of(w, &w->names, ns) + 1, local);
}

/* Prefixes, before anything is written: those that writing will ask for. */
static void
gather(struct writer *w)
{
	const struct tei_schema_node *n;

	for (n = w->root; n != NULL; n = tei_schema_next(w->root, n)) {
		bool named = n->kind == TEI_RNG_NAME ||
		    n->kind == TEI_RNG_NSNAME;
		const char *bare = in_attribute(n) ? "" : w->ns;

		if (named && n->ns != NULL && strcmp(n->ns, xml_ns) == 0)
			continue;
		if (named && (n->kind == TEI_RNG_NSNAME || n->ns == NULL ||
		    bare == NULL || strcmp(n->ns, bare) != 0) &&
		    !(n->kind == TEI_RNG_NAME && n->ns == bare))
			prefix_of(w, &w->names, n->ns);
		if ((n->kind == TEI_RNG_INCLUDE ||
		    n->kind == TEI_RNG_EXTERNALREF) && n->ns != NULL &&
		    n->ns != w->ns)
			prefix_of(w, &w->names, n->ns);
		if (tei_schema_is_qname(n) && !is_plain_qname(n) &&
		    qname_ns(n) != w->ns)
			prefix_of(w, &w->names, qname_ns(n));
		if (n->library != NULL && n->library[0] != '\0' &&
		    strcmp(n->library, TEI_DATATYPE_XSD) != 0)
			prefix_of(w, &w->libraries, n->library);
	}
}

static void
declare(struct writer *w)
{
	size_t before = w->out->n;

	if (w->ns != NULL) {
		tei_buf_puts(w->out, "default namespace = ");
		literal(w, w->ns);
		tei_buf_putc(w->out, '\n');
	}
	for (size_t i = 0; i < w->names.n; i++) {
		tei_buf_printf(w->out, "namespace ns%zu = ", i + 1);
		if (w->names.uri[i] == NULL)
			tei_buf_puts(w->out, "inherit");
		else
			literal(w, w->names.uri[i]);
		tei_buf_putc(w->out, '\n');
	}
	for (size_t i = 0; i < w->libraries.n; i++) {
		tei_buf_printf(w->out, "datatypes d%zu = ", i + 1);
		literal(w, w->libraries.uri[i]);
		tei_buf_putc(w->out, '\n');
	}
	if (w->out->n > before)
		tei_buf_putc(w->out, '\n');
}

/* Structure: how children are joined, and what stands around them. */

static bool
is_operator(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_GROUP || kind == TEI_RNG_INTERLEAVE ||
	    kind == TEI_RNG_CHOICE;
}

static const char *
suffix(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_OPTIONAL ? "?" :
	    kind == TEI_RNG_ZEROORMORE ? "*" :
	    kind == TEI_RNG_ONEORMORE ? "+" : NULL;
}

static bool
is_component(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_DEFINE || kind == TEI_RNG_START ||
	    kind == TEI_RNG_DIV || kind == TEI_RNG_INCLUDE;
}

static bool
is_class(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_NAME || kind == TEI_RNG_NSNAME ||
	    kind == TEI_RNG_ANYNAME;
}

/* Elements and attributes begin with their name class. */
static bool
is_name_class(const struct tei_schema_node *n)
{
	return n->parent != NULL && n == n->parent->first &&
	    (n->parent->kind == TEI_RNG_ELEMENT ||
	    n->parent->kind == TEI_RNG_ATTRIBUTE);
}

/* Does the node join several children with an operator of its own? */
static bool
joins(const struct tei_schema_node *n)
{
	return (is_operator(n->kind) || n->kind == TEI_RNG_EXCEPT ||
	    suffix(n->kind) != NULL) && n->first != NULL &&
	    n->first->next != NULL;
}

/* Must the node stand in parentheses where it is?  It must where it joins
 * and something around it joins or repeats. */
static bool
needs_parens(const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;

	if (n->doc != NULL && p != NULL && suffix(p->kind) != NULL)
		return true;
	if (n->kind == TEI_RNG_EXCEPT)
		return false; /* put inside */
	if (suffix(n->kind) != NULL) { /* likewise, before the suffix */
		while (p != NULL && is_operator(p->kind) &&
		    p->first == p->last)
			p = p->parent;
		return p != NULL && suffix(p->kind) != NULL;
	}
	if (!is_operator(n->kind) || n->first == n->last)
		return (n->kind == TEI_RNG_DATA || is_class(n->kind)) &&
		    n->last != NULL && n->last->kind == TEI_RNG_EXCEPT &&
		    p != NULL && !is_component(p->kind) &&
		    !(p->kind == TEI_RNG_ELEMENT ||
		    p->kind == TEI_RNG_ATTRIBUTE);
	if (p == NULL || is_name_class(n))
		return false;
	/* an element's name is a child, too */
	if (p->kind == TEI_RNG_ELEMENT || p->kind == TEI_RNG_ATTRIBUTE)
		return p->first->next != p->last;
	return p->kind == TEI_RNG_EXCEPT || suffix(p->kind) != NULL ||
	    is_operator(p->kind) || p->first != p->last;
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

static bool
is_small(const struct tei_schema_node *root)
{
	const struct tei_schema_node *n = root;
	size_t count = 0;

	for (; n != NULL && count <= INLINE; n = tei_schema_next(root, n)) {
		if (n->doc != NULL && n != root)
			return false;
		count++;
	}
	return count <= INLINE;
}

static void
put_doc(struct writer *w, const struct tei_schema_node *n)
{
	const char *s = n->doc;

	while (s != NULL && *s != '\0') {
		size_t k = strcspn(s, "\n");

		tei_buf_puts(w->out, "## ");
		tei_buf_add(w->out, s, k);
		line(w);
		s += k + (s[k] != '\0');
	}
}

static void
put_reference(struct writer *w, const struct tei_schema_node *n)
{
	struct tei_buf href = { 0 };

	tei_schema_put_href(&href, n, ".rng", ".rnc");
	tei_buf_puts(w->out, n->kind == TEI_RNG_INCLUDE ? "include "
	    : "external ");
	literal(w, href.s == NULL ? "" : href.s);
	w->out->failed |= href.failed;
	tei_buf_free(&href);
	if (n->ns != NULL && n->ns != w->ns)
		tei_buf_printf(w->out, " inherit = ns%zu",
		    prefix_of(w, &w->names, n->ns) + 1);
}

static bool
has_braces(const struct tei_schema_node *n)
{
	return n->kind == TEI_RNG_LIST || n->kind == TEI_RNG_MIXED ||
	    n->kind == TEI_RNG_GRAMMAR || n->kind == TEI_RNG_DIV ||
	    (n->kind == TEI_RNG_INCLUDE && n->first != NULL);
}

/* Do its braces stand on the line? */
static bool
is_short(const struct tei_schema_node *n)
{
	return (n->kind == TEI_RNG_LIST || n->kind == TEI_RNG_MIXED) &&
	    is_small(n);
}

static void
open_braces(struct writer *w, bool small)
{
	tei_buf_puts(w->out, small ? " { " : " {");
	if (small)
		return;
	w->depth++;
	line(w);
}

static void
close_braces(struct writer *w, bool small)
{
	if (!small) {
		w->depth--;
		line(w);
	}
	tei_buf_puts(w->out, small ? " }" : "}");
}

/* What a leaf, or the beginning of a node, is written as. */
static void
put_head(struct writer *w, const struct tei_schema_node *n)
{
	static const char *const assign[] = { " =", " |=", " &=" };

	switch (n->kind) {
	case TEI_RNG_START:
	case TEI_RNG_DEFINE:
		if (n->kind == TEI_RNG_START)
			tei_buf_puts(w->out, "start");
		else
			identifier(w, n->name);
		tei_buf_puts(w->out, assign[n->combine]);
		w->depth++;
		line(w);
		break;
	case TEI_RNG_REF:
		identifier(w, n->name);
		break;
	case TEI_RNG_PARENTREF:
		tei_buf_puts(w->out, "parent ");
		identifier(w, n->name);
		break;
	case TEI_RNG_NAME:
		name_prefix(w, n, false);
		tei_buf_puts(w->out, n->text);
		break;
	case TEI_RNG_NSNAME:
		name_prefix(w, n, true);
		tei_buf_putc(w->out, '*');
		break;
	case TEI_RNG_ANYNAME:
		tei_buf_putc(w->out, '*');
		break;
	case TEI_RNG_DATA:
		put_type(w, n);
		if (n->first != NULL && n->first->kind == TEI_RNG_PARAM)
			tei_buf_puts(w->out, " { ");
		break;
	case TEI_RNG_VALUE:
		if (n->library[0] != '\0' || strcmp(n->type, "token") != 0) {
			put_type(w, n);
			tei_buf_putc(w->out, ' ');
		}
		if (tei_schema_is_qname(n) && !is_plain_qname(n))
			put_qname(w, n);
		else
			literal(w, n->text == NULL ? "" : n->text);
		break;
	case TEI_RNG_PARAM:
		tei_buf_printf(w->out, "%s = ", n->name);
		literal(w, n->text == NULL ? "" : n->text);
		break;
	case TEI_RNG_EXCEPT:
		tei_buf_puts(w->out, joins(n) ? "- (" : "- ");
		break;
	case TEI_RNG_INCLUDE:
	case TEI_RNG_EXTERNALREF:
		put_reference(w, n);
		break;
	case TEI_RNG_ELEMENT:
	case TEI_RNG_ATTRIBUTE:
		tei_buf_printf(w->out, "%s ", tei_schema_kind_name(n->kind));
		break;
	case TEI_RNG_TEXT:
	case TEI_RNG_EMPTY:
	case TEI_RNG_NOTALLOWED:
	case TEI_RNG_LIST:
	case TEI_RNG_MIXED:
	case TEI_RNG_DIV:
		tei_buf_puts(w->out, tei_schema_kind_name(n->kind));
		break;
	case TEI_RNG_GRAMMAR:
		if (n != w->root)
			tei_buf_puts(w->out, "grammar");
		break;
	default:
		if (suffix(n->kind) != NULL && joins(n))
			tei_buf_putc(w->out, '(');
	}
	if (has_braces(n) && n != w->root)
		open_braces(w, is_short(n));
}

/* What stands behind the children. */
static void
put_tail(struct writer *w, const struct tei_schema_node *n)
{
	const char *repeat = suffix(n->kind);

	if (n->kind == TEI_RNG_DATA && n->last != NULL &&
	    n->last->kind == TEI_RNG_PARAM)
		tei_buf_puts(w->out, " }");
	if ((repeat != NULL || n->kind == TEI_RNG_EXCEPT) && joins(n))
		tei_buf_putc(w->out, ')');
	if (repeat != NULL)
		tei_buf_puts(w->out, repeat);
	if (n->kind == TEI_RNG_START || n->kind == TEI_RNG_DEFINE)
		w->depth--;
	if (n->kind == TEI_RNG_ATTRIBUTE && n->first == n->last)
		tei_buf_puts(w->out, " { text }");
	else if (n->kind == TEI_RNG_ELEMENT || n->kind == TEI_RNG_ATTRIBUTE)
		close_braces(w, is_small(n));
	if (has_braces(n) && n != w->root)
		close_braces(w, is_short(n));
	if (needs_parens(n))
		tei_buf_putc(w->out, ')');
}

/* What stands between a node and its next sibling. */
static void
put_between(struct writer *w, const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;
	const char *sep = separator(p);

	if (is_name_class(n)) {
		open_braces(w, is_small(p));
	} else if (is_component(n->kind)) {
		line(w);
	} else if (n->next->kind == TEI_RNG_EXCEPT) {
		tei_buf_puts(w->out, n->kind == TEI_RNG_PARAM ? " } " : " ");
	} else if (n->kind == TEI_RNG_PARAM || is_small(p)) {
		tei_buf_puts(w->out, sep);
	} else if (sep[0] == ',') {
		tei_buf_putc(w->out, ',');
		line(w);
	} else {
		line(w);
		tei_buf_puts(w->out, sep + 1);
	}
}

static void
enter(struct writer *w, const struct tei_schema_node *n)
{
	if (needs_parens(n))
		tei_buf_putc(w->out, '(');
	put_doc(w, n);
	put_head(w, n);
	/* an open class and its except are one name */
	if (n->first != NULL && n->first->kind == TEI_RNG_EXCEPT)
		tei_buf_putc(w->out, ' ');
}

void
tei_schema_write_rnc(struct tei_buf *out, const struct tei_schema_node *root)
{
	struct writer w = { .out = out, .root = root,
		.ns = tei_schema_main_ns(root) };
	const struct tei_schema_node *n;

	gather(&w);
	declare(&w);
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
