/* What tei-train is told to do, and who does it. */
#ifndef TEI_TRAIN_ORDER_H
#define TEI_TRAIN_ORDER_H

#include <stdio.h>

#include "learn/learn.h"
#include "lib/buf.h"

/* What the command line asks for. */
struct tei_train_order {
	const char *output;      /* path, or NULL: `out` */
	const char *description; /* of the data, for people */
	const char *base;        /* a model of names to be adapted, or NULL */
	unsigned rounds;         /* passes over the examples; 0: the default */
	unsigned folds;          /* 0 or 1: no scores */
	bool scans;              /* learn from spoiled copies, too */
};

/* Learns to take references apart from files of labelled ones; scores first, on `err`, where
 * folds are asked for.  What went wrong is in diag->worst. */
void tei_train_references(const struct tei_train_order *, char **files,
	int n, FILE *in, FILE *out, FILE *err, struct tei_diag *);

/* Learns the name tagger from TEI in which names are tagged; the same. */
void tei_train_names(const struct tei_train_order *, char **files, int n,
	FILE *in, FILE *out, FILE *err, struct tei_diag *);

/* Gives the model the description, which is used up, and writes it. */
enum tei_status tei_train_write(struct tei_model *, struct tei_buf *,
	const char *output, FILE *out, struct tei_diag *);

#endif
