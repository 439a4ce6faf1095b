#include "references/data.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"

enum { MODEL_BITS = 18 };

int
tei_references_model_init(struct tei_model *m)
{
	return tei_model_init(m, tei_ref_labels, TEI_REF_FIELDS, MODEL_BITS);
}

static enum tei_status
load_model(struct tei_model *m, const char *path, struct tei_diag *diag)
{
	static const char file[] = "data/references.model";
	char *own = path ? NULL : tei_data_path(file);
	enum tei_status status;

	if (path == NULL && own == NULL)
		return tei_diag_fault(diag, TEI_MSG_NO_DATA_FILE, 0, 0, file);
	path = path ? path : own;
	status = tei_model_load(m, path, diag);
	if (status == TEI_OK)
		status = tei_model_expect(m, path, tei_ref_labels,
		    TEI_REF_FIELDS, diag);
	free(own);
	return status;
}

struct tei_references_data *
tei_references_data_load(const char *model, bool learning,
	struct tei_diag *diag)
{
	struct tei_references_data *data = calloc(1, sizeof(*data));

	if (data == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		return NULL;
	}
	if (tei_ref_tables_load(&data->tables, diag) != TEI_OK || (!learning
	    && load_model(&data->model, model, diag) != TEI_OK)) {
		tei_references_data_free(data);
		return NULL;
	}
	return data;
}

void
tei_references_data_free(struct tei_references_data *data)
{
	if (data == NULL)
		return;
	tei_ref_tables_free(&data->tables);
	tei_model_free(&data->model);
	free(data);
}

bool
tei_ref_label(struct tei_ref_reader *r, const struct tei_model *m)
{
	uint32_t feature[TEI_REF_FEATURES];
	size_t n = r->words.n, i, f;

	tei_ref_words_end(&r->words);
	if (!tei_ref_outline(&r->outline, &r->words) || !tei_grow(&r->score,
	    &r->cap_score, (n + 1) * TEI_REF_FIELDS, sizeof(*r->score)) ||
	    !tei_grow(&r->label, &r->cap_label, n + 1, 1))
		return false;
	memset(r->score, 0, n * TEI_REF_FIELDS * sizeof(*r->score));
	for (i = 0; i < n; i++) {
		f = tei_ref_features(&r->words, &r->outline, i, feature);
		tei_model_score(m, feature, f, r->score + i *
		    TEI_REF_FIELDS);
	}
	return tei_model_decode(m, r->score, n, r->label, NULL);
}

void
tei_ref_reader_free(struct tei_ref_reader *r)
{
	free(r->words.word);
	tei_ref_outline_free(&r->outline);
	free(r->score);
	free(r->label);
	*r = (struct tei_ref_reader){0};
}
