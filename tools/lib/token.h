/* Text cut into the tokens of a stream. */
#ifndef TEI_TOKEN_H
#define TEI_TOKEN_H

#include "lib/doc.h"
#include "lib/utf8.h"

/* The length in bytes (at most 1,024) of the token that begins at s, with
 * n > 0 bytes of checked UTF-8, and its class; tei-stream(5) has the rule. */
size_t tei_token_length(const char *s, size_t n, enum tei_class *class);

/* Adds a copy of the text, n bytes of UTF-8 without NUL, to the new list of the document, an
 * event a token.  Sets doc->failed without memory. */
void tei_token_put(struct tei_doc *, const char *s, size_t n);

#endif
