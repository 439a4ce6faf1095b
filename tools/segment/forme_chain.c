/* Chains of page numbers: rising by one, a page's text apart.
 *
 * So rise the numbers of chapters, letters, tables, days and points, too.  But
 * a page ends in the midst of a sentence, and what stands beside its number
 * returns on other pages; a chain is taken where both are seen often enough.
 */
#include <stdlib.h>

#include "segment/forme.h"

enum {
	MEMBERS = 3,       /* of a chain, at least; */
	FED = 2,           /* of one that form feeds bear out */
	FEW = 6,           /* so many may rise alike by chance */
	LEAP = 3,          /* numbers may rise by so much where some are lost */
	TRIES = 8,         /* lines with the number before that are tried */
	LEAST = 150,       /* bytes of a page that has a picture */
	UNLIKE = 4,        /* a page is at most so many times as long as another */
	NUMBERS = SEG_ROMAN + 400, /* page numbers are below */
	CHAINS = 64,       /* in a text */
	NEIGHBOURS = 4     /* whose words are compared */
};

/* A number at the edge of a line, as the last of a chain so far. */
struct folio {
	uint32_t line, number;
	uint32_t same;     /* the one before it with its number, or SEG_NONE */
	uint32_t from;     /* the one before it in its chain, or SEG_NONE */
	uint32_t members;
	uint32_t score;
	float page;        /* bytes of a page, by its last step */
	bool dead;         /* its chain was looked at, and is none */
	bool sure;         /* it stands alone, or its words return */
};

struct folios {
	const struct seg *g;
	struct seg_lines *lines;
	struct folio *of;
	size_t n, cap;
};

static bool
add_folio(struct folios *f, uint32_t line, uint32_t number)
{
	if (!tei_grow(&f->of, &f->cap, f->n + 1, sizeof(*f->of)))
		return false;
	f->of[f->n++] = (struct folio){ .line = line, .number = number,
	    .same = SEG_NONE, .from = SEG_NONE, .members = 1 };
	return true;
}

/* All numbers at the edges of lines that may be heads. */
static bool
gather(struct folios *f)
{
	const struct seg_lines *all = f->lines;
	bool ok = true;
	size_t i, k;

	for (i = 0; ok && i < all->n; i++)
		for (k = 0; ok && k < 2; k++) {
			const struct seg_line *l = &all->of[i];

			if (l->number[k] != SEG_NONE && (l->words != 0 ||
			    k == 0))
				ok = add_folio(f, (uint32_t)i, l->number[k]);
		}
	return ok;
}

/* The bytes of a page, if folio i counts on from folio k; 0 if it may not. */
static float
page_between(const struct folios *f, const struct folio *k,
	const struct folio *i)
{
	const struct seg_line *of = f->lines->of;
	float page = (float)(of[i->line].at - of[k->line].at) /
	    (float)(i->number - k->number);

	if (k->line >= i->line || page < LEAST || page > SEG_PAGE_MOST ||
	    (k->from != SEG_NONE && (page > UNLIKE * k->page ||
	    k->page > UNLIKE * page)))
		return 0;
	return page;
}

/* How well folio i counts on from folio k: by a step of one, beside the same
 * words, after a page as long as the one before. */
static uint32_t
weigh(const struct folios *f, const struct folio *k, const struct folio *i,
	float page)
{
	static const uint32_t steps[LEAP + 1] = { 0, 12, 6, 3 };
	const struct seg_line *of = f->lines->of;
	uint32_t score = steps[i->number - k->number];
	uint64_t words = of[i->line].words;

	if (words == of[k->line].words || (k->from != SEG_NONE &&
	    words == of[f->of[k->from].line].words))
		score += 4;
	if (k->from != SEG_NONE && page < 2 * k->page && k->page < 2 * page)
		score += 2;
	return score;
}

