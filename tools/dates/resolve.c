#include "dates/resolve.h"

const struct tei_date_context tei_date_unknown = {
	.document = { TEI_NO_YEAR, 0, 0 }, .now = { TEI_NO_YEAR, 0, 0 },
	.year = TEI_NO_YEAR
};

/* A stretch of time by its first and last day, month or year. */
struct stretch {
	struct tei_ymd a, b;
};

static struct stretch
months(int32_t year, int first, int last)
{
	return (struct stretch){ { year, (uint8_t)first, 0 },
	    { year, (uint8_t)last, 0 } };
}

static struct stretch
days(struct tei_ymd month, int first, int last)
{
	struct stretch s = { month, month };

	s.a.day = (uint8_t)first;
	s.b.day = (uint8_t)last;
	return s;
}

static struct stretch
years(int32_t first, int32_t last)
{
	return (struct stretch){ { first, 0, 0 }, { last, 0, 0 } };
}

/* The nth of `of` parts of what has `n` members, counted from 1. */
static void
share(int nth, int of, int n, int *first, int *last)
{
	if (nth < 1 || nth > of)
		nth = of;
	*first = n * (nth - 1) / of + 1;
	*last = n * nth / of;
}

/* Early, mid, late: days 1-10, 11-20, 21-end; months 1-4, 5-8, 9-12. */
static struct stretch
part_of(struct tei_ymd d, int part)
{
	if (d.month != 0)
		return days(d, part * 10 - 9, part == 3 ?
		    tei_month_days(d.year, d.month) : part * 10);
	return months(d.year, part * 4 - 3, part * 4);
}

static struct stretch
portion_of(struct tei_ymd d, const struct tei_date_point *p)
{
	int first, last, n = d.month ? tei_month_days(d.year, d.month) : 12;

	if (p->week) {
		first = p->nth < 0 || p->nth > 4 ? n - 6 : p->nth * 7 - 6;
		last = p->last > 1 && p->last < 5 ? p->last * 7 :
		    first + 6;
		return days(d, first, last);
	}
	share(p->nth, p->portion, d.month ? 30 : 12, &first, &last);
	if (d.month != 0)
		return days(d, first, last == 30 ? n : last);
	return months(d.year, first, last);
}

/* Spring is March to May; winter begins in the December of its year. */
static struct stretch
season_of(int32_t year, const struct tei_date_point *p)
{
	int first = p->season * 3;
	struct stretch s = months(year, first, first + 2);

	if (p->part != 0)
		s = months(year, first + p->part - 1, first + p->part - 1);
	if (s.b.month > 12) {
		s.b.month -= 12;
		s.b.year += s.b.year == TEI_NO_YEAR ? 0 : 1;
	}
	if (s.a.month > 12) {
		s.a.month -= 12;
		s.a.year += s.a.year == TEI_NO_YEAR ? 0 : 1;
	}
	return s;
}

/* Early, mid, late of a decade: its years 0-3, 4-6, 7-9. */
static struct stretch
decade_of(int32_t year, const struct tei_date_point *p)
{
	static const int first[] = { 0, 0, 4, 7 }, last[] = { 9, 3, 6, 9 };

	if (p->portion == 2)
		return years(year + (p->nth == 1 ? 0 : 5),
		    year + (p->nth == 1 ? 4 : 9));
	return years(year + first[p->part], year + last[p->part]);
}

static struct stretch
century_of(int32_t year, int part)
{
	static const int first[] = { 0, 0, 33, 66 };
	static const int last[] = { 99, 32, 65, 99 };

	return years(year + first[part], year + last[part]);
}

/* The stretch of a point in a known year; sets *exact where the point is a
 * day, a month or a year. */
static struct stretch
stretch_of(const struct tei_date_point *p, int32_t year, bool *exact)
{
	struct tei_ymd d = { year, p->month, p->day };

	*exact = false;
	if (p->season != 0)
		return season_of(year, p);
	if (p->scale == TEI_UNIT_DECADE)
		return decade_of(year, p);
	if (p->scale == TEI_UNIT_CENTURY)
		return century_of(year, p->part);
	if (p->portion != 0 || p->week)
		return portion_of(d, p);
	if (p->part != 0)
		return part_of(d, p->part);
	*exact = true;
	return (struct stretch){ d, d };
}

static bool
is_possible(struct tei_ymd d)
{
	if (d.year != TEI_NO_YEAR && (d.year == 0 || d.year > 9999 ||
	    d.year < -9999))
		return false;
	return d.month <= 12 && (d.day == 0 ||
	    d.day <= tei_month_days(d.year, d.month));
}

static struct tei_date_value
value_of(struct stretch s, enum tei_date_shape shape, const char *why)
{
	struct tei_date_value v = { (uint8_t)shape, s.a, s.b, why };

	if (!is_possible(s.a) || !is_possible(s.b))
		v.shape = TEI_DATE_IMPOSSIBLE;
	return v;
}

/* How far the expression is, in days, from going on with a thread: from the
 * date that the thread reached, more if others were spoken of since, less if
 * it is the text's main story. */
