/* Languages by name and tag. */
#ifndef TEI_EMIT_LANGUAGE_H
#define TEI_EMIT_LANGUAGE_H

#include <stddef.h>

#include "lib/doc.h"

/* The BCP 47 tag of a language given by its English name, its code of ISO
 * 639-2, or its tag (then a copy): "Russian", "rus", "ru-Latn".  `n` bytes at
 * s.  NULL if it is none of these. */
const char *tei_language_tag(struct tei_doc *, const char *s, size_t n);

/* The last language that a text names in English, as its tag; NULL. */
const char *tei_language_named(const char *text);

/* The English name of a tag's language, or NULL. */
const char *tei_language_name(const char *tag);

/* The tag of the language that a document's text is written in, by the
 * commonest words of its first few thousand; NULL where that does not tell. */
const char *tei_language_guess(const struct tei_doc *);

#endif
