/* What write.c and write_fresh.c share. */
#ifndef TEI_CORRECT_WRITER_H
#define TEI_CORRECT_WRITER_H

#include "correct/state.h"

struct tei_state_writer {
	struct tei_doc *d;
	const struct tei_state *s;
	const struct tei_outcome *out;
	size_t tag;      /* the next in document order */
	uint32_t *moved; /* by event of old: its new number */
	uint32_t *owner; /* by tag: the first piece */
	struct tei_names lost; /* ids of tags that are gone */
};

/* write_fresh.c: puts the new tags into the document that the old ones are
 * written in. */
enum tei_status tei_state_write_fresh(struct tei_state_writer *,
	struct tei_diag *);

#endif
