/* The works that a document cites, gathered: listBibl. */
#ifndef TEI_CITATIONS_LIST_H
#define TEI_CITATIONS_LIST_H

#include "citations/cite.h"
#include "lib/doc.h"
#include "lib/names.h"

/* One citation of a work. */
struct tei_cite_mention {
	const char *note; /* its xml:id, or NULL */
	uint32_t next;    /* number + 1 of the next of the same work */
};

/* One work. */
struct tei_cite_entry {
	const char *text;     /* as first cited */
	const char *archive;  /* repository, fond, opis; NULL: printed */
	const char *file;     /* file and leaves; NULL: none */
	uint32_t same;        /* the work + 1 that has the same text */
	uint32_t number;      /* of its bibl */
	uint32_t first, last; /* mentions + 1 */
};

/* {0} is an empty list. */
struct tei_cite_list {
	struct tei_cite_entry *entry; /* by number of the work; text NULL: none */
	size_t n, cap;
	struct tei_cite_mention *mention;
	size_t mentions, cap_mentions;
	struct tei_names texts;  /* of works, and … */
	uint32_t *work_of;       /* … by text, the work + 1 */
	size_t cap_work_of;
	struct tei_arena arena;
	bool failed;
};

/* Adds a work in full: the citation `number`, whose place in the list is
 * `work`. */
void tei_cite_list_work(struct tei_cite_list *, const struct tei_cite_text *,
	const struct tei_cite *, uint32_t work, uint32_t number);

/* Notes that a work is cited in the note, whose xml:id is `note`. */
void tei_cite_list_mention(struct tei_cite_list *, uint32_t work,
	struct tei_slice note);

/* Puts `standOff` with `listBibl type="cited"` at the end of the document:
 * printed works in their order, then archival ones by repository, fond, opis,
 * file and leaf, numbers by their value.  Each bibl has @corresp to the
 * citation in full and a ptr to the notes.  False without memory. */
bool tei_cite_list_write(struct tei_cite_list *, struct tei_doc *);

/* Takes out what tei_cite_list_write put there. */
bool tei_cite_list_remove(struct tei_doc *);

void tei_cite_list_free(struct tei_cite_list *);

#endif
