#include "lib/diag.h"

#include <stdarg.h>

static const struct message {
	enum tei_level level;
	enum tei_status status;
	const char *text;
} messages[TEI_MSG_COUNT] = {
#define M(id, level, status, text) { level, status, text },
#include "lib/messages.def"
#undef M
};

const char *
tei_level_name(enum tei_level level)
{
	static const char *const names[] = { "note", "warning", "error" };

	return names[level];
}

static void
to_file(void *data, const struct tei_report *r)
{
	FILE *err = data;

	fprintf(err, "%s: ", r->tool);
	if (r->file != NULL || r->line) {
		fprintf(err, "%s:", r->file ? r->file : "stdin");
		if (r->line)
			fprintf(err, "%zu:", r->line);
		if (r->column)
			fprintf(err, "%zu:", r->column);
		fputc(' ', err);
	}
	fprintf(err, "%s: %s\n", tei_level_name(r->level), r->text);
}

void
tei_diag_init(struct tei_diag *d, const char *tool, FILE *err)
{
	*d = (struct tei_diag){ .sink = to_file, .data = err, .tool = tool };
}

enum tei_status
tei_diag_worsen(struct tei_diag *d, enum tei_status status)
{
	if (status > d->worst)
		d->worst = status;
	return status;
}

enum tei_status
tei_diag_say(struct tei_diag *d, enum tei_msg id, size_t line, size_t column,
	...)
{
	const struct message *m = &messages[id];
	char text[1024];
	struct tei_report r = { d->tool, d->file, line, column, m->level, id,
	    text };
	va_list ap;

	va_start(ap, column);
	vsnprintf(text, sizeof(text), m->text, ap);
	va_end(ap);
	d->said[m->level]++;
	d->sink(d->data, &r);
	return tei_diag_worsen(d, m->status);
}
