#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "lib/opt.h"
#include "names/names.h"
#include "tokenize/tokenize.h"
#include "train/references.h"
#include "train/score.h"
#include "train/train.h"

enum { OPT_FOLDS = 256, OPT_REFERENCES };
enum { ROUNDS = 8 };

static const struct tei_option options[] = {
	{ TEI_OPT_OUTPUT, "output", "FILE",
	    "write the model to FILE, which is whole or not there" },
	{ 'd', "description", "TEXT", "what it is learned from, for people" },
	{ 'r', "rounds", "N", "passes over the examples; 8, for references 30" },
	{ OPT_FOLDS, "folds", "N", "learn N times without an Nth, and score" },
	{ OPT_REFERENCES, "references", NULL,
	    "learn to take references apart, from labelled ones" },
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-train", "[--references] [-d TEXT] [-r N] [--folds N] [-o FILE] "
	"TEI...", "Learns the name tagger from TEI in which names are tagged.",
	options, "Scores are precision, recall and F1 of whole names, on "
	"standard error;\nof references, of their words.\nExit status: 0 done, 1 an input is wrong, 2 usage, 3 failed."
};

/* What the command line asks for, and the examples. */
struct command {
	struct tei_train_order order;
	bool references;        /* not names */
	struct tei_names_data *data;
	struct tei_examples examples;
	size_t *document;       /* by document, its first sequence */
	size_t documents, cap;
};

static int
take_number(const struct tei_opt *opt, const char *option, unsigned *n)
{
	char *end;
	unsigned long v = strtoul(opt->arg, &end, 10);

	*n = (unsigned)v;
	if (*end == '\0' && v >= 1 && v <= 100)
		return 0;
	tei_diag_say(opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, opt->arg, option,
	    "a number from 1 to 100");
	return -1;
}

static int
take(const struct tei_opt *opt, struct command *c)
{
	switch (opt->id) {
	case TEI_OPT_OUTPUT:
		c->order.output = opt->arg;
		return 0;
	case 'd':
		c->order.description = opt->arg;
		return 0;
	case 'r':
		return take_number(opt, "--rounds", &c->order.rounds);
	case OPT_REFERENCES:
		c->references = true;
		return 0;
	case OPT_FOLDS:
		return take_number(opt, "--folds", &c->order.folds);
	default:
		return -1;
	}
}

