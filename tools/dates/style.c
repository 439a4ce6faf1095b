/* Old Style and New Style: what stands behind a date and says by which
 * calendar it counts. */
#include "dates/read.h"

#include "dates/calendar.h"

enum { NO_STYLE, OLD_STYLE, NEW_STYLE };

/* "O.S.", "OS", "Old Style", "alten Stils", "st. st.", "n. st."; *style is
 * set. */
static size_t
match_words(const struct tei_date_lex *l, size_t i, int *style)
{
	size_t at = i + 1;
	bool noun_first = lex_is(&l[i], TEI_DATE_STYLENOUN);

	*style = NO_STYLE;
	if (!lex_is(&l[i], TEI_DATE_STYLE) && !noun_first)
		return 0;
	/* one word for both: OS, NS */
	if (l[i].n == 2 && l[i].word->text[1] == 's' && l[i].capital) {
		*style = lex_value(&l[i], TEI_DATE_STYLE);
		return at;
	}
	at += lex_mark(&l[at], '.') && !l[at].gap;
	if (noun_first && lex_is(&l[at], TEI_DATE_STYLE))
		*style = lex_value(&l[at], TEI_DATE_STYLE);
	else if (lex_is(&l[i], TEI_DATE_STYLE) &&
	    lex_is(&l[at], TEI_DATE_STYLENOUN))
		*style = lex_value(&l[i], TEI_DATE_STYLE);
	else
		return 0;
	/* initials only with their full stops: "O.S." */
	if (l[i].n == 1 && !lex_mark(&l[i + 1], '.'))
		return 0;
	at++;
	return at + (lex_mark(&l[at], '.') && !l[at].gap &&
	    l[at - 1].n <= 2);
}

/* The style of what is read, in brackets or not. */
static size_t
match_mark(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	bool open;
	size_t next;
	int style;

	i += lex_mark(&l[i], ',');
	open = lex_mark(&l[i], '(') || lex_mark(&l[i], '[');
	next = match_words(l, i + open, &style);
	if (next == 0 || style == NO_STYLE)
		return 0;
	if (open && !lex_mark(&l[next], ')') && !lex_mark(&l[next], ']'))
		return 0;
	/* "12 June 1957, N. S. Ivanov" */
	if (!open && l[i].n == 1 && l[next].capital)
		return 0;
	r->f.julian = style == OLD_STYLE;
	return next + open;
}

/* "(10 September)", "(13 March New Style)", "(September 10)", "(15)" behind the
 * day in the other style. */
static size_t
match_other_day(struct reading *r, size_t i)
{
	const struct tei_date_lex *l = r->l;
	struct tei_date_find one = r->f;
	struct tei_date_point p = tei_date_nothing;
	size_t next, month;
	int style;

	if (!(lex_mark(&l[i], '(') || lex_mark(&l[i], '[')) || one.is_span)
		return 0;
	next = tei_read_day_month(r, i + 1, &p);
	r->f = one;
	if (next == 0) {
		next = tei_match_day(l, i + 1, &p.day);
		if (next == 0)
			return 0;
		next += lex_mark(&l[next], '.');
		p.month = one.a.month;
	}
	month = match_words(l, next, &style);
	next = month && style == NEW_STYLE ? month : next;
	month = tei_match_year(l, next + lex_mark(&l[next], ','), &p.year);
	next = month ? month : next;
	if (!lex_mark(&l[next], ')') && !lex_mark(&l[next], ']'))
		return 0;
	next++;
	if (one.a.year == TEI_NO_YEAR && p.year == TEI_NO_YEAR) {
		month = tei_read_comma_year(r, next, &p);
		next = month ? month : next;
	} else if (p.year == TEI_NO_YEAR) {
		p.year = one.a.year + (p.month < one.a.month);
	}
	r->f = one;
	if (!tei_ymd_is_both((struct tei_ymd){ one.a.year != TEI_NO_YEAR ?
	    one.a.year : p.year == TEI_NO_YEAR ? p.year : p.year -
	    (p.month < one.a.month), one.a.month, one.a.day },
	    (struct tei_ymd){ p.year, p.month, p.day }))
		return 0;
	r->f.is_span = r->f.slash = true;
	r->f.b = p;
	return next;
}

size_t
tei_read_style(struct reading *r, size_t i)
{
	size_t next = match_other_day(r, i), year;

	if (next != 0)
		return next;
	next = match_mark(r, i);
	if (next == 0)
		return 0;
	year = r->f.a.year != TEI_NO_YEAR || r->f.b.year != TEI_NO_YEAR ? 0 :
	    tei_read_comma_year(r, next, r->f.is_span ? &r->f.b : &r->f.a);
	return year ? year : next;
}
