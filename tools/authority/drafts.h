/* Drafts of many documents as one: the entries that tei-link gathers. */
#ifndef TEI_DRAFTS_H
#define TEI_DRAFTS_H

#include "authority/authority.h"
#include "lib/doc.h"

/* The order of an entry's parts. */
enum tei_draft_rank { TEI_DRAFT_MAIN, TEI_DRAFT_FORM, TEI_DRAFT_FACT,
	TEI_DRAFT_PTR };

/* A child of an entry, as XML in one line. */
struct tei_draft_part {
	uint32_t element; /* a TEI_N_ of names.def, or TEI_N_COUNT */
	char *xml;
	char *text;       /* what it says; of a ptr its target */
	enum tei_draft_rank rank;
};

/* An entry.  All strings are malloc'ed. */
struct tei_draft_entry {
	enum tei_entity kind;
	char *id;      /* as a list has it, without the document's prefix */
	char *number;  /* of GeoNames; "" if there is none */
	char *attributes; /* all but the id, as XML; "" without any */
	struct tei_draft_part *part;
	size_t n, cap;
	bool drop;
};

struct tei_drafts {
	struct tei_draft_entry *entry;
	size_t n, cap;
	struct tei_names keys;   /* entry = number - TEI_N_COUNT */
	struct tei_buf other[TEI_ENTITIES]; /* what else its editor wrote
	                          * among the drafts of the list, as XML */
	bool failed;             /* no memory */
};

/* An empty set; false without memory. */
bool tei_drafts_init(struct tei_drafts *);

/* Adds the drafts of a parsed document: the entries of its lists of
 * type="draft", but for kinds of skip[].  Pointers into the document get
 * `file` before them.  What is there of an entry stays: forms that it lacks
 * are added, and facts of a kind that it lacks; the ptr to that document is
 * made anew. */
void tei_drafts_add(struct tei_drafts *, const struct tei_doc *,
	const char *file, const bool skip[TEI_ENTITIES]);

/* Adds all that the drafts' lists of a list have in them, with what its editor
 * wrote there.  Comes before any document. */
void tei_drafts_add_list(struct tei_drafts *, const struct tei_doc *);

/* Takes out what the lists know, by its id or by its main form, and puts the
 * rest in order: by kind and id, so that it does not matter in which order
 * the documents came.  Places that have one name, and not one number, have
 * that at the end of their ids, all but the first. */
void tei_drafts_sort(struct tei_drafts *, const struct tei_authority *);

/* The sorted entries as lists in XML, indented; nothing if there are none. */
void tei_drafts_print(const struct tei_drafts *, struct tei_buf *);

void tei_drafts_free(struct tei_drafts *);

/* list.c.  The text of a list without the drafts that are in it, which is
 * what its editor wrote. */
void tei_list_without(const struct tei_buf *list, struct tei_buf *out);

/* The text of a list with drafts in the place of those it had, at the end of
 * its last standOff; the rest as it was, byte for byte.  False if there is no
 * TEI to put them into. */
bool tei_list_with(const struct tei_buf *without, const struct tei_buf *drafts,
	struct tei_buf *out);

#endif
