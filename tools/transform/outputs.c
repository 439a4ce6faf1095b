#include "transform/outputs.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/io.h"

/* An output's name and the input that it comes from, for sorting. */
struct pair {
	const char *output, *input;
};

static char *
name(const char *directory, const char *extension, const char *input)
{
	const char *base = strrchr(input, '/');
	const char *dot;
	struct tei_buf b = {0};

	base = base ? base + 1 : input;
	dot = strrchr(base, '.');
	if (dot == NULL || dot == base)
		dot = base + strlen(base);
	tei_buf_printf(&b, "%s/%.*s.%s", directory, (int)(dot - base), base,
	    extension);
	return tei_buf_take(&b);
}

static int
by_output(const void *x, const void *y)
{
	const struct pair *a = x, *b = y;

	return strcmp(a->output, b->output);
}

static enum tei_status
check(struct pair *pair, size_t n, struct tei_diag *diag)
{
	enum tei_status status = TEI_OK;
	size_t i;

	for (i = 0; i < n; i++)
		if (tei_io_is_same(pair[i].output, pair[i].input))
			status = tei_diag_say(diag, TEI_MSG_OVER_INPUT, 0, 0,
			    pair[i].output);
	qsort(pair, n, sizeof(*pair), by_output);
	for (i = 1; i < n; i++)
		if (strcmp(pair[i - 1].output, pair[i].output) == 0)
			status = tei_diag_say(diag, TEI_MSG_SAME_OUTPUT, 0, 0,
			    pair[i - 1].input, pair[i].input,
			    pair[i].output);
	return status;
}

enum tei_status
tei_outputs_name(const char *directory, const char *extension, char **input,
	size_t n, char ***names, struct tei_diag *diag)
{
	struct pair *pair = calloc(n, sizeof(*pair));
	char **out = calloc(n, sizeof(*out));
	enum tei_status status = TEI_OK;
	size_t i;

	for (i = 0; pair && out && i < n; i++) {
		out[i] = name(directory, extension, input[i]);
		if (out[i] == NULL)
			break;
		pair[i] = (struct pair){ out[i], input[i] };
	}
	if (pair == NULL || out == NULL || i < n)
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		status = check(pair, n, diag);
	free(pair);
	if (status != TEI_OK) {
		tei_outputs_free(out, n);
		out = NULL;
	}
	*names = out;
	return status;
}

void
tei_outputs_free(char **names, size_t n)
{
	size_t i;

	for (i = 0; names != NULL && i < n; i++)
		free(names[i]);
	free(names);
}
