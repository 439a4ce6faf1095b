#include "score/intervals.h"

#include <stdlib.h>

#include "lib/buf.h"

bool
tei_intervals_add(struct tei_intervals *t, size_t start, size_t end,
	const void *owner)
{
	if (!tei_grow(&t->at, &t->cap, t->n + 1, sizeof(*t->at)))
		return false;
	/* until it is sorted, reach is the order of addition */
	t->at[t->n] = (struct tei_interval){ start, end, t->n, owner };
	t->n++;
	return true;
}

void
tei_intervals_free(struct tei_intervals *t)
{
	free(t->at);
	*t = (struct tei_intervals){0};
}

static int
by_start(const void *x, const void *y)
{
	const struct tei_interval *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return a->reach < b->reach ? -1 : 1;
}

void
tei_intervals_sort(struct tei_intervals *t)
{
	size_t i, reach = 0;

	if (t->n > 0)
		qsort(t->at, t->n, sizeof(*t->at), by_start);
	for (i = 0; i < t->n; i++) {
		if (t->at[i].end > reach)
			reach = t->at[i].end;
		t->at[i].reach = reach;
	}
}

size_t
tei_intervals_reaching(const struct tei_intervals *t, size_t end)
{
	size_t from = 0, to = t->n, middle;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (t->at[middle].reach >= end)
			to = middle;
		else
			from = middle + 1;
	}
	return from;
}

const struct tei_interval *
tei_intervals_around(const struct tei_intervals *t, size_t start, size_t end)
{
	size_t i = tei_intervals_reaching(t, end);

	return i < t->n && t->at[i].start <= start ? &t->at[i] : NULL;
}
