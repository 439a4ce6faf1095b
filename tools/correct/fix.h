/* Files of corrections. */
#ifndef TEI_CORRECT_FIX_H
#define TEI_CORRECT_FIX_H

#include "lib/arena.h"
#include "lib/buf.h"
#include "lib/diag.h"
#include "lib/names.h"
#include "standoff/rows.h"

enum tei_fix_operation { TEI_FIX_ADD, TEI_FIX_DELETE, TEI_FIX_CHANGE,
	TEI_FIX_CONFIRM };

/* By operation; "add" and so on. */
extern const char *const tei_fix_operations[];

/* An attribute that shall be set, or go. */
struct tei_fix_attribute {
	const char *name;
	const char *value; /* NULL: it shall go */
};

enum { TEI_FIX_ATTRIBUTES = 10 };

struct tei_editor {
	const char *id, *name;
	size_t line; /* of the file, from 1; 0: who is not named */
};

/* One row.  Strings are the table's, unescaped. */
struct tei_fix {
	enum tei_fix_operation operation;
	size_t start, end;     /* bytes of the source; SIZE_MAX: not said */
	uint32_t element;      /* what it is, of TEI_N_… */
	uint32_t becomes;      /* what it shall be; the same if that stays */
	struct tei_fix_attribute attribute[TEI_FIX_ATTRIBUTES];
	size_t n_attributes;
	const char *text, *before, *after;
	uint32_t editor;       /* of the table's */
	size_t line;           /* of the file, from 1 */
};

/* {0} is empty. */
struct tei_fixes {
	struct tei_fix *fix;
	size_t n, cap;
	struct tei_editor *editor;
	size_t n_editors, cap_editors;
	struct tei_arena arena;
	struct tei_names names; /* of elements and attributes */
};

/* Reads a file of corrections:
 *   operation start end element attributes text before after
 *   editor id name
 * parted by tabs and escaped as standoff rows are; empty lines and those that
 * begin with # are passed over.  A line that is none of these is said and
 * passed over.  TEI_INVALID if the file is not UTF-8. */
enum tei_status tei_fixes_read(struct tei_fixes *, FILE *, struct tei_diag *);
void tei_fixes_free(struct tei_fixes *);

/* True if an editor may have this id and name: the id is an xml:id, the name
 * has no control characters. */
bool tei_editor_is_right(const char *id, const char *name);

/* The name of an element that a correction can be of. */
const char *tei_fix_element(const struct tei_fixes *, uint32_t);

#endif
