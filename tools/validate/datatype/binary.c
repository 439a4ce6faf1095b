/* Octets: XML Schema Part 2, 3.2.15 and 3.2.16. */
#include <string.h>

#include "lib/utf8.h"
#include "validate/datatype/kind.h"

static bool
read_hex(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	size_t i;

	(void)kind, (void)r;
	for (i = 0; i < v->text.n; i++)
		if (tei_hex_digit(v->text.s[i]) < 0)
			return false;
	return v->text.n % 2 == 0;
}

static void
key_hex(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	size_t i;

	(void)r;
	for (i = 0; i + 1 < v->text.n; i += 2)
		tei_buf_putc(key, (char)(tei_hex_digit(v->text.s[i]) << 4 |
		    tei_hex_digit(v->text.s[i + 1])));
}

static size_t
length_hex(const struct tei_value *v)
{
	return v->text.n / 2;
}

static int
base64_digit(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Digits in fours, of which the last may end in `=` or `==` if the bits that
 * no octet needs are zero; blanks anywhere. */
static bool
read_base64(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	size_t i, digits = 0, pads = 0;
	int digit, last = 0;

	(void)kind, (void)r;
	for (i = 0; i < v->text.n; i++) {
		digit = base64_digit(v->text.s[i]);
		if (v->text.s[i] == '=')
			pads++;
		else if (digit >= 0 && pads == 0)
			digits++, last = digit;
		else if (v->text.s[i] != ' ')
			return false;
	}
	if (pads > 2 || (digits + pads) % 4 != 0)
		return false;
	return pads == 0 || last % (pads == 1 ? 4 : 16) == 0;
}

static void
key_base64(const struct tei_reading *r, const struct tei_value *v,
	struct tei_buf *key)
{
	unsigned bits = 0;
	int digit, have = 0;
	size_t i;

	(void)r;
	for (i = 0; i < v->text.n; i++) {
		digit = base64_digit(v->text.s[i]);
		if (digit < 0)
			continue;
		bits = (bits << 6 | (unsigned)digit) & 0xFFFF;
		have += 6;
		if (have >= 8) {
			have -= 8;
			tei_buf_putc(key, (char)(bits >> have & 0xFF));
		}
	}
}

static size_t
length_base64(const struct tei_value *v)
{
	size_t i, digits = 0;

	for (i = 0; i < v->text.n; i++)
		digits += base64_digit(v->text.s[i]) >= 0;
	return digits * 3 / 4;
}

const struct tei_kind tei_kind_hex = { .space = TEI_COLLAPSE,
	.read = read_hex, .key = key_hex, .length = length_hex };
const struct tei_kind tei_kind_base64 = { .space = TEI_COLLAPSE,
	.read = read_base64, .key = key_base64, .length = length_base64 };
