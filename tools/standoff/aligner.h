/* What align.c and align_rest.c share. */
#ifndef TEI_STANDOFF_ALIGNER_H
#define TEI_STANDOFF_ALIGNER_H

#include <stddef.h>

#include "standoff/align.h"

/* A group of bytes, and where it stands. */
struct tei_align_group {
	uint64_t hash;
	uint32_t in_a, in_b;   /* how often, up to 2 */
	uint32_t at_a, at_b;
};

struct tei_aligner {
	const char *a, *b;
	uint32_t na, nb;
	uint32_t *to_b;        /* by byte of a */
	uint32_t *to_a;        /* by byte of b */
	struct tei_align_group *table;
	size_t slots;
};

/* Pairs byte i of a with byte j of b. */
static inline void
align_pair(struct tei_aligner *x, uint32_t i, uint32_t j)
{
	x->to_b[i] = j;
	x->to_a[j] = i;
}

/* True if they are the same and not paired. */
static inline bool
align_can_pair(const struct tei_aligner *x, uint32_t i, uint32_t j)
{
	return x->a[i] == x->b[j] && x->to_b[i] == TEI_NOT_ALIGNED &&
	    x->to_a[j] == TEI_NOT_ALIGNED;
}

/* Pairs what is equal from there on, then what is equal before it.  Over the
 * end of a line only where the whole next line is the same: lines move, and
 * what two of them begin with in common says nothing. */
void tei_align_extend(struct tei_aligner *, uint32_t i, uint32_t j);

/* Pairs rests that follow in both what is paired: the lines of one text may be
 * one line of the other. */
void tei_align_neighbours(struct tei_aligner *);

/* Pairs those that come before it. */
void tei_align_neighbours_before(struct tei_aligner *);

/* align_rest.c: pairs what is left and stands equally often in both, in order;
 * false without memory. */
bool tei_align_rests(struct tei_aligner *);

#endif
