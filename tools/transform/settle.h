/* Where words begin and end, and what elements say by attributes alone. */
#ifndef TEI_TRANSFORM_SETTLE_H
#define TEI_TRANSFORM_SETTLE_H

#include <stdbool.h>

#include <libxml/tree.h>

/* Makes text of what a reader must be told and the document says by its
 * elements only, so that each format has it:
 *   - no blank where the join of a w or pc (TEI Guidelines, att.linguistic)
 *     says that there is none, though the lines of the file have one;
 *   - one between the parts of a name that has no text but in them;
 *   - commas between the parts of a biblStruct, whose blanks are the file's, and
 *     of a bibl that has no text but in them;
 *   - the pages of a biblScope, citedRange or locus, and the date of a
 *     biblStruct, that are attributes of empty elements;
 *   - nothing of a graphic without a url, and no break before the first line of
 *     a block; both are anchors then;
 *   - no sign of division before an lb that breaks no word, but for the
 *     hyphen, which may be the word's.
 * False without memory. */
bool tei_settle(xmlDocPtr);

#endif
