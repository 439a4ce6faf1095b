/* PDF out of LaTeX, by the LuaLaTeX or XeLaTeX of the machine. */
#ifndef TEI_TYPESET_H
#define TEI_TYPESET_H

#include "lib/buf.h"
#include "lib/diag.h"

/* Typesets the LaTeX document `tex` and adds the PDF to `out`: with lualatex
 * if it is on the PATH, else xelatex, and makeindex for the index.  They run
 * in a folder of their own that is removed afterwards, without a shell,
 * reading and writing nothing outside it but what TeX itself has installed,
 * and no longer than TEI_TYPESET_SECONDS of processor time each.  TEI_FAILED
 * after a message: none is installed, or the log's error.  Characters that no
 * font has are a warning. */
enum tei_status tei_typeset(const struct tei_buf *tex, struct tei_buf *out,
	struct tei_diag *);

enum { TEI_TYPESET_SECONDS = 600 };

/* Says what the log of a TeX run has to tell: with `failed` the error that
 * stopped it; in any case the characters that no font has.  Returns the
 * status of what was said. */
enum tei_status tei_texlog_say(const struct tei_buf *log, int failed,
	struct tei_diag *);

/* Whether another run would change references or marks. */
int tei_texlog_again(const struct tei_buf *log);

#endif
