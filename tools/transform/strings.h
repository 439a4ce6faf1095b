/* Functions of strings that stylesheets call for every text of a document. */
#ifndef TEI_STRINGS_H
#define TEI_STRINGS_H

#include <libxml/xpathInternals.h>

/* XPath's translate() and EXSLT's str:replace(), as libxml2 and libexslt have
 * them, in one pass over the string however much is to be found. */
void tei_translate_function(xmlXPathParserContextPtr, int nargs);
void tei_replace_function(xmlXPathParserContextPtr, int nargs);

#endif
