/* Large blocks of memory. */
#ifndef TEI_PAGES_H
#define TEI_PAGES_H

#include <stddef.h>

/* Asks that a block of memory that was just made or has grown lie on large
 * pages where it can, which makes its first use and every later one cheaper.
 * A wish: nothing fails, and a small block stays as it is. */
void tei_large_pages(void *, size_t bytes);

/* An array of zeros that may be large, so laid, to be freed with free; NULL
 * without memory. */
void *tei_large_array(size_t n, size_t size);

/* Lets freed memory stay with the program, for one that frees large blocks
 * only to ask for as large ones again: the system clears all that it gives
 * out.  For main functions. */
void tei_keep_memory(void);

#endif
