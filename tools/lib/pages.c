/* madvise and mallopt are no part of POSIX */
#define _DEFAULT_SOURCE

#include "lib/pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { LARGE = 2 << 20 }; /* bytes of a large page, where there are such */

void
tei_large_pages(void *block, size_t bytes)
{
#ifdef MADV_HUGEPAGE
	enum { PAGE = 4096 };
	/* all pages that it touches: realloc cannot move a mapping that is
	 * advised in part */
	uintptr_t from = (uintptr_t)block & ~(uintptr_t)(PAGE - 1);
	uintptr_t to = ((uintptr_t)block + bytes + PAGE - 1) &
	    ~(uintptr_t)(PAGE - 1);

	if (bytes >= LARGE)
		madvise((void *)from, to - from, MADV_HUGEPAGE);
#else
	(void)block;
	(void)bytes;
#endif
}

void *
tei_large_array(size_t n, size_t size)
{
	void *a;

	if (size == 0 || n < LARGE / size)
		return calloc(n, size);
	if (n > SIZE_MAX / size || posix_memalign(&a, LARGE, n * size) != 0)
		return NULL;
	tei_large_pages(a, n * size);
	return memset(a, 0, n * size);
}

void
tei_keep_memory(void)
{
#ifdef __GLIBC__
	mallopt(M_MMAP_MAX, 0);
	mallopt(M_TRIM_THRESHOLD, -1);
#endif
}
