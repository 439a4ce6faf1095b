/* Names, values and prefixes in compact syntax, and their declarations. */
#include <string.h>

#include "validate/datatype/datatype.h"
#include "validate/rnc_write.h"

static const char xml_ns[] = TEI_XML_NS;

/* The number of the prefix for a URI, which is interned. */
static size_t
prefix_of(struct tei_rnc_writer *w, struct tei_rnc_uris *p, const char *uri)
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
void
tei_rnc_write_literal(struct tei_rnc_writer *w, const char *s)
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

void
tei_rnc_write_identifier(struct tei_rnc_writer *w, const char *name)
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
void
tei_rnc_write_prefix(struct tei_rnc_writer *w, const struct tei_schema_node *n,
	bool always)
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

void
tei_rnc_write_type(struct tei_rnc_writer *w, const struct tei_schema_node *n)
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
put_qname(struct tei_rnc_writer *w, const struct tei_schema_node *n)
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

void
tei_rnc_write_value(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (tei_schema_is_qname(n) && !is_plain_qname(n))
		put_qname(w, n);
	else
		tei_rnc_write_literal(w, n->text == NULL ? "" : n->text);
}

void
tei_rnc_write_inherit(struct tei_rnc_writer *w,
	const struct tei_schema_node *n)
{
	if (n->ns != NULL && n->ns != w->ns)
		tei_buf_printf(w->out, " inherit = ns%zu",
		    prefix_of(w, &w->names, n->ns) + 1);
}

/* Prefixes, before anything is written: those that writing will ask for. */
static void
gather(struct tei_rnc_writer *w)
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

void
tei_rnc_write_declarations(struct tei_rnc_writer *w)
{
	size_t before = w->out->n;

	gather(w);
	if (w->ns != NULL) {
		tei_buf_puts(w->out, "default namespace = ");
		tei_rnc_write_literal(w, w->ns);
		tei_buf_putc(w->out, '\n');
	}
	for (size_t i = 0; i < w->names.n; i++) {
		tei_buf_printf(w->out, "namespace ns%zu = ", i + 1);
		if (w->names.uri[i] == NULL)
			tei_buf_puts(w->out, "inherit");
		else
			tei_rnc_write_literal(w, w->names.uri[i]);
		tei_buf_putc(w->out, '\n');
	}
	for (size_t i = 0; i < w->libraries.n; i++) {
		tei_buf_printf(w->out, "datatypes d%zu = ", i + 1);
		tei_rnc_write_literal(w, w->libraries.uri[i]);
		tei_buf_putc(w->out, '\n');
	}
	if (w->out->n > before)
		tei_buf_putc(w->out, '\n');
}
