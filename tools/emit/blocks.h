/* Blocks made valid: what blocks.c and room.c share. */
#ifndef TEI_EMIT_BLOCKS_H
#define TEI_EMIT_BLOCKS_H

#include "emit/elements.h"
#include "lib/doc.h"

/* How far an element has come. */
enum tei_block_state { AT_TOP, AT_BLOCKS, AT_DIVS, AT_BOTTOM };

/* An open element of the new list. */
struct tei_block_frame {
	uint32_t name;
	uint8_t content; /* enum tei_content */
	uint8_t state;   /* enum tei_block_state */
	bool made;       /* it is ours, the stream has no end tag for it */
	size_t at;       /* its start tag in the new list */
};

struct tei_blocks {
	struct tei_doc *d;
	const struct tei_elements *elements;
	struct tei_block_frame *frame;
	size_t n;
};

/* The innermost open element. */
static inline struct tei_block_frame *
tei_blocks_top(struct tei_blocks *b)
{
	return &b->frame[b->n - 1];
}

/* Opens an element of ours. */
void tei_blocks_make(struct tei_blocks *, uint32_t name,
	enum tei_content content);

/* Adds an empty element. */
void tei_blocks_add_empty(struct tei_blocks *, uint32_t name);

/* Closes the innermost element; what TEI will not have empty is filled. */
void tei_blocks_close(struct tei_blocks *);

/* Ends the division and begins another beside it. */
void tei_blocks_split(struct tei_blocks *);

/* room.c */

/* Opens and closes elements until a child of the class may stand. */
void tei_blocks_make_room(struct tei_blocks *, enum tei_class_of_element c);

#endif
