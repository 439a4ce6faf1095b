/* Reading and writing the stream of tei-stream(5): PYX, one event a line. */
#ifndef TEI_STREAM_H
#define TEI_STREAM_H

#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"
#include "lib/doc.h"

/* Reads a whole stream into an empty document.  Every breach of the contract
 * is said with its line; TEI_INVALID for such and for a stream that ends
 * before its root is closed, TEI_FAILED when it cannot be read. */
enum tei_status tei_stream_read(struct tei_doc *, FILE *in, struct tei_diag *);

/* The same from memory; the document takes the buffer's bytes over. */
enum tei_status tei_stream_parse(struct tei_doc *, struct tei_buf *,
	struct tei_diag *);

/* Writes all events.  False without memory; a failure to write shows in
 * ferror(out). */
bool tei_stream_write(const struct tei_doc *, FILE *out);

/* Writes one event as its line. */
void tei_stream_put(const struct tei_doc *, const struct tei_event *,
	struct tei_buf *out);

/* Appends text as it stands in a line, newline, tab and backslash escaped. */
void tei_stream_escape(struct tei_buf *out, const char *, size_t);

/* Appends the bytes percent-encoded as ?src and ?out hold them: every byte
 * but ! to ~, and of these % ? > \ too. */
void tei_percent_encode(struct tei_buf *, const char *, size_t);

/* Appends what percent-encoded data stand for; false if they are not. */
bool tei_percent_decode(struct tei_buf *, const char *, size_t);

#endif
