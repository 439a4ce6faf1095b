#include <string.h>

#include "lib/filter.h"
#include "names/names.h"
#include "xml/xml.h"

enum { OPT_ONLY = 256, OPT_MODEL, OPT_RULES, OPT_EXPLAIN };

static const struct tei_option options[] = {
	TEI_FILTER_OUTPUT,
	{ 'a', "authority", "FILE", "a TEI list of names; may be repeated" },
	{ OPT_EXPLAIN, "explain", NULL, "say of each name why it is one" },
	{ OPT_MODEL, "model", "FILE", "let this model of tei-train decide" },
	{ OPT_ONLY, "only", "KINDS", "of person,place,org; others are not tagged" },
	{ OPT_RULES, "rules", NULL, "let rules and lists decide, no model" },
	{ 0 }
};

/* What the command line asks for. */
struct command {
	struct tei_authority authority;
	struct tei_names_options o;
	const char *model;      /* NULL: the shipped one; "": none */
};

/* The model, or that there is to be none. */
static int
take_model(struct command *c, const struct tei_opt *opt)
{
	const char *model = opt->id == OPT_MODEL ? opt->arg : "";

	if (c->model != NULL && (*c->model == '\0') != (*model == '\0'))
		return tei_diag_say(opt->diag, TEI_MSG_EXCLUDES, 0, 0,
		    "--model", "--rules") != TEI_OK;
	if (opt->id == OPT_MODEL && *model == '\0')
		return tei_diag_say(opt->diag, TEI_MSG_BAD_ARGUMENT, 0, 0,
		    model, "--model", "the name of a file") != TEI_OK;
	c->model = model;
	return 0;
}

static int
take(void *data, const struct tei_opt *opt)
{
	struct command *c = data;

	if (opt->id == OPT_ONLY)
		return !tei_entities_only(opt->arg, c->o.skip, opt->diag);
	if (opt->id == OPT_MODEL || opt->id == OPT_RULES)
		return take_model(c, opt);
	if (opt->id == OPT_EXPLAIN) {
		c->o.explain = true;
		return 0;
	}
	return tei_authority_load(&c->authority, opt->arg, opt->diag) !=
	    TEI_OK;
}

static enum tei_status
run(struct tei_doc *d, const void *data, struct tei_diag *diag)
{
	const struct command *c = data;
	struct tei_names_options o = c->o;
	struct tei_names_data *names = tei_names_data_load(c->model, diag);
	enum tei_status status = diag->worst;

	if (names != NULL) {
		o.data = names;
		status = tei_names_run(d, &o, diag);
	}
	tei_names_data_free(names);
	return status;
}

int
tei_names_main(int argc, char **argv, FILE *in, FILE *out, FILE *err)
{
	struct command c = { .authority.n = 0 };
	char version[80];
	const struct tei_filter filter = {
		{ "tei-names", "[-o FILE] [-a FILE]... "
		    "[--model FILE | --rules] [STREAM]", "Persons, places and organisations of a "
		    "stream.", options, "Exit status: 0 done, 1 the stream "
		    "or a list is wrong, 2 usage, 3 failed." },
		&c, take, run, NULL, tei_xml_version(version, sizeof(version))
	};
	struct tei_diag diag;
	int status;

	tei_diag_init(&diag, "tei-names", err);
	if (tei_authority_init(&c.authority, &diag) != TEI_OK)
		return TEI_FAILED;
	c.o.authority = &c.authority;
	status = tei_filter_main(&filter, argc, argv, in, out, err);
	tei_authority_free(&c.authority);
	return status;
}
