/* The files that are meant by files and folders. */
#ifndef TEI_VALIDATE_FILES_H
#define TEI_VALIDATE_FILES_H

#include <stdbool.h>
#include <stddef.h>

struct tei_files {
	char **list;
	size_t n, cap;
};

/* Adds a file, or of a folder all files below it whose names end in .xml or
 * .tei, in the order of their names; a link to a folder that it stands in is
 * passed over.  A folder that cannot be read, or has no
 * such file, is added itself: it cannot be opened as one, which is to be said.
 * False without memory. */
bool tei_files_add(struct tei_files *, const char *path);
void tei_files_free(struct tei_files *);

#endif
