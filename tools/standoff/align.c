#include "standoff/align.h"

#include <stdlib.h>
#include <string.h>

#include "lib/names.h"

/* A group of bytes, and where it stands. */
struct group {
	uint64_t hash;
	uint32_t in_a, in_b;   /* how often, up to 2 */
	uint32_t at_a, at_b;
};

struct aligner {
	const char *a, *b;
	uint32_t na, nb;
	uint32_t *to_b;        /* by byte of a */
	uint32_t *to_a;        /* by byte of b */
	struct group *table;
	size_t slots;
};

static void
pair(struct aligner *x, uint32_t i, uint32_t j)
{
	x->to_b[i] = j;
	x->to_a[j] = i;
}

static bool
can_pair(const struct aligner *x, uint32_t i, uint32_t j)
{
	return x->a[i] == x->b[j] && x->to_b[i] == TEI_NOT_ALIGNED &&
	    x->to_a[j] == TEI_NOT_ALIGNED;
}

/* True if the same whole line begins after the newlines at i and j, and none
 * of it is paired. */
static bool
line_after(const struct aligner *x, uint32_t i, uint32_t j)
{
	for (i++, j++; i < x->na && j < x->nb && x->a[i] != '\n'; i++, j++)
		if (!can_pair(x, i, j))
			return false;
	return i < x->na ? j < x->nb && x->b[j] == '\n' : j == x->nb;
}

/* The same for the line that ends at the newlines at i and j. */
static bool
line_before(const struct aligner *x, uint32_t i, uint32_t j)
{
	for (; i > 0 && j > 0 && x->a[i - 1] != '\n'; i--, j--)
		if (!can_pair(x, i - 1, j - 1))
			return false;
	return i > 0 ? j > 0 && x->b[j - 1] == '\n' : j == 0;
}

/* Pairs what is equal from there on, then what is equal before it.  Over the
 * end of a line only where the whole next line is the same: lines move, and
 * what two of them begin with in common says nothing. */
static void
extend(struct aligner *x, uint32_t i, uint32_t j)
{
	uint32_t k, l;

	for (k = i, l = j; k < x->na && l < x->nb && can_pair(x, k, l) &&
	    (x->a[k] != '\n' || line_after(x, k, l)); k++, l++)
		pair(x, k, l);
	for (k = i, l = j; k > 0 && l > 0 && can_pair(x, k - 1, l - 1) &&
	    (x->a[k - 1] != '\n' || line_before(x, k - 1, l - 1)); k--, l--)
		pair(x, k - 1, l - 1);
}

static struct group *
slot(struct aligner *x, uint64_t hash)
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
count_groups(struct aligner *x, uint32_t size, bool of_a)
{
	const uint64_t base = 0x9E3779B97F4A7C15u;
	const char *s = of_a ? x->a : x->b;
	const uint32_t *paired = of_a ? x->to_b : x->to_a;
	uint32_t n = of_a ? x->na : x->nb, run = 0, i, *count;
	uint64_t hash = 0, high = 1;
	struct group *g;

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
pair_groups(struct aligner *x, uint32_t size)
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
		const struct group *g = &x->table[i];

		if (g->in_a != 1 || g->in_b != 1 ||
		    memcmp(x->a + g->at_a, x->b + g->at_b, size) != 0)
			continue;
		for (j = 0; j < size && can_pair(x, g->at_a + j, g->at_b + j);
		    j++)
			;
		if (j == size)
			extend(x, g->at_a, g->at_b);
	}
	free(x->table);
	x->table = NULL;
	return true;
}

/* A stretch that is not paired. */
struct rest {
	uint32_t at, name;
};

static bool
is_rest(const char *s, const uint32_t *paired, uint32_t i)
{
	return paired[i] == TEI_NOT_ALIGNED && s[i] != '\n';
}

/* Pairs the rest b[from..to-1] with what stands at a[at], if it is the same. */
static bool
pair_rest(struct aligner *x, uint32_t at, uint32_t from, uint32_t to)
{
	uint32_t i;

	if (to - from > x->na || at > x->na - (to - from))
		return false;
	for (i = 0; i < to - from; i++)
		if (!can_pair(x, at + i, from + i))
			return false;
	for (i = 0; i < to - from; i++)
		pair(x, at + i, from + i);
	return true;
}

/* So many bytes that the other text lacks may stand before a rest. */
enum { SKIP = 8 };

/* Pairs rests that follow in both what is paired, or come before it: the
 * lines of one text may be one line of the other. */
