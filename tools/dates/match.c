/* The smallest pieces of dates: days, months, years. */
#include "dates/match.h"

/* True for a month in short, "Sept", "Novr", behind which a stop is its
 * own. */
static bool
is_short(const struct tei_lexicon_word *w)
{
	return w->n <= 4 || (w->n <= 6 && w->text[w->n - 1] == 'r' &&
	    w->text[w->n - 2] != 'e') || (w->text[w->n - 1] == 'b' &&
	    w->n < 8);
}

size_t
tei_match_month(const struct tei_date_lex *l, size_t i, bool sure,
	struct tei_date_find *f)
{
	bool alike;
	int slip;

	if (lex_is(&l[i], TEI_DATE_MONTH)) {
		/* "may", "march": verbs, where nothing else speaks for it */
		if (!sure && !l[i].capital && l[i].word->english &&
		    l[i].word->n <= 5)
			return 0;
		f->a.month = (uint8_t)lex_value(&l[i], TEI_DATE_MONTH);
		if (lex_mark(&l[i + 1], '.') && !l[i + 1].gap &&
		    is_short(l[i].word) && !lex_word(&l[i], "may") &&
		    l[i + 2].kind != TEI_LEX_END)
			i++;
		return i + 1;
	}
	slip = sure ? tei_slipped_month(&l[i], &alike) : 0;
	if (slip == 0)
		return 0;
	f->a.month = (uint8_t)slip;
	f->slip = true;
	return i + 1 + (l[i].n <= 4 && lex_mark(&l[i + 1], '.'));
}

size_t
tei_match_era(const struct tei_date_lex *l, size_t i, int *era)
{
	*era = 0;
	if (lex_is(&l[i], TEI_DATE_ERA) && l[i].capital) {
		*era = lex_value(&l[i], TEI_DATE_ERA);
		return i + 1;
	}
	if (l[i].kind == TEI_LEX_WORD && l[i].capital && l[i].initial &&
	    lex_mark(&l[i + 1], '.') && l[i + 2].initial && !l[i + 2].gap &&
	    lex_mark(&l[i + 3], '.')) {
		*era = l[i].initial == 'B' && l[i + 2].initial == 'C' ? -1 :
		    l[i].initial == 'A' && l[i + 2].initial == 'D';
		return *era ? i + 4 : 0;
	}
	return 0;
}

size_t
tei_match_yearmark(const struct tei_date_lex *l, size_t i)
{
	if (!lex_is(&l[i], TEI_DATE_YEARMARK) || l[i].capital)
		return i;
	if (l[i].word->n > 2)
		return i + 1;
	return lex_mark(&l[i + 1], '.') && !l[i + 1].gap ? i + 2 : i;
}

size_t
tei_match_year(const struct tei_date_lex *l, size_t i, int32_t *year)
{
	size_t next;
	int era;

	if (lex_mark(&l[i], '\'') && l[i + 1].kind == TEI_LEX_NUMBER &&
	    !l[i + 1].gap && l[i + 1].digits == 2 &&
	    l[i + 2].kind != TEI_LEX_NUMBER && (i == 0 || l[i].gap)) {
		*year = 1900 + l[i + 1].value;
		return i + 2;
	}
	if (l[i].kind != TEI_LEX_NUMBER || l[i].digits > 4)
		return 0;
	next = tei_match_era(l, i + 1, &era);
	if (next != 0) {
		*year = l[i].value * (era < 0 ? -1 : 1);
		return l[i].value ? next : 0;
	}
	if (l[i].digits != 4 || l[i].value < 1000 || l[i].value > 2199)
		return 0;
	*year = l[i].value;
	return tei_match_yearmark(l, i + 1);
}

size_t
tei_match_day(const struct tei_date_lex *l, size_t i, uint8_t *day)
{
	if (l[i].kind != TEI_LEX_NUMBER || l[i].digits > 2 ||
	    l[i].value < 1 || l[i].value > 31)
		return 0;
	*day = (uint8_t)l[i].value;
	i++;
	if (lex_is(&l[i], TEI_DATE_SUFFIX) && !l[i].gap)
		i++;
	return i;
}

size_t
tei_match_case_ending(const struct tei_date_lex *l, size_t i)
{
	size_t at = i + (lex_mark(&l[i], '.') && !l[i].gap);

	if (lex_mark(&l[at], '-') && !l[at].gap && !l[at + 1].gap &&
	    lex_is(&l[at + 1], TEI_DATE_ENDING))
		return at + 2;
	return i;
}
