/* What check.c and check_open.c share. */
#ifndef TEI_VALIDATE_CHECK_FRAME_H
#define TEI_VALIDATE_CHECK_FRAME_H

#include "validate/check.h"

static inline struct tei_check_frame *
tei_check_top(struct tei_check *c)
{
	return &c->frames[c->depth - 1];
}

/* A new frame; NULL without memory. */
struct tei_check_frame *tei_check_push(struct tei_check *);

/* Says the message that is ready, about a part of the event at hand; `about`
 * is explained if asked for. */
void tei_check_say(struct tei_check *, enum tei_fault fault,
	enum tei_token token, size_t i, const struct tei_element *);

/* The text before a tag, where strings may come: a child ends it. */
void tei_check_end_string(struct tei_check *, struct tei_check_frame *);

#endif
