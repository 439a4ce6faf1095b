/*
 * Ids and what points at them, in a document and between the documents of a
 * call: RELAX NG DTD Compatibility (ID, IDREF, IDREFS), xml:id, and the
 * pointers of TEI (Guidelines, chapter 17), those by private prefixes too
 * (17.3.3, prefixDef).
 */
#ifndef TEI_VALIDATE_LINKS_H
#define TEI_VALIDATE_LINKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/buf.h"
#include "validate/datatype/datatype.h"
#include "validate/report.h"

/* A stretch of a document, in bytes. */
struct tei_span {
	int64_t offset; /* -1: none */
	size_t length;
};

/* Something that points, and whose target is not known yet. */
struct tei_pointer {
	const char *text; /* as it stands there */
	const char *file; /* of the target; NULL: this document */
	const char *from; /* the included file it stands in, or NULL */
	const char *attribute;
	uint64_t id;      /* hash of the target's id */
	struct tei_span span;
	bool idref;       /* by its datatype, not as a pointer of TEI */
	size_t line, column;
};

struct tei_pointers {
	struct tei_pointer *list;
	size_t n, cap;
};

struct tei_prefix;

struct tei_links {
	struct tei_arena arena; /* texts of pointers, a choice of ids */
	uint64_t *hashes; /* of the ids, a table; 0: free */
	struct tei_id {
		int64_t offset;
		const char *from; /* the included file, or NULL */
	} *ids; /* where they stand; apart, since that is seldom asked for */
	size_t nids, cap;
	const char **names; /* the first ids, to propose one */
	size_t nnames, names_cap;
	struct tei_pointers pending, outside; /* outside: in other files */
	struct tei_prefix *prefixes;
	struct tei_pointers unknown; /* by prefixes not declared yet */
	bool failed;
};

/* Empties it, before each document; what it has of memory stays. */
void tei_links_clear(struct tei_links *);
void tei_links_free(struct tei_links *);

/* The hash of an id; never 0. */
uint64_t tei_links_hash(const char *, size_t);

/* Is there such an id? */
const struct tei_id *tei_links_find(const struct tei_links *, uint64_t hash);

/* Adds an id that stands at an offset; gives the one that was there before,
 * or NULL. */
const struct tei_id *tei_links_add(struct tei_links *, const char *, size_t,
	int64_t offset, const char *from);

/* Is it an attribute of TEI whose values point? */
bool tei_links_is_pointer(const char *local);

/* Notes all tokens of an attribute's value that point to an id: pointers of
 * TEI, or (idref) names of ids.  `at` has the attribute and the place. */
void tei_links_point(struct tei_links *, const struct tei_pointer *at,
	const char *, size_t);

/* A prefixDef: how `ident:x` becomes a pointer. */
void tei_links_prefix(struct tei_links *, const char *ident, size_t,
	const char *match, size_t, const char *replacement, size_t);

/* All prefixes are declared (the header ends): pointers by them are looked
 * at again, and from now on at once. */
void tei_links_settle(struct tei_links *);

/* The message for a pointer that leads nowhere. */
void tei_links_message(const struct tei_links *, const struct tei_pointer *,
	struct tei_buf *);

#endif
