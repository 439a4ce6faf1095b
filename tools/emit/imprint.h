/* What a line about the source says of it. */
#ifndef TEI_EMIT_IMPRINT_H
#define TEI_EMIT_IMPRINT_H

#include <stdbool.h>

#include "lib/buf.h"

/* A place in a periodical: "Annals, Vol. 3, No. 2 (Apr., 1901), pp. 16-21".
 * Slices of the line; {NULL, 0} where it does not say. */
struct tei_imprint {
	struct tei_slice title, volume, issue, date, pages, from, to;
};

/* True if the line names a periodical with volume, issue or pages. */
bool tei_imprint_parse(const char *line, struct tei_imprint *);

/* An archival reference: "RGANI, F. 3, Op. 12, D. 6, Ll. 15-18ob". */
struct tei_shelfmark {
	struct tei_slice repository, mark;
};

/* True if the line holds one: a repository, a comma, and parts with the
 * labels of archives. */
bool tei_shelfmark_parse(const char *line, struct tei_shelfmark *);

/* The first web address in the line; {NULL, 0} if there is none. */
struct tei_slice tei_url_find(const char *line);

/* The date that a short text names, as ISO 8601: a day, a month or a year.
 * False if it names none, or numbers only that could be read in two ways. */
bool tei_when_parse(const char *text, size_t n, char when[16]);

#endif
