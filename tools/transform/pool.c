#define _DEFAULT_SOURCE /* madvise */

#include "transform/pool.h"

#include <libxml/xmlmemory.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "xml/xml.h"

#ifdef __SANITIZE_ADDRESS__
#define SANITIZED true
#else
#define SANITIZED false
#endif

/* A piece begins with its size in units, 0 for one of malloc's; then comes
 * what its user sees, and while it is free the next one of its list. */
enum { UNIT = 16, UNITS = 64, BLOCK = 1 << 21 };

struct piece {
	size_t units;
	union {
		struct piece *next;
		unsigned char bytes[UNIT - sizeof(size_t)];
	} u;
};

static struct piece *freed[UNITS + 1];
static char *at, *end;
static bool used;

static struct piece *
piece_of(void *p)
{
	return (struct piece *)((char *)p - offsetof(struct piece, u));
}

static size_t
units_for(size_t n)
{
	return (n + offsetof(struct piece, u) + UNIT - 1) / UNIT;
}

/* A block is asked for in large pages: to get thousands of small ones from
 * the kernel takes longer than to transform a letter. */
static void
new_block(void)
{
	char *block = tei_xml_needed(aligned_alloc(BLOCK, BLOCK));

	madvise(block, BLOCK, MADV_HUGEPAGE);
	at = block;
	end = block + BLOCK;
}

static void *
large(size_t n)
{
	struct piece *piece = tei_xml_needed(malloc(n +
	    offsetof(struct piece, u)));

	piece->units = 0;
	return &piece->u;
}

static void *
pool_malloc(size_t n)
{
	size_t units = units_for(n);
	struct piece *piece;

	if (n > UNITS * UNIT - sizeof(size_t))
		return large(n);
	piece = freed[units];
	if (piece != NULL) {
		freed[units] = piece->u.next;
		return &piece->u;
	}
	if ((size_t)(end - at) < units * UNIT)
		new_block();
	piece = (struct piece *)at;
	at += units * UNIT;
	piece->units = units;
	return &piece->u;
}

static void
pool_free(void *p)
{
	struct piece *piece = p ? piece_of(p) : NULL;

	if (piece == NULL)
		return;
	if (piece->units == 0) {
		free(piece);
		return;
	}
	piece->u.next = freed[piece->units];
	freed[piece->units] = piece;
}

static void *
pool_realloc(void *p, size_t n)
{
	struct piece *piece = p ? piece_of(p) : NULL;
	size_t have;
	void *copy;

	if (piece == NULL)
		return pool_malloc(n);
	if (piece->units == 0) {
		piece = tei_xml_needed(realloc(piece, n +
		    offsetof(struct piece, u)));
		return &piece->u;
	}
	have = piece->units * UNIT - offsetof(struct piece, u);
	if (n <= have)
		return p;
	copy = memcpy(pool_malloc(n), p, have);
	pool_free(p);
	return copy;
}

static char *
pool_strdup(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(pool_malloc(n), s, n);
}

void
tei_pool_use(void)
{
	used = !SANITIZED && xmlMemSetup(pool_free, pool_malloc,
	    pool_realloc, pool_strdup) == 0;
}

bool
tei_pool_is_used(void)
{
	return used;
}
