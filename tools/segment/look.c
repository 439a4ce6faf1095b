#include <string.h>

#include "segment/seg.h"

enum { TAB = 8 }; /* places from one stop to the next */

static bool
is_one_of(const struct seg_token *t, const char *const *set)
{
	for (; *set != NULL; set++)
		if (seg_is(t, *set))
			return true;
	return false;
}

static uint32_t
first_character(const struct seg_token *t)
{
	uint32_t c = 0;

	if (t->n > 0)
		tei_utf8_decode(t->s, t->n, &c);
	return c;
}

bool
seg_is_capital(const struct seg_token *t)
{
	return t->class == TEI_LETTER && tei_is_upper(first_character(t));
}

/* Scripts without case have no lower case. */
bool
seg_is_lower(const struct seg_token *t)
{
	return t->class == TEI_LETTER && t->n > 0 &&
	    first_character(t) < 0x530 && !seg_is_capital(t);
}

bool
seg_is_hyphen(const struct seg_token *t)
{
	static const char *const set[] = { "-", "\u2010", "\u2E17", NULL };

	return t->class == TEI_OTHER && (is_one_of(t, set) ||
	    seg_is_soft_hyphen(t));
}

bool
seg_is_soft_hyphen(const struct seg_token *t)
{
	return seg_is(t, "\u00AC") || seg_is(t, "\u00AD");
}

bool
seg_is_space(const struct seg_token *t)
{
	return t->class == TEI_BLANK || t->class == TEI_NEWLINE;
}

/* True if a sign of a note stands at the end of the block's last word. */
static bool
is_sign(const struct seg *g, const struct seg_block *b)
{
	static const char *const set[] = { "*", "\u2020", "\u2021", NULL };
	const struct seg_token *t = &g->token[b->to - 1];

	return t->class == TEI_OTHER && is_one_of(t, set) &&
	    t[-1].class == TEI_LETTER && !seg_is(&g->token[b->from], "*");
}

uint32_t
seg_without_marker(const struct seg *g, const struct seg_block *b)
{
	uint32_t to = b->to;

	if (to - b->from > 3 && seg_is(&g->token[to - 1], ")") &&
	    seg_number(&g->token[to - 2]) != SEG_NONE &&
	    seg_is(&g->token[to - 3], "("))
		to -= 3;
	else if (to - b->from > 1 && (g->token[to - 1].class ==
	    TEI_SUPERSCRIPT || is_sign(g, b)))
		to--;
	return seg_trim(g, b->from, to);
}

bool
seg_is_opening(const struct seg_token *t)
{
	static const char *const set[] = { "\"", "'", "(", "[", "*", "«",
	    "\u201C", "\u2018", "\u201E", NULL };

	return t->class == TEI_OTHER && is_one_of(t, set);
}

bool
seg_is_closing(const struct seg_token *t)
{
	static const char *const set[] = { "\"", "'", ")", "]", "*", "»",
	    "\u201D", "\u2019", "\u201C", NULL };

	return t->class == TEI_OTHER && is_one_of(t, set);
}

bool
seg_is_stop(const struct seg_token *t)
{
	static const char *const set[] = { ".", "!", "?", "\u2026", NULL };

	return t->class == TEI_OTHER && is_one_of(t, set);
}

uint32_t
seg_number(const struct seg_token *t)
{
	uint32_t value = 0, c;
	size_t i = 0, len;
	int digit;

	if (t->class != TEI_DIGIT && t->class != TEI_SUPERSCRIPT)
		return SEG_NONE;
	while (i < t->n) {
		len = tei_utf8_decode(t->s + i, t->n - i, &c);
		digit = c < 128 ? (int)c - '0' : tei_superscript_value(c);
		if (len == 0 || digit < 0 || digit > 9 || value > 99999)
			return SEG_NONE;
		value = value * 10 + (uint32_t)digit;
		i += len;
	}
	return value;
}

uint32_t
seg_skip_space(const struct seg *g, uint32_t from, uint32_t to)
{
	while (from < to && seg_is_space(&g->token[from]))
		from++;
	return from;
}

