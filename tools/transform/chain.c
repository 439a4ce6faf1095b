/* A chain made of names of formats and a stylesheet of the user's own. */
#include "transform/chain.h"

#include <libexslt/exslt.h>
#include <libxslt/xslt.h>
#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/io.h"
#include "transform/guard.h"
#include "transform/pool.h"

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
	guard.named = path;
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
	t->step[t->steps++] = (struct tei_step){ format, sheet };
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
		return tei_diag_fault(diag, TEI_MSG_NO_DATA_FILE, 0, 0,
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

const char *
tei_transform_extension(const struct tei_transform *t)
{
	const struct tei_step *last = &t->step[t->steps - 1];
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

bool
tei_transform_joins(const struct tei_transform *t)
{
	return t->step[0].format != NULL &&
	    t->step[0].format->gives == TEI_GIVES_CORPUS;
}
