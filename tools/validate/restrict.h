/* What the files of the restrictions (section 7) share. */
#ifndef TEI_VALIDATE_RESTRICT_H
#define TEI_VALIDATE_RESTRICT_H

#include "validate/grammar.h"

/* A name class with infinitely many names, and in which member it was. */
struct tei_open_class {
	const struct tei_nameclass *names;
	uint32_t member;
};

struct tei_restrict {
	struct tei_grammar *g;
	struct tei_element **queue; /* reachable, contents to be checked */
	size_t queued, cap;
	uint64_t spine;  /* the number of the group that is looked at */
	uint32_t member; /* and of its member */
	uint64_t walk;   /* the number of the walk, for marks on patterns */
	struct tei_open_class *open, *finite;
	size_t nopen, open_cap, nfinite, finite_cap;
	const struct tei_schema_node *node; /* where we are, roughly */
	bool clash; /* said for this spine */
};

/* Says that a rule is broken where we are, in three parts of a sentence. */
void tei_restrict_fault(struct tei_restrict *, const char *rule, const char *a,
	const char *b, const char *c);

/* For marks on it; NULL for the three that all schemas share. */
static inline struct tei_pattern *
tei_restrict_writable(const struct tei_pattern *p)
{
	return p->id < 3 ? NULL : (struct tei_pattern *)(uintptr_t)p;
}

/* restrict_names.c: 7.3 and 7.4, of what stands right in a content; `above` is
 * what it stands in. */
void tei_restrict_names(struct tei_restrict *, const struct tei_pattern *,
	const struct tei_pattern *above);

#endif
