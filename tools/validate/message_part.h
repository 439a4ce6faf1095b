/* What the files of messages share. */
#ifndef TEI_VALIDATE_MESSAGE_PART_H
#define TEI_VALIDATE_MESSAGE_PART_H

#include "validate/message.h"

/* At most so many names are listed. */
enum { TEI_MESSAGE_NAMES = 12 };

/* A name that the element can have. */
static inline const struct tei_qname *
message_name_of(const struct tei_element *element)
{
	return tei_nameclass_example(element->names);
}

/* As tei_message_name, in quotation marks. */
void tei_message_quote_name(struct tei_buf *, const struct tei_qname *);

/* Which of the expected are named, and in what order: the lower the rank,
 * the earlier. */
typedef unsigned tei_rank_fn(const struct tei_expected *,
	const struct tei_element *, const struct tei_qname *);

/* First those that hold the element, then those of a like name. */
unsigned tei_rank_for_element(const struct tei_expected *,
	const struct tei_element *, const struct tei_qname *);

/* First those that hold text. */
unsigned tei_rank_for_text(const struct tei_expected *,
	const struct tei_element *, const struct tei_qname *);

/* By habit alone. */
unsigned tei_rank_usual(const struct tei_expected *, const struct tei_element *,
	const struct tei_qname *);

/* "text, "p", "ab" or 120 others", within the room that is left. */
void tei_message_list(struct tei_buf *, const struct tei_expected *,
	tei_rank_fn *rank, const struct tei_qname *about);

#endif
