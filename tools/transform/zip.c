#include "transform/zip.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* The first day that a zip can tell (APPNOTE.TXT 4.4.6): midnight of the
 * first of January 1980, in MS-DOS's form.  Names are UTF-8 (4.4.4, bit 11).
 * Level 5 of deflate takes two thirds of the time of zlib's own 6 for a
 * thirtieth more bytes. */
enum { FIRST_DAY = (1 << 5 | 1) << 16, IS_UTF8 = 1 << 11, LEVEL = 5,
	MEMORY_LEVEL = 8 };

struct tei_zip {
	struct tei_buf *out;
	size_t start, at; /* of the archive in `out`; of its next byte in it */
	zipFile file;
	bool whole; /* nothing has failed */
};

/* The functions by which minizip writes: the archive is a file of its own,
 * that begins where `out` ended. */
static voidpf
open_memory(voidpf data, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return data;
}

static uLong
write_memory(voidpf data, voidpf stream, const void *bytes, uLong n)
{
	struct tei_zip *zip = data;
	size_t there = zip->out->n - zip->start - zip->at, over = n;

	(void)stream;
	if (over > there)
		over = there;
	if (over > 0)
		memcpy(zip->out->s + zip->start + zip->at, bytes, over);
	if (n > over)
		tei_buf_add(zip->out, (const char *)bytes + over, n - over);
	zip->at += n;
	return zip->out->failed ? 0 : n;
}

static ZPOS64_T
tell_memory(voidpf data, voidpf stream)
{
	const struct tei_zip *zip = data;

	(void)stream;
	return zip->at;
}

static long
seek_memory(voidpf data, voidpf stream, ZPOS64_T offset, int origin)
{
	struct tei_zip *zip = data;
	size_t n = zip->out->n - zip->start, from = 0;

	(void)stream;
	if (origin == ZLIB_FILEFUNC_SEEK_CUR)
		from = zip->at;
	else if (origin == ZLIB_FILEFUNC_SEEK_END)
		from = n;
	if (offset > n - from)
		return -1;
	zip->at = from + offset;
	return 0;
}

static int
no_error(voidpf data, voidpf stream)
{
	(void)data;
	(void)stream;
	return 0;
}

struct tei_zip *
tei_zip_begin(struct tei_buf *out)
{
	struct tei_zip *zip = malloc(sizeof(*zip));
	zlib_filefunc64_def memory = { .zopen64_file = open_memory,
	    .zwrite_file = write_memory, .ztell64_file = tell_memory,
	    .zseek64_file = seek_memory, .zclose_file = no_error,
	    .zerror_file = no_error, .opaque = zip };

	if (zip == NULL)
		return NULL;
	*zip = (struct tei_zip){ .out = out, .start = out->n, .whole = true };
	zip->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &memory);
	if (zip->file == NULL) {
		free(zip);
		return NULL;
	}
	return zip;
}

bool
tei_zip_add(struct tei_zip *zip, const char *name, struct tei_slice bytes,
	bool stored)
{
	zip_fileinfo info = { .dosDate = FIRST_DAY };

	zip->whole &= bytes.n <= UINT_MAX &&
	    zipOpenNewFileInZip4_64(zip->file, name,
	    &info, NULL, 0, NULL, 0, NULL, stored ? 0 : Z_DEFLATED, LEVEL, 0,
	    -MAX_WBITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, 0, IS_UTF8,
	    0) == ZIP_OK &&
	    zipWriteInFileInZip(zip->file, bytes.s, (unsigned)bytes.n) ==
	    ZIP_OK && zipCloseFileInZip(zip->file) == ZIP_OK;
	return zip->whole;
}

bool
tei_zip_end(struct tei_zip *zip)
{
	/* minizip cannot close what it could not write; that is lost */
	bool whole = zip->whole && zipClose(zip->file, NULL) == ZIP_OK &&
	    !zip->out->failed;

	free(zip);
	return whole;
}
