/* The likeliest places of references that the source has lost. */
#include <stdlib.h>
#include <string.h>

#include "segment/profile.h"
#include "segment/refs.h"

enum {
	STEM = 5,          /* letters by which words are compared */
	WORDS = 512,       /* of a note that are looked at; a power of two */
	PAIRS = 1 << 18    /* places times notes; more are spread evenly */
};

/* The end of a sentence. */
struct place {
	uint32_t at;       /* token before which the reference would stand */
	uint32_t from;     /* where its sentence begins */
	float looks;       /* what speaks for it, whatever the note */
};

/* The words of a note: how many sentences have each. */
struct words {
	struct {
		uint64_t hash;
		uint32_t sentences, last;
	} slot[WORDS];
	size_t n;
};

static bool
tells(const struct seg_token *t)
{
	if (t->class == TEI_DIGIT)
		return t->n <= 2;
	return t->class == TEI_LETTER && t->n >= (seg_is_capital(t) ? 4 : 6);
}

/* A hash of the word's first letters, without case; never 0. */
static uint64_t
stem(const struct seg_token *t)
{
	char s[STEM];
	size_t i, n = t->n < STEM ? t->n : STEM;

	for (i = 0; i < n; i++)
		s[i] = t->s[i] >= 'A' && t->s[i] <= 'Z' ? (char)(t->s[i] + 32)
		    : t->s[i];
	return tei_hash(s, n) | 1;
}

/* The slot of a word; a free one if it is not there. */
static size_t
find(const struct words *w, uint64_t hash)
{
	size_t i = hash & (WORDS - 1);

	while (w->slot[i].hash != 0 && w->slot[i].hash != hash)
		i = (i + 1) & (WORDS - 1);
	return i;
}

static void
learn(const struct seg *g, const struct seg_note *n, struct words *w)
{
	const struct seg_block *b = &g->block[n->block];
	uint32_t i;
	size_t k;

	memset(w, 0, sizeof(*w));
	for (i = b->text; i < b->to && w->n < WORDS / 2; i++)
		if (tells(&g->token[i])) {
			k = find(w, stem(&g->token[i]));
			w->n += w->slot[k].hash == 0;
			w->slot[k].hash = stem(&g->token[i]);
			w->slot[k].last = SEG_NONE;
		}
}

/* In how many sentences each word of the note stands. */
static void
count(const struct seg *g, const struct place *p, uint32_t n, struct words *w)
{
	uint32_t i, k;

	for (k = 0; k < n; k++)
		for (i = p[k].from; i < p[k].at; i++) {
			size_t s;

			if (!tells(&g->token[i]))
				continue;
			s = find(w, stem(&g->token[i]));
			if (w->slot[s].hash != 0 && w->slot[s].last != k) {
				w->slot[s].sentences++;
				w->slot[s].last = k;
			}
		}
}

/* What the sentence has in common with the note; rare words count most. */
static float
common(const struct seg *g, const struct place *p, const struct words *w)
{
	float sum = 0;
	uint32_t i;

	for (i = p->from; i < p->at; i++)
		if (tells(&g->token[i])) {
			size_t s = find(w, stem(&g->token[i]));

			if (w->slot[s].hash != 0)
				sum += 1.0f / (float)w->slot[s].sentences;
		}
	return sum < 4 ? sum : 4;
}

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
		return i == b->to;
	*quoted = *quoted || seg_is_closing(&g->token[k - 2]);
	if (g->token[k - 2].class == TEI_LETTER && g->token[k - 2].n == 1)
		return false;
	i = seg_skip_space(g, i, b->to);
	return i == b->to || !seg_is_lower(&g->token[i]);
}

struct places {
	struct place *of;
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
	bool quoted;

	all->n = 0;
	for (b = block_at(g, r, from); b < r->block_to &&
	    g->block[b].from < to; b++) {
		const struct seg_block *block = &g->block[b];

		if (!seg_may_refer(block) || block->kind == SEG_HEAD ||
		    block->kind == SEG_TITLE || block->kind == SEG_AUTHOR)
			continue;
		begin = i = block->from > from ? block->from : from;
		for (; i <= block->to && i <= to; i++) {
			if (i == begin || !ends_sentence(g, block, i, &quoted))
				continue;
			if (all->n == all->cap && !tei_grow(&all->of,
			    &all->cap, all->n + 1, sizeof(*all->of)))
				return false;
			all->of[all->n++] = (struct place){ i, begin,
			    (quoted ? 1.5f : 0) +
			    (i == block->to ? 0.5f : 0) };
			begin = i;
		}
	}
	return true;
}

static void
put(struct seg *g, uint32_t note, const struct place *p)
{
	g->note[note].ref_from = g->note[note].ref_to = p->at;
	seg_mark_add(g, p->at, SEG_REF_LOST, note);
}

/* Distributes notes from..to-1 over the places, each after the one before,
 * for the greatest sum.  `sum` and `step` have room for all pairs. */
static void
distribute(struct seg *g, uint32_t from, uint32_t to, const struct places *p,
	float *sum, unsigned char *step)
{
	size_t notes = to - from, n = p->n, i, k;
	struct words w;

	for (k = 0; k < notes; k++) {
		learn(g, &g->note[from + k], &w);
		count(g, p->of, (uint32_t)n, &w);
		for (i = 0; i < n; i++) {
			float hope = (float)(k + 1) / (float)(notes + 1);
			float is = ((float)i + 0.5f) / (float)n;
			float far = hope > is ? hope - is : is - hope;
			float here = p->of[i].looks - 2 * far +
			    common(g, &p->of[i], &w) * 1.5f;
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

static void
place_run(struct seg *g, const struct seg_region *r, uint32_t from,
	uint32_t to, uint32_t first, uint32_t last, struct places *p)
{
	size_t pairs;
	float *sum;
	unsigned char *step;

	if (!gather(g, r, first, last, p)) {
		g->failed = true;
		return;
	}
	pairs = p->n * (to - from);
	if (p->n < to - from || pairs > PAIRS) {
		spread(g, from, to, p);
		return;
	}
	sum = malloc(pairs * sizeof(*sum) + 1);
	step = malloc(pairs + 1);
	if (sum != NULL && step != NULL)
		distribute(g, from, to, p, sum, step);
	else
		g->failed = true;
	free(sum);
	free(step);
}

void
seg_place_lost(struct seg *g, const struct seg_region *r)
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
		place_run(g, r, n, run, first, last, &p);
	}
	free(p.of);
}
