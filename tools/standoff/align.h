/* Two versions of a text, byte by byte, whatever has moved. */
#ifndef TEI_STANDOFF_ALIGN_H
#define TEI_STANDOFF_ALIGN_H

#include <stdbool.h>
#include <stdint.h>

#define TEI_NOT_ALIGNED UINT32_MAX

/* By byte of b, the byte of a that it is, or TEI_NOT_ALIGNED: nb numbers, to
 * be freed by the caller; NULL without memory.  Stretches that both have once
 * are paired wherever they stand, and all that is equal around them in their
 * line, and the lines around it that are the same (Heckel, A technique for
 * isolating differences between files, 1978, with groups of bytes for lines);
 * what then is left and stands equally often in both is paired in order.
 * Linear. */
uint32_t *tei_align(const char *a, uint32_t na, const char *b, uint32_t nb);

#endif
