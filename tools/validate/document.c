#include "validate/document.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "validate/hash.h"
#include "validate/links.h"
#include "validate/message.h"

#define XML_NS "http://www.w3.org/XML/1998/namespace"
#define TEI_NS "http://www.tei-c.org/ns/1.0"

enum {
	NAME_CACHE = 1024, /* a power of two */
	DEPTH = 100000 /* elements may be nested so deep */
};

/* The name of what the parser gives as two pointers into its dictionary. */
struct cached {
	const xmlChar *local, *uri;
	const struct tei_qname *name;
	bool element;
	enum role { ROLE_NONE, ROLE_ID, ROLE_POINTER } role; /* as attribute */
};

/* An open element, for what can only be said of it later. */
struct opened {
	int64_t end; /* the byte after its start tag */
	const struct tei_qname *name;
};

struct tei_validator {
	struct tei_document_options options;
	bool has_grammar;
	struct tei_check check;
	struct cached names[NAME_CACHE];
	struct tei_attribute *attributes;
	enum role *roles; /* of the attributes */
	size_t attributes_cap, roles_cap;
	struct tei_links links;
	struct opened *open;
	size_t depth, open_cap;
	/* of the document at hand */
	xmlParserCtxtPtr ctxt;
	struct tei_input *source;
	const char *file;
	enum tei_status status;
	bool stopped;
	struct tei_buf line;
	/* of the event at hand */
	const xmlChar **raw; /* the start tag's attributes */
	int raw_count;
	int64_t text_at; /* the offset of the text */
};

/* Places.  libxml2 tells line and column of where it is, which is the end of
 * what it has just read; what we want is looked for from there backwards in
 * its buffer. */

static const char *
buffer_start(const struct tei_validator *v)
{
	return (const char *)v->ctxt->input->base;
}

static const char *
buffer_now(const struct tei_validator *v)
{
	return (const char *)v->ctxt->input->cur;
}

static int64_t
offset_of(const struct tei_validator *v, const char *p)
{
	return (int64_t)v->ctxt->input->consumed + (p - buffer_start(v));
}

/* The reference of the entity that the event came from, or the tag that has
 * just been read. */
static const char *
markup_start(const struct tei_validator *v)
{
	const char *p = buffer_now(v), *start = buffer_start(v);
	char first = p > start && p[-1] == ';' ? '&' : '<';

	do
		if (p == start)
			return buffer_now(v);
	while (*--p != first);
	return p;
}

static bool
is_name_end(char c)
{
	return c == '\0' || strchr(" \t\r\n=/><;", c) != NULL;
}

static size_t
name_length(const char *p, const char *end)
{
	size_t n = 0;

	while (p + n < end && !is_name_end(p[n]))
		n++;
	return n;
}

static struct tei_span
tag_span(const struct tei_validator *v)
{
	const char *p = markup_start(v), *end = buffer_now(v);

	if (p < end && (*p == '<' || *p == '&'))
		p++;
	if (p < end && *p == '/')
		p++;
	return (struct tei_span){ offset_of(v, p), name_length(p, end) };
}

/* The name or the value of an attribute in the tag that has just been read;
 * the tag's name where the attribute stands in the DTD. */
