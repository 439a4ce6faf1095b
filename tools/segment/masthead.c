/* The head of a newspaper, a record, a despatch: its title, and below it the
 * line that says where and when. */
#include "segment/profile.h"

enum {
	LINES = 5,   /* a masthead has no more */
	WORDS = 14,  /* a date line has no more */
	TITLE = 20   /* words of the lines above it */
};

/* True for a word that may stand in a date line in lower case: "the 3rd of
 * May, 11 p.m.", "le 3 mai" */
static bool
is_small_word(const struct seg *g, const struct seg_token *t)
{
	static const char *const lists[] = { "daywords", "months", "weekdays" };
	size_t i;

	for (i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		if (seg_profile_lists(g->profile, lists[i], t))
			return true;
	return false;
}

static bool
is_year(uint32_t n)
{
	return n != SEG_NONE && n > 1400 && n < 2100;
}

/* What a run says of a day. */
struct day {
	bool month, weekday, day, year;
};

/* Reads what the run says of a day, perhaps with a place, an hour, the number
 * of an issue; false if it has a word of a sentence. */
static bool
read_day(const struct seg *g, uint32_t from, uint32_t to, struct day *d)
{
	uint32_t i, n;

	*d = (struct day){0};
	if (from >= to || seg_words(g, from, to) > WORDS ||
	    seg_is(&g->token[to - 1], ",") || seg_is(&g->token[to - 1], ":"))
		return false;
	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];

		n = seg_number(t);
		d->month |= seg_profile_lists(g->profile, "months", t);
		d->weekday |= seg_profile_lists(g->profile, "weekdays", t);
		d->year |= is_year(n);
		d->day |= n > 0 && n < 32;
		if ((seg_is_lower(t) && !is_small_word(g, t)) ||
		    seg_is(t, "\"") || seg_is(t, "(") || (seg_is(t, ":") &&
		    seg_is_space(t + 1) && !(i > from && /* "Octob: 12th" */
		    seg_profile_lists(g->profile, "months", t - 1))))
			return false;
	}
	return true;
}

bool
seg_is_dateline(const struct seg *g, uint32_t from, uint32_t to)
{
	struct day d;

	return read_day(g, from, to, &d) && ((d.year && (d.month ||
	    d.weekday)) || (d.month && d.day && d.weekday));
}

bool
seg_names_day(const struct seg *g, uint32_t from, uint32_t to)
{
	struct day d;

	return read_day(g, from, to, &d) && (d.weekday || (d.month && d.day));
}

bool
seg_mentions_day(const struct seg *g, uint32_t from, uint32_t to)
{
	bool month = false, number = false;
	uint32_t i;

	for (i = from; i < to; i++) {
		month |= !seg_is(&g->token[i], "may") && seg_profile_lists(
		    g->profile, "months", &g->token[i]);
		number |= g->token[i].class == TEI_DIGIT;
	}
	return month && number;
}

/* True if the lines from..to-1 may be a title: few words, no sentence, no
 * word at their end that wants another. */
static bool
may_be_title(const struct seg *g, uint32_t from, uint32_t to)
{
	const struct seg_token *last = &g->token[to - 1];
	uint32_t i;

	for (i = from + 1; i + 1 < to; i++)
		if (seg_is_stop(&g->token[i]) && seg_is_lower(&g->token[i - 1])
		    && g->token[i - 1].n > 3)
			return false;
	return seg_words(g, from, to) <= TITLE && (!seg_is(last, ",") ||
	    seg_all_capitals(g, from, to)) && !seg_is(last, "-") &&
	    !seg_is(last, ":") && (!seg_is_lower(last) ||
	    last->n > 3) && (seg_is_capital(&g->token[from]) ||
	    seg_is_opening(&g->token[from]));
}

void
seg_cut_masthead(struct seg *g, uint32_t block)
{
	const struct seg_block *b = g->block + block;
	uint32_t line, next, end, at[2];
	size_t lines = 0, n = 0;

	line = seg_next_line(g, b, b->from);
	for (; line < b->to && lines < LINES; line = next, lines++) {
		next = seg_next_line(g, b, line);
		end = seg_trim(g, line, next);
		if (!seg_is_dateline(g, line, end))
			continue;
		if (!may_be_title(g, b->from, seg_trim(g, b->from, line)))
			return;
		at[n++] = line;
		if (next < b->to)
			at[n++] = next;
		seg_blocks_cut(g, at, n);
		return;
	}
}

/* A date line stands below the title, a heading or an author. */
void
seg_find_datelines(struct seg *g)
{
	uint32_t i;

	for (i = g->cover + 1; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];

		if (b->kind == SEG_PARAGRAPH && (b[-1].kind == SEG_TITLE ||
		    b[-1].kind == SEG_HEAD || b[-1].kind == SEG_AUTHOR) &&
		    seg_is_dateline(g, b->from, b->to))
			b->kind = SEG_DATELINE;
	}
}
