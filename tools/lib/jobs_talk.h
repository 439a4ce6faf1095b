/* What jobs.c and its workers tell each other, over a pair of sockets. */
#ifndef TEI_JOBS_TALK_H
#define TEI_JOBS_TALK_H

#include "lib/buf.h"
#include "lib/jobs.h"

/* Tells the worker the number of its next job; false if it is gone. */
bool tei_job_ask(int fd, size_t job);

/* The worker's side: waits for a job, does it and tells what became of it.
 * False where there are no more, or the answer cannot be told. */
bool tei_job_answer(const struct tei_jobs *, int fd);

/* Takes the answer, appending what the job said and wrote; false if the worker
 * ended before it was whole. */
bool tei_job_hear(int fd, struct tei_buf *said, struct tei_buf *wrote,
	enum tei_status *);

#endif