static struct tei_span
attribute_span(const struct tei_validator *v, size_t i, bool value)
{
	const char *p = markup_start(v), *end = buffer_now(v);
	const char *local = (const char *)v->raw[5 * i];
	const char *prefix = (const char *)v->raw[5 * i + 1];
	size_t k = prefix == NULL ? 0 : strlen(prefix), n = strlen(local);

	if (p < end && *p == '<')
		p += 1 + name_length(p + 1, end);
	while (p < end) {
		const char *name, *quote, *close;
		size_t length;

		while (p < end && strchr(" \t\r\n", *p) != NULL)
			p++;
		name = p;
		length = name_length(p, end);
		quote = p + length;
		while (quote < end && *quote != '"' && *quote != '\'')
			quote++;
		if (quote == end)
			break;
		close = memchr(quote + 1, *quote, (size_t)(end - quote - 1));
		if (close == NULL)
			break;
		if (length == (k > 0 ? k + 1 + n : n) &&
		    memcmp(name + length - n, local, n) == 0 &&
		    (k == 0 || memcmp(name, prefix, k) == 0)) {
			if (!value)
				return (struct tei_span){ offset_of(v, name),
					length };
			return (struct tei_span){ offset_of(v, quote + 1),
				(size_t)(close - quote - 1) };
		}
		p = close + 1;
	}
	return tag_span(v);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Where a piece of text that is just given stands, from its first character
 * that is no blank. It may be a copy of what has just been read, with the end
 * of a CDATA section behind that, or of an entity. It is asked for at once,
 * since what is wrong with a text shows only when the piece is gone. */
static int64_t
text_offset(const struct tei_validator *v, const char *s, size_t n)
{
	const char *start = buffer_start(v), *now = buffer_now(v);
	size_t blanks = 0, back;

	while (blanks < n && is_blank(s[blanks]))
		blanks++;
	if (s >= start && s < (const char *)v->ctxt->input->end)
		return offset_of(v, s + blanks);
	for (back = 0; back <= strlen("]]>"); back += strlen("]]>"))
		if ((size_t)(now - start) >= n + back &&
		    memcmp(now - back - n, s, n) == 0)
			return offset_of(v, now - back - n + blanks);
	return offset_of(v, markup_start(v));
}

static struct tei_span
token_span(const struct tei_validator *v, enum tei_token token, size_t i)
{
	switch (token) {
	case TEI_TOKEN_ATTRIBUTE:
	case TEI_TOKEN_VALUE:
		return attribute_span(v, i, token == TEI_TOKEN_VALUE);
	case TEI_TOKEN_TEXT:
		return (struct tei_span){ v->text_at, 1 };
	default:
		return tag_span(v);
	}
}

/* Is the parser converting, so that offsets in its buffer are none of the
 * file? */
static bool
is_converted(const struct tei_validator *v)
{
	return v->ctxt->input->buf == NULL ||
	    v->ctxt->input->buf->encoder != NULL;
}

static void
report(struct tei_validator *v, enum tei_fault fault,
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
	if (is_converted(v)) {
		r.line = (size_t)v->ctxt->input->line;
		r.column = (size_t)v->ctxt->input->col;
	} else if (span.offset >= 0) {
		tei_input_locate(v->source, span.offset, &r.line, &r.column);
		if (v->options.want_lines) {
			tei_input_line(v->source, span.offset, &v->line);
			r.source = v->line.s;
		}
	}
	v->options.report(v->options.data, &r);
}

static void
check_fault(void *data, enum tei_fault fault, enum tei_token token, size_t i,
	const char *text, const char *explain)
{
	struct tei_validator *v = data;

	report(v, fault, TEI_SEVERITY_ERROR, token_span(v, token, i), text,
	    explain);
}

static void
stop(struct tei_validator *v, enum tei_status status)
{
	v->stopped = true;
	if (v->status < status)
		v->status = status;
	xmlStopParser(v->ctxt);
}

static void
could_not(struct tei_validator *v, const char *why)
{
	report(v, TEI_FAULT_UNCHECKED, TEI_SEVERITY_ERROR, (struct tei_span){ -1,
	    0 }, why, NULL);
	stop(v, TEI_FAILED);
}

/* Events */

static enum role
role_of(const xmlChar *local, const xmlChar *uri)
{
	if (uri == NULL)
		return tei_links_is_pointer((const char *)local)
		    ? ROLE_POINTER : ROLE_NONE;
	return strcmp((const char *)local, "id") == 0 &&
	    strcmp((const char *)uri, XML_NS) == 0 ? ROLE_ID : ROLE_NONE;
}

/* An element without a namespace may be taken for one of TEI's, an attribute
 * never: they are cached apart. */
static const struct cached *
name_of(struct tei_validator *v, const xmlChar *local, const xmlChar *uri,
	bool element)
{
	uint64_t hash = tei_hash_pointer(tei_hash_pointer(element, local),
	    uri);
	struct cached *c = &v->names[(hash ^ hash >> 32) & (NAME_CACHE - 1)];

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

static bool
open_element(struct tei_validator *v, const struct tei_qname *name)
{
	if (v->depth >= DEPTH) {
		could_not(v, "elements nested over 100000 deep");
		return false;
	}
	if (!tei_grow(&v->open, &v->open_cap, v->depth + 1,
	    sizeof *v->open)) {
		could_not(v, "out of memory");
		return false;
	}
	v->open[v->depth].end = offset_of(v, buffer_now(v));
	v->open[v->depth++].name = name;
	return true;
}

/* Ids and pointers */

static void
add_id(struct tei_validator *v, const struct tei_attribute *a, size_t i)
{
	struct tei_span span = attribute_span(v, i, true);
	const struct tei_id *before;
	const char *s = a->value;
	size_t n = a->n, line, column;

	while (n > 0 && (*s == ' ' || *s == '\n'))
		s++, n--;
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\n'))
		n--;
	before = tei_links_add(&v->links, s, n, span.offset);
	if (before == NULL || v->options.no_ids)
		return;
	tei_input_locate(v->source, before->offset, &line, &column);
	tei_buf_clear(&v->check.message);
	tei_message_name(&v->check.message, a->name);
	tei_buf_putc(&v->check.message, ' ');
	tei_message_quote(&v->check.message, s, n);
	tei_buf_printf(&v->check.message, " is already at %zu:%zu; ids must "
	    "be unique in a document", line, column);
	report(v, TEI_FAULT_DUPLICATE_ID, TEI_SEVERITY_ERROR, span,
	    v->check.message.s, NULL);
}

static void
point(struct tei_validator *v, const struct tei_attribute *a, size_t i,
	bool idref)
{
	bool worth = idref || memchr(a->value, '#', a->n) != NULL ||
	    memchr(a->value, ':', a->n) != NULL;

	if (worth)
		tei_links_point(&v->links, a->name->local, a->value, a->n,
		    attribute_span(v, i, true), idref);
}

/* <prefixDef ident="psn" matchPattern="(.+)" replacementPattern="…#$1"/> */
static void
define_prefix(struct tei_validator *v, const struct tei_attribute *all,
	size_t n)
{
	static const char *const names[] = { "ident", "matchPattern",
		"replacementPattern" };
	const struct tei_attribute *found[3] = { NULL, NULL, NULL };

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < 3; j++)
			if (all[i].name->ns[0] == '\0' &&
			    strcmp(all[i].name->local, names[j]) == 0)
				found[j] = &all[i];
	if (found[0] != NULL && found[1] != NULL && found[2] != NULL)
		tei_links_prefix(&v->links, found[0]->value, found[0]->n,
		    found[1]->value, found[1]->n, found[2]->value,
		    found[2]->n);
}

static bool
is_tei(const struct tei_qname *name, const char *local)
{
	return strcmp(name->local, local) == 0 &&
	    strcmp(name->ns, TEI_NS) == 0;
}

static void
follow_links(struct tei_validator *v, const struct tei_qname *element,
	const struct tei_attribute *all, size_t n)
{
	bool tei = strcmp(element->ns, TEI_NS) == 0;

	for (size_t i = 0; i < n; i++) {
		enum tei_datatype_id type = TEI_DATATYPE_NOT_ID;

		if (v->has_grammar && !v->options.no_ids)
			type = tei_grammar_idtype(v->check.m.g, element,
			    all[i].name);
		if (v->roles[i] == ROLE_ID || type == TEI_DATATYPE_ID)
			add_id(v, &all[i], i);
		else if (type != TEI_DATATYPE_NOT_ID)
			point(v, &all[i], i, true);
		else if (v->roles[i] == ROLE_POINTER && tei &&
		    !v->options.no_pointers)
			point(v, &all[i], i, false);
	}
	if (tei && strcmp(element->local, "prefixDef") == 0)
		define_prefix(v, all, n);
}

/* What was pointed at and has not come. */
static void
judge_pointers(struct tei_validator *v)
{
	tei_links_settle(&v->links);
	for (size_t i = 0; i < v->links.pending.n; i++) {
		const struct tei_pointer *p = &v->links.pending.list[i];

		if (tei_links_find(&v->links, p->id) != NULL)
			continue;
		tei_links_message(&v->links, p, &v->check.message);
		report(v, p->idref ? TEI_FAULT_IDREF : TEI_FAULT_POINTER,
		    TEI_SEVERITY_ERROR, p->span, v->check.message.s, NULL);
	}
}

static void
start_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri, int nns, const xmlChar **ns, int n, int defaulted,
	const xmlChar **raw)
{
	struct tei_validator *v = data;
	const struct tei_qname *name;

	(void)prefix;
	(void)nns;
	(void)ns;
	(void)defaulted;
	if (v->stopped)
		return;
	name = name_of(v, local, uri, true)->name;
	if (!open_element(v, name))
		return;
	if (!tei_grow(&v->attributes, &v->attributes_cap, (size_t)n + 1,
	    sizeof *v->attributes) || !tei_grow(&v->roles, &v->roles_cap,
	    (size_t)n + 1, sizeof *v->roles)) {
		could_not(v, "out of memory");
		return;
	}
	for (int i = 0; i < n; i++) {
		const xmlChar **a = raw + 5 * i;
		const struct cached *c = name_of(v, a[0], a[2], false);

		v->roles[i] = c->role;
		v->attributes[i] = (struct tei_attribute){ c->name,
			(const char *)a[3], (size_t)(a[4] - a[3]) };
	}
	v->raw = raw;
	v->raw_count = n;
	if (v->has_grammar)
		tei_check_open(&v->check, name, v->attributes, (size_t)n);
	if (v->check.wrong_ns != NULL && v->depth == 1)
		memset(v->names, 0, sizeof v->names);
	if (n > 0)
		follow_links(v, name, v->attributes, (size_t)n);
	if (v->check.m.failed || v->links.failed)
		could_not(v, "out of memory");
}