static void
link_folio(struct folios *f, struct folio *i, const uint32_t *last)
{
	uint32_t step, k, tries, score;
	float page;

	for (step = 1; step <= LEAP && step < i->number; step++) {
		k = last[i->number - step];
		for (tries = 0; k != SEG_NONE && tries < TRIES; tries++) {
			const struct folio *before = &f->of[k];

			page = page_between(f, before, i);
			score = page > 0 ? before->score +
			    weigh(f, before, i, page) : 0;
			if (score > i->score) {
				i->score = score;
				i->from = k;
				i->page = page;
				i->members = before->members + 1;
			}
			k = before->same;
		}
	}
}

static bool
link_all(struct folios *f)
{
	uint32_t *last = malloc(NUMBERS * sizeof(*last)), i;

	if (last == NULL)
		return false;
	for (i = 0; i < NUMBERS; i++)
		last[i] = SEG_NONE;
	for (i = 0; i < f->n; i++) {
		struct folio *x = &f->of[i];

		link_folio(f, x, last);
		x->same = last[x->number];
		last[x->number] = i;
	}
	free(last);
	return true;
}

static int
by_size(const void *a, const void *b)
{
	float x = *(const float *)a, y = *(const float *)b;

	return (x > y) - (x < y);
}

/* True if a page of middle length is one, and most are like it. */
static bool
are_pages(const struct folios *f, uint32_t last)
{
	size_t n = f->of[last].members - 1, i = 0, alike = 0;
	float *page = malloc(n * sizeof(*page)), middle;
	uint32_t k;

	if (page == NULL)
		return false;
	for (k = last; f->of[k].from != SEG_NONE; k = f->of[k].from)
		page[i++] = f->of[k].page;
	qsort(page, n, sizeof(*page), by_size);
	middle = page[n / 2];
	for (i = 0; i < n; i++)
		alike += page[i] * 5 > middle * 2 && page[i] * 2 < middle * 5;
	free(page);
	return middle >= SEG_PAGE_LEAST && alike * 4 >= n * 3;
}

/* True if a form feed stands beside the line. */
static bool
is_fed(const struct seg_lines *all, uint32_t line)
{
	return all->of[line].fed || (line + 1 < all->n &&
	    all->of[line + 1].fed);
}

/* How many of a chain stand alone, if most do, or beside words that return in
 * it. */
static size_t
count_sure(const struct folios *f, uint32_t last)
{
	const struct seg_line *of = f->lines->of, *x, *y;
	size_t sure = 0, n, lone = 0;
	uint32_t i, k;

	for (i = last; i != SEG_NONE; i = f->of[i].from)
		lone += of[f->of[i].line].words == 0;
	for (i = last; i != SEG_NONE; i = f->of[i].from)
		f->of[i].sure = of[f->of[i].line].words == 0 &&
		    lone * 2 >= f->of[last].members;
	for (i = last; i != SEG_NONE; i = f->of[i].from) {
		x = &of[f->of[i].line];
		k = f->of[i].from;
		for (n = 0; k != SEG_NONE && n < NEIGHBOURS &&
		    x->words != 0; n++, k = f->of[k].from) {
			y = &of[f->of[k].line];
			if ((!f->of[i].sure || !f->of[k].sure) &&
			    seg_lines_alike(f->g, x, y))
				f->of[i].sure = f->of[k].sure = true;
		}
	}
	for (i = last; i != SEG_NONE; i = f->of[i].from)
		sure += f->of[i].sure;
	return sure;
}

/* True if the line is a number between dashes: "- 12 -". */
static bool
is_dashed(const struct seg *g, const struct seg_line *l)
{
	static const char *const dash[] = { "-", "\u2013", "\u2014" };
	size_t i;

	for (i = 0; i < sizeof(dash) / sizeof(*dash); i++)
		if (seg_is(&g->token[l->from], dash[i]) &&
		    seg_is(&g->token[l->to - 1], dash[i]))
			return seg_line_is_lone(l);
	return false;
}

