/*
 * The XML syntax: one SAX pass into the tree of schema.h.  What an element
 * may hold is in rng_syntax.c.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "lib/buf.h"
#include "validate/rng_syntax.h"
#include "validate/schema.h"

#define XML_NS "http://www.w3.org/XML/1998/namespace"

/* An open element of the schema language. */
struct level {
	struct tei_schema_node *node;
	enum tei_rng_content content; /* what may come next in it */
	const char *ns;               /* in force; NULL: not said */
	const char *library;
	const char *base;
	const struct tei_schema_binding *bindings;
};

struct reader {
	struct tei_schema_store *store;
	const char *last_tag; /* the last place in the text that was asked … */
	uint32_t last_column; /* … for, since a line may be long */
	xmlParserCtxtPtr ctxt;
	const char *file, *text;
	size_t n;
	struct level *levels;
	size_t depth, cap;
	size_t foreign; /* depth in elements of other languages */
	bool doc;       /* the outermost foreign one is documentation */
	struct tei_buf chars;
	struct tei_schema_node *root;
	bool stopped;
};

/* A place in the schema file. */
struct place {
	uint32_t line, column;
};

/* The place of the last `<` before the parser's position: of the tag that
 * has just been read. */
static struct place
tag_place(struct reader *r)
{
	xmlParserInputPtr in = r->ctxt->input;
	const char *start = (const char *)in->base;
	const char *p = (const char *)in->cur, *tag;
	size_t offset = in->consumed + (size_t)(in->cur - in->base);
	struct place place = { (uint32_t)in->line, 1 };

	if (in->buf != NULL && in->buf->encoder == NULL && offset <= r->n) {
		start = r->text;
		p = r->text + offset - (offset == r->n && offset > 0);
	}
	while (p > start && *p != '<') {
		p--;
		place.line -= *p == '\n';
	}
	tag = p;
	for (; p > start && p[-1] != '\n' && p != r->last_tag; p--)
		place.column += (p[-1] & 0xC0) != 0x80;
	if (start == r->text) {
		if (p == r->last_tag)
			place.column += r->last_column - 1;
		r->last_tag = tag;
		r->last_column = place.column;
	}
	return place;
}

static void
fault(struct reader *r, const char *rule, const char *format, const char *a,
	const char *b)
{
	struct place place = tag_place(r);
	char text[320];

	snprintf(text, sizeof text, format, a, b);
	tei_schema_fault(r->store, r->file, place.line, place.column, rule,
		"%s", text);
}

static void
out_of_memory(struct reader *r)
{
	r->store->failed = true;
	r->stopped = true;
	xmlStopParser(r->ctxt);
}

static const char *
keep(struct reader *r, const char *s, size_t n)
{
	const char *kept = tei_schema_intern(r->store, s, n);

	if (kept == NULL)
		out_of_memory(r);
	return kept != NULL ? kept : "";
}

/* Without the blanks at both ends (4.2). */
static const char *
keep_trimmed(struct reader *r, const char *s, size_t n)
{
	while (n > 0 && strchr(" \t\r\n", s[0]) != NULL)
		s++, n--;
	while (n > 0 && strchr(" \t\r\n", s[n - 1]) != NULL)
		n--;
	return keep(r, s, n);
}

static const char *
namespace_of(const struct level *level, const char *prefix, size_t n)
{
	const struct tei_schema_binding *b;

	if (n == 3 && memcmp(prefix, "xml", 3) == 0)
		return XML_NS;
	for (b = level->bindings; b != NULL; b = b->outer)
		if (strncmp(b->prefix, prefix, n) == 0 && !b->prefix[n])
			return b->uri;
	return NULL;
}

/* A QName into ns and text of a `name` node (4.10); `ns` for one without a
 * prefix. */
static void
set_name(struct reader *r, const struct level *level,
	struct tei_schema_node *node, const char *qname, const char *ns)
{
	const char *colon = strchr(qname, ':');
	const char *local = colon == NULL ? qname : colon + 1;

