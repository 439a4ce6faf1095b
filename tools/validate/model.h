/* Which schemas a document names: xml-model processing instructions
 * (https://www.w3.org/TR/xml-model/). */
#ifndef TEI_VALIDATE_MODEL_H
#define TEI_VALIDATE_MODEL_H

#include <stddef.h>

enum tei_model_kind { TEI_MODEL_RELAXNG, TEI_MODEL_SCHEMATRON,
	TEI_MODEL_OTHER };

struct tei_model {
	enum tei_model_kind kind;
	char *href;
	size_t line; /* of the instruction */
};

struct tei_models {
	struct tei_model *list;
	size_t n, cap;
};

/* Reads the prolog, which must be in the first n bytes of the document, in
 * an encoding where ASCII is ASCII, or in UTF-16 with a byte order mark. */
void tei_models_read(struct tei_models *, const char *, size_t n);
void tei_models_free(struct tei_models *);

#endif
