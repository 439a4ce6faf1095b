/* Words made alike: lower case, without diacritics. */
#ifndef TEI_FOLD_H
#define TEI_FOLD_H

#include <stddef.h>

/* No word that is looked up anywhere is longer, in bytes. */
#define TEI_FOLD_MAX 64

/* Writes the word at s, n bytes of UTF-8, folded to `out` (room for
 * TEI_FOLD_MAX bytes, not terminated): lower case, marks dropped (Unicode's
 * canonical decomposition), letters with a stroke as their base.  Returns the
 * length; 0 if it does not fit. */
size_t tei_fold(const char *s, size_t n, char *out);

#endif
