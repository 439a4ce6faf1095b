/* The numbers of pages as they are printed at the edges of lines: 12, xii,
 * [p. 12], "Page 12 of 40", /12/. */
#include <string.h>

#include "segment/forme.h"

enum {
	DIGITS = 4,   /* of a page's number */
	SLIP = 2      /* letters beside digits, which OCR made of digits */
};

/* A mark that printers set around numbers: "- 12 -", "[12]". */
static bool
is_mark(const struct seg_token *t)
{
	static const char *const set[] = { "-", "\u2013", "\u2014", "[", "]",
	    "(", ")", "|", "/", "\u00B7", "\u2022", "*", "~", "_", "=", ".",
	    ":", ",", NULL };
	size_t i;

	for (i = 0; set[i] != NULL; i++)
		if (seg_is(t, set[i]))
			return true;
	return false;
}

static bool
is_page_word(const struct seg_token *t)
{
	static const struct tei_slice set[] = { { "p", 1 }, { "pg", 2 },
	    { "page", 4 }, { "pag", 3 }, { "s", 1 }, { "seite", 5 } };

	return seg_word_in(t, set, sizeof(set) / sizeof(*set));
}

/* True for a word such as "p." before a number. */
static bool
is_before_number(const struct seg *g, const struct seg_line *l, uint32_t i)
{
	uint32_t k = i + 1;

	if (!is_page_word(&g->token[i]))
		return false;
	k += k < l->to && seg_is(&g->token[k], ".");
	k = seg_skip_space(g, k, l->to);
	return k < l->to && (g->token[k].class == TEI_DIGIT ||
	    seg_roman_read(&g->token[k]) > 0);
}

/* True if there are only marks and words for "page" beside token i. */
static bool
is_alone(const struct seg *g, const struct seg_line *l, uint32_t i)
{
	uint32_t k;

	for (k = l->from; k < l->to; k++)
		if (k != i && !seg_is_space(&g->token[k]) &&
		    !is_mark(&g->token[k]) && !is_before_number(g, l, k))
			return false;
	return true;
}

/* True if a blank parts token i from its neighbours in the line. */
static bool
is_free(const struct seg *g, const struct seg_line *l, uint32_t i)
{
	return (i == l->from || seg_is_space(&g->token[i - 1])) &&
	    (i + 1 == l->to || seg_is_space(&g->token[i + 1]));
}

bool
seg_is_roman_folio(const struct seg *g, const struct seg_line *l, uint32_t i)
{
	if (seg_roman_read(&g->token[i]) == 0)
		return false;
	return is_alone(g, l, i) || ((i == l->from || i + 1 == l->to) &&
	    seg_is_lower(&g->token[i]) && is_free(g, l, i));
}

bool
seg_is_of_folio(const struct seg *g, const struct seg_line *l, uint32_t i)
{
	const struct seg_token *t = &g->token[i];

	return (t->n <= SLIP && ((i > l->from && t[-1].class == TEI_DIGIT) ||
	    (i + 1 < l->to && t[1].class == TEI_DIGIT))) ||
	    is_before_number(g, l, i) || seg_is_roman_folio(g, l, i);
}

/* True if the number at i ends or begins a longer expression on that side:
 * "12.5", "12th", "8/9". */
static bool
is_joined(const struct seg *g, const struct seg_line *l, uint32_t i, int step)
{
	const struct seg_token *t = &g->token[i];
	uint32_t room = step > 0 ? l->to - 1 - i : i - l->from;

	if (room == 0 || seg_is_space(t + step))
		return false;
	if (!is_mark(t + step))
		return true;
	return room > 1 && !seg_is_space(t + 2 * step) &&
	    !is_mark(t + 2 * step) && !is_page_word(t + 2 * step);
}

/* The number that token i is as a page's; SEG_NONE if it is none. */
static uint32_t
folio_of(const struct seg *g, const struct seg_line *l, uint32_t i)
{
	const struct seg_token *t = &g->token[i];

	if (seg_is_roman_folio(g, l, i))
		return SEG_ROMAN + seg_roman_read(t);
	return t->class == TEI_DIGIT && t->n <= DIGITS && t->s[0] != '0' ?
	    seg_number(t) : SEG_NONE;
}

bool
seg_says_page(const struct seg *g, const struct seg_line *l)
{
	uint32_t i = l->from;

	while (i < l->to && (seg_is_space(&g->token[i]) ||
	    is_mark(&g->token[i])))
		i++;
	return i < l->to && is_before_number(g, l, i);
}

uint32_t
seg_edge_number(const struct seg *g, const struct seg_line *l, int step)
{
	uint32_t i = step > 0 ? l->from : l->to - 1, n = l->to - l->from;

	for (; n > 0 && (seg_is_space(&g->token[i]) ||
	    is_mark(&g->token[i]) || is_before_number(g, l, i)); n--)
		i += (uint32_t)step;
	if (n == 0 || is_joined(g, l, i, step) || is_joined(g, l, i, -step))
		return SEG_NONE;
	return folio_of(g, l, i);
}

void
seg_folio_core(const struct seg *g, const struct seg_line *l, uint32_t *from,
	uint32_t *to)
{
	uint32_t a = l->from, b = l->to;

	while (a < b && (seg_is_space(&g->token[a]) || is_mark(&g->token[a]) ||
	    (is_page_word(&g->token[a]) && a + 1 < b &&
	    (seg_is_space(&g->token[a + 1]) ||
	    seg_is(&g->token[a + 1], ".")))))
		a++;
	while (b > a && (seg_is_space(&g->token[b - 1]) ||
	    is_mark(&g->token[b - 1])))
		b--;
	*from = a;
	*to = b;
}

uint32_t
seg_without_total(const struct seg *g, const struct seg_line *l)
{
	uint32_t i = l->to, k;

	while (i > l->from && is_mark(&g->token[i - 1]))
		i--;
	if (i < l->from + 3 || g->token[--i].class != TEI_DIGIT)
		return l->to;
	k = seg_trim(g, l->from, i);
	if (k < l->from + 2 || !(seg_is(&g->token[k - 1], "of") ||
	    seg_is(&g->token[k - 1], "von") || seg_is(&g->token[k - 1], "/")))
		return l->to;
	k = seg_trim(g, l->from, k - 1);
	return k > l->from && g->token[k - 1].class == TEI_DIGIT ? k : l->to;
}
