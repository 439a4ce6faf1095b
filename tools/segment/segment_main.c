/* The command line of tei-segment. */
#include "segment/segment.h"

#include "lib/filter.h"

enum { OPT_PROFILE = 'p' };

static const struct tei_option options[] = {
	{ OPT_PROFILE, "profile", "NAME|FILE",
	    "what kind of source it is; else found out" },
	TEI_FILTER_OUTPUT,
	{0}
};

static int
take(void *data, const struct tei_opt *o)
{
	((struct tei_segment_options *)data)->profile = o->arg;
	return 0;
}

static enum tei_status
run(struct tei_doc *doc, const void *data, struct tei_diag *diag)
{
	return tei_segment_run(doc, data, diag);
}

int
tei_segment_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct tei_segment_options o = {0};
	struct tei_filter filter = {
		.usage = {
			.tool = "tei-segment",
			.synopsis = "[-p NAME|FILE] [-o FILE] [STREAM]",
			.summary = "Finds the structure of a plain text.",
			.options = options,
			.notes = "Profiles: minutes, article, letter, prose, "
			    "or a file as tei-profile(5) says.\n"
			    "Exit status: 0 done, 1 the stream is wrong, "
			    "2 usage, 3 failed.\n",
		},
		.options = &o, .take = take, .run = run,
	};

	return tei_filter_main(&filter, argc, argv, in, out, err);
}
