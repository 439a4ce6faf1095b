/* Headings in capitals, as minutes, proceedings and newspapers have them: a
 * line without a small letter between finished paragraphs.
 *
 * So are printed, too: who signs, who speaks, where and when, how secret it
 * is; and all of a telegram.  Where one of these may be meant the line stays
 * what it is.
 */

#include "segment/profile.h"

enum {
	WORDS = 16,     /* of a heading */
	LETTERS = 3,    /* its longest word has so many bytes */
	SPEAKER = 5,    /* words of a name with its rank */
	CLOSE = 6,      /* words of the line before a signature */
	NAME = 3,       /* words of a signature */
	RUNNING = 4,    /* words of the text below, at least */
	BELOW = 4,      /* so many lines without text may stand between */
	NEAR = 500,     /* blocks in which a line is sought again */
	LABEL = 2,      /* words of a line that may be a name */
	LINE = 10,      /* of a heading that its text follows in the next line */
	LONG = 16,      /* words of a block that is no heading */
	ABOVE = 12      /* blocks in which the number before is sought */
};

/* True for what stands in small letters among capitals: "17th", "McGRAW",
 * "F.-M. de WITTE". */
static bool
is_excused(const struct seg *g, uint32_t i, uint32_t from)
{
	const struct seg_token *t = &g->token[i];

	return (i > from && t[-1].class == TEI_DIGIT && t->n == 2) ||
	    (t->n > 3 && t->s[0] == 'M' && t->s[1] == 'c' && t->s[2] >= 'A' &&
	    t->s[2] <= 'Z');
}

bool
seg_is_shouted(const struct seg_token *t)
{
	uint32_t c;
	size_t i, len;

	for (i = 0; i < t->n; i += len) {
		len = tei_utf8_decode(t->s + i, t->n - i, &c);
		if (len == 0)
			return false;
		if (c < 0x530 && tei_class_of(c) == TEI_LETTER &&
		    !tei_is_upper(c))
			return false;
	}
	return true;
}

bool
seg_all_capitals(const struct seg *g, uint32_t from, uint32_t to)
{
	bool word = false, aside = false;
	uint32_t i;

	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];

		if (seg_is(t, "(") || seg_is(t, ")"))
			aside = seg_is(t, "(") && i > from;
		if (aside || t->class != TEI_LETTER ||
		    is_excused(g, i, from))
			continue;
		if (!seg_is_shouted(t))
			return false;
		word = word || (t->n >= LETTERS && seg_is_capital(t));
	}
	return word;
}

/* True if the text is printed in capitals, as telegrams are. */
static bool
is_all_shouted(const struct seg *g)
{
	size_t i, all = 0, shouted = 0;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		if (seg_words(g, b->from, b->to) <= LONG)
			continue;
		all++;
		shouted += seg_all_capitals(g, b->from, b->to);
	}
	return shouted * 4 > all;
}

/* True if another clause follows: "WHEREAS it is dear; and". */
static bool
is_clause(const struct seg *g, const struct seg_block *b)
{
	uint32_t to = b->to;

	if (seg_is(&g->token[to - 1], "and"))
		to = seg_trim(g, b->from, to - 1);
	return to > b->from && seg_is(&g->token[to - 1], ";");
}

/* True for text in small letters that is no line of a list. */
static bool
is_running(const struct seg *g, const struct seg_block *b)
{
	const struct seg_token *t = &g->token[b->from];
	uint32_t i;
	size_t small = 0;

	for (i = b->from; i < b->to; i++)
		small += seg_is_lower(&g->token[i]) && g->token[i].n > 1;
	return small > 0 && seg_words(g, b->from, b->to) >= RUNNING &&
	    (seg_is_capital(t) || seg_is_opening(t) ||
	    t->class == TEI_DIGIT) && (seg_ends_sentence(g, b) ||
	    is_clause(g, b) || seg_words(g, b->from, b->to) > LONG);
}

/* True if text follows, perhaps below other lines of capitals. */
static bool
heads_text(const struct seg *g, uint32_t i)
{
	uint32_t k;

	for (k = i + 1; k < g->n_block && k <= i + BELOW; k++) {
		const struct seg_block *b = &g->block[k];
		size_t words = seg_words(g, b->from, b->to);

		if (b->kind == SEG_HEAD || b->kind == SEG_ITEM ||
		    b->kind == SEG_POINT || b->kind == SEG_PERSON)
			return true;
		if (b->kind != SEG_PARAGRAPH || (words > LONG &&
		    seg_all_capitals(g, b->from, b->to)))
			return false;
		if (is_running(g, b))
			return true;
		if (!seg_all_capitals(g, b->from, b->to) &&
		    !seg_is(&g->token[b->from], "[") &&
		    !seg_names_day(g, b->from, b->to))
			return false;
	}
	return false;
}

/* True if the number n of a block counts on from the one above, which is a
 * paragraph's. */
static bool
counts_on(const struct seg *g, const struct seg_block *b, uint32_t n)
{
	const struct seg_block *a = b;
	uint32_t above = SEG_NONE;

	while (a > g->block + g->cover && b - a < ABOVE && above == SEG_NONE) {
		a--;
		above = seg_number(&g->token[a->from]);
	}
	return above == n - 1 && seg_words(g, a->from, a->to) > LONG;
}

/* True if another letter begins with the block: with its date line, or with a
 * number of its own, which in minutes is a point's, and a paragraph's where
 * these are numbered. */