static void
pair_neighbours(struct aligner *x)
{
	uint32_t i, from, k, skip, last = TEI_NOT_ALIGNED;

	for (i = 0; i < x->nb; i++) {
		for (from = i; i < x->nb && is_rest(x->b, x->to_a, i); i++)
			;
		if (i > from && last != TEI_NOT_ALIGNED) {
			for (k = x->to_a[last] + 1, skip = 0; k < x->na &&
			    skip <= SKIP && x->to_b[k] == TEI_NOT_ALIGNED &&
			    !pair_rest(x, k, from, i); k++)
				skip += x->a[k] != '\n';
			last = i - 1;
		}
		if (last != TEI_NOT_ALIGNED && x->to_a[last] ==
		    TEI_NOT_ALIGNED)
			last = TEI_NOT_ALIGNED;
		if (i < x->nb && x->to_a[i] != TEI_NOT_ALIGNED &&
		    x->b[i] != '\n')
			last = i;
	}
}

static void
pair_neighbours_before(struct aligner *x)
{
	uint32_t i, to, k, skip, next = TEI_NOT_ALIGNED;

	for (i = x->nb; i > 0; i--) {
		for (to = i; i > 0 && is_rest(x->b, x->to_a, i - 1); i--)
			;
		if (to > i && next != TEI_NOT_ALIGNED) {
			for (k = x->to_a[next], skip = 0; k >= to - i &&
			    skip <= SKIP && !pair_rest(x, k - (to - i), i, to)
			    && x->to_b[k - 1] == TEI_NOT_ALIGNED; k--)
				skip += x->a[k - 1] != '\n';
			next = x->to_a[i] != TEI_NOT_ALIGNED ? i :
			    TEI_NOT_ALIGNED;
		}
		if (i > 0 && x->to_a[i - 1] != TEI_NOT_ALIGNED &&
		    x->b[i - 1] != '\n')
			next = i - 1;
		if (i == 0)
			break;
	}
}

/* What is shorter stands anywhere. */
enum { SHORT = 3 };

/* The unpaired stretches, each with the number of its text. */
static struct rest *
gather_rests(struct tei_names *names, const char *s, const uint32_t *paired,
	uint32_t n, size_t *found)
{
	struct rest *r = NULL;
	size_t cap = 0;
	uint32_t i, from;

	*found = 0;
	for (i = 0; i < n; i++) {
		for (from = i; i < n && is_rest(s, paired, i); i++)
			;
		if (i - from < SHORT)
			continue;
		if (!tei_grow(&r, &cap, *found + 1, sizeof(*r))) {
			free(r);
			return NULL;
		}
		r[*found].at = from;
		r[*found].name = tei_names_intern(names, s + from, i - from);
		if (r[(*found)++].name == TEI_NAME_NONE) {
			free(r);
			return NULL;
		}
	}
	return r ? r : malloc(1);
}

/* Pairs rests of the same text in order, where there are as many in both. */
static bool
match_rests(struct aligner *x, const struct tei_names *names,
	const struct rest *a, size_t n, const struct rest *b, size_t m)
{
	int32_t *count = calloc(names->n + 1, sizeof(*count));
	uint32_t *first = calloc(names->n + 1, sizeof(*first));
	uint32_t *next = malloc((n + 1) * sizeof(*next));
	bool good = count && first && next;
	uint32_t k;
	size_t i;

	for (i = n; good && i-- > 0;) { /* lists by text, in order */
		next[i] = first[a[i].name];
		first[a[i].name] = (uint32_t)i + 1;
		count[a[i].name]++;
	}
	for (i = 0; good && i < m; i++)
		count[b[i].name]--;
	for (i = 0; good && i < m; i++) {
		k = first[b[i].name];
		if (k == 0 || count[b[i].name] != 0)
			continue;
		first[b[i].name] = next[k - 1];
		extend(x, a[k - 1].at, b[i].at);
	}
	free(count);
	free(first);
	free(next);
	return good;
}

static bool
pair_rests(struct aligner *x)
{
	struct tei_names names = { .n = 0 };
	struct rest *a = NULL, *b = NULL;
	size_t n, m;
	bool good = tei_names_init(&names) != 0;

	if (good) {
		a = gather_rests(&names, x->a, x->to_b, x->na, &n);
		b = gather_rests(&names, x->b, x->to_a, x->nb, &m);
		good = a && b && match_rests(x, &names, a, n, b, m);
	}
	free(a);
	free(b);
	tei_names_free(&names);
	return good;
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
	struct aligner x = { .a = a, .b = b, .na = na, .nb = nb };
	bool good;
	size_t i;

	x.to_b = nowhere(na);
	x.to_a = nowhere(nb);
	good = x.to_a && x.to_b;
	if (good && na > 0 && nb > 0) {
		if (line_after(&x, UINT32_MAX, UINT32_MAX))
			extend(&x, 0, 0);
	}
	for (i = 0; good && i < sizeof(sizes) / sizeof(*sizes); i++)
		good = pair_groups(&x, sizes[i]);
	if (good) {
		pair_neighbours(&x);
		pair_neighbours_before(&x);
		good = pair_rests(&x);
	}
	free(x.to_b);
	if (!good) {
		free(x.to_a);
		x.to_a = NULL;
	}
	return x.to_a;
}
