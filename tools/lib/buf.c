#include "lib/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/pages.h"

bool
tei_grow_array(void *array, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap ? *cap : 16;
	void *old, *new;

	while (n < need) {
		if (n > SIZE_MAX / 2)
			return false;
		n *= 2;
	}
	if (n > SIZE_MAX / size)
		return false;
	memcpy(&old, array, sizeof(old));
	new = realloc(old, n * size);
	if (new == NULL)
		return false;
	tei_large_pages(new, n * size);
	memcpy(array, &new, sizeof(new));
	*cap = n;
	return true;
}

static bool
reserve(struct tei_buf *b, size_t more)
{
	if (b->failed || more > SIZE_MAX - b->n - 1 ||
	    !tei_grow(&b->s, &b->cap, b->n + more + 1, 1)) {
		b->failed = true;
		return false;
	}
	return true;
}

void
tei_buf_add(struct tei_buf *b, const char *s, size_t n)
{
	if (!reserve(b, n))
		return;
	if (n)
		memcpy(b->s + b->n, s, n);
	b->n += n;
	b->s[b->n] = '\0';
}

void
tei_buf_puts(struct tei_buf *b, const char *s)
{
	tei_buf_add(b, s, strlen(s));
}

void
tei_buf_putc(struct tei_buf *b, char c)
{
	tei_buf_add(b, &c, 1);
}

void
tei_buf_printf(struct tei_buf *b, const char *format, ...)
{
	va_list ap, again;
	size_t room;
	int n;

	if (!reserve(b, 0))
		return;
	room = b->cap - b->n;
	va_start(ap, format);
	va_copy(again, ap);
	n = vsnprintf(b->s + b->n, room, format, ap);
	if (n >= 0 && (size_t)n >= room && reserve(b, (size_t)n))
		vsnprintf(b->s + b->n, (size_t)n + 1, format, again);
	va_end(again);
	va_end(ap);
	b->failed |= n < 0;
	if (!b->failed)
		b->n += (size_t)n;
	b->s[b->n] = '\0';
}

void
tei_buf_clear(struct tei_buf *b)
{
	b->n = 0;
	b->failed = false;
	if (b->s != NULL)
		b->s[0] = '\0';
}

void
tei_buf_free(struct tei_buf *b)
{
	free(b->s);
	*b = (struct tei_buf){0};
}

char *
tei_buf_take(struct tei_buf *b)
{
	char *s;

	tei_buf_add(b, "", 0);
	if (b->failed) {
		tei_buf_free(b);
		return NULL;
	}
	s = b->s;
	*b = (struct tei_buf){0};
	return s;
}

struct tei_slice
tei_slice_of(const char *s)
{
	return (struct tei_slice){ s, strlen(s) };
}

bool
tei_slice_is(struct tei_slice a, const char *s)
{
	return tei_slice_same(a, tei_slice_of(s));
}

bool
tei_slice_same(struct tei_slice a, struct tei_slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

int
tei_slice_compare(struct tei_slice a, struct tei_slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return c ? c : a.n < b.n ? -1 : a.n > b.n;
}
