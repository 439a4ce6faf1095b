/* What RELAX NG's XML syntax allows where (section 3). */
#ifndef TEI_VALIDATE_RNG_SYNTAX_H
#define TEI_VALIDATE_RNG_SYNTAX_H

#include <stdbool.h>

#include "validate/schema.h"

enum tei_rng_attribute {
	TEI_RNG_A_NAME,
	TEI_RNG_A_COMBINE,
	TEI_RNG_A_HREF,
	TEI_RNG_A_TYPE,
	TEI_RNG_A_NS,
	TEI_RNG_A_LIBRARY,
	TEI_RNG_ATTRIBUTES
};

/* What an open element still takes: the states of the content models. */
enum tei_rng_content {
	TEI_RNG_C_NOTHING,
	TEI_RNG_C_PATTERN,   /* one pattern */
	TEI_RNG_C_PATTERNS,  /* one pattern or more */
	TEI_RNG_C_MORE,      /* patterns, as many as you like */
	TEI_RNG_C_OPTIONAL,  /* a pattern or none */
	TEI_RNG_C_NAME,      /* a name class, then one pattern or more */
	TEI_RNG_C_NAME_OPT,  /* a name class, then a pattern or none */
	TEI_RNG_C_NAMES,     /* one name class or more */
	TEI_RNG_C_NAMES_MORE,
	TEI_RNG_C_EXCEPT,    /* an except or none */
	TEI_RNG_C_PARAMS,    /* params, then an except or none */
	TEI_RNG_C_GRAMMAR,   /* start, define, div, include */
	TEI_RNG_C_INCLUDE,   /* start, define, div */
	TEI_RNG_CONTENTS
};

/* The kind of an element's name, -1 if there is none. */
int tei_rng_kind(const char *name);

/* The attribute (enum tei_rng_attribute) of this name on an element of this
 * kind; -1 if it has none. */
int tei_rng_attribute(enum tei_schema_kind, const char *name);
bool tei_rng_takes(enum tei_schema_kind, int attribute);
bool tei_rng_required(enum tei_schema_kind, int attribute);
const char *tei_rng_attribute_name(int attribute);

/* What an element takes at its start; what its parent takes there tells
 * whether choice and except are of patterns or of name classes. */
enum tei_rng_content tei_rng_content_of(enum tei_schema_kind,
	enum tei_rng_content within);

/* What element and attribute take once their name is known. */
enum tei_rng_content tei_rng_after_name(enum tei_schema_kind);

/* May `kind` stand in the content, and what does that leave? */
bool tei_rng_next(enum tei_rng_content, enum tei_schema_kind kind,
	enum tei_rng_content *next);
bool tei_rng_may_end(enum tei_rng_content);
const char *tei_rng_wants(enum tei_rng_content); /* "a pattern" */

/* Does the element hold text: name, value, param? */
bool tei_rng_is_text(enum tei_schema_kind);

/* Is the string "" or an absolute URI without a fragment (4.3)? */
bool tei_rng_is_library(const char *);

#endif
