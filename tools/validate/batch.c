#include "validate/batch.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "validate/cross.h"
#include "validate/files.h"
#include "validate/model.h"
#include "validate/resource.h"
#include "validate/schematron.h"

/* A document to check, and how it came out. */
struct job {
	const char *path;
	struct tei_buf text;
	enum tei_status status;
	size_t errors;
	bool done;
};

struct batch {
	const struct tei_batch_options *options;
	struct tei_schemas schemas;
	struct job *jobs;
	struct tei_cross *cross; /* of each job; NULL if nobody asks */
	size_t n, next; /* next: to be taken by a worker */
	pthread_mutex_t lock;
	pthread_cond_t ready;
};

/* A thread, with a validator for each schema that it has met. */
struct worker {
	struct batch *batch;
	struct job *job;
	struct own {
		const struct tei_grammar *grammar;
		struct tei_validator *validator;
	} *list;
	size_t n, cap;
	struct tei_schematron *rules; /* the last, read from rules_path */
	struct tei_buf rules_path;
	pthread_t thread;
};

static void
report(void *data, const struct tei_finding_report *r)
{
	struct worker *w = data;

	w->job->errors += r->severity == TEI_SEVERITY_ERROR;
	w->batch->options->format->finding(&w->job->text, r,
	    w->batch->options->colour);
}

static void
worsen(struct worker *w, enum tei_status status)
{
	if (w->job->status < status)
		w->job->status = status;
}

static void
could_not(struct worker *w, const char *file, const char *why)
{
	struct tei_finding_report r = { .fault = TEI_FAULT_UNCHECKED,
		.severity = TEI_SEVERITY_ERROR, .file = file, .text = why };

	report(w, &r);
	worsen(w, TEI_FAILED);
}

static struct tei_validator *
validator(struct worker *w, const struct tei_grammar *g)
{
	const struct tei_batch_options *o = w->batch->options;
	struct tei_document_options options = { report, w, o->no_ids,
		o->no_pointers, o->explain, o->format->lines };

	for (size_t i = 0; i < w->n; i++)
		if (w->list[i].grammar == g)
			return w->list[i].validator;
	if (!tei_grow(&w->list, &w->cap, w->n + 1, sizeof *w->list))
		return NULL;
	w->list[w->n].grammar = g;
	w->list[w->n].validator = tei_validator_new(g, &options);
	return w->list[w->n].validator == NULL ? NULL
	    : w->list[w->n++].validator;
}

/* What other documents may point at, and what it points at in them. */
static void
keep_links(struct worker *w, struct tei_validator *v)
{
	struct batch *b = w->batch;
	const struct tei_links *links = tei_validator_links(v);
	struct tei_cross *own;

	if (b->cross == NULL || links == NULL)
		return;
	own = &b->cross[w->job - b->jobs];
	if (own->ids == NULL && !tei_cross_take(own, w->job->path, links))
		worsen(w, TEI_FAILED);
}

/* The document against one schema (NULL: against none). */
static void
check(struct worker *w, struct tei_input *input, const char *file,
	const struct tei_grammar *g)
{
	struct tei_validator *v = validator(w, g);

	if (v == NULL)
		could_not(w, file, "out of memory");
	else {
		worsen(w, tei_validator_check(v, input, file));
		keep_links(w, v);
	}
}

/* A model of the document that was not checked. */
static void
note_model(struct worker *w, const char *file, const struct tei_model *model,
	const char *why)
{
	struct tei_finding_report r = { .fault = TEI_FAULT_UNCHECKED,
		.severity = TEI_SEVERITY_NOTE, .file = file,
		.line = model->line, .column = 1, .length = 11 };
	char text[TEI_REPORT_LENGTH];

	snprintf(text, sizeof text, "the %s \"%.120s\" that the document "
	    "names was not checked: %.200s", model->kind ==
	    TEI_MODEL_SCHEMATRON ? "Schematron" : "schema", model->href, why);
	r.text = text;
	report(w, &r);
}

/* The rules at an address, which mostly are those of the document before. */
static const struct tei_schematron *
schematron(struct worker *w, const char *file, const char *href, char *why,
	size_t size)
{
	struct tei_buf address = { 0 }, path = { 0 };
	bool found;

	tei_resource_join(&address, file, href);
	tei_buf_puts(&address, "");
	found = !address.failed && tei_resource_locate(&path, address.s, why,
	    size);
	tei_buf_free(&address);
	if (found && (w->rules == NULL ||
	    strcmp(w->rules_path.s, path.s) != 0)) {
		tei_schematron_free(w->rules);
		tei_buf_free(&w->rules_path);
		w->rules = tei_schematron_read(path.s, why, size);
		w->rules_path = path;
	} else
		tei_buf_free(&path);
	return found ? w->rules : NULL;
}

