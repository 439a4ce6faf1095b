/* Numbers of four figures that are no years. */
#include "dates/counted.h"

#include <stdlib.h>

enum { LIFE = 80 };

bool
tei_date_may_be_counted(const struct tei_date_lex *l, const struct tei_date_find *f)
{
	const struct tei_date_lex *before = &l[f->from] - 1;
	const struct tei_date_lex *behind = &l[f->to];

	return f->from > 0 && f->to == f->from + 1 && !f->base &&
	    l[f->from].kind == TEI_LEX_NUMBER && l[f->from].digits == 4 &&
	    before->kind == TEI_LEX_WORD && !before->capital &&
	    !tei_lexicon_is(before->word, TEI_DATE_BEFORE) &&
	    !tei_lexicon_is(before->word, TEI_DATE_AND) &&
	    !tei_lexicon_is(before->word, TEI_DATE_TO) &&
	    !tei_lexicon_is(before->word, TEI_DATE_CIRCA) &&
	    !tei_lexicon_is(before->word, TEI_DATE_UNIT) &&
	    !tei_lexicon_is(before->word, TEI_DATE_THE) &&
	    (behind->kind != TEI_LEX_WORD ||
	    tei_lexicon_is(behind->word, TEI_DATE_AND));
}

static int
by_year(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return x < y ? -1 : x > y;
}

void
tei_years_sort(int32_t *year, size_t n)
{
	if (n > 0)
		qsort(year, n, sizeof(*year), by_year);
}

bool
tei_years_are_near(const int32_t *sorted, size_t n, int32_t year)
{
	size_t low = 0, high = n, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (sorted[mid] < year - LIFE)
			low = mid + 1;
		else
			high = mid;
	}
	return low < n && sorted[low] <= year + LIFE;
}
