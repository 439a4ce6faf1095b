/* Persons, places and organisations, in one decision. */
#ifndef TEI_NAMES_TOOL_H
#define TEI_NAMES_TOOL_H

#include <stdio.h>

#include "authority/authority.h"
#include "learn/learn.h"
#include "lib/doc.h"

/* The tables and the model, loaded once for many documents. */
struct tei_names_data;

/* Loads tools/data's tables and a model that tei-train made, by its path:
 * NULL is the shipped one, "" none, the rules alone decide then.  NULL after
 * a message. */
struct tei_names_data *tei_names_data_load(const char *model,
	struct tei_diag *);
void tei_names_data_free(struct tei_names_data *);

/* The model that was loaded, borrowed, or NULL. */
const struct tei_model *tei_names_model(const struct tei_names_data *);

/* {0} is the default: no list, all kinds. */
struct tei_names_options {
	const struct tei_authority *authority; /* borrowed; may be NULL */
	const struct tei_names_data *data; /* borrowed; NULL: load it */
	bool skip[TEI_ENTITIES]; /* kinds not to be tagged */
	bool explain;            /* say of each name why it is one */
};

/* Tags names with persName, placeName and orgName.  Rules know the forms of
 * authority lists, known places and organisations, what stands after a rank,
 * initials or a given name, and, in the whole document, the surnames found
 * so; a model decides, told among much else what these say, and reads the
 * document twice.  Forms of authority lists overrule it.  @cert tells how
 * often such names are right.  Spans as historians mark them: without rank,
 * article or possessive. */
enum tei_status tei_names_run(struct tei_doc *,
	const struct tei_names_options *, struct tei_diag *);

/* Adds a document's words, with the names that are tagged in it, to the
 * examples from which a model is learned.  With `first`, a model that has not
 * seen the document, they are those of a second reading, told what the first
 * one said. */
enum tei_status tei_names_examples(struct tei_examples *,
	const struct tei_doc *, const struct tei_names_data *,
	const struct tei_model *first, struct tei_diag *);

/* An empty model of the names' labels; false without memory. */
int tei_names_model_init(struct tei_model *);

/* The @cert of a name of such a certainty, of learn/certainty.h; NULL: high, which
 * is not written. */
const char *tei_names_cert(unsigned certainty);

int tei_names_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
