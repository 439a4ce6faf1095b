#include "train/order.h"

#include <stdlib.h>

#include "lib/io.h"
#include "references/references.h"
#include "train/score.h"
#include "xml/xml.h"

enum { ROUNDS = 30 };

static enum tei_status
read_file(struct tei_examples *e, const struct tei_references_data *data,
	FILE *f, struct tei_diag *diag)
{
	struct tei_doc *doc = tei_doc_new();
	struct tei_buf b = {0};
	enum tei_status status;

	if (doc == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_io_read(f, &b, diag);
	if (status == TEI_OK)
		status = tei_xml_parse(doc, b.s ? b.s : "", b.n, diag);
	if (status == TEI_OK)
		status = tei_references_examples(e, doc, data, diag);
	tei_buf_free(&b);
	tei_doc_free(doc);
	return status;
}

static void
read_files(struct tei_examples *e, char **files, int n, FILE *in,
	struct tei_diag *diag)
{
	struct tei_references_data *data = tei_references_data_load(NULL,
	    true, diag);
	FILE *f;
	int i;

	for (i = 0; data != NULL && i < n; i++) {
		diag->file = files[i];
		f = tei_io_open(files[i], in, diag);
		if (f != NULL)
			read_file(e, data, f, diag);
		if (f != NULL && f != in)
			fclose(f);
	}
	diag->file = NULL;
	tei_references_data_free(data);
}

/* Each Nth reference is labelled by a model that was learned without it. */
static int
cross_validate(const struct tei_examples *e, unsigned folds, unsigned rounds,
	struct tei_buf *report)
{
	unsigned char *skip = calloc(e->sequences + 1, 1);
	struct tei_confusion *c = calloc(1, sizeof(*c));
	struct tei_model m;
	unsigned fold;
	size_t q;
	int good = skip != NULL && c != NULL;

	for (fold = 0; good && fold < folds; fold++) {
		for (q = 0; q < e->sequences; q++)
			skip[q] = q % folds == fold;
		good = tei_references_model_init(&m);
		if (!good)
			break;
		good = tei_learn(&m, e, rounds, 1, skip);
		for (q = 0; good && q < e->sequences; q++)
			if (skip[q])
				good = tei_confusion_sequence(c, &m, e, q);
		if (good && fold + 1 == folds) {
			tei_buf_printf(report, "%u-fold cross-validation:\n",
			    folds);
			tei_confusion_print(c, &m, report);
		}
		tei_model_free(&m);
	}
	free(skip);
	free(c);
	return good;
}

static enum tei_status
learn(const struct tei_train_order *o, const struct tei_examples *e,
	unsigned rounds, const struct tei_buf *report, FILE *out,
	struct tei_diag *diag)
{
	struct tei_buf text = {0};
	struct tei_model m;
	enum tei_status status;

	if (!tei_references_model_init(&m))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_printf(&text, "%s\n%u rounds over %zu references, %zu words\n"
	    "%s", o->description, rounds, e->sequences, e->n, report->s ?
	    report->s : "");
	if (tei_learn(&m, e, rounds, 1, NULL))
		status = tei_train_write(&m, &text, o->output, out, diag);
	else
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_free(&text);
	tei_model_free(&m);
	return status;
}

void
tei_train_references(const struct tei_train_order *o, char **files, int n,
	FILE *in, FILE *out, FILE *err, struct tei_diag *diag)
{
	unsigned rounds = o->rounds ? o->rounds : ROUNDS;
	struct tei_examples e = {0};
	struct tei_buf report = {0};

	read_files(&e, files, n, in, diag);
	/* what is not right in a file is no reason to learn from it */
	if (diag->worst == TEI_OK && o->folds > 1 && !cross_validate(&e,
	    o->folds, rounds, &report))
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (report.n > 0)
		fputs(report.s, err);
	if (diag->worst == TEI_OK && (o->output != NULL || o->folds < 2))
		learn(o, &e, rounds, &report, out, diag);
	tei_buf_free(&report);
	tei_examples_free(&e);
}
