/* The parameters that the command line names, and those that the stylesheets
 * of a chain declare. */
#include <libxslt/imports.h>
#include <stdlib.h>
#include <string.h>

#include "transform/chain.h"

/* The global parameters of a chain, each with the stylesheet that it was
 * found by, whose prefixes count. */
struct declared {
	struct {
		const xsltStackElem *param;
		xsltStylesheetPtr sheet;
	} *at;
	size_t n, cap;
};

static bool
gather(struct declared *d, const struct tei_transform *t)
{
	xsltStylesheetPtr sheet;
	xsltStackElemPtr p;
	size_t i;

	for (i = 0; i < t->steps; i++)
		for (sheet = t->step[i].sheet; sheet != NULL;
		    sheet = xsltNextImport(sheet))
			for (p = sheet->variables; p != NULL; p = p->next) {
				if (p->comp->type != XSLT_FUNC_PARAM)
					continue;
				if (!tei_grow(&d->at, &d->cap, d->n + 1,
				    sizeof(*d->at)))
					return false;
				d->at[d->n].param = p;
				d->at[d->n++].sheet = t->step[i].sheet;
			}
	return true;
}

/* The namespace that the stylesheet binds to the name's prefix, or NULL. */
static const xmlChar *
namespace_of(xsltStylesheetPtr sheet, const char *name, const char *colon)
{
	xmlChar *prefix = xmlStrndup((const xmlChar *)name,
	    (int)(colon - name));
	xmlNsPtr ns = prefix ? xmlSearchNs(sheet->doc,
	    xmlDocGetRootElement(sheet->doc), prefix) : NULL;

	xmlFree(prefix);
	return ns ? ns->href : NULL;
}

static bool
is_declared(const struct declared *d, const char *name)
{
	const char *colon = strchr(name, ':');
	const xmlChar *local = (const xmlChar *)(colon ? colon + 1 : name);
	size_t i;

	for (i = 0; i < d->n; i++)
		if (xmlStrEqual(d->at[i].param->name, local) &&
		    xmlStrEqual(d->at[i].param->nameURI, colon ?
		    namespace_of(d->at[i].sheet, name, colon) : NULL))
			return true;
	return false;
}

/* The names, each once, parted by commas; "none" where there is none. */
static void
list(const struct declared *d, struct tei_buf *names)
{
	size_t i, k;

	for (i = 0; i < d->n; i++) {
		for (k = 0; k < i && !xmlStrEqual(d->at[k].param->name,
		    d->at[i].param->name); k++)
			;
		if (k == i)
			tei_buf_printf(names, "%s%s", names->n ? ", " : "",
			    (const char *)d->at[i].param->name);
	}
	if (names->n == 0)
		tei_buf_puts(names, "none");
}

enum tei_status
tei_transform_check(const struct tei_transform *t, struct tei_diag *diag)
{
	/* -a goes to every chain, though not every format speaks of names */
	static const char authority[] = "authority";
	struct declared d = { .n = 0 };
	struct tei_buf names = {0};
	bool good = gather(&d, t);
	size_t i;

	if (good)
		list(&d, &names);
	good = good && !names.failed;
	for (i = 0; good && i < t->params; i++)
		if (strcmp(t->param[i].name, authority) != 0 &&
		    !is_declared(&d, t->param[i].name))
			tei_diag_say(diag, TEI_MSG_NO_PARAM, 0, 0,
			    t->param[i].name, names.s);
	free(d.at);
	tei_buf_free(&names);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
