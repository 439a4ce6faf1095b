#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "validate/document_state.h"
#include "validate/hash.h"
#include "validate/message.h"

void
tei_document_report(struct tei_validator *v, enum tei_fault fault,
	enum tei_severity severity, struct tei_span span, const char *text,
	const char *explain)
{
	struct tei_finding_report r = { .fault = fault,
		.severity = severity, .file = v->file, .text = text,
		.explain = explain, .length = span.length };

	if (severity == TEI_SEVERITY_ERROR && v->status < TEI_INVALID)
		v->status = TEI_INVALID;
	if (v->options.report == NULL)
		return;
	if (span.offset >= 0 || tei_place_is_converted(v))
		tei_place_locate(v, span.offset, &r.line, &r.column);
	if (span.offset >= 0 && v->options.want_lines &&
	    !tei_place_is_converted(v)) {
		tei_input_line(v->source, span.offset, &v->line);
		r.source = v->line.s;
	}
	v->options.report(v->options.data, &r);
}

static void
check_fault(void *data, enum tei_fault fault, enum tei_token token, size_t i,
	const char *text, const char *explain)
{
	struct tei_validator *v = data;

	tei_document_report(v, fault, TEI_SEVERITY_ERROR,
	    tei_place_token(v, token, i), text, explain);
}

void
tei_document_stop(struct tei_validator *v, enum tei_status status)
{
	v->stopped = true;
	if (v->status < status)
		v->status = status;
	xmlStopParser(v->ctxt);
}

void
tei_document_could_not(struct tei_validator *v, struct tei_span span,
	const char *why)
{
	tei_document_report(v, TEI_FAULT_UNCHECKED, TEI_SEVERITY_ERROR, span,
	    why, NULL);
	tei_document_stop(v, TEI_FAILED);
}

static void
could_not(struct tei_validator *v, const char *why)
{
	tei_document_could_not(v, (struct tei_span){ -1, 0 }, why);
}

/* Events */

static enum tei_role
role_of(const xmlChar *local, const xmlChar *uri)
{
	if (uri == NULL)
		return tei_links_is_pointer((const char *)local)
		    ? TEI_ROLE_POINTER : TEI_ROLE_NONE;
	return strcmp((const char *)local, "id") == 0 &&
	    strcmp((const char *)uri, TEI_XML_NAMESPACE) == 0
	    ? TEI_ROLE_ID : TEI_ROLE_NONE;
}

/* An element without a namespace may be taken for one of TEI's, an attribute
 * never: they are cached apart. */
static const struct tei_cached_name *
name_of(struct tei_validator *v, const xmlChar *local, const xmlChar *uri,
	bool element)
{
	uint64_t hash = tei_hash_pointer(tei_hash_pointer(element, local),
	    uri);
	struct tei_cached_name *c = &v->names[(hash ^ hash >> 32) &
	    (TEI_NAME_CACHE - 1)];

	if (c->local != local || c->uri != uri || c->element != element ||
	    c->name == NULL) {
		c->local = local;
		c->uri = uri;
		c->role = role_of(local, uri);
		c->element = element;
		c->name = tei_check_name(&v->check, uri == NULL ? "" :
		    (const char *)uri, (const char *)local, element);
	}
	return c;
}

static struct tei_opened *
open_element(struct tei_validator *v, const struct tei_qname *name)
{
	struct tei_opened *open;

	if (v->depth >= TEI_DOCUMENT_DEPTH) {
		could_not(v, "elements nested over 100000 deep");
		return NULL;
	}
	if (!tei_grow(&v->open, &v->open_cap, v->depth + 1,
	    sizeof *v->open)) {
		could_not(v, "out of memory");
		return NULL;
	}
	open = &v->open[v->depth++];
	*open = (struct tei_opened){ tei_place_here(v).offset, name,
		TEI_OPEN_CHECKED };
	return open;
}

static bool
take_attributes(struct tei_validator *v, int n, const xmlChar **raw)
{
	if (!tei_grow(&v->attributes, &v->attributes_cap, (size_t)n + 1,
	    sizeof *v->attributes) || !tei_grow(&v->roles, &v->roles_cap,
	    (size_t)n + 1, sizeof *v->roles)) {
		could_not(v, "out of memory");
		return false;
	}
	for (int i = 0; i < n; i++) {
		const xmlChar **a = raw + 5 * i;
		const struct tei_cached_name *c = name_of(v, a[0], a[2],
		    false);

		v->roles[i] = c->role;
		v->attributes[i] = (struct tei_attribute){ c->name,
			(const char *)a[3], (size_t)(a[4] - a[3]) };
	}
	v->raw = raw;
	v->raw_count = n;
	return true;
}

