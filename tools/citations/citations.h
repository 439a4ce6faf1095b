/* tei-citations: cited works become bibl elements. */
#ifndef TEI_CITATIONS_H
#define TEI_CITATIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/diag.h"
#include "lib/doc.h"

struct tei_citations_options {
	bool list; /* gather the works cited in a listBibl */
};

/* Tags the cited works of a document and their parts (TEI Guidelines 3.12;
 * for archives 11.4.1), and ties ibid., op. cit. and shortened forms to the
 * work that they point to, by @corresp. */
enum tei_status tei_citations_run(struct tei_doc *,
	const struct tei_citations_options *, struct tei_diag *);

int tei_citations_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
