#include "dates/resolve.h"

#include "dates/reigns.h"
#include "dates/stretch.h"

const struct tei_date_context tei_date_unknown = {
	.document = { TEI_NO_YEAR, 0, 0 }, .now = { TEI_NO_YEAR, 0, 0 },
	.year = TEI_NO_YEAR
};

/* How far the expression is, in days, from going on with a thread: from the
 * date that the thread reached, more if others were spoken of since, less if
 * it is the text's main story. */
static int32_t
strain(const struct tei_date_find *f, const struct tei_date_context *c,
	size_t rank, size_t at)
{
	enum { ASIDE = 40, SAME_SENTENCE = 120, NEAR = 40, FAR = 60,
	    WRONG_WEEKDAY = 200 };
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
	if (f->weekday != 0 && f->a.day != 0 && f->a.month != 0 &&
	    tei_ymd_weekday((struct tei_ymd){ t->last.year, f->a.month,
	    f->a.day }) != f->weekday)
		days += WRONG_WEEKDAY;
	return days - t->weight;
}

/* The thread that the expression fits best, or NULL. */
static const struct tei_date_thread *
thread_of(const struct tei_date_find *f, const struct tei_date_context *c,
	size_t at)
{
	const struct tei_date_thread *thread = NULL;
	int32_t best = INT32_MAX, s;
	size_t i;

	for (i = 0; i < c->threads; i++) {
		s = strain(f, c, i, at);
		if (s < best) {
			best = s;
			thread = &c->thread[i];
		}
	}
	return thread;
}

/* The year of a month that a thread goes on to: "in November ... and in
 * January" are of two years, where the story does not go back. */
static int32_t
year_in_thread(const struct tei_date_find *f,
	const struct tei_date_context *c, const struct tei_date_thread *t)
{
	/* an editor's notes speak of the months after, as over */
	enum { LONG = 8, HALF = 5 };
	bool turned = f->a.month != 0 && t == &c->thread[0] &&
	    (!c->dated || t->last.year != c->document.year) &&
	    t->last.month >= f->a.month + LONG && t->weight < 100;
	/* in January's letter December is over, in December's January is to
	 * come */
	if (c->dated && t->last.year == c->document.year && f->a.month != 0) {
		int away = f->a.month - c->document.month;

		if (f->tense == TEI_TENSE_TO_COME)
			return t->last.year + (away < 0);
		return t->last.year - (away > (f->tense == TEI_TENSE_OVER ?
		    HALF : LONG));
	}
	return t->last.year + turned;
}

/* The year that an expression leaves out. */
static int32_t
missing_year(const struct tei_date_find *f, const struct tei_date_find *next,
	const struct tei_date_context *c, size_t at, const char **why)
{
	const struct tei_date_thread *t;

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
	t = thread_of(f, c, at);
	*why = "the year of the dates before";
	if (t != NULL)
		return year_in_thread(f, c, t);
	*why = c->document.year == TEI_NO_YEAR ? "no year is known" :
	    "the year of the document's date";
	return c->document.year;
}

/* The year of two figures: the century in which it is nearest to what the
 * text speaks of; no later than the document. */
static int32_t
whole_year(int32_t year, const struct tei_date_context *c)
{
	int32_t near = c->document.year != TEI_NO_YEAR && c->dated ?
	    c->document.year : c->year != TEI_NO_YEAR ? c->year :
	    c->document.year != TEI_NO_YEAR ? c->document.year : 1950;
	int32_t whole = near - (near % 100 + 100) % 100 + year;

	if (near < 1000)
		return 1900 + year;
	if (whole - near > (c->dated ? 9 : 50))
		whole -= 100;
	else if (near - whole > 50 && !c->dated)
		whole += 100;
	return whole;
}

/* The day of the Republic; the year that is left out is that of the dates
 * before. */
static struct tei_date_value
resolve_republican(const struct tei_date_find *f,
	const struct tei_date_context *c)
{
	const struct tei_date_point *p = &f->a;
	struct stretch s = { { 0, 0, 0 }, { 0, 0, 0 } };
	struct tei_date_value v;
	const char *why = "by the calendar of the French Republic";
	int year = p->year == TEI_NO_YEAR ? c->year - 1792 +
	    (p->month < 5 || p->month == 0) : p->year;
	bool known;

	if (p->year == TEI_NO_YEAR && (c->year < 1792 || c->year > 1805))
		return (struct tei_date_value){ .shape = TEI_DATE_OPEN,
		    .why = "no year of the Republic is known" };
	known = tei_date_republican(year, p->month ? p->month : 1,
	    p->day ? p->day : 1, &s.a);
	s.b = s.a;
	if (known && p->month == 0)
		known = tei_date_republican(year, 13, year % 4 == 3 ? 6 : 5,
		    &s.b);
	else if (known && p->day == 0)
		known = tei_date_republican(year, p->month, p->month == 13 ?
		    5 : 30, &s.b);
	v = tei_date_value_of(s, p->day ? TEI_DATE_WHEN : TEI_DATE_WITHIN,
	    why);
	v.calendar = TEI_DATE_REPUBLICAN_YEARS;
	if (!known)
		v.shape = TEI_DATE_IMPOSSIBLE;
	return v;
}

/* Old Style: both ends by the Gregorian calendar; of 2/15 March, where the
 * two are one day, that day. */
