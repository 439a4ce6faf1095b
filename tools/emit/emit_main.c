#include "emit/emit.h"

#include "lib/filter.h"
#include "xml/xml.h"

enum { OPT_COMPACT = 256 };

static const struct tei_option options[] = {
	TEI_FILTER_OUTPUT,
	{ OPT_COMPACT, "compact", NULL, "do not indent" },
	{ 0 }
};

static int
take(void *data, const struct tei_opt *opt)
{
	struct tei_emit_options *o = data;

	(void)opt;
	o->compact = true;
	return 0;
}

static enum tei_status
run(struct tei_doc *d, const void *o, struct tei_diag *diag)
{
	return tei_emit_run(d, o, diag);
}

static enum tei_status
write(const struct tei_doc *d, const void *o, FILE *out,
	struct tei_diag *diag)
{
	(void)o;
	return tei_xml_write(d, out) ? TEI_OK :
	    tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}

int
tei_emit_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct tei_emit_options o = {0};
	char libraries[64];
	struct tei_filter f = {
		.usage = { "tei-emit", "[-o FILE] [--compact] [FILE]",
		    "Stream to finished TEI P5.", options,
		    "Exit status: 0 done, 1 not a whole stream, 2 usage, "
		    "3 failed." },
		.options = &o, .take = take, .run = run, .write = write,
		.libraries = tei_xml_version(libraries, sizeof(libraries)),
	};

	return tei_filter_main(&f, argc, argv, in, out, err);
}
