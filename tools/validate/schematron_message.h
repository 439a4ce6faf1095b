/* What Schematron's asserts and reports say. */
#ifndef TEI_VALIDATE_SCHEMATRON_MESSAGE_H
#define TEI_VALIDATE_SCHEMATRON_MESSAGE_H

#include <libxml/xpath.h>

#include "lib/buf.h"

/* What an assert or report says at the context's node,
 * with its value-of and name filled in and runs of blanks as one. */
void tei_schematron_message(xmlXPathContextPtr, struct tei_buf *,
	const xmlNode *said);

#endif
