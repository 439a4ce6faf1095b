/* Lines out of the marks that xslt/common/prose.xsl writes. */
#ifndef TEI_LAYOUT_H
#define TEI_LAYOUT_H

#include "lib/buf.h"
#include "transform/transform.h"

/* Adds to `out` the UTF-8 text `s` laid out: blanks folded into one, lines
 * wrapped at `width` columns (0: not at all), blank lines between paragraphs,
 * prefixes before lines.  The marks are noncharacters, as marks.h says:
 *   U+FDD0  a paragraph ends
 *   U+FDD1  a line ends
 *   U+FDD2 A U+FDD3 B U+FDD4 ... U+FDD5
 *           lines between begin with A, all but the first with B
 * Everything else is text.  In Markdown the first word of a line is escaped
 * where it would begin a list, a heading or a rule.  Failure shows in
 * out->failed. */
void tei_layout(struct tei_buf *out, const char *s, size_t n, size_t width,
	enum tei_layout_kind);

#endif
