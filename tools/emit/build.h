/* Small helpers for writing a document's new list of events. */
#ifndef TEI_EMIT_BUILD_H
#define TEI_EMIT_BUILD_H

#include <stdbool.h>

#include "lib/doc.h"

/* Start tag, end tag, attribute, by name; interned as needed. */
void tei_build_start(struct tei_doc *, const char *name);
void tei_build_end(struct tei_doc *, const char *name);

/* An attribute of the start tag just written, given in bytewise order; NULL
 * gives none.  The value must be the document's own. */
void tei_build_attr(struct tei_doc *, const char *name, const char *value);

/* The whole string as text; NULL and "" give none. */
void tei_build_text(struct tei_doc *, const char *);

/* <name>text</name>; nothing at all where the text is NULL or "". */
void tei_build_leaf(struct tei_doc *, const char *name, const char *text);

/* Copies the start tag at `start` with its attributes, without those named in
 * `without` (ends with TEI_NAME_NONE; may be NULL), and with `name`=`value`
 * put in at its place unless `value` is NULL or the attribute stands there
 * already. */
void tei_build_copy_start(struct tei_doc *, size_t start,
	const uint32_t *without, uint32_t name, const char *value);

/* True if the text is blanks, tabs and newlines only. */
bool tei_build_is_blank(const struct tei_event *);

/* True for the start of a pb, lb or cb. */
bool tei_build_is_break(const struct tei_event *);

/* Takes the white space off the end of the text written last; true if there
 * was any. */
bool tei_build_trim(struct tei_doc *);

/* Takes the white space off the head of a text. */
void tei_build_trim_head(struct tei_event *);

/* A slice as a terminated string of the document. */
const char *tei_build_string(struct tei_doc *, struct tei_slice);

#endif