static void
check_rules(struct worker *w, struct tei_input *input, const char *file,
	const struct tei_model *model)
{
	char why[200] = "out of memory";
	const struct tei_schematron *s = schematron(w, file, model->href, why,
	    sizeof why);
	enum tei_status status;

	if (s == NULL) {
		note_model(w, file, model, why);
		return;
	}
	status = !tei_input_rewind(input) ? TEI_FAILED :
	    tei_schematron_check(s, input, file,
		w->batch->options->format->lines, report, w);
	if (status == TEI_FAILED)
		note_model(w, file, model,
		    "the document is ill-formed, too deep or too large");
	else
		worsen(w, status);
}

/* One of the schemas of a document, as it is named in `base`. */
static void
check_against(struct worker *w, struct tei_input *input, const char *file,
	const char *base, const char *schema, size_t *count)
{
	enum tei_status status;
	const struct tei_grammar *g = tei_schemas_get(&w->batch->schemas,
	    base, schema, report, w, &status);

	if (g == NULL)
		worsen(w, TEI_FAILED);
	else if (*count > 0 && !tei_input_rewind(input))
		could_not(w, file, strerror(errno));
	else
		check(w, input, file, g);
	++*count;
}

static void
check_all(struct worker *w, struct tei_input *input, const char *file)
{
	const struct tei_batch_options *o = w->batch->options;
	struct tei_models models;
	size_t n, count = 0;
	const char *head = tei_input_peek(input, &n);

	tei_models_read(&models, head, n);
	for (size_t i = 0; i < o->nschemas; i++)
		check_against(w, input, file, NULL, o->schemas[i], &count);
	for (size_t i = 0; i < models.n && o->nschemas == 0; i++)
		if (models.list[i].kind == TEI_MODEL_RELAXNG)
			check_against(w, input, file, file,
			    models.list[i].href, &count);
	if (count == 0) {
		check(w, input, file, NULL);
		could_not(w, file, "no schema: name one with -s, or in an "
		    "xml-model instruction of the document");
	}
	for (size_t i = 0; i < models.n; i++)
		if (models.list[i].kind == TEI_MODEL_SCHEMATRON)
			check_rules(w, input, file, &models.list[i]);
		else if (models.list[i].kind == TEI_MODEL_OTHER)
			note_model(w, file, &models.list[i], "it is neither "
			    "RELAX NG nor Schematron");
	tei_models_free(&models);
}

static void
do_job(struct worker *w, struct job *job)
{
	bool is_stdin = strcmp(job->path, "-") == 0;
	const char *file = is_stdin ? "stdin" : job->path;
	struct tei_input input;

	w->job = job;
	if (is_stdin ? tei_input_stream(&input, w->batch->options->in)
	    : tei_input_open(&input, job->path)) {
		check_all(w, &input, file);
		tei_input_close(&input);
	} else {
		char why[200];

		if (errno == EISDIR)
			snprintf(why, sizeof why, "there is no file in it "
			    "whose name ends in .xml or .tei");
		else
			snprintf(why, sizeof why, "cannot open: %s",
			    strerror(errno));
		could_not(w, file, why);
	}
	if (job->text.failed)
		job->status = TEI_FAILED;
}

static void *
work(void *data)
{
	struct worker *w = data;
	struct batch *b = w->batch;

	for (;;) {
		size_t i;

		pthread_mutex_lock(&b->lock);
		i = b->next < b->n ? b->next++ : b->n;
		pthread_mutex_unlock(&b->lock);
		if (i == b->n)
			break;
		do_job(w, &b->jobs[i]);
		pthread_mutex_lock(&b->lock);
		b->jobs[i].done = true;
		pthread_cond_broadcast(&b->ready);
		pthread_mutex_unlock(&b->lock);
	}
	return NULL;
}

static void
free_worker(struct worker *w)
{
	for (size_t i = 0; i < w->n; i++)
		tei_validator_free(w->list[i].validator);
	free(w->list);
	tei_schematron_free(w->rules);
	tei_buf_free(&w->rules_path);
}

/* Output */

struct printer {
	const struct tei_batch_options *o;
	size_t count[TEI_FAILED + 1]; /* files by status */
	size_t errors, pieces;
	enum tei_status worst;
};

static void
show_progress(const struct printer *p, size_t done, size_t n)
{
	enum { WIDTH = 40 };
	size_t full = done * WIDTH / n;

	if (!p->o->progress)
		return;
	fprintf(p->o->err, "\r[");
	for (size_t i = 0; i < WIDTH; i++)
		putc(i < full ? '#' : ' ', p->o->err);
	fprintf(p->o->err, "] %zu/%zu", done, n);
	fflush(p->o->err);
}

static void
hide_progress(const struct printer *p)
{
	if (p->o->progress)
		fprintf(p->o->err, "\r\033[K");
}

static void
print_job(struct printer *p, struct job *job)
{
	const struct tei_format *f = p->o->format;
	struct tei_format_file file = { job->path, job->status, job->errors,
		&job->text };
	struct tei_buf whole = { 0 };
	const struct tei_buf *text = &job->text;

	if (f->file != NULL) {
		f->file(&whole, &file);
		text = &whole;
	}
	if (text->n > 0) {
		hide_progress(p);
		if (p->pieces++ > 0 && f->between != NULL)
			fputs(f->between, p->o->to);
		fwrite(text->s, 1, text->n, p->o->to);
	}
	tei_buf_free(&whole);
	tei_buf_free(&job->text);
	p->errors += job->errors;
	p->count[job->status]++;
	if (p->worst < job->status)
		p->worst = job->status;
}

