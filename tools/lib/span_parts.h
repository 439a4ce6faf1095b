/* A batch of spans from within: what span.c gathers, span_fit.c divides into
 * fragments, and span_write.c writes. */
#ifndef TEI_SPAN_PARTS_H
#define TEI_SPAN_PARTS_H

#include "lib/span.h"

struct tei_span {
	const struct tei_flow *flow;
	size_t from, to;     /* tokens of the flow */
	uint32_t skip, keep; /* bytes, see tei_spans_cut */
	uint32_t name;
	size_t attr, n_attr; /* in the batch's attributes */
	const char *work;    /* data of the ?work line, or NULL */
	size_t holder;       /* number + 1 of the span it belongs into, or 0 */
	size_t pieces;       /* its first fragment */
	uint32_t cut;        /* number among the cut spans, from 1; 0: whole */
	bool dropped;
};

struct tei_span_attr {
	uint32_t name;
	const char *value;
};

/* A part of a span within one block piece: from byte `skip` of event `first`
 * to byte `keep` of event `last`. */
struct tei_fragment {
	uint32_t first, skip, last, keep;
	uint32_t parent; /* start tag of the element around it */
	uint32_t span;
	uint32_t number; /* 0 for the first of its span */
	bool more;       /* another follows */
};

struct tei_fragments {
	struct tei_fragment *at;
	size_t n, cap;
	uint32_t *open; /* stack of fragment numbers */
	size_t depth, cap_open;
	bool failed;
};

/* Divides the spans at the cuts of their flows, so that each fragment goes
 * around whole siblings, and sorts the fragments by place.  Spans of which one
 * cannot, or crosses another, are dropped.  Sets `failed` without memory. */
void tei_spans_fit(struct tei_spans *, struct tei_fragments *,
	const struct tei_flows *);

/* Begins a new version of the document with the fragments as elements; it is
 * not committed yet.  Sets `failed` without memory. */
void tei_spans_write(struct tei_spans *, struct tei_fragments *,
	const char *stage, struct tei_doc *);

#endif
