#include <stdlib.h>

#include "lib/filter.h"
#include "lib/io.h"
#include "lib/source.h"
#include "source/source.h"

static const struct tei_option options[] = {
	TEI_FILTER_OUTPUT,
	{ 'c', "check", "ORIGINAL",
	    "check the stream, and that it holds ORIGINAL" },
	{ 0 }
};

struct source_options {
	const char *original; /* of --check; NULL to write the source */
};

static int
take(void *data, const struct tei_opt *opt)
{
	((struct source_options *)data)->original = opt->arg;
	return 0;
}

static enum tei_status
check(struct tei_doc *d, const char *path, struct tei_diag *diag)
{
	enum tei_status status = tei_source_check(d, diag), other;
	struct tei_buf b = {0};

	other = tei_io_read_path(path, &b, diag);
	if (other == TEI_OK)
		other = tei_source_compare(d, path, b.s, b.n, diag);
	tei_buf_free(&b);
	return other > status ? other : status;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	const struct source_options *o = data;

	return o->original ? check(d, o->original, diag) : TEI_OK;
}

static enum tei_status
write_source(const struct tei_doc *d, const void *data, FILE *out,
	struct tei_diag *diag)
{
	const struct source_options *o = data;
	size_t *offset = tei_source_offsets(d), i, step = 4096;
	struct tei_buf b = {0};
	bool failed = offset == NULL;

	for (i = 0; !failed && o->original == NULL && i < d->n; i += step) {
		tei_buf_clear(&b);
		tei_source_bytes(d, offset, i, i + step < d->n ? i + step :
		    d->n, &b);
		if (b.n > 0)
			fwrite(b.s, 1, b.n, out);
		failed = b.failed;
	}
	tei_buf_free(&b);
	free(offset);
	return failed ? tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0) : TEI_OK;
}

int
tei_source_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct source_options o = { NULL };
	const struct tei_filter filter = {
		{ "tei-source", "[-o FILE] [--check ORIGINAL] [STREAM]",
		    "The source that a stream was made of, byte for byte.",
		    options, "Exit status: 0 done, 1 the stream breaks its "
		    "contract or ends early,\n2 usage, 3 failed." },
		&o, take, run, write_source, NULL
	};

	return tei_filter_main(&filter, argc, argv, in, out, err);
}
