/* Who was present: names below "Present:", in a line or a paragraph each, with
 * their offices, or in columns that blanks part; or a list that runs on,
 * "Present the Mayor with Aldermen Pye and Cole", which stays one block.
 */
#include "segment/persons.h"

enum {
	LABEL = 6,     /* words of a label before a colon … */
	BARE = 3,      /* … and of one without */
	SENTENCE = 100, /* tokens of one that is a sentence */
	SMALL = 5,     /* words in small letters behind a name */
	LONG = 12      /* words of text that follows a heading */
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

/* True for a colon, or the dash that a line may end with for it: "J. Pye
 * \u2013 Chairman" is no label. */
static bool
is_colon(const struct seg *g, uint32_t i, uint32_t to)
{
	const struct seg_token *t = &g->token[i];

	return seg_is(t, ":") || ((seg_is(t, "\u2014") || seg_is(t,
	    "\u2013")) && (i + 1 == to || t[1].class == TEI_NEWLINE));
}

static uint32_t
line_end(const struct seg *g, uint32_t i, uint32_t to)
{
	while (i < to && g->token[i].class != TEI_NEWLINE)
		i++;
	return i;
}

/* One past a label that is a sentence, "At a vestry held in May were present",
 * all of from..to-1 or its first line; `from` if there is none. */
static uint32_t
sentence_end(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t ends[] = { to, seg_trim(g, from, line_end(g, from, to)) };
	const struct seg_rule *r;
	uint32_t end;
	size_t i;

	for (i = 0; i < 2; i++) {
		r = ends[i] - from > SENTENCE ? NULL : seg_profile_match(
		    g->profile, SEG_BLOCK_ATTENDANCE, g, from, ends[i], &end);
		if (r != NULL && !r->pattern.rest)
			return ends[i];
	}
	return from;
}

/* One past the label with which from..to-1 begins, "Present:" or a line of its
 * own, or, below one, any other such as "Officers:"; `from` if there is
 * none. */
static uint32_t
label_end(const struct seg *g, uint32_t from, uint32_t to, bool below)
{
	uint32_t i = from;
	size_t words = 0;
	bool colon = false, is;

	for (; i < to && !colon && g->token[i].class != TEI_NEWLINE &&
	    !is_gap(&g->token[i]) && words <= LABEL; i++) {
		words += g->token[i].class == TEI_LETTER;
		colon = is_colon(g, i, to);
	}
	while (i < to && g->token[i].class == TEI_OTHER)
		i++; /* of ":-" */
	if (words == 0 || words > (size_t)(colon ? LABEL : BARE))
		return sentence_end(g, from, to);
	is = (below && colon && words <= BARE) || matches(g,
	    SEG_BLOCK_ATTENDANCE, from, seg_trim(g, from, i));
	return is ? i : from;
}

/* The first token behind a gap in i..to-1; `to` if there is none. */
static uint32_t
next_cell(const struct seg *g, uint32_t i, uint32_t to)
{
	while (i < to && !is_gap(&g->token[i]))
		i++;
	return seg_skip_space(g, i, to);
}

/* True if a person stands on both sides of the gap before `cell`. */
static bool
is_pair(const struct seg *g, uint32_t line, uint32_t cell, uint32_t end)
{
	uint32_t next = next_cell(g, cell, end);

	return (seg_is_person(g, cell, end) && seg_is_marked_person(g, cell, end)) ||
	    (seg_is_surname(g, line, cell) && seg_is_surname(g, cell, next));
}

/* Blanks before the line that begins at token i; SEG_NONE if none does. */
static uint32_t
indent_of(const struct seg *g, uint32_t i)
{
	bool blank = i > 0 && g->token[i - 1].class == TEI_BLANK;

	if (i > blank && g->token[i - 1 - blank].class != TEI_NEWLINE)
		return SEG_NONE;
	return blank ? g->token[i - 1].n : 0;
}

/* True if the line from..to-1 goes on with the person whose first line begins at
 * `person`: in small letters or behind a comma, below it with what begins no
 * person, or indented deeper, "Lord Tye,\n    Lord President". */
static bool
goes_on(const struct seg *g, uint32_t person, uint32_t from, uint32_t to)
{
	const struct seg_token *last = &g->token[seg_trim(g, 0, from) - 1];

	return seg_is_lower(&g->token[from]) || seg_is(&g->token[from], "(") ||
	    ((seg_is(last, ",") || seg_is(last, "-") || seg_is(last, "of")) &&
	    (!seg_begins_person(g, from, to) || indent_of(g, from) >
	    indent_of(g, person)));
}

/* What lines below a label are. */
struct rows {
	bool list;          /* persons, one by one */
	size_t persons, more; /* lines; persons that they seem to name beside */
	size_t gaps, pairs; /* lines with a gap; with persons on its sides */
	uint32_t end;       /* where another label begins, or their end */
};

/* True if the cell has running text, as beside a heading in the margin. */
static bool
is_text(const struct seg *g, uint32_t cell, uint32_t end)
{
	size_t small = 0;
	uint32_t i;

	for (i = cell; i < end; i++)
		small += seg_is_lower(&g->token[i]);
	return small > SMALL || seg_profile_lists_one(g->profile, "finite", g,
	    cell, end);
}

/* Reads the lines of from..to-1, up to another label or a heading in the
 * margin. */
static struct rows
read_rows(const struct seg *g, uint32_t from, uint32_t to)
{
	struct rows r = { .list = true, .end = to };
	uint32_t line, end, cell, person = from;

	for (line = from; line < to; line = seg_skip_space(g, end, to)) {
		end = line_end(g, line, to);
		cell = next_cell(g, line, end);
		if (line > from && (seg_is_officer(g, line, end) || label_end(g,
		    line, to, r.list) > line || is_text(g, cell, end))) {
			r.end = line;
			break;
		}
		if (line > from && goes_on(g, person, line, end))
			continue;
		person = line;
		r.gaps += cell < end;
		r.pairs += cell < end && is_pair(g, line, cell, end);
		r.list = r.list && !is_text(g, cell, end) && seg_is_person(g,
		    line, cell < end ? cell : end);
		r.more += seg_count_more_persons(g, line, cell < end ? cell :
		    end);
		r.persons++;
	}
	r.list = r.list && r.more * 3 <= r.persons;
	return r;
}

/* Cuts the lines, and their cells if most have a person on both sides. */
static void
cut_rows(struct seg *g, struct seg_cuts *cuts, uint32_t from,
	const struct rows *r)
{
	bool columns = r->pairs * 2 > r->gaps;
	uint32_t line, end, cell, person = from;

	for (line = from; line < r->end; line = seg_skip_space(g, end,
	    r->end)) {
		end = line_end(g, line, r->end);
		if (line == from || !goes_on(g, person, line, end))
			seg_cuts_add(g, cuts, person = line);
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
		r = read_rows(g, text, to);
		if (!r.list && r.end == to)
			return false;
		if (r.list && r.persons > 1)
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

	return b->apart && !seg_is_marked_person(g, b->from, b->to) && (marked ||
	    matches(g, SEG_BLOCK_HEAD, b->from, b->to) || i + 1 == g->n_block ||
	    seg_words(g, b[1].from, b[1].to) > LONG);
}

/* The end of the run of blocks from i on that are a person each. */
static uint32_t
persons_end(const struct seg *g, uint32_t i)
{
	bool marked = false;

	for (; i < g->n_block && g->block[i].kind == SEG_PARAGRAPH; i++) {
		const struct seg_block *b = &g->block[i];

		if (label_end(g, b->from, b->to, true) > b->from ||
		    !seg_is_person(g, b->from, b->to) || may_head(g, i, marked))
			break;
		marked = marked || seg_is_marked_person(g, b->from, b->to);
	}
	return i;
}

/* True if the block is a list of those present that runs on. */
static bool
is_running(const struct seg *g, const struct seg_block *b)
{
	return b->kind == SEG_PARAGRAPH && b->prev == SEG_NONE &&
	    matches(g, SEG_BLOCK_ATTENDANCE, b->from, b->to) &&
	    seg_names_persons(g, b->from + 1, b->to);
}

/* True if block i names who holds an office at a sitting, beside others or below
 * its heading. */
static bool
is_officers(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i], *a;
	uint32_t line = b->from, next;

	if (i == g->cover || b->kind != SEG_PARAGRAPH)
		return false;
	a = b - 1;
	if (a->kind != SEG_HEAD && a->kind != SEG_TITLE && a->kind !=
	    SEG_DATELINE && a->kind != SEG_ATTENDANCE && !is_running(g, a))
		return false;
	for (; line < b->to; line = next) {
		next = seg_next_line(g, b, line);
		if (!seg_is_officer(g, line, next))
			return false;
	}
	return true;
}

void
seg_find_attendance(struct seg *g)
{
	bool below = false;
	uint32_t i, end;

	if (g->profile->rules[SEG_BLOCK_PERSON].n == 0)
		return;
	for (i = g->cover; i < g->n_block;) {
		struct seg_block *b = &g->block[i];

		if (is_officers(g, i))
			b->kind = SEG_ATTENDANCE;
		below = b->kind == SEG_PARAGRAPH && label_end(g, b->from,
		    b->to, below) == b->to;
		i++;
		if (!below)
			continue;
		end = persons_end(g, i);
		if (end > i + 1) /* one alone is no list */
			while (i < end)
				g->block[i++].kind = SEG_PERSON;
	}
}

void
seg_find_running_attendance(struct seg *g)
{
	uint32_t i;

	if (g->profile->rules[SEG_BLOCK_PERSON].n == 0)
		return;
	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];

		if (is_running(g, b))
			b->kind = SEG_ATTENDANCE;
	}
}
