#define _XOPEN_SOURCE 700 /* realpath */

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/io.h"
#include "lib/jobs.h"
#include "lib/opt.h"
#include "transform/outputs.h"
#include "transform/transform.h"

enum { OPT_FORMAT = 't', OPT_STYLESHEET = 'x', OPT_PARAM = 'p',
    OPT_AUTHORITY = 'a', OPT_DIRECTORY = 'd', OPT_JOBS = 'j',
    OPT_WIDTH = 'w', OPT_LIST = 'l' };

static const struct tei_option options[] = {
	{ OPT_FORMAT, "to", "FORMAT,...",
	    "formats, each made from what the one before gives" },
	{ OPT_STYLESHEET, "stylesheet", "FILE",
	    "your own XSLT 1.0 stylesheet, after the formats" },
	{ OPT_PARAM, "param", "NAME=VALUE",
	    "a string for the stylesheets; may be repeated" },
	{ OPT_AUTHORITY, "authority", "FILE",
	    "a list that names refer to; may be repeated" },
	{ TEI_OPT_OUTPUT, "output", "FILE",
	    "write to FILE, which is whole or not there" },
	{ OPT_DIRECTORY, "directory", "DIR",
	    "write a file each into DIR, made if it is not there" },
	{ OPT_JOBS, "jobs", "N", "files at a time, with -d (1)" },
	{ OPT_WIDTH, "width", "N",
	    "columns of wrapped text; 0: a paragraph a line (72)" },
	{ OPT_LIST, "list", NULL, "the formats, with what they are" },
	{ 0 }
};

static const struct tei_usage usage = { "tei-transform",
    "[-t FORMAT,...] [-x FILE] [-a FILE]... [-p NAME=VALUE]...\n"
    "                     [-j N] [-o FILE | -d DIR] [FILE...]",
    "Turns TEI into the formats that --list names.", options,
    "Without a file it reads standard input.\nExit status: 0 done, "
	    "1 a document is ill-formed, 2 usage, 3 failed." };

struct command {
	const char *chain, *own, *output, *directory;
	struct tei_param *param;
	size_t params, cap;
	unsigned jobs;
	size_t width;
	char **file, **name; /* inputs, and outputs below the directory */
	size_t files;
	struct tei_buf authority; /* paths, a line each */
	struct tei_transform *transform;
	FILE *in, *out;
};

static int
add_param(struct command *c, const char *name, const char *value,
	struct tei_diag *diag)
{
	if (!tei_grow(&c->param, &c->cap, c->params + 1, sizeof(*c->param)))
		return (int)tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	c->param[c->params++] = (struct tei_param){ name, value };
	return 0;
}

static int
take_param(struct command *c, const struct tei_opt *o)
{
	char *equals = strchr(o->arg, '=');
	char *name;

	if (equals == NULL || equals == o->arg)
		return (int)tei_diag_say(o->diag, TEI_MSG_BAD_ARGUMENT, 0, 0,
		    o->arg, "-p", "write name=value");
	name = (char *)o->arg; /* an argument is ours to cut */
	name[equals - o->arg] = '\0';
	return add_param(c, name, equals + 1, o->diag);
}

/* Stylesheets get absolute paths, since theirs begin where they stand. */
static int
take_authority(struct command *c, const struct tei_opt *o)
{
	char *path = realpath(o->arg, NULL);

	if (path == NULL) {
		o->diag->file = o->arg;
		return (int)tei_diag_say(o->diag, TEI_MSG_CANNOT_OPEN, 0, 0,
		    strerror(errno));
	}
	tei_buf_printf(&c->authority, "%s\n", path);
	free(path);
	return 0;
}

static int
take_width(struct command *c, const struct tei_opt *o)
{
	if (*o->arg != '\0' && strlen(o->arg) < 6 &&
	    o->arg[strspn(o->arg, "0123456789")] == '\0') {
		c->width = (size_t)atol(o->arg);
		return 0;
	}
	return (int)tei_diag_say(o->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, o->arg,
	    "-w", "a number of columns, or 0");
}

static void
list(FILE *out)
{
	const struct tei_format *f;

	for (f = tei_formats; f->name != NULL; f++)
		fprintf(out, "%-13s  .%-13s  %s (%s)\n", f->name, f->extension,
		    f->help, f->media);
}

static int
take(void *data, const struct tei_opt *o)
{
	struct command *c = data;

	switch (o->id) {
	case OPT_LIST:
		list(c->out);
		return -1;
	case OPT_FORMAT:
		c->chain = o->arg;
		return 0;
	case OPT_STYLESHEET:
		c->own = o->arg;
		return 0;
	case OPT_DIRECTORY:
		c->directory = o->arg;
		return 0;
	case OPT_PARAM:
		return take_param(c, o);
	case OPT_AUTHORITY:
		return take_authority(c, o);
	case OPT_JOBS:
		return (int)tei_jobs_take(&c->jobs, o);
	case OPT_WIDTH:
		return take_width(c, o);
	default:
		return -1;
	}
}

