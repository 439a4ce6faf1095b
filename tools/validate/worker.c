#include "validate/worker.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "validate/model.h"
#include "validate/resource.h"
#include "xml/xml.h"

void
tei_worker_report(void *data, const struct tei_finding_report *r)
{
	struct tei_worker *w = data;

	w->job->errors += r->severity == TEI_SEVERITY_ERROR;
	w->batch->options->format->finding(&w->job->text, r,
	    w->batch->options->colour);
}

void
tei_worker_worsen(struct tei_worker *w, enum tei_status status)
{
	if (w->job->status < status)
		w->job->status = status;
}

static void
could_not(struct tei_worker *w, const char *file, const char *why)
{
	struct tei_finding_report r = { .fault = TEI_FAULT_UNCHECKED,
		.severity = TEI_SEVERITY_ERROR, .file = file, .text = why };

	tei_worker_report(w, &r);
	tei_worker_worsen(w, TEI_FAILED);
}

static struct tei_validator *
validator(struct tei_worker *w, const struct tei_grammar *g)
{
	const struct tei_batch_options *o = w->batch->options;
	struct tei_document_options options = { tei_worker_report, w, o->no_ids,
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
keep_links(struct tei_worker *w, struct tei_validator *v)
{
	struct tei_batch *b = w->batch;
	const struct tei_links *links = tei_validator_links(v);
	struct tei_cross *own;

	if (b->cross == NULL || links == NULL)
		return;
	own = &b->cross[w->job - b->jobs];
	if (own->ids == NULL && !tei_cross_take(own, w->job->path, links))
		could_not(w, w->job->path, "out of memory");
}

/* The document against one schema (NULL: against none). */
static void
check(struct tei_worker *w, struct tei_input *input, const char *file,
	const struct tei_grammar *g)
{
	struct tei_validator *v = validator(w, g);

	if (v == NULL)
		could_not(w, file, "out of memory");
	else {
		tei_worker_worsen(w, tei_validator_check(v, input, file));
		keep_links(w, v);
	}
}

/* A model of the document that was not checked. */
static void
note_model(struct tei_worker *w, const char *file,
	const struct tei_model *model, const char *why)
{
	struct tei_finding_report r = { .fault = TEI_FAULT_UNCHECKED,
		.severity = TEI_SEVERITY_NOTE, .file = file,
		.line = model->line, .column = 1, .length = 11 };
	char text[TEI_REPORT_LENGTH];

	snprintf(text, sizeof text, "the %s \"%.120s\" that the document "
	    "names was not checked: %.200s", model->kind ==
	    TEI_MODEL_SCHEMATRON ? "Schematron" : "schema", model->href, why);
	r.text = text;
	tei_worker_report(w, &r);
}

/* The rules at an address, which mostly are those of the document before. */
static const struct tei_schematron *
schematron(struct tei_worker *w, const char *file, const char *href, char *why,
	size_t size)
{
	struct tei_buf address = { 0 }, path = { 0 };
	bool found;

	tei_resource_join(&address, file, href);
	tei_buf_puts(&address, "");
	found = !address.failed && tei_resource_locate(&path, address.s, why,
	    size);
	tei_buf_free(&address);
	if (found && tei_xml_is_endless(path.s)) {
		snprintf(why, size, "it is a pipe or a device; name a file");
		found = false;
	}
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
check_rules(struct tei_worker *w, struct tei_input *input, const char *file,
	const struct tei_model *model)
{
	char why[200] = "out of memory";
	const struct tei_schematron *s = schematron(w, file, model->href, why,
	    sizeof why);
	const char *unchecked = why;

	if (s != NULL && !tei_input_rewind(input))
		unchecked = tei_input_fault(input);
	else if (s != NULL)
		tei_worker_worsen(w, tei_schematron_check(s, input, file,
		    w->batch->options->format->lines, tei_worker_report, w,
		    &unchecked));
	if (unchecked != NULL)
		note_model(w, file, model, unchecked);
}

/* One of the schemas of a document, as it is named in `base`. */
static void
check_against(struct tei_worker *w, struct tei_input *input, const char *file,
	const char *base, const char *schema, size_t *count)
{
	enum tei_status status;
	const struct tei_grammar *g = tei_schemas_get(&w->batch->schemas,
	    base, schema, tei_worker_report, w, &status);

	if (g == NULL)
		tei_worker_worsen(w, TEI_FAILED);
	else if (*count > 0 && !tei_input_rewind(input))
		could_not(w, file, tei_input_fault(input));
	else
		check(w, input, file, g);
	++*count;
}

static void
check_all(struct tei_worker *w, struct tei_input *input, const char *file)
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

void
tei_worker_check(struct tei_worker *w, struct tei_batch_job *job)
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

void
tei_worker_free(struct tei_worker *w)
{
	for (size_t i = 0; i < w->n; i++)
		tei_validator_free(w->list[i].validator);
	free(w->list);
	tei_schematron_free(w->rules);
	tei_buf_free(&w->rules_path);
}
