#include <stdlib.h>
#include <string.h>

#include "convert/convert.h"
#include "lib/io.h"

/* FOLDER/NAME.extension for the file's name without its own extension. */
static char *
landing(const char *file, const char *folder, const char *extension)
{
	const char *base = strrchr(file, '/'), *dot;
	struct tei_buf b = {0};

	base = base ? base + 1 : file;
	if (strcmp(file, "-") == 0)
		base = "document";
	dot = strrchr(base, '.');
	tei_buf_printf(&b, "%s/", folder);
	tei_buf_add(&b, base, dot && dot > base ? (size_t)(dot - base) :
	    strlen(base));
	tei_buf_puts(&b, extension);
	return tei_buf_take(&b);
}

static int
by_output(const void *a, const void *b)
{
	const struct tei_task *const *x = a, *const *y = b;

	return strcmp((*x)->output, (*y)->output);
}

/* Sorts the names to find two that are the same. */
static enum tei_status
check_clashes(struct tei_task *task, size_t n, struct tei_diag *diag)
{
	struct tei_task **sorted = malloc(n * sizeof(*sorted));
	enum tei_status status = TEI_OK;
	size_t i;

	if (sorted == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; i < n; i++)
		sorted[i] = &task[i];
	qsort(sorted, n, sizeof(*sorted), by_output);
	for (i = 1; i < n; i++)
		if (strcmp(sorted[i - 1]->output, sorted[i]->output) == 0)
			status = tei_diag_say(diag, TEI_MSG_CONVERT_CLASH, 0,
			    0, sorted[i - 1]->file, sorted[i]->file,
			    sorted[i]->output);
	for (i = 0; i < n; i++)
		if (tei_io_is_same(task[i].file, task[i].output))
			status = tei_diag_say(diag, TEI_MSG_OVER_INPUT, 0, 0,
			    task[i].file);
	free(sorted);
	return status;
}

static enum tei_status
name_outputs(struct tei_task *task, size_t n, const char *folder,
	const struct tei_convert_format *format, struct tei_diag *diag)
{
	size_t i;

	for (i = 0; i < n; i++) {
		task[i].output = landing(task[i].file, folder,
		    format->extension);
		if (task[i].output == NULL)
			return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	if (tei_io_make_folder(folder, diag) != TEI_OK)
		return TEI_FAILED;
	return check_clashes(task, n, diag);
}

enum tei_status
tei_tasks_make(struct tei_task **tasks, char **files, size_t n,
	const char *output, const char *folder,
	const struct tei_convert_format *format, struct tei_diag *diag)
{
	struct tei_task *task = calloc(n ? n : 1, sizeof(*task));
	enum tei_status status = TEI_OK;
	size_t i;

	*tasks = task;
	if (task == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; i < n; i++)
		task[i].file = files[i];
	if (folder != NULL)
		return name_outputs(task, n, folder, format, diag);
	if (n > 1)
		return tei_diag_say(diag, TEI_MSG_CONVERT_FOLDER, 0, 0);
	if (output != NULL) {
		struct tei_buf b = {0};

		tei_buf_puts(&b, output);
		task[0].output = tei_buf_take(&b);
		if (task[0].output == NULL)
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	}
	return status;
}

void
tei_tasks_free(struct tei_task *task, size_t n)
{
	size_t i;

	for (i = 0; task != NULL && i < n; i++)
		free(task[i].output);
	free(task);
}