static void
end_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri)
{
	struct tei_validator *v = data;

	(void)local;
	(void)prefix;
	(void)uri;
	if (v->stopped || v->depth == 0)
		return;
	v->depth--;
	if (v->has_grammar)
		tei_check_close(&v->check);
	if (v->links.unknown.n > 0 &&
	    is_tei(v->open[v->depth].name, "teiHeader"))
		tei_links_settle(&v->links);
}

static void
characters(void *data, const xmlChar *s, int n)
{
	struct tei_validator *v = data;

	if (v->stopped || v->depth == 0)
		return;
	if (v->check.text.n == 0) /* not amid a string that is gathered */
		v->text_at = text_offset(v, (const char *)s, (size_t)n);
	if (v->has_grammar)
		tei_check_text(&v->check, (const char *)s, (size_t)n);
}

/* The place of an error in the XML: of the tag that was never closed, of the
 * bare ampersand, or where the parser stands. */
static struct tei_span
xml_error_span(struct tei_validator *v, int code)
{
	int64_t now = offset_of(v, buffer_now(v));
	const char *p = buffer_now(v), *start = buffer_start(v);

	if ((code == XML_ERR_TAG_NAME_MISMATCH ||
	    code == XML_ERR_TAG_NOT_FINISHED) && v->depth > 0) {
		int64_t tag = tei_input_tag(v->source,
		    v->open[v->depth - 1].end);

		return (struct tei_span){ tag + 1,
			strlen(v->open[v->depth - 1].name->local) };
	}
	if (code == XML_ERR_NAME_REQUIRED || code == XML_ERR_UNDECLARED_ENTITY
	    || code == XML_ERR_ENTITYREF_SEMICOL_MISSING ||
	    code == XML_WAR_UNDECLARED_ENTITY) {
		while (p > start && *p != '&' && buffer_now(v) - p < 256)
			p--;
		if (*p == '&')
			return (struct tei_span){ offset_of(v, p), 1 };
	}
	return (struct tei_span){ now, 1 };
}

