/* How far several tasks are done. */
#ifndef TEI_PROGRESS_H
#define TEI_PROGRESS_H

#include <stddef.h>
#include <stdio.h>

/* A bar on a terminal, for several tasks; nothing anywhere else. */
struct tei_progress {
	FILE *err; /* NULL: no bar */
	size_t done, all;
};

/* Begins a bar of `all` tasks if they are several and `err` is a terminal. */
void tei_progress_init(struct tei_progress *, FILE *err, size_t all);

/* Takes it off, before a message is printed. */
void tei_progress_hide(const struct tei_progress *);

/* Draws it with so many done. */
void tei_progress_show(struct tei_progress *, size_t done);

#endif
