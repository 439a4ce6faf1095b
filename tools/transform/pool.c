#define _DEFAULT_SOURCE /* madvise */

#include "transform/pool.h"

#include <libxml/xmlmemory.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "xml/xml.h"

#ifdef __SANITIZE_ADDRESS__
#define SANITIZED true
#else
#define SANITIZED false
#endif

/* A piece begins with its size in units; then comes what its user sees, and
 * while it is free the next one of its list.  One of over UNITS is malloc's. */
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
/* bytes of blocks and of malloc's pieces, and the bound of these */
static size_t held, most = SIZE_MAX;

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

/* So many bytes more are held. */
static void
hold(size_t n)
{
	held += n;
	if (held > most)
		tei_xml_end("stopped after too much memory; if the stylesheet "
		    "does come to an end, split the document");
}

/* A block is asked for in large pages: to get thousands of small ones from
 * the kernel takes longer than to transform a letter. */
static void
new_block(void)
{
	char *block = tei_xml_needed(aligned_alloc(BLOCK, BLOCK));

	hold(BLOCK);
	madvise(block, BLOCK, MADV_HUGEPAGE);
	at = block;
	end = block + BLOCK;
}

static void *
large(size_t n)
{
	size_t units = units_for(n);
	struct piece *piece;

	hold(units * UNIT);
	piece = tei_xml_needed(malloc(units * UNIT));
	piece->units = units;
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
	if (piece->units > UNITS) {
		held -= piece->units * UNIT;
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
	have = piece->units * UNIT - offsetof(struct piece, u);
	if (n <= have)
		return p;
	if (piece->units > UNITS) {
		held -= piece->units * UNIT;
		piece->units = units_for(n);
		hold(piece->units * UNIT);
		piece = tei_xml_needed(realloc(piece, piece->units * UNIT));
		return &piece->u;
	}
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

void
tei_pool_bound(size_t more)
{
	most = more < SIZE_MAX - held ? held + more : SIZE_MAX;
}

void
tei_pool_allow(size_t more)
{
	most = more < SIZE_MAX - most ? most + more : SIZE_MAX;
}

bool
tei_pool_is_used(void)
{
	return used;
}
