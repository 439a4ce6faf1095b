#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dates/dates.h"
#include "lib/data.h"
#include "lib/io.h"
#include "lib/naming.h"
#include "names/words.h"
#include "tokenize/tokenize.h"
#include "train/course.h"
#include "train/order.h"
#include "train/reliability.h"
#include "train/scan.h"

enum { ROUNDS = 12 };

/* Where fewer names are found, an adapted model keeps what was measured
 * before. */
enum { MEASURED = 500 };

static void
say_errors(void *data, const struct tei_report *r)
{
	const struct tei_diag *diag = data;

	if (r->level == TEI_ERROR)
		diag->sink(diag->data, r);
}

/* Dates are tagged before names, as in the pipe; what is doubtful about one
 * is no matter for who learns names. */
static enum tei_status
tag_dates(struct tei_doc *doc, struct tei_diag *diag)
{
	const struct tei_dates_options dates = { 0 };
	struct tei_diag quiet = *diag;

	quiet.sink = say_errors;
	quiet.data = diag;
	return tei_diag_worsen(diag, tei_dates_run(doc, &dates, &quiet));
}

/* Makes a lesson of a source, which is used up. */
static enum tei_status
add_lesson(struct tei_course *c, struct tei_buf *source, bool scan,
	struct tei_diag *diag)
{
	const struct tei_tokenize_options o = { 0 };
	struct tei_doc *doc = tei_doc_new();
	enum tei_status status;

	if (doc == NULL || !tei_course_add(c, doc, scan)) {
		tei_doc_free(doc);
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	status = tei_tokenize_run(doc, source, &o, diag);
	return status == TEI_OK ? tag_dates(doc, diag) : status;
}

/* With `scans`, TEI makes a second lesson, of a poor scan of it. */
static enum tei_status
read_document(struct tei_course *c, bool scans, FILE *in,
	struct tei_diag *diag)
{
	struct tei_buf source = {0}, scan = {0};
	enum tei_status status = tei_io_read(in, &source, diag);

	if (status == TEI_OK && scans && tei_input_guess(source.s,
	    source.n) == TEI_INPUT_TEI)
		status = tei_scan_spoil(source.s, source.n, c->documents,
		    &scan, diag);
	if (status == TEI_OK)
		status = add_lesson(c, &source, false, diag);
	if (status == TEI_OK && scan.n > 0)
		status = add_lesson(c, &scan, true, diag);
	tei_buf_free(&source);
	tei_buf_free(&scan);
	return status;
}

/* A bad file is said and passed over. */
static void
read_documents(struct tei_course *c, bool scans, char **files, int n,
	FILE *in, struct tei_diag *diag)
{
	FILE *f;
	int i;

	for (i = 0; i < n; i++) {
		diag->file = files[i];
		f = tei_io_open(files[i], in, diag);
		if (f != NULL)
			read_document(c, scans, f, diag);
		if (f != NULL && f != in)
			fclose(f);
	}
	diag->file = NULL;
}

/* True if a name is tagged in the text; lists of names are none. */
static bool
has_names_in_text(const struct tei_doc *d)
{
	size_t i, apart = 0; /* elements open that are no text */

	for (i = 0; i < d->n; i++) {
		const struct tei_event *e = &d->ev[i];
		bool none = e->name == TEI_N_standOff ||
		    e->name == TEI_N_teiHeader;

		apart += none && e->kind == TEI_START;
		apart -= none && e->kind == TEI_END;
		if (apart == 0 && e->kind == TEI_START &&
		    tei_naming_of_tag(d, i) != TEI_NAME_NONE)
			return true;
	}
	return false;
}

static bool
has_names(const struct tei_course *c)
{
	size_t k;

	for (k = 0; k < c->lessons; k++)
		if (has_names_in_text(c->lesson[k].doc))
			return true;
	return false;
}

/* Learns the model, and says in it what it is and how far it can be
 * trusted. */
static enum tei_status
write_model(struct tei_course *c, const struct tei_train_order *order,
	struct tei_tally *tally, const struct tei_buf *report, FILE *out,
	struct tei_diag *diag)
{
	struct tei_model m;
	enum tei_status status;
	struct tei_buf b = {0};

