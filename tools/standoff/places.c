#include "standoff/places.h"

#include <stdint.h>
#include <stdlib.h>

#include "standoff/align.h"

/* The visible bytes of a text, and where each stands in it. */
static size_t *
see(const char *text, size_t n, struct tei_buf *visible)
{
	size_t *offset = malloc((n + 1) * sizeof(*offset)), at, len, k = 0, i;
	uint32_t c;

	for (at = 0; offset && at < n; at += len) {
		len = tei_utf8_decode(text + at, n - at, &c);
		len = len ? len : 1;
		tei_visible(visible, text + at, len);
		for (i = 0; k < visible->n; k++, i++)
			offset[k] = at + i;
	}
	tei_buf_add(visible, "", 0);
	return offset;
}

unsigned
tei_places_share(size_t placed, size_t n, size_t other)
{
	size_t shorter = n < other ? n : other;

	if (shorter == 0)
		return n == other ? 100 : 0;
	return (unsigned)(100 * placed / shorter);
}

bool
tei_places_match(const struct tei_tagged *t, const char *text, size_t n,
	size_t *source, unsigned *same)
{
	struct tei_buf visible = {0}, lines = {0};
	size_t *offset = see(text, n, &visible), i, at = 0, placed = 0;
	uint32_t *map = NULL;
	bool good;

	tei_tagged_lines(t, &lines);
	tei_buf_add(&lines, "", 0);
	if (offset && !visible.failed && !lines.failed)
		map = tei_align(visible.s, (uint32_t)visible.n, lines.s,
		    (uint32_t)lines.n);
	for (i = 0; map && i < lines.n; i++)
		if (lines.s[i] != '\n')
			source[at++] = map[i] == TEI_NOT_ALIGNED ? SIZE_MAX :
			    offset[map[i]];
	good = map != NULL;
	for (i = 0; i < at; i++)
		placed += source[i] != SIZE_MAX;
	*same = good ? tei_places_share(placed, t->n, visible.n) : 0;
	free(offset);
	free(map);
	tei_buf_free(&visible);
	tei_buf_free(&lines);
	return good;
}

bool
tei_places_are_other(unsigned same)
{
	enum { HALF = 50 };

	return same < HALF;
}

enum tei_status
tei_places_judge(unsigned same, const char *other, struct tei_diag *diag)
{
	enum { NEARLY_ALL = 95 };

	if (same >= NEARLY_ALL)
		return TEI_OK;
	return tei_diag_say(diag, tei_places_are_other(same) ?
	    TEI_MSG_TEXTS_OTHER : TEI_MSG_TEXTS_DIFFER, 0, 0, other, same);
}

static int
by_source(const void *x, const void *y)
{
	const struct tei_place *a = x, *b = y;

	if (a->source != b->source)
		return a->source < b->source ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

struct tei_place *
tei_places_sort(const size_t *source, uint32_t n, size_t *count)
{
	struct tei_place *p = malloc(((size_t)n + 1) * sizeof(*p));
	uint32_t i;

	*count = 0;
	for (i = 0; p != NULL && i < n; i++)
		if (source[i] != SIZE_MAX)
			p[(*count)++] = (struct tei_place){ source[i], i };
	if (p != NULL && *count > 0)
		qsort(p, *count, sizeof(*p), by_source);
	return p;
}

size_t
tei_places_find(const struct tei_place *p, size_t n, size_t source)
{
	size_t from = 0, to = n, middle;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (p[middle].source < source)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}
