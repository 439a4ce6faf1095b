#define _XOPEN_SOURCE 700 /* setrlimit */

#include "transform/typeset.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/io.h"
#include "transform/folder.h"

/* References and marks settle in three runs; a text whose do not is set as
 * the last run has it. */
enum { MOST_RUNS = 4, LARGEST_FILE = 1 << 30 };

/* What TeX and its helpers may do: read and write in their folder and below
 * (and what TeX has installed), make no fonts, break no line of the log, tell
 * no time.  See texmf.cnf and reproducible-builds.org. */
static const char *const surroundings[][2] = {
	{ "openin_any", "p" }, { "openout_any", "p" }, { "MKTEXTFM", "0" },
	{ "MKTEXPK", "0" }, { "MKTEXMF", "0" }, { "max_print_line", "1000" },
	{ "SOURCE_DATE_EPOCH", "0" }, { "FORCE_SOURCE_DATE", "1" },
};

/* Options that both engines know. */
static const char *const options[] = {
	"-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error",
	"text.tex", NULL
};

static bool
is_on_path(const char *program)
{
	const char *path = getenv("PATH"), *end;
	struct tei_buf b = {0};
	bool found = false;

	for (; path != NULL && *path != '\0' && !found; path = end) {
		end = path + strcspn(path, ":");
		tei_buf_clear(&b);
		tei_buf_printf(&b, "%.*s/%s", (int)(end - path), path,
		    program);
		found = !b.failed && access(b.s, X_OK) == 0;
		end += *end == ':';
	}
	tei_buf_free(&b);
	return found;
}

/* The child: never returns. */
static void
become(const char *folder, const char *program, const char *const *arg)
{
	struct rlimit time = { TEI_TYPESET_SECONDS, TEI_TYPESET_SECONDS };
	struct rlimit size = { LARGEST_FILE, LARGEST_FILE };
	char *argv[8] = { (char *)program };
	int null = open("/dev/null", O_RDWR);
	size_t i;

	for (i = 0; i < sizeof(surroundings) / sizeof(*surroundings); i++)
		setenv(surroundings[i][0], surroundings[i][1], 1);
	for (i = 0; arg[i] != NULL && i < 6; i++)
		argv[i + 1] = (char *)arg[i];
	if (chdir(folder) == 0 && null >= 0 && dup2(null, 0) == 0 &&
	    dup2(null, 1) == 1 && dup2(null, 2) == 2 &&
	    setrlimit(RLIMIT_CPU, &time) == 0 &&
	    setrlimit(RLIMIT_FSIZE, &size) == 0)
		execvp(program, argv);
	_exit(127);
}

/* Runs a program in the folder; its wait status, or -1 after a message. */
static int
run(const char *folder, const char *program, const char *const *arg,
	struct tei_diag *diag)
{
	int status = 0;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (pid == 0)
		become(folder, program, arg);
	while (pid > 0 && waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			pid = -1;
	if (pid > 0)
		return status;
	tei_diag_say(diag, TEI_MSG_NO_WORKER, 0, 0, strerror(errno));
	return -1;
}

/* Reads a file of the folder; one that is not there is empty. */
static enum tei_status
read_file(const char *folder, const char *name, struct tei_buf *b,
	struct tei_diag *diag)
{
	struct tei_buf path = {0};
	enum tei_status status = TEI_OK;
	FILE *f;

	tei_buf_printf(&path, "%s/%s", folder, name);
	f = path.failed ? NULL : fopen(path.s, "r");
	if (f != NULL) {
		status = tei_io_read(f, b, diag);
		fclose(f);
	}
	tei_buf_free(&path);
	return status;
}

static enum tei_status
write_file(const char *folder, const char *name, const struct tei_buf *b,
	struct tei_diag *diag)
{
	struct tei_buf path = {0};
	struct tei_output o;
	enum tei_status status;

	tei_buf_printf(&path, "%s/%s", folder, name);
	status = path.failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) :
	    tei_output_open(&o, path.s, NULL, diag);
	if (status == TEI_OK) {
		fwrite(b->s, 1, b->n, o.f);
		status = tei_output_close(&o, TEI_OK, diag);
	}
	tei_buf_free(&path);
	return status;
}

/* One run of the engine, whose log is then in `log`. */
static enum tei_status
run_engine(const char *folder, const char *engine, struct tei_buf *log,
	struct tei_diag *diag)
{
	int status = run(folder, engine, options, diag);

	tei_buf_clear(log);
	if (status < 0 || read_file(folder, "text.log", log, diag) != TEI_OK)
		return TEI_FAILED;
	if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU ||
	    WTERMSIG(status) == SIGKILL))
		return tei_diag_say(diag, TEI_MSG_TEX_TIME, 0, 0, engine,
		    (int)TEI_TYPESET_SECONDS);
	if (status != 0)
		return tei_texlog_say(log, 1, diag);
	return TEI_OK;
}

static enum tei_status
make_index(const char *folder, struct tei_diag *diag)
{
	static const char *const arg[] = { "-q", "text.idx", NULL };
	struct tei_buf entries = {0};
	enum tei_status status = read_file(folder, "text.idx", &entries, diag);

	if (status == TEI_OK && entries.n > 0) {
		if (!is_on_path("makeindex"))
			tei_diag_say(diag, TEI_MSG_TEX_NO_INDEX, 0, 0);
		else if (run(folder, "makeindex", arg, diag) < 0)
			status = TEI_FAILED;
	}
	tei_buf_free(&entries);
	return status;
}

/* All runs, in the folder, which holds text.tex. */
static enum tei_status
typeset(const char *folder, const char *engine, struct tei_buf *out,
	struct tei_diag *diag)
{
	struct tei_buf log = {0};
	enum tei_status status;
	int i;

	status = run_engine(folder, engine, &log, diag);
	if (status == TEI_OK)
		status = make_index(folder, diag);
	for (i = 1; i < MOST_RUNS && status == TEI_OK &&
	    (i == 1 || tei_texlog_again(&log)); i++)
		status = run_engine(folder, engine, &log, diag);
	if (status == TEI_OK)
		status = tei_texlog_say(&log, 0, diag);
	if (status == TEI_OK)
		status = read_file(folder, "text.pdf", out, diag);
	tei_buf_free(&log);
	return status;
}

enum tei_status
tei_typeset(const struct tei_buf *tex, struct tei_buf *out,
	struct tei_diag *diag)
{
	const char *engine = is_on_path("lualatex") ? "lualatex" :
	    is_on_path("xelatex") ? "xelatex" : NULL;
	struct tei_folder folder;
	enum tei_status status;

	if (tex->failed)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	if (engine == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_TEX, 0, 0);
	status = tei_folder_open(&folder, diag);
	if (status == TEI_OK)
		status = write_file(folder.path, "text.tex", tex, diag);
	if (status == TEI_OK)
		status = typeset(folder.path, engine, out, diag);
	tei_folder_close(&folder);
	return status;
}
