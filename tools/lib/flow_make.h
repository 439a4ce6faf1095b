/* Making flows: what flow.c, flow_token.c and flow_gather.c share.  Where
 * memory runs out the maker has failed, and what it made is thrown away. */
#ifndef TEI_LIB_FLOW_MAKE_H
#define TEI_LIB_FLOW_MAKE_H

#include "lib/flow.h"
#include "lib/stream.h"

/* An element that is open. */
struct tei_flow_frame {
	uint32_t start;
	uint32_t flow;  /* number of the flow that its text goes to */
	uint32_t piece; /* start tag of the block piece */
	bool is_closed;
};

/* Tokens of one flow that follow each other in the document, up to where the
 * next stretch begins. */
struct tei_flow_stretch {
	size_t from;
	uint32_t flow;
};

struct tei_flow_maker {
	struct tei_flows *out;
	const struct tei_doc *doc;
	struct tei_flow_frame stack[TEI_MAX_DEPTH + 1];
	size_t depth;
	struct tei_flow_stretch *stretch; /* in document order */
	size_t n_stretches, cap_stretches;
	struct tei_token *moved; /* room for tokens on the way */
	size_t cap_flows, cap_moved, cap_tags;
	struct tei_names ids; /* of pieces that are continued: id -> … */
	uint32_t *id_flow;    /* … its flow */
	size_t cap_id_flow;
	bool glue;            /* the last break had break="no" */
	bool failed;
};

/* flow_token.c */

/* A new flow, of a block; its number. */
uint32_t tei_flow_new(struct tei_flow_maker *, uint32_t block);

/* Begins the flow of the block at the top of the stack. */
void tei_flow_begin(struct tei_flow_maker *, struct tei_flow_frame *);

/* Adds a token, the events first..last read as `text`, to the flow of the
 * innermost element; none if that is empty. */
void tei_flow_add(struct tei_flow_maker *, struct tei_slice text,
	uint32_t first, uint32_t last, unsigned flags);

/* Adds the blank of a break or a cut. */
void tei_flow_add_blank(struct tei_flow_maker *, uint32_t first, uint32_t last);

/* The token of a choice: the text of its second half. */
void tei_flow_add_choice(struct tei_flow_maker *, uint32_t start, uint32_t end);

/* Adds what ?out prints, with the ?src before it. */
void tei_flow_add_out(struct tei_flow_maker *, uint32_t i);

/* The letters go on the word, the token before, that a hyphen at a line's end
 * parted, or a break that divides no word; events lie between them.  False if
 * they do not; a word of more than a token's bytes stays in parts. */
bool tei_flow_join_word(struct tei_flow_maker *, uint32_t i);

/* flow_gather.c: sorts the tokens by flow, keeping their order; false without
 * memory.  Most lie so already; where a flow goes on behind others, all up to
 * its end are moved. */
bool tei_flow_gather(struct tei_flow_maker *);

#endif
