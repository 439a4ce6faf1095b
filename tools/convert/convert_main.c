#include <stdlib.h>
#include <string.h>

#include "convert/convert.h"
#include "lib/io.h"
#include "lib/jobs.h"
#include "lib/pages.h"
#include "xml/xml.h"

enum { OPT_FROM = 256, OPT_LIST, OPT_MODEL, OPT_REPORT, OPT_WORKS };

static const struct tei_option options[] = {
	{ 't', "to", "FORMAT", "tei (unless said otherwise) or stream" },
	{ OPT_LIST, "list", NULL, "list the formats" },
	{ TEI_OPT_OUTPUT, "output", "FILE",
	    "write to FILE, which is whole or not there" },
	{ 'd', "directory", "DIR", "write to DIR/NAME.xml for each NAME.txt" },
	{ 'j', "jobs", "N", "work on N files at a time" },
	{ OPT_REPORT, "report", "REPORT", "write the work list to REPORT" },
	{ 'a', "authority", "FILE", "a TEI list of names; may be repeated" },
	{ OPT_MODEL, "model", "FILE", "let this model of tei-train find names" },
	{ 'p', "profile", "NAME",
	    "the kind of source, a name or a file (recognised)" },
	{ OPT_WORKS, "works", NULL, "gather the works cited in a list" },
	{ OPT_FROM, "from", "ENCODING", "the sources' encoding, not UTF-8" },
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-convert",
	"[-t FORMAT] [-o FILE | -d DIR] [-j N] [-a FILE]... [-p NAME]\n"
	"                   [--report REPORT] [FILE...]",
	"Plain texts, or TEI, to tagged TEI.", options,
	"Exit status, the worst of all files: 0 done, 1 not UTF-8 or "
	"ill-formed,\n2 usage, 3 failed."
};

/* What the command line asks for, and how far it is done. */
struct command {
	struct tei_convert_options o;
	const char *output, *folder, *report;
	unsigned jobs;
	struct tei_authority authority;
	const char *model; /* NULL: the one that is installed */
	struct tei_output rows; /* the work list; f is NULL without one */
	struct tei_task *task;
	struct tei_diag diag;
	FILE *in, *out, *err;
};

static int
take_format(struct command *c, const char *arg)
{
	c->o.format = tei_convert_format_find(arg);
	if (c->o.format != NULL)
		return 0;
	tei_diag_say(&c->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, arg, "-t",
	    "--list has the formats, tei-transform makes others of TEI");
	return -1;
}

static int
take(void *data, const struct tei_opt *opt)
{
	struct command *c = data;
	const char *arg = opt->arg;

	switch (opt->id) {
	case OPT_LIST:
		tei_convert_format_list(c->out);
		return -1;
	case 't':
		return take_format(c, arg);
	case 'j':
		return (int)tei_jobs_take(&c->jobs, opt);
	case 'd':
		c->folder = arg;
		return 0;
	case OPT_REPORT:
		c->report = arg;
		c->o.report = true;
		return 0;
	case 'a':
		return (int)tei_authority_load(&c->authority, arg, &c->diag);
	case OPT_MODEL:
		c->model = arg;
		return *arg == '\0' && tei_diag_say(&c->diag,
		    TEI_MSG_BAD_ARGUMENT, 0, 0, arg, "--model",
		    "the name of a file") != TEI_OK;
	case OPT_WORKS:
		c->o.citations.list = true;
		return 0;
	case 'p':
		c->o.segment.profile = arg;
		return 0;
	case OPT_FROM:
		c->o.tokenize.from = arg;
		return 0;
	default:
		return -1;
	}
}

/* One file; what a job writes is the work list, each has a file to itself. */
static enum tei_status
convert_file(void *data, size_t i, FILE *rows, FILE *err)
{
	const struct command *c = data;

	return tei_task_run(&c->task[i], &c->o, c->in, c->out, rows, err);
}

static void
convert_files(struct command *c, char **files, size_t n)
{
	struct tei_progress progress;
	const struct tei_jobs jobs = {
		.n = n, .workers = c->jobs, .run = convert_file, .data = c,
		.files = files, .out = c->rows.f, .err = c->err,
		.progress = &progress
	};

	tei_progress_init(&progress, c->err, n);
	tei_jobs_run(&jobs, &c->diag);
}

static void
convert(struct command *c, char **files, size_t n)
{
	struct tei_names_data *names = NULL;
	struct tei_link_data *link = NULL;
	enum tei_status status = tei_tasks_make(&c->task, files, n, c->output,
	    c->folder, c->o.format, &c->diag);

	if (status == TEI_OK && (link = tei_link_data_load(&c->diag)) == NULL)
		status = c->diag.worst;
	c->o.link.data = link;
	if (status == TEI_OK &&
	    (names = tei_names_data_load(c->model, &c->diag)) == NULL)
		status = c->diag.worst;
	c->o.names.data = names;
	c->diag.file = c->report;
	if (status == TEI_OK && c->report != NULL)
		status = tei_output_open(&c->rows, c->report, c->out, &c->diag);
	if (status == TEI_OK) {
		convert_files(c, files, n);
		if (c->rows.f != NULL)
			tei_output_close(&c->rows, TEI_OK, &c->diag);
	}
	tei_tasks_free(c->task, n);
	tei_link_data_free(link);
	tei_names_data_free(names);
}

/* Reads the options and does what they ask. */
static void
command(struct command *c, int argc, char **argv)
{
	static char standard_input[] = "-";
	char *one[] = { standard_input };
	char libraries[64];
	struct tei_opt opt;

	tei_opt_init(&opt, &usage, argc, argv, &c->diag);
	if (!tei_opt_read(&opt, take, c, tei_xml_version(libraries,
	    sizeof(libraries)), c->out))
		return;
	c->output = opt.output;
	if (c->output != NULL && c->folder != NULL)
		tei_diag_say(&c->diag, TEI_MSG_EXCLUDES, 0, 0, "-o", "-d");
	else if (opt.operands == 0)
		convert(c, one, 1);
	else
		convert(c, argv + 1, (size_t)opt.operands);
}

int
tei_convert_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .jobs = 1, .in = in, .out = out, .err = err };

	tei_keep_memory();
	c.o.format = tei_convert_format_find("tei");
	c.o.names.authority = &c.authority;
	c.o.link.authority = &c.authority;
	tei_diag_init(&c.diag, usage.tool, err);
	if (tei_authority_init(&c.authority, &c.diag) == TEI_OK)
		command(&c, argc, argv);
	tei_authority_free(&c.authority);
	return (int)c.diag.worst;
}