static void
xml_error_text(struct tei_validator *v, const xmlError *error,
	struct tei_buf *out)
{
	const char *text = error->message == NULL ? "" : error->message;
	bool unclosed = error->code == XML_ERR_TAG_NAME_MISMATCH ||
	    error->code == XML_ERR_TAG_NOT_FINISHED;
	size_t line, column;

	tei_buf_clear(out);
	if (unclosed && v->depth > 0) {
		struct tei_span tag = tag_span(v);

		tei_input_locate(v->source, tag.offset, &line, &column);
		tei_buf_puts(out, "element \"");
		tei_message_name(out, v->open[v->depth - 1].name);
		tei_buf_puts(out, "\" is never closed; ");
		if (error->code == XML_ERR_TAG_NAME_MISMATCH)
			tei_buf_printf(out, "</%.80s> at %zu:%zu comes before "
			    "its end tag", error->str2 != NULL &&
			    error->str1 != NULL ? error->str2 : "…", line,
			    column);
		else
			tei_buf_puts(out, "the document ends before its end "
			    "tag");
		return;
	}
	tei_buf_puts(out, "not well-formed XML: ");
	if (error->code == XML_ERR_NAME_REQUIRED &&
	    strstr(text, "EntityRef") != NULL)
		tei_buf_puts(out, "an \"&\" that begins no reference; write "
		    "&amp;");
	else
		tei_buf_printf(out, "%.*s", (int)strcspn(text, "\n") < 300 ?
		    (int)strcspn(text, "\n") : 300, text);
}

