/* Memory that is given out piece by piece and freed all at once. */
#ifndef TEI_ARENA_H
#define TEI_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/* {0} is an empty arena. */
struct tei_arena {
	struct tei_arena_block *blocks;
	size_t used; /* bytes of the first block */
};

/* `size` bytes, zeroed and aligned for any type; NULL without memory. */
void *tei_arena_alloc(struct tei_arena *, size_t size);

/* A copy of `n` bytes, terminated by NUL; NULL without memory. */
char *tei_arena_copy(struct tei_arena *, const char *, size_t n);

/* A formatted string; NULL without memory. */
char *tei_arena_printf(struct tei_arena *, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *tei_arena_vprintf(struct tei_arena *, const char *format, va_list)
	__attribute__((format(printf, 2, 0)));

void tei_arena_free(struct tei_arena *);

#endif
