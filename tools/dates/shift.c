/* What relative expressions mean. */
#include "dates/stretch.h"

/* The day of the week before, after or nearest to the base.  One that stands
 * alone is to come or over, today included, or within the story the next. */
static struct tei_ymd
to_weekday(struct tei_ymd base, const struct tei_date_find *f, bool story)
{
	int away = f->weekday - tei_ymd_weekday(base);
	int32_t shift = f->shift;

	if (f->base == TEI_BASE_HERE)
		return tei_ymd_add_days(base, (story ||
		    f->tense == TEI_TENSE_TO_COME) ?
		    (away + 7) % 7 + (away == 0 && !story ? 7 : 0) :
		    -((7 - away) % 7));
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

	/* "last March" is not that of last year, "March of last year" is */
	if (!f->told && (p.month != 0 || p.season != 0))
		year = year_of_month(base, p.month ? p.month : p.season * 3,
		    f->shift);
	s = tei_stretch_of(&p, year, &exact);
	return tei_date_value_of(s, exact ? TEI_DATE_WHEN : p.portion ?
	    TEI_DATE_SPAN : TEI_DATE_WITHIN, why);
}

/* The day of the month in the month so many before or after. */
static struct tei_ymd
day_in_month(struct tei_ymd base, int32_t months, uint8_t day)
{
	struct tei_ymd d = tei_ymd_add_months((struct tei_ymd){ base.year,
	    base.month, 0 }, months);

	d.day = day;
	return d;
}

/* True if the calendar has the day, on the day of the week that is told. */
static bool
fits(struct tei_ymd d, uint8_t weekday)
{
	return tei_date_is_possible(d) &&
	    (weekday == 0 || tei_ymd_weekday(d) == weekday);
}

static bool
is_after(struct tei_ymd a, struct tei_ymd b)
{
	if (a.year != b.year)
		return a.year > b.year;
	return a.month != b.month ? a.month > b.month : a.day > b.day;
}

/* So many months from the base is the one of a day that stands alone.  Minutes
 * and letters speak of what is over unless a verb, or a word such as "until",
 * says that it is to come; and a day of the week tells the month. */
static int32_t
month_of_day(const struct tei_date_find *f, struct tei_ymd base,
	const struct tei_date_context *c)
{
	static const int8_t near[] = { 0, -1, 1, -2, 2 };
	struct tei_ymd here = day_in_month(base, 0, f->a.day), own;
	size_t i;

	for (i = 0; f->weekday != 0 && i < sizeof(near); i++)
		if (fits(day_in_month(base, near[i], f->a.day), f->weekday))
			return near[i];
	if (!c->dated || c->entry)
		return 0;
	own = c->document;
	/* an editor's note tells of days after the document */
	if (base.day != 0 && is_after(base, own))
		return 0;
	if (f->tense < TEI_TENSE_UNTIL && is_after(here, own))
		return (own.year - base.year) * 12 + own.month - base.month -
		    (f->a.day > own.day);
	if (f->tense == TEI_TENSE_TO_COME && is_after(own, here) &&
	    base.year == own.year && base.month == own.month)
		return 1;
	return 0;
}

static struct tei_date_value
shift_month(const struct tei_date_find *f, struct tei_ymd base,
	const struct tei_date_context *c, const char *why)
{
	struct tei_date_point p = f->a;
	struct stretch s;
	int32_t months = f->shift;
	bool exact;

	if (f->base == TEI_BASE_NARRATIVE && p.day != 0 && f->shift == 0)
		months = month_of_day(f, base, c);
	base = tei_ymd_add_months((struct tei_ymd){ base.year, base.month, 0 },
	    months);
	p.month = base.month;
	s = tei_stretch_of(&p, base.year, &exact);
	return tei_date_value_of(s, exact ? TEI_DATE_WHEN : p.portion ?
	    TEI_DATE_SPAN : TEI_DATE_WITHIN, why);
}

static struct tei_date_value
shift_days(const struct tei_date_find *f, struct tei_ymd base, bool story,
	const char *why)
{
	int32_t length = f->unit == TEI_UNIT_WEEK ? 7 :
	    f->unit == TEI_UNIT_FORTNIGHT ? 14 : 1;
	struct stretch s;

	if (f->weekday != 0)
		base = to_weekday(base, f, story);
	else
		base = tei_ymd_add_days(base, f->shift * length);
	s = (struct stretch){ base, base };
	if (!f->a.week)
		return tei_date_value_of(s, TEI_DATE_WHEN, why);
	s.a = tei_ymd_add_days(base, 1 - tei_ymd_weekday(base));
	s.b = tei_ymd_add_days(s.a, length - 1);
	return tei_date_value_of(s, TEI_DATE_WITHIN, why);
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

/* From where an expression counts: *base, and why; false if nothing tells.
 * The document's day is what a speaker counts from, unless the text tells of
 * times long before it. */
static bool
choose_base(const struct tei_date_find *f, const struct tei_date_context *c,
	struct tei_ymd *base, const char **why)
{
	struct tei_ymd now = c->now;
	bool by_year = f->unit >= TEI_UNIT_YEAR &&
	    f->unit != TEI_UNIT_FORTNIGHT;
	bool story = f->base == TEI_BASE_NARRATIVE ||
	    (f->base == TEI_BASE_HERE && !c->dated);

	*why = story ? "counted from the date before" :
	    "counted from the document's date";
	if (f->base == TEI_BASE_SPOKEN) {
		*base = c->document;
		return c->dated && is_base(*base, f->unit);
	}
	if (by_year && c->year != TEI_NO_YEAR && c->year != now.year)
		now = (struct tei_ymd){ c->year, 0, 0 };
	if (!story && !c->dated && is_base(now, f->unit) &&
	    c->document.year != TEI_NO_YEAR &&
	    c->document.year > now.year + 1) {
		*why = "counted from the date before, long before the "
		    "document";
		story = true;
	}
	*base = story ? now : c->document;
	if (!is_base(*base, f->unit))
		*base = story ? c->document : now;
	return is_base(*base, f->unit);
}

struct tei_date_value
tei_date_resolve_relative(const struct tei_date_find *f,
	const struct tei_date_context *c)
{
	struct tei_ymd base;
	const char *why;

	if (!choose_base(f, c, &base, &why))
		return (struct tei_date_value){ .shape = TEI_DATE_OPEN,
		    .why = "no date before it to count from" };
	switch (f->unit) {
	case TEI_UNIT_YEAR:
		return shift_year(f, base, why);
	case TEI_UNIT_MONTH:
		return shift_month(f, base, c, why);
	case TEI_UNIT_DECADE:
		return tei_date_value_of(tei_decade_of((base.year / 10 +
		    f->shift) * 10, &f->a), TEI_DATE_WITHIN, why);
	case TEI_UNIT_CENTURY:
		return tei_date_value_of(tei_century_of(((base.year - 1) /
		    100 + f->shift) * 100 + 1, &f->a), TEI_DATE_WITHIN, why);
	default:
		return shift_days(f, base, !c->dated, why);
	}
}