static struct tei_date_value
resolve_style(const struct tei_date_find *f, struct stretch s)
{
	struct tei_date_value v;

	if (f->slash && tei_ymd_is_both(s.a, s.b)) {
		s.a = s.b;
		v = tei_date_value_of(s, TEI_DATE_WHEN,
		    "a day in both styles; the Gregorian one");
	} else {
		s.a = tei_ymd_of_julian(s.a);
		s.b = tei_ymd_of_julian(s.b);
		v = tei_date_value_of(s, f->is_span ? TEI_DATE_SPAN :
		    TEI_DATE_WHEN, "Old Style; the Gregorian day");
	}
	v.calendar = TEI_DATE_JULIAN;
	return v;
}

/* True for a whole day; by the Julian calendar every fourth year has its 29
 * February. */
static bool
is_day(struct tei_ymd d, bool julian)
{
	if (d.day == 0 || d.year == TEI_NO_YEAR)
		return false;
	return tei_date_is_possible(d) || (julian && d.year % 4 == 0 &&
	    d.month == 2 && d.day == 29 && d.year > 0 && d.year < 9999);
}

static struct tei_date_value
resolve_reign(const struct tei_date_find *f)
{
	struct tei_date_value v = tei_date_value_of((struct stretch){
	    { f->a.year, f->a.month, f->a.day },
	    { f->b.year, f->b.month, f->b.day } }, TEI_DATE_WITHIN,
	    "the year of a reign");

	v.calendar = TEI_DATE_REGNAL;
	return v;
}

/* The stretch from one end of a span to the other. */
static struct stretch
span_of(const struct tei_date_find *f, struct stretch s, int32_t year)
{
	struct tei_date_point b = f->b;
	bool exact;

	if (b.month == 0 && b.season == 0 && b.scale == 0)
		b.month = f->a.month;
	/* 23 December-4 January */
	if (b.year == TEI_NO_YEAR && year != TEI_NO_YEAR && b.month != 0 &&
	    f->a.month > b.month)
		year++;
	s.b = tei_stretch_of(&b, b.year != TEI_NO_YEAR ? b.year : year,
	    &exact).b;
	return s;
}

static struct tei_date_value
resolve_absolute(const struct tei_date_find *f,
	const struct tei_date_find *next, const struct tei_date_context *c,
	size_t at)
{
	const char *why = f->slip ? "read through a slip of the scan" :
	    "as written";
	struct stretch s;
	int32_t year = f->a.year;
	bool exact;

	if (f->two_digits && year < 100)
		year = whole_year(year, c);
	if (year == TEI_NO_YEAR)
		year = missing_year(f, next, c, at, &why);
	s = tei_stretch_of(&f->a, year, &exact);
	if (f->is_span)
		s = span_of(f, s, year);
	if ((f->julian || (f->slash && tei_ymd_is_both(s.a, s.b))) &&
	    is_day(s.a, true) && is_day(s.b, f->julian))
		return resolve_style(f, s);
	if (f->is_span || f->a.portion != 0 || f->a.week)
		return tei_date_value_of(s, TEI_DATE_SPAN, why);
	return tei_date_value_of(s, exact ? TEI_DATE_WHEN : TEI_DATE_WITHIN,
	    why);
}

struct tei_date_value
tei_date_resolve(const struct tei_date_find *f,
	const struct tei_date_find *next, const struct tei_date_context *c,
	size_t at)
{
	if (f->base != TEI_BASE_NONE)
		return tei_date_resolve_relative(f, c);
	if (f->republican)
		return resolve_republican(f, c);
	return f->reign ? resolve_reign(f) : resolve_absolute(f, next, c, at);
}

void
tei_date_context_begin(struct tei_date_context *c)
{
	enum { SPOKEN_OF = 60 };

	c->dated = c->document.day != 0;
	if (!c->dated)
		return;
	c->thread[0] = (struct tei_date_thread){ c->document, SPOKEN_OF, 0 };
	c->threads = 1;
	c->now = c->document;
	c->year = c->document.year;
}

/* Brings the thread of the date's year to the front. */
static void
follow(struct tei_date_context *c, struct tei_ymd d, size_t at)
{
	struct tei_date_thread t = { d, 0, at };
	bool own = c->dated && d.year == c->document.year;
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
		/* the document's own year is never forgotten */
		if (c->dated && c->thread[i].last.year == c->document.year)
			i--;
	}
	for (k = i; k > 0; k--)
		c->thread[k] = c->thread[k - 1];
	t.weight += t.weight < 100 ? 10 : 0;
	c->thread[0] = t;
	for (k = 1; k < c->threads; k++)
		c->thread[k].weight -= c->thread[k].weight > (own ||
		    c->thread[k].last.year != c->document.year ||
		    !c->dated ? 0 : 60);
}

void
tei_date_context_note(struct tei_date_context *c,
	const struct tei_date_find *f, const struct tei_date_value *v,
	size_t at)
{
	struct tei_ymd d = v->shape == TEI_DATE_SPAN ? v->b : v->a;

	/* a glance back does not move the narrative, nor does a day that lies
	 * in the month before or after it */
	if (v->shape < TEI_DATE_WHEN || d.year == TEI_NO_YEAR ||
	    f->a.scale != 0 || (f->base && f->shift < 0) ||
	    (f->base && f->unit == TEI_UNIT_MONTH && f->a.day != 0 &&
	    d.month != c->now.month))
		return;
	follow(c, d, at);
	c->year = d.year;
	if (d.month != 0)
		c->now = d;
}
