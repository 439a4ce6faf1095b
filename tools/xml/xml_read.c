#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "xml/xml.h"

struct reader {
	struct tei_doc *doc;
	struct tei_diag *diag;
	xmlParserCtxtPtr ctxt;
	struct tei_buf text; /* character data not yet added */
	const xmlChar **scope; /* the default namespace in each open element */
	size_t depth, cap;
	bool said; /* the first error has been said */
};

/* An attribute before sorting; the value is the document's. */
struct attribute {
	struct tei_slice name;
	uint32_t id;
	const char *value;
	size_t n;
};

static uint32_t
intern(struct reader *r, const xmlChar *prefix, const xmlChar *local)
{
	struct tei_buf b = {0};
	uint32_t id;

	if (prefix == NULL)
		return tei_names_intern(&r->doc->names, (const char *)local,
		    strlen((const char *)local));
	tei_buf_printf(&b, "%s:%s", (const char *)prefix,
	    (const char *)local);
	id = b.failed ? TEI_NAME_NONE :
	    tei_names_intern(&r->doc->names, b.s, b.n);
	tei_buf_free(&b);
	return id;
}

static void
flush_text(struct reader *r)
{
	if (r->text.n == 0)
		return;
	tei_doc_text(r->doc, tei_doc_string(r->doc, r->text.s, r->text.n),
	    r->text.n);
	tei_buf_clear(&r->text);
}

static void
say_once(struct reader *r, enum tei_msg msg, int line, int column,
	const char *text, int number)
{
	if (!r->said && msg == TEI_MSG_XML_DEEP)
		tei_diag_say(r->diag, msg, (size_t)line, 0, number);
	else if (!r->said)
		tei_diag_say(r->diag, msg, (size_t)line, (size_t)column,
		    text);
	r->said = true;
}

static int
by_name(const void *x, const void *y)
{
	const struct attribute *a = x, *b = y;

	return tei_slice_compare(a->name, b->name);
}

static struct attribute
make_attribute(struct reader *r, uint32_t id, const char *s, size_t n)
{
	struct attribute a = { { "", 0 }, id, "", n };

	if (id == TEI_NAME_NONE)
		r->doc->failed = true;
	else
		a.name = tei_names_text(&r->doc->names, id);
	a.value = tei_doc_string(r->doc, s, n);
	return a;
}

static uint32_t
name_of(struct reader *r, const xmlChar *prefix, const xmlChar *local,
	const xmlChar *uri)
{
	return intern(r, xmlStrEqual(uri, (const xmlChar *)TEI_NAMESPACE) ?
	    NULL : prefix, local);
}

/* Enters an element: the default namespace that it must declare so that its
 * name means the same without TEI's prefix; NULL if what it declares, or what
 * is in force, will do. */
static const char *
enter(struct reader *r, const xmlChar *prefix, const xmlChar *uri, int n_ns,
	const xmlChar **ns)
{
	const xmlChar *now = r->depth > 0 ? r->scope[r->depth - 1] : NULL;
	bool bare = prefix == NULL ||
	    xmlStrEqual(uri, (const xmlChar *)TEI_NAMESPACE);
	int i;

	for (i = 0; i < n_ns; i++)
		if (ns[2 * i] == NULL)
			now = ns[2 * i + 1];
	if (now != NULL && *now == '\0')
		now = NULL;
	if (!tei_grow(&r->scope, &r->cap, r->depth + 1, sizeof(*r->scope))) {
		r->doc->failed = true;
		return NULL;
	}
	r->scope[r->depth++] = bare ? uri : now;
	if (!bare || xmlStrEqual(now, uri))
		return NULL;
	return uri != NULL ? (const char *)uri : "";
}

static void
start_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri, int n_ns, const xmlChar **ns, int n_attr,
	int n_default, const xmlChar **attr)
{
	struct reader *r = data;
	struct attribute *list = calloc((size_t)(n_ns + n_attr) + 2,
	    sizeof(*list));
	const char *space, *value;
	size_t n = 0, k;
	int i;

	(void)n_default;
	flush_text(r);
	space = enter(r, prefix, uri, n_ns, ns);
	if (r->depth > TEI_MAX_DEPTH) {
		say_once(r, TEI_MSG_XML_DEEP, xmlSAX2GetLineNumber(r->ctxt),
		    0, NULL, TEI_MAX_DEPTH);
		xmlStopParser(r->ctxt);
	}
	tei_doc_start(r->doc, name_of(r, prefix, local, uri));
	if (list == NULL) {
		r->doc->failed = true;
		return;
	}
	if (space != NULL)
		list[n++] = make_attribute(r, TEI_N_xmlns, space,
		    strlen(space));
	for (i = 0; i < n_ns; i++) {
		value = ns[2 * i + 1] ? (const char *)ns[2 * i + 1] : "";
		if (ns[2 * i] != NULL || space == NULL)
			list[n++] = make_attribute(r, ns[2 * i] ? intern(r,
			    (const xmlChar *)"xmlns", ns[2 * i]) :
			    TEI_N_xmlns, value, strlen(value));
	}
	for (i = 0; i < n_attr; i++, attr += 5)
		list[n++] = make_attribute(r, intern(r, attr[1], attr[0]),
		    (const char *)attr[3], (size_t)(attr[4] - attr[3]));
	qsort(list, n, sizeof(*list), by_name);
	for (k = 0; k < n; k++)
		tei_doc_add(r->doc, (struct tei_event){ list[k].value,
		    (uint32_t)list[k].n, list[k].id, TEI_ATTR });
	free(list);
}

