/* Functions of XPath, XSLT and EXSLT that libxslt has, made faster. */
#ifndef TEI_FUNCTIONS_H
#define TEI_FUNCTIONS_H

#include <libxslt/xsltInternals.h>
#include <stdbool.h>

/* Puts them in the place of libxslt's, of which they keep the results;
 * generate-id() only the promise that one node has one id.  False without
 * memory. */
bool tei_functions_use(xsltTransformContextPtr);

#endif
