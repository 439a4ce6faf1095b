/* The words of a text as the model sees them, and how a document uses them. */
#ifndef TEI_NAMES_WORDS_H
#define TEI_NAMES_WORDS_H

#include "names/classes.h"
#include "names/rules.h"

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

/* One word (any token but a blank) of a flow. */
struct tei_word {
	uint32_t token;       /* in the flow */
	uint32_t known;       /* number in the document's memory */
	uint32_t shape;       /* hash of its shape, "Xx", "X", "d", "." */
	char first;           /* byte of its folded text, which many rules ask */
	uint16_t hints;       /* bits of the tables, enum tei_hint */
	unsigned char rule;   /* what the rules say: a label of the model */
	unsigned char starts; /* a sentence */
	unsigned char glued;  /* no blank before it */
	unsigned char capital; /* its first letter is one */
	unsigned char closed; /* it stands where there can be no name */
	unsigned char joined; /* it and the word before it are one in writing:
	                       * "147th", "2nd/4th", "Queen's", "VKP(b)" */
};

/* What may stand beside a word and tells what it is. */
enum tei_context {
	TEI_AFTER_HONORIFIC, TEI_AFTER_GIVEN, TEI_AFTER_IN, TEI_AFTER_AT,
	TEI_AFTER_FROM, TEI_AFTER_TO, TEI_AFTER_NEAR, TEI_AFTER_OF,
	TEI_AFTER_INTO, TEI_AFTER_THE, TEI_BEFORE_IS, TEI_BEFORE_SAID,
	TEI_BEFORE_DID, TEI_BEFORE_S, TEI_IN_BRACKETS, TEI_CONTEXTS
};

/* What an abbreviation stands for, where the text has told. */
struct tei_abbr {
	int32_t certainty; /* of the expansion */
	unsigned char kind; /* enum tei_entity; TEI_ENTITIES: no name */
	bool told;
};

/* One distinct word, folded, and how it is used in the whole document. */
struct tei_use {
	uint32_t text; /* hash of it */
	struct tei_word_class class;
	unsigned char cue; /* the context that it makes; TEI_CONTEXTS: none */
	bool common; /* it begins sentences, not names */
	uint16_t rule[TEI_ENTITIES];   /* the rules find it in such a name */
	uint16_t small, capital, first; /* written so, in mid-sentence; at the
	                                 * beginning of one */
	unsigned char context[TEI_CONTEXTS]; /* so often */
	uint16_t label[TEI_NAME_LABELS]; /* so often at the first reading */
	struct tei_abbr abbr;
};

struct tei_memory {
	struct tei_names words;
	struct tei_use *use; /* by number */
	size_t n, cap;       /* of them that are set */
	size_t abbrs;        /* of which the text tells what they stand for */
	const struct tei_table *classes;
};

/* The words of a flow, or of several one after another. */
struct tei_words {
	struct tei_word *word;
	size_t n, cap;
};

/* An empty memory; false without memory of the other sort. */
bool tei_memory_init(struct tei_memory *, const struct tei_table *classes);
void tei_memory_free(struct tei_memory *);

/* Makes the entries of words that were interned since. */
bool tei_memory_note(struct tei_memory *);

/* Adds the words of the flow that the namer is turned to, with what the rules
 * find there: *find, which is moved on to the next flow's (names/reading.h).
 * False without memory. */
bool tei_words_add(struct tei_words *, struct tei_memory *,
	const struct tei_namer *, const struct tei_find **find);

/* Adds a flow's words to the document's memory. */
void tei_memory_add(struct tei_memory *, const struct tei_words *);

/* True for a word with a capital that is not merely the first of its
 * sentence. */
bool tei_memory_may_name(const struct tei_memory *, const struct tei_word *);

/* Adds the labels that a first reading gave a flow's words. */
void tei_memory_label(struct tei_memory *, const struct tei_words *,
	const unsigned char *label);

#endif
