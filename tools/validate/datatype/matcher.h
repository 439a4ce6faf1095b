/* What runs a regular expression: shared by matcher.c and matcher_state.c. */
#ifndef TEI_VALIDATE_DATATYPE_MATCHER_H
#define TEI_VALIDATE_DATATYPE_MATCHER_H

#include "validate/datatype/program.h"
#include "validate/datatype/rows.h"

#define TEI_NO_CHAR UINT32_MAX
#define TEI_REMEMBERED 64 /* characters above ASCII whose symbol is kept */

/* A set of steps in the making. */
struct tei_steps {
	uint32_t *list; /* those that take a character, and the match */
	size_t n;
	uint32_t *stack;
	uint32_t *seen; /* for each step, the turn that last met it */
	uint32_t turn;
};

struct tei_regex_matcher {
	const struct tei_regex *regex;
	uint32_t *chars; /* the single characters of the program, in order */
	size_t n_chars;
	uint32_t *signature; /* room for one symbol */
	size_t n_signature;

	struct tei_row_set symbols; /* a character or TEI_NO_CHAR, bits of classes */
	struct tei_row_set states;  /* steps in order */
	uint32_t *next;          /* 1 + state, by state and symbol; 0 unknown */
	size_t cap_next;
	size_t width;            /* the symbols that `next` has room for */
	size_t start;

	uint32_t ascii[128]; /* 1 + symbol; 0 unknown */
	struct {
		uint32_t c, symbol; /* 1 + symbol; 0 free */
	} others[TEI_REMEMBERED];
	struct tei_steps steps;
};

/* For qsort and bsearch. */
static inline int
tei_compare_words(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Collects the single characters of the program; false without memory. */
bool tei_regex_collect_chars(struct tei_regex_matcher *);

/* Begins a set of steps. */
void tei_regex_begin_steps(struct tei_regex_matcher *);

/* Adds a step and all that it leads to without taking a character. */
void tei_regex_add_step(struct tei_regex_matcher *, size_t step);

/* The state that is the set of steps; false without memory. */
bool tei_regex_intern_state(struct tei_regex_matcher *, size_t *state);

/* Makes the first state; false without memory. */
bool tei_regex_make_start(struct tei_regex_matcher *);

/* Begins the automaton anew, with the state that the text has come to. */
bool tei_regex_restart(struct tei_regex_matcher *, size_t *state);

/* Forgets the states and, with them, the transitions. */
void tei_regex_forget(struct tei_regex_matcher *);

#endif
