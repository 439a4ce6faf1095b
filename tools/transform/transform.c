#include "transform/transform.h"

#include <libexslt/exslt.h>
#include <libxml/xinclude.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/io.h"
#include "sentences/sentences.h"
#include "transform/corpus.h"
#include "transform/functions.h"
#include "transform/guard.h"
#include "transform/layout.h"
#include "transform/marks.h"
#include "transform/package.h"
#include "transform/pool.h"
#include "transform/typeset.h"
#include "xml/xml.h"

/* One step of a chain. */
struct step {
	const struct tei_format *format; /* NULL for an own stylesheet */
	xsltStylesheetPtr sheet;
};

struct tei_transform {
	struct step *step;
	size_t steps, cap;
	const struct tei_param *param;
	size_t params;
	struct tei_sentences *sentences; /* NULL if no format needs it */
	bool once; /* nothing of libxml2's need be freed */
};

/* False, said in our words, of what is no file to read; "-" is one. */
static bool
is_readable(const char *path, struct tei_diag *diag)
{
	const char *before = diag->file;
	FILE *f;

	diag->file = path;
	f = tei_io_open(path, stdin, diag);
	diag->file = before;
	if (f != NULL && f != stdin)
		fclose(f);
	return f != NULL;
}

static enum tei_status
add_step(struct tei_transform *t, const struct tei_format *format,
	const char *path, struct tei_diag *diag)
{
	struct tei_guard guard;
	xmlDocPtr doc;
	xsltStylesheetPtr sheet = NULL;

	if (!tei_grow(&t->step, &t->cap, t->steps + 1, sizeof(*t->step)))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (!is_readable(path, diag) ||
	    tei_guard_enter(&guard, diag) != TEI_OK)
		return TEI_FAILED;
	guard.xml = TEI_MSG_STYLESHEET_ERROR;
	doc = xmlReadFile(path, NULL, XSLT_PARSE_OPTIONS | XML_PARSE_NONET);
	if (doc != NULL)
		sheet = xsltParseStylesheetDoc(doc);
	if (doc != NULL && sheet == NULL)
		xmlFreeDoc(doc);
	if (sheet != NULL && (guard.failed || sheet->errors > 0)) {
		xsltFreeStylesheet(sheet);
		sheet = NULL;
	}
	tei_guard_leave(&guard);
	if (sheet == NULL)
		return tei_diag_say(diag, TEI_MSG_BAD_STYLESHEET, 0, 0, path);
	t->step[t->steps++] = (struct step){ format, sheet };
	return TEI_OK;
}

static enum tei_status
add_format(struct tei_transform *t, const char *name, size_t n,
	struct tei_diag *diag)
{
	const struct tei_format *f = tei_format_find(name, n);
	enum tei_status status;
	char *path;

	if (f == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_FORMAT, 0, 0, (int)n,
		    name);
	if (t->steps > 0 &&
	    t->step[t->steps - 1].format->gives == TEI_GIVES_OTHER)
		return tei_diag_say(diag, TEI_MSG_NOT_LAST, 0, 0,
		    t->step[t->steps - 1].format->name);
	if (t->steps > 0 && f->gives == TEI_GIVES_CORPUS)
		return tei_diag_say(diag, TEI_MSG_NOT_FIRST, 0, 0, f->name);
	path = tei_data_path(f->stylesheet);
	if (path == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_DATA_FILE, 0, 0,
		    f->stylesheet);
	status = add_step(t, f, path, diag);
	free(path);
	if (status == TEI_OK && f->layout >= TEI_LAYOUT_CONLLU) {
		t->sentences = tei_sentences_new(diag);
		status = t->sentences != NULL ? TEI_OK : TEI_FAILED;
	}
	return status;
}

static enum tei_status
add_chain(struct tei_transform *t, const char *chain, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t n;

	while (status == TEI_OK && chain != NULL) {
		n = strcspn(chain, ",");
		status = add_format(t, chain, n, diag);
		chain = chain[n] == ',' ? chain + n + 1 : NULL;
	}
	return status;
}

struct tei_transform *
tei_transform_new(const char *chain, const char *own,
	const struct tei_param *param, size_t params, struct tei_diag *diag)
{
	struct tei_transform *t = calloc(1, sizeof(*t));
	enum tei_status status;

	if (t == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		return NULL;
	}
	exsltRegisterAll();
	t->param = param;
	t->params = params;
	status = add_chain(t, chain, diag);
	if (status == TEI_OK && own != NULL)
		status = add_step(t, NULL, own, diag);
	if (status == TEI_OK)
		return t;
	tei_transform_free(t);
	return NULL;
}

void
tei_transform_free(struct tei_transform *t)
{
	if (t == NULL)
		return;
	while (t->steps > 0 && !t->once)
		xsltFreeStylesheet(t->step[--t->steps].sheet);
	tei_sentences_free(t->sentences);
	free(t->step);
	free(t);
}

