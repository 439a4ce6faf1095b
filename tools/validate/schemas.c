#include "validate/schemas.h"

#include <stdlib.h>
#include <string.h>

#include "validate/resource.h"
#include "xml/xml.h"

void
tei_schemas_init(struct tei_schemas *s)
{
	*s = (struct tei_schemas){ 0 };
	pthread_mutex_init(&s->lock, NULL);
}

void
tei_schemas_free(struct tei_schemas *s)
{
	for (size_t i = 0; i < s->n; i++) {
		free(s->list[i].path);
		tei_grammar_free(s->list[i].grammar);
	}
	free(s->list);
	pthread_mutex_destroy(&s->lock);
	*s = (struct tei_schemas){ 0 };
}


static void
say(const struct tei_schemas_sink *sink, enum tei_fault fault, const char *file,
	const char *text)
{
	struct tei_finding_report r = { .fault = fault, .file = file,
		.severity = TEI_SEVERITY_ERROR, .text = text };

	sink->report(sink->data, &r);
}

static void
schema_fault(void *data, const struct tei_schema_fault *fault)
{
	const struct tei_schemas_sink *sink = data;
	char text[TEI_REPORT_LENGTH];
	struct tei_finding_report r = { .file = fault->file,
		.severity = TEI_SEVERITY_ERROR, .line = fault->line,
		.column = fault->column, .length = 1, .text = text };

	r.fault = fault->missing ? TEI_FAULT_UNCHECKED : TEI_FAULT_SCHEMA;
	if (fault->rule != NULL)
		snprintf(text, sizeof text, "schema: %s (RELAX NG %s)",
		    fault->text, fault->rule);
	else
		snprintf(text, sizeof text, "schema: %s", fault->text);
	sink->report(sink->data, &r);
}

void
tei_schemas_watch(struct tei_schema_store *store,
	struct tei_schemas_sink *sink)
{
	store->fault = schema_fault;
	store->fault_data = sink;
}

static struct tei_schemas_entry *
compile(struct tei_schemas *s, const char *path, struct tei_schemas_sink *sink)
{
	struct tei_grammar_options options = { .fault = schema_fault,
		.fault_data = sink, .keep_docs = s->keep_docs,
		.no_ids = s->no_ids };
	struct tei_schemas_entry *e;

	if (!tei_grow(&s->list, &s->cap, s->n + 1, sizeof *s->list))
		return NULL;
	e = &s->list[s->n];
	e->path = strdup(path);
	if (e->path == NULL)
		return NULL;
	e->grammar = tei_grammar_compile(path, &options, &e->status);
	s->n++;
	return e;
}

static const struct tei_grammar *
get(struct tei_schemas *s, const char *path, struct tei_schemas_sink *sink,
	enum tei_status *status)
{
	struct tei_schemas_entry *e = NULL;

	for (size_t i = 0; i < s->n && e == NULL; i++)
		if (strcmp(s->list[i].path, path) == 0) {
			e = &s->list[i];
			if (e->grammar == NULL)
				say(sink, TEI_FAULT_UNCHECKED, path,
				    "this schema is faulty, as said before");
		}
	if (e == NULL)
		e = compile(s, path, sink);
	if (e == NULL) {
		say(sink, TEI_FAULT_UNCHECKED, path, "out of memory");
		*status = TEI_FAILED;
		return NULL;
	}
	*status = e->status;
	return e->grammar;
}

const struct tei_grammar *
tei_schemas_get(struct tei_schemas *s, const char *base, const char *address,
	tei_report_fn *report, void *data, enum tei_status *status)
{
	struct tei_schemas_sink sink = { report, data };
	struct tei_buf joined = { 0 }, path = { 0 };
	const struct tei_grammar *g = NULL;
	char why[300];

	tei_resource_join(&joined, base == NULL ? "" : base, address);
	tei_buf_puts(&joined, "");
	*status = TEI_FAILED;
	pthread_mutex_lock(&s->lock);
	if (joined.failed || joined.s == NULL)
		say(&sink, TEI_FAULT_UNCHECKED, base, "out of memory");
	else if (!tei_resource_locate(&path, joined.s, why, sizeof why)) {
		char text[TEI_REPORT_LENGTH];

		snprintf(text, sizeof text, "schema: %s%s", why, base == NULL
		    ? "" : "; or give a schema with -s");
		say(&sink, TEI_FAULT_UNCHECKED, base ? base : address, text);
	} else if (base != NULL && tei_xml_is_endless(path.s))
		say(&sink, TEI_FAULT_UNCHECKED, base, "schema: that which the "
		    "document names is a pipe or a device; give it with -s");
	else
		g = get(s, path.s, &sink, status);
	pthread_mutex_unlock(&s->lock);
	tei_buf_free(&joined);
	tei_buf_free(&path);
	return g;
}
