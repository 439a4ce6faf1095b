/* A growing buffer of bytes that owns them, and a slice that borrows. */
#ifndef TEI_BUF_H
#define TEI_BUF_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes that somebody else owns; not terminated. */
struct tei_slice {
	const char *s;
	size_t n; /* bytes */
};

/* {0} is an empty buffer.  After a failed allocation `failed` stays set and
 * additions do nothing, so that a writer checks once, at its end. */
struct tei_buf {
	char *s; /* NULL while nothing was added; otherwise terminated by NUL */
	size_t n, cap;
	bool failed;
};

void tei_buf_add(struct tei_buf *, const char *, size_t);
void tei_buf_puts(struct tei_buf *, const char *);
void tei_buf_putc(struct tei_buf *, char);
void tei_buf_printf(struct tei_buf *, const char *, ...)
	__attribute__((format(printf, 2, 3)));
void tei_buf_clear(struct tei_buf *); /* empties, keeps the memory */
void tei_buf_free(struct tei_buf *);

/* The bytes, to be freed by the caller; the buffer is empty afterwards.
 * NULL after a failed allocation. */
char *tei_buf_take(struct tei_buf *);

/* Makes the array at *array larger than *cap elements of `size` bytes: for
 * `need` of them, at least doubling it. */
bool tei_grow_array(void *array, size_t *cap, size_t need, size_t size);

/* Makes room for `need` elements of `size` bytes in the array at *array of
 * *cap elements.  False without memory; the array is then as it was. */
static inline bool
tei_grow(void *array, size_t *cap, size_t need, size_t size)
{
	return need <= *cap || tei_grow_array(array, cap, need, size);
}

struct tei_slice tei_slice_of(const char *); /* of a terminated string */
bool tei_slice_is(struct tei_slice, const char *);
bool tei_slice_same(struct tei_slice, struct tei_slice);

/* Below, at or above 0 by bytes, a prefix before what it begins. */
int tei_slice_compare(struct tei_slice, struct tei_slice);

#endif