void
tei_transform_once(struct tei_transform *t)
{
	t->once = tei_pool_is_used();
}

static void
free_doc(const struct tei_transform *t, xmlDocPtr doc)
{
	if (!t->once)
		xmlFreeDoc(doc);
}

const char *
tei_transform_extension(const struct tei_transform *t)
{
	const struct step *last = &t->step[t->steps - 1];
	const char *method = (const char *)last->sheet->method;
	const char *media = (const char *)last->sheet->mediaType;
	const struct tei_format *f;

	if (last->format != NULL)
		return last->format->extension;
	for (f = tei_formats; media != NULL && f->name != NULL; f++)
		if (strcmp(f->media, media) == 0)
			return f->extension;
	if (method == NULL || strcmp(method, "xml") == 0)
		return "xml";
	return strcmp(method, "text") == 0 ? "txt" : method;
}

static xmlDocPtr
parse(struct tei_guard *g, const char *s, size_t n, const char *path)
{
	xmlDocPtr doc;

	if (!tei_xml_begins(s, n)) {
		tei_diag_say(g->diag, TEI_MSG_NOT_XML, 1, 1);
		return NULL;
	}
	g->closed = true; /* a document may not name files to read in it */
	doc = xmlReadMemory(s, (int)n, path, NULL,
	    XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA |
	    XML_PARSE_COMPACT);
	g->closed = false;
	if (doc != NULL && xmlXIncludeProcessFlags(doc, XML_PARSE_NOENT |
	    XML_PARSE_NONET | XML_PARSE_NOXINCNODE) < 0)
		g->failed = true;
	return doc;
}

/* Of what is in another namespace, or in none as TEI P4 was, our stylesheets
 * know nothing but the text. */
static void
warn_if_not_tei(xmlDocPtr doc, struct tei_diag *diag)
{
	const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;

	if (root != NULL && (root->ns == NULL ||
	    strcmp((const char *)root->ns->href, TEI_NAMESPACE) != 0))
		tei_diag_say(diag, TEI_MSG_NOT_TEI,
		    (size_t)xmlGetLineNo(root), 0, (const char *)root->name);
}

/* One stylesheet over a document; the result, or NULL. */
static xmlDocPtr
apply(const struct tei_transform *t, const struct step *step, xmlDocPtr doc,
	size_t bytes, struct tei_guard *g)
{
	xsltTransformContextPtr ctxt = xsltNewTransformContext(step->sheet,
	    doc);
	xmlDocPtr result = NULL;
	bool ok;
	size_t i;

	if (ctxt == NULL)
		return NULL;
	ok = tei_guard_context(g, ctxt, bytes) == TEI_OK &&
	    tei_functions_use(ctxt);
	for (i = 0; ok && i < t->params; i++)
		ok = xsltQuoteOneUserParam(ctxt,
		    (const xmlChar *)t->param[i].name,
		    (const xmlChar *)t->param[i].value) == 0;
	if (ok)
		result = xsltApplyStylesheetUser(step->sheet, doc, NULL, NULL,
		    NULL, ctxt);
	if (result != NULL && (ctxt->state != XSLT_STATE_OK || g->failed)) {
		xmlFreeDoc(result);
		result = NULL;
	}
	tei_guard_end(g, step->format == NULL);
	if (!t->once)
		xsltFreeTransformContext(ctxt);
	return result;
}

/* The text of a stylesheet as its format wants it. */
static enum tei_status
lay_out(const struct tei_transform *t, enum tei_layout_kind kind,
	struct tei_slice text, size_t width, struct tei_buf *out,
	struct tei_diag *diag)
{
	struct tei_buf tex = {0};
	enum tei_status status = TEI_OK;
	size_t before = out->n;

	if (kind == TEI_LAYOUT_NONE) {
		tei_buf_add(out, text.s, text.n);
	} else if (kind == TEI_LAYOUT_PDF) {
		tei_layout(&tex, text.s, text.n, width, TEI_LAYOUT_TEXT);
		tei_marks_unescape(&tex, 0);
		status = tei_typeset(&tex, out, diag);
		tei_buf_free(&tex);
	} else if (kind >= TEI_LAYOUT_CONLLU) {
		tei_corpus(out, text.s, text.n, t->sentences, kind);
		tei_marks_unescape(out, before);
	} else {
		tei_layout(out, text.s, text.n,
		    kind == TEI_LAYOUT_TEXT ? width : 0, kind);
		tei_marks_unescape(out, before);
	}
	return out->failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    status;
}

/* Writes the last step's result as its stylesheet says. */
static enum tei_status
serialize(const struct tei_transform *t, xmlDocPtr doc, size_t width,
	struct tei_buf *out, struct tei_diag *diag)
{
	const struct step *step = &t->step[t->steps - 1];
	enum tei_layout_kind kind = step->format ? step->format->layout :
	    TEI_LAYOUT_NONE;
	enum tei_status status;
	xmlChar *s = NULL;
	int n = 0;

