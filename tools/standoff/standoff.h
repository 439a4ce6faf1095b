/* Annotations as rows beside the untouched source. */
#ifndef TEI_STANDOFF_H
#define TEI_STANDOFF_H

#include <stdio.h>

#include "lib/diag.h"
#include "lib/doc.h"
#include "standoff/rows.h"

/* Appends a row an element, in the order of their start tags, without those
 * of teiHeader and standOff:
 *   start TAB end TAB element TAB name=value;name=value TAB text
 * Offsets are bytes of what tei-source writes; in values and text \t \n \\
 * are escaped, in values \; and \= too.  `only` (may be NULL) is a list of
 * element names divided by commas; others get no row. */
enum tei_status tei_standoff_write(const struct tei_doc *, const char *only,
	FILE *, struct tei_diag *);

/* The same rows in memory. */
enum tei_status tei_standoff_rows(const struct tei_doc *, const char *only,
	struct tei_rows *, struct tei_diag *);

/* Reads the annotations of a text from a file: brat's if its name ends with
 * .ann, else rows. */
enum tei_status tei_standoff_load(struct tei_rows *, const char *path,
	const char *text, size_t n, struct tei_diag *);

/* Appends the source that the rows' offsets count in. */
enum tei_status tei_standoff_source(const struct tei_doc *, struct tei_buf *,
	struct tei_diag *);

int tei_standoff_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