	if (xmlValidateQName((const xmlChar *)qname, 0) != 0)
		fault(r, "4.10", "\"%.100s\" is no name", qname, NULL);
	node->ns = ns;
	if (colon != NULL) {
		node->ns = namespace_of(level, qname,
		    (size_t)(colon - qname));
		if (node->ns == NULL)
			fault(r, "4.10", "the prefix of \"%.100s\" is not "
			    "declared", qname, NULL);
		else
			node->ns = keep(r, node->ns, strlen(node->ns));
	}
	node->text = keep(r, local, strlen(local));
}

/* Attributes as they come: those of the schema language, by name. */
struct raw {
	const char *value[TEI_RNG_ATTRIBUTES];
	size_t n[TEI_RNG_ATTRIBUTES];
};

static void
read_attributes(struct reader *r, struct raw *raw, struct level *level,
	enum tei_schema_kind kind, int count, const xmlChar **attributes)
{
	for (int i = 0; i < count; i++, attributes += 5) {
		const char *name = (const char *)attributes[0];
		const char *uri = (const char *)attributes[2];
		const char *s = (const char *)attributes[3];
		size_t n = (size_t)((const char *)attributes[4] - s);
		int known;

		if (uri != NULL && strcmp(uri, XML_NS) == 0 &&
		    strcmp(name, "base") == 0) {
			const char *base = keep(r, s, n);

			level->base = tei_schema_resolve(r->store,
			    level->base, base);
			continue;
		}
		if (uri != NULL && strcmp(uri, TEI_RNG_NS) != 0)
			continue;
		known = uri != NULL ? -1 : tei_rng_attribute(kind, name);
		if (known < 0) {
			fault(r, "3", "attribute \"%.60s\" is not allowed on "
			    "%s", name, tei_schema_kind_name(kind));
			continue;
		}
		raw->value[known] = s;
		raw->n[known] = n;
	}
}

static const char *
ncname(struct reader *r, const struct raw *raw, int which,
	enum tei_schema_kind kind)
{
	const char *name;

	if (raw->value[which] == NULL) {
		if (tei_rng_required(kind, which))
			fault(r, "3", "%s needs the attribute \"%s\"",
			    tei_schema_kind_name(kind),
			    tei_rng_attribute_name(which));
		return NULL;
	}
	name = keep_trimmed(r, raw->value[which], raw->n[which]);
	if (xmlValidateNCName((const xmlChar *)name, 0) != 0)
		fault(r, "3", "\"%.100s\" is no name without a colon", name,
		    NULL);
	return name;
}

static enum tei_schema_combine
combine(struct reader *r, const struct raw *raw)
{
	const char *value;

	if (raw->value[TEI_RNG_A_COMBINE] == NULL)
		return TEI_COMBINE_NONE;
	value = keep_trimmed(r, raw->value[TEI_RNG_A_COMBINE],
	    raw->n[TEI_RNG_A_COMBINE]);
	if (strcmp(value, "choice") == 0)
		return TEI_COMBINE_CHOICE;
	if (strcmp(value, "interleave") != 0)
		fault(r, "3", "combine is \"choice\" or \"interleave\", not "
		    "\"%.60s\"", value, NULL);
	return TEI_COMBINE_INTERLEAVE;
}

static void
set_href(struct reader *r, const struct raw *raw, const struct level *level,
	struct tei_schema_node *node)
{
	const char *href;

	if (raw->value[TEI_RNG_A_HREF] == NULL) {
		fault(r, "3", "%s needs the attribute \"href\"",
		    tei_schema_kind_name(node->kind), NULL);
		return;
	}
	href = keep(r, raw->value[TEI_RNG_A_HREF], raw->n[TEI_RNG_A_HREF]);
	if (strchr(href, '#') != NULL)
		fault(r, "4.5", "href \"%.100s\" must not have a fragment",
		    href, NULL);
	node->href = tei_schema_resolve(r->store, level->base, href);
	node->ns = level->ns;
}

/* Which attributes a kind has, as rng_syntax.c knows, decides what is set. */
static void
set_attributes(struct reader *r, const struct raw *raw, struct level *level,
	struct tei_schema_node *node)
{
	enum tei_schema_kind kind = node->kind;