/* What goes where, which no single option can tell. */
static enum tei_status
check(struct command *c, struct tei_diag *diag)
{
	bool joins = tei_transform_joins(c->transform);

	if (c->output != NULL && c->directory != NULL)
		return tei_diag_say(diag, TEI_MSG_EXCLUDES, 0, 0, "-o",
		    "-d");
	if ((c->directory != NULL || joins) && c->files == 0)
		return tei_diag_say(diag, TEI_MSG_NO_FILES, 0, 0);
	if (c->directory == NULL && c->files > 1 && !joins)
		return tei_diag_say(diag, TEI_MSG_NEEDS_DIRECTORY, 0, 0);
	if (c->directory != NULL && joins)
		return tei_diag_say(diag, TEI_MSG_ONE_RESULT, 0, 0);
	return TEI_OK;
}

/* Writes a result; none that is no text to a terminal that nobody named. */
static void
put(const struct tei_buf *result, const char *path, FILE *out,
	struct tei_diag *diag)
{
	struct tei_output o;

	diag->file = path;
	if (path == NULL && result->n > 0 && isatty(fileno(out)) &&
	    memchr(result->s, '\0', result->n) != NULL) {
		tei_diag_say(diag, TEI_MSG_TO_TERMINAL, 0, 0);
	} else if (tei_output_open(&o, path, out, diag) == TEI_OK) {
		fwrite(result->s, 1, result->n, o.f);
		tei_output_close(&o, TEI_OK, diag);
	}
}

static enum tei_status
transform_file(void *data, size_t i, FILE *out, FILE *err)
{
	const struct command *c = data;
	const char *path = c->files ? c->file[i] : NULL;
	struct tei_buf source = {0}, result = {0};
	struct tei_diag diag;
	enum tei_status status;

	tei_diag_init(&diag, usage.tool, err);
	diag.file = path;
	status = tei_io_read_input(path, c->in, &source, &diag);
	if (status == TEI_OK)
		status = tei_transform_run(c->transform, source.s, source.n,
		    c->width, &result, &diag);
	if (status == TEI_OK)
		put(&result, c->directory ? c->name[i] : c->output, out,
		    &diag);
	tei_buf_free(&source);
	tei_buf_free(&result);
	return diag.worst;
}

/* All files become one document. */
static enum tei_status
join_files(const struct command *c, FILE *out, struct tei_diag *diag)
{
	struct tei_source *source = calloc(c->files + 1, sizeof(*source));
	struct tei_buf result = {0};
	enum tei_status status = source ? TEI_OK :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	size_t i;

	for (i = 0; status == TEI_OK && i < c->files; i++) {
		diag->file = source[i].path = c->file[i];
		status = tei_io_read_input(c->file[i], c->in, &source[i].text,
		    diag);
	}
	diag->file = NULL;
	if (status == TEI_OK)
		status = tei_transform_join(c->transform, source, c->files,
		    c->width, &result, diag);
	if (status == TEI_OK)
		put(&result, c->output, out, diag);
	for (i = 0; source != NULL && i < c->files; i++)
		tei_buf_free(&source[i].text);
	free(source);
	tei_buf_free(&result);
	return diag->worst;
}

/* A file each, into the directory, or one to -o or standard output. */
static void
transform_files(struct command *c, FILE *out, FILE *err,
	struct tei_diag *diag)
{
	const struct tei_jobs jobs = {
		.n = c->files ? c->files : 1, .workers = c->jobs,
		.run = transform_file, .data = c,
		.files = c->files ? c->file : NULL, .out = out, .err = err
	};
	enum tei_status status = TEI_OK;

	if (c->directory != NULL) {
		status = tei_outputs_name(c->directory,
		    tei_transform_extension(c->transform), c->file, c->files,
		    &c->name, diag);
		if (status == TEI_OK)
			status = tei_io_make_folder(c->directory, diag);
	}
	if (status == TEI_OK)
		tei_jobs_run(&jobs, diag);
	tei_outputs_free(c->name, c->files);
}

static void
transform(struct command *c, FILE *out, FILE *err, struct tei_diag *diag)
{
	if (c->chain == NULL && c->own == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_STYLESHEET, 0, 0);
		return;
	}
	if (c->authority.n > 0 &&
	    add_param(c, "authority", c->authority.s, diag) != 0)
		return;
	c->transform = tei_transform_new(c->chain, c->own, c->param,
	    c->params, diag);
	if (c->transform == NULL)
		return;
	if (c->files <= 1)
		tei_transform_once(c->transform);
	if (check(c, diag) == TEI_OK &&
	    tei_transform_check(c->transform, diag) == TEI_OK) {
		if (tei_transform_joins(c->transform))
			join_files(c, out, diag);
		else
			transform_files(c, out, err, diag);
	}
	tei_transform_free(c->transform);
}

int
tei_transform_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .jobs = 1, .width = 72, .in = in,
	    .out = out };
	struct tei_diag diag;
	struct tei_opt o;
	char libraries[160];
	bool good;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&o, &usage, argc, argv, &diag);
	good = tei_opt_read(&o, take, &c, tei_transform_libraries(libraries,
	    sizeof(libraries)), out);
	c.output = o.output;
	c.file = argv + 1;
	c.files = (size_t)o.operands;
	if (good)
		transform(&c, out, err, &diag);
	free(c.param);
	tei_buf_free(&c.authority);
	return (int)diag.worst;
}
