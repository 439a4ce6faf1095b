/* The likeliest places of references that the source has lost. */
#include <stdlib.h>

#include "segment/refs.h"
#include "segment/traits.h"

/* Places times notes; more are spread evenly. */
enum { PAIRS = 1 << 18 };

/* What speaks for a place.  The weights are coarse on purpose: measured by
 * dropping references that are there, any near them do as well. */
static const float
	QUOTED = 1.5f,   /* a quotation ends there */
	UNCLOSED = 1.5f, /* one begins in its sentence and never ends */
	LAST = 0.5f,     /* it is its paragraph's end */
	BARE = 1,        /* its paragraph has no other reference */
	COMMON = 1.5f,   /* each trait that only it and the note have */
	FAR = 2;         /* against it: as far off as the window is wide */

/* True if a sentence may end before token i of the block, behind its stop
 * and the closing marks. */
static bool
ends_sentence(const struct seg *g, const struct seg_block *b, uint32_t i,
	bool *quoted)
{
	uint32_t k = i;

	if (i < b->to && !seg_is_space(&g->token[i]))
		return false;
	*quoted = false;
	while (k > b->from && seg_is_closing(&g->token[k - 1])) {
		k--;
		*quoted = *quoted || !seg_is(&g->token[k], ")");
	}
	if (k <= b->from + 1 || !seg_is_stop(&g->token[k - 1]))
		return i == b->to && b->next == SEG_NONE;
	*quoted = *quoted || seg_is_closing(&g->token[k - 2]);
	if (g->token[k - 2].class == TEI_LETTER && g->token[k - 2].n == 1)
		return false;
	i = seg_skip_space(g, i, b->to);
	return i == b->to || !seg_is_lower(&g->token[i]);
}

struct places {
	struct seg_place *of;
	size_t n, cap;
};

