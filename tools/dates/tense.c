/* Tense: whether a day is over or to come.
 *
 * The nearest verb that tells counts: first those before the expression, back
 * to the beginning of its sentence, then those right behind it.
 */
#include "dates/match.h"

enum {
	BEFORE = 14, /* units in which a verb is sought … */
	AFTER = 6    /* … behind an expression that begins its clause */
};

/* True for "received", "was received", not for "need", "is believed". */
static bool
is_regular_past(const struct tei_date_lex *l, size_t i)
{
	const struct tei_date_lex *u = &l[i];

	return i > 0 && u->kind == TEI_LEX_WORD && !u->capital && u->n > 4 &&
	    memcmp(u->s + u->n - 2, "ed", 2) == 0 && u->s[u->n - 3] != 'e' &&
	    !lex_word(u - 1, "is") && !lex_word(u - 1, "are");
}

/* "was to have sailed" is over, "was to sail", "is to sail" to come. */
static enum tei_date_tense
tense_of_to(const struct tei_date_lex *u)
{
	return lex_word(u + 2, "have") ? TEI_TENSE_OVER : TEI_TENSE_TO_COME;
}

/* What one word says. */
static enum tei_date_tense
word_tense(const struct tei_date_lex *l, size_t i)
{
	const struct tei_date_lex *u = &l[i];

	if (lex_is(u, TEI_DATE_COMING))
		return lex_word(u + 1, "have") ? TEI_TENSE_OVER :
		    TEI_TENSE_TO_COME;
	if ((lex_word(u, "is") || lex_word(u, "are") || lex_word(u, "was") ||
	    lex_word(u, "were")) && lex_word(u + 1, "to"))
		return tense_of_to(u);
	return lex_is(u, TEI_DATE_OVER) || is_regular_past(l, i) ?
	    TEI_TENSE_OVER : TEI_TENSE_UNSAID;
}

/* True if the sentence ends, or another begins, with the unit. */
static bool
is_end(const struct tei_date_lex *u)
{
	return lex_mark(u, '.') || lex_mark(u, ';') || lex_mark(u, '?') ||
	    u->kind == TEI_LEX_END;
}

static enum tei_date_tense
tense_before(const struct tei_date_lex *l, size_t from)
{
	enum tei_date_tense t = TEI_TENSE_UNSAID;
	size_t k;

	for (k = from; k > 0 && k + BEFORE > from && !is_end(&l[k - 1]) &&
	    t == TEI_TENSE_UNSAID; k--)
		t = word_tense(l, k - 1);
	return t;
}

static enum tei_date_tense
tense_after(const struct tei_date_lex *l, size_t to)
{
	enum tei_date_tense t = TEI_TENSE_UNSAID;
	size_t k;

	for (k = to; k < to + AFTER && !is_end(&l[k]) &&
	    t == TEI_TENSE_UNSAID; k++)
		t = word_tense(l, k);
	return t;
}

enum tei_date_tense
tei_tense_of(const struct tei_date_lex *l, size_t from, size_t to)
{
	enum tei_date_tense t;

	/* "gave notice that on the 17th he would": a clause of its own */
	if (from > 1 && (lex_word(&l[from - 2], "that") ||
	    lex_is(&l[from - 2], TEI_DATE_AND))) {
		t = tense_after(l, to);
		if (t != TEI_TENSE_UNSAID)
			return t;
	}
	t = tense_before(l, from);
	if (from > 0 && lex_is(&l[from - 1], TEI_DATE_TOWARDS) &&
	    t != TEI_TENSE_TO_COME)
		return TEI_TENSE_UNTIL;
	return t != TEI_TENSE_UNSAID ? t : tense_after(l, to);
}
