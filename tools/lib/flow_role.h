/* What elements are to the flow of text. */
#ifndef TEI_FLOW_ROLE_H
#define TEI_FLOW_ROLE_H

#include "lib/doc.h"

/* What an element is to the flow of text (TEI Guidelines 1.3: phrase-level,
 * inter-level and chunk elements). */
enum tei_flow_role {
	BLOCK = 0,  /* opens a flow of its own */
	INLINE,     /* its text belongs to the flow around it */
	BREAK,      /* empty; reads as a blank */
	EMPTY,      /* empty; reads as nothing */
	CHOICE,     /* reads as its second half */
	HIDDEN      /* no text of the document */
};

/* Of an element of a document, by its name. */
enum tei_flow_role tei_flow_role(const struct tei_doc *, uint32_t name);

/* True for one in which no tagger may set a tag. */
bool tei_flow_is_closed(uint32_t name);

/* True for a block of blocks: a phrase right in one of these stands alone. */
bool tei_flow_is_container(uint32_t name);

#endif
