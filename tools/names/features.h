/* What the model is told of a word. */
#ifndef TEI_NAMES_FEATURES_H
#define TEI_NAMES_FEATURES_H

#include "names/rules.h"

enum { TEI_NAME_FEATURES = 64 }; /* of a word, at most */

/* One word (any token but a blank) of a flow. */
struct tei_word {
	uint32_t token;     /* in the flow */
	uint32_t text;      /* hash of its folded text */
	uint32_t shape;     /* hash of its shape, "Xx", "X", "d", "." */
	uint32_t known;     /* number in the document's memory */
	unsigned char hints;  /* bits of the tables, enum tei_hint */
	unsigned char rule;   /* what the rules say: a label of the model */
	unsigned char starts; /* a sentence */
	unsigned char glued;  /* no blank before it */
};

/* How a word is used in the whole document. */
struct tei_use {
	uint16_t kind[TEI_ENTITIES]; /* the rules find it in such a name */
	uint16_t small, capital;     /* written so, in mid-sentence */
};

struct tei_memory {
	struct tei_names words; /* folded */
	struct tei_use *use;
	size_t cap;
};

/* The words of a flow with what the rules and the memory say. */
struct tei_words {
	struct tei_word *word;
	size_t n, cap;
};

/* The model's labels: O, then B- and I- of each element, in the order of
 * enum tei_entity. */
enum { TEI_NAME_LABELS = 1 + 2 * TEI_ENTITIES };
extern const char *const tei_name_labels[TEI_NAME_LABELS];

/* Label of the first, or a later, word of a name. */
static inline unsigned char
tei_name_label(enum tei_entity kind, int later)
{
	return (unsigned char)(1 + 2 * kind + (later != 0));
}

/* Makes the words of the flow that the namer is turned to.  False without
 * memory. */
bool tei_words_make(struct tei_words *, struct tei_memory *,
	const struct tei_namer *);

/* Adds the flow's words to the document's memory. */
void tei_memory_add(struct tei_memory *, const struct tei_words *);

/* The features of word i, hashed; returns how many. */
size_t tei_word_features(const struct tei_words *, const struct tei_memory *,
	const struct tei_namer *, size_t i,
	uint32_t feature[TEI_NAME_FEATURES]);

#endif
