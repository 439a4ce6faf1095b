/* The set of datatypes, as set.c fills it and datatype.c reads it. */
#ifndef TEI_VALIDATE_SET_H
#define TEI_VALIDATE_SET_H

#include "lib/arena.h"
#include "validate/datatype/type.h"

/* A datatype and what it was asked for by. */
struct tei_datatype_entry {
	struct tei_slice request;
	struct tei_datatype type;
};

/* An expression and its text. */
struct tei_datatype_pattern {
	struct tei_slice text;
	struct tei_regex *regex;
};

struct tei_datatypes {
	struct tei_arena arena;
	struct tei_datatype_entry **entries;
	size_t n, cap;
	uint32_t *slots; /* 1 + an entry's index, by hash; 0 is free */
	size_t n_slots;
	struct tei_datatype_pattern *patterns;
	size_t n_patterns, cap_patterns;
	struct tei_buf request, buf;
	locale_t c_locale;
};

#endif
