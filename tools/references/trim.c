#include <string.h>

#include "references/fields.h"

/* Marks that may stand around a field. */
static const struct {
	const char *open, *close;
} pairs[] = {
	{ "(", ")" }, { "[", "]" }, { "\"", "\"" }, { "\xE2\x80\x9C",
	"\xE2\x80\x9D" }, { "\xE2\x80\x9E", "\xE2\x80\x9D" },
	{ "\xE2\x80\x9E", "\xE2\x80\x9C" }, { "\xE2\x80\x98",
	"\xE2\x80\x99" }, { "\xC2\xAB", "\xC2\xBB" }, { "<", ">" },
};
enum { PAIRS = sizeof(pairs) / sizeof(*pairs) };

bool
tei_ref_token_is(const struct tei_ref_context *x, size_t token,
	enum tei_ref_kind k)
{
	const struct tei_token *t = &x->flow->token[token];

	return t->class == TEI_LETTER && tei_lexicon_is(tei_lexicon_find(
	    &x->tables->words, t->s, t->n), k);
}

static bool
has(const struct tei_flow *f, size_t from, size_t to, const char *mark)
{
	for (; from < to; from++)
		if (tei_token_is(&f->token[from], mark))
			return true;
	return false;
}

/* True if the token opens what is not closed in the range, or closes what is
 * not opened there. */
static bool
is_lone(const struct tei_flow *f, struct tei_ref_range r, bool first)
{
	const struct tei_token *t = &f->token[first ? r.from : r.to - 1];
	bool mark = false;
	size_t i;

	for (i = 0; i < PAIRS; i++) {
		if (!tei_token_is(t, first ? pairs[i].open : pairs[i].close))
			continue;
		mark = true;
		if (first ? has(f, r.from + 1, r.to, pairs[i].close) :
		    has(f, r.from, r.to - 1, pairs[i].open))
			return false;
	}
	return mark;
}

/* True if the first token opens and the last closes, and nothing between
 * does. */
static bool
is_wrapped(const struct tei_flow *f, struct tei_ref_range r)
{
	size_t i;

	for (i = 0; i < PAIRS; i++)
		if (r.to - r.from > 2 && tei_token_is(&f->token[r.from],
		    pairs[i].open) && tei_token_is(&f->token[r.to - 1],
		    pairs[i].close) && !has(f, r.from + 1, r.to - 1,
		    pairs[i].close))
			return true;
	return false;
}

/* True if abbreviations stand in the range before its last word, as in the
 * titles of journals. */
static bool
has_abbreviations(const struct tei_flow *f, struct tei_ref_range r)
{
	size_t i;

	for (i = r.from; i + 3 < r.to; i++)
		if (f->token[i].class == TEI_LETTER && f->token[i].n <= 6 &&
		    tei_token_is(&f->token[i + 1], ".") &&
		    tei_token_is_blank(&f->token[i + 2]))
			return true;
	return false;
}

/* True if the full stop at the end belongs to an abbreviation: an initial, a
 * word that the table has as one, a word of a title that is abbreviated. */
static bool
is_abbreviation(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t;
	uint32_t c;

	if (r.to - r.from < 2)
		return false;
	t = &x->flow->token[r.to - 2];
	if (t->class != TEI_LETTER)
		return false;
	if (tei_utf8_decode(t->s, t->n, &c) == t->n && tei_is_upper(c))
		return true;
	return tei_ref_token_is(x, r.to - 2, TEI_REF_SHORT) ||
	    ((x->field == TEI_FIELD_JOURNAL || x->field ==
	    TEI_FIELD_CONTAINER) && has_abbreviations(x->flow, r));
}

static bool
is_loose(const struct tei_token *t, const char *marks)
{
	return tei_token_is_blank(t) || (t->n == 1 && t->s[0] != '\0' &&
	    strchr(marks, t->s[0]) != NULL);
}

struct tei_ref_range
tei_ref_trim(const struct tei_ref_context *x, struct tei_ref_range r)
{
	const struct tei_token *t = x->flow->token;
	struct tei_ref_range before;
	int marks = 16; /* no field has more around it */

	do {
		before = r;
		while (r.from < r.to && is_loose(&t[r.from], ",;:.-*"))
			r.from++;
		while (r.to > r.from && is_loose(&t[r.to - 1], ",;:-*"))
			r.to--;
		if (r.to > r.from && is_loose(&t[r.to - 1], ".") &&
		    !is_abbreviation(x, r))
			r.to--;
		if (r.from < r.to && is_wrapped(x->flow, r)) {
			r.from++;
			r.to--;
		}
		if (r.from < r.to && is_lone(x->flow, r, true))
			r.from++;
		if (r.from < r.to && is_lone(x->flow, r, false))
			r.to--;
	} while (--marks > 0 && r.from < r.to && (r.from != before.from ||
	    r.to != before.to));
	return r;
}
