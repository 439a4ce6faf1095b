/* Cited works as elements (TEI Guidelines 3.12). */
#ifndef TEI_CITATIONS_WRITE_H
#define TEI_CITATIONS_WRITE_H

#include "citations/cite.h"
#include "citations/language.h"
#include "lib/span.h"

/* What a citation is in its document. */
struct tei_cite_place {
	uint32_t number; /* of its id, bibl.N */
	uint32_t target; /* number of the work that it points to; 0: none */
	uint32_t other;  /* number of another that could be meant; 0: none */
	bool unsure;     /* two could be meant */
	bool dates;      /* its dates are tagged already */
	uint32_t idem;   /* number of the work whose author or journal
	                    "idem" and "ibid." mean; 0 */
	const struct tei_tongues *tongues;
	const char *language; /* of the document, as xml:lang has it */
};

/* Adds bibl and the elements of its parts to the batch. */
void tei_cite_write(struct tei_spans *, const struct tei_cite_text *,
	const struct tei_cite *, const struct tei_cite_place *);

#endif
