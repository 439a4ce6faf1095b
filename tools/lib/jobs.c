#include "lib/jobs.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/jobs_talk.h"

struct worker {
	pid_t pid;
	int fd;     /* -1: it is gone */
	size_t job; /* the one that it is at */
};

/* What became of a job. */
struct result {
	bool done, lost;
	enum tei_status status;
	int ended; /* of a lost one's worker, as waitpid tells it */
	struct tei_buf said, wrote;
};

struct crew {
	const struct tei_jobs *jobs;
	struct tei_diag *diag;
	struct result *result; /* by job */
	struct worker *worker;
	struct pollfd *fds;
	unsigned workers;
	size_t given, shown;
	int reason; /* errno, where no worker could be had */
};

/* Forks a worker in the place of one that is gone.  It keeps no other's
 * socket, so that each sees its end. */
static void
hire(struct crew *c, struct worker *w)
{
	int pair[2];
	unsigned i;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) {
		c->reason = errno;
		return;
	}
	fflush(NULL);
	w->pid = fork();
	c->reason = w->pid < 0 ? errno : 0;
	if (w->pid == 0) {
		for (i = 0; i < c->workers; i++)
			if (c->worker[i].fd >= 0)
				close(c->worker[i].fd);
		close(pair[0]);
		while (tei_job_answer(c->jobs, pair[1]))
			;
		_exit(0);
	}
	close(pair[1]);
	if (w->pid < 0)
		close(pair[0]);
	else
		w->fd = pair[0];
}

/* How the worker ended, as waitpid tells it. */
static int
dismiss(struct worker *w)
{
	int status = 0;

	if (w->fd < 0)
		return 0;
	close(w->fd);
	w->fd = -1;
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

/* Tells the worker its next job; without one it may go. */
static void
give(struct crew *c, struct worker *w)
{
	if (w->fd < 0)
		return;
	if (c->given < c->jobs->n && tei_job_ask(w->fd, c->given))
		w->job = c->given++;
	else
		dismiss(w);
}

/* Takes what the worker has to say; another comes in the place of one that
 * died. */
static void
receive(struct crew *c, struct worker *w)
{
	struct result *r = &c->result[w->job];

	r->done = true;
	r->lost = !tei_job_hear(w->fd, &r->said, &r->wrote, &r->status);
	if (r->lost) {
		r->ended = dismiss(w);
		hire(c, w);
	}
}

/* Says why nothing came of a job. */
static void
say_lost(const struct crew *c, size_t job)
{
	int ended = c->result[job].ended;
	const char *before = c->diag->file;

	if (c->jobs->files != NULL)
		c->diag->file = c->jobs->files[job];
	if (WIFSIGNALED(ended))
		tei_diag_say(c->diag, TEI_MSG_WORKER_DIED, 0, 0,
		    WTERMSIG(ended));
	else
		tei_diag_say(c->diag, TEI_MSG_NO_WORKER, 0, 0,
		    c->reason ? strerror(c->reason) : "it ended early");
	c->diag->file = before;
}

static void
write_buf(const struct tei_buf *b, FILE *f)
{
	if (b->n > 0)
		fwrite(b->s, 1, b->n, f);
}

/* Shows what is done, up to the first job that is not. */
static void
show(struct crew *c)
{
	const struct tei_jobs *jobs = c->jobs;

	if (jobs->progress != NULL)
		tei_progress_hide(jobs->progress);
	for (; c->shown < jobs->n && c->result[c->shown].done; c->shown++) {
		struct result *r = &c->result[c->shown];

		if (r->lost) {
			say_lost(c, c->shown);
		} else {
			write_buf(&r->said, jobs->err);
			write_buf(&r->wrote, jobs->out);
			tei_diag_worsen(c->diag, r->status);
		}
		tei_buf_free(&r->said);
		tei_buf_free(&r->wrote);
	}
	if (jobs->progress != NULL)
		tei_progress_show(jobs->progress, c->shown);
}

/* Waits until a worker has something to say; false if none is left. */
static bool
attend(struct crew *c)
{
	bool any = false;
	unsigned i;

	for (i = 0; i < c->workers; i++) {
		c->fds[i] = (struct pollfd){ .fd = c->worker[i].fd,
		    .events = POLLIN };
		any |= c->worker[i].fd >= 0;
	}
	if (!any)
		return false;
	if (poll(c->fds, c->workers, -1) < 0)
		return errno == EINTR;
	for (i = 0; i < c->workers; i++)
		if (c->fds[i].fd >= 0 && c->fds[i].revents != 0) {
			receive(c, &c->worker[i]);
			give(c, &c->worker[i]);
		}
	return true;
}

static void
run_forked(struct crew *c)
{
	unsigned i;
	size_t job;

	for (i = 0; i < c->workers; i++)
		c->worker[i].fd = -1;
	for (i = 0; i < c->workers; i++)
		hire(c, &c->worker[i]);
	for (i = 0; i < c->workers; i++)
		give(c, &c->worker[i]);
	while (attend(c))
		show(c);
	for (i = 0; i < c->workers; i++)
		dismiss(&c->worker[i]);
	for (job = 0; job < c->jobs->n; job++) {
		c->result[job].lost |= !c->result[job].done;
		c->result[job].done = true;
	}
	show(c);
}

/* A job in this process; what it says waits where a bar is in its way. */
static enum tei_status
run_here(const struct tei_jobs *jobs, size_t i)
{
	bool bar = jobs->progress != NULL && jobs->progress->err != NULL;
	char *text = NULL;
	size_t n = 0;
	FILE *f = bar ? open_memstream(&text, &n) : NULL;
	enum tei_status status = jobs->run(jobs->data, i, jobs->out,
	    f ? f : jobs->err);

	if (bar)
		tei_progress_hide(jobs->progress);
	if (f != NULL && fclose(f) == 0)
		fwrite(text, 1, n, jobs->err);
	if (bar)
		tei_progress_show(jobs->progress, i + 1);
	free(text);
	return status;
}

enum tei_status
tei_jobs_run(const struct tei_jobs *jobs, struct tei_diag *diag)
{
	struct crew c = { .jobs = jobs, .diag = diag };
	size_t i;

	c.workers = jobs->workers < jobs->n ? jobs->workers :
	    (unsigned)jobs->n;
	if (c.workers > 1) {
		c.result = calloc(jobs->n, sizeof(*c.result));
		c.worker = calloc(c.workers, sizeof(*c.worker));
		c.fds = calloc(c.workers, sizeof(*c.fds));
	}
	if (c.result != NULL && c.worker != NULL && c.fds != NULL)
		run_forked(&c);
	else
		for (i = 0; i < jobs->n; i++)
			tei_diag_worsen(diag, run_here(jobs, i));
	free(c.result);
	free(c.worker);
	free(c.fds);
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
