/* Plain text, or TEI, to a stream of tokens. */
#ifndef TEI_TOKENIZE_H
#define TEI_TOKENIZE_H

#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"
#include "lib/doc.h"
#include "lib/utf8.h"

enum tei_input { TEI_INPUT_AUTO, TEI_INPUT_TEXT, TEI_INPUT_TEI,
	TEI_INPUT_STREAM };

/* {0} is the default. */
struct tei_tokenize_options {
	enum tei_input input;
	const char *from; /* encoding by iconv's names; NULL is UTF-8 */
	const char *id;   /* of the document; NULL: made of diag->file */
	const char *meta; /* file of metadata; NULL: NAME.meta, if there */
};

/* Makes a document of a source; its bytes are taken over.  `diag->file` is
 * the source's name, whence its id and its metadata. */
enum tei_status tei_tokenize_run(struct tei_doc *, struct tei_buf *source,
	const struct tei_tokenize_options *, struct tei_diag *);

/* Writes the stream of a source.  Plain text passes through token by token;
 * TEI and streams are held.  The bytes are used up.  On failure the stream is
 * left open, as tei-stream(5) demands; write errors show in ferror(out). */
enum tei_status tei_tokenize_stream(struct tei_buf *source,
	const struct tei_tokenize_options *, FILE *out, struct tei_diag *);

/* The id of a document from its file's name: the last part without its
 * extension; characters that an NCName may not hold become "_"; "d_" before
 * it if it may not begin so (Namespaces in XML 1.0, production 4).
 * "document" for NULL and "-". */
void tei_document_id(const char *file, struct tei_buf *);

/* What a source is, by its first bytes. */
enum tei_input tei_input_guess(const char *s, size_t n);

int tei_tokenize_main(int argc, char **argv, FILE *in, FILE *out, FILE *err);

#endif
