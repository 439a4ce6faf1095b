#include "segment/marks.h"

enum {
	WORD = 3,   /* bytes of a word at whose end digits are a marker */
	LEADER = 4  /* dots that lead to a number */
};

bool
seg_numeral_read(const struct seg *g, uint32_t from, uint32_t to,
	struct seg_numeral *m)
{
	const struct seg_token *t = &g->token[from];
	uint32_t end, i;

	if (t->class == TEI_LETTER)
		return false;
	*m = (struct seg_numeral){ .at = from, .number = SEG_NONE };
	if (seg_profile_match(g->profile, SEG_NOTE_MARK, g, from, to,
	    &end) == NULL) {
		m->weak = true;
		if (seg_profile_match(g->profile, SEG_NOTE_WEAK, g, from, to,
		    &end) == NULL)
			return false;
	}
	for (i = from; i < end && m->number == SEG_NONE; i++)
		m->number = seg_number(&g->token[i]);
	m->text = seg_skip_space(g, end, to);
	return m->text < to;
}

/* (12), [12] or ^{12}: the token after the closing mark, 0 if none. */
static uint32_t
bracketed(const struct seg *g, uint32_t i, uint32_t to, uint32_t *number)
{
	static const char *const open[] = { "(", "[", "{" };
	static const char *const close[] = { ")", "]", "}" };
	size_t k;

	if (i + 2 >= to)
		return 0;
	for (k = 0; k < 3; k++)
		if (seg_is(&g->token[i], open[k]) &&
		    seg_is(&g->token[i + 2], close[k])) {
			*number = seg_number(&g->token[i + 1]);
			return *number != SEG_NONE ? i + 3 : 0;
		}
	return 0;
}

/* True for an abbreviation that numbers follow: a single letter, but no
 * genitive's, or one of the profile's. */
static bool
is_before_number(const struct seg *g, const struct seg_token *t)
{
	bool genitive = t > g->token && (seg_is(t - 1, "'") ||
	    seg_is(t - 1, "\u2019"));

	return t->class == TEI_LETTER && ((t->n == 1 && !genitive) ||
	    seg_profile_lists(g->profile, "numbered", t));
}

/* True for (12) within a sentence that goes on behind it: such may be the points
 * of a list, "of two: (1) coal and (2) iron". */
static bool
is_amid(const struct seg *g, const struct seg_block *b, uint32_t i,
	uint32_t end)
{
	uint32_t before = seg_trim(g, b->from, i);

	return seg_is(&g->token[i], "(") && end < b->to && before < i &&
	    (before == b->from || g->token[i - 1].class == TEI_NEWLINE ||
	    (!seg_is_stop(&g->token[before - 1]) &&
	    !seg_is_closing(&g->token[before - 1]) &&
	    g->token[end].class != TEI_OTHER));
}

/* ^12: the token after it, 0 if there is none. */
static uint32_t
raised(const struct seg *g, uint32_t i, uint32_t to, uint32_t *number)
{
	if (i + 1 >= to || g->token[i + 1].class != TEI_DIGIT)
		return 0;
	*number = seg_number(&g->token[i + 1]);
	return *number != SEG_NONE ? i + 2 : 0;
}

/* What may follow a marker: the end, a blank, a closing mark. */
static bool
ends_marker(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	return i >= b->to || seg_is_space(&g->token[i]) ||
	    seg_is_closing(&g->token[i]) || seg_is(&g->token[i], "\u2014");
}

/* True if a new sentence or the block's end follows. */
static bool
before_sentence(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	i = seg_skip_space(g, i, b->to);
	return i >= b->to || seg_is_capital(&g->token[i]) ||
	    seg_is_opening(&g->token[i]);
}

/* True for digits at a word's end before a comma or stop: "the treaty12." */
static bool
is_within_sentence(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	const struct seg_token *t = &g->token[i];

	return i > b->from && t[-1].class == TEI_LETTER && t[-1].n >= WORD &&
	    !seg_is_shouted(t - 1) && (seg_is(t + 1, ".") ||
	    seg_is(t + 1, ",") || seg_is(t + 1, ";") || seg_is(t + 1, ":")) &&
	    ends_marker(g, b, i + 2);
}

/* True if dots lead to token i, as in a table of contents: more of them than an
 * ellipsis has. */
static bool
is_led_to(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	size_t dots = 0;

	for (; i > b->from && dots < LEADER && (seg_is_space(&g->token[i - 1]) ||
	    seg_is(&g->token[i - 1], ".")); i--)
		dots += seg_is(&g->token[i - 1], ".");
	return dots == LEADER;
}

