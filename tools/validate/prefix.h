/* Private prefixes of pointers: prefixDef (TEI Guidelines, 17.3.3). */
#ifndef TEI_VALIDATE_PREFIX_H
#define TEI_VALIDATE_PREFIX_H

#include <regex.h>
#include <stdbool.h>

#include "lib/arena.h"
#include "lib/buf.h"

/* A prefix; pointers by it are not judged if its pattern is beyond us. */
struct tei_prefix {
	struct tei_prefix *next;
	const char *ident, *replacement; /* borrowed */
	regex_t pattern; /* if it is usable */
	bool usable;
};

/* A prefix in the arena, of @ident, @matchPattern and @replacementPattern;
 * the first and the last must outlive it.  NULL without memory. */
struct tei_prefix *tei_prefix_make(struct tei_arena *, const char *ident,
	const char *match, size_t match_size, const char *replacement);

/* Frees the patterns of a list of prefixes; the rest is the arena's. */
void tei_prefix_free(struct tei_prefix *);

/* Adds to `out` the pointer that stands for "ident:rest"; false if the
 * pattern does not match, or is beyond us. */
bool tei_prefix_resolve(const struct tei_prefix *, const char *rest,
	struct tei_buf *out);

#endif
