#include <stdlib.h>
#include <string.h>

#include "lib/filter.h"
#include "lib/io.h"
#include "standoff/brat.h"
#include "standoff/standoff.h"

enum { OPT_FROM = 256 };

static const struct tei_option options[] = {
	TEI_FILTER_OUTPUT,
	{ 'e', "elements", "NAME,NAME", "rows for these elements only" },
	{ 't', "to", "FORMAT", "tsv (unless said otherwise) or brat" },
	{ OPT_FROM, "from", "FORMAT", "read annotations, tsv or brat" },
	{ 's', "source", "FILE", "the text that they annotate" },
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-standoff", "[-o FILE] [-e NAME,NAME] [-t FORMAT] [STREAM]\n"
	"       tei-standoff --from FORMAT -s TEXT [-t FORMAT] [-o FILE] FILE",
	"The tags of a stream as rows beside its source.", options,
	"Exit status: 0 done, 1 an input is wrong or ends early, 2 usage, "
	"3 failed."
};

struct standoff_options {
	const char *only, *source;
	bool from, from_brat, to_brat;
};

/* tsv or brat. */
static int
take_format(const struct tei_opt *opt, const char *option, bool *brat)
{
	*brat = strcmp(opt->arg, "brat") == 0;
	if (*brat || strcmp(opt->arg, "tsv") == 0)
		return 0;
	tei_diag_say(opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, opt->arg, option,
	    "it is tsv or brat");
	return -1;
}

static int
take(void *data, const struct tei_opt *opt)
{
	struct standoff_options *o = data;

	if (opt->id == 't')
		return take_format(opt, "-t", &o->to_brat);
	if (opt->id == OPT_FROM) {
		o->from = true;
		return take_format(opt, "--from", &o->from_brat);
	}
	if (opt->id == 's')
		o->source = opt->arg;
	else
		o->only = opt->arg;
	return 0;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	(void)d;
	(void)data;
	(void)diag;
	return TEI_OK;
}

static enum tei_status
write_rows(const struct tei_doc *d, const void *data, FILE *out,
	struct tei_diag *diag)
{
	const struct standoff_options *o = data;
	struct tei_rows rows = { .n = 0 };
	struct tei_buf source = {0}, b = {0};
	enum tei_status status;

	if (!o->to_brat)
		return tei_standoff_write(d, o->only, out, diag);
	status = tei_standoff_rows(d, o->only, &rows, diag);
	if (status == TEI_OK)
		status = tei_standoff_source(d, &source, diag);
	tei_buf_add(&source, "", 0);
	if (status == TEI_OK)
		status = tei_brat_write(&rows, source.s, source.n, &b, diag);
	if (status == TEI_OK && b.n > 0)
		fwrite(b.s, 1, b.n, out);
	tei_rows_free(&rows);
	tei_buf_free(&source);
	tei_buf_free(&b);
	return status;
}

static void
put_rows(const struct tei_rows *rows, struct tei_buf *b)
{
	size_t i;

	for (i = 0; i < rows->n; i++) {
		const struct tei_row *r = &rows->row[i];

		tei_buf_printf(b, "%zu\t%zu\t%.*s\t", r->start, r->end,
		    (int)r->type.n, r->type.s);
		tei_buf_add(b, r->value.s, r->value.n);
		tei_buf_putc(b, '\t');
		tei_buf_add(b, r->text.s, r->text.n);
		tei_buf_putc(b, '\n');
	}
}

/* From annotations to annotations. */
static enum tei_status
rewrite(const struct standoff_options *o, const char *path,
	struct tei_buf *b, struct tei_diag *diag)
{
	struct tei_rows rows = { .n = 0 };
	struct tei_buf text = {0};
	enum tei_status status = tei_io_read_path(o->source, &text, diag);
	FILE *f;

	tei_buf_add(&text, "", 0);
	diag->file = path;
	f = status == TEI_OK ? tei_io_open(path, stdin, diag) : NULL;
	if (f == NULL)
		status = TEI_FAILED;
	else if (o->from_brat)
		status = tei_brat_read(&rows, f, text.s, text.n, diag);
	else
		status = tei_rows_read(&rows, f, diag);
	if (status == TEI_OK && !o->from_brat)
		status = tei_rows_check(&rows, text.s, text.n, diag);
	if (status == TEI_OK && o->to_brat)
		status = tei_brat_write(&rows, text.s, text.n, b, diag);
	else if (status == TEI_OK)
		put_rows(&rows, b);
	if (status == TEI_OK && b->failed)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (f != NULL && f != stdin)
		fclose(f);
	tei_rows_free(&rows);
	tei_buf_free(&text);
	return status;
}

static int
rewrite_main(int argc, char **argv, FILE *out, FILE *err)
{
	struct standoff_options o = {0};
	struct tei_output to;
	struct tei_buf b = {0};
	struct tei_diag diag;
	struct tei_opt opt;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	if (!tei_opt_read(&opt, take, &o, NULL, out))
		return (int)diag.worst;
	if (o.source == NULL || opt.operands > 1)
		return (int)(o.source ? tei_diag_say(&diag,
		    TEI_MSG_TOO_MANY_FILES, 0, 0, argv[2]) :
		    tei_diag_say(&diag, TEI_MSG_STANDOFF_NO_SOURCE, 0, 0));
	if (rewrite(&o, opt.operands ? argv[1] : "-", &b, &diag) == TEI_OK &&
	    tei_output_open(&to, opt.output, out, &diag) == TEI_OK) {
		if (b.n > 0)
			fwrite(b.s, 1, b.n, to.f);
		tei_output_close(&to, TEI_OK, &diag);
	}
	tei_buf_free(&b);
	return (int)diag.worst;
}

int
tei_standoff_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct standoff_options o = {0};
	const struct tei_filter filter = { usage, &o, take, run, write_rows,
	    NULL };
	int i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strncmp(argv[i], "--from", 6) == 0)
			return rewrite_main(argc, argv, out, err);
	return tei_filter_main(&filter, argc, argv, in, out, err);
}