static void
end_element(void *data, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *uri)
{
	struct reader *r = data;

	flush_text(r);
	if (r->depth > 0)
		r->depth--;
	tei_doc_end(r->doc, name_of(r, prefix, local, uri));
}

static void
characters(void *data, const xmlChar *s, int n)
{
	struct reader *r = data;

	tei_buf_add(&r->text, (const char *)s, (size_t)n);
	r->doc->failed |= r->text.failed;
}

static void
comment(void *data, const xmlChar *s)
{
	struct reader *r = data;
	size_t n = strlen((const char *)s);

	flush_text(r);
	tei_doc_add(r->doc, (struct tei_event){ tei_doc_string(r->doc,
	    (const char *)s, n), (uint32_t)n, 0, TEI_COMMENT });
}

static void
instruction(void *data, const xmlChar *target, const xmlChar *s)
{
	struct reader *r = data;
	const char *value = s ? (const char *)s : "";

	flush_text(r);
	tei_doc_pi(r->doc, intern(r, NULL, target), tei_doc_string(r->doc,
	    value, strlen(value)));
}

/* Texts larger than libxml2's limits are ordinary here; documents that
 * declare entities get its guard against expansion back. */
static void
entity_declared(void *data, const xmlChar *name, int type,
	const xmlChar *public_id, const xmlChar *system_id, xmlChar *content)
{
	struct reader *r = data;

	r->ctxt->options &= ~XML_PARSE_HUGE;
	xmlSAX2EntityDecl(r->ctxt, name, type, public_id, system_id, content);
}

static void
start_document(void *data)
{
	xmlSAX2StartDocument(((struct reader *)data)->ctxt);
}

/* A document from elsewhere is not to bring in files of ours. */
static xmlEntityPtr
get_entity(void *data, const xmlChar *name)
{
	struct reader *r = data;
	xmlEntityPtr entity = xmlSAX2GetEntity(r->ctxt, name);

	if (entity == NULL ||
	    entity->etype != XML_EXTERNAL_GENERAL_PARSED_ENTITY)
		return entity;
	say_once(r, TEI_MSG_XML_ERROR, xmlSAX2GetLineNumber(r->ctxt),
	    0, "a part of the document is in another file (external entity), "
	    "which is not read; put it where the document refers to it", 0);
	return NULL;
}

static void
internal_subset(void *data, const xmlChar *name, const xmlChar *external,
	const xmlChar *system)
{
	xmlSAX2InternalSubset(((struct reader *)data)->ctxt, name, external,
	    system);
}

static void
structured_error(void *data, xmlErrorPtr e)
{
	struct reader *r = data;
	struct tei_buf b = {0};

	if (e->level < XML_ERR_ERROR || e->message == NULL)
		return;
	tei_buf_puts(&b, e->message);
	while (b.n > 0 && b.s[b.n - 1] == '\n')
		b.s[--b.n] = '\0';
	say_once(r, TEI_MSG_XML_ERROR, e->line, e->int2, b.s ? b.s : "", 0);
	tei_buf_free(&b);
}

static void
make_handler(xmlSAXHandler *h)
{
	memset(h, 0, sizeof(*h));
	h->initialized = XML_SAX2_MAGIC;
	h->startDocument = start_document;
	h->startElementNs = start_element;
	h->endElementNs = end_element;
	h->characters = characters;
	h->cdataBlock = characters;
	h->ignorableWhitespace = characters;
	h->comment = comment;
	h->processingInstruction = instruction;
	h->entityDecl = entity_declared;
	h->getEntity = get_entity;
	h->internalSubset = internal_subset;
	h->serror = structured_error;
}

bool
tei_xml_begins(const char *s, size_t n)
{
	static const char before[] = " \t\r\n\0\xEF\xBB\xBF\xFE\xFF";
	size_t i = 0;

	while (i < n && memchr(before, s[i], sizeof(before) - 1) != NULL)
		i++;
	return i < n && s[i] == '<';
}

enum tei_status
tei_xml_parse(struct tei_doc *doc, const char *s, size_t n,
	struct tei_diag *diag)
{
	enum { CHUNK = 1 << 20 };
	struct reader r = { .doc = doc, .diag = diag };
	enum tei_status status = TEI_OK;
	xmlSAXHandler handler;
	size_t at, step;

	if (!tei_xml_begins(s, n))
		return tei_diag_say(diag, TEI_MSG_NOT_XML, 1, 1);
	make_handler(&handler);
	r.ctxt = xmlCreatePushParserCtxt(&handler, &r, NULL, 0, diag->file);
	if (r.ctxt == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	xmlCtxtUseOptions(r.ctxt, XML_PARSE_NONET | XML_PARSE_NOENT |
	    XML_PARSE_HUGE);
	tei_doc_begin(doc);
	for (at = 0; at < n && !r.said; at += step) {
		step = n - at < CHUNK ? n - at : CHUNK;
		xmlParseChunk(r.ctxt, s + at, (int)step, 0);
	}
	if (!r.said)
		xmlParseChunk(r.ctxt, "", 0, 1);
	if (r.said || !r.ctxt->wellFormed)
		status = r.said ? TEI_INVALID : tei_diag_say(diag,
		    TEI_MSG_XML_ERROR, 0, 0, "not well-formed");
	else if (!tei_doc_commit(doc))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (r.ctxt->myDoc != NULL)
		xmlFreeDoc(r.ctxt->myDoc);
	xmlFreeParserCtxt(r.ctxt);
	tei_buf_free(&r.text);
	free(r.scope);
	return status;
}

const char *
tei_xml_version(char *s, size_t n)
{
	snprintf(s, n, "libxml2 %s (compiled with %s)", xmlParserVersion,
	    LIBXML_DOTTED_VERSION);
	return s;
}
