#include <string.h>

#include "lib/io.h"
#include "lib/opt.h"
#include "tokenize/tokenize.h"
#include "xml/xml.h"

enum { OPT_FROM = 256, OPT_INPUT, OPT_ID, OPT_META };

static const struct tei_option options[] = {
	{ TEI_OPT_OUTPUT, "output", "FILE",
	    "write to FILE, which is whole or not there" },
	{ OPT_FROM, "from", "ENCODING", "the source's encoding, not UTF-8" },
	{ OPT_INPUT, "input", "KIND", "text, tei or stream, not by its look" },
	{ OPT_ID, "id", "ID", "the document's xml:id, not by its file" },
	{ OPT_META, "meta", "FILE", "metadata, not NAME.meta beside it" },
	{ 0 }
};

static const struct tei_usage usage = {
	"tei-tokenize", "[-o FILE] [--from ENCODING] [--input KIND] [FILE]",
	"Plain text, or TEI, to a stream of tokens.", options,
	"Exit status: 0 done, 1 not UTF-8 or ill-formed, 2 usage, 3 failed."
};

/* What the command line asks for. */
struct command {
	struct tei_tokenize_options o;
	const char *output;
};

static int
take_input(const struct tei_opt *opt, struct command *c)
{
	static const char *const kinds[] = { "", "text", "tei", "stream" };
	int i;

	for (i = 1; i < 4; i++)
		if (strcmp(opt->arg, kinds[i]) == 0) {
			c->o.input = (enum tei_input)i;
			return 0;
		}
	tei_diag_say(opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, opt->arg,
	    "--input", "text, tei or stream");
	return -1;
}

/* An xml:id must be a name as tei_document_id makes them. */
static int
take_id(const struct tei_opt *opt, struct command *c)
{
	struct tei_buf b = {0};
	int same;

	tei_document_id(opt->arg, &b);
	same = !b.failed && strncmp(b.s, opt->arg, b.n) == 0;
	tei_buf_free(&b);
	c->o.id = opt->arg;
	if (same && *opt->arg != '\0')
		return 0;
	tei_diag_say(opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0, opt->arg, "--id",
	    "letters, digits, - _ . beginning with a letter");
	return -1;
}

static int
take(void *data, const struct tei_opt *opt)
{
	struct command *c = data;

	switch (opt->id) {
	case OPT_FROM:
		c->o.from = opt->arg;
		return 0;
	case OPT_META:
		c->o.meta = opt->arg;
		return 0;
	case OPT_INPUT:
		return take_input(opt, c);
	case OPT_ID:
		return take_id(opt, c);
	default:
		return -1;
	}
}

static void
tokenize(FILE *in, const struct command *c, FILE *out, struct tei_diag *diag)
{
	struct tei_buf source = {0};
	struct tei_output o;
	enum tei_status status = tei_io_read(in, &source, diag);

	if (status == TEI_OK)
		status = tei_output_open(&o, c->output, out, diag);
	if (status == TEI_OK) {
		status = tei_tokenize_stream(&source, &c->o, o.f, diag);
		tei_output_close(&o, status, diag);
	}
	tei_buf_free(&source);
}

int
tei_tokenize_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { { 0 }, NULL };
	struct tei_diag diag;
	struct tei_opt opt;
	char version[80];
	FILE *input = in;

	tei_diag_init(&diag, usage.tool, err);
	tei_opt_init(&opt, &usage, argc, argv, &diag);
	if (!tei_opt_read(&opt, take, &c, tei_xml_version(version,
	    sizeof(version)), out))
		return (int)diag.worst;
	c.output = opt.output;
	if (opt.operands > 1)
		return (int)tei_diag_say(&diag, TEI_MSG_TOO_MANY_FILES, 0, 0,
		    argv[2]);
	if (opt.operands == 1) {
		diag.file = argv[1];
		input = tei_io_open(argv[1], in, &diag);
	}
	if (input != NULL)
		tokenize(input, &c, out, &diag);
	if (input != NULL && input != in)
		fclose(input);
	return (int)diag.worst;
}
