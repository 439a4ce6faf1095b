#include "validate/grammar.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "validate/resource.h"

/* Faults pass through here, to tell bad schemas from missing ones. */
struct watch {
	const struct tei_grammar_options *options;
	bool missing;
};

static void
watch_fault(void *data, const struct tei_schema_fault *fault)
{
	struct watch *watch = data;

	watch->missing |= fault->missing;
	if (watch->options->fault != NULL)
		watch->options->fault(watch->options->fault_data, fault);
}

static struct tei_grammar *
new_grammar(struct watch *watch)
{
	struct tei_grammar *g = calloc(1, sizeof *g);

	if (g == NULL)
		return NULL;
	g->types = tei_datatypes_new();
	if (!tei_schema_store_init(&g->store) || g->types == NULL ||
	    !tei_qnames_init(&g->names, NULL) ||
	    !tei_patterns_init(&g->pool, NULL)) {
		tei_grammar_free(g);
		return NULL;
	}
	g->store.fault = watch_fault;
	g->store.fault_data = watch;
	g->store.keep_docs = watch->options->keep_docs;
	return g;
}

/* What is said when nothing else can be. */
static void
out_of_memory(struct watch *watch, const char *name)
{
	struct tei_schema_fault fault = { name, 0, 0, NULL, "out of memory",
		true };

	watch_fault(watch, &fault);
}

struct tei_grammar *
tei_grammar_compile_memory(const char *name, const char *text, size_t n,
	const struct tei_grammar_options *options, enum tei_status *status)
{
	struct watch watch = { options, false };
	struct tei_grammar *g = new_grammar(&watch);
	const struct tei_schema_node *root = NULL;

	*status = TEI_OK;
	if (g != NULL)
		root = tei_schema_read(&g->store, name, text, n);
	if (root != NULL)
		tei_schema_simplify(g, root);
	if (root != NULL && g->store.faults == 0 && !g->store.failed)
		tei_grammar_restrict(g);
	if (root != NULL && g->store.faults == 0 && !g->store.failed &&
	    !options->no_ids)
		tei_grammar_find_ids(g);
	if (g == NULL || g->store.failed)
		out_of_memory(&watch, name);
	else if (g->store.faults == 0) {
		g->store.fault = NULL;
		return g;
	}
	*status = watch.missing ? TEI_FAILED : TEI_INVALID;
	tei_grammar_free(g);
	return NULL;
}

struct tei_grammar *
tei_grammar_compile(const char *path,
	const struct tei_grammar_options *options, enum tei_status *status)
{
	struct tei_buf local = { 0 }, text = { 0 };
	struct tei_grammar *g = NULL;
	char why[400];

	if (tei_resource_locate(&local, path, why, sizeof why) &&
	    tei_resource_load(&text, local.s, why, sizeof why))
		g = tei_grammar_compile_memory(local.s,
		    text.s == NULL ? "" : text.s, text.n, options, status);
	else {
		struct tei_schema_fault fault = { path, 0, 0, NULL, why,
			true };

		*status = TEI_FAILED;
		if (options->fault != NULL)
			options->fault(options->fault_data, &fault);
	}
	tei_buf_free(&local);
	tei_buf_free(&text);
	return g;
}

void
tei_grammar_free(struct tei_grammar *g)
{
	if (g == NULL)
		return;
	tei_patterns_free(&g->pool);
	tei_qnames_free(&g->names);
	tei_datatypes_free(g->types);
	tei_schema_store_free(&g->store);
	free(g->elements);
	free(g->idtypes);
	free(g);
}
