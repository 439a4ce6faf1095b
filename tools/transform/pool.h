/* Memory for libxml2 and what stands on it: small pieces by the million, made
 * and freed by one thread. */
#ifndef TEI_POOL_H
#define TEI_POOL_H

#include <stdbool.h>
#include <stddef.h>

/* Makes libxml2 take its memory from a pool: pieces of one size are kept in a
 * list when freed and given out again.  Only before any other use of libxml2
 * but tei_xml_need_memory, which holds for the pool, too, in a program that
 * uses it in one thread.  Under AddressSanitizer, which would see no errors in
 * a pool, it does nothing. */
void tei_pool_use(void);

/* From here on libxml2 may hold so many bytes more than now, SIZE_MAX for any
 * number; beyond, the process ends as where there is no memory. */
void tei_pool_bound(size_t more);

/* So many more than it was bound to. */
void tei_pool_allow(size_t more);

/* Whether it does: then nothing need be given back before the program ends. */
bool tei_pool_is_used(void);

#endif
