/* tei-emit: from the stream that the stages made to a finished document. */
#ifndef TEI_EMIT_H
#define TEI_EMIT_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/diag.h"
#include "lib/doc.h"

struct tei_emit_options {
	bool compact; /* without indentation */
};

/* Finishes the document in place: what was cut is joined, notes stand at
 * their references, the header is written from the cover sheet, ?meta and
 * ?stage, ids begin with the document's, and nothing of the stream's own is
 * left.  The result is valid TEI P5 whatever the document lacked.  One that
 * has a teiHeader is finished already: only the stream's own lines go.
 * TEI_FAILED without memory. */
enum tei_status tei_emit_run(struct tei_doc *,
	const struct tei_emit_options *, struct tei_diag *);

int tei_emit_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
