/* Where the data files are. */
#ifndef TEI_DATA_H
#define TEI_DATA_H

#include "lib/buf.h"
#include "lib/diag.h"

/* The path of a data file such as "data/months.tsv" or
 * "schemas/teikit.rng", to be freed by the caller: below $TEIKIT_DATA, else
 * below ../share/teikit beside the folder of the running program, else below
 * the folder of the installation.  NULL if no such file is there, or, in errno,
 * no memory. */
char *tei_data_path(const char *file);

/* Reads a data file whole.  Says what is wrong. */
enum tei_status tei_data_read(const char *file, struct tei_buf *,
	struct tei_diag *);

/* Maps a data file, which is read only where it is looked at; to be given to
 * tei_data_unmap.  Says what is wrong. */
enum tei_status tei_data_map(const char *file, struct tei_slice *,
	struct tei_diag *);
void tei_data_unmap(struct tei_slice *);

/* Calls `row` for each line of a table that is neither empty nor begins with
 * '#', with its tab-separated fields (at most 16; borrowed, terminated).
 * A nonzero answer means the line is wrong, which is said with its place. */
enum tei_status tei_data_table(const char *file,
	int (*row)(void *data, char **field, size_t fields), void *data,
	struct tei_diag *);

#endif
