/* Diaries and logs: paragraphs that each begin with the day they tell of. */
#include "dates/match.h"
#include "dates/run.h"

/* So many paragraphs make a text a diary. */
enum { DIARY = 3 };

bool
tei_dates_match_entry(const struct tei_date_lex *l, struct tei_date_find *f)
{
	static const struct tei_date_find day = { .to = 2,
	    .a = { .year = TEI_NO_YEAR }, .b = { .year = TEI_NO_YEAR },
	    .base = TEI_BASE_NARRATIVE, .unit = TEI_UNIT_MONTH,
	    .tense = TEI_TENSE_TO_COME, .entry = true };

	*f = day;
	return tei_match_day(l, 0, &f->a.day) == 2 && lex_mark(&l[2], '.') &&
	    l[3].capital;
}

bool
tei_dates_opens(const struct tei_date_lex *l, const struct tei_date_find *f)
{
	const struct tei_date_lex *after = &l[f->to];

	return f->from == 0 && f->a.day != 0 && !f->is_span &&
	    (lex_mark(after, '.') || lex_mark(after, ':') ||
	    lex_mark(after, '-'));
}

void
tei_dates_entries(struct tei_dates *r)
{
	size_t opened = 0, kept = 0, i;

	for (i = 0; i < r->n; i++)
		opened += r->entry[i].opens && !r->entry[i].find.entry;
	if (opened >= DIARY)
		return;
	for (i = 0; i < r->n; i++) {
		r->entry[i].opens = false;
		if (!r->entry[i].find.entry)
			r->entry[kept++] = r->entry[i];
	}
	r->n = kept;
}
