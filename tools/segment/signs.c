/* Notes with signs, "* I thank …", "† So Coll.", at the foot of a page.
 *
 * An asterisk is much else: a point of a list, a mark of italics, a line that
 * separates.  A line with a sign at its head is a note if the same sign stands
 * once before it on its page, or not far before, at the end of a word.
 */
#include <stdlib.h>

#include "segment/marks.h"
#include "segment/signs.h"

enum {
	RUN = 3,       /* signs in a row, at most: "***" */
	KINDS = 3,
	NEAR = 40,     /* blocks from the reference to the note */
	LONGEST = 300, /* tokens of a stretch in italics */
	NUMBER = 200   /* of the numbered note below it, at most */
};

/* References with one sign since the page began, or since its last note. */
struct state {
	uint32_t n;
	uint32_t block, from, to; /* the last */
};

struct walk {
	struct seg *g;
	struct state of[KINDS * RUN];
	struct seg_cuts cuts;
};

/* One past the signs of one kind at i, and in *kind which and how many; i if
 * there are none. */
static uint32_t
run_end(const struct seg *g, uint32_t i, uint32_t to, size_t *kind)
{
	static const char *const sign[KINDS] = { "*", "\u2020", "\u2021" };
	uint32_t end = i;
	size_t k;

	for (k = 0; k < KINDS && end == i; k++)
		for (*kind = k * RUN; end < to && end - i <= RUN &&
		    seg_is(&g->token[end], sign[k]); end++)
			;
	*kind += end > i ? end - i - 1 : 0;
	return end - i > RUN ? i : end;
}

/* One past the italics that the asterisks from..end-1 begin; `end` if they begin
 * none. */
static uint32_t
italics_end(const struct seg *g, const struct seg_block *b, uint32_t from,
	uint32_t end)
{
	uint32_t k;

	if (!seg_is(&g->token[from], "*") || end >= b->to ||
	    seg_is_space(&g->token[end]))
		return end;
	for (k = end; k < b->to && k < end + LONGEST; k++)
		if (seg_is(&g->token[k], "*"))
			return seg_is_space(&g->token[k - 1]) ? end :
			    k + (end - from);
	return end;
}

/* True if the signs from..to-1 stand at the end of a word or a sentence. */
static bool
is_reference(const struct seg *g, const struct seg_block *b, uint32_t from,
	uint32_t to)
{
	const struct seg_token *t = &g->token[from];

	return from > b->from && (t[-1].class == TEI_LETTER ||
	    seg_is_stop(t - 1) || seg_is_closing(t - 1) ||
	    seg_is(t - 1, ",") || seg_is(t - 1, ";")) && (to == b->to ||
	    seg_is_space(&g->token[to]) || seg_is_closing(&g->token[to]) ||
	    seg_is_stop(&g->token[to]) || seg_is(&g->token[to], ",") ||
	    seg_is(&g->token[to], ";") || seg_is(&g->token[to], ":"));
}

/* Counts the references in from..to-1, which begins with a line. */
static void
read_line(struct walk *w, uint32_t block, uint32_t from, uint32_t to)
{
	const struct seg_block *b = &w->g->block[block];
	uint32_t i, end;
	size_t kind;

	for (i = from; i < to; i = end) {
		end = w->g->token[i].class == TEI_OTHER ? run_end(w->g, i,
		    b->to, &kind) : i;
		if (end == i) {
			end++;
		} else if (is_reference(w->g, b, i, end)) {
			w->of[kind].n++;
			w->of[kind].block = block;
			w->of[kind].from = i;
			w->of[kind].to = end;
		} else {
			end = italics_end(w->g, b, i, end);
		}
	}
}

/* True if the same signs head the line at i: points of a list. */
static bool
is_headed(const struct seg *g, uint32_t i, size_t kind)
{
	size_t other;

	return i < g->n_token && run_end(g, i, (uint32_t)g->n_token,
	    &other) > i && other == kind;
}

