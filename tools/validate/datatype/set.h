/* The set of datatypes, as set.c fills it and datatype.c reads it. */
#ifndef TEI_VALIDATE_SET_H
#define TEI_VALIDATE_SET_H

#include "lib/arena.h"
#include "validate/datatype/rows.h"
#include "validate/datatype/type.h"

struct tei_datatypes {
	struct tei_arena arena;
	struct tei_row_set requests;    /* a row's number is its type's index */
	struct tei_datatype **types; /* NULL: could not be made */
	size_t cap_types;
	struct tei_row_set patterns;    /* likewise */
	struct tei_regex **regexes;
	size_t cap_regexes;
	struct tei_buf request, buf;
	locale_t c_locale;
};

#endif
