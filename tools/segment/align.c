#include "segment/align.h"

#include <stdlib.h>

#include "segment/seg.h"

/* A gap with more pairs than this keeps its garbled places. */
enum { GAP_PAIRS = 4096 };

/* The chains of exact places while they are built. */
struct chains {
	uint32_t *weight;   /* by place: of the best chain that ends there */
	uint32_t *previous; /* by place: the one before it in that chain */
	uint32_t *note;     /* by place: what it stands for, or SEG_NONE */
	uint32_t *best;     /* Fenwick tree over notes: place of best chain */
};

/* The note of that number; numbers ascend. */
static uint32_t
find(const uint32_t *number, size_t n, uint32_t wanted)
{
	size_t low = 0, high = n, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (number[mid] < wanted)
			low = mid + 1;
		else
			high = mid;
	}
	return low < n && number[low] == wanted ? (uint32_t)low : SEG_NONE;
}

/* The place of the heaviest chain that ends with a note below `note`. */
static uint32_t
best_below(const struct chains *c, uint32_t note)
{
	uint32_t i, best = SEG_NONE, p;

	for (i = note; i > 0; i -= i & -i) {
		p = c->best[i - 1];
		if (p != SEG_NONE && (best == SEG_NONE ||
		    c->weight[p] > c->weight[best]))
			best = p;
	}
	return best;
}

static void
put_best(struct chains *c, size_t n, uint32_t note, uint32_t place)
{
	size_t i;

	for (i = note + 1; i <= n; i += i & -i)
		if (c->best[i - 1] == SEG_NONE ||
		    c->weight[place] > c->weight[c->best[i - 1]])
			c->best[i - 1] = place;
}

static void
match_exact(struct chains *c, const struct seg_align_place *p, size_t m,
	const uint32_t *number, size_t n, uint32_t *match)
{
	uint32_t i, last;

	for (i = 0; i < n; i++)
		c->best[i] = match[i] = SEG_NONE;
	for (i = 0; i < m; i++) {
		c->note[i] = p[i].number == SEG_NONE ? SEG_NONE :
		    find(number, n, p[i].number);
		if (c->note[i] == SEG_NONE)
			continue;
		last = best_below(c, c->note[i]);
		c->previous[i] = last;
		c->weight[i] = p[i].weight +
		    (last == SEG_NONE ? 0 : c->weight[last]);
		put_best(c, n, c->note[i], i);
	}
	for (i = best_below(c, (uint32_t)n); i != SEG_NONE;
	    i = c->previous[i])
		match[c->note[i]] = i;
}

/* Pairs places p0..p1-1 with notes n0..n1-1 for the greatest likeness. */
static void
match_gap(size_t p0, size_t p1, size_t n0, size_t n1, seg_align_like *like,
	void *data, uint32_t *match)
{
	uint16_t sum[GAP_PAIRS * 2 + 256];
	size_t rows = p1 - p0, cols = n1 - n0, width = cols + 1, i, k;

	if (rows == 0 || cols == 0 || rows > GAP_PAIRS / cols)
		return;
	for (k = 0; k <= cols; k++)
		sum[rows * width + k] = 0;
	for (i = rows; i-- > 0;) {
		sum[i * width + cols] = 0;
		for (k = cols; k-- > 0;) {
			uint16_t skip = sum[(i + 1) * width + k];
			uint16_t pair = sum[i * width + k + 1];
			int l = like(data, p0 + i, n0 + k);

			pair = pair > skip ? pair : skip;
			if (l > 0 && sum[(i + 1) * width + k + 1] + l > pair)
				pair = (uint16_t)(sum[(i + 1) * width + k +
				    1] + l);
			sum[i * width + k] = pair;
		}
	}
	for (i = k = 0; i < rows && k < cols;) {
		if (sum[i * width + k] == sum[(i + 1) * width + k]) {
			i++;
		} else if (sum[i * width + k] == sum[i * width + k + 1]) {
			k++;
		} else {
			match[n0 + k] = (uint32_t)(p0 + i);
			i++, k++;
		}
	}
}

static void
match_gaps(size_t m, size_t n, seg_align_like *like, void *data,
	uint32_t *match)
{
	size_t place = 0, note = 0, i;

	for (i = 0; i <= n; i++) {
		if (i < n && match[i] == SEG_NONE)
			continue;
		match_gap(place, i < n ? match[i] : m, note, i, like, data,
		    match);
		if (i < n) {
			place = match[i] + 1;
			note = i + 1;
		}
	}
}

bool
seg_align(const struct seg_align_place *p, size_t m, const uint32_t *number,
	size_t n, seg_align_like *like, void *data, uint32_t *match)
{
	uint32_t *memory = malloc((3 * m + n + 1) * sizeof(*memory));
	struct chains c;

	if (memory == NULL)
		return false;
	c = (struct chains){ memory, memory + m, memory + 2 * m,
	    memory + 3 * m };
	match_exact(&c, p, m, number, n, match);
	match_gaps(m, n, like, data, match);
	free(memory);
	return true;
}
