/* Who was present: names below "Present:", in a line or a paragraph each, with
 * their offices, or in columns that blanks part.
 *
 * A running list, "Present: Mr. Pye, Mr. Cole", stays the paragraph it is.
 */
#include "segment/profile.h"

enum {
	LABEL = 6,     /* words of a label before a colon … */
	BARE = 3,      /* … and of one without */
	WORDS = 16,    /* of a person with an office */
	LONG = 12,     /* words of text that follows a heading */
	PIECES = 3     /* of a line that are names, one after the other */
};

static bool
matches(const struct seg *g, enum seg_key key, uint32_t from, uint32_t to)
{
	uint32_t end;

	return from < to && seg_profile_match(g->profile, key, g, from, to,
	    &end) != NULL;
}

/* True for the blanks that part columns. */
static bool
is_gap(const struct seg_token *t)
{
	return t->class == TEI_BLANK && (t->n > 1 || t->s[0] == '\t');
}

static bool
is_colon(const struct seg_token *t)
{
	return seg_is(t, ":") || seg_is(t, "\u2014") || seg_is(t, "\u2013");
}

/* One past the label with which from..to-1 begins, "Present:" or a line of its
 * own, or, below one, any other such as "Officers:"; `from` if there is
 * none. */
static uint32_t
label_end(const struct seg *g, uint32_t from, uint32_t to, bool below)
{
	uint32_t i = from;
	size_t words = 0;
	bool colon;

	for (; i < to && g->token[i].class != TEI_NEWLINE &&
	    !is_gap(&g->token[i]) && words <= LABEL; i++) {
		words += g->token[i].class == TEI_LETTER;
		if (is_colon(&g->token[i]))
			break;
	}
	colon = i < to && is_colon(&g->token[i]);
	while (i < to && g->token[i].class == TEI_OTHER)
		i++; /* ":", ":-" */
	return (below && colon && words > 0 && words <= BARE) ||
	    (words <= (colon ? LABEL : BARE) && matches(g,
	    SEG_BLOCK_ATTENDANCE, from, seg_trim(g, from, i))) ? i : from;
}

static bool
is_rank(const struct seg *g, const struct seg_token *t)
{
	return seg_is_capital(t) && seg_profile_lists(g->profile, "ranks", t);
}

/* True if a name with its rank or initials begins at i: "Mr. Pye", "J. Pye",
 * but no "Chairman",
 * no "J.P.". */
static bool
begins_person(const struct seg *g, uint32_t i, uint32_t to)
{
	bool initial = false;

	i = seg_skip_space(g, i, to);
	if (i < to && is_rank(g, &g->token[i])) {
		i = seg_skip_space(g, i + 1, to);
		i += i < to && seg_is(&g->token[i], ".");
		i = seg_skip_space(g, i, to);
		return i < to && seg_is_capital(&g->token[i]);
	}
	for (; i + 1 < to && seg_is_capital(&g->token[i]) &&
	    g->token[i].n == 1 && seg_is(&g->token[i + 1], "."); initial = true)
		i = seg_skip_space(g, i + 2, to);
	return initial && i < to && seg_is_capital(&g->token[i]) &&
	    g->token[i].n > 1;
}

/* How many more persons from..to-1 seems to name, behind commas: one may be an
 * office, "Lord Warden"; names alone, parted so, are several. */
static size_t
count_more(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t pieces = 1, more = 0;
	bool plain = true;
	uint32_t i;

	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];
		bool comma = seg_is(t, ",") || seg_is(t, ";");

		more += (comma || seg_is(t, "and")) &&
		    begins_person(g, i + 1, to);
		pieces += comma && i + 1 < to;
		plain = plain && !seg_is(t, ".") && !seg_is(t, "(") &&
		    !seg_is_lower(t);
	}
	return plain && pieces >= PIECES ? pieces - 1 : more;
}

/* True if the run names one person, perhaps with an office: no sentence, and
 * nothing that another rule knows. */
static bool
is_person(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i;

	to = seg_trim(g, from, to);
	if (from >= to || seg_words(g, from, to) > WORDS ||
	    !matches(g, SEG_BLOCK_PERSON, from, to) ||
	    count_more(g, from, to) > 1)
		return false;
	for (i = from; i < to; i++)
		if (seg_profile_lists(g->profile, "finite", &g->token[i]) ||
		    seg_profile_lists(g->profile, "says", &g->token[i]) ||
		    seg_is(&g->token[i], ":"))
			return false;
	return true;
}

/* True if something tells that the run is a person: rank, initials, office. */
static bool
is_marked(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i;

	for (i = from; i < to; i++)
		if (seg_is(&g->token[i], ",") || seg_is(&g->token[i], "(") ||
		    begins_person(g, i, to))
			return true;
	return false;
}

static uint32_t
line_end(const struct seg *g, uint32_t i, uint32_t to)
{
	while (i < to && g->token[i].class != TEI_NEWLINE)
		i++;
	return i;
}

