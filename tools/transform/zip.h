/* Zip archives (PKWARE's APPNOTE.TXT) in memory, by minizip. */
#ifndef TEI_ZIP_H
#define TEI_ZIP_H

#include <stdbool.h>

#include "lib/buf.h"

struct tei_zip;

/* Begins an archive that is added to `out`, which it borrows.  NULL without
 * memory.  To be ended. */
struct tei_zip *tei_zip_begin(struct tei_buf *out);

/* Adds a file of these bytes, deflated or as they are, without a time; its
 * name is UTF-8.  False if it could not be, for its size or want of memory. */
bool tei_zip_add(struct tei_zip *, const char *name, struct tei_slice,
	bool stored);

/* Adds the directory and frees; false if the archive is not whole. */
bool tei_zip_end(struct tei_zip *);

#endif