/* True if the chain that ends with folio `last` counts pages.  One sentence that
 * runs on is enough where typists set their numbers between dashes, or where it
 * surely does over one of numbers that stand alone: no chapter's does. */
static bool
counts_pages(const struct folios *f, uint32_t last)
{
	const struct seg_lines *all = f->lines;
	size_t n = f->of[last].members, cuts = 0, fed = 0, heads = 0, lone = 0;
	uint32_t k;
	bool sure = false;

	for (k = last; k != SEG_NONE; k = f->of[k].from) {
		uint32_t line = f->of[k].line;
		unsigned cut = seg_line_cuts(f->g, all, line);

		fed += is_fed(all, line);
		cuts += is_fed(all, line) || cut > 0 ||
		    (seg_line_is_lone(&all->of[line]) &&
		    seg_says_page(f->g, &all->of[line]));
		heads += seg_words(f->g, all->of[line].from,
		    all->of[line].to) > 1;
		lone += seg_line_is_lone(&all->of[line]);
		sure = sure || cut > 1 || (cut > 0 && is_dashed(f->g,
		    &all->of[line]));
	}
	return (n >= MEMBERS || (n >= FED && fed == n)) &&
	    (cuts * (heads * 2 > n || n > FEW ? 4 : 2) >= n ||
	    (sure && lone == n)) &&
	    count_sure(f, last) * 4 >= n * 3 && are_pages(f, last);
}

/* Marks the lines of a chain from the first that is sure to the last. */
static void
mark_chain(struct folios *f, uint32_t last)
{
	uint32_t first = SEG_NONE, k;

	for (k = last; k != SEG_NONE; k = f->of[k].from) {
		first = f->of[k].sure ? k : first;
		last = f->of[last].sure ? last : f->of[k].from;
	}
	for (k = last;; k = f->of[k].from) {
		struct seg_line *l = &f->lines->of[f->of[k].line];

		l->forme = true;
		l->page = f->of[k].number;
		if (k == first)
			break;
	}
}

/* The first folio of the chain. */
static uint32_t
chain_begin(const struct folios *f, uint32_t last)
{
	while (f->of[last].from != SEG_NONE)
		last = f->of[last].from;
	return last;
}

/* The best chain among folios from..to-1 that counts pages; SEG_NONE. */
static uint32_t
find_best(struct folios *f, uint32_t from, uint32_t to, size_t *looks)
{
	uint32_t best, i;

	for (; *looks > 0; f->of[best].dead = true) {
		best = SEG_NONE;
		for (i = from; i < to; i++)
			if (!f->of[i].dead && f->of[i].members >= FED &&
			    (best == SEG_NONE ||
			    f->of[i].score > f->of[best].score))
				best = i;
		if (best == SEG_NONE)
			break;
		--*looks;
		if (chain_begin(f, best) >= from && counts_pages(f, best))
			return best;
	}
	return SEG_NONE;
}

/* The chains of a text, whose pages may be counted anew in each part, stand
 * one behind the other: the best first, then those on its sides. */
static void
choose(struct folios *f)
{
	struct { uint32_t from, to; } open[CHAINS + 2];
	size_t n = 1, looks = CHAINS;
	uint32_t best;

	open[0].from = 0;
	open[0].to = (uint32_t)f->n;
	while (n > 0 && n <= CHAINS) {
		uint32_t from = open[--n].from, to = open[n].to;

		best = find_best(f, from, to, &looks);
		if (best == SEG_NONE)
			continue;
		mark_chain(f, best);
		open[n].from = best + 1;
		open[n++].to = to;
		open[n].from = from;
		open[n++].to = chain_begin(f, best);
	}
}

bool
seg_chains_find(const struct seg *g, struct seg_lines *all)
{
	struct folios f = { .g = g, .lines = all };
	bool ok = gather(&f) && link_all(&f);

	if (ok)
		choose(&f);
	free(f.of);
	return ok;
}
