#include "transform/result.h"

#include <libxslt/xsltutils.h>

#include "transform/chain.h"
#include "transform/corpus.h"
#include "transform/layout.h"
#include "transform/marks.h"
#include "transform/package.h"
#include "transform/typeset.h"

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

enum tei_status
tei_result_write(const struct tei_transform *t, xmlDocPtr doc, size_t width,
	struct tei_buf *out, struct tei_diag *diag)
{
	const struct tei_step *step = &t->step[t->steps - 1];
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
