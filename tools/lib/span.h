/* Spans: what a tagger found, put into the document all at once. */
#ifndef TEI_SPAN_H
#define TEI_SPAN_H

#include "lib/diag.h"
#include "lib/flow.h"

/* A batch of finds.  {0} is an empty one; it belongs to the flows that it
 * speaks of and is used up by tei_spans_apply. */
struct tei_spans {
	struct tei_span *span;
	size_t n, cap;
	struct tei_span_attr *attr;
	size_t n_attr, cap_attr;
	struct tei_arena arena; /* values of attributes */
	size_t holder;          /* number + 1 of the span that holds others */
	bool failed;
};

/* Adds an element over the tokens from..to-1 of a flow (to > from).  Its
 * attributes follow by tei_spans_attr.  Spans of a batch may nest; of two
 * that cross, the one that begins later is dropped. */
void tei_spans_add(struct tei_spans *, const struct tei_flow *, size_t from,
	size_t to, uint32_t name);

/* The span added last begins `skip` bytes into its first token, and ends
 * `keep` bytes into its last (0: at its end): a token that OCR ran together
 * is split there, between characters. */
void tei_spans_cut(struct tei_spans *, uint32_t skip, uint32_t keep);

/* Gives an attribute to the span added last; the value is copied.  More than
 * TEI_SPAN_MAX_ATTR of one span are passed over.  A resp of its own takes the
 * place of the stage's. */
enum { TEI_SPAN_MAX_ATTR = 16 };
void tei_spans_attr(struct tei_spans *, uint32_t name, const char *value);

/* The spans added after this belong into the one added last: they are dropped
 * with it.  Parts of a bibl that may stand in nothing else (author, editor,
 * pubPlace, publisher, biblScope, citedRange) go around the italics that they
 * are the whole of, and are dropped where they are less. */
void tei_spans_hold(struct tei_spans *);

/* Ends that: the spans added after this stand for themselves. */
void tei_spans_release(struct tei_spans *);

/* Leaves `?work STAGE KIND REASON CANDIDATES` before the span added last. */
void tei_spans_work(struct tei_spans *, const char *stage, const char *kind,
	const char *reason, const char *candidates);

/* Writes the batch into the document: elements with resp="tk:STAGE" around
 * whole sibling events of one parent.  A span over a cut becomes one element
 * a piece, tied by xml:id, next and prev; one that would cross an element's
 * boundary is dropped, and leaves a ?work line.  Blanks at either end stay
 * outside.  The flows are freed, the batch is emptied. */
enum tei_status tei_spans_apply(struct tei_spans *, const char *stage,
	struct tei_doc *, struct tei_flows *, struct tei_diag *);

void tei_spans_free(struct tei_spans *);

#endif
