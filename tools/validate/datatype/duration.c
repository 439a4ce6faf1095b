/* Durations: XML Schema Part 2, 3.2.6. */
#include "validate/datatype/kind.h"

/* The parts in their order; after T those of the second half. */
static const struct part {
	char letter;
	bool time, months;
	int64_t times;
} parts[] = {
	{ 'Y', false, true, 12 }, { 'M', false, true, 1 },
	{ 'D', false, false, 86400 }, { 'H', true, false, 3600 },
	{ 'M', true, false, 60 }, { 'S', true, false, 1 },
};

#define PARTS (sizeof parts / sizeof *parts)

/* Digits, for seconds with a fraction, and a letter. Gives the place after
 * it, NULL if there is no such part there. */
static const char *
read_part(const char *s, const char *end, const struct part *part,
	struct tei_duration *d)
{
	size_t n = tei_digits_span(s, (size_t)(end - s)), m;
	int64_t number = tei_digits_number(s, n) * part->times;
	struct tei_slice fraction = { "", 0 };

	if (n == 0)
		return NULL;
	s += n;
	if (part->letter == 'S' && s < end && *s == '.') {
		s++;
		m = tei_digits_span(s, (size_t)(end - s));
		if (m == 0)
			return NULL;
		fraction = tei_digits_trim((struct tei_slice){ s, m });
		s += m;
	}
	if (s == end || *s != part->letter)
		return NULL;
	if (part->months)
		d->months += number;
	else
		d->seconds += number;
	if (part->letter == 'S')
		d->fraction = fraction;
	return s + 1;
}

static bool
read_duration(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	struct tei_duration *d = &v->as.duration;
	const char *s = v->text.s, *end = s + v->text.n, *next;
	bool some = false, time = false;
	size_t i;

	(void)kind, (void)r;
	*d = (struct tei_duration){ .fraction = { "", 0 } };
	if (s < end && *s == '-')
		d->negative = true, s++;
	if (s == end || *s++ != 'P')
		return false;
	for (i = 0; i < PARTS; i++) {
		if (parts[i].time && !time) {
			if (s == end || *s != 'T')
				break;
			s++;
			time = true;
			some = false; /* something must follow T */
		}
		next = read_part(s, end, &parts[i], d);
		if (next != NULL)
			s = next, some = true;
	}
	return some && s == end;
}

static bool
is_zero(const struct tei_duration *d)
{
	return d->months == 0 && d->seconds == 0 && d->fraction.n == 0;
}

/* The order of two durations of the same sign, that sign left aside, when
 * both begin so many months after January 2000. */
static enum tei_order
compare_from(const struct tei_duration *a, const struct tei_duration *b,
	int64_t start)
{
	int sign = a->negative ? -1 : 1;
	int64_t x = tei_moment_seconds(start + sign * a->months, 0) * sign +
	    a->seconds;
	int64_t y = tei_moment_seconds(start + sign * b->months, 0) * sign +
	    b->seconds;

	if (x != y)
		return x < y ? TEI_LESS : TEI_MORE;
	return tei_fraction_compare(a->fraction, b->fraction);
}

/* 3.2.6.2: the order must be the same from each of four months. */
static enum tei_order
compare_durations(const struct tei_value *x, const struct tei_value *y)
{
	static const int64_t starts[] = { /* 1696-09 1697-02 1903-03 1903-07 */
		(1696 - 2000) * 12 + 8, (1697 - 2000) * 12 + 1,
		(1903 - 2000) * 12 + 2, (1903 - 2000) * 12 + 6 };
	const struct tei_duration *a = &x->as.duration, *b = &y->as.duration;
	enum tei_order order;
	int i;

	if (is_zero(a) && is_zero(b))
		return TEI_SAME;
	if (is_zero(a))
		return b->negative ? TEI_MORE : TEI_LESS;
	if (is_zero(b))
		return a->negative ? TEI_LESS : TEI_MORE;
	if (a->negative != b->negative)
		return a->negative ? TEI_LESS : TEI_MORE;
	order = compare_from(a, b, starts[0]);
	for (i = 1; i < 4; i++)
		if (compare_from(a, b, starts[i]) != order)
			return TEI_INCOMPARABLE;
	return a->negative ? (enum tei_order)-(int)order : order;
}

static void
key_duration(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	const struct tei_duration *d = &v->as.duration;

	(void)r;
	tei_buf_printf(key, "%s%lld %lld.%.*s",
	    d->negative && !is_zero(d) ? "-" : "", (long long)d->months,
	    (long long)d->seconds, (int)d->fraction.n, d->fraction.s);
}

const struct tei_kind tei_kind_duration = { .space = TEI_COLLAPSE,
	.read = read_duration, .compare = compare_durations,
	.key = key_duration };
