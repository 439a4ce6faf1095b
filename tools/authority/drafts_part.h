/* The children of a draft entry, between drafts.c and drafts_part.c. */
#ifndef TEI_DRAFTS_PART_H
#define TEI_DRAFTS_PART_H

#include "authority/drafts.h"

/* A string of n bytes, to be freed by the caller; NULL, and `failed` set,
 * without memory. */
char *tei_draft_copy(struct tei_drafts *, const char *, size_t n);

/* White space as one blank each, none at the ends. */
void tei_draft_fold(struct tei_buf *);

/* Frees what a part holds; the part itself is its entry's. */
void tei_draft_end(struct tei_draft_part *);

/* Adds the child at event i of a document unless the entry has what it says.
 * A new entry takes its main form; of the entry's own editor (`own`) all is
 * kept as it is.  Sets `failed` without memory. */
void tei_draft_take(struct tei_drafts *, struct tei_draft_entry *,
	const struct tei_doc *, size_t i, bool is_new, bool own);

/* Adds the ptr at event i, with the file's name before its target. */
void tei_draft_take_ptr(struct tei_drafts *, struct tei_draft_entry *,
	const struct tei_doc *, size_t i, const char *file);

#endif
