/* First pass: words and signs. A piece of text without blanks is peeled: the
 * signs before it, the signs after it, then what stands in it is cut. */
#include "sentences/tokens.h"

#include <string.h>

#include "lib/utf8.h"

/* The sign that ends at `to`; *at is where it begins. */
static enum sign
sign_before(const struct text *t, size_t to, size_t *at)
{
	size_t length;

	do
		to--;
	while (to > 0 && ((unsigned char)t->s[to] & 0xC0) == 0x80);
	*at = to;
	return text_sign(t, to, &length);
}

static bool
is_digit(const struct text *t, size_t at)
{
	return at < t->n && t->s[at] >= '0' && t->s[at] <= '9';
}

/* Letters with stops between, no more than three at a time: U.S, e.g, Ph.D */
static bool
has_inner_stops(const struct text *t, size_t from, size_t to)
{
	size_t i, length, letters = 0, stops = 0;

	for (i = from; i < to; i += length) {
		uint32_t c = text_character(t, i, &length);

		if (c == '.') {
			if (letters == 0)
				return false;
			letters = 0;
			stops++;
		} else if (tei_class_of(c) != TEI_LETTER || ++letters > 3) {
			return false;
		}
	}
	return stops > 0 && letters > 0;
}

/* "3." and "XIV." in languages that write ordinals so. */
static bool
is_ordinal(const struct text *t, size_t from, size_t to, size_t next)
{
	if (!text_is(t, to, to + 1, RULE_ORDINAL))
		return false;
	if (!(text_is_number(t, from, to) && to - from <= 2) &&
	    !text_is_roman(t, from, to))
		return false;
	return text_is_lower(t, next) || is_digit(t, next) ||
	    !text_is(t, next, text_run(t, next), RULE_START);
}

static bool
is_initial(const struct text *t, size_t from, size_t to)
{
	return text_is_letter(t, from, to) && to < t->n && t->s[to] == '.';
}

/* Up to four letters: what goes on after their stop is one sentence. */
static bool
is_short(const struct text *t, size_t from, size_t to)
{
	size_t length, letters = 0;

	for (; from < to; from += length)
		if (tei_class_of(text_character(t, from, &length)) !=
		    TEI_LETTER || ++letters > 4)
			return false;
	return letters > 0;
}

/* Whether the stop at `stop` belongs to the word that begins at `from`. */
static bool
is_abbreviated(const struct text *t, size_t from, size_t stop)
{
	size_t next = text_next(t, stop + 1);
	size_t end = text_run(t, next);

	if (next < t->n && is_ordinal(t, from, stop, next))
		return true;
	if (text_is(t, from, stop, RULE_BEFORE) ||
	    text_is(t, from, stop, RULE_EITHER))
		return true;
	if (text_is_letter(t, from, stop))
		return next < t->n && (is_initial(t, next, end) ||
		    !(text_is(t, from, stop, RULE_WHOLE) &&
		    text_is(t, next, end, RULE_START)));
	if (text_is(t, from, stop, RULE_NUMBER))
		return is_digit(t, next) || text_is_lower(t, next) ||
		    text_is_roman(t, next, end);
	return has_inner_stops(t, from, stop) ||
	    (text_is_lower(t, next) && is_short(t, from, stop));
}

/* Signs of one kind in a run, such as "..." and "--", are one. */
static void
put_signs(struct text *t, size_t from, size_t to)
{
	size_t end, length, more;
	uint32_t c;

	for (; from < to; from = end) {
		c = text_character(t, from, &length);
		end = from + length;
		while (end < to && strchr(".-_=*!?", (int)(c < 0x80 ? c : '"'))
		    && text_character(t, end, &more) == c)
			end += more;
		text_put(t, from, end, false);
	}
}

/* Whether the sign at `at` may be peeled off before a word. */
static bool
leads(const struct text *t, size_t at, size_t to)
{
	size_t length;
	enum sign sign = text_sign(t, at, &length);

	if (sign == SIGN_WORD || sign == SIGN_BLANK)
		return false;
	if (sign == SIGN_STOP)
		return !is_digit(t, at + 1) || at + 1 >= to;
	if (sign == SIGN_QUOTE && text_is_apostrophe(t, at))
		return !is_digit(t, at + length) &&
		    !text_is(t, at, to, RULE_WHOLE) &&
		    !text_is(t, at, to, RULE_CUT) &&
		    !(at > 0 && text_is(t, at, text_run(t, at + length),
		    RULE_ENCLITIC));
	return true;
}

