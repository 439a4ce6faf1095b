/* An input before it is tokens. */
#ifndef TEI_TOKENIZE_INPUT_H
#define TEI_TOKENIZE_INPUT_H

#include "tokenize/tokenize.h"

/* Converts the bytes to UTF-8 in place. */
enum tei_status tei_input_convert(struct tei_buf *, const char *from,
	struct tei_diag *);

/* Takes out of TEI that was converted the encoding that its XML declaration
 * goes on naming. */
void tei_input_forget_encoding(struct tei_buf *);

/* Reads metadata, `key: value` lines, and appends the ?meta lines that they
 * become as lines of a stream.  Without options->meta the file is that of
 * diag->file with .meta for its extension, and need not be there. */
enum tei_status tei_meta_read(const struct tei_tokenize_options *,
	struct tei_buf *lines, struct tei_diag *);

#endif
