#include "names/names.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "names/tagging.h"

enum { MODEL_BITS = 20 };

static const char shipped[] = "data/names.model";

/* Loads the model that is shipped, or another. */
static enum tei_status
load_model(struct tei_model *m, const char *path, struct tei_diag *diag)
{
	enum tei_status status;
	char *found = path == NULL ? tei_data_path(shipped) : NULL;

	if (path == NULL && found == NULL)
		return tei_diag_fault(diag, TEI_MSG_NO_DATA_FILE, 0, 0, shipped);
	status = tei_model_load(m, path ? path : found, diag);
	free(found);
	return status != TEI_OK ? status : tei_model_expect(m, path ? path :
	    shipped, tei_name_labels, TEI_NAME_LABELS, diag);
}

struct tei_names_data *
tei_names_data_load(const char *model, struct tei_diag *diag)
{
	struct tei_names_data *data = calloc(1, sizeof(*data));
	enum tei_status status;

	if (data == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		return NULL;
	}
	status = tei_table_load(&data->hints, &tei_hints_kind, diag);
	if (status == TEI_OK)
		status = tei_table_load(&data->classes, &tei_classes_kind,
		    diag);
	if (status == TEI_OK && (model == NULL || *model != '\0'))
		status = load_model(&data->model, model, diag);
	if (status != TEI_OK) {
		tei_names_data_free(data);
		return NULL;
	}
	return data;
}

void
tei_names_data_free(struct tei_names_data *data)
{
	if (data == NULL)
		return;
	tei_table_free(&data->hints);
	tei_table_free(&data->classes);
	tei_model_free(&data->model);
	free(data);
}

const struct tei_model *
tei_names_model(const struct tei_names_data *data)
{
	return data->model.labels > 0 ? &data->model : NULL;
}

int
tei_names_model_init(struct tei_model *m)
{
	return tei_model_init(m, tei_name_labels, TEI_NAME_LABELS,
	    MODEL_BITS);
}

static enum tei_status
tag_all(struct tei_doc *d, const struct tei_names_data *data,
	const struct tei_names_options *o, struct tei_diag *diag)
{
	struct tei_tagging g = { .o = o, .diag = diag,
	    .model = data->model.labels > 0 ? &data->model : NULL };
	enum tei_status status = tei_reading_begin(&g.r, d, data,
	    o->authority, g.model != NULL, diag);
	struct tei_flows flows;
	size_t k;

	if (status != TEI_OK)
		return status;
	if (g.model != NULL && !tei_reading_label(&g.r, g.model, true))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (k = 0; k < g.r.flows.n && status == TEI_OK; k++)
		tei_tagging_flow(&g, k);
	flows = g.r.flows; /* all else makes room for the new list */
	g.r.flows = (struct tei_flows){0};
	tei_reading_end(&g.r);
	if (status == TEI_OK)
		status = tei_spans_apply(&g.spans, "names", d, &flows, diag);
	tei_flows_free(&flows);
	tei_spans_free(&g.spans);
	return status;
}

/* Whether the start tag opens a name, closes the way to names around it (a
 * note), or neither. */
static bool
in_name(const struct tei_doc *d, size_t start, bool around)
{
	uint32_t name = d->ev[start].name;

	if (name == TEI_N_note)
		return false;
	return around || name == TEI_N_persName || name == TEI_N_placeName ||
	    name == TEI_N_orgName;
}

static bool
is_tagged_date(const struct tei_doc *d, size_t start)
{
	return d->ev[start].name == TEI_N_date &&
	    tei_resp_is_stage(tei_doc_value(d, start, TEI_N_resp));
}

/* Of a name and a date in it (`1956 Institute`) the longer stays: what
 * another stage tagged as a date there loses its tag. */
static bool
is_inner_date(void *data, const struct tei_doc *d, size_t i, size_t depth)
{
	bool *named = data; /* by depth */

	if (d->ev[i].kind != TEI_START)
		return false;
	named[depth + 1] = in_name(d, i, named[depth]);
	return named[depth] && is_tagged_date(d, i);
}

static bool
drop_inner_dates(struct tei_doc *d)
{
	bool named[TEI_MAX_DEPTH + 2] = {0};

	return tei_doc_unwrap(d, is_inner_date, named);
}

enum tei_status
tei_names_run(struct tei_doc *d, const struct tei_names_options *o,
	struct tei_diag *diag)
{
	struct tei_names_data *own = NULL;
	enum tei_status status;

	if (o->data == NULL) {
		own = tei_names_data_load(NULL, diag);
		if (own == NULL)
			return diag->worst;
	}
	if (!tei_doc_untag(d, "names"))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		status = tag_all(d, own ? own : o->data, o, diag);
	if (status == TEI_OK && !(drop_inner_dates(d) &&
	    tei_doc_stage(d, "names", NULL)))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_names_data_free(own);
	return status;
}