static enum tei_status
read_document(struct command *c, FILE *in, struct tei_diag *diag)
{
	const struct tei_tokenize_options o = { 0 };
	struct tei_doc *doc = tei_doc_new();
	struct tei_buf source = {0};
	enum tei_status status;

	if (doc == NULL || !tei_grow(&c->document, &c->cap, c->documents + 1,
	    sizeof(*c->document))) {
		tei_doc_free(doc);
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	c->document[c->documents++] = c->examples.sequences;
	status = tei_io_read(in, &source, diag);
	if (status == TEI_OK)
		status = tei_tokenize_run(doc, &source, &o, diag);
	if (status == TEI_OK)
		status = tei_names_examples(&c->examples, doc, c->data, diag);
	tei_buf_free(&source);
	tei_doc_free(doc);
	return status;
}

/* A bad file is said and passed over. */
static void
read_documents(struct command *c, char **files, int n, FILE *in,
	struct tei_diag *diag)
{
	FILE *f;
	int i;

	for (i = 0; i < n; i++) {
		diag->file = files[i];
		f = tei_io_open(files[i], in, diag);
		if (f != NULL)
			read_document(c, f, diag);
		if (f != NULL && f != in)
			fclose(f);
	}
	diag->file = NULL;
}

/* Learns without every fold's documents in turn, and scores on them. */
static enum tei_status
cross_validate(struct command *c, struct tei_buf *report,
	struct tei_diag *diag)
{
	unsigned char *skip = calloc(c->examples.sequences + 1, 1);
	struct tei_tally tally = { { 0 }, { 0 }, { 0 } };
	struct tei_model m = { { NULL }, .labels = 0 };
	size_t d, q, end;
	unsigned fold;
	int good = skip != NULL;

	for (fold = 0; good && fold < c->order.folds; fold++) {
		for (d = 0; d < c->documents; d++) {
			end = d + 1 < c->documents ? c->document[d + 1] :
			    c->examples.sequences;
			for (q = c->document[d]; q < end; q++)
				skip[q] = d % c->order.folds == fold;
		}
		good = tei_names_model_init(&m) && tei_learn(&m, &c->examples,
		    c->order.rounds, skip);
		for (q = 0; good && q < c->examples.sequences; q++)
			if (skip[q])
				good = tei_tally_sequence(&tally, &m,
				    &c->examples, q);
		if (good && fold + 1 == c->order.folds)
			tei_tally_print(&tally, &m, report);
		tei_model_free(&m);
	}
	free(skip);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

enum tei_status
tei_train_write(struct tei_model *m, struct tei_buf *description,
	const char *output, FILE *out, struct tei_diag *diag)
{
	struct tei_output o;
	enum tei_status status;

	free(m->description);
	m->description = tei_buf_take(description);
	status = tei_output_open(&o, output, out, diag);
	if (status == TEI_OK) {
		if (m->description != NULL)
			tei_model_write(m, o.f);
		status = tei_output_close(&o, m->description ? TEI_OK :
		    TEI_FAILED, diag);
	}
	return status;
}

static enum tei_status
write_model(struct command *c, const struct tei_buf *report, FILE *out,
	struct tei_diag *diag)
{
	struct tei_model m;
	enum tei_status status;
	struct tei_buf b = {0};

	if (!tei_names_model_init(&m) || !tei_learn(&m, &c->examples,
	    c->order.rounds, NULL))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	tei_buf_printf(&b, "%s\n%u rounds over %zu documents, %zu words\n%s",
	    c->order.description, c->order.rounds, c->documents,
	    c->examples.n, report->s ? report->s : "");
	status = tei_train_write(&m, &b, c->order.output, out, diag);
	tei_model_free(&m);
	return status;
}

static void
train(struct command *c, FILE *out, FILE *err, struct tei_diag *diag)
{
	struct tei_buf report = {0};
	enum tei_status status = TEI_OK;

	if (c->order.folds > 1)
		status = cross_validate(c, &report, diag);
	if (report.n > 0)
		fputs(report.s, err);
	if (status == TEI_OK && (c->order.output != NULL || c->order.folds < 2))
		write_model(c, &report, out, diag);
	tei_buf_free(&report);
}

static void
train_names(struct command *c, char **files, int n, FILE *in, FILE *out,
	FILE *err, struct tei_diag *diag)
{
	if (c->order.rounds == 0)
		c->order.rounds = ROUNDS;
	c->data = tei_names_data_load(NULL, diag);
	if (c->data == NULL)
		return;
	read_documents(c, files, n, in, diag);
	/* what is not right in a file is no reason to learn from it */
	if (diag->worst == TEI_OK)
		train(c, out, err, diag);
}

int
tei_train_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .order.description = "no description" };
	struct tei_diag diag;
	struct tei_opt opt;
	int id;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	while ((id = tei_opt_next(&opt)) != -1) {
		if (id == TEI_OPT_HELP) {
			tei_opt_help(&usage, out);
			return TEI_OK;
		} else if (id == TEI_OPT_VERSION) {
			tei_opt_version(&usage, NULL, out);
			return TEI_OK;
		} else if (take(&opt, &c) != 0) {
			return TEI_USAGE;
		}
	}
	if (opt.operands == 0)
		return (int)tei_diag_say(&diag, TEI_MSG_NO_FILES, 0, 0);
	if (c.references)
		tei_train_references(&c.order, argv + 1, opt.operands, in,
		    out, err, &diag);
	else
		train_names(&c, argv + 1, opt.operands, in, out, err, &diag);
	tei_names_data_free(c.data);
	tei_examples_free(&c.examples);
	free(c.document);
	return (int)diag.worst;
}
