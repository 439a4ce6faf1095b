/* Two versions of a text: groups of bytes that both have once. */
#include "standoff/aligner.h"

#include <stdlib.h>
#include <string.h>

/* True if the same whole line begins after the newlines at i and j, and none
 * of it is paired. */
static bool
line_after(const struct tei_aligner *x, uint32_t i, uint32_t j)
{
	for (i++, j++; i < x->na && j < x->nb && x->a[i] != '\n'; i++, j++)
		if (!align_can_pair(x, i, j))
			return false;
	return i < x->na ? j < x->nb && x->b[j] == '\n' : j == x->nb;
}

/* The same for the line that ends at the newlines at i and j. */
static bool
line_before(const struct tei_aligner *x, uint32_t i, uint32_t j)
{
	for (; i > 0 && j > 0 && x->a[i - 1] != '\n'; i--, j--)
		if (!align_can_pair(x, i - 1, j - 1))
			return false;
	return i > 0 ? j > 0 && x->b[j - 1] == '\n' : j == 0;
}

void
tei_align_extend(struct tei_aligner *x, uint32_t i, uint32_t j)
{
	uint32_t k, l;

	for (k = i, l = j; k < x->na && l < x->nb && align_can_pair(x, k, l) &&
	    (x->a[k] != '\n' || line_after(x, k, l)); k++, l++)
		align_pair(x, k, l);
	for (k = i, l = j; k > 0 && l > 0 && align_can_pair(x, k - 1, l - 1) &&
	    (x->a[k - 1] != '\n' || line_before(x, k - 1, l - 1)); k--, l--)
		align_pair(x, k - 1, l - 1);
}

static struct tei_align_group *
slot(struct tei_aligner *x, uint64_t hash)
{
	size_t i = (hash ^ hash >> 29) & (x->slots - 1);

	while (x->table[i].in_a + x->table[i].in_b > 0 &&
	    x->table[i].hash != hash)
		i = (i + 1) & (x->slots - 1);
	x->table[i].hash = hash;
	return &x->table[i];
}

/* Counts each group of `size` bytes that are all unpaired: a rolling hash
 * (Karp and Rabin). */
static void
count_groups(struct tei_aligner *x, uint32_t size, bool of_a)
{
	const uint64_t base = 0x9E3779B97F4A7C15u;
	const char *s = of_a ? x->a : x->b;
	const uint32_t *paired = of_a ? x->to_b : x->to_a;
	uint32_t n = of_a ? x->na : x->nb, run = 0, i, *count;
	uint64_t hash = 0, high = 1;
	struct tei_align_group *g;

	for (i = 1; i < size; i++)
		high *= base;
	for (i = 0; i < n; i++) {
		if (paired[i] != TEI_NOT_ALIGNED || s[i] == '\n') {
			run = 0;
			hash = 0;
			continue;
		}
		if (run == size)
			hash -= high * ((unsigned char)s[i - size] + 1u);
		else
			run++;
		hash = hash * base + (unsigned char)s[i] + 1u;
		if (run < size)
			continue;
		g = slot(x, hash);
		count = of_a ? &g->in_a : &g->in_b;
		*count += *count < 2;
		*(of_a ? &g->at_a : &g->at_b) = i + 1 - size;
	}
}

/* Pairs groups that stand once in both, and what is around them. */
static bool
pair_groups(struct tei_aligner *x, uint32_t size)
{
	size_t i, need = (size_t)x->na + x->nb;
	uint32_t j;

	for (x->slots = 64; x->slots < need + need / 2; x->slots *= 2)
		;
	x->table = calloc(x->slots, sizeof(*x->table));
	if (x->table == NULL)
		return false;
	count_groups(x, size, true);
	count_groups(x, size, false);
	for (i = 0; i < x->slots; i++) {
		const struct tei_align_group *g = &x->table[i];

		if (g->in_a != 1 || g->in_b != 1 ||
		    memcmp(x->a + g->at_a, x->b + g->at_b, size) != 0)
			continue;
		for (j = 0; j < size && align_can_pair(x, g->at_a + j, g->at_b +
		    j);
		    j++)
			;
		if (j == size)
			tei_align_extend(x, g->at_a, g->at_b);
	}
	free(x->table);
	x->table = NULL;
	return true;
}

static uint32_t *
nowhere(uint32_t n)
{
	uint32_t *p = malloc(((size_t)n + 1) * sizeof(*p));

	if (p != NULL)
		memset(p, 0xFF, ((size_t)n + 1) * sizeof(*p));
	return p;
}

uint32_t *
tei_align(const char *a, uint32_t na, const char *b, uint32_t nb)
{
	static const uint32_t sizes[] = { 32, 16, 8 };
	struct tei_aligner x = { .a = a, .b = b, .na = na, .nb = nb };
	bool good;
	size_t i;

	x.to_b = nowhere(na);
	x.to_a = nowhere(nb);
	good = x.to_a && x.to_b;
	if (good && na > 0 && nb > 0) {
		if (line_after(&x, UINT32_MAX, UINT32_MAX))
			tei_align_extend(&x, 0, 0);
	}
	for (i = 0; good && i < sizeof(sizes) / sizeof(*sizes); i++)
		good = pair_groups(&x, sizes[i]);
	if (good) {
		tei_align_neighbours(&x);
		tei_align_neighbours_before(&x);
		good = tei_align_rests(&x);
	}
	free(x.to_b);
	if (!good) {
		free(x.to_a);
		x.to_a = NULL;
	}
	return x.to_a;
}
