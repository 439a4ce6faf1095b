
#include "dates/dates.h"
#include "lib/filter.h"

enum { EXPLAIN = 256 };

static const struct tei_option options[] = {
	{ 'd', "date", "DATE", "the document's own date, as 1956-10-31" },
	{ EXPLAIN, "explain", NULL, "say of each date how it was understood" },
	TEI_FILTER_OUTPUT,
	{ 0, NULL, NULL, NULL }
};

static int
take(void *data, const struct tei_opt *o)
{
	struct tei_dates_options *to = data;
	struct tei_ymd d;

	if (o->id == EXPLAIN) {
		to->explain = true;
		return 0;
	}
	to->document = o->arg;
	if (tei_ymd_read(o->arg, &d))
		return 0;
	tei_diag_say(o->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, o->arg, "--date",
	    "a date is written 1956-10-31, 1956-10 or 1956");
	return 1;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	return tei_dates_run(d, data, diag);
}

int
tei_dates_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct tei_dates_options to = {0};
	const struct tei_filter f = {
		{ "tei-dates", "[-d DATE] [--explain] [-o FILE] [STREAM]",
		    "Tags the dates of a stream.", options,
		    "Exit status: 0 done, 1 the stream is wrong, 2 usage, "
		    "3 failed." },
		&to, take, run, NULL, NULL
	};

	return tei_filter_main(&f, argc, argv, in, out, err);
}
