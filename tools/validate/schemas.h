/* The schemas of a run: each compiled once, whoever asks for it first. */
#ifndef TEI_VALIDATE_SCHEMAS_H
#define TEI_VALIDATE_SCHEMAS_H

#include <pthread.h>

#include "lib/buf.h"
#include "validate/grammar.h"
#include "validate/report.h"

struct tei_schemas {
	pthread_mutex_t lock;
	struct tei_schemas_entry {
		char *path;
		struct tei_grammar *grammar; /* NULL: faulty */
		enum tei_status status;
	} *list;
	size_t n, cap;
	bool keep_docs, no_ids;
};

/* Where reports go. */
struct tei_schemas_sink {
	tei_report_fn *report;
	void *data;
};

/* Lets the faults of a store come as reports. */
void tei_schemas_watch(struct tei_schema_store *, struct tei_schemas_sink *);

/* An empty set, which threads may share; its schemas are freed with it. */
void tei_schemas_init(struct tei_schemas *);
void tei_schemas_free(struct tei_schemas *);

/* The compiled schema of an address (file, or what a catalog knows), which
 * stands in `base` (NULL: on the command line).  NULL after reports. */
const struct tei_grammar *tei_schemas_get(struct tei_schemas *,
	const char *base, const char *address, tei_report_fn *, void *data,
	enum tei_status *);

#endif