/* Is it the element that an inclusion waits for? */
static bool
is_wanted(struct tei_validator *v, int n)
{
	struct tei_inclusion *in = v->inclusion;

	for (int i = 0; i < n; i++)
		if (v->roles[i] == TEI_ROLE_ID &&
		    strlen(in->wanted) == v->attributes[i].n &&
		    memcmp(in->wanted, v->attributes[i].value,
		    v->attributes[i].n) == 0)
			return true;
	return false;
}

/* What the element is, by where it stands: in what is skipped, before or
 * behind what is wanted of an included file, or in an xi:include. */
static enum tei_open_kind
kind_of(struct tei_validator *v, const struct tei_qname *name, int n)
{
	struct tei_inclusion *in = v->inclusion;
	enum tei_open_kind around = v->depth > 1 ? v->open[v->depth - 2].kind
	    : TEI_OPEN_CHECKED;
	bool xi = strcmp(name->ns, TEI_XINCLUDE) == 0;

	if (in != NULL && in->wanted != NULL && is_wanted(v, n)) {
		in->wanted = NULL;
		in->found = v->depth;
		return TEI_OPEN_CHECKED;
	}
	if (in != NULL && (in->wanted != NULL || in->over))
		return TEI_OPEN_SKIPPED;
	if (around == TEI_OPEN_WAITING)
		return xi && strcmp(name->local, "fallback") == 0
		    ? TEI_OPEN_FALLBACK : TEI_OPEN_SKIPPED;
	if (around == TEI_OPEN_SKIPPED)
		return TEI_OPEN_SKIPPED;
	if (xi && strcmp(name->local, "include") == 0)
		return tei_xinclude(v, v->attributes, (size_t)n);
	return TEI_OPEN_CHECKED;
}

static void
start_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri, int nns, const xmlChar **ns, int n, int defaulted,
	const xmlChar **raw)
{
	struct tei_validator *v = data;
	const struct tei_qname *name;
	enum tei_open_kind kind;

	(void)prefix;
	(void)nns;
	(void)ns;
	(void)defaulted;
	if (v->stopped)
		return;
	name = name_of(v, local, uri, true)->name;
	if (name == NULL || open_element(v, name) == NULL ||
	    !take_attributes(v, n, raw))
		return;
	kind = kind_of(v, name, n);
	v->open[v->depth - 1].kind = kind;
	if (kind != TEI_OPEN_CHECKED || v->stopped)
		return;
	v->has_root = true;
	if (v->has_grammar)
		tei_check_open(&v->check, name, v->attributes, (size_t)n);
	if (v->check.wrong_ns != NULL && v->depth == 1)
		memset(v->names, 0, sizeof v->names);
	if (n > 0)
		tei_document_links(v, name, v->attributes, (size_t)n);
	if (v->check.m.failed || v->links.failed)
		could_not(v, "out of memory");
}

/* The end of an xi:include whose file was not there: was there a fallback? */
static void
end_include(struct tei_validator *v)
{
	if (v->open[v->depth].end >= 0)
		could_not(v, "the file of xi:include cannot be read, and it "
		    "has no xi:fallback");
}

static void
end_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri)
{
	struct tei_validator *v = data;
	const struct tei_opened *open;

	(void)local;
	(void)prefix;
	(void)uri;
	if (v->stopped || v->depth == 0)
		return;
	open = &v->open[--v->depth];
	if (open->kind == TEI_OPEN_WAITING)
		end_include(v);
	else if (open->kind == TEI_OPEN_FALLBACK)
		v->open[v->depth - 1].end = -1; /* it had one */
	if (open->kind != TEI_OPEN_CHECKED)
		return;
	if (v->has_grammar)
		tei_check_close(&v->check);
	if (v->links.unknown.n > 0 &&
	    strcmp(open->name->local, "teiHeader") == 0)
		tei_links_settle(&v->links);
	if (v->inclusion != NULL && v->inclusion->found == v->depth + 1) {
		v->inclusion->found = 0;
		v->inclusion->over = true;
	}
}

