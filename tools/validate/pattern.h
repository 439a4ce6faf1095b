/*
 * Patterns of the simple syntax (RELAX NG section 4.22), hash-consed: equal
 * patterns are one, so that comparing is comparing pointers and what has been
 * found out of a pattern once can be remembered with it.  The constructors do
 * the simplifications of sections 4.20 and 4.21.
 */
#ifndef TEI_VALIDATE_PATTERN_H
#define TEI_VALIDATE_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "validate/datatype/datatype.h"
#include "validate/name.h"
#include "validate/schema.h"

enum tei_pattern_kind {
	TEI_P_NOTALLOWED,
	TEI_P_EMPTY,
	TEI_P_TEXT,
	TEI_P_CHOICE,
	TEI_P_GROUP,
	TEI_P_INTERLEAVE,
	TEI_P_ONEORMORE,
	TEI_P_LIST,
	TEI_P_DATA,
	TEI_P_VALUE,
	TEI_P_ATTRIBUTE,
	TEI_P_ELEMENT
};

/* What a pattern matches as content (section 7.2). */
enum tei_content_type {
	TEI_CT_EMPTY,
	TEI_CT_COMPLEX,
	TEI_CT_SIMPLE,
	TEI_CT_NONE /* breaks 7.2 */
};

/* An element pattern of the schema, one for each `element` of its text. */
struct tei_element {
	const struct tei_nameclass *names;
	const struct tei_pattern *content;
	const struct tei_pattern *pattern; /* that matches this element */
	const struct tei_schema_node *node;
	struct tei_element *same_name;
	uint32_t index;
	bool reachable; /* from start */
};

struct tei_pattern {
	uint8_t kind;
	uint8_t content_type;
	bool nullable;
	bool has_attributes; /* outside the elements in it */
	bool has_strings;    /* data, value or list, outside attributes */
	bool has_text;
	bool uses_context;   /* a value's meaning hangs on its place */
	bool pure;           /* nothing but attributes and empty in it */
	bool needs_attributes; /* nothing matches without some of them */
	uint16_t height; /* nesting; the last member of a group counts not */
	uint32_t id;
	uint32_t hash;
	struct tei_pattern *next; /* of the same slot */
	/* group, interleave: a, b; oneOrMore, list: a; data: a is the
	 * except, or NULL; attribute: a is the value */
	const struct tei_pattern *a, *b;
	union {
		const struct tei_pattern **kids; /* choice */
		const struct tei_nameclass *names; /* attribute */
		struct tei_element *element;
		const char *key; /* value: of the type; interned */
	};
	union {
		uint32_t count;  /* choice */
		uint32_t key_size; /* value */
	};
	const struct tei_datatype *type; /* data, value */
	const char *text;                /* value: as the schema has it */
	const struct tei_schema_node *node; /* the first that made it */
	/* for the checks of section 7: contexts, groups, walks */
	uint64_t seen, mark, spine;
	bool grouped;
};

/* The patterns of a schema, or those that matching adds to them. */
struct tei_patterns {
	const struct tei_patterns *base; /* not changed any more; or NULL */
	struct tei_arena arena;
	struct tei_pattern **slots;
	size_t cap, used;
	size_t bytes;   /* an estimate, for the cap of the memo */
	uint32_t next_id;
	bool failed;    /* memory ran out; everything is notAllowed then */
	const struct tei_schema_node *node; /* for what is made next */
};

/* An empty pool over another (NULL: none), which must outlive it and not
 * change.  False without memory. */
bool tei_patterns_init(struct tei_patterns *, const struct tei_patterns *);
void tei_patterns_free(struct tei_patterns *);

/* pattern_pool.c: the one pattern like it, which is made if it is new. */
const struct tei_pattern *tei_pattern_intern(struct tei_patterns *,
	struct tei_pattern *);

extern const struct tei_pattern tei_pattern_empty;
extern const struct tei_pattern tei_pattern_text;
extern const struct tei_pattern tei_pattern_notallowed;

/* The patterns of RELAX NG's simple syntax (section 5); what is made belongs to
 * the pool, what goes in must be there as long. */
const struct tei_pattern *tei_pattern_group(struct tei_patterns *,
	const struct tei_pattern *, const struct tei_pattern *);
const struct tei_pattern *tei_pattern_interleave(struct tei_patterns *,
	const struct tei_pattern *, const struct tei_pattern *);
const struct tei_pattern *tei_pattern_repeat(struct tei_patterns *,
	const struct tei_pattern *); /* oneOrMore */

/* A choice as the schema has it, in its order. */
const struct tei_pattern *tei_pattern_choice(struct tei_patterns *,
	const struct tei_pattern *const *, size_t);

/* A choice as a set: sorted, and the small choices among the members taken
 * apart, so that the same alternatives give the same pattern.  Sorts the
 * caller's array. */
const struct tei_pattern *tei_pattern_union(struct tei_patterns *,
	const struct tei_pattern **, size_t);

const struct tei_pattern *tei_pattern_list(struct tei_patterns *,
	const struct tei_pattern *);
const struct tei_pattern *tei_pattern_data(struct tei_patterns *,
	const struct tei_datatype *, const struct tei_pattern *except);
const struct tei_pattern *tei_pattern_value(struct tei_patterns *,
	const struct tei_datatype *, const char *key, size_t n,
	const char *text);
const struct tei_pattern *tei_pattern_attribute(struct tei_patterns *,
	const struct tei_nameclass *, const struct tei_pattern *);

/* An element whose content is filled in later. */
struct tei_element *tei_pattern_element(struct tei_patterns *,
	const struct tei_nameclass *);

#endif
