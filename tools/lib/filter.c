#include "lib/filter.h"

#include "lib/io.h"
#include "lib/stream.h"

static enum tei_status
filter(const struct tei_filter *f, FILE *in, const char *output, FILE *out,
	struct tei_diag *diag)
{
	struct tei_doc *doc = tei_doc_new();
	struct tei_output o;
	enum tei_status status;

	if (doc == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_stream_read(doc, in, diag);
	if (status == TEI_OK)
		status = f->run(doc, f->options, diag);
	if (status == TEI_OK)
		status = tei_output_open(&o, output, out, diag);
	if (status == TEI_OK) {
		if (f->write != NULL)
			status = f->write(doc, f->options, o.f, diag);
		else if (!tei_stream_write(doc, o.f))
			status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		status = tei_output_close(&o, status, diag);
	}
	tei_doc_free(doc);
	return status;
}

int
tei_filter_main(const struct tei_filter *f, int argc, char **argv, FILE *in,
	FILE *out, FILE *err)
{
	struct tei_diag diag;
	struct tei_opt o;
	FILE *input = in;

	tei_diag_init(&diag, f->usage.tool, err);
	tei_opt_init(&o, &f->usage, argc, argv, &diag);
	o.in_place = f->write == NULL; /* a stream remains one */
	if (!tei_opt_read(&o, f->take, f->options, f->libraries, out))
		return (int)diag.worst;
	if (o.operands > 1)
		return (int)tei_diag_say(&diag, TEI_MSG_TOO_MANY_FILES, 0, 0,
		    argv[2]);
	if (o.operands == 1) {
		diag.file = argv[1];
		input = tei_io_open(argv[1], in, &diag);
		if (input == NULL)
			return TEI_FAILED;
	}
	filter(f, input, o.output, out, &diag);
	if (input != in)
		fclose(input);
	return (int)diag.worst;
}
