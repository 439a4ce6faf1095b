/* What a regular expression is read into; regex*.c make it, matcher*.c run
 * it. */
#ifndef TEI_VALIDATE_PROGRAM_H
#define TEI_VALIDATE_PROGRAM_H

#include <stddef.h>
#include <stdint.h>

#include "validate/datatype/charclass.h"
#include "validate/datatype/regex.h"

/* One step. Ways are relative to the step itself, so that a stretch of steps
 * can be moved and copied as it is. */
struct tei_step {
	enum tei_step_kind {
		TEI_STEP_CHAR,  /* takes the character `arg` */
		TEI_STEP_CLASS, /* takes a character of the class `arg` */
		TEI_STEP_SPLIT, /* goes two ways */
		TEI_STEP_JUMP,  /* goes the way `go` */
		TEI_STEP_MATCH  /* the end */
	} kind;
	uint32_t arg;
	int32_t go, other;
};

struct tei_regex {
	struct tei_step *steps;
	size_t n, cap;
	struct tei_charclass *classes;
	size_t n_classes, cap_classes;
	struct tei_charset *sets; /* the members of the classes */
	size_t n_sets, cap_sets;
};

#endif
