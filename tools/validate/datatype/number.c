/* Numbers: XML Schema Part 2, 3.2.3 to 3.2.5 and the integers of 3.3. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "validate/datatype/kind.h"

size_t
tei_digits_span(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return i;
}

int64_t
tei_digits_number(const char *s, size_t n)
{
	int64_t v = 0;
	size_t i;

	for (i = 0; i < n && v < TEI_CALENDAR_MAX; i++)
		v = v * 10 + (s[i] - '0');
	return v < TEI_CALENDAR_MAX ? v : TEI_CALENDAR_MAX;
}

struct tei_slice
tei_digits_trim(struct tei_slice digits)
{
	while (digits.n > 0 && digits.s[digits.n - 1] == '0')
		digits.n--;
	return digits;
}

static size_t
sign_span(const char *s, size_t n)
{
	return n > 0 && (s[0] == '+' || s[0] == '-');
}

/* The bytes of a number with digits on at least one side of its point. */
static size_t
mantissa_span(const char *s, size_t n)
{
	size_t whole = tei_digits_span(s, n), fraction = 0;

	if (whole < n && s[whole] == '.') {
		fraction = tei_digits_span(s + whole + 1, n - whole - 1);
		return whole + fraction > 0 ? whole + 1 + fraction : 0;
	}
	return whole;
}

bool
tei_decimal_read(struct tei_slice text, bool whole, struct tei_decimal *d)
{
	size_t sign = sign_span(text.s, text.n), digits;
	const char *s = text.s + sign;
	size_t n = text.n - sign;

	if (n == 0 || mantissa_span(s, n) != n)
		return false;
	digits = tei_digits_span(s, n);
	if (whole && digits != n)
		return false;
	d->whole = (struct tei_slice){ s, digits };
	while (d->whole.n > 0 && *d->whole.s == '0')
		d->whole.s++, d->whole.n--;
	d->fraction = (struct tei_slice){ s + n, 0 };
	if (digits < n)
		d->fraction = tei_digits_trim((struct tei_slice){
		    s + digits + 1, n - digits - 1 });
	d->negative = sign && text.s[0] == '-' &&
	    d->whole.n + d->fraction.n > 0;
	return true;
}

static enum tei_order
order_of(int difference)
{
	return difference < 0 ? TEI_LESS :
	    difference > 0 ? TEI_MORE : TEI_SAME;
}

enum tei_order
tei_fraction_compare(struct tei_slice a, struct tei_slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int d = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return order_of(d != 0 ? d : (a.n > b.n) - (a.n < b.n));
}

enum tei_order
tei_decimal_compare(const struct tei_decimal *a, const struct tei_decimal *b)
{
	enum tei_order order;

	if (a->negative != b->negative)
		return a->negative ? TEI_LESS : TEI_MORE;
	if (a->whole.n != b->whole.n)
		order = a->whole.n < b->whole.n ? TEI_LESS : TEI_MORE;
	else
		order = tei_fraction_compare(a->whole, b->whole);
	if (order == TEI_SAME)
		order = tei_fraction_compare(a->fraction, b->fraction);
	return a->negative ? (enum tei_order)-(int)order : order;
}

static bool
read_decimal(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	(void)r;
	return tei_decimal_read(v->text, kind->form == 'i', &v->as.decimal);
}

static enum tei_order
compare_decimal(const struct tei_value *a, const struct tei_value *b)
{
	return tei_decimal_compare(&a->as.decimal, &b->as.decimal);
}

static void
key_decimal(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	const struct tei_decimal *d = &v->as.decimal;

	(void)r;
	tei_buf_puts(key, d->negative ? "-" : "");
	tei_buf_add(key, d->whole.s, d->whole.n);
	tei_buf_putc(key, '.');
	tei_buf_add(key, d->fraction.s, d->fraction.n);
}

/* The lexical space of float and double; C would take "0x1" and "inf". */
static bool
is_real(const char *s, size_t n)
{
	size_t i = sign_span(s, n), m = mantissa_span(s + i, n - i);

	if (m == 0)
		return false;
	i += m;
	if (i == n)
		return true;
	if (s[i] != 'e' && s[i] != 'E')
		return false;
	i++;
	i += sign_span(s + i, n - i);
	return i < n && tei_digits_span(s + i, n - i) == n - i;
}

/* In the C locale, whatever the program has set: a comma may be its point. */
static double
convert(const struct tei_reading *r, struct tei_slice text, bool single)
{
	locale_t before;
	double real;

	tei_buf_clear(r->buf);
	tei_buf_add(r->buf, text.s, text.n);
	if (r->buf->failed)
		return 0;
	before = uselocale(r->c_locale);
	real = single ? (double)strtof(r->buf->s, NULL) :
	    strtod(r->buf->s, NULL);
	uselocale(before);
	return real;
}

static bool
read_real(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	if (tei_slice_is(v->text, "NaN"))
		v->as.real = NAN;
	else if (tei_slice_is(v->text, "INF"))
		v->as.real = INFINITY;
	else if (tei_slice_is(v->text, "-INF"))
		v->as.real = -INFINITY;
	else if (!is_real(v->text.s, v->text.n))
		return false;
	else if (r->valued)
		v->as.real = convert(r, v->text, kind->form == 'f');
	return true;
}

static enum tei_order
compare_real(const struct tei_value *a, const struct tei_value *b)
{
	double x = a->as.real, y = b->as.real;

	if (isnan(x) || isnan(y))
		return isnan(x) && isnan(y) ? TEI_SAME : TEI_INCOMPARABLE;
	return order_of((x > y) - (x < y));
}

/* NaN equals itself, and the two zeros are one (3.2.4: the second edition
 * knows three special values only). */
static void
key_real(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	double real = v->as.real == 0 ? 0 : v->as.real;

	(void)r;
	if (isnan(real))
		tei_buf_puts(key, "NaN");
	else
		tei_buf_add(key, (const char *)&real, sizeof real);
}

const struct tei_kind tei_kind_decimal = { .space = TEI_COLLAPSE,
	.read = read_decimal, .compare = compare_decimal, .key = key_decimal };
const struct tei_kind tei_kind_integer = { .space = TEI_COLLAPSE, .form = 'i',
	.read = read_decimal, .compare = compare_decimal, .key = key_decimal };
const struct tei_kind tei_kind_float = { .space = TEI_COLLAPSE, .form = 'f',
	.read = read_real, .compare = compare_real, .key = key_real };
const struct tei_kind tei_kind_double = { .space = TEI_COLLAPSE,
	.read = read_real, .compare = compare_real, .key = key_real };
