/* Notes: the lines that begin one, in the order of their numbers.
 *
 * Numbers run on; that tells a numeral from a year at a line's head, finds a
 * note that follows another on its line, and gives a note whose numeral OCR
 * lost its number back.  They may begin anew with 1.
 */
#include <stdlib.h>
#include <string.h>

#include "segment/marks.h"
#include "segment/notes.h"

/* Numbers may leap so far where notes are missing. */
enum { LEAP = 12 };

struct numerals {
	struct seg_numeral *of;
	size_t n, cap;
	bool weak_are_notes; /* most weak ones read like notes */
	bool failed;
};

static void
keep(struct numerals *all, struct seg_numeral m)
{
	if (all->n == all->cap && !tei_grow(&all->of, &all->cap, all->n + 1,
	    sizeof(*all->of))) {
		all->failed = true;
		return;
	}
	all->of[all->n++] = m;
}

/* True if a line of the block goes on with the sentence of the line before. */
static bool
is_amid(const struct seg *g, const struct seg_block *b, uint32_t line,
	uint32_t text)
{
	struct seg_block above = *b;

	above.to = seg_trim(g, b->from, line);
	return line > b->from && seg_is_lower(&g->token[text]) &&
	    seg_is_open(g, &above);
}

/* All lines that look as if a note began with them. */
static void
gather(const struct seg *g, struct numerals *all)
{
	struct seg_numeral m;
	uint32_t line, next, i, page = 0;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		page += seg_is_parted(g, i);
		if (b->kind != SEG_PARAGRAPH && b->kind != SEG_HEAD)
			continue;
		for (line = b->from; line < b->to; line = next) {
			next = seg_next_line(g, b, line);
			if (seg_numeral_read(g, line, b->to, &m) &&
			    !is_amid(g, b, line, m.text)) {
				m.end = next;
				m.block = i;
				m.page = page;
				m.headed = b->kind == SEG_HEAD;
				keep(all, m);
			}
		}
	}
}

/* Leaves out the numerals of headings, which are none of notes. */
static void
drop_headed(struct numerals *all)
{
	size_t i, k = 0;

	for (i = 0; i < all->n; i++)
		if (!all->of[i].headed || all->of[i].referred)
			all->of[k++] = all->of[i];
	all->n = k;
}

static bool
weak_are_notes(const struct seg *g, const struct numerals *all)
{
	size_t i, weak = 0, notes = 0;

	for (i = 0; i < all->n; i++) {
		const struct seg_numeral *m = &all->of[i];

		weak += m->weak;
		notes += m->weak && seg_reads_like_note(g, m->text, m->end);
	}
	return notes * 2 > weak;
}

/* The number of the next numeral that has one and is not weak. */
static uint32_t
next_number(const struct numerals *all, size_t i)
{
	size_t k;

	for (k = i + 1; k < all->n && k <= i + LEAP; k++)
		if (!all->of[k].weak && all->of[k].number != SEG_NONE)
			return all->of[k].number;
	return SEG_NONE;
}

bool
seg_begins_note_text(const struct seg *g, uint32_t text)
{
	const struct seg_token *t = &g->token[text];

	return seg_is_capital(t) || seg_is_opening(t);
}

/* True if a note may begin behind the numeral: with a number only, "4. 5 Eliz.
 * c. 5", if it is the next one and the next after it follows. */
static bool
has_note_text(const struct seg *g, const struct numerals *all, size_t i,
	uint32_t last)
{
	const struct seg_numeral *m = &all->of[i];

	return seg_begins_note_text(g, m->text) ||
	    (g->token[m->text].class == TEI_DIGIT && last > 0 &&
	    m->number == last + 1 && i + 1 < all->n &&
	    m[1].number == m->number + 1);
}

/* A weak numeral must be the next number, and something else must speak for
 * it: its place, its text, or that the next one follows in turn. */
static bool
accept_weak(const struct seg *g, const struct numerals *all, size_t i,
	uint32_t last, bool beside)
{
	const struct seg_numeral *m = &all->of[i];
	bool followed = all->weak_are_notes && i + 1 < all->n &&
	    m[1].number > m->number && m[1].number <= m->number + 2;

	if (m->number <= last || !has_note_text(g, all, i, last))
		return false;
	if (m->number == last + 1 && (beside || followed))
		return true;
	return (m->number == last + 1 || (followed &&
	    m->number <= last + LEAP)) &&
	    seg_reads_like_note(g, m->text, m->end);
}

/* Decides on a numeral after the number `last` (0: none yet); `beside`: it
 * follows a note's line or the heading of the notes.  Sets its number where
 * it was lost or misread. */
static bool
accept(const struct seg *g, const struct numerals *all, size_t i,
	uint32_t last, bool beside)
{
	struct seg_numeral *m = &all->of[i];
	uint32_t after = next_number(all, i);

	if (m->weak && last > 0 && seg_restarts_at_foot(g, all->of, i)) {
		m->restarts = true;
		return true;
	}
	if (m->weak)
		return accept_weak(g, all, i, last, beside || m->foot);
	if (m->number == SEG_NONE) {
		m->number = last + 1;
		m->guessed = true;
		return true;
	}
	if (m->number > last && m->number <= last + LEAP)
		return true;
	if (m->number == 1 && (after == SEG_NONE || after <= 3)) {
		m->restarts = true;
		return true;
	}
	if (last == 0)
		return m->number < 1000 && after > m->number &&
		    after <= m->number + 3;
	if (after == last + 2 && seg_begins_note_text(g, m->text)) {
		m->number = last + 1;
		m->guessed = true;
		return true;
	}
	return false;
}