static int32_t
strain(const struct tei_date_find *f, const struct tei_date_context *c,
	size_t rank, size_t at)
{
	enum { ASIDE = 40, SAME_SENTENCE = 120, NEAR = 40, FAR = 60 };
	const struct tei_date_thread *t = &c->thread[rank];
	int32_t month = f->a.month ? f->a.month : f->a.season * 3 + 1;
	int32_t days = FAR;

	if (t->last.month != 0) {
		days = (month - t->last.month) * 30;
		if (t->last.day != 0 && f->a.day != 0)
			days += f->a.day - t->last.day;
		/* stories go on more often than back */
		days = days < 0 ? -days * 3 / 2 : days;
		days = days < FAR ? days : FAR;
	}
	if (rank > 0)
		days += ASIDE + (at - c->thread[0].at < NEAR ?
		    SAME_SENTENCE : 0);
	return days - t->weight;
}

/* The year of the thread that the expression fits best. */
static int32_t
year_of_thread(const struct tei_date_find *f,
	const struct tei_date_context *c, size_t at)
{
	int32_t year = TEI_NO_YEAR, best = INT32_MAX, s;
	size_t i;

	for (i = 0; i < c->threads; i++) {
		s = strain(f, c, i, at);
		if (s < best) {
			best = s;
			year = c->thread[i].last.year;
		}
	}
	return year;
}

/* The year that an expression leaves out. */
static int32_t
missing_year(const struct tei_date_find *f, const struct tei_date_find *next,
	const struct tei_date_context *c, size_t at, const char **why)
{
	int32_t year;

	if (f->is_span && f->b.year != TEI_NO_YEAR) {
		*why = "the year of the span's end";
		return f->b.year - (f->b.month && f->a.month > f->b.month);
	}
	if (next != NULL && next->a.year != TEI_NO_YEAR &&
	    (next->a.month || next->a.season)) {
		*why = "the year of the date that follows";
		return next->a.year - (f->a.month && next->a.month &&
		    f->a.month > next->a.month);
	}
	year = year_of_thread(f, c, at);
	*why = "the year of the dates before";
	if (year == TEI_NO_YEAR) {
		year = c->document.year;
		*why = year == TEI_NO_YEAR ? "no year is known" :
		    "the year of the document's date";
	}
	return year;
}

static struct tei_date_value
resolve_absolute(const struct tei_date_find *f,
	const struct tei_date_find *next, const struct tei_date_context *c,
	size_t at)
{
	const char *why = f->slip ? "read through a slip of the scan" :
	    "as written";
	struct tei_date_point b = f->b;
	struct stretch s, end;
	int32_t year = f->a.year;
	bool exact;

	if (year == TEI_NO_YEAR)
		year = missing_year(f, next, c, at, &why);
	s = stretch_of(&f->a, year, &exact);
	if (f->is_span) {
		if (b.month == 0 && b.season == 0 && b.scale == 0)
			b.month = f->a.month;
		end = stretch_of(&b, b.year != TEI_NO_YEAR ? b.year : year,
		    &exact);
		s.b = end.b;
		return value_of(s, TEI_DATE_SPAN, why);
	}
	if (exact && f->julian && is_possible(s.a) && s.a.day &&
	    s.a.year != TEI_NO_YEAR) {
		s.a = s.b = tei_ymd_of_julian(s.a);
		why = "Old Style; the Gregorian day";
	}
	if (f->a.portion != 0 || f->a.week)
		return value_of(s, TEI_DATE_SPAN, why);
	return value_of(s, exact ? TEI_DATE_WHEN : TEI_DATE_WITHIN, why);
}

/* The day of the week before, after or nearest to the base. */
static struct tei_ymd
to_weekday(struct tei_ymd base, int weekday, int32_t shift)
{
	int away = weekday - tei_ymd_weekday(base);

	if (shift > 0 && away <= 0)
		away += 7;
	else if (shift < 0 && away >= 0)
		away -= 7;
	else if (shift == 0 && away > 3)
		away -= 7;
	else if (shift == 0 && away < -3)
		away += 7;
	return tei_ymd_add_days(base, away);
}

/* "the following October", "last March", "that June". */
static int32_t
year_of_month(struct tei_ymd base, int month, int32_t shift)
{
	if (shift > 0 && base.month != 0)
		return base.year + (month <= base.month);
	if (shift < 0 && base.month != 0)
		return base.year - (month >= base.month);
	return base.year + (base.month ? 0 : shift);
}

static struct tei_date_value
shift_year(const struct tei_date_find *f, struct tei_ymd base,
	const char *why)
{
	struct tei_date_point p = f->a;
	int32_t year = base.year + f->shift;
	struct stretch s;
	bool exact;

	if (p.month != 0)
		year = year_of_month(base, p.month, f->shift);
	s = stretch_of(&p, year, &exact);
	return value_of(s, exact ? TEI_DATE_WHEN : TEI_DATE_WITHIN, why);
}

