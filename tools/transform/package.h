/* Files that are zip archives of parts: EPUB, ODT, DOCX.  The stylesheet
 * decides what the parts are; here they are only cut and packed. */
#ifndef TEI_PACKAGE_H
#define TEI_PACKAGE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "lib/buf.h"
#include "lib/diag.h"

/* Whether a stylesheet's result is a package:
 *   <package xmlns="urn:teikit:package">
 *     <part name="mimetype" stored="yes">application/epub+zip</part>
 *     <part name="META-INF/container.xml"><container …/></part>
 *   </package>
 * A part is the one element in it, written as a document of its own, or if
 * it holds none, its text.  `stored` is for parts that must not be
 * compressed, `doctype` names a document type without a system identifier. */
bool tei_package_is(const xmlDoc *);

/* Adds to `out` a zip archive of the parts in their order, with no times in
 * it, so that the same parts give the same bytes.  The elements are moved out
 * of the document.  TEI_FAILED after a message: a part without a name that a
 * zip may hold, one name twice, or no memory. */
enum tei_status tei_package_write(xmlDoc *, struct tei_buf *out,
	struct tei_diag *);

#endif
