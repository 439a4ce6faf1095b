/* share SCHEMA DOCUMENT...: threads that check the documents, each with a
 * validator of its own, against one compiled schema, find all the same. A
 * race is reported by ThreadSanitizer, which then ends the program with a
 * status of its own. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include <libxml/parser.h>

#include "validate/document.h"
#include "validate/grammar.h"

enum { THREADS = 4, ROUNDS = 3 };

struct work {
	const struct tei_grammar *grammar;
	char **documents;
	int n;
	size_t findings, unread;
};

static void
count(void *data, const struct tei_finding_report *report)
{
	struct work *work = data;

	(void)report;
	work->findings++;
}

static void *
run(void *data)
{
	struct work *work = data;
	struct tei_document_options options = { .report = count,
		.data = work };
	struct tei_validator *v = tei_validator_new(work->grammar, &options);
	struct tei_input source;

	for (int i = 0; v != NULL && i < ROUNDS * work->n; i++) {
		const char *path = work->documents[i % work->n];

		if (!tei_input_open(&source, path)) {
			work->unread++;
			continue;
		}
		tei_validator_check(v, &source, path);
		tei_input_close(&source);
	}
	work->unread += v == NULL;
	tei_validator_free(v);
	return NULL;
}

static bool
alone(struct work *work)
{
	run(work);
	return true;
}

/* Runs the threads; false if one found other things than the one alone. */
static bool
together(struct work *first)
{
	struct work works[THREADS];
	pthread_t threads[THREADS];
	bool same = true;

	for (int i = 0; i < THREADS; i++) {
		works[i] = *first;
		works[i].findings = 0;
		if (pthread_create(&threads[i], NULL, run, &works[i]) != 0)
			abort();
	}
	for (int i = 0; i < THREADS; i++) {
		pthread_join(threads[i], NULL);
		same = same && works[i].findings == first->findings &&
		    works[i].unread == 0;
	}
	return same;
}

static bool
check(struct work *work, const char *schema, bool (*how)(struct work *))
{
	struct tei_grammar_options options = { .fault = NULL };
	enum tei_status status;
	struct tei_grammar *g = tei_grammar_compile(schema, &options, &status);
	bool done;

	work->grammar = g;
	done = g != NULL && how(work) && work->unread == 0;
	tei_grammar_free(g);
	return done;
}

int
main(int argc, char **argv)
{
	struct work work = { .documents = argv + 2, .n = argc - 2 };
	bool same;

#ifndef HAS_TSAN
	puts("missing: ThreadSanitizer; races are not looked for");
#endif
	if (argc < 3) {
		fputs("usage: share SCHEMA DOCUMENT...\n", stderr);
		return 2;
	}
	xmlInitParser();
	/* the threads have a schema that nobody has used yet */
	same = check(&work, argv[1], alone) &&
	    check(&work, argv[1], together);
	printf("%d threads, %d documents, %zu findings each: %s\n", THREADS,
	    work.n, work.findings, same ? "the same" : "not the same");
	xmlCleanupParser();
	return same ? 0 : 1;
}