/* The first token behind a gap in i..to-1; `to` if there is none. */
static uint32_t
next_cell(const struct seg *g, uint32_t i, uint32_t to)
{
	while (i < to && !is_gap(&g->token[i]))
		i++;
	return seg_skip_space(g, i, to);
}

/* True if the line from..to-1 goes on with the person in the line before. */
static bool
goes_on(const struct seg *g, uint32_t from, uint32_t to)
{
	const struct seg_token *last = &g->token[seg_trim(g, 0, from) - 1];

	return seg_is_lower(&g->token[from]) || seg_is(&g->token[from], "(") ||
	    ((seg_is(last, ",") || seg_is(last, "-") || seg_is(last, "of")) &&
	    !begins_person(g, from, to));
}

/* What lines below a label are. */
struct rows {
	size_t persons, more; /* lines; persons that they seem to name beside */
	size_t gaps, pairs; /* lines with a gap; with persons on its sides */
	uint32_t end;       /* where another label begins, or their end */
};

/* Reads the lines of from..to-1; false if one is no person, or they are one
 * list that runs on. */
static bool
read_rows(const struct seg *g, uint32_t from, uint32_t to, struct rows *r)
{
	uint32_t line, end, cell;

	*r = (struct rows){ .end = to };
	for (line = from; line < to; line = seg_skip_space(g, end, to)) {
		end = line_end(g, line, to);
		if (label_end(g, line, to, line > from) > line) {
			r->end = line;
			break;
		}
		if (line > from && goes_on(g, line, end))
			continue;
		cell = next_cell(g, line, end);
		r->gaps += cell < end;
		r->pairs += cell < end && is_person(g, cell, end) &&
		    is_marked(g, cell, end);
		if (!is_person(g, line, cell < end ? cell : end))
			return false;
		r->more += count_more(g, line, cell < end ? cell : end);
		r->persons++;
	}
	return r->more * 3 <= r->persons;
}

/* Cuts the lines, and their cells if most have a person on both sides. */
static void
cut_rows(struct seg *g, struct seg_cuts *cuts, uint32_t from,
	const struct rows *r)
{
	bool columns = r->pairs * 2 > r->gaps;
	uint32_t line, end, cell;

	for (line = from; line < r->end; line = seg_skip_space(g, end,
	    r->end)) {
		end = line_end(g, line, r->end);
		if (line == from || !goes_on(g, line, end))
			seg_cuts_add(g, cuts, line);
		cell = columns ? next_cell(g, line, end) : end;
		for (; cell < end; cell = next_cell(g, cell, end))
			seg_cuts_add(g, cuts, cell);
	}
}

/* Cuts what stands in a block from a label on, or from its head where a label
 * stands above it.  True if names may follow in the next block. */
static bool
cut_block(struct seg *g, struct seg_cuts *cuts, uint32_t from, uint32_t to,
	bool below)
{
	struct rows r;
	uint32_t text;

	for (; from < to; from = r.end, below = true) {
		text = seg_skip_space(g, label_end(g, from, to, below), to);
		if (text > from)
			seg_cuts_add(g, cuts, from);
		if (text == to)
			return true;
		if (!read_rows(g, text, to, &r))
			return false;
		if (r.persons > 1)
			cut_rows(g, cuts, text, &r);
	}
	return true;
}

void
seg_cut_attendance(struct seg *g)
{
	struct seg_cuts cuts = {0};
	bool below = false;
	size_t i;

	if (g->profile->rules[SEG_BLOCK_PERSON].n == 0)
		return;
	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		if (below || label_end(g, b->from, b->to, false) > b->from)
			below = cut_block(g, &cuts, b->from, b->to, below);
	}
	seg_cuts_make(g, &cuts);
}

/* True if block i may head the text below it rather than be a person. */
static bool
may_head(const struct seg *g, uint32_t i, bool marked)
{
	const struct seg_block *b = &g->block[i];

	return b->apart && !is_marked(g, b->from, b->to) && (marked ||
	    matches(g, SEG_BLOCK_HEAD, b->from, b->to) || i + 1 == g->n_block ||
	    seg_words(g, b[1].from, b[1].to) > LONG);
}

void
seg_find_attendance(struct seg *g)
{
	bool below = false, marked = false;
	uint32_t i;

	if (g->profile->rules[SEG_BLOCK_PERSON].n == 0)
		return;
	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];

		if (b->kind != SEG_PARAGRAPH) {
			below = false;
		} else if (label_end(g, b->from, b->to, below) == b->to) {
			below = true;
			marked = false;
		} else if (below && is_person(g, b->from, b->to) &&
		    !may_head(g, i, marked)) {
			b->kind = SEG_ITEM;
			marked = marked || is_marked(g, b->from, b->to);
		} else {
			below = false;
		}
	}
}