	if (kind == TEI_RNG_ELEMENT || kind == TEI_RNG_ATTRIBUTE)
		return;
	if (tei_rng_takes(kind, TEI_RNG_A_NAME))
		node->name = ncname(r, raw, TEI_RNG_A_NAME, kind);
	if (tei_rng_takes(kind, TEI_RNG_A_COMBINE))
		node->combine = combine(r, raw);
	if (tei_rng_takes(kind, TEI_RNG_A_HREF))
		set_href(r, raw, level, node);
	if (kind == TEI_RNG_NSNAME || kind == TEI_RNG_NAME)
		node->ns = level->ns;
	if (!tei_rng_takes(kind, TEI_RNG_A_TYPE))
		return;
	node->type = ncname(r, raw, TEI_RNG_A_TYPE, kind);
	node->library = level->library;
	node->bindings = level->bindings;
	node->ns = level->ns;
	if (node->type == NULL) {
		node->type = keep(r, "token", 5);
		node->library = keep(r, "", 0);
	}
}

/* The name attribute of element and attribute as a child (4.8). */
static void
add_name(struct reader *r, const struct raw *raw, struct level *level)
{
	struct tei_schema_node *node = level->node, *name;
	const char *ns = level->ns;

	if (raw->value[TEI_RNG_A_NAME] == NULL)
		return;
	name = tei_schema_add(r->store, node, TEI_RNG_NAME, r->file,
	    node->line, node->column);
	if (name == NULL) {
		out_of_memory(r);
		return;
	}
	if (node->kind == TEI_RNG_ATTRIBUTE &&
	    raw->value[TEI_RNG_A_NS] == NULL)
		ns = keep(r, "", 0);
	set_name(r, level, name, keep_trimmed(r, raw->value[TEI_RNG_A_NAME],
	    raw->n[TEI_RNG_A_NAME]), ns);
	level->content = tei_rng_after_name(node->kind);
}

static void
bind(struct reader *r, struct level *level, int count, const xmlChar **ns)
{
	for (int i = 0; i < count; i++, ns += 2) {
		struct tei_schema_binding *b;
		const char *prefix = ns[0] ? (const char *)ns[0] : "";
		const char *uri = ns[1] ? (const char *)ns[1] : "";

		b = tei_arena_alloc(&r->store->arena, sizeof *b);
		if (b == NULL) {
			out_of_memory(r);
			return;
		}
		b->outer = level->bindings;
		b->prefix = keep(r, prefix, strlen(prefix));
		b->uri = keep(r, uri, strlen(uri));
		level->bindings = b;
	}
}

static struct level *
push(struct reader *r)
{
	struct level *level;

	if (!tei_grow(&r->levels, &r->cap, r->depth + 1, sizeof *level)) {
		out_of_memory(r);
		return NULL;
	}
	level = &r->levels[r->depth];
	if (r->depth > 0)
		*level = level[-1];
	else
		*level = (struct level){ .library = keep(r, "", 0),
		    .base = r->file };
	r->depth++;
	return level;
}

/* May the element stand here?  Then *content is what it may hold, and its
 * parent expects what comes next. */
static bool
admit(struct reader *r, enum tei_schema_kind kind,
	enum tei_rng_content *content)
{
	enum tei_rng_content within = TEI_RNG_C_PATTERN, next;
	struct level *parent = NULL;

	if (r->depth > 0) {
		parent = &r->levels[r->depth - 1];
		within = parent->content;
	}
	if (!tei_rng_next(within, kind, &next)) {
		fault(r, "3", "%s is not allowed here in %s",
		    tei_schema_kind_name(kind), parent == NULL ? "a schema" :
		    tei_schema_kind_name(parent->node->kind));
		return false;
	}
	*content = tei_rng_content_of(kind, within);
	if (parent != NULL)
		parent->content = next;
	return true;
}

