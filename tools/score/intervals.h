/* Intervals that may nest and overlap, asked for what lies where. */
#ifndef TEI_SCORE_INTERVALS_H
#define TEI_SCORE_INTERVALS_H

#include <stdbool.h>
#include <stddef.h>

struct tei_interval {
	size_t start, end;
	size_t reach; /* the largest end up to this one */
	const void *owner;
};

/* {0} is empty. */
struct tei_intervals {
	struct tei_interval *at;
	size_t n, cap;
};

/* Adds the bytes start..end-1, which are those of `owner`, borrowed.  False
 * without memory. */
bool tei_intervals_add(struct tei_intervals *, size_t start, size_t end,
	const void *owner);
void tei_intervals_free(struct tei_intervals *);

/* To be called once, after the last addition: sorts by start, equals in the
 * order they were added. */
void tei_intervals_sort(struct tei_intervals *);

/* The number of the first interval that ends at `end` or after it. */
size_t tei_intervals_reaching(const struct tei_intervals *, size_t end);

/* The first interval that holds start..end, or NULL. */
const struct tei_interval *tei_intervals_around(const struct tei_intervals *,
	size_t start, size_t end);

#endif
