#include "lib/jobs_talk.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>

/* The answer to a job's number: this head, what the job said and what it
 * wrote. */
struct head {
	uint64_t said, wrote; /* bytes */
	int32_t status;
};

static bool
read_all(int fd, void *to, size_t n)
{
	char *p = to;
	ssize_t got;

	while (n > 0) {
		got = recv(fd, p, n, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		n -= (size_t)got;
	}
	return true;
}

static bool
write_all(int fd, const void *from, size_t n)
{
	const char *p = from;
	ssize_t put;

	while (n > 0) {
		put = send(fd, p, n, MSG_NOSIGNAL);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		p += put;
		n -= (size_t)put;
	}
	return true;
}

/* Does one job and tells what became of it; false without memory, or where
 * nobody listens. */
static bool
work_one(const struct tei_jobs *jobs, size_t i, int fd)
{
	char *said = NULL, *wrote = NULL;
	size_t n_said = 0, n_wrote = 0;
	FILE *err = open_memstream(&said, &n_said);
	FILE *out = open_memstream(&wrote, &n_wrote);
	bool good = err != NULL && out != NULL;
	struct head h = {0};

	if (good)
		h.status = (int32_t)jobs->run(jobs->data, i, out, err);
	if (err != NULL)
		good &= fclose(err) == 0;
	if (out != NULL)
		good &= fclose(out) == 0;
	h.said = n_said;
	h.wrote = n_wrote;
	good = good && write_all(fd, &h, sizeof(h)) &&
	    write_all(fd, said, n_said) && write_all(fd, wrote, n_wrote);
	free(said);
	free(wrote);
	return good;
}

static bool
receive_buf(int fd, struct tei_buf *b, uint64_t n)
{
	char block[1 << 12];
	size_t part;

	for (; n > 0; n -= part) {
		part = n < sizeof(block) ? (size_t)n : sizeof(block);
		if (!read_all(fd, block, part))
			return false;
		tei_buf_add(b, block, part);
	}
	return !b->failed;
}

bool
tei_job_ask(int fd, size_t job)
{
	return write_all(fd, &job, sizeof(job));
}

bool
tei_job_answer(const struct tei_jobs *jobs, int fd)
{
	size_t job;

	return read_all(fd, &job, sizeof(job)) && work_one(jobs, job, fd);
}

bool
tei_job_hear(int fd, struct tei_buf *said, struct tei_buf *wrote,
	enum tei_status *status)
{
	struct head h;

	if (!read_all(fd, &h, sizeof(h)) || !receive_buf(fd, said, h.said) ||
	    !receive_buf(fd, wrote, h.wrote))
		return false;
	*status = (enum tei_status)h.status;
	return true;
}
