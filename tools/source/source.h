/* The source that a stream was made of, and whether the stream keeps the
 * contract of tei-stream(5). */
#ifndef TEI_SOURCE_TOOL_H
#define TEI_SOURCE_TOOL_H

#include <stdio.h>

#include "lib/diag.h"
#include "lib/doc.h"

/* Compares the stream's source with the bytes of the original; says at which
 * line of the stream and byte of the original they part. */
enum tei_status tei_source_compare(const struct tei_doc *, const char *file,
	const char *original, size_t n, struct tei_diag *);

/* Checks what tei-stream(5) asks of a stream beyond its notation: a token a
 * line, no line over 1,024 bytes, ids once, next answered by prev, notes'
 * references that lead to notes, names not in names, part on p and ab only.
 * Every breach is said with its line. */
enum tei_status tei_source_check(const struct tei_doc *, struct tei_diag *);

int tei_source_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
