/* Stretches of time: parts of months, years, decades, centuries. */
#include "dates/stretch.h"

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
struct stretch
tei_decade_of(int32_t year, const struct tei_date_point *p)
{
	static const int first[] = { 0, 0, 4, 7 }, last[] = { 9, 3, 6, 9 };

	if (p->portion == 2)
		return years(year + (p->nth == 1 ? 0 : 5),
		    year + (p->nth == 1 ? 4 : 9));
	return years(year + first[p->part], year + last[p->part]);
}

struct stretch
tei_century_of(int32_t year, const struct tei_date_point *p)
{
	static const int first[] = { 0, 0, 33, 66 };
	static const int last[] = { 99, 32, 65, 99 };
	int a, z;

	if (p->portion == 0)
		return years(year + first[p->part], year + last[p->part]);
	share(p->nth, p->portion, 100, &a, &z);
	return years(year + a - 1, year + z - 1);
}

struct stretch
tei_stretch_of(const struct tei_date_point *p, int32_t year, bool *exact)
{
	struct tei_ymd d = { year, p->month, p->day };

	*exact = false;
	if (p->season != 0)
		return season_of(year, p);
	if (p->scale == TEI_UNIT_DECADE)
		return tei_decade_of(year, p);
	if (p->scale == TEI_UNIT_CENTURY)
		return tei_century_of(year, p);
	if (p->portion != 0 || p->week)
		return portion_of(d, p);
	if (p->part != 0)
		return part_of(d, p->part);
	*exact = true;
	return (struct stretch){ d, d };
}

bool
tei_date_is_possible(struct tei_ymd d)
{
	if (d.year != TEI_NO_YEAR && (d.year == 0 || d.year > 9999 ||
	    d.year < -9999))
		return false;
	return d.month <= 12 && (d.day == 0 ||
	    d.day <= tei_month_days(d.year, d.month));
}

struct tei_date_value
tei_date_value_of(struct stretch s, enum tei_date_shape shape, const char *why)
{
	struct tei_date_value v = { .shape = (uint8_t)shape, .a = s.a,
	    .b = s.b, .why = why };

	if (!tei_date_is_possible(s.a) || !tei_date_is_possible(s.b))
		v.shape = TEI_DATE_IMPOSSIBLE;
	return v;
}
