/* The words of a validation: reason and remedy in at most
 * TEI_REPORT_LENGTH bytes. */
#ifndef TEI_VALIDATE_MESSAGE_H
#define TEI_VALIDATE_MESSAGE_H

#include "validate/check.h"
#include "validate/expect.h"

/* How a name is written in messages: `xml:id`, `persName`. */
void tei_message_name(struct tei_buf *, const struct tei_qname *);

/* Text from the document, quoted and cut to a readable length. */
void tei_message_quote(struct tei_buf *, const char *, size_t n);

/* habit.c: the name in TEI P5 of what has another in HTML or TEI P4, so that
 * it is written by habit; NULL if there is none. */
const char *tei_habit_element(const char *name);
const char *tei_habit_attribute(const char *name);

/* The element the document might have meant; NULL if none is near. */
const struct tei_element *tei_message_nearest(const struct tei_expected *,
	const struct tei_qname *);

void tei_message_element(struct tei_buf *, const struct tei_expected *,
	const struct tei_qname *, const struct tei_qname *parent,
	bool after); /* might it come after the parent's end? */
void tei_message_early(struct tei_buf *, const struct tei_expected *missing,
	const struct tei_qname *, const struct tei_qname *parent);
void tei_message_incomplete(struct tei_buf *,
	const struct tei_expected *missing, const struct tei_expected *next,
	const struct tei_qname *);
void tei_message_text(struct tei_buf *, const struct tei_expected *,
	const char *, size_t n, const struct tei_qname *parent);
void tei_message_attribute(struct tei_buf *, struct tei_matcher *,
	const struct tei_plan *, const struct tei_attribute *,
	const struct tei_attribute *all, size_t n);
void tei_message_no_attribute(struct tei_buf *, struct tei_matcher *,
	const struct tei_pattern *, const struct tei_qname *element);
void tei_message_value(struct tei_buf *, struct tei_matcher *,
	const struct tei_pattern *, const struct tei_attribute *,
	const struct tei_qname *element);
void tei_message_content(struct tei_buf *, struct tei_matcher *,
	const struct tei_state *, const char *, size_t n,
	const struct tei_qname *element);

#endif