void
tei_document_text(struct tei_validator *v, const char *s, size_t n)
{
	const struct tei_inclusion *in = v->inclusion;
	enum tei_open_kind around;

	if (v->stopped || v->depth == 0)
		return;
	around = v->open[v->depth - 1].kind;
	if (around == TEI_OPEN_SKIPPED || around == TEI_OPEN_WAITING ||
	    (in != NULL && (in->wanted != NULL || in->over)))
		return;
	if (!v->has_grammar)
		return;
	if (tei_check_gathers(&v->check) && v->check.text.n == 0)
		v->text_at = tei_place_text(v, s, n);
	v->text = s;
	v->text_size = n;
	tei_check_text(&v->check, s, n);
	v->text = NULL;
}

static void
characters(void *data, const xmlChar *s, int n)
{
	tei_document_text(data, (const char *)s, (size_t)n);
}

static void
parser_error(void *data, xmlErrorPtr error)
{
	struct tei_validator *v = data;

	if (v->stopped)
		return;
	if (error->domain == XML_FROM_IO || error->code == XML_ERR_NO_MEMORY) {
		could_not(v, v->source->error != 0 ?
		    strerror(v->source->error) :
		    error->domain == XML_FROM_IO ? "a part of the document "
		    "in another file (external entity) cannot be read" :
		    "out of memory");
		return;
	}
	if (error->level < XML_ERR_ERROR)
		return;
	tei_document_not_xml(v, error);
}

/* What libxml2 says without a parser, and would print: its converter meets
 * bad bytes before the parser comes to them. */
static void
ignore_error(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

/* What libxml2 keeps of a DTD it keeps itself; the handlers stand between
 * because it wants its own context. */

static void
start_document(void *data)
{
	xmlSAX2StartDocument(((struct tei_validator *)data)->ctxt);
}

static void
internal_subset(void *data, const xmlChar *name, const xmlChar *public,
	const xmlChar *system)
{
	struct tei_validator *v = data;

	if (system != NULL)
		tei_document_report(v, TEI_FAULT_UNCHECKED,
		    TEI_SEVERITY_NOTE, tei_place_here(v), "the file of the "
		    "DTD is not read: what it declares, attributes with "
		    "defaults too, is not known", NULL);
	xmlSAX2InternalSubset(v->ctxt, name, public, system);
}

/* With entities the parser's own guard against their explosion must work,
 * which allows less depth. */
static void
entity_decl(void *data, const xmlChar *name, int type, const xmlChar *public,
	const xmlChar *system, xmlChar *content)
{
	struct tei_validator *v = data;

	v->ctxt->options &= ~XML_PARSE_HUGE;
	xmlSAX2EntityDecl(v->ctxt, name, type, public, system, content);
}

static void
unparsed_entity_decl(void *data, const xmlChar *name, const xmlChar *public,
	const xmlChar *system, const xmlChar *notation)
{
	xmlSAX2UnparsedEntityDecl(((struct tei_validator *)data)->ctxt, name,
	    public, system, notation);
}

static xmlEntityPtr
get_entity(void *data, const xmlChar *name)
{
	struct tei_validator *v = data;
	xmlEntityPtr entity = xmlSAX2GetEntity(v->ctxt, name);

	if (entity != NULL &&
	    entity->etype == XML_EXTERNAL_GENERAL_PARSED_ENTITY &&
	    !v->stopped) {
		could_not(v, "a part of the document is in another file "
		    "(external entity), which is not read");
		return NULL;
	}
	return entity;
}

static xmlEntityPtr
get_parameter_entity(void *data, const xmlChar *name)
{
	return xmlSAX2GetParameterEntity(
	    ((struct tei_validator *)data)->ctxt, name);
}

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.startDocument = start_document,
	.internalSubset = internal_subset,
	.entityDecl = entity_decl,
	.unparsedEntityDecl = unparsed_entity_decl,
	.getEntity = get_entity,
	.getParameterEntity = get_parameter_entity,
	.startElementNs = start_element,
	.endElementNs = end_element,
	.characters = characters,
	.ignorableWhitespace = characters,
	.cdataBlock = characters,
	.serror = parser_error,
};

/* Datatypes whose values hang on the document. */

static const char *
context_uri(const void *data, const char *prefix, size_t n)
{
	const struct tei_validator *v = data;
	char name[256];
	const xmlChar *uri;

	if (n >= sizeof name)
		return NULL;
	memcpy(name, prefix, n);
	name[n] = '\0';
	if (n == 3 && memcmp(prefix, "xml", 3) == 0)
		return TEI_XML_NAMESPACE;
	for (int i = v->ctxt->nsNr - 2; i >= 0; i -= 2) {
		const char *p = (const char *)v->ctxt->nsTab[i];

		uri = v->ctxt->nsTab[i + 1];
		if (n == 0 ? p == NULL : p != NULL && strcmp(p, name) == 0)
			return uri == NULL ? "" : (const char *)uri;
	}
	return n == 0 ? "" : NULL;
}

