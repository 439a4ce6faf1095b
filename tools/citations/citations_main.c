#include "citations/citations.h"
#include "lib/filter.h"
#include "references/references.h"

enum { OPT_LINES = 256, OPT_NAMES, OPT_MODEL };

static const struct tei_option options[] = {
	{ 'l', "list", NULL, "gather the works cited in a listBibl" },
	{ OPT_LINES, "lines", NULL, "the text is a list of references, one a line" },
	{ OPT_NAMES, "names", NULL, "with --lines: forename and surname too" },
	{ OPT_MODEL, "model", "FILE", "with --lines: a model of tei-train" },
	TEI_FILTER_OUTPUT,
	{ 0, NULL, NULL, NULL }
};

/* What the command line asks for. */
struct command {
	struct tei_citations_options citations;
	struct tei_references_options references;
	bool lines;
};

static int
take(void *data, const struct tei_opt *o)
{
	struct command *to = data;

	switch (o->id) {
	case OPT_LINES:
		to->lines = true;
		break;
	case OPT_NAMES:
		to->references.names = true;
		break;
	case OPT_MODEL:
		to->references.model = o->arg;
		break;
	default:
		to->citations.list = true;
	}
	return 0;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	const struct command *c = data;

	if (c->lines && c->citations.list)
		return tei_diag_say(diag, TEI_MSG_EXCLUDES, 0, 0, "--list",
		    "--lines");
	if (c->lines)
		return tei_references_run(d, &c->references, diag);
	if (c->references.names || c->references.model != NULL)
		return tei_diag_say(diag, TEI_MSG_GOES_WITH, 0, 0,
		    c->references.names ? "--names" : "--model", "--lines");
	return tei_citations_run(d, &c->citations, diag);
}

int
tei_citations_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command to = { .lines = false };
	const struct tei_filter f = {
		{ "tei-citations", "[-l] [--lines] [--names] [--model FILE] "
		    "[-o FILE] [STREAM]",
		    "Tags the cited works of a stream, and their parts.",
		    options, "Exit status: 0 done, 1 the stream, the list or "
		    "the model is wrong,\n2 usage, 3 failed." },
		&to, take, run, NULL, NULL
	};

	return tei_filter_main(&f, argc, argv, in, out, err);
}