uint32_t
seg_trim(const struct seg *g, uint32_t from, uint32_t to)
{
	while (to > from && seg_is_space(&g->token[to - 1]))
		to--;
	return to;
}

/* True for what may stand after the stop that ends a sentence. */
static bool
is_after_stop(const struct seg_token *t)
{
	static const char *const set[] = { "^", "{", "}", "$", "\u2020", "\u2021",
	    NULL };

	return seg_is_space(t) || seg_is_closing(t) ||
	    t->class == TEI_SUPERSCRIPT || t->class == TEI_DIGIT ||
	    (t->class == TEI_OTHER && (is_one_of(t, set) || seg_is(t, "(")));
}

bool
seg_ends_sentence(const struct seg *g, const struct seg_block *b)
{
	uint32_t i = b->to;

	while (i > b->text && is_after_stop(&g->token[i - 1]))
		i--;
	return i > b->text && (seg_is_stop(&g->token[i - 1]) ||
	    seg_is(&g->token[i - 1], ":"));
}

bool
seg_is_open(const struct seg *g, const struct seg_block *b)
{
	const struct seg_token *last = &g->token[seg_without_marker(g, b) - 1];
	bool leaf = last->n == 1 && last > &g->token[b->from] &&
	    last[-1].class == TEI_DIGIT; /* "fo. 8v" */

	/* ":-" and a dash introduce */
	return (seg_is_lower(last) && !leaf) || seg_is(last, ",") ||
	    (seg_is(last, "-") && !(last > &g->token[b->from] &&
	    (seg_is(last - 1, ":") || seg_is_space(last - 1))));
}

size_t
seg_place_after(const struct seg_token *t, size_t at)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->s[i] == '\t')
			at += TAB - at % TAB;
		else
			at += ((unsigned char)t->s[i] & 0xC0) != 0x80;
	return at;
}

size_t
seg_words(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += g->token[from].class == TEI_LETTER;
	return n;
}

size_t
seg_bytes(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += g->token[from].n;
	return n;
}

static uint32_t
next_word(const struct seg *g, uint32_t i, uint32_t to)
{
	while (i < to && g->token[i].class != TEI_LETTER &&
	    g->token[i].class != TEI_DIGIT)
		i++;
	return i;
}

/* True if both read the same but for case. */
static bool
same_word(const struct seg_token *a, const struct seg_token *b)
{
	uint32_t x, y;
	size_t i = 0, k = 0;

	while (i < a->n && k < b->n) {
		i += tei_utf8_decode(a->s + i, a->n - i, &x);
		k += tei_utf8_decode(b->s + k, b->n - k, &y);
		if (tei_lower(x) != tei_lower(y))
			return false;
	}
	return i == a->n && k == b->n;
}

bool
seg_same_text(const struct seg *g, uint32_t a, uint32_t a_to, uint32_t b,
	uint32_t b_to)
{
	for (;; a++, b++) {
		a = next_word(g, a, a_to);
		b = next_word(g, b, b_to);
		if (a == a_to || b == b_to)
			return a == a_to && b == b_to;
		if (!same_word(&g->token[a], &g->token[b]))
			return false;
	}
}

int
seg_open_quotations(const struct seg *g, uint32_t from, uint32_t to)
{
	int open = 0;
	uint32_t i;

	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];
		bool before = i > from && !seg_is_space(t - 1) &&
		    !seg_is(t - 1, "(") && !seg_is(t - 1, "[");
		bool after = i + 1 < to &&
		    (t[1].class == TEI_LETTER || t[1].class == TEI_DIGIT);

		if (!seg_is(t, "'") && !seg_is(t, "\""))
			continue;
		if (!before && after)
			open++;
		else if (before && !after &&
		    (open > 0 || !seg_is_lower(t - 1) ||
		    t[-1].s[t[-1].n - 1] != 's'))
			open--;
	}
	return open;
}

bool
seg_begins_with(const struct seg *g, uint32_t b, uint32_t b_to, uint32_t a,
	uint32_t a_to)
{
	return b_to - b > a_to - a && seg_same_text(g, a, a_to, b,
	    b + (a_to - a));
}
