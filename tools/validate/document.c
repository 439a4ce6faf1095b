/* Documents: parsing, saying, stopping. */
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

void
tei_document_give_up(struct tei_validator *v, const char *why)
{
	tei_document_could_not(v, (struct tei_span){ -1, 0 }, why);
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
	/* what could not be read on is cut anywhere, in a tag perhaps */
	if (v->source->error != 0 || error->domain == XML_FROM_IO ||
	    error->code == XML_ERR_NO_MEMORY) {
		tei_document_give_up(v, v->source->error != 0 ?
		    tei_input_fault(v->source) :
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

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.startDocument = tei_dtd_start_document,
	.internalSubset = tei_dtd_internal_subset,
	.entityDecl = tei_dtd_entity_decl,
	.unparsedEntityDecl = tei_dtd_unparsed_entity_decl,
	.getEntity = tei_dtd_get_entity,
	.getParameterEntity = tei_dtd_get_parameter_entity,
	.startElementNs = tei_document_open,
	.endElementNs = tei_document_close,
	.characters = characters,
	.ignorableWhitespace = characters,
	.cdataBlock = characters,
	.serror = parser_error,
};

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
		return TEI_XML_NS;
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
		tei_document_give_up(v, tei_input_fault(v->source));
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
