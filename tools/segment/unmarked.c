/* Blocks of notes that have no numeral: it was lost, or they continue a note
 * that the foot of the page broke off. */
#include <stdlib.h>

#include "segment/marks.h"
#include "segment/notes.h"

/* A note at the end goes on over so many blocks. */
enum { CONTINUED = 4 };

/* True if the block may begin within a sentence. */
static bool
begins_inside(const struct seg *g, const struct seg_block *b)
{
	const struct seg_token *t = &g->token[b->from];

	return seg_is_lower(t) || t->class == TEI_DIGIT ||
	    t->class == TEI_SUPERSCRIPT;
}

static void
continue_note(struct seg *g, uint32_t from, uint32_t to)
{
	struct seg_block *a = &g->block[from], *b = &g->block[to];

	b->kind = SEG_NOTE;
	b->note = a->note;
	seg_tie(g, from, to);
}

/* True if the last block of the body before `at` leaves its sentence open;
 * and if so whether the first block of the body from `after` on takes it
 * up. */
static bool
body_needs(const struct seg *g, uint32_t at, uint32_t after)
{
	uint32_t i = at;

	while (i > g->cover && (g->block[i - 1].kind == SEG_NOTE ||
	    g->block[i - 1].kind == SEG_RULE))
		i--;
	if (i == g->cover || seg_ends_sentence(g, &g->block[i - 1]))
		return false;
	while (after < g->n_block && g->block[after].kind == SEG_NOTE)
		after++;
	return after == g->n_block ||
	    !seg_is_lower(&g->token[g->block[after].from]);
}

/* The blocks a+1 to b-1 stand between two notes of one foot or of two pages.
 * One right before b may continue a; one that reads like a note and whose
 * number is missing is that note. */
static void
look_between(struct seg *g, uint32_t a, uint32_t b)
{
	struct seg_note *before = &g->note[g->block[a].note];
	struct seg_note *after = &g->note[g->block[b].note];
	uint32_t missing = after->series == before->series ?
	    after->number - before->number - 1 : after->number - 1;
	uint32_t x = b - 1, body = x - a;

	if (seg_is_open(g, &g->block[a]) && begins_inside(g, &g->block[x]) &&
	    !body_needs(g, x, b)) {
		continue_note(g, a, x);
		return;
	}
	while (missing > 0 && x > a && (body > 1 || after->number > 1) &&
	    seg_reads_like_note(g, g->block[x].from,
	    g->block[x].to) &&
	    !seg_is_lower(&g->token[g->block[x].from])) {
		g->block[x].kind = SEG_NOTE;
		g->block[x].note = seg_note_add(g, (struct seg_note){
		    .number = g->note[g->block[b].note].number -
		    (b - x), .series = g->note[g->block[b].note].series,
		    .block = x, .guessed = true });
		missing--;
		x--;
	}
}

/* Between notes at the end of the text everything belongs to a note. */
static void
take_between(struct seg *g, uint32_t a, uint32_t b)
{
	uint32_t x, piece = a;

	for (x = a + 1; x < b && b - a <= CONTINUED; x++)
		if (g->block[x].kind == SEG_PARAGRAPH) {
			continue_note(g, piece, x);
			piece = x;
		}
}

/* True if the block is a note's numeral and no more. */
static bool
is_bare(const struct seg *g, const struct seg_block *b)
{
	return b->prev == SEG_NONE &&
	    seg_skip_space(g, b->text, b->to) >= b->to;
}

/* Of a note that nothing continues, says that it breaks off. */
static void
find_broken(struct seg *g)
{
	const struct seg_block *b;
	size_t i;

	for (i = g->cover; i < g->n_block; i++) {
		b = &g->block[i];
		if (b->kind == SEG_NOTE && b->note != SEG_NONE &&
		    b->next == SEG_NONE &&
		    (seg_is_open(g, b) || is_bare(g, b)))
			g->note[b->note].breaks_off = true;
	}
}

static int
by_block(const void *a, const void *b)
{
	uint32_t x = ((const struct seg_note *)a)->block;
	uint32_t y = ((const struct seg_note *)b)->block;

	return (x > y) - (x < y);
}

/* Notes in the order of their blocks again. */
static void
sort_notes(struct seg *g)
{
	uint32_t i, k;

	if (g->n_note > 0)
		qsort(g->note, g->n_note, sizeof(*g->note), by_block);
	for (i = 0; i < g->n_note; i++)
		for (k = g->note[i].block; k != SEG_NONE; k = g->block[k].next)
			g->block[k].note = i;
}

void
seg_find_unmarked_notes(struct seg *g, bool at_end)
{
	uint32_t last = SEG_NONE, i;

	for (i = g->cover; i < g->n_block && !g->failed; i++) {
		if (g->block[i].kind != SEG_NOTE)
			continue;
		if (g->block[i].note == SEG_NONE) { /* with a sign */
			last = SEG_NONE;
			continue;
		}
		if (last != SEG_NONE && i > last + 1) {
			if (at_end)
				take_between(g, last, i);
			else
				look_between(g, last, i);
		}
		last = i;
	}
	sort_notes(g);
	find_broken(g);
}
