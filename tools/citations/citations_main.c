#include "citations/citations.h"
#include "lib/filter.h"

static const struct tei_option options[] = {
	{ 'l', "list", NULL, "gather the works cited in a listBibl" },
	TEI_FILTER_OUTPUT,
	{ 0, NULL, NULL, NULL }
};

static int
take(void *data, const struct tei_opt *o)
{
	struct tei_citations_options *to = data;

	to->list |= o->id == 'l';
	return 0;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	return tei_citations_run(d, data, diag);
}

int
tei_citations_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct tei_citations_options to = {0};
	const struct tei_filter f = {
		{ "tei-citations", "[-l] [-o FILE] [STREAM]",
		    "tag the cited works of a stream and their parts",
		    options, NULL },
		&to, take, run, NULL, NULL
	};

	return tei_filter_main(&f, argc, argv, in, out, err);
}
