#include "lib/filter.h"
#include "link/link.h"
#include "xml/xml.h"

enum { OPT_EXPLAIN = 256 };

static const struct tei_option options[] = {
	TEI_FILTER_OUTPUT,
	{ 'a', "authority", "FILE", "a TEI list of names; may be repeated" },
	{ OPT_EXPLAIN, "explain", NULL, "say why, for every name" },
	{ 0 }
};

/* What the command line asks for. */
struct command {
	struct tei_authority authority;
	bool explain;
};

static int
take(void *data, const struct tei_opt *opt)
{
	struct command *c = data;

	if (opt->id == OPT_EXPLAIN) {
		c->explain = true;
		return 0;
	}
	return tei_authority_load(&c->authority, opt->arg, opt->diag) !=
	    TEI_OK;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	const struct command *c = data;
	const struct tei_link_options o = { &c->authority, NULL,
	    c->explain };

	return tei_link_run(d, &o, diag);
}

int
tei_link_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .authority.n = 0 };
	char version[80];
	const struct tei_filter filter = {
		{ "tei-link", "[-o FILE] [-a FILE]... [--explain] "
		    "[STREAM]",
		    "Ties the names of a stream to authority lists.", options,
		    "Exit status: 0 done, 1 the stream or a list is wrong, "
		    "2 usage, 3 failed." },
		&c, take, run, NULL, tei_xml_version(version, sizeof(version))
	};
	struct tei_diag diag;
	int status;

	tei_diag_init(&diag, "tei-link", err);
	if (tei_authority_init(&c.authority, &diag) != TEI_OK)
		return TEI_FAILED;
	status = tei_filter_main(&filter, argc, argv, in, out, err);
	tei_authority_free(&c.authority);
	return status;
}