static void
open_node(struct reader *r, enum tei_schema_kind kind,
	enum tei_rng_content content, int nns, const xmlChar **ns,
	int nattributes, const xmlChar **attributes)
{
	struct place place = tag_place(r);
	struct raw raw = { 0 };
	struct level *level;
	struct tei_schema_node *parent;

	parent = r->depth > 0 ? r->levels[r->depth - 1].node : NULL;
	level = push(r);
	if (level == NULL)
		return;
	bind(r, level, nns, ns);
	read_attributes(r, &raw, level, kind, nattributes, attributes);
	if (raw.value[TEI_RNG_A_NS] != NULL)
		level->ns = keep(r, raw.value[TEI_RNG_A_NS],
		    raw.n[TEI_RNG_A_NS]);
	if (raw.value[TEI_RNG_A_LIBRARY] != NULL) {
		level->library = keep(r, raw.value[TEI_RNG_A_LIBRARY],
		    raw.n[TEI_RNG_A_LIBRARY]);
		if (!tei_rng_is_library(level->library))
			fault(r, "4.3", "datatypeLibrary \"%.100s\" must be "
			    "an absolute URI without a fragment",
			    level->library, NULL);
	}
	level->node = tei_schema_add(r->store, parent, kind, r->file,
	    place.line, place.column);
	if (level->node == NULL) {
		out_of_memory(r);
		return;
	}
	if (r->root == NULL)
		r->root = level->node;
	level->content = content;
	set_attributes(r, &raw, level, level->node);
	if (kind == TEI_RNG_ELEMENT || kind == TEI_RNG_ATTRIBUTE)
		add_name(r, &raw, level);
	tei_buf_clear(&r->chars);
}

/* Text that must be blank has just ended. */
static void
check_blank(struct reader *r)
{
	if (r->depth == 0 || r->chars.n == 0)
		return;
	if (strspn(r->chars.s, " \t\r\n") != r->chars.n)
		fault(r, "3", "text is not allowed in %s",
		    tei_schema_kind_name(r->levels[r->depth - 1].node->kind),
		    NULL);
	tei_buf_clear(&r->chars);
}

static void
start_element(void *data, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *uri, int nns, const xmlChar **ns, int nattributes,
	int ndefaulted, const xmlChar **attributes)
{
	struct reader *r = data;
	enum tei_rng_content content;
	int kind = -1;

	(void)prefix;
	(void)ndefaulted;
	if (r->stopped)
		return;
	if (r->foreign > 0) {
		r->foreign++;
		return;
	}
	if (uri != NULL && strcmp((const char *)uri, TEI_RNG_NS) == 0) {
		kind = tei_rng_kind((const char *)name);
		if (kind < 0)
			fault(r, "3", "there is no element %.60s in RELAX NG",
			    (const char *)name, NULL);
	} else if (r->depth == 0)
		fault(r, "3", "not a RELAX NG schema: its root is %.60s in "
		    "namespace \"%.120s\"", (const char *)name,
		    uri == NULL ? "" : (const char *)uri);
	else if (tei_rng_is_text(r->levels[r->depth - 1].node->kind))
		fault(r, "3", "%.60s is not allowed in %s",
		    (const char *)name, tei_schema_kind_name(
		    r->levels[r->depth - 1].node->kind));
	if (kind >= 0) {
		check_blank(r);
		if (admit(r, (enum tei_schema_kind)kind, &content)) {
			open_node(r, (enum tei_schema_kind)kind, content, nns,
			    ns, nattributes, attributes);
			return;
		}
	}
	if (r->depth == 0 || kind >= 0) {
		r->stopped = true; /* what follows would only confuse */
		xmlStopParser(r->ctxt);
		return;
	}
	r->foreign = 1;
	check_blank(r);
	r->doc = r->store->keep_docs && uri != NULL &&
	    strcmp((const char *)uri, TEI_RNG_ANNOTATIONS) == 0 &&
	    strcmp((const char *)name, "documentation") == 0;
}

static void
close_foreign(struct reader *r)
{
	struct tei_schema_node *node = r->levels[r->depth - 1].node;

	if (--r->foreign > 0)
		return;
	/* what holds text is documented by what follows it */
	if (node->last != NULL && tei_rng_is_text(node->last->kind) &&
	    node->last->kind != TEI_RNG_NAME)
		node = node->last;
	if (r->doc && node->doc == NULL && r->chars.n > 0)
		node->doc = keep_trimmed(r, r->chars.s, r->chars.n);
	r->doc = false;
	tei_buf_clear(&r->chars);
}

