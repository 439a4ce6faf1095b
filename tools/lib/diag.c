#include "lib/diag.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "lib/show.h"

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

/* The name that a place begins with; one without letters would not be seen. */
static void
show_file(struct tei_buf *b, const char *file)
{
	if (file == NULL || strcmp(file, "-") == 0)
		file = "stdin";
	tei_buf_show(b, *file ? file : "\"\"");
	tei_buf_putc(b, ':');
}

/* One line, whatever names and words are in it. */
static void
to_file(void *data, const struct tei_report *r)
{
	FILE *err = data;
	struct tei_buf b = {0};

	tei_buf_printf(&b, "%s: ", r->tool);
	if (r->file != NULL || r->line) {
		show_file(&b, r->file);
		if (r->line)
			tei_buf_printf(&b, "%zu:", r->line);
		if (r->column)
			tei_buf_printf(&b, "%zu:", r->column);
		tei_buf_putc(&b, ' ');
	}
	tei_buf_printf(&b, "%s: ", tei_level_name(r->level));
	tei_buf_show(&b, r->text);
	if (b.failed)
		fprintf(err, "%s: %s: out of memory", r->tool,
		    tei_level_name(r->level));
	else
		fwrite(b.s, 1, b.n, err);
	fputc('\n', err);
	tei_buf_free(&b);
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

static enum tei_status
say(struct tei_diag *d, enum tei_msg id, size_t line, size_t column, va_list ap)
{
	const struct message *m = &messages[id];
	char text[1024];
	struct tei_report r = { d->tool, d->file, line, column, m->level, id,
	    text };

	vsnprintf(text, sizeof(text), m->text, ap);
	d->said[m->level]++;
	d->sink(d->data, &r);
	return tei_diag_worsen(d, m->status);
}

enum tei_status
tei_diag_say(struct tei_diag *d, enum tei_msg id, size_t line, size_t column,
	...)
{
	enum tei_status status;
	va_list ap;

	va_start(ap, column);
	status = say(d, id, line, column, ap);
	va_end(ap);
	return status;
}

enum tei_status
tei_diag_fault(struct tei_diag *d, enum tei_msg id, size_t line, size_t column,
	...)
{
	enum tei_status status;
	va_list ap;

	va_start(ap, column);
	status = say(d, errno == ENOMEM ? TEI_MSG_NO_MEMORY : id, line, column,
	    ap);
	va_end(ap);
	return status;
}
