/* What a sentence and a note have in common. */
#ifndef TEI_SEGMENT_TRAITS_H
#define TEI_SEGMENT_TRAITS_H

#include "dates/words.h"
#include "segment/seg.h"

enum { SEG_TRAITS = 512 }; /* slots for those of a note; a power of two */

/* The end of a sentence. */
struct seg_place {
	uint32_t at;       /* token before which the reference would stand */
	uint32_t from;     /* where its sentence begins */
	uint32_t block;
	int open;          /* quotations that it opens minus those it closes */
	float looks;       /* what speaks for it, whatever the note */
};

/* What tells of a sentence what a note may be about: a word, a year, a day
 * of a month in any language of the table of dates. */
struct seg_trait {
	uint64_t hash;     /* 0: none */
	float weight;
};

/* The traits of a note: how many sentences have each. */
struct seg_traits {
	struct {
		struct seg_trait is;
		uint32_t sentences, last;
	} slot[SEG_TRAITS];
	size_t n;
};

/* The traits of a note. */
void seg_traits_learn(const struct seg *, const struct tei_lexicon *,
	const struct seg_note *, struct seg_traits *);

/* In how many sentences each trait of the note is. */
void seg_traits_count(const struct seg *, const struct tei_lexicon *,
	const struct seg_place *, uint32_t n, struct seg_traits *);

/* What the sentence has in common with the note; rare traits count most. */
float seg_traits_common(const struct seg *, const struct tei_lexicon *,
	const struct seg_place *, const struct seg_traits *);

#endif
