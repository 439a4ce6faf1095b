#include "validate/validate.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "lib/io.h"
#include "lib/jobs.h"
#include "validate/batch.h"
#include "validate/resource.h"
#include "validate/schema_write.h"
#include "xml/xml.h"

enum { OPT_FORMAT = 256, OPT_EXPLAIN, OPT_NO_IDS, OPT_NO_POINTERS,
	OPT_TO_RNG, OPT_TO_RNC };

static const struct tei_option options[] = {
	{ 's', "schema", "SCHEMA", "check against it, not what xml-model "
	    "says" },
	{ OPT_FORMAT, "format", "NAME", "gnu (default), pretty, json, sarif, "
	    "junit or github" },
	{ OPT_EXPLAIN, "explain", NULL, "add what the schema says of the "
	    "element" },
	{ OPT_NO_IDS, "no-ids", NULL, "do not check ids and references to "
	    "them" },
	{ OPT_NO_POINTERS, "no-pointers", NULL, "do not check where pointers "
	    "lead" },
	{ 'j', "jobs", "N", "check N documents at a time" },
	{ OPT_TO_RNG, "to-rng", NULL, "write the schema FILE in the XML "
	    "syntax" },
	{ OPT_TO_RNC, "to-rnc", NULL, "write it in the compact syntax" },
	{ TEI_OPT_OUTPUT, "output", "FILE", "write to FILE, which is whole or not "
	    "there" },
	{ 0 }
};

static const struct tei_usage usage = {
	.tool = "tei-validate",
	.synopsis = "[-j N] [-o FILE] [-s SCHEMA]... [--format NAME] "
	    "[FILE...]",
	.summary = "Checks TEI documents against RELAX NG schemas.",
	.options = options,
	.notes = "FILE may be a folder (all .xml and .tei files below it) or "
	    "- for stdin.\nWithout FILE the schemas themselves are "
	    "checked.\nStatus: 0 valid, 1 invalid, 2 usage, 3 something "
	    "could not be checked.",
};

typedef void tei_convert_fn(struct tei_buf *, const struct tei_schema_node *);

/* What the command line asks for. */
struct request {
	struct tei_batch_options batch;
	const char **schemas; /* room for all arguments */
	tei_convert_fn *convert; /* write a schema, check nothing */
};

static int
take_syntax(struct request *r, tei_convert_fn *to,
	const struct tei_opt *opt)
{
	if (r->convert != NULL && r->convert != to)
		return (int)tei_diag_say(opt->diag, TEI_MSG_EXCLUDES, 0, 0,
		    "--to-rng", "--to-rnc");
	r->convert = to;
	return 0;
}

static int
take(void *data, const struct tei_opt *opt)
{
	struct request *r = data;

	switch (opt->id) {
	case 's':
		r->schemas[r->batch.nschemas++] = opt->arg;
		return 0;
	case OPT_FORMAT:
		r->batch.format = tei_report_format_find(opt->arg);
		return r->batch.format != NULL ? 0 : (int)tei_diag_say(
		    opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, opt->arg,
		    "--format", "one of gnu, pretty, json, sarif, junit, "
		    "github");
	case OPT_EXPLAIN:
		r->batch.explain = true;
		return 0;
	case OPT_NO_IDS:
		r->batch.no_ids = true;
		return 0;
	case OPT_NO_POINTERS:
		r->batch.no_pointers = true;
		return 0;
	case OPT_TO_RNG:
		return take_syntax(r, tei_schema_write_rng, opt);
	case OPT_TO_RNC:
		return take_syntax(r, tei_schema_write_rnc, opt);
	case 'j':
		return (int)tei_jobs_take(&r->batch.jobs, opt);
	default:
		return TEI_USAGE;
	}
}

/* A fault of a schema that is checked for itself. */
struct schema_check {
	const struct request *r;
	struct tei_buf text;
};

static void
schema_report(void *data, const struct tei_finding_report *report)
{
	struct schema_check *check = data;

	check->r->batch.format->finding(&check->text, report,
	    check->r->batch.colour);
}

static enum tei_status
check_schemas(const struct request *r)
{
	const struct tei_report_format *format = r->batch.format;
	struct schema_check check = { r, { 0 } };
	struct tei_schemas schemas;
	enum tei_status worst = TEI_OK, status;

	tei_schemas_init(&schemas);
	schemas.no_ids = r->batch.no_ids;
	for (size_t i = 0; i < r->batch.nschemas; i++) {
		tei_schemas_get(&schemas, NULL, r->schemas[i], schema_report,
		    &check, &status);
		worst = status > worst ? status : worst;
	}
	if (format->begin != NULL)
		fputs(format->begin, r->batch.to);
	if (check.text.n > 0)
		fwrite(check.text.s, 1, check.text.n, r->batch.to);
	if (format->end != NULL)
		fputs(format->end, r->batch.to);
	tei_buf_free(&check.text);
	tei_schemas_free(&schemas);
	return worst;
}

