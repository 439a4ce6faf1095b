/*
 * The XML syntax: one SAX pass into the tree of schema.h.  What an element
 * may hold is in rng_syntax.c.
 */
#include "validate/rng.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parserInternals.h>

static struct tei_rng_level *
push(struct tei_rng *r)
{
	struct tei_rng_level *level;

	if (!tei_grow(&r->levels, &r->cap, r->depth + 1, sizeof *level)) {
		tei_rng_out_of_memory(r);
		return NULL;
	}
	level = &r->levels[r->depth];
	if (r->depth > 0)
		*level = level[-1];
	else
		*level = (struct tei_rng_level){ .base = r->file,
		    .library = tei_rng_keep(r, "", 0) };
	r->depth++;
	return level;
}

/* May the element stand here?  Then *content is what it may hold, and its
 * parent expects what comes next. */
static bool
admit(struct tei_rng *r, enum tei_schema_kind kind,
	enum tei_rng_content *content)
{
	enum tei_rng_content within = TEI_RNG_C_PATTERN, next;
	struct tei_rng_level *parent = NULL;

	if (r->depth > 0) {
		parent = &r->levels[r->depth - 1];
		within = parent->content;
	}
	if (!tei_rng_next(within, kind, &next)) {
		tei_rng_fault(r, "3", "%s is not allowed here in %s",
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
open_node(struct tei_rng *r, enum tei_schema_kind kind,
	enum tei_rng_content content, int nns, const xmlChar **ns,
	int nattributes, const xmlChar **attributes)
{
	struct tei_rng_place place = tei_rng_place(r);
	struct tei_rng_raw raw = { 0 };
	struct tei_rng_level *level;
	struct tei_schema_node *parent;

	parent = r->depth > 0 ? r->levels[r->depth - 1].node : NULL;
	level = push(r);
	if (level == NULL)
		return;
	tei_rng_bind(r, level, nns, ns);
	tei_rng_read_attributes(r, &raw, level, kind, nattributes, attributes);
	if (raw.value[TEI_RNG_A_NS] != NULL)
		level->ns = tei_rng_keep(r, raw.value[TEI_RNG_A_NS],
		    raw.n[TEI_RNG_A_NS]);
	if (raw.value[TEI_RNG_A_LIBRARY] != NULL) {
		level->library = tei_rng_keep(r, raw.value[TEI_RNG_A_LIBRARY],
		    raw.n[TEI_RNG_A_LIBRARY]);
		if (!tei_rng_is_library(level->library))
			tei_rng_fault(r, "4.3",
			    "datatypeLibrary \"%.100s\" must be "
			    "an absolute URI without a fragment",
			    level->library, NULL);
	}
	level->node = tei_schema_add(r->store, parent, kind, r->file,
	    place.line, place.column);
	if (level->node == NULL) {
		tei_rng_out_of_memory(r);
		return;
	}
	if (r->root == NULL)
		r->root = level->node;
	level->content = content;
	tei_rng_set_attributes(r, &raw, level, level->node);
	if (kind == TEI_RNG_ELEMENT || kind == TEI_RNG_ATTRIBUTE)
		tei_rng_add_name(r, &raw, level);
	tei_buf_clear(&r->chars);
}

/* Text that must be blank has just ended. */
static void
check_blank(struct tei_rng *r)
{
	if (r->depth == 0 || r->chars.n == 0)
		return;
	if (strspn(r->chars.s, " \t\r\n") != r->chars.n)
		tei_rng_fault(r, "3", "text is not allowed in %s",
		    tei_schema_kind_name(r->levels[r->depth - 1].node->kind),
		    NULL);
	tei_buf_clear(&r->chars);
}

/* Which element of RELAX NG it is; -1 of another, with a fault where none may
 * stand. */
static int
kind_of(struct tei_rng *r, const char *name, const char *uri)
{
	int kind = -1;

	if (uri != NULL && strcmp(uri, TEI_RNG_NS) == 0) {
		kind = tei_rng_kind(name);
		if (kind < 0)
			tei_rng_fault(r, "3",
			    "there is no element %.60s in RELAX NG", name,
			    NULL);
	} else if (r->depth == 0 && uri != NULL && strcmp(uri, TEI_SCH_NS) == 0)
		tei_rng_fault(r, "3", "not a RELAX NG schema but Schematron, "
		    "which is checked where an xml-model instruction of the "
		    "document names it", NULL, NULL);
	else if (r->depth == 0)
		tei_rng_fault(r, "3",
		    "not a RELAX NG schema: its root is %.60s in "
		    "namespace \"%.120s\"", name, uri == NULL ? "" : uri);
	else if (tei_rng_is_text(r->levels[r->depth - 1].node->kind))
		tei_rng_fault(r, "3", "%.60s is not allowed in %s", name,
		    tei_schema_kind_name(
		    r->levels[r->depth - 1].node->kind));
	return kind;
}

/* An annotation begins, which may be documentation. */
static void
open_foreign(struct tei_rng *r, const char *name, const char *uri)
{
	r->foreign = 1;
	check_blank(r);
	r->doc = r->store->keep_docs && uri != NULL &&
	    strcmp(uri, TEI_RNG_ANNOTATIONS) == 0 &&
	    strcmp(name, "documentation") == 0;
}

static void
start_element(void *data, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *uri, int nns, const xmlChar **ns, int nattributes,
	int ndefaulted, const xmlChar **attributes)
{
	struct tei_rng *r = data;
	enum tei_rng_content content;
	int kind;

	(void)prefix;
	(void)ndefaulted;
	if (r->stopped)
		return;
	if (r->foreign > 0) {
		r->foreign++;
		return;
	}
	kind = kind_of(r, (const char *)name, (const char *)uri);
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
	open_foreign(r, (const char *)name, (const char *)uri);
}

static void
close_foreign(struct tei_rng *r)
{
	struct tei_schema_node *node = r->levels[r->depth - 1].node;

	if (--r->foreign > 0)
		return;
	/* what holds text is documented by what follows it */
	if (node->last != NULL && tei_rng_is_text(node->last->kind) &&
	    node->last->kind != TEI_RNG_NAME)
		node = node->last;
	if (r->doc && node->doc == NULL && r->chars.n > 0)
		node->doc = tei_rng_keep_trimmed(r, r->chars.s, r->chars.n);
	r->doc = false;
	tei_buf_clear(&r->chars);
}

static void
end_element(void *data, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *uri)
{
	struct tei_rng *r = data;
	struct tei_rng_level *level;
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
		tei_rng_set_name(r, level, node, tei_rng_keep_trimmed(r, text,
		    r->chars.n), level->ns);
	else if (tei_rng_is_text(node->kind))
		node->text = tei_rng_keep(r, text, r->chars.n);
	else
		check_blank(r);
	if (!tei_rng_may_end(level->content))
		tei_rng_fault(r, "3", "%s lacks %s",
		    tei_schema_kind_name(node->kind),
		    tei_rng_wants(level->content));
	tei_buf_clear(&r->chars);
	r->depth--;
}

static void
characters(void *data, const xmlChar *s, int n)
{
	struct tei_rng *r = data;

	if (r->depth > 0 && (r->foreign == 0 || r->doc))
		tei_buf_add(&r->chars, (const char *)s, (size_t)n);
	r->store->failed |= r->chars.failed;
}

static void
parser_error(void *data, xmlErrorPtr error)
{
	struct tei_rng *r = data;
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
	return xmlSAX2GetEntity(((struct tei_rng *)data)->ctxt, name);
}

static xmlEntityPtr
get_parameter_entity(void *data, const xmlChar *name)
{
	return xmlSAX2GetParameterEntity(((struct tei_rng *)data)->ctxt, name);
}

static void
entity_decl(void *data, const xmlChar *name, int type, const xmlChar *public,
	const xmlChar *system, xmlChar *content)
{
	if (content != NULL)
		xmlSAX2EntityDecl(((struct tei_rng *)data)->ctxt, name, type,
		    public, system, content);
}

static void
internal_subset(void *data, const xmlChar *name, const xmlChar *external,
	const xmlChar *system)
{
	xmlSAX2InternalSubset(((struct tei_rng *)data)->ctxt, name, external,
	    system);
}

static void
start_document(void *data)
{
	xmlSAX2StartDocument(((struct tei_rng *)data)->ctxt);
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
	struct tei_rng r = { .store = store, .text = text, .n = n };
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
