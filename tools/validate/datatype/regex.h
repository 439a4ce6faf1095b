/*
 * Regular expressions of XML Schema Part 2, appendix F, matched against whole
 * texts. An expression is read at once into a program (Thompson 1968, as in
 * Pike's sam), counters written out; an automaton is made of it state by state
 * as texts need them, so that a text costs time in proportion to its length,
 * whatever the expression. The automaton's memory is capped: it is thrown away
 * and begun anew when it gets too large.
 *
 * The names of \i and \c are those of XML 1.0, fifth edition (xmlname.h);
 * categories are those of utf8proc, blocks those of Unicode (block.h).
 */
#ifndef TEI_VALIDATE_REGEX_H
#define TEI_VALIDATE_REGEX_H

#include <stdbool.h>
#include <stddef.h>

/* The steps that an expression may have with its counters written out. */
#define TEI_REGEX_STEPS 10000

/* The memory of one automaton in bytes; at least a few states are kept. */
#define TEI_REGEX_MEMORY (1u << 20)

struct tei_regex;         /* an expression; never changes */
struct tei_regex_matcher; /* its automaton, for one thread */

struct tei_regex_error {
	size_t place;     /* which character, from 1 */
	const char *text; /* what is wrong there; NULL if memory ran out */
};

/* Reads an expression of n bytes of UTF-8. NULL with *error filled. */
struct tei_regex *tei_regex_new(const char *, size_t n,
	struct tei_regex_error *error);
void tei_regex_free(struct tei_regex *);

/* The automaton of an expression, which must outlive it, so far without
 * states. NULL without memory. */
struct tei_regex_matcher *tei_regex_matcher_new(const struct tei_regex *);
void tei_regex_matcher_free(struct tei_regex_matcher *);

/* Does the expression match all of the text? False too if memory ran out or
 * the text is no UTF-8; *failed is set then (by the first of these). */
bool tei_regex_matches(struct tei_regex_matcher *, const char *, size_t n,
	bool *failed);

#endif