/* How much the digits at i look like a marker: by what stands before. */
static int
weigh_digits(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	const struct seg_token *t = &g->token[i];
	uint32_t k = i;
	bool blank;

	if (t->n > 3 || t->s[0] == '0' || i == b->from ||
	    (!ends_marker(g, b, i + 1) && !is_within_sentence(g, b, i)))
		return 0;
	while (k > b->from && seg_is_space(&g->token[k - 1]))
		k--;
	blank = k < i;
	if (k == b->from)
		return 0;
	t = &g->token[k - 1];
	if (t->class == TEI_LETTER)
		return blank ? 0 : 4;
	if (seg_is(t, ".") && k >= b->from + 2 &&
	    is_before_number(g, &g->token[k - 2]))
		return 0;
	if (is_led_to(g, b, k))
		return 0;
	if (seg_is_stop(t) || (seg_is_closing(t) && !seg_is(t, "*")))
		return !blank ? 8 : before_sentence(g, b, i + 1) ? 6 : 3;
	if (seg_is(t, ",") || seg_is(t, ";") || seg_is(t, ":"))
		return blank ? 0 : 4;
	return 0;
}

/* A stop, with closing marks after it or before it, right before token i. */
static bool
after_sentence(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	uint32_t k = i;

	while (k > b->from && seg_is_space(&g->token[k - 1]))
		k--;
	while (k > b->from && seg_is_closing(&g->token[k - 1]))
		k--;
	return k > b->from && k < i + 1 && seg_is_stop(&g->token[k - 1]) &&
	    (k < 2 || !is_before_number(g, &g->token[k - 2]));
}

/* One past a run of letters and digits without a blank. */
static uint32_t
run_end(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	while (i < b->to && (g->token[i].class == TEI_LETTER ||
	    g->token[i].class == TEI_DIGIT))
		i++;
	return i;
}

/* The end of a short word or a quotation mark that stands where a marker
 * would stand; 0 if there is none at i. */
static uint32_t
garbled_end(const struct seg *g, const struct seg_block *b, uint32_t i)
{
	const struct seg_token *t = &g->token[i];
	uint32_t end;

	if (seg_is(t, "\""))
		return i > b->from + 1 && seg_is(t - 1, ".") &&
		    seg_is(t - 2, "'") && ends_marker(g, b, i + 1) ?
		    i + 1 : 0;
	if (t->class != TEI_LETTER && t->class != TEI_DIGIT)
		return 0;
	end = run_end(g, b, i);
	return end - i <= SEG_MARKER && seg_bytes(g, i, end) <= SEG_MARKER &&
	    i > b->from && after_sentence(g, b, i) &&
	    (end >= b->to || seg_is_space(&g->token[end])) &&
	    before_sentence(g, b, end) ? end : 0;
}

static bool
read_garbled(const struct seg *g, const struct seg_block *b, uint32_t i,
	struct seg_candidate *c)
{
	uint32_t end = garbled_end(g, b, i);

	if (end != 0)
		c->to = end;
	return end != 0;
}

bool
seg_candidate_read(const struct seg *g, const struct seg_block *b, uint32_t i,
	struct seg_candidate *c)
{
	const struct seg_token *t = &g->token[i];
	uint32_t number, end;
	bool caret = seg_is(t, "^");

	*c = (struct seg_candidate){ i, i + 1, SEG_NONE, b->page, 0 };
	switch (t->class) {
	case TEI_SUPERSCRIPT:
		c->number = seg_number(t);
		c->weight = 10;
		return c->number != SEG_NONE;
	case TEI_DIGIT:
		c->weight = (uint8_t)weigh_digits(g, b, i);
		if (c->weight > 0)
			c->number = seg_number(t);
		return c->weight > 0 || read_garbled(g, b, i, c);
	case TEI_OTHER:
		end = bracketed(g, i + caret, b->to, &number);
		if (end == 0 && caret)
			end = raised(g, i, b->to, &number);
		if (end != 0) {
			c->to = end;
			c->number = number;
			c->weight = caret ? 10 : is_amid(g, b, i, end) ? 3 : 9;
			return caret || !seg_is(t, "{");
		}
		return read_garbled(g, b, i, c);
	case TEI_LETTER:
		return t->n <= SEG_MARKER && read_garbled(g, b, i, c);
	default:
		return false;
	}
}

/* Words of apparatus in a hundred, and at least; a note has more. */
enum { APPARATUS = 6, APPARATUS_LEAST = 2 };

bool
seg_reads_like_note(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t words = 1, found = 0;
	uint32_t i;

	if (seg_profile_lists(g->profile, "apparatus", &g->token[from]))
		return true;
	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];

		words += t->class == TEI_LETTER;
		if (t->class == TEI_LETTER)
			found += seg_profile_lists(g->profile, "apparatus", t);
		else if (t->class == TEI_DIGIT && t->n == 4 &&
		    i + 1 < to && seg_is(t + 1, ")"))
			found++;
	}
	return found >= APPARATUS_LEAST && found * 100 / words >= APPARATUS;
}
