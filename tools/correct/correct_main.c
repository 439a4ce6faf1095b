#include <string.h>

#include "correct/correct.h"
#include "correct/diff.h"
#include "lib/filter.h"
#include "lib/io.h"

enum { OPT_DIFF = 256 };

static const struct tei_option options[] = {
	{ 'f', "fix", "FILE", "NAME.fix.tsv; with --diff the corrections so far" },
	{ OPT_DIFF, "diff", NULL, "write those that make OLD into EDITED" },
	{ 's', "source", "FILE", "the text, for the offsets of --diff" },
	{ 'e', "editor", "ID=NAME", "who made the corrections of --diff" },
	TEI_FILTER_OUTPUT,
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-correct", "-f NAME.fix.tsv [-o FILE] [STREAM]\n"
	"       tei-correct --diff [-e ID=NAME] [-f FIX] [-s TEXT] [-o FILE] OLD EDITED",
	"An editor's corrections of tags.", options,
	"Exit status: 0 done, 1 an input is wrong, 2 usage, 3 failed."
};

static int
take(void *data, const struct tei_opt *opt)
{
	if (opt->id == 'f')
		((struct tei_correct_options *)data)->fix = opt->arg;
	return 0;
}

static int
take_diff(void *data, const struct tei_opt *opt)
{
	struct tei_diff_options *o = data;

	o->source = opt->id == 's' ? opt->arg : o->source;
	o->editor = opt->id == 'e' ? opt->arg : o->editor;
	o->fix = opt->id == 'f' ? opt->arg : o->fix;
	return 0;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	const struct tei_correct_options *o = data;

	if (o->fix == NULL)
		return tei_diag_say(diag, TEI_MSG_FIX_NONE, 0, 0);
	return tei_correct_run(d, o, diag);
}

static void
diff(struct tei_diff_options *o, const char *output, FILE *out,
	struct tei_diag *diag)
{
	struct tei_buf b = {0};
	struct tei_output to;

	if (tei_diff_run(o, &b, diag) == TEI_OK &&
	    tei_output_open(&to, output, out, diag) == TEI_OK) {
		fwrite(b.s, 1, b.n, to.f);
		tei_output_close(&to, TEI_OK, diag);
	}
	tei_buf_free(&b);
}

static int
diff_main(int argc, char **argv, FILE *out, FILE *err)
{
	struct tei_diff_options o = {0};
	struct tei_diag diag;
	struct tei_opt opt;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	opt.adds_to = 'f'; /* the corrections so far stay in it */
	if (!tei_opt_read(&opt, take_diff, &o, NULL, out))
		return (int)diag.worst;
	if (opt.operands != 2)
		return (int)tei_diag_say(&diag, TEI_MSG_FIX_TWO, 0, 0);
	o.before = argv[1];
	o.after = argv[2];
	o.output = opt.output;
	diff(&o, opt.output, out, &diag);
	return (int)diag.worst;
}

int
tei_correct_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct tei_correct_options o = { NULL };
	const struct tei_filter filter = { usage, &o, take, run, NULL, NULL };
	int i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strcmp(argv[i], "--diff") == 0)
			return diff_main(argc, argv, out, err);
	return tei_filter_main(&filter, argc, argv, in, out, err);
}
