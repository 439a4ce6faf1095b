/* Years of any length, as their digits: XML Schema Part 2, 3.2.7, sets no
 * bound. The year after -1 is 1. */
#include <string.h>

#include "validate/datatype/kind.h"

bool
tei_year_is_leap(const struct tei_decimal *year)
{
	size_t n = year->whole.n < 4 ? year->whole.n : 4;
	int64_t y = tei_digits_number(year->whole.s + year->whole.n - n, n);

	if (year->negative) /* -1 is a leap year: 0 of the astronomers */
		y = 1 - y;
	return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
}

/* Is `more` one more than `less`? */
static bool
is_one_more(struct tei_slice more, struct tei_slice less)
{
	while (more.n > 0 && less.n > 0 && more.s[more.n - 1] == '0' &&
	    less.s[less.n - 1] == '9')
		more.n--, less.n--;
	if (less.n == 0)
		return more.n == 1 && more.s[0] == '1';
	return more.n == less.n &&
	    more.s[more.n - 1] == less.s[less.n - 1] + 1 &&
	    memcmp(more.s, less.s, more.n - 1) == 0;
}

bool
tei_year_follows(const struct tei_decimal *b, const struct tei_decimal *a)
{
	if (a->negative && !b->negative)
		return tei_slice_is(a->whole, "1") &&
		    tei_slice_is(b->whole, "1");
	if (a->negative != b->negative)
		return false;
	return a->negative ? is_one_more(a->whole, b->whole)
	    : is_one_more(b->whole, a->whole);
}

/* Adds digits, one less or (if `more`) one more than these; not for "1" to
 * become less. */
static void
put_stepped(struct tei_buf *out, struct tei_slice digits, bool more)
{
	const char from = more ? '9' : '0', to = more ? '0' : '9';
	size_t i = digits.n;

	while (i > 0 && digits.s[i - 1] == from)
		i--;
	if (i > 1)
		tei_buf_add(out, digits.s, i - 1);
	if (i == 0) /* 999: only with `more` */
		tei_buf_putc(out, '1');
	else if (more || i > 1 || digits.s[0] > '1')
		tei_buf_putc(out, (char)(digits.s[i - 1] + (more ? 1 : -1)));
	for (; i < digits.n; i++)
		tei_buf_putc(out, to);
}

void
tei_year_put(struct tei_buf *out, const struct tei_decimal *year, int step)
{
	bool over = tei_slice_is(year->whole, "1") &&
	    step == (year->negative ? 1 : -1); /* from -1 to 1, or back */

	if (year->negative != over)
		tei_buf_putc(out, '-');
	if (step == 0 || over)
		tei_buf_add(out, year->whole.s, year->whole.n);
	else
		put_stepped(out, year->whole, (step > 0) != year->negative);
}