static void
summary(const struct printer *p, size_t n)
{
	if (n < 2 || !p->o->format->on_stderr)
		return;
	fprintf(p->o->err, "%zu files: %zu valid, %zu invalid", n,
	    p->count[TEI_OK], p->count[TEI_INVALID]);
	if (p->count[TEI_FAILED] > 0)
		fprintf(p->o->err, ", %zu not checked",
		    p->count[TEI_FAILED]);
	fprintf(p->o->err, "; %zu error%s\n", p->errors,
	    p->errors == 1 ? "" : "s");
}

/* Pointers into other documents, once all have been read: what leads nowhere
 * is said after everything else. */
static void
judge_cross(struct batch *b, struct printer *p, struct worker *w)
{
	struct tei_links none = { 0 };
	struct tei_buf text = { 0 };

	for (size_t i = 0; b->cross != NULL && i < b->n; i++) {
		struct job *job = &b->jobs[i];
		enum tei_status before = job->status;

		w->job = job;
		job->errors = 0;
		for (size_t j = 0; j < b->cross[i].npointers; j++) {
			const struct tei_pointer *at =
			    &b->cross[i].pointers[j];
			struct tei_finding_report r = { .file = job->path,
				.fault = TEI_FAULT_POINTER,
				.severity = TEI_SEVERITY_ERROR,
				.line = at->line, .column = at->column,
				.length = at->span.length };

			if (!tei_cross_dangles(at, job->path, b->cross,
			    b->n))
				continue;
			tei_links_message(&none, at, &text);
			r.text = text.s;
			report(w, &r);
			worsen(w, TEI_INVALID);
		}
		if (job->errors > 0) {
			p->count[before]--;
			print_job(p, job);
		}
	}
	tei_buf_free(&text);
}

/* Prints each job when it and all before it are done. */
static void
print_all(struct batch *b, struct printer *p, struct worker *alone)
{
	for (size_t i = 0; i < b->n; i++) {
		show_progress(p, i, b->n);
		if (alone != NULL)
			do_job(alone, &b->jobs[i]);
		else {
			pthread_mutex_lock(&b->lock);
			while (!b->jobs[i].done)
				pthread_cond_wait(&b->ready, &b->lock);
			pthread_mutex_unlock(&b->lock);
		}
		print_job(p, &b->jobs[i]);
	}
	hide_progress(p);
}

static void
run(struct batch *b, struct printer *p)
{
	size_t jobs = b->options->jobs < b->n ? b->options->jobs : b->n;
	struct worker *workers = calloc(jobs + 1, sizeof *workers);
	size_t started = 0;

	if (workers == NULL) {
		p->worst = TEI_FAILED;
		return;
	}
	for (size_t i = 0; i < jobs + 1; i++)
		workers[i].batch = b;
	while (jobs > 1 && started < jobs &&
	    pthread_create(&workers[started].thread, NULL, work,
	    &workers[started]) == 0)
		started++;
	print_all(b, p, started == 0 ? &workers[0] : NULL);
	for (size_t i = 0; i < started; i++)
		pthread_join(workers[i].thread, NULL);
	judge_cross(b, p, &workers[jobs]);
	for (size_t i = 0; i < jobs + 1; i++)
		free_worker(&workers[i]);
	free(workers);
}

enum tei_status
tei_batch_run(const struct tei_batch_options *options, char *const *paths,
	size_t n)
{
	struct batch b = { .options = options };
	struct printer p = { .o = options };
	struct tei_files files = { 0 };
	bool ok = true;

	for (size_t i = 0; i < n && ok; i++)
		ok = tei_files_add(&files, paths[i]);
	b.n = files.n;
	b.jobs = calloc(files.n + 1, sizeof *b.jobs);
	if (!ok || b.jobs == NULL) {
		tei_files_free(&files);
		free(b.jobs);
		return TEI_FAILED;
	}
	for (size_t i = 0; i < b.n; i++)
		b.jobs[i].path = files.list[i];
	if (b.n > 1 && !options->no_pointers)
		b.cross = calloc(b.n, sizeof *b.cross);
	tei_schemas_init(&b.schemas);
	b.schemas.keep_docs = options->explain;
	b.schemas.no_ids = options->no_ids;
	pthread_mutex_init(&b.lock, NULL);
	pthread_cond_init(&b.ready, NULL);
	if (options->format->begin != NULL)
		fputs(options->format->begin, options->to);
	run(&b, &p);
	if (options->format->end != NULL)
		fputs(options->format->end, options->to);
	summary(&p, b.n);
	pthread_cond_destroy(&b.ready);
	pthread_mutex_destroy(&b.lock);
	tei_schemas_free(&b.schemas);
	tei_files_free(&files);
	for (size_t i = 0; b.cross != NULL && i < b.n; i++)
		tei_cross_free(&b.cross[i]);
	free(b.cross);
	free(b.jobs);
	return p.worst;
}
