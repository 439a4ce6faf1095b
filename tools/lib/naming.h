/* What a tag names, in whatever way its encoding says so. */
#ifndef TEI_NAMING_H
#define TEI_NAMING_H

#include "lib/buf.h"
#include "lib/doc.h"

/* The element for what an annotator's type names, by any of the usual words:
 * TEI_N_persName, TEI_N_placeName or TEI_N_orgName; TEI_NAME_NONE: nothing of
 * these.  Case does not count. */
uint32_t tei_naming_of_type(struct tei_slice type);

/* The same of an element by its name and @type: one of the three themselves,
 * geogName, country and the like, which name places, and name and rs, which
 * name what their type says (TEI Guidelines 3.6.1, 14.2). */
uint32_t tei_naming_of(struct tei_slice element, struct tei_slice type);

/* The same of a start tag of a document. */
uint32_t tei_naming_of_tag(const struct tei_doc *, size_t start);

#endif
