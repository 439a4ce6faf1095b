/* Reading a regular expression: what its parts share.  Readers give false when
 * there is a fault. */
#ifndef TEI_VALIDATE_DATATYPE_REGEX_READ_H
#define TEI_VALIDATE_DATATYPE_REGEX_READ_H

#include "validate/datatype/program.h"

/* So often as one likes; nothing. */
#define TEI_REGEX_UNBOUNDED SIZE_MAX
#define TEI_REGEX_NONE SIZE_MAX

/* An open parenthesis, or the whole expression. */
struct tei_regex_group {
	size_t start;  /* its first step */
	size_t branch; /* the first step of the last alternative */
	size_t jump;   /* the jump at the last but one's end; NONE */
};

struct tei_regex_reader {
	const char *start, *s, *end;
	struct tei_regex *regex;
	size_t written; /* steps so far, those since dropped too */
	struct tei_regex_group *groups;
	size_t depth, cap;
	const char *wrong; /* the first fault */
	const char *where;
	bool failed; /* memory ran out */
};

/* regex.c: the text and its faults */

/* What is wrong with an expression that has too many steps. */
extern const char tei_regex_too_large[];

/* Keeps the first fault; gives false. */
bool tei_regex_fail(struct tei_regex_reader *, const char *where,
	const char *wrong);

/* Gives false. */
bool tei_regex_no_memory(struct tei_regex_reader *);

/* Is that what comes next? */
bool tei_regex_at(const struct tei_regex_reader *, const char *what);

/* Passes what comes next if it is that. */
bool tei_regex_eat(struct tei_regex_reader *, const char *what);

/* Passes a character. */
bool tei_regex_next_char(struct tei_regex_reader *, uint32_t *c);

/* regex_steps.c: the program as it grows */

/* Puts a step in front of what stands there. */
bool tei_regex_insert(struct tei_regex_reader *, size_t place,
	struct tei_step step);

/* Adds a step. */
bool tei_regex_append(struct tei_regex_reader *, enum tei_step_kind kind,
	uint32_t arg);

/* A step that goes from one place two ways. */
struct tei_step tei_regex_split(size_t from, size_t go, size_t other);

/* The steps from `start` on min to max times: a{2,4} as aa(a(a)?)?. */
bool tei_regex_repeat(struct tei_regex_reader *, size_t start, size_t min,
	size_t max);

/* regex_class.c: sets of characters */

/* What stands behind a backslash. */
bool tei_regex_escape(struct tei_regex_reader *, struct tei_charset *);

/* [...] with classes taken away from it; the first bracket is eaten. */
bool tei_regex_char_class(struct tei_regex_reader *, uint32_t *index);

/* A class of its own for one set; a single character needs none. */
bool tei_regex_set_atom(struct tei_regex_reader *, struct tei_charset set,
	bool negated);

/* Any character but the line ends. */
bool tei_regex_wildcard(struct tei_regex_reader *);

#endif
