/* What becomes of one element in settle.h; of each, whatever it holds is
 * settled before.  False without memory. */
#ifndef TEI_TRANSFORM_SETTLE_PARTS_H
#define TEI_TRANSFORM_SETTLE_PARTS_H

#include <stdbool.h>

#include <libxml/tree.h>

/* A w or pc loses the blanks beside it that its join takes away. */
bool tei_settle_word(xmlNodePtr);

/* An lb that breaks no word takes the sign of division off the half before it,
 * but for the hyphen, which may be the word's; that before the first line of a
 * block is an anchor. */
bool tei_settle_break(xmlNodePtr);

/* A picture whose file is not told is a place only, an anchor. */
bool tei_settle_picture(xmlNodePtr);

/* Blanks between the parts of a name that has no text but in them. */
bool tei_settle_name(xmlNodePtr);

/* Commas between the parts of a biblStruct and of what it holds, whose blanks
 * are the file's, and of a bibl that has no text but in them. */
bool tei_settle_record(xmlNodePtr);
bool tei_settle_bibl(xmlNodePtr);

/* An empty element gets the text that its from and to, or its when in an
 * imprint, tell. */
bool tei_settle_range(xmlNodePtr);
bool tei_settle_date(xmlNodePtr);

#endif
