#include "lib/jobs.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* One job: waiting (pid 0), running, or done and not yet shown. */
struct job {
	pid_t pid;
	FILE *out, *err;
	int status; /* as of waitpid */
	bool done;
	const char *file; /* what messages call it; may be NULL */
};

static unsigned
clamp(size_t n, unsigned most)
{
	return n < most ? (unsigned)n : most;
}

/* What a process wrote aside goes where it belongs. */
static bool
copy(FILE *from, FILE *to)
{
	char block[1 << 16];
	size_t n;

	rewind(from);
	while ((n = fread(block, 1, sizeof(block), from)) > 0)
		if (fwrite(block, 1, n, to) != n)
			return false;
	return !ferror(from);
}

static void
close_job(struct job *job)
{
	if (job->out != NULL)
		fclose(job->out);
	if (job->err != NULL)
		fclose(job->err);
	*job = (struct job){ .done = true };
}

static enum tei_status
start(struct job *job, size_t i, tei_job *run, void *data,
	struct tei_diag *diag)
{
	const char *before = diag->file;
	enum tei_status status;

	job->out = tmpfile();
	job->err = tmpfile();
	fflush(NULL);
	job->pid = job->out && job->err ? fork() : -1;
	if (job->pid == 0) {
		status = run(data, i, job->out, job->err);
		if (fflush(job->out) != 0 || fflush(job->err) != 0)
			status = TEI_FAILED;
		_exit((int)status);
	}
	if (job->pid > 0)
		return TEI_OK;
	diag->file = job->file;
	status = tei_diag_say(diag, TEI_MSG_NO_WORKER, 0, 0, strerror(errno));
	diag->file = before;
	close_job(job);
	return status;
}

/* Waits for any running job and marks it as done.  A process that was started
 * before this program took its place is no job. */
static void
reap(struct job *job, size_t from, size_t to)
{
	int status;
	pid_t pid;
	size_t i;

	for (;;) {
		pid = waitpid(-1, &status, 0);
		if (pid < 0 && errno == EINTR)
			continue;
		for (i = from; i < to; i++)
			if (!job[i].done && (job[i].pid == pid || pid < 0)) {
				job[i].done = true;
				job[i].status = pid < 0 ? 0x7f : status;
				return;
			}
	}
}

static void
show(struct job *job, FILE *out, FILE *err, struct tei_diag *diag)
{
	const char *before = diag->file;

	if (job->pid == 0)
		return;
	diag->file = job->file;
	if (!copy(job->err, err) || !copy(job->out, out))
		tei_diag_say(diag, TEI_MSG_CANNOT_WRITE, 0, 0,
		    strerror(errno));
	if (WIFEXITED(job->status))
		tei_diag_worsen(diag, WEXITSTATUS(job->status));
	else
		tei_diag_say(diag, TEI_MSG_WORKER_DIED, 0, 0,
		    WTERMSIG(job->status));
	diag->file = before;
	close_job(job);
}

/* Results wait on disk for those before them; so many at most. */
enum { AHEAD = 64 };

static void
fork_all(struct job *job, size_t n, unsigned workers, tei_job *run,
	void *data, FILE *out, FILE *err, struct tei_diag *diag)
{
	size_t next = 0, shown = 0;
	unsigned running = 0;

	while (shown < n) {
		while (next < n && running < workers &&
		    next < shown + AHEAD) {
			if (start(&job[next], next, run, data, diag) == TEI_OK)
				running++;
			next++;
		}
		if (running > 0) {
			reap(job, shown, next);
			running--;
		}
		while (shown < next && job[shown].done)
			show(&job[shown++], out, err, diag);
	}
}

enum tei_status
tei_jobs_run(size_t n, unsigned workers, tei_job *run, void *data,
	char *const *files, FILE *out, FILE *err, struct tei_diag *diag)
{
	struct job *job;
	size_t i;

	workers = clamp(n, workers);
	if (workers <= 1) {
		for (i = 0; i < n; i++)
			tei_diag_worsen(diag, run(data, i, out, err));
		return diag->worst;
	}
	job = calloc(n, sizeof(*job));
	if (job == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; files != NULL && i < n; i++)
		job[i].file = files[i];
	fork_all(job, n, workers, run, data, out, err, diag);
	free(job);
	return diag->worst;
}

enum tei_status
tei_jobs_take(unsigned *jobs, const struct tei_opt *o)
{
	const char *s = o->arg;
	char *end;
	unsigned long n = *s >= '0' && *s <= '9' ? strtoul(s, &end, 10) : 0;

	if (n < 1 || n > 1024 || *end != '\0')
		return tei_diag_say(o->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, s,
		    "-j", "a number from 1 to 1024");
	*jobs = (unsigned)n;
	return TEI_OK;
}
