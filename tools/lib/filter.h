/* The command line of a stage: stream in, stream out. */
#ifndef TEI_FILTER_H
#define TEI_FILTER_H

#include <stdio.h>

#include "lib/doc.h"
#include "lib/opt.h"

/* A stage as a program. */
struct tei_filter {
	struct tei_usage usage;
	void *options; /* handed to both functions */
	/* Takes one of usage.options but -o; nonzero after a message. */
	int (*take)(void *options, const struct tei_opt *);
	enum tei_status (*run)(struct tei_doc *, const void *options,
	    struct tei_diag *);
	/* Writes the result; NULL for the stream. */
	enum tei_status (*write)(const struct tei_doc *, const void *options,
	    FILE *, struct tei_diag *);
	const char *libraries; /* for --version; may be NULL */
};

/* Reads the options and one stream (stdin, "-" or a file), runs the stage,
 * writes to -o or `out`.  Nothing is written unless all went well. */
int tei_filter_main(const struct tei_filter *, int argc, char **argv,
	FILE *in, FILE *out, FILE *err);

#define TEI_FILTER_OUTPUT \
	{ TEI_OPT_OUTPUT, "output", "FILE", \
	    "write to FILE, which is whole or not there" }

#endif
