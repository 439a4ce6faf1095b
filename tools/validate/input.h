/* The bytes of a document, and the lines and columns in them. */
#ifndef TEI_VALIDATE_INPUT_H
#define TEI_VALIDATE_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/buf.h"

/* A document that is read once from its start to its end, while places in it
 * are looked up.  Columns are counted when they are asked for, by reading
 * again; what cannot be read twice is kept in a temporary file, which grows to
 * TEI_IO_MOST_MIB at most. */
struct tei_input {
	int fd;
	FILE *spool;     /* of a stream; NULL for a file */
	size_t room;     /* so many bytes it may still get */
	bool owned;      /* fd is ours to close */
	int error;       /* errno of a failed read, 0 */
	char *head;      /* the first bytes, read before the parser asks */
	size_t head_size, head_used;
	/* the last place that was looked up */
	int64_t at;
	size_t line, column;
	char *block;     /* and the bytes around it */
	int64_t block_start;
	size_t block_size;
};

/* Opens a file; false with the reason in errno. */
bool tei_input_open(struct tei_input *, const char *path);

/* Reads from a stream that is open already, such as stdin. */
bool tei_input_stream(struct tei_input *, FILE *);
void tei_input_close(struct tei_input *);

/* Why it could not be read, as a reason and perhaps a remedy. */
const char *tei_input_fault(const struct tei_input *);

/* Starts again from the first byte; false if it cannot be read. */
bool tei_input_rewind(struct tei_input *);

/* The first bytes, as many as are there up to 64 KB; the parser gets them
 * again. */
const char *tei_input_peek(struct tei_input *, size_t *n);

/* The next bytes, as libxml2 asks for them: how many, 0 at the end, -1 on
 * failure. */
int tei_input_read(void *source, char *, int);

/* Line and column (from 1; in characters) of a byte. */
void tei_input_locate(struct tei_input *, int64_t offset, size_t *line,
	size_t *column);

/* The line that a byte is in, without its end, cut to a readable length. */
void tei_input_line(struct tei_input *, int64_t offset, struct tei_buf *);

/* The offset of the last `<` before a byte, or the byte's own. */
int64_t tei_input_tag(struct tei_input *, int64_t offset);

#endif
