/* Expanded names as numbers, and name classes (RELAX NG section 6.1). */
#ifndef TEI_VALIDATE_NAME_H
#define TEI_VALIDATE_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

/* A namespace and a local name; there is one of each in its table. */
struct tei_qname {
	const char *ns, *local;
	uint32_t id;   /* counts from 0; a table on top goes on counting */
	uint32_t hash;
	struct tei_element *elements; /* the schema's elements of this name,
	                                 linked by `same_name` */
	const struct tei_nameclass *only; /* the class of just this name */
	uint64_t mark; /* for the checks of section 7 */
	bool is_id;    /* attributes of this name hold ids or point at them */
};

/* A table of names, on top of another that does not change any more. */
struct tei_qnames {
	const struct tei_qnames *base; /* NULL for none */
	struct tei_arena arena;
	struct tei_qname **slots;
	size_t cap, used;
	uint32_t first; /* the id of the first name of this table */
};

/* An empty table over that of `base` (NULL: none), which must outlive it and not
 * change.  False without memory. */
bool tei_qnames_init(struct tei_qnames *, const struct tei_qnames *base);
void tei_qnames_free(struct tei_qnames *);

/* The name, made where there is none yet (the strings are copied); NULL
 * without memory. */
struct tei_qname *tei_qnames_get(struct tei_qnames *, const char *ns,
	const char *local);

enum tei_nameclass_kind {
	TEI_NC_NAME,
	TEI_NC_ANY,    /* less `except` */
	TEI_NC_NS,     /* all names of a namespace, less `except` */
	TEI_NC_CHOICE
};

struct tei_nameclass {
	enum tei_nameclass_kind kind;
	const struct tei_qname *name;
	const char *ns;
	const struct tei_nameclass *a, *b; /* a: except (may be NULL) */
};

/* Is the name in it? */
bool tei_nameclass_has(const struct tei_nameclass *, const struct tei_qname *);

/* Does it hold infinitely many names? */
bool tei_nameclass_is_open(const struct tei_nameclass *);

/* Is there a name in both?  Judged by the names that either mentions, and
 * one that neither does in each namespace (section 7.3). */
bool tei_nameclass_overlap(const struct tei_nameclass *,
	const struct tei_nameclass *);

/* A name of the class to speak of; NULL if it lists none. */
const struct tei_qname *tei_nameclass_example(const struct tei_nameclass *);

#endif
