/* Learning the name tagger from tagged TEI. */
#ifndef TEI_TRAIN_H
#define TEI_TRAIN_H

#include <stdio.h>

int tei_train_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
