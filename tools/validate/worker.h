/* A thread of a batch: checks one document after the other. */
#ifndef TEI_VALIDATE_WORKER_H
#define TEI_VALIDATE_WORKER_H

#include <pthread.h>

#include "validate/batch.h"
#include "validate/cross.h"
#include "validate/schematron.h"

/* A document to check, and how it came out. */
struct tei_batch_job {
	const char *path;
	struct tei_buf text;
	enum tei_status status;
	size_t errors;
	bool done;
};

struct tei_batch {
	const struct tei_batch_options *options;
	struct tei_schemas schemas;
	struct tei_batch_job *jobs;
	struct tei_cross *cross; /* of each job; NULL if nobody asks */
	size_t n, next; /* next: to be taken by a worker */
	pthread_mutex_t lock;
	pthread_cond_t ready;
};

/* A thread, with a validator for each schema that it has met. */
struct tei_worker {
	struct tei_batch *batch;
	struct tei_batch_job *job;
	struct own {
		const struct tei_grammar *grammar;
		struct tei_validator *validator;
	} *list;
	size_t n, cap;
	struct tei_schematron *rules; /* the last, read from rules_path */
	struct tei_buf rules_path;
	pthread_t thread;
};

/* Checks a document against all schemas of the options, or against those that
 * it names; what is said of it is in job->text. */
void tei_worker_check(struct tei_worker *, struct tei_batch_job *);

/* Adds a finding (a tei_report_fn; `data` is the worker), and a status, to the
 * worker's job. */
void tei_worker_report(void *data, const struct tei_finding_report *);
void tei_worker_worsen(struct tei_worker *, enum tei_status);

void tei_worker_free(struct tei_worker *);

#endif
