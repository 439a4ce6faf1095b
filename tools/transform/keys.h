/* Tables of xsl:key. */
#ifndef TEI_KEYS_H
#define TEI_KEYS_H

#include <libxslt/xsltInternals.h>

/* The table of a key without a prefix, of a document or of a tree in a
 * variable, made when it is first asked for; it belongs to the document.  NULL
 * without memory. */
xsltKeyTablePtr tei_key_table(xsltTransformContextPtr, xsltDocumentPtr,
	const xmlChar *name);

#endif
