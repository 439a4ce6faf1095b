/* What walks over patterns share: see deriv.c. */
#ifndef TEI_VALIDATE_WALK_H
#define TEI_VALIDATE_WALK_H

#include "validate/match.h"

struct tei_pattern_walk {
	struct tei_matcher *m;
	enum tei_walk what;
	tei_leaf_fn *leaf;
	tei_visit_fn *visit;
	void *data;
	bool forgive;
	uint64_t number;
	const struct tei_pattern **rests; /* a stack */
	size_t n, cap;
};

/* A new walk over patterns that are there already; false without memory. */
bool tei_walk_begin(struct tei_pattern_walk *);

/* What the walk has found of a pattern; NULL if it has not been there. */
const struct tei_pattern *tei_walk_known(const struct tei_pattern_walk *,
	const struct tei_pattern *);
void tei_walk_remember(struct tei_pattern_walk *, const struct tei_pattern *,
	const struct tei_pattern *found);

/* Puts a pattern on the stack. */
void tei_walk_push(struct tei_pattern_walk *, const struct tei_pattern *);

/* Gives what is found of a group whose members are known: of the first, and
 * of all that follow. */
typedef const struct tei_pattern *tei_walk_fn(struct tei_pattern_walk *,
	const struct tei_pattern *);
typedef const struct tei_pattern *tei_walk_join_fn(struct tei_pattern_walk *,
	const struct tei_pattern *group, const struct tei_pattern *first,
	const struct tei_pattern *others);

/* Calls `each` for the members of a group that `is_open`, from the last to the
 * first, and joins what it finds; without recursion, since groups may be
 * long. */
const struct tei_pattern *tei_walk_group(struct tei_pattern_walk *,
	const struct tei_pattern *, bool (*is_open)(
	const struct tei_pattern_walk *, const struct tei_pattern *),
	tei_walk_fn *each, tei_walk_join_fn *join);

#endif
