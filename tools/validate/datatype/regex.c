/* Reading a regular expression (XML Schema Part 2, appendix F): atoms, counters
 * and groups. */
#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/utf8.h"
#include "validate/datatype/regex_read.h"

const char tei_regex_too_large[] =
	"the pattern is larger than 10000 steps with its counters written out";

bool
tei_regex_fail(struct tei_regex_reader *r, const char *where, const char *wrong)
{
	if (r->wrong == NULL) {
		r->wrong = wrong;
		r->where = where;
	}
	return false;
}

bool
tei_regex_no_memory(struct tei_regex_reader *r)
{
	r->failed = true;
	return tei_regex_fail(r, r->s, tei_regex_too_large);
}

bool
tei_regex_at(const struct tei_regex_reader *r, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(r->end - r->s) >= n && memcmp(r->s, what, n) == 0;
}

bool
tei_regex_eat(struct tei_regex_reader *r, const char *what)
{
	if (!tei_regex_at(r, what))
		return false;
	r->s += strlen(what);
	return true;
}

bool
tei_regex_next_char(struct tei_regex_reader *r, uint32_t *c)
{
	size_t n = r->s < r->end ?
	    tei_utf8_decode(r->s, (size_t)(r->end - r->s), c) : 0;

	if (n == 0)
		return tei_regex_fail(r, r->s, "the pattern ends too early");
	r->s += n;
	return true;
}

/* The digits of a counter; one that is too large is UNBOUNDED - 1. */
static bool
counter(struct tei_regex_reader *r, size_t *number)
{
	const char *start = r->s;

	for (*number = 0; r->s < r->end && *r->s >= '0' && *r->s <= '9';
	    r->s++)
		*number = *number > TEI_REGEX_STEPS ? TEI_REGEX_UNBOUNDED - 1 :
		    *number * 10 + (size_t)(*r->s - '0');
	return r->s > start ||
	    tei_regex_fail(r, r->s, "a counter is {n}, {n,} or {n,m}");
}

/* What may follow an atom whose first step is `start`. */
static bool
quantifier(struct tei_regex_reader *r, size_t start)
{
	size_t min, max;

	if (tei_regex_eat(r, "?"))
		return tei_regex_repeat(r, start, 0, 1);
	if (tei_regex_eat(r, "*"))
		return tei_regex_repeat(r, start, 0, TEI_REGEX_UNBOUNDED);
	if (tei_regex_eat(r, "+"))
		return tei_regex_repeat(r, start, 1, TEI_REGEX_UNBOUNDED);
	if (!tei_regex_eat(r, "{"))
		return true;
	if (!counter(r, &min))
		return false;
	max = min;
	if (tei_regex_eat(r, ",")) {
		max = TEI_REGEX_UNBOUNDED;
		if (!tei_regex_at(r, "}") && !counter(r, &max))
			return false;
	}
	if (!tei_regex_eat(r, "}"))
		return tei_regex_fail(r, r->s,
		    "a counter is {n}, {n,} or {n,m}");
	if (max < min)
		return tei_regex_fail(r, r->s,
		    "the counter's end is below its start");
	return tei_regex_repeat(r, start, min, max);
}

static bool
atom(struct tei_regex_reader *r)
{
	struct tei_charset set;
	const char *where = r->s;
	uint32_t c;

	if (!tei_regex_next_char(r, &c))
		return false;
	if (c == '[')
		return tei_regex_char_class(r, &c) && tei_regex_append(r,
		    TEI_STEP_CLASS, c);
	if (c == '.')
		return tei_regex_wildcard(r);
	if (c == '\\')
		return tei_regex_escape(r, &set) && tei_regex_set_atom(r, set,
		    false);
	if (c == '?' || c == '*' || c == '+' || c == '{')
		return tei_regex_fail(r, where,
		    "there is nothing before this to repeat");
	if (c == '}' || c == ']')
		return tei_regex_fail(r, where,
		    "write \\} or \\] for this bracket");
	return tei_regex_append(r, TEI_STEP_CHAR, c);
}

static bool
open_group(struct tei_regex_reader *r)
{
	size_t start = r->regex->n;

	if (!tei_grow(&r->groups, &r->cap, r->depth + 1, sizeof *r->groups))
		return tei_regex_no_memory(r);
	r->groups[r->depth++] = (struct tei_regex_group){ start, start,
	    TEI_REGEX_NONE };
	return true;
}

/* Ends an alternative with a jump to the group's end, as yet unknown: the
 * jumps of a group are a chain till then. */
static bool
alternative(struct tei_regex_reader *r)
{
	struct tei_regex_group *g = &r->groups[r->depth - 1];
	size_t branch = g->branch;

	if (!tei_regex_insert(r, branch, tei_regex_split(branch, branch + 1,
	    r->regex->n + 2)) ||
	    !tei_regex_append(r, TEI_STEP_JUMP, (uint32_t)g->jump))
		return false;
	g->jump = r->regex->n - 1;
	g->branch = r->regex->n;
	return true;
}

static void
close_group(struct tei_regex_reader *r, const struct tei_regex_group *g)
{
	struct tei_step *steps = r->regex->steps;
	size_t jump = g->jump, next;

	for (; jump != TEI_REGEX_NONE; jump = next) {
		next = steps[jump].arg == (uint32_t)TEI_REGEX_NONE ?
		    TEI_REGEX_NONE : steps[jump].arg;
		steps[jump].arg = 0;
		steps[jump].go = (int32_t)(r->regex->n - jump);
	}
	r->depth--;
}

static bool
piece(struct tei_regex_reader *r)
{
	size_t start = r->regex->n;
	struct tei_regex_group g;

	if (tei_regex_eat(r, "("))
		return open_group(r);
	if (tei_regex_eat(r, "|"))
		return alternative(r);
	if (!tei_regex_eat(r, ")"))
		return atom(r) && quantifier(r, start);
	if (r->depth == 1)
		return tei_regex_fail(r, r->s - 1,
		    "no parenthesis is open here");
	g = r->groups[r->depth - 1];
	close_group(r, &g);
	return quantifier(r, g.start);
}

static bool
expression(struct tei_regex_reader *r)
{
	if (!open_group(r))
		return false;
	while (r->s < r->end)
		if (!piece(r))
			return false;
	if (r->depth > 1)
		return tei_regex_fail(r, r->s, "a parenthesis is not closed");
	close_group(r, &r->groups[0]);
	return tei_regex_append(r, TEI_STEP_MATCH, 0);
}

/* Which character of the pattern stands there, from 1. */
static size_t
place_of(const struct tei_regex_reader *r)
{
	size_t count = 1;
	const char *s;

	for (s = r->start; s < r->where; s++)
		count += ((unsigned char)*s & 0xC0) != 0x80;
	return count;
}

struct tei_regex *
tei_regex_new(const char *s, size_t n, struct tei_regex_error *error)
{
	struct tei_regex_reader r = { .start = s, .s = s, .end = s + n };
	bool done;

	*error = (struct tei_regex_error){ 0, NULL };
	r.regex = calloc(1, sizeof *r.regex);
	if (r.regex == NULL)
		return NULL;
	done = expression(&r);
	free(r.groups);
	if (done)
		return r.regex;
	tei_regex_free(r.regex);
	if (!r.failed)
		*error = (struct tei_regex_error){ place_of(&r), r.wrong };
	return NULL;
}

void
tei_regex_free(struct tei_regex *regex)
{
	if (regex == NULL)
		return;
	free(regex->steps);
	free(regex->classes);
	free(regex->sets);
	free(regex);
}
