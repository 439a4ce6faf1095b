/* Names tied to authority lists. */
#ifndef TEI_LINK_H
#define TEI_LINK_H

#include <stdio.h>

#include "authority/authority.h"
#include "lib/doc.h"

struct tei_link_options {
	const struct tei_authority *authority; /* borrowed; may be NULL */
};

/* Gives machine-made persName, placeName and orgName the @ref of the entry
 * that alone has such a form ("psn:khrushchev-nikita", through listPrefixDef;
 * TEI Guidelines 14.1), and sp the @who of its speakers.  A surname that
 * several entries have is the one that the document names in full; where
 * that does not decide, it stays without and leaves a ?work line with the
 * candidates.  Refs of an earlier run are made anew; an editor's stay. */
enum tei_status tei_link_run(struct tei_doc *,
	const struct tei_link_options *, struct tei_diag *);

int tei_link_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
