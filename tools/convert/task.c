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

enum tei_status
tei_task_run(const struct tei_task *t, const struct tei_convert_options *o,
	FILE *in, FILE *out, FILE *rows, FILE *err)
{
	struct tei_buf b = {0};
	struct tei_doc *doc = tei_doc_new();
	struct tei_diag diag;
	enum tei_status status;

	tei_diag_init(&diag, "tei-convert", err);
	diag.file = t->file;
	if (doc == NULL)
		return tei_diag_say(&diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = convert(t, o, doc, in, &b, &diag);
	if (status == TEI_OK)
		status = write_document(t, o->format, doc, out, &diag);
	if (status == TEI_OK && b.n > 0)
		fwrite(b.s, 1, b.n, rows);
	tei_buf_free(&b);
	tei_doc_free(doc);
	return diag.worst;
}
