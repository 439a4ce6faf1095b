/* Who speaks in turn: "Q." and "A.", "Mr. Pye." and "Mrs. Cole.".
 *
 * Such a label is known only by its returning: two of them stand at the head
 * of a line more than once.  Of "A. Pye was in the chair" that is not true.
 */
#include "segment/turns.h"

#include <stdlib.h>

#include "segment/profile.h"

enum {
	LOOK = 60,        /* tokens of a line that may be its label */
	SLOTS = 1 << 10,  /* for labels; a power of two */
	TIMES = 2,        /* a label stands so often … */
	TURNS = 2         /* … and so many labels do */
};

struct seg_turns {
	struct { uint64_t hash; uint32_t times; } slot[SLOTS];
	size_t n;      /* labels */
	bool taken;    /* enough of them return */
	bool asked;    /* "Q." does, and "A." is there */
};

/* "Q." or "A.": a letter, which may be a name's, too. */
static bool
is_letter(const struct seg *g, uint32_t from)
{
	return g->token[from].class == TEI_LETTER && g->token[from].n == 1;
}

/* The end of the label of the line that begins at `from`; `from` if it has
 * none, or is one that an initial ends: "Mr. J. Pye". */
static uint32_t
label_end(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t end;

	to = to - from > LOOK ? from + LOOK : to;
	if (seg_profile_match(g->profile, SEG_BLOCK_TURN, g, from, to, &end) ==
	    NULL || end >= to || (end > from + 2 &&
	    g->token[end - 2].class == TEI_LETTER && g->token[end - 2].n == 1))
		return from;
	return end;
}

static uint64_t
hash_of(const struct seg *g, uint32_t from, uint32_t to)
{
	uint64_t h = 1;

	for (; from < to; from++)
		if (g->token[from].class == TEI_LETTER)
			h = h * 31 + tei_hash(g->token[from].s,
			    g->token[from].n);
	return h | 1;
}

static size_t
find(const struct seg_turns *t, uint64_t h)
{
	size_t i = h & (SLOTS - 1);

	while (t->slot[i].hash != 0 && t->slot[i].hash != h)
		i = (i + 1) & (SLOTS - 1);
	return i;
}

static uint32_t
times(const struct seg_turns *t, const char *letter)
{
	return t->slot[find(t, (31 + tei_hash(letter, 1)) | 1)].times;
}

static void
learn(const struct seg *g, struct seg_turns *t)
{
	uint32_t line, end;
	size_t i, s;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		for (line = b->from; line < b->to;
		    line = seg_next_line(g, b, line)) {
			end = label_end(g, line, b->to);
			if (end == line)
				continue;
			s = find(t, hash_of(g, line, end));
			if (t->slot[s].hash == 0 && t->n >= SLOTS / 2)
				continue;
			t->n += t->slot[s].hash == 0;
			t->slot[s].hash = hash_of(g, line, end);
			t->slot[s].times++;
		}
	}
	for (s = 0, i = 0; s < SLOTS; s++)
		i += t->slot[s].times >= TIMES;
	t->asked = times(t, "Q") >= TIMES && times(t, "A") > 0;
	t->taken = i >= TURNS || t->asked;
}

struct seg_turns *
seg_turns_new(const struct seg *g)
{
	struct seg_turns *t = calloc(1, sizeof(*t));

	if (t != NULL && g->profile->rules[SEG_BLOCK_TURN].n > 0)
		learn(g, t);
	return t;
}

uint32_t
seg_turn_end(const struct seg *g, const struct seg_turns *t, uint32_t from,
	uint32_t to)
{
	uint32_t end = t->taken ? label_end(g, from, to) : from;

	if (end == from)
		return from;
	if (is_letter(g, from))
		return t->asked ? end : from;
	return t->slot[find(t, hash_of(g, from, end))].times >= TIMES ? end :
	    from;
}

/* Turns that stand below each other in one block are a block each. */
void
seg_cut_turns(struct seg *g)
{
	struct seg_turns *t = seg_turns_new(g);
	struct seg_cuts cuts = {0};
	uint32_t line;
	size_t i;

	g->failed = g->failed || t == NULL;
	for (i = g->cover; i < g->n_block && !g->failed && t->taken; i++) {
		const struct seg_block *b = &g->block[i];

		if (seg_turn_end(g, t, b->from, b->to) == b->from)
			continue;
		for (line = seg_next_line(g, b, b->from); line < b->to;
		    line = seg_next_line(g, b, line))
			if (seg_turn_end(g, t, line, b->to) != line)
				seg_cuts_add(g, &cuts, line);
	}
	seg_cuts_make(g, &cuts);
	free(t);
}
