/* Where the results of many inputs go. */
#ifndef TEI_OUTPUTS_H
#define TEI_OUTPUTS_H

#include <stddef.h>

#include "lib/diag.h"

/* Names an output in `directory` for each input: the last part of its path,
 * its extension replaced.  Two inputs that would land on one name, and an
 * output that is one of the inputs, are refused with TEI_USAGE.  *names is
 * then NULL; else to be freed by tei_outputs_free. */
enum tei_status tei_outputs_name(const char *directory, const char *extension,
	char **input, size_t n, char ***names, struct tei_diag *);
void tei_outputs_free(char **names, size_t n);

#endif
