/*
 * The attributes of an element.  Most of them do not hang together: a table
 * of names says what each may be and which are required.  Those that do (in a
 * choice of several, or of attributes and content) are matched by
 * derivatives.
 */
#ifndef TEI_VALIDATE_PLAN_H
#define TEI_VALIDATE_PLAN_H

#include "validate/match.h"

/* An attribute of a start tag. */
struct tei_attribute {
	const struct tei_qname *name;
	const char *value;
	size_t n;
};

/* What a plan says of attributes. */
enum tei_attribute_fault {
	TEI_ATTRIBUTE_UNKNOWN, /* not allowed here */
	TEI_ATTRIBUTE_VALUE,   /* its value is not what it must be */
	TEI_ATTRIBUTE_MISSING
};

/* One thing that may stand in a start tag. */
struct tei_plan_item {
	const struct tei_nameclass *names; /* simple: one attribute pattern */
	const struct tei_pattern *value;
	const struct tei_pattern *knot; /* attributes that hang together */
	bool required;
};

struct tei_plan {
	const struct tei_element *element;
	const struct tei_pattern *content; /* without attributes */
	bool mixed; /* attributes and content hang together: one knot, and the
	               content is what that leaves */
	struct tei_plan_item *items;
	uint32_t n, cap, required, knots;
	struct tei_plan_slot {
		const struct tei_qname *name;
		uint32_t item;
	} *slots; /* by name, for the items with plain names */
	uint32_t slots_cap;
	struct tei_plan_class {
		const struct tei_nameclass *names;
		uint32_t item;
	} *classes; /* of infinitely many names */
	uint32_t open; /* how many */
};

/* The plan of an element; NULL without memory. */
const struct tei_plan *tei_plan_get(struct tei_matcher *,
	const struct tei_element *);

/* Called for each fault: of attribute `i`, or (MISSING) of the pattern of
 * the attributes that are missing, `i` being meaningless. */
typedef void tei_plan_fault_fn(void *data, enum tei_attribute_fault, size_t i,
	const struct tei_pattern *wanted);

/* Checks the attributes of a start tag.  Gives the content that they leave,
 * NULL if there was a fault; with `fault`, goes on after faults, tells them
 * all and gives the content as if there were none. */
const struct tei_pattern *tei_plan_check(struct tei_matcher *,
	const struct tei_plan *, const struct tei_attribute *, size_t n,
	tei_plan_fault_fn *fault, void *data);

/* The slot of a name; a free one if it is not there. */
static inline struct tei_plan_slot *
tei_plan_slot_of(const struct tei_plan *plan, const struct tei_qname *name)
{
	uint32_t i = name->hash & (plan->slots_cap - 1);

	while (plan->slots[i].name != NULL && plan->slots[i].name != name)
		i = (i + 1) & (plan->slots_cap - 1);
	return &plan->slots[i];
}

#endif
