#include <stdlib.h>
#include <sys/wait.h>

#include "convert/convert.h"
#include "emit/emit.h"
#include "lib/io.h"

static enum tei_status
write_document(const struct tei_task *t,
	const struct tei_convert_format *format, const struct tei_doc *doc,
	FILE *out, struct tei_diag *diag)
{
	struct tei_output o;
	enum tei_status status = tei_output_open(&o, t->output, out, diag);

	if (status != TEI_OK)
		return status;
	if (!format->write(doc, o.f))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return tei_output_close(&o, status, diag);
}

static enum tei_status
convert(const struct tei_task *t, const struct tei_convert_options *o,
	struct tei_doc *doc, FILE *in, struct tei_buf *rows,
	struct tei_diag *diag)
{
	static const struct tei_emit_options plain = {0};
	struct tei_buf source = {0};
	enum tei_status status = tei_io_read_input(t->file, in, &source, diag);

	if (status == TEI_OK)
		status = tei_tokenize_run(doc, &source, &o->tokenize, diag);
	tei_buf_free(&source);
	if (status == TEI_OK)
		status = tei_convert_stages(doc, o, diag);
	if (status == TEI_OK && o->report)
		status = tei_report_rows(doc, t->file, rows, diag);
	if (status == TEI_OK && o->format->emit)
		status = tei_emit_run(doc, &plain, diag);
	return status;
}

static void
run(const struct tei_task *t, const struct tei_convert_options *o, FILE *in,
	FILE *out, struct tei_buf *rows, struct tei_diag *diag)
{
	struct tei_doc *doc = tei_doc_new();
	enum tei_status status;

	if (doc == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		return;
	}
	status = convert(t, o, doc, in, rows, diag);
	if (status == TEI_OK)
		status = write_document(t, o->format, doc, out, diag);
	if (status != TEI_OK)
		tei_buf_clear(rows);
	tei_doc_free(doc);
}

static const char no_memory[] = "tei-convert: error: out of memory\n";

/* What is said of a task, until it becomes the messages of its result. */
struct notebook {
	struct tei_diag diag;
	FILE *f;
	char *text;
	size_t n;
};

/* Begins a result, which has failed as long as nobody finishes it. */
static bool
begin(struct notebook *b, const struct tei_task *t, struct tei_result *r)
{
	*r = (struct tei_result){ .status = TEI_FAILED };
	b->f = open_memstream(&b->text, &b->n);
	if (b->f == NULL) {
		tei_buf_puts(&r->messages, no_memory);
		return false;
	}
	tei_diag_init(&b->diag, "tei-convert", b->f);
	b->diag.file = t->file;
	return true;
}

static void
finish(struct notebook *b, struct tei_result *r)
{
	if (fclose(b->f) == 0 && b->text != NULL) {
		r->status = b->diag.worst;
		tei_buf_add(&r->messages, b->text, b->n);
	} else {
		tei_buf_puts(&r->messages, no_memory);
	}
	free(b->text);
}

void
tei_task_run(const struct tei_task *t, const struct tei_convert_options *o,
	FILE *in, FILE *out, struct tei_result *r)
{
	struct notebook b = {0};

	if (!begin(&b, t, r))
		return;
	run(t, o, in, out, &r->rows, &b.diag);
	finish(&b, r);
}

void
tei_task_lose(const struct tei_task *t, int ended, const char *reason,
	struct tei_result *r)
{
	struct notebook b = {0};

	tei_result_free(r);
	if (!begin(&b, t, r))
		return;
	if (WIFSIGNALED(ended))
		tei_diag_say(&b.diag, TEI_MSG_WORKER_DIED, 0, 0,
		    WTERMSIG(ended));
	else
		tei_diag_say(&b.diag, TEI_MSG_NO_WORKER, 0, 0, reason);
	finish(&b, r);
}

void
tei_result_free(struct tei_result *r)
{
	tei_buf_free(&r->messages);
	tei_buf_free(&r->rows);
}
