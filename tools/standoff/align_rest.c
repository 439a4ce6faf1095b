/* Stretches that are left when groups are paired. */
#include <stdlib.h>

#include "lib/names.h"
#include "standoff/aligner.h"

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
pair_rest(struct tei_aligner *x, uint32_t at, uint32_t from, uint32_t to)
{
	uint32_t i;

	if (to - from > x->na || at > x->na - (to - from))
		return false;
	for (i = 0; i < to - from; i++)
		if (!align_can_pair(x, at + i, from + i))
			return false;
	for (i = 0; i < to - from; i++)
		align_pair(x, at + i, from + i);
	return true;
}

/* So many bytes that the other text lacks may stand before a rest. */
enum { SKIP = 8 };

void
tei_align_neighbours(struct tei_aligner *x)
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

void
tei_align_neighbours_before(struct tei_aligner *x)
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
match_rests(struct tei_aligner *x, const struct tei_names *names,
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
		tei_align_extend(x, a[k - 1].at, b[i].at);
	}
	free(count);
	free(first);
	free(next);
	return good;
}

bool
tei_align_rests(struct tei_aligner *x)
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