static void
parser_error(void *data, xmlErrorPtr error)
{
	struct tei_validator *v = data;

	if (v->stopped || error->level < XML_ERR_ERROR)
		return;
	if (error->domain == XML_FROM_IO || error->code == XML_ERR_NO_MEMORY) {
		could_not(v, v->source->error != 0 ?
		    strerror(v->source->error) : "out of memory");
		return;
	}
	xml_error_text(v, error, &v->check.message);
	report(v, TEI_FAULT_NOT_XML, TEI_SEVERITY_ERROR,
	    xml_error_span(v, error->code), v->check.message.s, NULL);
	stop(v, TEI_INVALID);
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
	xmlSAX2InternalSubset(((struct tei_validator *)data)->ctxt, name,
	    public, system);
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
		return XML_NS;
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

/* Where the pointers into other files stand, while the file is at hand. */
static void
locate_outside(struct tei_validator *v)
{
	for (size_t i = 0; i < v->links.outside.n; i++) {
		struct tei_pointer *p = &v->links.outside.list[i];

		if (!is_converted(v))
			tei_input_locate(v->source, p->span.offset, &p->line,
			    &p->column);
	}
}

static void
parse(struct tei_validator *v)
{
	struct tei_datatype_context context = { context_uri, context_entity,
		v };

	v->ctxt->userData = v;
	*v->ctxt->sax = handler;
	xmlCtxtUseOptions(v->ctxt, XML_PARSE_NOENT | XML_PARSE_NONET |
	    XML_PARSE_HUGE);
	v->check.m.context = &context;
	if (v->has_grammar)
		tei_check_begin(&v->check);
	xmlParseDocument(v->ctxt);
	if (v->source->error != 0 && !v->stopped)
		could_not(v, strerror(v->source->error));
	if (!v->stopped) {
		judge_pointers(v);
		locate_outside(v);
	}
	v->check.m.context = NULL;
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
	v->source = source;
	v->file = file;
	v->status = TEI_OK;
	v->stopped = false;
	v->depth = 0;
	v->text_at = 0;
	memset(v->names, 0, sizeof v->names);
	tei_links_clear(&v->links);
	v->ctxt = xmlCreateIOParserCtxt(NULL, NULL, tei_input_read, NULL,
	    source, XML_CHAR_ENCODING_NONE);
	if (v->ctxt == NULL)
		return TEI_FAILED;
	parse(v);
	xmlFreeDoc(v->ctxt->myDoc);
	v->ctxt->myDoc = NULL;
	xmlFreeParserCtxt(v->ctxt);
	v->ctxt = NULL;
	return v->status;
}
