#include "validate/batch.h"

#include <stdlib.h>

#include "validate/files.h"
#include "validate/worker.h"

static enum tei_status
no_memory(const struct tei_batch_options *o)
{
	return tei_diag_say(o->diag, TEI_MSG_NO_MEMORY, 0, 0);
}

static void *
work(void *data)
{
	struct tei_worker *w = data;
	struct tei_batch *b = w->batch;

	for (;;) {
		size_t i;

		pthread_mutex_lock(&b->lock);
		i = b->next < b->n ? b->next++ : b->n;
		pthread_mutex_unlock(&b->lock);
		if (i == b->n)
			break;
		tei_worker_check(w, &b->jobs[i]);
		pthread_mutex_lock(&b->lock);
		b->jobs[i].done = true;
		pthread_cond_broadcast(&b->ready);
		pthread_mutex_unlock(&b->lock);
	}
	return NULL;
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
print_job(struct printer *p, struct tei_batch_job *job)
{
	const struct tei_report_format *f = p->o->format;
	struct tei_report_file file = { job->path, job->status, job->errors,
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
	if (text->failed)
		p->worst = no_memory(p->o);
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

/* A pointer of the worker's job that leads nowhere; false without memory. */
static bool
report_pointer(struct tei_worker *w, const struct tei_pointer *at)
{
	struct tei_links none = { 0 };
	struct tei_buf text = { 0 };
	struct tei_finding_report r = { .file = w->job->path,
		.fault = TEI_FAULT_POINTER, .severity = TEI_SEVERITY_ERROR,
		.line = at->line, .column = at->column,
		.length = at->span.length };
	bool ok;

	tei_links_message(&none, at, &text);
	ok = !text.failed;
	r.text = text.s;
	if (ok)
		tei_worker_report(w, &r);
	tei_worker_worsen(w, TEI_INVALID);
	tei_buf_free(&text);
	return ok;
}

/* Pointers into other documents, once all have been read: what leads nowhere
 * is said after everything else. */
static void
judge_cross(struct tei_batch *b, struct printer *p, struct tei_worker *w)
{
	size_t n = b->n;
	const struct tei_cross **sorted = tei_cross_sort(b->cross, &n);
	struct tei_buf target = { 0 };
	bool ok = sorted != NULL;

	for (size_t i = 0; sorted != NULL && i < b->n; i++) {
		const struct tei_cross *own = &b->cross[i];
		enum tei_status before = b->jobs[i].status;

		w->job = &b->jobs[i];
		w->job->errors = 0;
		for (size_t j = 0; j < own->npointers; j++)
			if (tei_cross_dangles(&own->pointers[j], w->job->path,
			    sorted, n, &target) &&
			    !report_pointer(w, &own->pointers[j]))
				ok = false;
		if (w->job->errors > 0) {
			p->count[before]--;
			print_job(p, w->job);
		}
	}
	if (!ok || target.failed)
		p->worst = no_memory(b->options);
	tei_buf_free(&target);
	free(sorted);
}

/* Prints each job when it and all before it are done. */
static void
print_all(struct tei_batch *b, struct printer *p, struct tei_worker *alone)
{
	for (size_t i = 0; i < b->n; i++) {
		show_progress(p, i, b->n);
		if (alone != NULL)
			tei_worker_check(alone, &b->jobs[i]);
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
run(struct tei_batch *b, struct printer *p)
{
	size_t jobs = b->options->jobs < b->n ? b->options->jobs : b->n;
	struct tei_worker *workers = calloc(jobs + 1, sizeof *workers);
	size_t started = 0;

	if (workers == NULL) {
		p->worst = no_memory(b->options);
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
	if (b->cross != NULL)
		judge_cross(b, p, &workers[jobs]);
	for (size_t i = 0; i < jobs + 1; i++)
		tei_worker_free(&workers[i]);
	free(workers);
}

enum tei_status
tei_batch_run(const struct tei_batch_options *options, char *const *paths,
	size_t n)
{
	struct tei_batch b = { .options = options };
	struct printer p = { .o = options };
	struct tei_files files = { 0 };
	bool ok = true;

	for (size_t i = 0; i < n && ok; i++)
		ok = tei_files_add(&files, paths[i]);
	b.n = files.n;
	b.jobs = calloc(files.n + 1, sizeof *b.jobs);
	if (b.n > 1 && !options->no_pointers) {
		b.cross = calloc(b.n, sizeof *b.cross);
		ok = ok && b.cross != NULL;
	}
	if (!ok || b.jobs == NULL) {
		tei_files_free(&files);
		free(b.jobs);
		free(b.cross);
		return no_memory(options);
	}
	for (size_t i = 0; i < b.n; i++)
		b.jobs[i].path = files.list[i];
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
