/* A document being read for names. */
#ifndef TEI_NAMES_READING_H
#define TEI_NAMES_READING_H

#include "names/features.h"

struct tei_names_data {
	struct tei_table hints, classes;
	struct tei_model model; /* labels 0: none */
};

struct tei_reading {
	struct tei_flows flows;
	struct tei_namer namer;
	struct tei_find *find;  /* by rules, in the order of tokens; behind those
	                         * of a flow one from SIZE_MAX */
	size_t finds, cap_finds;
	/* for a model only: */
	struct tei_memory memory;
	struct tei_words words; /* of all flows */
	size_t *first;          /* by flow, its first word; one more */
	size_t cap_first;
	unsigned char *label;   /* by word */
	int32_t *certainty;     /* by word: of its name, tei_certainty_of; 0 for
	                         * others, and after a first reading */
	int32_t *score;         /* by word of a stretch and label */
	bool again;             /* it is read a second time */
};

/* Reads a document: its flows, the surnames that stand after a rank or a
 * given name, and, if `words`, its words for a model.  TEI_FAILED without
 * memory. */
enum tei_status tei_reading_begin(struct tei_reading *,
	const struct tei_doc *, const struct tei_names_data *,
	const struct tei_authority *, bool words, struct tei_diag *);
void tei_reading_end(struct tei_reading *);

/* The words of a flow, borrowed. */
struct tei_words tei_reading_words(const struct tei_reading *, size_t flow);

/* Finds the next stretch of words, from *to on, in which there can be names:
 * those near a capital that is not merely its sentence's first.  All others
 * are none.  False at the end. */
bool tei_next_stretch(const struct tei_memory *, const struct tei_words *,
	size_t *from, size_t *to);

/* Labels all words: what the model makes of each flow by itself and, if
 * `again`, a second time with what it made of the whole document.  False
 * without memory. */
bool tei_reading_label(struct tei_reading *, const struct tei_model *,
	bool again);

#endif