/* True if a note with a number begins in the line. */
static bool
is_numbered(const struct seg *g, const struct seg_block *b, uint32_t line)
{
	uint32_t before = seg_trim(g, b->from, line);
	struct seg_numeral m;

	return seg_numeral_read(g, line, b->to, &m) && m.number <= NUMBER &&
	    g->token[m.text].class == TEI_LETTER &&
	    seg_is_capital(&g->token[m.text]) &&
	    seg_is_stop(&g->token[before - 1]);
}

/* The line at which the note that begins in `line` ends: one with other signs or
 * with a number, or the block's end. */
static uint32_t
note_end(const struct seg *g, const struct seg_block *b, uint32_t line)
{
	size_t kind;

	do {
		line = seg_next_line(g, b, line);
	} while (line < b->to && run_end(g, line, b->to, &kind) == line &&
	    !is_numbered(g, b, line));
	return line;
}

/* The end of the note that begins in the line of a block; `line` if none
 * does. */
static uint32_t
take_note(struct walk *w, uint32_t block, uint32_t line)
{
	struct seg *g = w->g;
	const struct seg_block *b = &g->block[block];
	uint32_t mark, text, end;
	struct state *s;
	size_t kind;
	bool once;

	mark = run_end(g, line, b->to, &kind);
	text = seg_skip_space(g, mark, b->to);
	if (mark == line || text == b->to || b->kind != SEG_PARAGRAPH ||
	    (text == mark && italics_end(g, b, line, mark) > mark))
		return line;
	end = note_end(g, b, line);
	s = &w->of[kind];
	once = s->n == 1 && block <= s->block + NEAR;
	s->n = 0;
	if (!once || !seg_begins_note_text(g, text) || is_headed(g,
	    seg_skip_space(g, end, (uint32_t)g->n_token), kind))
		return line;
	if (!tei_grow(&g->sign, &g->cap_sign, g->n_sign + 1,
	    sizeof(*g->sign))) {
		g->failed = true;
		return line;
	}
	g->sign[g->n_sign++] = (struct seg_sign){ line, mark, text, s->from,
	    s->to };
	if (line > b->from)
		seg_cuts_add(g, &w->cuts, line);
	if (end < b->to)
		seg_cuts_add(g, &w->cuts, end);
	return end;
}

/* Makes notes of the blocks that begin with those signs; n numbers them. */
static void
mark_blocks(struct seg *g)
{
	size_t i = g->cover, k;

	for (k = 0; k < g->n_sign && !g->failed; k++) {
		while (g->block[i].from < g->sign[k].at)
			i++;
		g->block[i].kind = SEG_NOTE;
		g->block[i].text = g->sign[k].text;
	}
}

void
seg_find_signs(struct seg *g)
{
	struct walk w = { .g = g };
	uint32_t i, line, next;
	size_t k;

	if (seg_profile_word(g->profile, SEG_NOTE_PLACE) == NULL)
		return;
	for (i = g->cover; i < g->n_block && !g->failed; i++) {
		const struct seg_block *b = &g->block[i];

		for (k = 0; seg_is_parted(g, i) && k < KINDS * RUN; k++)
			w.of[k].n = 0;
		for (line = b->from; line < b->to; line = next) {
			next = take_note(&w, i, line);
			if (next == line) {
				next = seg_next_line(g, b, line);
				read_line(&w, i, line, next);
			}
		}
	}
	seg_cuts_make(g, &w.cuts);
	mark_blocks(g);
}

void
seg_tie_signs(struct seg *g)
{
	uint32_t b = g->cover, k;

	for (k = 0; k < g->n_sign && !g->failed; k++) {
		const struct seg_sign *s = &g->sign[k];

		while (g->block[b].from < s->at)
			b++;
		g->block[b].note = seg_note_add(g, (struct seg_note){
		    .number = k + 1, .series = 1, .block = b, .sign = s->to - s->at,
		    .has_ref = true, .ref_from = s->ref_from,
		    .ref_to = s->ref_to });
		if (!g->failed)
			seg_mark_add(g, s->ref_from, SEG_REF,
			    g->block[b].note);
	}
}
