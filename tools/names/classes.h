/* Words that are used alike: classes of words, of the table
 * tools/data/word_classes.tsv.  What a tagger learns of one word of a class
 * holds for the others, too (Miller, Guinness, Zamanian 2004, Name Tagging
 * with Word Clusters and Discriminative Training). */
#ifndef TEI_NAMES_CLASSES_H
#define TEI_NAMES_CLASSES_H

#include <stdint.h>

#include "lib/diag.h"

/* A class, and the wider ones that hold it; all from 1, 0 is unknown. */
struct tei_word_class {
	uint16_t narrow;
	uint8_t group, kind;
};

struct tei_class_slot {
	uint32_t hash; /* the upper half; 0 is an empty slot */
	struct tei_word_class class;
};

/* A power of two; a table of more than three quarters of it is refused. */
#define TEI_CLASS_SLOTS (1u << 18)

/* {0} knows no word. */
struct tei_classes {
	struct tei_class_slot *slot; /* TEI_CLASS_SLOTS, by the lower half */
	size_t n;
	uint16_t classes;
};

enum tei_status tei_classes_load(struct tei_classes *, struct tei_diag *);
void tei_classes_free(struct tei_classes *);

/* The class of a word by the tei_hash of its folded text. */
struct tei_word_class tei_classes_of(const struct tei_classes *, uint64_t hash);

#endif
