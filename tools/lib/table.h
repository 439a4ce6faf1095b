/* Rows of a few bytes by 64-bit keys, mostly hashes of words.
 *
 * A table is one block of memory without pointers, so that it can be written
 * to a file as it lies and be used again without being read: only the pages
 * that are asked come from the file.  The build packs tables that are made of
 * large data files so; the data files stay what people edit, and are read
 * where no packed table is, or one that is older than they.
 */
#ifndef TEI_TABLE_H
#define TEI_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"

struct tei_table_head;

struct tei_table {
	struct tei_table_head *head; /* the block; NULL: none */
	uint64_t *key;       /* by slot, 0 where it is empty */
	unsigned char *rows; /* by slot */
	struct tei_slice file; /* mapped; empty: the block is our own */
	size_t line;         /* of a source being read, from 1, comments and
	                      * empty ones not counted */
};

/* An empty table with rows of so many bytes, a multiple of the size of what
 * they hold; false without memory. */
bool tei_table_init(struct tei_table *, size_t row);
void tei_table_free(struct tei_table *);

/* The row of a key, zeros if it is new; NULL without memory.  Valid until the
 * next one is added. */
void *tei_table_add(struct tei_table *, uint64_t key);

/* The row of a key, or NULL. */
const void *tei_table_find(const struct tei_table *, uint64_t key);

/* A data file, and what takes its lines in; nonzero for a wrong one. */
struct tei_table_source {
	const char *file;
	int (*row)(struct tei_table *, char **field, size_t n);
};

/* A table that is made of data files. */
struct tei_table_kind {
	const char *packed; /* the data file that it lies packed in */
	size_t row;         /* bytes */
	const struct tei_table_source *source;
	size_t sources;
};

/* Makes a table of its sources. */
enum tei_status tei_table_make(struct tei_table *,
	const struct tei_table_kind *, struct tei_diag *);

/* The packed table if it is there, whole, of this kind of machine and not
 * older than a source; else makes it. */
enum tei_status tei_table_load(struct tei_table *,
	const struct tei_table_kind *, struct tei_diag *);

/* Writes a table to be packed.  Failure shows in ferror. */
void tei_table_write(const struct tei_table *, FILE *);

#endif