/* The first block of the region that ends behind a token. */
static uint32_t
block_at(const struct seg *g, const struct seg_region *r, uint32_t token)
{
	uint32_t low = r->block, high = r->block_to, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (g->block[mid].to <= token)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The sentence ends between two tokens, in the region's body. */
static bool
gather(const struct seg *g, const struct seg_region *r, uint32_t from,
	uint32_t to, struct places *all)
{
	uint32_t b, i, begin;
	bool quoted, whole;

	all->n = 0;
	for (b = block_at(g, r, from); b < r->block_to &&
	    g->block[b].from < to; b++) {
		const struct seg_block *block = &g->block[b];

		if (!seg_may_refer(block) || block->kind == SEG_HEAD ||
		    block->kind == SEG_TITLE || block->kind == SEG_AUTHOR)
			continue;
		/* those that reach out of the window have a reference there */
		whole = block->from >= from && block->to <= to;
		begin = i = block->from > from ? block->from : from;
		for (; i <= block->to && i <= to; i++) {
			if (i == begin || !ends_sentence(g, block, i, &quoted))
				continue;
			if (all->n == all->cap && !tei_grow(&all->of,
			    &all->cap, all->n + 1, sizeof(*all->of)))
				return false;
			all->of[all->n++] = (struct seg_place){ i, begin, b,
			    seg_open_quotations(g, begin, i),
			    (quoted ? QUOTED : 0) +
			    (i == block->to ? LAST : 0) +
			    (whole ? BARE : 0) };
			begin = i;
		}
	}
	return true;
}

/* A quotation that is opened and never closed may have lost its mark to OCR
 * together with the reference behind it. */
static void
find_unclosed(struct places *all)
{
	bool closed = false;
	size_t i;

	for (i = all->n; i-- > 0;) {
		struct seg_place *p = &all->of[i];

		if (i + 1 == all->n || p->block != p[1].block)
			closed = false;
		if (p->open > 0 && !closed)
			p->looks += UNCLOSED;
		if (p->open != 0)
			closed = p->open < 0;
	}
}

static void
put(struct seg *g, uint32_t note, const struct seg_place *p)
{
	g->note[note].ref_from = g->note[note].ref_to = p->at;
	seg_mark_add(g, p->at, SEG_REF_LOST, note);
}

/* Distributes notes from..to-1 over the places, each after the one before,
 * for the greatest sum.  `sum` and `step` have room for all pairs. */
static void
distribute(struct seg *g, uint32_t from, uint32_t to, const struct places *p,
	const struct tei_lexicon *dates, float *sum, unsigned char *step)
{
	size_t notes = to - from, n = p->n, i, k;
	struct seg_traits w;

	for (k = 0; k < notes; k++) {
		seg_traits_learn(g, dates, &g->note[from + k], &w);
		seg_traits_count(g, dates, p->of, (uint32_t)n, &w);
		for (i = 0; i < n; i++) {
			float hope = (float)(k + 1) / (float)(notes + 1);
			float is = ((float)i + 0.5f) / (float)n;
			float far = hope > is ? hope - is : is - hope;
			float here = p->of[i].looks - FAR * far +
			    COMMON * seg_traits_common(g, dates, &p->of[i], &w);
			float base = k == 0 ? 0 : i == 0 ? -1e9f :
			    sum[(k - 1) * n + i - 1];

			sum[k * n + i] = base + here;
			step[k * n + i] = 1;
			if (i > 0 && sum[k * n + i - 1] > sum[k * n + i]) {
				sum[k * n + i] = sum[k * n + i - 1];
				step[k * n + i] = 0;
			}
		}
	}
	for (k = notes, i = n; k-- > 0;) {
		do {
			i--;
		} while (i > 0 && step[k * n + i] == 0);
		put(g, from + (uint32_t)k, &p->of[i]);
	}
}

/* Where nothing can be weighed: one beside the other, evenly. */
static void
spread(struct seg *g, uint32_t from, uint32_t to, const struct places *p)
{
	uint32_t k;

	for (k = from; k < to && p->n > 0; k++)
		put(g, k, &p->of[(size_t)(k - from) * p->n / (to - from)]);
}

/* Where no sentence ends: the end of the last block before a token. */
static void
add_end(struct seg *g, const struct seg_region *r, uint32_t before,
	struct places *p)
{
	uint32_t i = r->block_to;

	while (i > r->block && (!seg_may_refer(&g->block[i - 1]) ||
	    g->block[i - 1].from >= before))
		i--;
	if (i == r->block)
		return;
	if (!tei_grow(&p->of, &p->cap, 1, sizeof(*p->of))) {
		g->failed = true;
		return;
	}
	p->of[p->n++] = (struct seg_place){ .from = g->block[i - 1].from,
	    .at = before < g->block[i - 1].to ? before : g->block[i - 1].to };
}

static void
place_run(struct seg *g, const struct seg_region *r, uint32_t from,
	uint32_t to, uint32_t first, uint32_t last, struct places *p,
	const struct tei_lexicon *dates)
{
	size_t pairs;
	float *sum;
	unsigned char *step;

	if (!gather(g, r, first, last, p)) {
		g->failed = true;
		return;
	}
	if (p->n == 0)
		add_end(g, r, last, p);
	find_unclosed(p);
	pairs = p->n * (to - from);
	if (p->n < to - from || pairs > PAIRS) {
		spread(g, from, to, p);
		return;
	}
	sum = malloc(pairs * sizeof(*sum) + 1);
	step = malloc(pairs + 1);
	if (sum != NULL && step != NULL)
		distribute(g, from, to, p, dates, sum, step);
	else
		g->failed = true;
	free(sum);
	free(step);
}

void
seg_place_lost(struct seg *g, const struct seg_region *r,
	const struct tei_lexicon *dates)
{
	uint32_t n = r->note, run, first, last;
	struct places p = {0};

	first = g->block[r->block].from;
	for (; n < r->note_to && !g->failed; n = run) {
		run = n + 1;
		if (g->note[n].has_ref) {
			first = g->note[n].ref_to;
			continue;
		}
		while (run < r->note_to && !g->note[run].has_ref)
			run++;
		last = run < r->note_to ? g->note[run].ref_from :
		    g->block[r->block_to - 1].to;
		place_run(g, r, n, run, first, last, &p, dates);
	}
	free(p.of);
}
