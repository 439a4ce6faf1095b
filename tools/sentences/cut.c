/* A word in writing cut into words: enclitics, elisions, hyphens. */
#include "sentences/tokens.h"

#include <string.h>

void
text_put(struct text *t, size_t from, size_t to, bool part)
{
	struct tei_words *out = t->out;
	bool glued;

	if (from >= to || t->failed)
		return;
	if (!tei_grow(&out->word, &out->cap, out->n + 1, sizeof(*out->word))) {
		t->failed = true;
		return;
	}
	glued = out->n > 0 && out->word[out->n - 1].end == from;
	out->word[out->n++] = (struct tei_word){ from, to, false, glued,
	    part && glued };
}

/* Where the enclitic begins that ends at `to`; `to` if there is none. */
static size_t
find_enclitic(const struct text *t, size_t from, size_t to)
{
	enum { LONGEST = 8 }; /* of what is cut off, in bytes */
	size_t i = to - from > LONGEST ? to - LONGEST : from + 1;

	for (; i < to; i++)
		if (((unsigned char)t->s[i] & 0xC0) != 0x80 &&
		    (text_is(t, i, to, RULE_ENCLITIC) ||
		    text_is(t, i, to, RULE_TAIL)))
			return i;
	return to;
}

/* Adds what is elided before a word, and the word. */
static void
cut_elisions(struct text *t, size_t from, size_t to, bool part)
{
	size_t i, length;

	for (i = from; i < to; i += length) {
		text_character(t, i, &length);
		if (!text_is_apostrophe(t, i) || i + length >= to ||
		    !text_is(t, from, i + length, RULE_ELISION))
			continue;
		text_put(t, from, i + length, part);
		from = i + length;
		part = false;
	}
	text_put(t, from, to, part);
}

/* Enclitics, elisions, contractions of a word without hyphens to cut. */
static void
cut_clitics(struct text *t, size_t from, size_t to, bool part)
{
	enum { MOST = 8 }; /* "y'all'd've" has three */
	size_t begin[MOST], n = 0, end = to, at;

	while (n < MOST && end > from &&
	    (at = find_enclitic(t, from, end)) < end)
		begin[n++] = end = at;
	cut_elisions(t, from, end, part);
	for (; n > 0; n--) {
		end = n > 1 ? begin[n - 2] : to;
		text_put(t, begin[n - 1], end,
		    text_is(t, begin[n - 1], end, RULE_ENCLITIC));
	}
}

/* Words that the table cuts: can|not. */
static bool
cut_by_table(struct text *t, size_t from, size_t to)
{
	const struct form *f = rules_find(t->rules, t->language,
	    t->s + from, to - from);
	const char *s;
	size_t i = from, length;
	bool part = false;

	if (f == NULL || f->cut == NULL)
		return false;
	for (s = f->cut; *s != '\0' && i < to; s++) {
		if (*s == '|') {
			text_put(t, from, i, part);
			from = i;
			part = true;
			continue;
		}
		if (((unsigned char)*s & 0xC0) == 0x80)
			continue;
		text_character(t, i, &length);
		i += length;
	}
	text_put(t, from, to, part);
	return true;
}

/* Numbers of which the second can be the end of what the first begins: 10-15,
 * 1914-18; not 22-506. */
static bool
is_span(const struct text *t, size_t from, size_t at, size_t right,
	size_t end)
{
	size_t a = at - from, b = end - right;

	if (b > a + 1)
		return false;
	return b <= a || memcmp(t->s + right, t->s + from, a) < 0;
}

/* Whether the hyphen at `at`, in a word from `from` up to `to`, cuts: a
 * compound, unless one part is an affix; a span of numbers. */
static bool
hyphen_cuts(const struct text *t, size_t from, size_t at, size_t length,
	size_t to)
{
	size_t right = at + length, end = right, more;

	while (end < to && text_sign(t, end, &more) != SIGN_HYPHEN)
		end += more;
	if (right >= to || at == from || end == right)
		return false;
	if (text_is_number(t, from, at) && text_is_number(t, right, end))
		return end == to && is_span(t, from, at, right, end);
	return text_is(t, at, right, RULE_HYPHEN) &&
	    !text_is_letter(t, from, at) &&
	    !text_is(t, from, at, RULE_PREFIX) &&
	    !text_is(t, right, end, RULE_SUFFIX);
}

void
words_cut(struct text *t, size_t from, size_t to)
{
	size_t i, length, piece = from;

	bool enclitic = text_is(t, from, to, RULE_ENCLITIC);

	if (enclitic || text_is(t, from, to, RULE_WHOLE)) {
		text_put(t, from, to, enclitic);
		return;
	}
	if (cut_by_table(t, from, to))
		return;
	for (i = from; i < to; i += length) {
		if (text_sign(t, i, &length) != SIGN_HYPHEN)
			continue;
		if (hyphen_cuts(t, piece, i, length, to)) {
			cut_clitics(t, from, i, false);
			text_put(t, i, i + length, false);
			from = i + length;
		}
		piece = i + length;
	}
	cut_clitics(t, from, to, false);
}