/* "item(s)": brackets within the word. */
static bool
closes_within(const struct text *t, size_t from, size_t to)
{
	size_t i;

	for (i = from + 1; i + 1 < to; i++)
		if (t->s[i] == '(' || t->s[i] == '[')
			return text_run(t, i + 1) == to - 1 &&
			    to - i <= 5 && text_run(t, from) == i;
	return false;
}

static size_t
peel_end(struct text *t, size_t from, size_t to)
{
	enum sign sign;
	size_t at;

	while (to > from) {
		sign = sign_before(t, to, &at);
		if (at < from || sign == SIGN_WORD)
			break;
		if (sign == SIGN_STOP && at > from && t->s[at - 1] != '.' &&
		    is_abbreviated(t, from, at))
			break;
		if (sign == SIGN_CLOSE && closes_within(t, from, to))
			break;
		if (sign == SIGN_QUOTE && text_is_apostrophe(t, at) &&
		    text_is(t, from, to, RULE_ELISION))
			break;
		to = at;
	}
	return to;
}

/* Whether the sign at `at` parts what stands before and after it. */
static bool
parts(const struct text *t, size_t from, size_t at, size_t length,
	enum sign sign)
{
	bool digits = is_digit(t, at - 1) && is_digit(t, at + length);
	size_t end;

	switch (sign) {
	case SIGN_WORD:
		return false;
	case SIGN_STOP:
		return t->s[at + 1] == '.';
	case SIGN_HYPHEN:
		return t->s[at + length] == '-';
	case SIGN_PAUSE:
		return !digits;
	case SIGN_QUOTE:
		return !text_is_apostrophe(t, at);
	case SIGN_APART:
		return t->s[at] != '/' || !digits;
	case SIGN_OPEN:
		end = text_run(t, at + length);
		return end >= t->n || !closes_within(t, from, end + 1);
	default:
		return true;
	}
}

/* Whether the whole of a piece is one word for its "://" or "@". */
static bool
is_address(const struct text *t, size_t from, size_t to)
{
	size_t i;

	for (i = from; i + 3 < to; i++)
		if (memcmp(t->s + i, "://", 3) == 0 ||
		    (t->s[i] == '@' && i > from &&
		    memchr(t->s + i, '.', to - i) != NULL))
			return true;
	return false;
}

static bool
is_site(const struct text *t, size_t from, size_t to)
{
	return to - from > 4 && memcmp(t->s + from, "www.", 4) == 0;
}

/* The first sign within a piece that parts it; `to` if none does. */
static size_t
find_parting(const struct text *t, size_t from, size_t to, size_t *end)
{
	size_t i, length;
	enum sign sign;

	for (i = from; i < to; i += length) {
		sign = text_sign(t, i, &length);
		if (i == from || i + length >= to ||
		    !parts(t, from, i, length, sign))
			continue;
		*end = i + length;
		while (*end < to && t->s[i] == t->s[*end] && length == 1)
			(*end)++;
		return i;
	}
	return to;
}

/* Peels a piece and cuts it where a sign parts it; what comes after that sign
 * is the next piece.  Only where signs are to follow it does that take a call,
 * and only the first piece has any: deeper none can be peeled, but of the few
 * letters of a form in the tables. */
static void
cut_piece(struct text *t, size_t from, size_t to, bool is_inner)
{
	size_t start, end, at, next, length;

	for (;; from = next, is_inner = true) {
		for (start = from; from < to && leads(t, from, to);
		    from += length)
			text_character(t, from, &length);
		end = peel_end(t, from, to);
		put_signs(t, start, from);
		at = next = end;
		if (from >= end)
			break;
		/* no piece of what is no address is one */
		if ((!is_inner && is_address(t, from, end)) ||
		    is_site(t, from, end)) {
			text_put(t, from, end, false);
			break;
		}
		at = find_parting(t, from, end, &next);
		if (at == end) {
			words_cut(t, from, end);
			break;
		}
		cut_piece(t, from, at, true);
		put_signs(t, at, next);
		if (end < to) {
			cut_piece(t, next, end, true);
			break;
		}
	}
	put_signs(t, end, to);
}

void
tokens_cut(struct text *t)
{
	size_t at = 0, from, length, next = 0;

	while (at < t->n) {
		if (text_sign(t, at, &length) == SIGN_BLANK) {
			at += length;
			continue;
		}
		from = at;
		while (next < t->n_breaks && t->breaks[next] <= from)
			next++;
		while (at < t->n && text_sign(t, at, &length) != SIGN_BLANK &&
		    !(next < t->n_breaks && at >= t->breaks[next]))
			at += length;
		cut_piece(t, from, at, false);
	}
}
