/* Jobs in forked processes, seen from outside as if done one by one. */
#ifndef TEI_JOBS_H
#define TEI_JOBS_H

#include <stdio.h>

#include "lib/opt.h"

/* Does job `i`, writing to `out` and `err`; returns its worst status. */
typedef enum tei_status tei_job(void *data, size_t i, FILE *out, FILE *err);

/* Does jobs 0 to n-1, at most `workers` at a time, each in a process of its
 * own if that is more than one; a job then changes nothing in `data` that
 * another sees.  What jobs write comes out in their order.  A job that dies
 * is reported, by the name of its file in `files` (NULL: without), and the
 * others still done.  Returns the worst status. */
enum tei_status tei_jobs_run(size_t n, unsigned workers, tei_job *, void *data,
	char *const *files, FILE *out, FILE *err, struct tei_diag *);

/* Takes the argument of -j, a number from 1 to 1024; TEI_USAGE after a message
 * if it is none. */
enum tei_status tei_jobs_take(unsigned *jobs, const struct tei_opt *);

#endif
