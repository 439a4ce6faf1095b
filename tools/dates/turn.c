/* "This", "last", "next", "the same" and what they turn. */
#include "dates/match.h"

/* What turns: a unit, a day of the week, a month or season.  Of "this" and
 * its like at unit i. */
static size_t
match_turned(const struct tei_date_lex *l, size_t i, struct tei_date_find *f)
{
	const struct tei_date_lex *u = &l[i + 1];
	int unit = lex_single_unit(u);

	/* "to this day"; "this morning" is said of the speaker's day */
	if (unit == TEI_UNIT_DAY && lex_word(&l[i], "this")) {
		if (lex_is(u, TEI_DATE_UNIT))
			return 0;
		f->base = TEI_BASE_SPOKEN;
	}
	if (unit != TEI_UNIT_NONE) {
		f->unit = (uint8_t)unit;
		f->a.week = unit == TEI_UNIT_WEEK ||
		    unit == TEI_UNIT_FORTNIGHT;
		return i + 2;
	}
	if (lex_is(u, TEI_DATE_WEEKDAY) && u->capital && u->word->english) {
		f->unit = TEI_UNIT_DAY;
		f->weekday = (uint8_t)lex_value(u, TEI_DATE_WEEKDAY);
		return i + 2;
	}
	if (lex_is(u, TEI_DATE_MONTH) && u->capital && u->word->english &&
	    u->word->n > 2) {
		f->a.month = (uint8_t)lex_value(u, TEI_DATE_MONTH);
		f->unit = TEI_UNIT_YEAR;
		return i + 2;
	}
	if (lex_is(u, TEI_DATE_SEASON) && u->word->english) {
		f->a.season = (uint8_t)lex_value(u, TEI_DATE_SEASON);
		f->unit = TEI_UNIT_YEAR;
		return i + 2;
	}
	return 0;
}

/* "the very next day", "that very evening": a word that adds nothing. */
static bool
is_very(const struct tei_date_lex *u)
{
	return u->kind == TEI_LEX_WORD && u->n == strlen("very") &&
	    memcmp(u->s, "very", u->n) == 0;
}

size_t
tei_match_turn(const struct tei_date_lex *l, size_t i,
	struct tei_date_find *f)
{
	bool the = lex_is(&l[i], TEI_DATE_THE);
	const struct tei_date_lex *u;

	i += the;
	i += is_very(&l[i]);
	if (lex_word(&l[i], "that") && lex_word(&l[i + 1], "same")) {
		the = true;
		i++;
	}
	if (!lex_is(&l[i], TEI_DATE_TURN))
		return 0;
	u = &l[i + 1 + is_very(&l[i + 1])];
	f->shift = lex_value(&l[i], TEI_DATE_TURN);
	f->base = the || lex_word(&l[i], "that") || lex_word(&l[i], "following")
	    || lex_word(&l[i], "same") ? TEI_BASE_NARRATIVE :
	    TEI_BASE_DOCUMENT;
	/* "the Last Day" is a title */
	if (u->capital && lex_is(u, TEI_DATE_UNIT) && u->word->english)
		return 0;
	/* "the last day" is the end of something, "same day" a manner */
	if ((the && lex_word(&l[i], "last")) || (!the &&
	    (lex_word(&l[i], "same") || lex_word(&l[i], "previous") ||
	    lex_word(&l[i], "preceding") || lex_word(&l[i], "following"))))
		return 0;
	return match_turned(l, (size_t)(u - l) - 1, f);
}
