/* Jobs in forked processes, seen from outside as if done one by one. */
#ifndef TEI_JOBS_H
#define TEI_JOBS_H

#include <stdio.h>

#include "lib/opt.h"
#include "lib/progress.h"

/* Does job `i`, writing to `out` and `err`; returns its worst status. */
typedef enum tei_status tei_job(void *data, size_t i, FILE *out, FILE *err);

/* What is to be done. */
struct tei_jobs {
	size_t n;
	unsigned workers;    /* so many at a time at most */
	tei_job *run;
	void *data;
	char *const *files;  /* what messages call the jobs, or NULL */
	FILE *out, *err;     /* `out` may be NULL if no job writes there */
	struct tei_progress *progress; /* a bar over what is said, or NULL */
};

/* Does jobs 0 to n-1, in forked workers if several are asked for; a job then
 * changes nothing in `data` that another is sure to see.  What jobs write comes
 * out in their order; it is held in memory until then.  Of a job whose worker
 * dies nothing is kept; it is reported, and the others still done, also where
 * fewer workers can be had.  Returns the worst status. */
enum tei_status tei_jobs_run(const struct tei_jobs *, struct tei_diag *);

/* Takes the argument of -j, a number from 1 to 1024; TEI_USAGE after a message
 * if it is none. */
enum tei_status tei_jobs_take(unsigned *jobs, const struct tei_opt *);

#endif
