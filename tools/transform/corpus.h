/* Formats of corpus tools, made of the marks that xslt/words/words.xsl
 * writes: words and sentences with the names, dates and works in them. */
#ifndef TEI_CORPUS_H
#define TEI_CORPUS_H

#include "lib/buf.h"
#include "sentences/sentences.h"
#include "transform/transform.h"

/* Adds to `out` the text `s` in a format of TEI_LAYOUT_CONLLU and what
 * follows.  Failure shows in out->failed. */
void tei_corpus(struct tei_buf *out, const char *s, size_t n,
	const struct tei_sentences *, enum tei_layout_kind);

#endif
