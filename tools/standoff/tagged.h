/* A document as its readers see it: the text without blanks, flow after flow,
 * and the tags on it.
 *
 * Two documents of one source, a stream and the TEI made of it, differ in
 * blanks, in what is set aside, and in where notes stand; their flows have
 * the same letters.  So tags are compared, and found again, on these.
 */
#ifndef TEI_STANDOFF_TAGGED_H
#define TEI_STANDOFF_TAGGED_H

#include "lib/flow.h"

/* A tag on the text, joined over cuts. */
struct tei_tag {
	uint32_t name;
	uint32_t from, to;  /* bytes of the text */
	uint32_t start;     /* start tag of its first piece */
	uint32_t next;      /* number + 1 of the tag that is its next piece */
	bool continues;     /* it is such a piece; the first speaks for all */
	bool machine;       /* resp="tk:…" */
};

struct tei_tagged {
	const struct tei_doc *doc;
	struct tei_flows flows;
	char *text;       /* without blanks, in the order of the flows */
	uint32_t n;
	uint32_t *at;     /* by token of flows.token: its place in the text;
	                   * one more for the end */
	uint32_t *flow;   /* by flow: likewise */
	uint32_t *token;  /* by event: the token that begins there, or
	                   * TEI_NO_EVENT */
	size_t *offset;   /* by event: bytes of the source before it */
	struct tei_tag *tag; /* by start tag, in document order */
	size_t n_tags, cap_tags;
};

/* Reads the document; valid until it changes.  TEI_FAILED without memory. */
enum tei_status tei_tagged_make(struct tei_tagged *, const struct tei_doc *,
	struct tei_diag *);
void tei_tagged_free(struct tei_tagged *);

/* The token that holds the byte of the text. */
uint32_t tei_tagged_token(const struct tei_tagged *, uint32_t at);

/* The flow that holds the byte of the text. */
uint32_t tei_tagged_flow(const struct tei_tagged *, uint32_t at);

/* The byte of the source that the byte of the text is. */
size_t tei_tagged_source(const struct tei_tagged *, uint32_t at);

/* Appends the text from..to-1 as it is read, blanks as one, within a flow. */
void tei_tagged_read(const struct tei_tagged *, uint32_t from, uint32_t to,
	struct tei_buf *);

/* Appends the text with a newline after each flow but the last, for
 * tei_align: the byte at `at` of the text is at tei_tagged_line(t, at) of
 * that. */
void tei_tagged_lines(const struct tei_tagged *, struct tei_buf *);
uint32_t tei_tagged_line(const struct tei_tagged *, uint32_t at);

/* Appends a text without its blanks. */
void tei_visible(struct tei_buf *, const char *, size_t n);

/* True for the elements that taggers and editors set on text. */
bool tei_is_tag(uint32_t name);

/* True for names and dates, which never stand in each other. */
bool tei_is_name(uint32_t name);

/* Takes the cover that tei-emit put into notesStmt back into the text's
 * front, so that its tags are seen.  False without memory. */
bool tei_uncover(struct tei_doc *);

#endif
