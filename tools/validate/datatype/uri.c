/*
 * References to resources: XML Schema Part 2, 3.2.17. That is any text that
 * becomes a URI reference of RFC 2396 (with RFC 2732's brackets) once its
 * unusual characters are escaped, so that not much is wrong: a stray `%`, a
 * second `#`, brackets that hold no IPv6 address (RFC 2373), a colon that follows no
 * scheme, or nothing that follows a scheme or `//`.
 */
#include <string.h>

#include "lib/utf8.h"
#include "validate/datatype/kind.h"

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* Is every % followed by two hexadecimal digits? */
static bool
escapes_hold(struct tei_slice s)
{
	const char *end = s.s + s.n, *p = s.s;

	while (p < end && (p = memchr(p, '%', (size_t)(end - p))) != NULL) {
		if (end - p < 3 || tei_hex_digit(p[1]) < 0 ||
		    tei_hex_digit(p[2]) < 0)
			return false;
		p += 3;
	}
	return true;
}

/* What parts of a URI end with, as bits. */
#define COLON 1
#define SLASH 2
#define QUERY 4
#define FRAGMENT 8
#define USER 16
#define BRACKET 32

static const unsigned char ends[256] = {
	[':'] = COLON, ['/'] = SLASH, ['?'] = QUERY, ['#'] = FRAGMENT,
	['@'] = USER, [']'] = BRACKET,
};

/* The bytes before the first that ends something, or all. */
static size_t
span_until(struct tei_slice s, unsigned what)
{
	size_t i = 0;

	while (i < s.n && !(ends[(unsigned char)s.s[i]] & what))
		i++;
	return i;
}

static bool
is_scheme_mark(char c)
{
	return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

static bool
is_scheme(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!is_letter(s[i]) && (i == 0 || !is_scheme_mark(s[i])))
			return false;
	return n > 0;
}

static struct tei_slice
skip(struct tei_slice s, size_t n)
{
	return (struct tei_slice){ s.s + n, s.n - n };
}

static bool
has_brackets(const char *s, size_t n)
{
	return n > 0 && (memchr(s, '[', n) != NULL ||
	    memchr(s, ']', n) != NULL);
}

/* Four numbers up to 255 with points between them. */
static bool
is_ipv4(struct tei_slice s)
{
	size_t n;
	int part;

	for (part = 0; part < 4; part++) {
		n = tei_digits_span(s.s, s.n);
		if (n < 1 || n > 3 || tei_digits_number(s.s, n) > 255)
			return false;
		s = skip(s, n);
		if (part < 3 && (s.n == 0 || *s.s != '.'))
			return false;
		if (part < 3)
			s = skip(s, 1);
	}
	return s.n == 0;
}

/* Eight groups of up to four hexadecimal digits, or fewer with `::` once; the
 * last two may be an IPv4 address, and a zone may stand behind (RFC 6874). */
static bool
is_ipv6(struct tei_slice s)
{
	bool gap = s.n >= 2 && s.s[0] == ':' && s.s[1] == ':';
	size_t groups = 0, n;

	s.n = memchr(s.s, '%', s.n) == NULL ? s.n :
	    (size_t)((const char *)memchr(s.s, '%', s.n) - s.s);
	if (gap)
		s = skip(s, 2);
	while (s.n > 0) {
		for (n = 0; n < s.n && tei_hex_digit(s.s[n]) >= 0; n++)
			;
		if (n < s.n && s.s[n] == '.')
			return is_ipv4(s) && (gap ? groups < 6 : groups == 6);
		if (n < 1 || n > 4)
			return false;
		groups++;
		s = skip(s, n);
		if (s.n == 0)
			break;
		if (*s.s != ':' || s.n == 1)
			return false;
		s = skip(s, 1);
		if (*s.s == ':') {
			if (gap)
				return false;
			gap = true;
			s = skip(s, 1);
		}
	}
	return gap ? groups < 8 : groups == 8;
}

/* [address] with at most a port behind it, or no bracket at all. */
static bool
is_authority(struct tei_slice s)
{
	size_t user = span_until(s, USER), n;

	if (user < s.n && !has_brackets(s.s, user))
		s = skip(s, user + 1);
	if (s.n == 0 || s.s[0] != '[')
		return !has_brackets(s.s, s.n);
	s = skip(s, 1);
	n = span_until(s, BRACKET);
	if (n == s.n || !is_ipv6((struct tei_slice){ s.s, n }))
		return false;
	s = skip(s, n + 1);
	return s.n == 0 || (s.s[0] == ':' &&
	    tei_digits_span(s.s + 1, s.n - 1) == s.n - 1);
}

/* What follows the scheme, up to the query. */
static bool
is_hierarchy(struct tei_slice s, bool more)
{
	size_t n;

	if (s.n >= 2 && s.s[0] == '/' && s.s[1] == '/') {
		s = skip(s, 2);
		if (s.n == 0 && !more)
			return false;
		n = span_until(s, SLASH);
		if (!is_authority((struct tei_slice){ s.s, n }))
			return false;
		s = skip(s, n);
	}
	return !has_brackets(s.s, s.n);
}

/* Is there at most one #? */
static bool
fragment_holds(struct tei_slice s)
{
	size_t n = span_until(s, FRAGMENT);

	return n == s.n || memchr(s.s + n + 1, '#', s.n - n - 1) == NULL;
}

static bool
read_uri(const struct tei_kind *kind, const struct tei_reading *r,
	struct tei_value *v)
{
	struct tei_slice s = v->text;
	size_t n = span_until(s, COLON | SLASH | QUERY | FRAGMENT);

	(void)kind, (void)r;
	if (!escapes_hold(s) || !fragment_holds(s))
		return false;
	if (n < s.n && s.s[n] == ':') {
		if (!is_scheme(s.s, n))
			return false;
		s = skip(s, n + 1);
		if (s.n == 0 || s.s[0] != '/') /* opaque, like mailto:x */
			return s.n > 0 && s.s[0] != '#';
	}
	n = span_until(s, QUERY | FRAGMENT);
	return is_hierarchy((struct tei_slice){ s.s, n }, n < s.n);
}

const struct tei_kind tei_kind_uri = { .space = TEI_COLLAPSE,
	.read = read_uri, .length = tei_kind_characters };
