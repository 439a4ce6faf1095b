/* Many documents, several at a time; what is said of them comes in the order
 * in which they were named. */
#ifndef TEI_VALIDATE_BATCH_H
#define TEI_VALIDATE_BATCH_H

#include <stdio.h>

#include "lib/diag.h"
#include "lib/status.h"
#include "validate/document.h"
#include "validate/format.h"
#include "validate/schemas.h"

struct tei_batch_options {
	const struct tei_report_format *format;
	const char *const *schemas; /* of -s; each document against all */
	size_t nschemas;
	unsigned jobs;
	bool no_ids, no_pointers, explain, colour, progress;
	FILE *in;  /* for "-" */
	FILE *to;  /* where the report goes */
	FILE *err; /* the summary and the progress bar */
	struct tei_diag *diag; /* what is said of no document */
};

/* Checks files, and the files with the ending .xml or .tei in folders.
 * Gives the worst status. */
enum tei_status tei_batch_run(const struct tei_batch_options *,
	char *const *files, size_t n);

#endif
