#define _XOPEN_SOURCE 700 /* realpath */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/buf.h"
#include "xml/xml.h"

/* The folder that a document lies in, in full; NULL without memory, or if it is
 * not there. */
static char *
folder_of(const char *document)
{
	const char *slash = strrchr(document, '/');
	struct tei_buf b = {0};
	char *full;

	tei_buf_add(&b, slash ? document : "./",
	    slash ? (size_t)(slash + 1 - document) : 2);
	full = b.failed ? NULL : realpath(b.s, NULL);
	tei_buf_free(&b);
	return full;
}

static bool
is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	if (n == 1)
		return true; /* the root */
	return strncmp(path, folder, n) == 0 && path[n] == '/';
}

static bool
is_xml(const char *path)
{
	FILE *f = fopen(path, "rb");
	char first[256];
	size_t n = 0;

	if (f == NULL)
		return false;
	n = fread(first, 1, sizeof(first), f);
	fclose(f);
	return tei_xml_begins(first, n);
}

bool
tei_xml_is_endless(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

bool
tei_xml_may_include(const char *document, const char *path)
{
	char *full = realpath(path, NULL), *folder;
	bool may = full == NULL;

	if (!may) {
		folder = folder_of(document);
		may = (folder != NULL && is_below(full, folder)) ||
		    is_xml(full);
		free(folder);
	}
	free(full);
	return may;
}
