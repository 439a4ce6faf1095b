/* The source that a stream holds: which bytes each event stands for. */
#ifndef TEI_SOURCE_H
#define TEI_SOURCE_H

#include "lib/diag.h"
#include "lib/doc.h"

/* By event, the number of bytes of the source before it; doc->n + 1 numbers,
 * to be freed by the caller; NULL without memory.  The source is the text
 * and what ?src set aside, without what a stage or an editor put there: corr,
 * reg and expan in a choice; supplied and ex with resp="tk:…"; teiHeader and
 * standOff. */
size_t *tei_source_offsets(const struct tei_doc *);

/* Appends the source's bytes of events from..to-1, given their offsets. */
void tei_source_bytes(const struct tei_doc *, const size_t *offset,
	size_t from, size_t to, struct tei_buf *);

#endif
