#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "convert/convert.h"

/* A worker is told the number of a task and answers with the result: this
 * head, the messages, the rows. */
struct head {
	uint64_t messages, rows; /* bytes */
	int32_t status;
};

struct worker {
	pid_t pid;
	int fd;      /* -1: it is gone */
	size_t task; /* the one that it is at */
};

struct crew {
	const struct tei_task *task;
	size_t n;
	const struct tei_convert_options *o;
	FILE *in, *out;
	tei_deliver *deliver;
	void *data;
	struct tei_result *result; /* by task */
	bool *done;
	size_t given, delivered;
	struct worker *worker;
	unsigned workers;
	int reason; /* errno, where no worker could be had */
};

static bool
read_all(int fd, void *to, size_t n)
{
	char *p = to;
	ssize_t got;

	while (n > 0) {
		got = recv(fd, p, n, 0);
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
		if (put <= 0)
			return false;
		p += put;
		n -= (size_t)put;
	}
	return true;
}

/* What a worker does until nobody tells it more. */
static void
work(const struct crew *c, int fd)
{
	struct tei_result r;
	struct head h;
	size_t task;
	bool good = true;

	while (good && read_all(fd, &task, sizeof(task))) {
		tei_task_run(&c->task[task], c->o, c->in, c->out, &r);
		h = (struct head){ r.messages.n, r.rows.n, (int32_t)r.status };
		good = write_all(fd, &h, sizeof(h)) &&
		    write_all(fd, r.messages.s, r.messages.n) &&
		    write_all(fd, r.rows.s, r.rows.n);
		tei_result_free(&r);
	}
}

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
	w->pid = fork();
	c->reason = w->pid < 0 ? errno : 0;
	if (w->pid == 0) {
		for (i = 0; i < c->workers; i++)
			if (c->worker[i].fd >= 0)
				close(c->worker[i].fd);
		close(pair[0]);
		work(c, pair[1]);
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

	if (w->fd >= 0) {
		close(w->fd);
		w->fd = -1;
		waitpid(w->pid, &status, 0);
	}
	return status;
}

/* Tells the worker its next task; without one it may go. */
static void
give(struct crew *c, struct worker *w)
{
	if (w->fd < 0)
		return;
	if (c->given < c->n && write_all(w->fd, &c->given, sizeof(c->given)))
		w->task = c->given++;
	else
		dismiss(w);
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

/* Takes what the worker has to say. */
static void
receive(struct crew *c, struct worker *w)
{
	struct tei_result *r = &c->result[w->task];
	struct head h;
	int ended;

	c->done[w->task] = true;
	if (read_all(w->fd, &h, sizeof(h)) &&
	    receive_buf(w->fd, &r->messages, h.messages) &&
	    receive_buf(w->fd, &r->rows, h.rows)) {
		r->status = (enum tei_status)h.status;
	} else {
		ended = dismiss(w);
		tei_task_lose(&c->task[w->task], ended, "it ended early", r);
		hire(c, w);
	}
}

static void
deliver(struct crew *c)
{
	for (; c->delivered < c->n && c->done[c->delivered]; c->delivered++) {
		c->deliver(c->data, c->delivered, &c->result[c->delivered]);
		tei_result_free(&c->result[c->delivered]);
	}
}

/* Waits until one worker has something to say; false if none is left. */
static bool
attend(struct crew *c, struct pollfd *fds)
{
	bool any = false;
	unsigned i;

	for (i = 0; i < c->workers; i++) {
		fds[i] = (struct pollfd){ .fd = c->worker[i].fd,
		    .events = POLLIN };
		any = any || c->worker[i].fd >= 0;
	}
	if (!any || poll(fds, c->workers, -1) < 0)
		return false;
	for (i = 0; i < c->workers; i++) {
		if (fds[i].fd < 0 || fds[i].revents == 0)
			continue;
		receive(c, &c->worker[i]);
		give(c, &c->worker[i]);
	}
	return true;
}

static void
run_forked(struct crew *c, struct pollfd *fds)
{
	unsigned i;
	size_t task;

	for (i = 0; i < c->workers; i++)
		c->worker[i].fd = -1;
	for (i = 0; i < c->workers; i++)
		hire(c, &c->worker[i]);
	for (i = 0; i < c->workers; i++)
		give(c, &c->worker[i]);
	while (attend(c, fds))
		deliver(c);
	for (i = 0; i < c->workers; i++)
		dismiss(&c->worker[i]);
	for (task = 0; task < c->n; task++)
		if (!c->done[task]) {
			tei_task_lose(&c->task[task], 0, strerror(c->reason),
			    &c->result[task]);
			c->done[task] = true;
		}
	deliver(c);
}

static void
run_here(struct crew *c)
{
	struct tei_result r;
	size_t i;

	for (i = 0; i < c->n; i++) {
		tei_task_run(&c->task[i], c->o, c->in, c->out, &r);
		c->deliver(c->data, i, &r);
		tei_result_free(&r);
	}
}

void
tei_tasks_run(const struct tei_task *task, size_t n,
	const struct tei_convert_options *o, unsigned workers, FILE *in,
	FILE *out, tei_deliver *deliver_one, void *data)
{
	struct crew c = { .task = task, .n = n, .o = o, .in = in, .out = out,
	    .deliver = deliver_one, .data = data };
	struct pollfd *fds;

	c.workers = workers < n ? workers : (unsigned)n;
	c.result = calloc(n + 1, sizeof(*c.result));
	c.done = calloc(n + 1, sizeof(*c.done));
	c.worker = calloc(c.workers + 1, sizeof(*c.worker));
	fds = calloc(c.workers + 1, sizeof(*fds));
	if (c.workers < 2 || !c.result || !c.done || !c.worker || !fds)
		run_here(&c);
	else
		run_forked(&c, fds);
	free(c.result);
	free(c.done);
	free(c.worker);
	free(fds);
}
