/* References: which places in the text lead to which note. */
#include <stdlib.h>
#include <string.h>

#include "segment/align.h"
#include "segment/marks.h"
#include "segment/profile.h"
#include "segment/refs.h"
#include "segment/signs.h"

struct candidates {
	struct seg_candidate *of;
	size_t n, cap;
};

bool
seg_may_refer(const struct seg_block *b)
{
	return b->kind != SEG_NOTE && b->kind != SEG_RULE && b->kind != SEG_COVER &&
	    b->kind != SEG_SEPARATOR && b->kind != SEG_BIO;
}

static bool
gather(const struct seg *g, const struct seg_region *r, struct candidates *all)
{
	struct seg_candidate c;
	uint32_t b, i;

	all->n = 0;
	for (b = r->block; b < r->block_to; b++) {
		if (!seg_may_refer(&g->block[b]))
			continue;
		for (i = g->block[b].from; i < g->block[b].to; i++) {
			if (!seg_candidate_read(g, &g->block[b], i, &c))
				continue;
			if (all->n == all->cap && !tei_grow(&all->of,
			    &all->cap, all->n + 1, sizeof(*all->of)))
				return false;
			all->of[all->n++] = c;
			i = c.to - 1;
		}
	}
	return true;
}

/* What seg_align asks of. */
struct asked {
	const struct seg *g;
	const struct seg_candidate *candidate;
	const struct seg_note *note;
};

static int
like(void *data, size_t place, size_t note)
{
	const struct asked *a = data;
	const struct seg_candidate *c = &a->candidate[place];

	/* digits within a sentence are a number of the text */
	if (c->number != SEG_NONE && c->weight < 6)
		return 0;
	return seg_garbled_for(a->g, c, a->note[note].number);
}

/* A reference that is sure but leads to no note: the note's text is lost.
 * It stands behind the note whose number comes before, if its own comes
 * before that of the next, `before`. */
static void
add_lost_text(struct seg *g, const struct seg_candidate *c, uint32_t before,
	uint32_t notes)
{
	const struct seg_note *last = &g->note[before - 1];
	uint32_t added, next = before < notes &&
	    g->note[before].series == last->series ?
	    g->note[before].number : last->number + 2;

	if (c->weight < 8 || c->number <= last->number || c->number >= next)
		return;
	/* the first that names it leads to it, and numbers ascend */
	if (g->n_note > notes && g->note[g->n_note - 1].block ==
	    last->block + 1 && g->note[g->n_note - 1].lost_text &&
	    g->note[g->n_note - 1].number >= c->number)
		return;
	added = seg_note_add(g, (struct seg_note){ .number = c->number,
	    .series = last->series, .block = last->block + 1,
	    .ref_from = c->from, .ref_to = c->to, .has_ref = true,
	    .lost_text = true });
	if (!g->failed)
		seg_mark_add(g, c->from, SEG_REF, added);
}

/* The first note of from..to-1 whose number is not below; numbers ascend. */
static uint32_t
first_from(const struct seg *g, uint32_t from, uint32_t to, uint32_t number)
{
	uint32_t mid;

	while (from < to) {
		mid = from + (to - from) / 2;
		if (g->note[mid].number < number)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

/* Looks at the references without a match.  One leads between the notes that
 * those before and behind it lead to, where its number belongs. */
static void
find_lost_texts(struct seg *g, const struct seg_region *r, uint32_t notes,
	const struct candidates *all, const uint32_t *match)
{
	uint32_t low = 0, high = 0, n = r->note_to - r->note, before;
	size_t i;

	for (i = 0; i < all->n && !g->failed; i++) {
		uint32_t number = all->of[i].number;

		while (high < n && (match[high] == SEG_NONE ||
		    match[high] < i)) {
			if (match[high] != SEG_NONE)
				low = high + 1;
			high++;
		}
		if (number == SEG_NONE || (high < n && match[high] == i))
			continue;
		before = first_from(g, r->note + low, r->note + high, number);
		if (before > 0 && (before >= r->note_to ||
		    g->note[before].number != number))
			add_lost_text(g, &all->of[i], before, notes);
	}
}

static bool
tie(struct seg *g, const struct seg_region *r, uint32_t notes,
	struct candidates *all)
{
	size_t n = r->note_to - r->note, i;
	struct seg_align_place *place = calloc(all->n + 1, sizeof(*place));
	uint32_t *number = calloc(2 * n + 1, sizeof(*number));
	uint32_t *match = number + n;
	struct asked asked = { g, all->of, g->note + r->note };
	bool ok = place != NULL && number != NULL;

	for (i = 0; ok && i < n; i++)
		number[i] = g->note[r->note + i].number;
	for (i = 0; ok && i < all->n; i++)
		place[i] = (struct seg_align_place){ all->of[i].number,
		    all->of[i].weight };
	ok = ok && seg_align(place, all->n, number, n, like, &asked, match);
	for (i = 0; ok && i < n; i++) {
		struct seg_note *note = &g->note[r->note + i];

		if (match[i] == SEG_NONE)
			continue;
		note->has_ref = true;
		note->garbled = all->of[match[i]].number != note->number;
		note->ref_from = all->of[match[i]].from;
		note->ref_to = all->of[match[i]].to;
		seg_mark_add(g, note->ref_from, SEG_REF,
		    r->note + (uint32_t)i);
	}
	if (ok)
		find_lost_texts(g, r, notes, all, match);
	free(place);
	free(number);
	return ok;
}

/* The region from `block` on whose first note is `note`; false after the
 * last. */
static bool
next_region(const struct seg *g, uint32_t notes, struct seg_region *r)
{
	bool end = g->notes_at_end;
	uint32_t first = r->note_to;
	const struct seg_note *n = &g->note[first];
	uint32_t page;

	if (first >= notes)
		return false;
	page = g->block[n->block].page;
	r->block = r->block_to;
	r->note = first;
	/* numbers ascend within a region, whatever the text does */
	do {
		r->note_to++;
	} while (r->note_to < notes && g->note[r->note_to].series ==
	    n->series && (end ||
	    g->block[g->note[r->note_to].block].page == page));
	r->block_to = g->note[r->note_to - 1].block + 1;
	if (!end)
		while (r->block < r->block_to &&
		    g->block[r->block].page < page)
			r->block++;
	return true;
}

void
seg_find_refs(struct seg *g)
{
	struct seg_region r = { .block_to = g->cover };
	struct candidates all = {0};
	struct tei_lexicon dates = {0};
	/* those with signs, and those whose text is lost, are added behind */
	uint32_t notes = (uint32_t)g->n_note;

	seg_tie_signs(g);
	if (notes > 0)
		g->status = tei_date_words_load(&dates, g->diag);
	g->failed = g->failed || g->status != TEI_OK;
	while (!g->failed && next_region(g, notes, &r)) {
		if (!gather(g, &r, &all) || !tie(g, &r, notes, &all))
			g->failed = true;
		if (!g->failed)
			seg_place_lost(g, &r, &dates);
	}
	tei_lexicon_free(&dates);
	free(all.of);
}
