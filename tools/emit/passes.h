/* The passes of tei-emit, in their order.  Each is linear in the document and
 * returns false without memory. */
#ifndef TEI_EMIT_PASSES_H
#define TEI_EMIT_PASSES_H

#include <stdbool.h>

#include "emit/elements.h"
#include "emit/facts.h"
#include "lib/doc.h"

/* Takes away the stream's own lines: ?src, ?stage, ?meta, ?work; prints
 * ?out.  Texts that are neighbours in memory become one event.  With `lines`
 * the white space after a line end goes too: empty lines, indentation. */
bool tei_emit_clean(struct tei_doc *, bool lines);

/* Puts each note into the place of its first reference outside notes, with
 * the reference's @cert; its pieces are put one after the other.  A reference
 * to a note that is not there loses its @target. */
bool tei_emit_notes(struct tei_doc *);

/* Joins along @next what only breaks, notes and blanks part (TEI Guidelines,
 * chapter 17.7, Aggregation). */
bool tei_emit_join(struct tei_doc *);

/* Sees that author, editor and the other parts of a bibl stand right under
 * it (TEI Guidelines, chapter 3.12): a hi that holds one and nothing else is
 * put into it, anywhere else only its text stays. */
bool tei_emit_parts(struct tei_doc *);

/* Writes the teiHeader (TEI Guidelines, chapter 2) and takes the cover out
 * of the text into its notesStmt. */
bool tei_emit_header(struct tei_doc *, struct tei_facts *);

/* Sees that the header of a finished document names the files of the lists
 * that it was linked with, as its ?stage line had them. */
bool tei_emit_prefixes(struct tei_doc *, const struct tei_facts *);

/* Makes divisions, speeches and lists valid: nothing but divisions after a
 * division, headings only at the head, no stray text, nothing empty that TEI
 * wants filled (TEI Guidelines, chapter 4). */
bool tei_emit_blocks(struct tei_doc *, const struct tei_elements *);

/* Begins every id and every pointer to one with the root's id and a dot, and
 * gives ids to div, p, note and bibl. */
bool tei_emit_ids(struct tei_doc *);

/* Indents the elements that hold elements only. */
bool tei_emit_indent(struct tei_doc *, const struct tei_elements *);

#endif