static bool
context_entity(const void *data, const char *name, size_t n)
{
	const struct tei_validator *v = data;
	char copy[256];
	xmlEntityPtr entity;

	if (n >= sizeof copy)
		return false;
	memcpy(copy, name, n);
	copy[n] = '\0';
	entity = xmlSAX2GetEntity(v->ctxt, (const xmlChar *)copy);
	return entity != NULL &&
	    entity->etype == XML_EXTERNAL_GENERAL_UNPARSED_ENTITY;
}

struct tei_validator *
tei_validator_new(const struct tei_grammar *g,
	const struct tei_document_options *options)
{
	struct tei_validator *v = calloc(1, sizeof *v);

	if (v == NULL)
		return NULL;
	v->options = *options;
	v->has_grammar = g != NULL;
	if (g != NULL ? !tei_check_init(&v->check, g, check_fault, v)
	    : !tei_qnames_init(&v->check.m.names, NULL)) {
		tei_validator_free(v);
		return NULL;
	}
	v->check.explain = options->explain;
	return v;
}

void
tei_validator_free(struct tei_validator *v)
{
	if (v == NULL)
		return;
	if (v->has_grammar)
		tei_check_free(&v->check);
	else {
		tei_qnames_free(&v->check.m.names);
		tei_buf_free(&v->check.message);
	}
	free(v->attributes);
	free(v->roles);
	tei_links_free(&v->links);
	free(v->open);
	tei_buf_free(&v->line);
	free(v);
}

/* The end, where libxml2 stops at a NUL and at bytes that it cannot convert,
 * and where a root that is included may not have come. */
static void
end_document(struct tei_validator *v)
{
	xmlError error = { .code = XML_ERR_DOCUMENT_END };
	const xmlParserInput *in = v->ctxt->input;
	char more;

	if (v->stopped)
		return;
	if (v->source->error != 0)
		could_not(v, strerror(v->source->error));
	else if (in->cur < in->end || tei_place_is_unconverted(v) ||
	    tei_input_read(v->source, &more, 1) != 0)
		tei_document_not_xml(v, &error);
	else if (!v->has_root) {
		error.code = XML_ERR_DOCUMENT_EMPTY;
		tei_document_not_xml(v, &error);
	}
}

/* What the parser knows belongs to its dictionary: it is forgotten with the
 * parser, and kept from those that read what is included. */
void
tei_document_parse(struct tei_validator *v, struct tei_input *source,
	const char *file)
{
	xmlParserCtxtPtr outer = v->ctxt;

	v->ctxt = xmlCreateIOParserCtxt(NULL, NULL, tei_input_read, NULL,
	    source, XML_CHAR_ENCODING_NONE);
	if (v->ctxt == NULL) {
		v->ctxt = outer;
		v->status = TEI_FAILED;
		v->stopped = true;
		return;
	}
	v->source = source;
	v->file = file;
	v->text_at = 0;
	memset(v->names, 0, sizeof v->names);
	v->ctxt->userData = v;
	*v->ctxt->sax = handler;
	xmlCtxtUseOptions(v->ctxt, XML_PARSE_NOENT | XML_PARSE_NONET |
	    XML_PARSE_HUGE);
	xmlParseDocument(v->ctxt);
	end_document(v);
	if (outer == NULL && !v->stopped)
		tei_document_judge(v);
	xmlFreeDoc(v->ctxt->myDoc);
	v->ctxt->myDoc = NULL;
	xmlFreeParserCtxt(v->ctxt);
	v->ctxt = outer;
	memset(v->names, 0, sizeof v->names);
}

const struct tei_links *
tei_validator_links(struct tei_validator *v)
{
	return v->stopped ? NULL : &v->links;
}

enum tei_status
tei_validator_check(struct tei_validator *v, struct tei_input *source,
	const char *file)
{
	struct tei_datatype_context context = { context_uri, context_entity,
		v };

	v->status = TEI_OK;
	v->stopped = false;
	v->depth = 0;
	v->has_root = false;
	v->inclusion = NULL;
	tei_links_clear(&v->links);
	if (v->has_grammar)
		tei_check_begin(&v->check);
	v->check.m.context = &context;
	xmlSetStructuredErrorFunc(NULL, ignore_error);
	tei_document_parse(v, source, file);
	xmlSetStructuredErrorFunc(NULL, NULL);
	v->check.m.context = NULL;
	return v->status;
}
