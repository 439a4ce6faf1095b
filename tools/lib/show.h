/* Foreign text, such as the name of a file, where a line of ours shows it. */
#ifndef TEI_SHOW_H
#define TEI_SHOW_H

#include "lib/buf.h"

enum { TEI_SHOWN = 5 }; /* bytes of a character as it is shown, and a NUL */

/* Writes at `shown` the next character of the NUL-terminated s as a line for
 * people can have it: itself, or, where it is a control character or no UTF-8,
 * so that it could end the line or command a terminal, one byte of it as
 * `ls -b` does: \n, \t, \033.  Returns how many bytes of s that were, 0 at its
 * end. */
size_t tei_show(const char *s, char shown[TEI_SHOWN]);

/* Adds the whole of s so. */
void tei_buf_show(struct tei_buf *, const char *s);

#endif