	if (tei_package_is(doc))
		return tei_package_write(doc, out, diag);
	if (xsltSaveResultToString(&s, &n, doc, step->sheet) < 0)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = lay_out(t, kind, (struct tei_slice){ (char *)s, (size_t)n },
	    width, out, diag);
	xmlFree(s);
	return status;
}

/* Whether a step's stylesheet writes marks into its text. */
static bool
has_marks(const struct step *step)
{
	return step->format != NULL && step->format->layout != TEI_LAYOUT_NONE;
}

static xmlDocPtr
chain(const struct tei_transform *t, xmlDocPtr doc, size_t bytes,
	struct tei_guard *g)
{
	xmlDocPtr next;
	size_t i;

	for (i = 0; doc != NULL && i < t->steps; i++) {
		next = !has_marks(&t->step[i]) || tei_marks_escape(doc) ?
		    apply(t, &t->step[i], doc, bytes, g) : NULL;
		if (next != NULL && next->URL == NULL && doc->URL != NULL)
			next->URL = xmlStrdup(doc->URL);
		free_doc(t, doc);
		doc = next;
	}
	return doc;
}

/* Runs the chain over a parsed document, which is freed. */
static enum tei_status
finish(const struct tei_transform *t, xmlDocPtr doc, size_t bytes,
	size_t width, struct tei_buf *out, struct tei_guard *g)
{
	enum tei_status status = TEI_INVALID;

	if (doc != NULL && !g->failed) {
		doc = chain(t, doc, bytes, g);
		if (doc != NULL)
			status = serialize(t, doc, width, out, g->diag);
		else
			status = g->ended ? TEI_FAILED : tei_diag_say(g->diag,
			    TEI_MSG_NOT_TRANSFORMED, 0, 0);
	}
	free_doc(t, doc);
	return tei_diag_worsen(g->diag, status);
}

enum tei_status
tei_transform_run(const struct tei_transform *t, const char *s, size_t n,
	size_t width, struct tei_buf *out, struct tei_diag *diag)
{
	struct tei_guard guard;
	enum tei_status status;
	xmlDocPtr doc;

	if (tei_guard_enter(&guard, diag) != TEI_OK)
		return TEI_FAILED;
	doc = parse(&guard, s, n, diag->file);
	if (t->step[0].format != NULL)
		warn_if_not_tei(doc, diag);
	status = finish(t, doc, n, width, out, &guard);
	tei_guard_leave(&guard);
	return status;
}

bool
tei_transform_joins(const struct tei_transform *t)
{
	return t->step[0].format != NULL &&
	    t->step[0].format->gives == TEI_GIVES_CORPUS;
}

/* A teiCorpus of copies of the documents' roots; NULL after a message. */
static xmlDocPtr
join(const struct tei_source *source, size_t n, struct tei_guard *g)
{
	xmlDocPtr corpus = xmlNewDoc((const xmlChar *)"1.0"), doc;
	xmlNodePtr root = xmlNewNode(NULL, (const xmlChar *)"teiCorpus");
	const char *before = g->diag->file;
	size_t i;

	xmlSetNs(root, xmlNewNs(root, (const xmlChar *)TEI_NAMESPACE, NULL));
	xmlDocSetRootElement(corpus, root);
	for (i = 0; i < n; i++) {
		g->diag->file = source[i].path;
		doc = parse(g, source[i].text.s, source[i].text.n,
		    source[i].path);
		warn_if_not_tei(doc, g->diag);
		if (doc == NULL)
			g->failed = true;
		else
			xmlAddChild(root, xmlDocCopyNode(
			    xmlDocGetRootElement(doc), corpus, 1));
		xmlFreeDoc(doc);
	}
	g->diag->file = before;
	return corpus;
}

enum tei_status
tei_transform_join(const struct tei_transform *t,
	const struct tei_source *source, size_t n, size_t width,
	struct tei_buf *out, struct tei_diag *diag)
{
	struct tei_guard guard;
	enum tei_status status;
	size_t i, bytes = 0;

	if (tei_guard_enter(&guard, diag) != TEI_OK)
		return TEI_FAILED;
	for (i = 0; i < n; i++)
		bytes += source[i].text.n;
	status = finish(t, join(source, n, &guard), bytes, width, out, &guard);
	tei_guard_leave(&guard);
	return status;
}

const char *
tei_transform_libraries(char *s, size_t n)
{
	snprintf(s, n, "libxml2 %s (compiled with %s), libxslt %s (%s), "
	    "libexslt %s (%s)", xmlParserVersion, LIBXML_DOTTED_VERSION,
	    xsltEngineVersion, LIBXSLT_DOTTED_VERSION, exsltLibraryVersion,
	    LIBEXSLT_DOTTED_VERSION);
	return s;
}
