/* Annotations of brat (https://brat.nlplab.org/standoff.html), which count
 * characters, not bytes. */
#ifndef TEI_STANDOFF_BRAT_H
#define TEI_STANDOFF_BRAT_H

#include <stdio.h>

#include "standoff/rows.h"

/* Reads NAME.ann, an annotation of the text (n bytes of UTF-8), as rows in
 * the order of their starts.  T lines become rows; of types that are no
 * elements those known elsewhere (PER, Location) become TEI's.  A lines,
 * references (N) and notes that are attributes become attributes.  A span in
 * parts is one row if but blanks are between them.  What no row can hold is
 * said and passed over; TEI_INVALID if a line is none of brat's, or not of
 * this text. */
enum tei_status tei_brat_read(struct tei_rows *, FILE *, const char *text,
	size_t n, struct tei_diag *);

/* Appends the rows as the lines of a .ann: a T line each, of the elements
 * that are tags, in parts where it goes over the end of a line; @ref as a
 * reference, @cert as an attribute, others as a note.  Rows without text have
 * no place there.  TEI_INVALID for a row that goes beyond the text. */
enum tei_status tei_brat_write(const struct tei_rows *, const char *text,
	size_t n, struct tei_buf *, struct tei_diag *);

#endif
