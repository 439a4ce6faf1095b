/* Persons, places and organisations, in one decision. */
#ifndef TEI_NAMES_TOOL_H
#define TEI_NAMES_TOOL_H

#include <stdio.h>

#include "authority/authority.h"
#include "lib/doc.h"

/* {0} is the default: no list, all kinds. */
struct tei_names_options {
	const struct tei_authority *authority; /* borrowed; may be NULL */
	bool skip[TEI_ENTITIES]; /* kinds not to be tagged */
};

/* Tags names with persName, placeName and orgName: the forms of authority
 * lists, known places and organisations, what stands after a rank, initials
 * or a given name, and, in the whole document, the surnames found so.
 * Spans as GUIDELINES of the field have them: without rank, article or
 * possessive. */
enum tei_status tei_names_run(struct tei_doc *,
	const struct tei_names_options *, struct tei_diag *);

int tei_names_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
