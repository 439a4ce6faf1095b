/* The structure of a plain text: tei-segment(1). */
#ifndef TEI_SEGMENT_SEGMENT_H
#define TEI_SEGMENT_SEGMENT_H

#include <stdio.h>

#include "lib/diag.h"
#include "lib/doc.h"

struct tei_segment_options {
	const char *profile; /* a name or a file; NULL: by the evidence */
};

/* Finds cover sheet, divisions, paragraphs, quotations, speeches, notes with
 * their references, and pages, and writes them into the document as
 * tei-stream(5) says.  A document that has a `text` stays as it is.
 * TEI_USAGE for an unknown profile, TEI_FAILED without memory or data. */
enum tei_status tei_segment_run(struct tei_doc *,
	const struct tei_segment_options *, struct tei_diag *);

int tei_segment_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
