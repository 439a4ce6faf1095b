/* The model at work on the words of one reference. */
#ifndef TEI_REFERENCES_DATA_H
#define TEI_REFERENCES_DATA_H

#include "references/features.h"
#include "references/fields.h"
#include "references/references.h"

struct tei_references_data {
	struct tei_ref_tables tables;
	struct tei_model model; /* labels 0: none */
};

/* One reference being read.  {0} is empty; reused. */
struct tei_ref_reader {
	struct tei_ref_words words;
	struct tei_ref_outline outline;
	int32_t *score;
	unsigned char *label; /* by word, enum tei_ref_field */
	size_t cap_score, cap_label;
};

/* Labels the words.  False without memory. */
bool tei_ref_label(struct tei_ref_reader *, const struct tei_model *);

void tei_ref_reader_free(struct tei_ref_reader *);

#endif
