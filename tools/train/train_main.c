#include <stdlib.h>
#include <string.h>

#include "lib/io.h"
#include "lib/opt.h"
#include "train/order.h"
#include "train/train.h"

enum { OPT_FOLDS = 256, OPT_REFERENCES, OPT_BASE, OPT_SCANS };

static const struct tei_option options[] = {
	{ TEI_OPT_OUTPUT, "output", "FILE",
	    "write to FILE, which is whole or not there" },
	{ 'd', "description", "TEXT", "what it is learned from, for people" },
	{ 'r', "rounds", "N", "passes over the examples; 12, for references 30" },
	{ OPT_BASE, "base", "MODEL", "adapt this model of names, as names.model" },
	{ OPT_FOLDS, "folds", "N", "learn N times without an Nth, and score" },
	{ OPT_SCANS, "scans", NULL,
	    "learn, too, from each TEI as a poor scan shows it" },
	{ OPT_REFERENCES, "references", NULL,
	    "learn to take references apart, from labelled ones" },
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-train", "[--base MODEL] [--scans] [--folds N] [-o FILE] TEI...\n"
	"       tei-train --references [--folds N] [-o FILE] LABELLED...",
	"Learns the name tagger from TEI in which names are tagged.",
	options, "Scores are precision, recall and F1 of whole names, on "
	"standard error;\nof references, of their words.\nExit status: 0 done, 1 an input is wrong, 2 usage, 3 failed."
};

/* What the command line asks for. */
struct command {
	struct tei_train_order order;
	bool references; /* not names */
};

static int
take_number(const struct tei_opt *opt, const char *option, unsigned least,
	unsigned *n)
{
	char *end;
	unsigned long v = strtoul(opt->arg, &end, 10);

	*n = (unsigned)v;
	if (*end == '\0' && v >= least && v <= 100)
		return 0;
	tei_diag_say(opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, opt->arg, option,
	    least > 1 ? "a number from 2 to 100" : "a number from 1 to 100");
	return -1;
}

static int
take(void *data, const struct tei_opt *opt)
{
	struct command *c = data;

	switch (opt->id) {
	case 'd':
		c->order.description = opt->arg;
		return 0;
	case 'r':
		return take_number(opt, "--rounds", 1, &c->order.rounds);
	case OPT_REFERENCES:
		c->references = true;
		return 0;
	case OPT_BASE:
		c->order.base = opt->arg;
		return 0;
	case OPT_FOLDS:
		return take_number(opt, "--folds", 2, &c->order.folds);
	case OPT_SCANS:
		c->order.scans = true;
		return 0;
	default:
		return -1;
	}
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
	if (status != TEI_OK)
		return status;
	if (m->description == NULL || !tei_model_write(m, o.f))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return tei_output_close(&o, status, diag);
}

int
tei_train_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .order.description = "no description" };
	struct tei_diag diag;
	struct tei_opt opt;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	if (!tei_opt_read(&opt, take, &c, NULL, out))
		return (int)diag.worst;
	c.order.output = opt.output;
	if (c.references && (c.order.base != NULL || c.order.scans))
		return (int)tei_diag_say(&diag, TEI_MSG_EXCLUDES, 0, 0,
		    "--references", c.order.scans ? "--scans" : "--base");
	if (opt.operands == 0)
		return (int)tei_diag_say(&diag, TEI_MSG_NO_FILES, 0, 0);
	(c.references ? tei_train_references : tei_train_names)(&c.order,
	    argv + 1, opt.operands, in, out, err, &diag);
	return (int)diag.worst;
}
