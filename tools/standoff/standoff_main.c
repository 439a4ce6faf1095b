#include "lib/filter.h"
#include "standoff/standoff.h"

static const struct tei_option options[] = {
	TEI_FILTER_OUTPUT,
	{ 'e', "elements", "NAME,NAME", "rows for these elements only" },
	{ 0 }
};

struct standoff_options {
	const char *only;
};

static int
take(void *data, const struct tei_opt *opt)
{
	((struct standoff_options *)data)->only = opt->arg;
	return 0;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	(void)d;
	(void)data;
	(void)diag;
	return TEI_OK;
}

static enum tei_status
write_rows(const struct tei_doc *d, const void *data, FILE *out,
	struct tei_diag *diag)
{
	const struct standoff_options *o = data;

	return tei_standoff_write(d, o->only, out, diag);
}

int
tei_standoff_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct standoff_options o = { NULL };
	const struct tei_filter filter = {
		{ "tei-standoff", "[-o FILE] [-e NAME,NAME] [STREAM]",
		    "The tags of a stream as rows beside its source.",
		    options, "Exit status: 0 done, 1 the stream is wrong or "
		    "ends early, 2 usage,\n3 failed." },
		&o, take, run, write_rows, NULL
	};

	return tei_filter_main(&filter, argc, argv, in, out, err);
}
