#include "lib/opt.h"

#include <stdlib.h>
#include <string.h>

#include "lib/io.h"

static const struct tei_option common[] = {
	{ TEI_OPT_HELP, "help", NULL, "this help" },
	{ TEI_OPT_VERSION, "version", NULL, "the version, and the libraries'" },
	{ 0 }
};

void
tei_opt_init(struct tei_opt *o, const struct tei_usage *usage, int argc,
	char **argv, struct tei_diag *diag)
{
	*o = (struct tei_opt){ .usage = usage, .diag = diag, .argc = argc,
	    .argv = argv, .at = 1 };
}

static const struct tei_option *
find(const struct tei_opt *o, int letter, const char *name, size_t n)
{
	const struct tei_option *tables[] = { o->usage->options, common };
	const struct tei_option *p;
	size_t i;

	for (i = 0; i < 2; i++)
		for (p = tables[i]; p != NULL && p->id; p++)
			if (name == NULL ? p->id == letter : p->name != NULL &&
			    strlen(p->name) == n &&
			    memcmp(p->name, name, n) == 0)
				return p;
	return NULL;
}

static int
complain(struct tei_opt *o, enum tei_msg msg, const char *option,
	const char *what)
{
	tei_diag_say(o->diag, msg, 0, 0, option, what);
	return '?';
}

static int
next_long(struct tei_opt *o, const char *s)
{
	const char *value = strchr(s + 2, '=');
	size_t n = value ? (size_t)(value - s - 2) : strlen(s + 2);
	const struct tei_option *p = find(o, 0, s + 2, n);

	if (p == NULL)
		return complain(o, TEI_MSG_UNKNOWN_OPTION, s, "");
	if (p->arg == NULL && value != NULL)
		return complain(o, TEI_MSG_NO_ARGUMENT, s, "");
	if (p->arg != NULL && value == NULL && o->at == o->argc)
		return complain(o, TEI_MSG_NEEDS_ARGUMENT, s, p->arg);
	o->arg = p->arg == NULL ? NULL : value ? value + 1 :
	    o->argv[o->at++];
	return p->id;
}

static int
next_letter(struct tei_opt *o)
{
	char shown[3] = { '-', *o->rest, '\0' };
	const struct tei_option *p = find(o, (unsigned char)*o->rest, NULL, 0);

	o->rest++;
	if (p == NULL)
		return complain(o, TEI_MSG_UNKNOWN_OPTION, shown, "");
	if (p->arg == NULL)
		return p->id;
	if (*o->rest != '\0')
		o->arg = o->rest;
	else if (o->at < o->argc)
		o->arg = o->argv[o->at++];
	else
		return complain(o, TEI_MSG_NEEDS_ARGUMENT, shown, p->arg);
	o->rest = NULL;
	return p->id;
}

static int
next(struct tei_opt *o)
{
	char *s;

	o->arg = NULL;
	if (o->rest != NULL && *o->rest != '\0')
		return next_letter(o);
	while (o->at < o->argc) {
		s = o->argv[o->at++];
		if (o->only_operands || s[0] != '-' || s[1] == '\0')
			o->argv[++o->operands] = s;
		else if (strcmp(s, "--") == 0)
			o->only_operands = 1;
		else if (s[1] == '-')
			return next_long(o, s);
		else {
			o->rest = s + 1;
			return next_letter(o);
		}
	}
	return -1;
}

int
tei_opt_next(struct tei_opt *o)
{
	o->id = next(o);
	return o->id;
}

/* What the options name: files that are read, and those that are written. */
struct named {
	const char **read;
	size_t n_read;
	const char *output, *report;
};

/* Notes the file that an option names. */
static void
note_file(struct named *named, const struct tei_opt *o)
{
	const char *arg = find(o, o->id, NULL, 0)->arg;

	if (arg != NULL && strcmp(arg, "REPORT") == 0)
		named->report = o->arg;
	else if (arg != NULL && o->id != o->adds_to &&
	    (strcmp(arg, "FILE") == 0 || strcmp(arg, "SCHEMA") == 0))
		named->read[named->n_read++] = o->arg;
}

