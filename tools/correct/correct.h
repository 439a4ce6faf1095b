/* An editor's corrections of tags, which outlive every rebuild. */
#ifndef TEI_CORRECT_H
#define TEI_CORRECT_H

#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"
#include "lib/doc.h"
#include "standoff/rows.h"

/* {0} corrects by NAME.fix.tsv beside the text, if it is there. */
struct tei_correct_options {
	const char *fix; /* the file of corrections; NULL: that of diag->file */
};

/* Brings a document's tags to what the corrections say.  What a correction
 * wants is a state, not a step: a tag that shall be there is set if no tagger
 * has, so twice is once, and a better tagger does no harm.  A corrected tag
 * carries resp="#ID" of the editor's respStmt and no @cert; machine tags that
 * it meets give way, others do not.  What does not fit any more is said with
 * the line of the file, left as a ?work line, and passed over.  Without a file
 * of corrections the document stays as it is, but for such lines of an
 * earlier run. */
enum tei_status tei_correct_run(struct tei_doc *,
	const struct tei_correct_options *, struct tei_diag *);

int tei_correct_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