static struct tei_date_value
shift_month(const struct tei_date_find *f, struct tei_ymd base,
	const char *why)
{
	struct tei_date_point p = f->a;
	struct stretch s;
	bool exact;

	base = tei_ymd_add_months(base, f->shift);
	p.month = base.month;
	s = stretch_of(&p, base.year, &exact);
	return value_of(s, exact ? TEI_DATE_WHEN : TEI_DATE_WITHIN, why);
}

static struct tei_date_value
shift_days(const struct tei_date_find *f, struct tei_ymd base,
	const char *why)
{
	int32_t length = f->unit == TEI_UNIT_WEEK ? 7 :
	    f->unit == TEI_UNIT_FORTNIGHT ? 14 : 1;
	struct stretch s;

	if (f->weekday != 0)
		base = to_weekday(base, f->weekday, f->shift);
	else
		base = tei_ymd_add_days(base, f->shift * length);
	s = (struct stretch){ base, base };
	if (!f->a.week)
		return value_of(s, TEI_DATE_WHEN, why);
	s.a = tei_ymd_add_days(base, 1 - tei_ymd_weekday(base));
	s.b = tei_ymd_add_days(s.a, length - 1);
	return value_of(s, TEI_DATE_WITHIN, why);
}

/* True if a date is known as finely as the unit needs. */
static bool
is_base(struct tei_ymd d, int unit)
{
	if (d.year == TEI_NO_YEAR || d.year < 1)
		return false;
	if (unit >= TEI_UNIT_YEAR && unit != TEI_UNIT_FORTNIGHT)
		return true;
	return d.month && (unit == TEI_UNIT_MONTH || d.day);
}

static struct tei_date_value
resolve_relative(const struct tei_date_find *f,
	const struct tei_date_context *c)
{
	struct tei_ymd now = c->now, first, second;
	bool by_year = f->unit >= TEI_UNIT_YEAR &&
	    f->unit != TEI_UNIT_FORTNIGHT;
	const char *why = f->base == TEI_BASE_NARRATIVE ?
	    "counted from the date before" :
	    "counted from the document's date";

	if (by_year && c->year != TEI_NO_YEAR && c->year != now.year)
		now = (struct tei_ymd){ c->year, 0, 0 };
	/* "yesterday", said in a story of long ago */
	if (f->base == TEI_BASE_DOCUMENT && is_base(now, f->unit) &&
	    c->document.year != TEI_NO_YEAR &&
	    c->document.year > now.year + 1) {
		why = "counted from the date before, long before the document";
		first = now;
	} else {
		first = f->base == TEI_BASE_NARRATIVE ? now : c->document;
	}
	second = f->base == TEI_BASE_NARRATIVE ? c->document : now;
	if (!is_base(first, f->unit))
		first = second;
	if (!is_base(first, f->unit))
		return (struct tei_date_value){ .shape = TEI_DATE_OPEN,
		    .why = "no date before it to count from" };
	switch (f->unit) {
	case TEI_UNIT_YEAR:
		return shift_year(f, first, why);
	case TEI_UNIT_MONTH:
		return shift_month(f, first, why);
	case TEI_UNIT_DECADE:
		return value_of(decade_of((first.year / 10 + f->shift) * 10,
		    &f->a), TEI_DATE_WITHIN, why);
	case TEI_UNIT_CENTURY:
		return value_of(century_of(((first.year - 1) / 100 +
		    f->shift) * 100 + 1, f->a.part), TEI_DATE_WITHIN, why);
	default:
		return shift_days(f, first, why);
	}
}

struct tei_date_value
tei_date_resolve(const struct tei_date_find *f,
	const struct tei_date_find *next, const struct tei_date_context *c,
	size_t at)
{
	return f->base == TEI_BASE_NONE ? resolve_absolute(f, next, c, at) :
	    resolve_relative(f, c);
}

/* Brings the thread of the date's year to the front. */
static void
follow(struct tei_date_context *c, struct tei_ymd d, size_t at)
{
	struct tei_date_thread t = { d, 0, at };
	size_t i = 0, k;

	while (i < c->threads && c->thread[i].last.year != d.year)
		i++;
	if (i < c->threads) {
		t.weight = c->thread[i].weight;
		if (d.month == 0)
			t.last = c->thread[i].last;
	} else if (c->threads < TEI_DATE_THREADS) {
		c->threads++;
	} else {
		i--;
	}
	for (k = i; k > 0; k--)
		c->thread[k] = c->thread[k - 1];
	t.weight += t.weight < 100 ? 10 : 0;
	c->thread[0] = t;
	for (k = 1; k < c->threads; k++)
		c->thread[k].weight -= c->thread[k].weight > 0;
}

void
tei_date_context_note(struct tei_date_context *c,
	const struct tei_date_find *f, const struct tei_date_value *v,
	size_t at)
{
	struct tei_ymd d = v->shape == TEI_DATE_SPAN ? v->b : v->a;

	/* a glance back does not move the narrative */
	if (v->shape < TEI_DATE_WHEN || d.year == TEI_NO_YEAR ||
	    f->a.scale != 0 || (f->base && f->shift < 0))
		return;
	follow(c, d, at);
	c->year = d.year;
	if (d.month != 0)
		c->now = d;
}
