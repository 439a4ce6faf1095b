#include "lib/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 64 * 1024, ALIGN = 16 };

struct tei_arena_block {
	struct tei_arena_block *next;
	size_t size;
	_Alignas(ALIGN) char data[];
};

static struct tei_arena_block *
new_block(size_t size)
{
	struct tei_arena_block *b;

	if (size > SIZE_MAX - sizeof(*b))
		return NULL;
	b = malloc(sizeof(*b) + size);
	if (b != NULL)
		b->size = size;
	return b;
}

/* Large pieces get a block of their own behind the first, so that the rest
 * of the first is not wasted. */
static void *
alloc_large(struct tei_arena *a, size_t size)
{
	struct tei_arena_block *b = new_block(size);

	if (b == NULL)
		return NULL;
	if (a->blocks == NULL) {
		b->next = NULL;
		a->blocks = b;
		a->used = size;
	} else {
		b->next = a->blocks->next;
		a->blocks->next = b;
	}
	return memset(b->data, 0, size);
}

void *
tei_arena_alloc(struct tei_arena *a, size_t size)
{
	struct tei_arena_block *b = a->blocks;
	void *p;

	if (size > SIZE_MAX - ALIGN)
		return NULL;
	size = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
	if (size > BLOCK / 4)
		return alloc_large(a, size);
	if (b == NULL || size > b->size - a->used) {
		b = new_block(BLOCK);
		if (b == NULL)
			return NULL;
		b->next = a->blocks;
		a->blocks = b;
		a->used = 0;
	}
	p = b->data + a->used;
	a->used += size;
	return memset(p, 0, size);
}

char *
tei_arena_copy(struct tei_arena *a, const char *s, size_t n)
{
	char *p = n < SIZE_MAX ? tei_arena_alloc(a, n + 1) : NULL;

	if (p != NULL && n)
		memcpy(p, s, n);
	return p;
}

char *
tei_arena_vprintf(struct tei_arena *a, const char *format, va_list ap)
{
	char text[256]; /* most are shorter */
	va_list again;
	char *p = NULL;
	int n;

	va_copy(again, ap);
	n = vsnprintf(text, sizeof(text), format, ap);
	if (n >= 0 && (size_t)n < sizeof(text))
		p = tei_arena_copy(a, text, (size_t)n);
	else if (n >= 0 && (p = tei_arena_alloc(a, (size_t)n + 1)) != NULL)
		vsnprintf(p, (size_t)n + 1, format, again);
	va_end(again);
	return p;
}

char *
tei_arena_printf(struct tei_arena *a, const char *format, ...)
{
	va_list ap;
	char *p;

	va_start(ap, format);
	p = tei_arena_vprintf(a, format, ap);
	va_end(ap);
	return p;
}

void
tei_arena_free(struct tei_arena *a)
{
	struct tei_arena_block *b, *next;

	for (b = a->blocks; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	*a = (struct tei_arena){0};
}