/* Whether what is written leaves a file alone that is read; says so if not. */
static bool
is_spared(const struct tei_opt *o, const struct named *named,
	const char *file)
{
	if (!(named->output && tei_io_is_same(named->output, file)) &&
	    !(named->report && tei_io_is_same(named->report, file)))
		return true;
	tei_diag_say(o->diag, TEI_MSG_OVER_INPUT, 0, 0, file);
	return false;
}

static bool
are_spared(const struct tei_opt *o, const struct named *named)
{
	size_t i;
	int k;

	for (i = 0; i < named->n_read; i++)
		if (!is_spared(o, named, named->read[i]))
			return false;
	for (k = 1; k <= o->operands && !o->in_place; k++)
		if (!is_spared(o, named, o->argv[k]))
			return false;
	return true;
}

/* Whether standard input is named once at most; says so if not. */
static bool
is_read_once(const struct tei_opt *o, const struct named *named)
{
	size_t i, n = 0;
	int k;

	for (i = 0; i < named->n_read; i++)
		n += strcmp(named->read[i], "-") == 0;
	for (k = 1; k <= o->operands; k++)
		n += strcmp(o->argv[k], "-") == 0;
	if (n > 1)
		tei_diag_say(o->diag, TEI_MSG_STDIN_TWICE, 0, 0);
	return n <= 1;
}

/* Reads all options; false if there is nothing more to do. */
static bool
read_all(struct tei_opt *o, struct named *named,
	int (*take)(void *, const struct tei_opt *), void *data,
	const char *libraries, FILE *out)
{
	int id;

	while ((id = tei_opt_next(o)) != -1) {
		if (id == TEI_OPT_OUTPUT) {
			o->output = named->output = o->arg;
		} else if (id == TEI_OPT_HELP) {
			tei_opt_help(o->usage, out);
			return false;
		} else if (id == TEI_OPT_VERSION) {
			tei_opt_version(o->usage, libraries, out);
			return false;
		} else if (id == '?' || take(data, o) != 0) {
			return false;
		} else {
			note_file(named, o);
		}
	}
	return is_read_once(o, named) && are_spared(o, named);
}

bool
tei_opt_read(struct tei_opt *o, int (*take)(void *, const struct tei_opt *),
	void *data, const char *libraries, FILE *out)
{
	struct tei_output answer = { .f = out };
	/* an option takes one argument at least */
	struct named named = { .read = calloc((size_t)o->argc + 1,
	    sizeof(*named.read)) };
	bool more = false;

	if (named.read == NULL)
		tei_diag_say(o->diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		more = read_all(o, &named, take, data, libraries, out);
	free(named.read);
	if (!more)
		tei_output_close(&answer, TEI_OK, o->diag);
	return more;
}

static void
help_lines(const struct tei_option *p, FILE *out)
{
	char left[64];

	for (; p != NULL && p->id; p++) {
		snprintf(left, sizeof(left), "%c%c%s%s%s%s%s",
		    p->id < 256 ? '-' : ' ', p->id < 256 ? p->id : ' ',
		    p->name ? (p->id < 256 ? ", " : "  ") : "",
		    p->name ? "--" : "", p->name ? p->name : "",
		    p->arg ? " " : "", p->arg ? p->arg : "");
		fprintf(out, "  %-26s %s\n", left, p->help);
	}
}

void
tei_opt_help(const struct tei_usage *u, FILE *out)
{
	fprintf(out, "usage: %s %s\n%s\n\n", u->tool, u->synopsis, u->summary);
	help_lines(u->options, out);
	help_lines(common, out);
	if (u->notes != NULL)
		fprintf(out, "\n%s\n", u->notes);
}

void
tei_opt_version(const struct tei_usage *u, const char *libraries, FILE *out)
{
	fprintf(out, "%s (teikit) %s\n", u->tool, TEI_VERSION);
	if (libraries != NULL)
		fprintf(out, "%s\n", libraries);
}