/* Writes the schema in a file in one of the syntaxes; faults go to `check`. */
static enum tei_status
convert_schema(const struct request *r, const char *path, FILE *out,
	struct schema_check *check)
{
	struct tei_schemas_sink sink = { schema_report, check };
	struct tei_schema_store store;
	struct tei_buf local = { 0 }, text = { 0 }, written = { 0 };
	const struct tei_schema_node *root = NULL;
	enum tei_status status = TEI_FAILED;
	char why[300];

	if (!tei_schema_store_init(&store))
		snprintf(why, sizeof why, "out of memory");
	else if (tei_resource_locate(&local, path, why, sizeof why) &&
	    tei_resource_load(&text, local.s, why, sizeof why)) {
		store.keep_docs = true;
		tei_schemas_watch(&store, &sink);
		root = tei_schema_read(&store, local.s, text.s == NULL ? ""
		    : text.s, text.n);
		status = root == NULL ? TEI_INVALID : TEI_OK;
		if (root != NULL)
			r->convert(&written, root);
		if (store.failed || written.failed) {
			snprintf(why, sizeof why, "out of memory");
			status = TEI_FAILED;
		}
	}
	if (status == TEI_FAILED) {
		struct tei_finding_report fault = { .file = path,
			.fault = TEI_FAULT_UNCHECKED, .text = why,
			.severity = TEI_SEVERITY_ERROR };

		schema_report(check, &fault);
	}
	if (status == TEI_OK)
		fwrite(written.s, 1, written.n, out);
	tei_schema_store_free(&store);
	tei_buf_free(&local);
	tei_buf_free(&text);
	tei_buf_free(&written);
	return status;
}

static enum tei_status
convert(struct request *r, struct tei_opt *opt, FILE *out, FILE *err)
{
	struct schema_check check = { r, { 0 } };
	struct tei_output output;
	enum tei_status status;

	if (opt->operands != 1)
		return tei_diag_say(opt->diag, TEI_MSG_TOO_MANY_FILES, 0, 0,
		    opt->operands > 1 ? opt->argv[2] : "");
	if (tei_output_open(&output, opt->output, out, opt->diag) != TEI_OK)
		return TEI_FAILED;
	status = convert_schema(r, opt->argv[1], output.f, &check);
	if (check.text.n > 0)
		fwrite(check.text.s, 1, check.text.n, err);
	tei_buf_free(&check.text);
	return tei_output_close(&output, status, opt->diag);
}

static enum tei_status
carry_out(struct request *r, struct tei_opt *opt, FILE *out, FILE *err)
{
	struct tei_output output;
	enum tei_status status, closed;

	r->batch.err = err;
	r->batch.diag = opt->diag;
	r->batch.colour = isatty(fileno(err)) && getenv("NO_COLOR") == NULL;
	r->batch.progress = opt->operands > 1 && isatty(fileno(err));
	r->batch.schemas = r->schemas;
	if (tei_output_open(&output, opt->output, out, opt->diag) != TEI_OK)
		return TEI_FAILED;
	r->batch.to = r->batch.format->on_stderr && opt->output == NULL ? err
	    : output.f;
	if (opt->operands > 0)
		status = tei_batch_run(&r->batch, opt->argv + 1,
		    (size_t)opt->operands);
	else
		status = check_schemas(r);
	if (opt->operands == 0 && r->batch.format->on_stderr)
		tei_diag_say(opt->diag, TEI_MSG_ONLY_SCHEMAS, 0, 0);
	closed = tei_output_close(&output, TEI_OK, opt->diag);
	return closed > status ? closed : status;
}

int
tei_validate_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct request r = { .batch = { .format = &tei_report_formats[0],
		.jobs = 1, .in = in } };
	struct tei_diag diag;
	struct tei_opt opt;
	char libraries[80];
	enum tei_status status;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	r.schemas = calloc((size_t)argc + 1, sizeof *r.schemas);
	if (r.schemas == NULL)
		return (int)tei_diag_say(&diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (!tei_opt_read(&opt, take, &r, tei_xml_version(libraries,
	    sizeof libraries), out)) {
		status = diag.worst;
	} else if (opt.operands == 0 && r.batch.nschemas == 0) {
		status = tei_diag_say(&diag, TEI_MSG_NO_FILES, 0, 0);
	} else {
		LIBXML_TEST_VERSION
		tei_resource_local_only();
		tei_resource_own_catalog();
		status = r.convert != NULL ? convert(&r, &opt, out, err)
		    : carry_out(&r, &opt, out, err);
	}
	free(r.schemas);
	return (int)status;
}