static bool
begins_letter(const struct seg *g, const struct seg_block *b)
{
	uint32_t n = seg_number(&g->token[b->from]);

	return seg_names_day(g, b->from, b->to) || (n != SEG_NONE && n > 1 &&
	    g->profile->rules[SEG_BLOCK_SITTING].n == 0 &&
	    !counts_on(g, b, n));
}

/* True if the block may sign what stands before it: below a short line such
 * as "I am, &c.", or above another letter. */
static bool
may_sign(const struct seg *g, const struct seg_block *b)
{
	size_t words = seg_words(g, b->from, b->to);
	size_t above = seg_words(g, b[-1].from, b[-1].to);

	return (words == 1 || (words <= NAME &&
	    seg_is(&g->token[b->to - 1], "."))) &&
	    ((above > 0 && above <= CLOSE) ||
	    (b + 1 < g->block + g->n_block && begins_letter(g, b + 1)));
}

/* True if a sentence has ended before the block, or what stands there is a line
 * of its own, and no close of a letter that the block may sign. */
static bool
is_after_end(const struct seg *g, uint32_t i)
{
	const struct seg_block *a = &g->block[i - 1];
	const struct seg_token *last;

	if (i == g->cover || a->kind != SEG_PARAGRAPH)
		return true;
	last = &g->token[a->to - 1];
	if (seg_is_open(g, a) || seg_is(last, ":") || seg_is(last, ";"))
		return false;
	return seg_all_capitals(g, a->from, a->to) || ((seg_ends_sentence(g,
	    a) || seg_words(g, a->from, a->to) <= LONG) && !may_sign(g, a + 1));
}

/* True if the same line is a block elsewhere in the text, or in the one of
 * several sittings: headings return in the next. */
static bool
recurs(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	uint32_t k = i;

	while (k > g->cover && k + NEAR > i && g->block[k].part == NULL)
		k--;
	for (; k < g->n_block && k < i + NEAR && (k <= i ||
	    g->block[k].part == NULL); k++)
		if (k != i && g->block[k].to - g->block[k].from ==
		    b->to - b->from && seg_same_text(g, b->from, b->to,
		    g->block[k].from, g->block[k].to))
			return true;
	return false;
}

/* True if the line may name who speaks: "LADY HALE: (concurring)", a rank with
 * a name, or a word or two that stand elsewhere too. */
static bool
may_speak(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	size_t words = seg_words(g, b->from, b->to);
	uint32_t first = b->from, k;

	for (k = b->from + 1; k < b->to; k++)
		if (seg_is(&g->token[k], "(") && seg_is(&g->token[seg_trim(g,
		    b->from, k) - 1], ":"))
			return true;
	if (seg_is(&g->token[first], "THE"))
		first = seg_skip_space(g, first + 1, b->to);
	return (words <= LABEL && recurs(g, i)) || (words <= SPEAKER &&
	    first < b->to && seg_profile_lists(g->profile, "ranks",
	    &g->token[first]) && recurs(g, i));
}

bool
seg_is_capital_head(const struct seg *g, uint32_t i)
{
	const struct seg_block *b = &g->block[i];
	const struct seg_token *last = &g->token[seg_without_marker(g, b) - 1];
	uint32_t end;

	return seg_is_capital(&g->token[b->from]) &&
	    seg_words(g, b->from, b->to) <= WORDS && !seg_is(last, ",") &&
	    !seg_is(last, ";") && !seg_is(last, ":") && !seg_is(last, "-") &&
	    !seg_is(last, "\u2014") && !seg_is(last, "!") &&
	    seg_all_capitals(g, b->from, b->to) &&
	    seg_profile_match(g->profile, SEG_BLOCK_NO_HEAD, g, b->from,
	    b->to, &end) == NULL && seg_profile_match(g->profile,
	    SEG_BLOCK_CAPITAL_HEAD, g, b->from, b->to, &end) != NULL &&
	    is_after_end(g, i) && heads_text(g, i) &&
	    !seg_names_day(g, b->from, b->to) && !may_speak(g, i);
}

bool
seg_has_capital_heads(const struct seg *g)
{
	return g->profile->rules[SEG_BLOCK_CAPITAL_HEAD].n > 0 &&
	    !is_all_shouted(g);
}

/* True if the line from..to-1 of the block is a heading right above text: in
 * capitals, at the block's head or after a sentence. */
static bool
heads_lines(const struct seg *g, const struct seg_block *b, uint32_t from,
	uint32_t to, uint32_t next)
{
	struct seg_block rest = *b, above = *b;

	rest.from = rest.text = next;
	above.to = seg_trim(g, b->from, from);
	return next < b->to && seg_words(g, from, to) <= LINE &&
	    seg_is_capital(&g->token[from]) && !seg_is(&g->token[to - 1], ",")
	    && seg_all_capitals(g, from, to) && !seg_all_capitals(g, next,
	    seg_trim(g, next, seg_next_line(g, b, next))) &&
	    seg_words(g, next, b->to) >= LONG && is_running(g, &rest) &&
	    (from == b->from || (seg_ends_sentence(g, &above) &&
	    !seg_is(&g->token[above.to - 1], ":")));
}

/* Headings that no blank line parts from their text. */
void
seg_cut_capitals(struct seg *g)
{
	struct seg_cuts cuts = {0};
	uint32_t line, next;
	size_t i;

	if (!seg_has_capital_heads(g))
		return;
	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		for (line = b->from; line < b->to; line = next) {
			next = seg_next_line(g, b, line);
			if (!heads_lines(g, b, line, seg_trim(g, line, next),
			    next))
				continue;
			if (line > b->from)
				seg_cuts_add(g, &cuts, line);
			seg_cuts_add(g, &cuts, next);
		}
	}
	seg_cuts_make(g, &cuts);
}
