/* A chain run over documents. */
#include "transform/transform.h"

#include <libexslt/exslt.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltconfig.h>

#include "transform/chain.h"
#include "transform/functions.h"
#include "transform/guard.h"
#include "transform/input.h"
#include "transform/marks.h"
#include "transform/notes.h"
#include "transform/result.h"
#include "transform/settle.h"

static void
free_doc(const struct tei_transform *t, xmlDocPtr doc)
{
	if (!t->once)
		xmlFreeDoc(doc);
}

/* One stylesheet over a document; the result, or NULL. */
static xmlDocPtr
apply(const struct tei_transform *t, const struct tei_step *step, xmlDocPtr doc,
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

/* Whether a step's stylesheet writes marks into its text. */
static bool
has_marks(const struct tei_step *step)
{
	return step->format != NULL && step->format->layout != TEI_LAYOUT_NONE;
}

static bool
place_notes(xmlDocPtr doc)
{
	tei_notes_of_choices(doc);
	return tei_notes_place(doc) && tei_notes_of_circles(doc);
}

/* What a step's stylesheet reads: for readers, and for programs that want to
 * know what is said where, notes stand where they point, and words are apart
 * that are; TEI stays as it is. */
static bool
prepare(const struct tei_step *step, xmlDocPtr doc)
{
	return (step->format == NULL ||
	    step->format->gives != TEI_GIVES_OTHER ||
	    (place_notes(doc) && tei_settle(doc))) &&
	    (!has_marks(step) || tei_marks_escape(doc));
}

static xmlDocPtr
chain(const struct tei_transform *t, xmlDocPtr doc, size_t bytes,
	struct tei_guard *g)
{
	xmlDocPtr next;
	size_t i;

	for (i = 0; doc != NULL && i < t->steps; i++) {
		next = prepare(&t->step[i], doc) ?
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
			status = tei_result_write(t, doc, width, out, g->diag);
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
	doc = tei_transform_read(&guard, s, n, diag->file);
	if (t->step[0].format != NULL)
		tei_transform_warn(doc, diag);
	status = finish(t, doc, n, width, out, &guard);
	tei_guard_leave(&guard);
	return status;
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
	status = finish(t, tei_transform_gather(source, n, &guard), bytes,
	    width, out, &guard);
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
