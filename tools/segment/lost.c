/* The likeliest places of references that the source has lost. */
#include <stdlib.h>
#include <string.h>

#include "segment/profile.h"
#include "segment/refs.h"

enum {
	STEM = 5,          /* letters by which words are compared */
	TRAITS = 512,      /* slots for those of a note; a power of two */
	PAIRS = 1 << 18    /* places times notes; more are spread evenly */
};

/* What speaks for a place.  The weights are coarse on purpose: measured by
 * dropping references that are there, any near them do as well. */
static const float
	QUOTED = 1.5f,   /* a quotation ends there */
	UNCLOSED = 1.5f, /* one begins in its sentence and never ends */
	LAST = 0.5f,     /* it is its paragraph's end */
	BARE = 1,        /* its paragraph has no other reference */
	COMMON = 1.5f,   /* each trait that only it and the note have … */
	MOST = 4,        /* … up to so many */
	FAR = 2;         /* against it: as far off as the window is wide */

/* The end of a sentence. */
struct place {
	uint32_t at;       /* token before which the reference would stand */
	uint32_t from;     /* where its sentence begins */
	uint32_t block;
	int open;          /* quotations that it opens minus those it closes */
	float looks;       /* what speaks for it, whatever the note */
};

/* What tells of a sentence what a note may be about: a word, a year, a day
 * of a month in any language of the table of dates. */
struct trait {
	uint64_t hash;     /* 0: none */
	float weight;
};

/* The traits of a note: how many sentences have each. */
struct traits {
	struct {
		struct trait is;
		uint32_t sentences, last;
	} slot[TRAITS];
	size_t n;
};

static int
month(const struct tei_lexicon *dates, const struct seg_token *t)
{
	const struct tei_lexicon_word *w = t->class == TEI_LETTER ?
	    tei_lexicon_find(dates, t->s, t->n) : NULL;

	return tei_lexicon_is(w, TEI_DATE_MONTH) ? w->value[TEI_DATE_MONTH] : 0;
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

/* The trait that begins at token i of a run that ends at `to`. */
static struct trait
trait_at(const struct seg *g, const struct tei_lexicon *dates, uint32_t i,
	uint32_t to)
{
	const struct seg_token *t = &g->token[i];
	int m = 0;

	if (t->class == TEI_DIGIT && t->n <= 2) {
		if (i + 2 < to && seg_is_space(t + 1))
			m = month(dates, t + 2);
		if (m == 0 && i >= 2 && seg_is_space(t - 1))
			m = month(dates, t - 2);
		return (struct trait){ m == 0 ? 0 :
		    (uint64_t)m << 32 | seg_number(t), 2 };
	}
	if (t->class == TEI_DIGIT)
		return (struct trait){ t->n == 4 ? stem(t) : 0, 1 };
	if (t->class != TEI_LETTER || month(dates, t) != 0 ||
	    t->n < (seg_is_capital(t) ? 4 : 6))
		return (struct trait){0};
	return (struct trait){ stem(t), 1 };
}

/* The slot of a trait; a free one if it is not there. */
static size_t
find(const struct traits *w, uint64_t hash)
{
	size_t i = (hash ^ hash >> 32) & (TRAITS - 1);

	while (w->slot[i].is.hash != 0 && w->slot[i].is.hash != hash)
		i = (i + 1) & (TRAITS - 1);
	return i;
}

static void
learn(const struct seg *g, const struct tei_lexicon *dates,
	const struct seg_note *n, struct traits *w)
{
	const struct seg_block *b = &g->block[n->block];
	uint32_t i;

	memset(w, 0, sizeof(*w));
	for (i = b->text; i < b->to && w->n < TRAITS / 2; i++) {
		struct trait t = trait_at(g, dates, i, b->to);
		size_t k = find(w, t.hash);

		if (t.hash == 0)
			continue;
		w->n += w->slot[k].is.hash == 0;
		w->slot[k].is = t;
		w->slot[k].last = SEG_NONE;
	}
}

/* In how many sentences each trait of the note is. */
static void
count(const struct seg *g, const struct tei_lexicon *dates,
	const struct place *p, uint32_t n, struct traits *w)
{
	uint32_t i, k;

	for (k = 0; k < n; k++)
		for (i = p[k].from; i < p[k].at; i++) {
			struct trait t = trait_at(g, dates, i, p[k].at);
			size_t s = find(w, t.hash);

			if (t.hash == 0 || w->slot[s].is.hash == 0 ||
			    w->slot[s].last == k)
				continue;
			w->slot[s].sentences++;
			w->slot[s].last = k;
		}
}

/* What the sentence has in common with the note; rare traits count most. */
static float
common(const struct seg *g, const struct tei_lexicon *dates,
	const struct place *p, const struct traits *w)
{
	float sum = 0;
	uint32_t i;

	for (i = p->from; i < p->at; i++) {
		struct trait t = trait_at(g, dates, i, p->at);
		size_t s = find(w, t.hash);

		if (t.hash != 0 && w->slot[s].is.hash != 0)
			sum += t.weight / (float)w->slot[s].sentences;
	}
	return sum < MOST ? sum : MOST;
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
		return i == b->to && b->next == SEG_NONE;
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
			all->of[all->n++] = (struct place){ i, begin, b,
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
		struct place *p = &all->of[i];

		if (i + 1 == all->n || p->block != p[1].block)
			closed = false;
		if (p->open > 0 && !closed)
			p->looks += UNCLOSED;
		if (p->open != 0)
			closed = p->open < 0;
	}
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
	const struct tei_lexicon *dates, float *sum, unsigned char *step)
{
	size_t notes = to - from, n = p->n, i, k;
	struct traits w;

	for (k = 0; k < notes; k++) {
		learn(g, dates, &g->note[from + k], &w);
		count(g, dates, p->of, (uint32_t)n, &w);
		for (i = 0; i < n; i++) {
			float hope = (float)(k + 1) / (float)(notes + 1);
			float is = ((float)i + 0.5f) / (float)n;
			float far = hope > is ? hope - is : is - hope;
			float here = p->of[i].looks - FAR * far +
			    COMMON * common(g, dates, &p->of[i], &w);
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
	p->of[p->n++] = (struct place){ .from = g->block[i - 1].from,
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
