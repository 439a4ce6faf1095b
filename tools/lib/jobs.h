/* Jobs in forked processes, seen from outside as if done one by one. */
#ifndef TEI_JOBS_H
#define TEI_JOBS_H

#include <stdio.h>

#include "lib/diag.h"

/* Does job `i`, writing to `out` and `err`; returns its worst status. */
typedef enum tei_status tei_job(void *data, size_t i, FILE *out, FILE *err);

/* Does jobs 0 to n-1, at most `workers` at a time, each in a process of its
 * own if that is more than one; a job then changes nothing in `data` that
 * another sees.  What jobs write comes out in their order.  A job that dies
 * is reported and the others still done.  Returns the worst status. */
enum tei_status tei_jobs_run(size_t n, unsigned workers, tei_job *, void *data,
	FILE *out, FILE *err, struct tei_diag *);

/* The number of an option's argument -j: from 1 to 1024; 0 if it is none. */
unsigned tei_jobs_number(const char *);

#endif