/* The numeral `number` after a sentence within from..to-1: a note that OCR
 * ran together with the one before. */
static bool
find_inside(const struct seg *g, uint32_t from, uint32_t to, uint32_t number,
	struct seg_numeral *m)
{
	uint32_t i;

	for (i = from + 2; i + 2 < to; i++) {
		if (seg_number(&g->token[i]) != number ||
		    !seg_is_space(&g->token[i - 1]) ||
		    !seg_is_space(&g->token[i + 1]) ||
		    !seg_begins_note_text(g, i + 2))
			continue;
		if (seg_is_stop(&g->token[i - 2]) ||
		    seg_is_closing(&g->token[i - 2])) {
			*m = (struct seg_numeral){ .at = i, .text = i + 2,
			    .number = number };
			return true;
		}
	}
	return false;
}

/* The first token after the block that holds token `at`; *b is where to
 * begin to look and moves on. */
static uint32_t
block_end(const struct seg *g, size_t *b, uint32_t at)
{
	while (g->block[*b].to <= at)
		(*b)++;
	return g->block[*b].to;
}

/* True if the block before b is a heading such as "Notes". */
static bool
heads_notes(const struct seg *g, size_t b)
{
	return b > g->cover && g->block[b - 1].kind == SEG_HEAD &&
	    seg_words(g, g->block[b - 1].from, g->block[b - 1].to) <= 2;
}

/* Keeps of all numerals those that begin notes; adds those within lines. */
static void
choose(const struct seg *g, const struct numerals *all,
	struct numerals *chosen)
{
	uint32_t last = 0, end = 0, next, until;
	size_t i, b = g->cover, near = SIZE_MAX;
	struct seg_numeral m;

	for (i = 0; i < all->n; i++) {
		m = all->of[i];
		until = block_end(g, &b, m.at);
		/* in the block of a note, or in the one right after it */
		if (!accept(g, all, i, last, (near != SIZE_MAX &&
		    b <= near + 1) || (last == 0 && heads_notes(g, b))))
			continue;
		m = all->of[i];
		keep(chosen, m);
		last = m.number;
		near = b;
		next = next_number(all, i);
		end = i + 1 < all->n && all->of[i + 1].at < until ?
		    all->of[i + 1].at : until;
		while (next != last + 1 && find_inside(g, m.text, end,
		    last + 1, &m)) {
			keep(chosen, m);
			last = m.number;
		}
	}
}

/* Notes at the end of a text answer to references within it; numbered
 * points that nothing refers to are none.  Keeps the numerals of series to
 * whose number 1 a reference "(1)" stands before. */
static void
drop_unreferred(const struct seg *g, struct numerals *all)
{
	struct seg_candidate c;
	size_t i, b = g->cover, k = 0;
	uint32_t t = b < g->n_block ? g->block[b].from : 0;
	bool referred = false;

	for (i = 0; i < all->n; i++) {
		for (; t < all->of[i].at; t++) {
			block_end(g, &b, t);
			if (t > g->block[b].from &&
			    seg_candidate_read(g, &g->block[b], t, &c) &&
			    c.number == 1 && c.weight >= 8)
				referred = true;
		}
		if (referred || all->of[i].referred)
			all->of[k++] = all->of[i];
	}
	all->n = k;
}

uint32_t
seg_note_add(struct seg *g, struct seg_note n)
{
	if (g->n_note == g->cap_note && !tei_grow(&g->note, &g->cap_note,
	    g->n_note + 1, sizeof(*g->note))) {
		g->failed = true;
		return 0;
	}
	g->note[g->n_note] = n;
	return (uint32_t)g->n_note++;
}

/* Makes the notes of the chosen numerals, each with its block. */
static void
make_notes(struct seg *g, const struct numerals *chosen)
{
	struct seg_cuts cuts = {0};
	uint32_t series = 1;
	size_t i, b = g->cover;

	if (chosen->n > 0 && chosen->of[0].referred)
		seg_cuts_add(g, &cuts, seg_heading_line(g, chosen->of[0].at));
	for (i = 0; i < chosen->n; i++)
		seg_cuts_add(g, &cuts, chosen->of[i].at);
	seg_cuts_make(g, &cuts);
	for (i = 0; i < chosen->n && !g->failed; i++) {
		const struct seg_numeral *m = &chosen->of[i];

		while (g->block[b].from < m->at)
			b++;
		series += m->restarts;
		g->block[b].kind = SEG_NOTE;
		g->block[b].text = m->text;
		g->block[b].note = seg_note_add(g, (struct seg_note){
		    .number = m->number, .series = series,
		    .block = (uint32_t)b, .guessed = m->guessed });
	}
}

void
seg_find_notes(struct seg *g)
{
	const char *place = seg_profile_word(g->profile, SEG_NOTE_PLACE);
	struct numerals all = {0}, chosen = {0};

	if (place == NULL)
		return;
	gather(g, &all);
	seg_find_ends(g, all.of, all.n);
	drop_headed(&all);
	seg_find_feet(g, all.of, all.n);
	if (strcmp(place, "end") == 0)
		drop_unreferred(g, &all);
	all.weak_are_notes = weak_are_notes(g, &all);
	choose(g, &all, &chosen);
	g->failed = g->failed || all.failed || chosen.failed;
	if (!g->failed)
		make_notes(g, &chosen);
	seg_find_rules(g);
	g->notes_at_end = strcmp(place, "end") == 0 || seg_notes_are_last(g);
	if (!g->failed)
		seg_find_unmarked_notes(g, g->notes_at_end);
	if (g->notes_at_end)
		seg_head_notes(g);
	free(all.of);
	free(chosen.of);
}
