/* Options from a table that also makes the --help. */
#ifndef TEI_OPT_H
#define TEI_OPT_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/diag.h"

/* Every tool has these. */
enum { TEI_OPT_HELP = 'h', TEI_OPT_VERSION = 'V', TEI_OPT_OUTPUT = 'o' };

struct tei_option {
	int id;           /* the letter, or a number from 256 on without one */
	const char *name; /* "output"; NULL for a letter only */
	const char *arg;  /* NULL if it takes none; "FILE" and "SCHEMA" are read
	                     but for -o's, a "REPORT" is written */
	const char *help; /* one line */
};

/* What a tool says of itself. */
struct tei_usage {
	const char *tool;     /* "tei-dates" */
	const char *synopsis; /* "[-o FILE] [FILE]" */
	const char *summary;  /* one line */
	const struct tei_option *options; /* ends with {0} */
	const char *notes;    /* what stands after the options; may be NULL */
};

/* The walk over the arguments.  Operands may stand among the options; they
 * are gathered in argv[1] to argv[operands]. */
struct tei_opt {
	const struct tei_usage *usage;
	struct tei_diag *diag;
	int argc;
	char **argv;
	int at;          /* the next argument */
	const char *rest; /* letters of the same argument still to read */
	int id;          /* of the option just returned */
	const char *arg; /* its argument */
	int operands;
	int only_operands; /* "--" was seen */
	const char *output; /* of -o, where tei_opt_read takes it; or NULL */
	/* set by a caller: -o may name an operand, or the file of an option */
	bool in_place;
	int adds_to;
};

/* Before the first option.  All that is handed over is borrowed; of argv the
 * operands are moved to the front, to argv[1] and up. */
void tei_opt_init(struct tei_opt *, const struct tei_usage *, int argc,
	char **argv, struct tei_diag *);

/* The id of the next option, -1 at the end, '?' after a message. */
int tei_opt_next(struct tei_opt *);

/* Hands every option to `take` but -o, --help and --version, which it answers
 * itself; `libraries` as below.  False if there is nothing more to do: they
 * were answered, an option is wrong, what is written would be written over a
 * file that is read, or `take` returned nonzero, having printed what was asked, say; `out` has
 * been flushed, and the exit status is diag->worst. */
bool tei_opt_read(struct tei_opt *, int (*take)(void *data,
	const struct tei_opt *), void *data, const char *libraries, FILE *out);

/* The help, of one screen. */
void tei_opt_help(const struct tei_usage *, FILE *);

/* "tei-dates (teikit) 0.1.0"; `libraries` names others, or is NULL. */
void tei_opt_version(const struct tei_usage *, const char *libraries, FILE *);

#endif
