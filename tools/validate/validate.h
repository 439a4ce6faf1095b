/* tei-validate(1): the command. */
#ifndef TEI_VALIDATE_VALIDATE_H
#define TEI_VALIDATE_VALIDATE_H

#include <stdio.h>

int tei_validate_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
