/* Reading inputs whole (io_read.c), writing outputs whole or not at all
 * (io_write.c), names of files (io_path.c). */
#ifndef TEI_IO_H
#define TEI_IO_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"

/* What is read whole is at most so large.  A thousand pages are 3 MB of text,
 * 8 MB of TEI and 12 MB of stream, in a hundred volumes of which a document is
 * looked for in vain; /dev/zero and a loop of pipes have no end. */
enum { TEI_IO_MOST_MIB = 512 };

/* At the beginning of a program: where it was started with standard input,
 * output or errors closed, no file that it opens takes their place, so that
 * messages would be written into it; reading and writing there still fails. */
void tei_io_keep_standard(void);

/* Reads to the end of the file, or says that it is too large. */
enum tei_status tei_io_read(FILE *, struct tei_buf *, struct tei_diag *);

/* Opens a file for reading, or returns `in` for "-".  NULL after a message:
 * not there, not readable, a directory. */
FILE *tei_io_open(const char *path, FILE *in, struct tei_diag *);

/* Appends the file of that name; "-" and NULL are `in`.  The place of what is
 * said is the caller's. */
enum tei_status tei_io_read_input(const char *path, FILE *in, struct tei_buf *,
	struct tei_diag *);

/* Appends the file of that name, "-" is standard input; it is the place of
 * what is said, which then is again what it was. */
enum tei_status tei_io_read_path(const char *path, struct tei_buf *,
	struct tei_diag *);

/* Whether the bytes are UTF-8 without NUL; says where not: line, column in
 * bytes, offset from 0. */
enum tei_status tei_io_check(const char *, size_t, struct tei_diag *);

/* The path with another ending ("a/b.txt", ".meta": "a/b.meta"), to be freed
 * by the caller; NULL for NULL, "-" and without memory. */
char *tei_io_beside(const char *path, const char *ending);

/* Whether both names are of one file that is there, and a regular one. */
bool tei_io_is_same(const char *, const char *);

/* Makes a folder, and those it stands in, where they are not there; after a
 * failure those that could be made stay. */
enum tei_status tei_io_make_folder(const char *path, struct tei_diag *);

/* An output: a stream that was open already, or a file that gets its name when
 * it is whole.  Until then it has none, and is gone if the process is killed;
 * where the system has no such files, it stands beside its final name.  A link
 * stays one: the file that it leads to is written. */
struct tei_output {
	FILE *f;
	char *path, *beside; /* NULL for a stream that was open already */
	int nameless;        /* the file without a name, or -1 */
};

/* Opens the output; `path` NULL, "-" or another name of `out` (/dev/stdout)
 * means `out`.  A file that must not be written is not replaced, either. */
enum tei_status tei_output_open(struct tei_output *, const char *path,
	FILE *out, struct tei_diag *);

/* Flushes, closes, renames if `status` is TEI_OK, removes what was written
 * beside otherwise.  Returns the worse of `status` and its own.  Must be
 * called for every output that was opened. */
enum tei_status tei_output_close(struct tei_output *, enum tei_status status,
	struct tei_diag *);

#endif