static void
end_element(void *data, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *uri)
{
	struct reader *r = data;
	struct level *level;
	struct tei_schema_node *node;
	const char *text;

	(void)name;
	(void)prefix;
	(void)uri;
	if (r->stopped || r->depth == 0)
		return;
	if (r->foreign > 0) {
		close_foreign(r);
		return;
	}
	level = &r->levels[r->depth - 1];
	node = level->node;
	text = r->chars.s != NULL && r->chars.n > 0 ? r->chars.s : "";
	if (node->kind == TEI_RNG_NAME)
		set_name(r, level, node, keep_trimmed(r, text, r->chars.n),
		    level->ns);
	else if (tei_rng_is_text(node->kind))
		node->text = keep(r, text, r->chars.n);
	else
		check_blank(r);
	if (!tei_rng_may_end(level->content))
		fault(r, "3", "%s lacks %s", tei_schema_kind_name(node->kind),
		    tei_rng_wants(level->content));
	tei_buf_clear(&r->chars);
	r->depth--;
}

static void
characters(void *data, const xmlChar *s, int n)
{
	struct reader *r = data;

	if (r->depth > 0 && (r->foreign == 0 || r->doc))
		tei_buf_add(&r->chars, (const char *)s, (size_t)n);
}

static void
parser_error(void *data, xmlErrorPtr error)
{
	struct reader *r = data;
	const char *text = error->message ? error->message : "";

	if (error->level < XML_ERR_ERROR || r->stopped)
		return;
	r->stopped = true;
	tei_schema_fault(r->store, r->file, (uint32_t)error->line,
	    error->int2 > 0 ? (uint32_t)error->int2 : 1, NULL,
	    "not well-formed XML: %.*s", (int)strcspn(text, "\n"), text);
}

/* Entities of the schema's own DTD are libxml2's business, which wants its
 * context where we have a reader. */
static xmlEntityPtr
get_entity(void *data, const xmlChar *name)
{
	return xmlSAX2GetEntity(((struct reader *)data)->ctxt, name);
}

static xmlEntityPtr
get_parameter_entity(void *data, const xmlChar *name)
{
	return xmlSAX2GetParameterEntity(((struct reader *)data)->ctxt, name);
}

static void
entity_decl(void *data, const xmlChar *name, int type, const xmlChar *public,
	const xmlChar *system, xmlChar *content)
{
	if (content != NULL)
		xmlSAX2EntityDecl(((struct reader *)data)->ctxt, name, type,
		    public, system, content);
}

static void
internal_subset(void *data, const xmlChar *name, const xmlChar *external,
	const xmlChar *system)
{
	xmlSAX2InternalSubset(((struct reader *)data)->ctxt, name, external,
	    system);
}

static void
start_document(void *data)
{
	xmlSAX2StartDocument(((struct reader *)data)->ctxt);
}

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.startDocument = start_document,
	.internalSubset = internal_subset,
	.entityDecl = entity_decl,
	.getEntity = get_entity,
	.getParameterEntity = get_parameter_entity,
	.startElementNs = start_element,
	.endElementNs = end_element,
	.characters = characters,
	.ignorableWhitespace = characters,
	.cdataBlock = characters,
	.serror = parser_error,
};

struct tei_schema_node *
tei_schema_read_xml(struct tei_schema_store *store, const char *file,
	const char *text, size_t n)
{
	struct reader r = { .store = store, .text = text, .n = n };
	size_t before = store->faults;

	r.file = tei_schema_intern_string(store, file);
	if (n > INT32_MAX) {
		tei_schema_fault(store, file, 1, 1, NULL, "over 2 GB large");
		return NULL;
	}
	r.ctxt = xmlCreateMemoryParserCtxt(n == 0 ? " " : text,
	    n == 0 ? 1 : (int)n);
	if (r.ctxt == NULL || r.file == NULL) {
		store->failed = true;
		goto out;
	}
	*r.ctxt->sax = handler;
	r.ctxt->userData = &r;
	xmlCtxtUseOptions(r.ctxt, XML_PARSE_NOENT | XML_PARSE_NONET);
	xmlParseDocument(r.ctxt);
	store->failed |= r.chars.failed;
out:
	if (r.ctxt != NULL) {
		xmlFreeDoc(r.ctxt->myDoc);
		r.ctxt->myDoc = NULL;
	}
	xmlFreeParserCtxt(r.ctxt);
	tei_buf_free(&r.chars);
	free(r.levels);
	return store->failed || store->faults > before ? NULL : r.root;
}
