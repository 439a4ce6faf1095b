/* Standoff rows, read: one an element, as tei-standoff writes them. */
#ifndef TEI_STANDOFF_ROWS_H
#define TEI_STANDOFF_ROWS_H

#include <stdio.h>

#include "lib/buf.h"
#include "lib/diag.h"

/* One row; its strings belong to the table. */
struct tei_row {
	size_t start, end;     /* bytes of the source */
	struct tei_slice type; /* an element, or a type of the gold */
	struct tei_slice value; /* name=value;name=value, escaped */
	struct tei_slice text; /* escaped; may be empty */
	size_t line;           /* in the file, from 1 */
};

/* {0} is an empty table. */
struct tei_rows {
	struct tei_row *row;
	size_t n, cap;
	char *bytes; /* the file that the strings lie in */
};

/* Reads rows from a file.  A line that does not begin with a number is a
 * heading or a remark and passed over; any other must have a start, an end
 * that is not less, and a type.  Says what is wrong: TEI_INVALID; running text
 * without any row is no table, an empty file one without rows. */
enum tei_status tei_rows_read(struct tei_rows *, FILE *, struct tei_diag *);

/* The same from malloc'ed memory (n bytes, a NUL after them), which the table
 * takes over. */
enum tei_status tei_rows_parse(struct tei_rows *, char *, size_t n,
	struct tei_diag *);

/* Adds a row with strings that the caller keeps.  False without memory. */
bool tei_rows_add(struct tei_rows *, struct tei_row);

/* How many of the rows lie within this text (n bytes), but say that they hold
 * other words than stand there, blanks aside. */
size_t tei_rows_astray(const struct tei_rows *, const char *text, size_t n);

/* Checks that the rows are of this text (n bytes): none goes beyond it, and
 * what a row says that it holds stands there, blanks aside.  Says which is
 * wrong: TEI_INVALID. */
enum tei_status tei_rows_check(const struct tei_rows *, const char *text,
	size_t n, struct tei_diag *);

void tei_rows_free(struct tei_rows *);

/* Splits a line (n bytes, no newline) at its tabs into at most `most` fields;
 * the last takes what is left.  Returns how many there are. */
size_t tei_row_split(const char *, size_t n, struct tei_slice *field,
	size_t most);

/* The number that the whole slice is, in decimal; false if it is none. */
bool tei_row_number(struct tei_slice, size_t *);

/* The attribute that begins `*rest`, cut off from there: its name and its
 * value, which is still escaped and {NULL, 0} where there is no `=`.  Pieces
 * are parted by the characters of `parted` where no backslash is before them.
 * False when nothing is left. */
bool tei_row_attribute(struct tei_slice *rest, const char *parted,
	struct tei_slice *name, struct tei_slice *value);

/* The value of the attribute, the last one if it stands twice, as it is
 * escaped; {NULL, 0} without one. */
struct tei_slice tei_row_value(struct tei_slice attributes,
	const char *parted, const char *name);

/* Appends text with its escapes undone: \t \n, and the character itself
 * after any other backslash. */
void tei_row_unescape(struct tei_buf *, struct tei_slice);

/* Appends text escaped: tab, newline and backslash, in a value ; and = too. */
void tei_row_escape(struct tei_buf *, struct tei_slice, bool in_value);

#endif
