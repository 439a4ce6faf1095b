/* Bibliographic references, one a line, taken apart by a learned model. */
#ifndef TEI_REFERENCES_H
#define TEI_REFERENCES_H

#include <stdbool.h>

#include "learn/learn.h"
#include "lib/doc.h"

/* The tables and the model, loaded once for many documents. */
struct tei_references_data;

/* Loads the tables of tools/data and a model that tei-train made, by its
 * path; NULL is data/references.model.  Without a model at all (`learning`)
 * the data serve to make examples.  NULL after a message. */
struct tei_references_data *tei_references_data_load(const char *model,
	bool learning, struct tei_diag *);
void tei_references_data_free(struct tei_references_data *);

struct tei_references_options {
	const char *model; /* path; NULL: the one of the installation */
	bool names; /* forename and surname in authors and editors */
};

/* Makes a listBibl of a plain text in which each line that is not blank is a
 * reference: text, body and listBibl around all, a bibl around each line,
 * and the elements of its fields in it (TEI Guidelines 3.12).  TEI_INVALID
 * after a message if the document has elements of others. */
enum tei_status tei_references_run(struct tei_doc *,
	const struct tei_references_options *, struct tei_diag *);

/* Adds labelled references to the examples from which a model is learned: a
 * document of `sequence` elements, each field of a reference an element in
 * it (the format of anystyle's core set).  TEI_INVALID after a message. */
enum tei_status tei_references_examples(struct tei_examples *,
	const struct tei_doc *, const struct tei_references_data *,
	struct tei_diag *);

/* An empty model of the fields' labels; false without memory. */
int tei_references_model_init(struct tei_model *);

#endif
