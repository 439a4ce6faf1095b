#define _XOPEN_SOURCE 700 /* mkdtemp */

#include "transform/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/buf.h"

static void
remove_folder(const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *e;

	while (dir != NULL && (e = readdir(dir)) != NULL)
		unlinkat(dirfd(dir), e->d_name, 0);
	if (dir != NULL)
		closedir(dir);
	rmdir(folder);
}

/* The keeper: never returns.  Nobody writes into the pipe; it ends when the
 * last of those who hold its other end has ended, be it killed: our process,
 * and the programs that it runs in the folder. */
static void
keep(const char *folder, int end)
{
	static const int deaf[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };
	char c;
	size_t i;

	for (i = 0; i < sizeof(deaf) / sizeof(*deaf); i++)
		signal(deaf[i], SIG_IGN);
	for (i = 0; i < 3; i++) /* who reads our output does not wait for us */
		if ((int)i != end)
			close((int)i);
	while (read(end, &c, 1) < 0 && errno == EINTR)
		;
	remove_folder(folder);
	_exit(0);
}

/* Without a keeper the folder is removed all the same, but not after a death. */
static void
start_keeper(struct tei_folder *f)
{
	int end[2];

	if (pipe(end) != 0)
		return;
	fflush(NULL);
	f->keeper = fork();
	if (f->keeper == 0) {
		close(end[1]);
		keep(f->path, end[0]);
	}
	close(end[0]);
	f->leash = end[1];
	if (f->keeper > 0)
		return;
	close(f->leash);
	f->keeper = 0;
}

enum tei_status
tei_folder_open(struct tei_folder *f, struct tei_diag *diag)
{
	const char *before = diag->file, *top = getenv("TMPDIR");
	struct tei_buf path = {0};
	enum tei_status status;

	*f = (struct tei_folder){0};
	tei_buf_printf(&path, "%s/teikit-XXXXXX",
	    top && *top ? top : "/tmp");
	if (path.failed)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (mkdtemp(path.s) == NULL) {
		diag->file = path.s;
		status = tei_diag_say(diag, TEI_MSG_CANNOT_WRITE, 0, 0,
		    strerror(errno));
		diag->file = before;
		tei_buf_free(&path);
		return status;
	}
	f->path = tei_buf_take(&path);
	start_keeper(f);
	return TEI_OK;
}

void
tei_folder_close(struct tei_folder *f)
{
	if (f->keeper > 0) {
		close(f->leash);
		while (waitpid(f->keeper, NULL, 0) < 0 && errno == EINTR)
			;
	} else if (f->path != NULL) {
		remove_folder(f->path);
	}
	free(f->path);
	*f = (struct tei_folder){0};
}