	status = tei_course_learn(c, &m, 0, 0, tally->n > 0 ? NULL : tally,
	    diag);
	if (status != TEI_OK)
		return status;
	if (order->base == NULL || tally->n >= MEASURED)
		tei_certainty_fit(&m.certainty, tally->guess, tally->n);
	tei_buf_printf(&b, "%s\n%u rounds over %zu documents, %zu words near a "
	    "capital\n%s",
	    order->description, c->rounds, c->documents, c->words,
	    report->s ? report->s : "");
	status = tei_train_write(&m, &b, order->output, out, diag);
	tei_model_free(&m);
	return status;
}

/* Scores by cross-validation: what the model's description tells to `report`,
 * and more to `err`. */
static enum tei_status
validate(struct tei_course *c, unsigned folds, struct tei_tally *tally,
	struct tei_buf *report, FILE *err, struct tei_diag *diag)
{
	enum tei_status status = tei_course_validate(c, folds, tally, diag);
	struct tei_reliability *r = calloc(1, sizeof(*r));
	struct tei_buf table = {0};

	tei_tally_print(tally, tei_name_labels, TEI_NAME_LABELS, report);
	if (r == NULL || !tei_reliability_count(r, tally->guess, tally->n,
	    folds))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else {
		tei_reliability_print_certs(r, report);
		tei_reliability_print(r, &table);
	}
	fputs(report->s ? report->s : "", err);
	fputs(table.s ? table.s : "", err);
	tei_buf_free(&table);
	free(r);
	return status;
}

static void
train(struct tei_course *c, const struct tei_train_order *order, FILE *out,
	FILE *err, struct tei_diag *diag)
{
	struct tei_tally tally = {0};
	struct tei_buf report = {0};
	enum tei_status status = TEI_OK;

	if (order->folds > 1)
		status = validate(c, order->folds, &tally, &report, err, diag);
	if (status == TEI_OK && (order->output != NULL || order->folds < 2))
		write_model(c, order, &tally, &report, out, diag);
	tei_tally_free(&tally);
	tei_buf_free(&report);
}

/* What is known before: by the model of --base, which is a file, or else an
 * installed one of that name. */
static struct tei_names_data *
load_base(const char *base, struct tei_diag *diag)
{
	struct tei_names_data *data;
	struct tei_buf name = {0};
	char *installed = NULL;

	if (base != NULL && strchr(base, '/') == NULL &&
	    access(base, F_OK) != 0) {
		tei_buf_printf(&name, "data/%s", base);
		installed = name.failed ? NULL : tei_data_path(name.s);
	}
	data = tei_names_data_load(installed ? installed : base ? base : "",
	    diag);
	free(installed);
	tei_buf_free(&name);
	return data;
}

void
tei_train_names(const struct tei_train_order *order, char **files, int n,
	FILE *in, FILE *out, FILE *err, struct tei_diag *diag)
{
	struct tei_names_data *data = load_base(order->base, diag);
	struct tei_course course = { .data = data,
	    .rounds = order->rounds ? order->rounds : ROUNDS };

	if (data == NULL)
		return;
	read_documents(&course, order->scans, files, n, in, diag);
	/* what is not right in a file is no reason to learn from it */
	if (diag->worst == TEI_OK && !has_names(&course))
		tei_diag_say(diag, TEI_MSG_TRAIN_NO_NAMES, 0, 0);
	if (diag->worst == TEI_OK && course.documents < order->folds)
		tei_diag_say(diag, TEI_MSG_TRAIN_FOLDS, 0, 0, course.documents,
		    order->folds);
	if (diag->worst == TEI_OK)
		train(&course, order, out, err, diag);
	tei_course_free(&course);
	tei_names_data_free(data);
}
