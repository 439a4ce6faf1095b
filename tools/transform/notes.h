/* Notes where formats look for them: those that stand apart from the text and
 * only point into it, by @target (TEI Guidelines, 3.9.1), are put where they
 * point, as if an encoder had, so that every format sets them in their place;
 * those that nothing which is shown leads to are led to. */
#ifndef TEI_NOTES_H
#define TEI_NOTES_H

#include <stdbool.h>

#include <libxml/tree.h>

/* Puts each such note behind what it points to: behind words in a line; at the
 * end of a paragraph, verse, item or other block; at the end of the first
 * block of what holds blocks; where a page begins.  Elements of @target that
 * follow each other are one place; @targetEnd says where it ends.  A note with
 * several places, or whose place is no running text, has a <ptr> at each, and
 * an id; one of the header or standOff is then put at the end of the text's
 * back.
 *
 * As they are stay notes that stand in running text, or that a reference
 * leads to, so that twice is once; and those whose target is not there, not
 * in the text, or in another note that stands apart.  False without memory. */
bool tei_notes_place(xmlDocPtr);

/* Notes, and references to notes, that hang on a half of a choice that no
 * format shows stand behind the choice then; gone are those that hang on both
 * halves. */
void tei_notes_of_choices(xmlDocPtr);

/* Of notes that stand apart and that nothing leads to but themselves, one by
 * the other, one stays a remark where it stands: its id is an anchor's then.
 * False without memory. */
bool tei_notes_of_circles(xmlDocPtr);

/* Where a reference to what is said of an element stands. */
struct tei_spot {
	enum { SPOT_NONE, SPOT_BEHIND, SPOT_BEGIN, SPOT_END } at;
	xmlNodePtr of; /* the element that it stands behind, or in */
};

struct tei_spot tei_notes_spot(xmlNodePtr);

/* Whether a node is that element of TEI. */
bool tei_notes_is(const xmlNode *, const char *name);

/* The outermost `text` that a node stands in; NULL if there is none. */
xmlNodePtr tei_notes_text(xmlNodePtr);

/* Its id, and what it points to, borrowed; "" if there is none. */
const char *tei_notes_id(const xmlNode *);
const char *tei_notes_target(const xmlNode *);

/* Whether a pointer is a note's mark: it holds no more than that has. The
 * same as in xslt/common/keys.xsl, which counts characters. */
bool tei_notes_is_mark(xmlNodePtr);

/* What xslt/common/keys.xsl calls running text: whether an element is a block
 * of it, or stands in one. */
bool tei_notes_is_running(const xmlNode *);
bool tei_notes_runs(const xmlNode *);

#endif
