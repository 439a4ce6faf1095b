/* Reading a regular expression (XML Schema Part 2, appendix F). */
#include "validate/datatype/regex.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"
#include "lib/utf8.h"
#include "validate/datatype/program.h"

#define UNBOUNDED SIZE_MAX
#define NONE SIZE_MAX

/* An open parenthesis, or the whole expression. */
struct group {
	size_t start;  /* its first step */
	size_t branch; /* the first step of the last alternative */
	size_t jump;   /* the jump at the last but one's end; NONE */
};

struct reader {
	const char *start, *s, *end;
	struct tei_regex *regex;
	size_t written; /* steps so far, those since dropped too */
	struct group *groups;
	size_t depth, cap;
	const char *wrong; /* the first fault */
	const char *where;
	bool failed; /* memory ran out */
};

static const char too_large[] =
	"the pattern is larger than 10000 steps with its counters written out";
static const char escape_wrong[] =
	"no such escape: \\n \\r \\t, \\ before one of \\|.?*+(){}-[]^, \\s \\S "
	"\\i \\I \\c \\C \\d \\D \\w \\W, \\p{..} and \\P{..} are";

static bool
fail(struct reader *r, const char *where, const char *wrong)
{
	if (r->wrong == NULL) {
		r->wrong = wrong;
		r->where = where;
	}
	return false;
}

static bool
no_memory(struct reader *r)
{
	r->failed = true;
	return fail(r, r->s, too_large);
}

/* Is that what comes next? */
static bool
at(const struct reader *r, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(r->end - r->s) >= n && memcmp(r->s, what, n) == 0;
}

static bool
eat(struct reader *r, const char *what)
{
	if (!at(r, what))
		return false;
	r->s += strlen(what);
	return true;
}

static bool
next_char(struct reader *r, uint32_t *c)
{
	size_t n = r->s < r->end ?
	    tei_utf8_decode(r->s, (size_t)(r->end - r->s), c) : 0;

	if (n == 0)
		return fail(r, r->s, "the pattern ends too early");
	r->s += n;
	return true;
}

/* Makes a gap of `n` steps at `at`, in front of what stands there. */
static bool
make_gap(struct reader *r, size_t place, size_t n)
{
	struct tei_regex *x = r->regex;

	if (n > TEI_REGEX_STEPS - r->written)
		return fail(r, r->s, too_large);
	if (!tei_grow(&x->steps, &x->cap, x->n + n, sizeof *x->steps))
		return no_memory(r);
	memmove(x->steps + place + n, x->steps + place,
	    (x->n - place) * sizeof *x->steps);
	x->n += n;
	r->written += n;
	return true;
}

static bool
insert(struct reader *r, size_t place, struct tei_step step)
{
	if (!make_gap(r, place, 1))
		return false;
	r->regex->steps[place] = step;
	return true;
}

static bool
append(struct reader *r, enum tei_step_kind kind, uint32_t arg)
{
	return insert(r, r->regex->n, (struct tei_step){ kind, arg, 0, 0 });
}

/* Appends the `n` steps from `from` once more. */
static bool
append_copy(struct reader *r, size_t from, size_t n)
{
	size_t to = r->regex->n;

	if (!make_gap(r, to, n))
		return false;
	memcpy(r->regex->steps + to, r->regex->steps + from,
	    n * sizeof *r->regex->steps);
	return true;
}

static struct tei_step
split(size_t from, size_t go, size_t other)
{
	return (struct tei_step){ TEI_STEP_SPLIT, 0, (int32_t)(go - from),
		(int32_t)(other - from) };
}

/* The steps from `start` on as often as one likes, or never. */
static bool
star(struct reader *r, size_t start)
{
	size_t n = r->regex->n - start;

	return insert(r, start, split(0, 1, n + 2)) &&
	    insert(r, r->regex->n, (struct tei_step){ TEI_STEP_JUMP, 0,
	    -(int32_t)(n + 1), 0 });
}

static bool
optional(struct reader *r, size_t start, size_t end)
{
	return insert(r, start, split(start, start + 1, end));
}

/* The steps from `start` on min to max times: a{2,4} as aa(a(a)?)?. */
static bool
repeat(struct reader *r, size_t start, size_t min, size_t max)
{
	size_t n = r->regex->n - start, end, i, copied = start;

	if (n == 0)
		return true;
	if (max == 0) {
		r->regex->n = start;
		return true;
	}
	if (max == UNBOUNDED && min == 0)
		return star(r, start);
	if (min > TEI_REGEX_STEPS ||
	    (max != UNBOUNDED && max > TEI_REGEX_STEPS))
		return fail(r, r->s, too_large);
	for (i = 1; i < min; i++)
		if (!append_copy(r, start, n))
			return false;
	if (max == UNBOUNDED)
		return insert(r, r->regex->n, split(n, 0, n + 1));
	end = start + min * n + (max - min) * (n + 1);
	if (min == 0) {
		if (!optional(r, start, end))
			return false;
		copied = start + 1;
		min = 1;
	}
	for (i = min; i < max; i++)
		if (!optional(r, r->regex->n, end) ||
		    !append_copy(r, copied, n))
			return false;
	return true;
}

/* The digits of a counter; one that is too large is UNBOUNDED - 1. */
static bool
counter(struct reader *r, size_t *number)
{
	const char *start = r->s;

	for (*number = 0; r->s < r->end && *r->s >= '0' && *r->s <= '9';
	    r->s++)
		*number = *number > TEI_REGEX_STEPS ? UNBOUNDED - 1 :
		    *number * 10 + (size_t)(*r->s - '0');
	return r->s > start ||
	    fail(r, r->s, "a counter is {n}, {n,} or {n,m}");
}

/* What may follow an atom whose first step is `start`. */
static bool
quantifier(struct reader *r, size_t start)
{
	size_t min, max;

	if (eat(r, "?"))
		return repeat(r, start, 0, 1);
	if (eat(r, "*"))
		return repeat(r, start, 0, UNBOUNDED);
	if (eat(r, "+"))
		return repeat(r, start, 1, UNBOUNDED);
	if (!eat(r, "{"))
		return true;
	if (!counter(r, &min))
		return false;
	max = min;
	if (eat(r, ",")) {
		max = UNBOUNDED;
		if (!at(r, "}") && !counter(r, &max))
			return false;
	}
	if (!eat(r, "}"))
		return fail(r, r->s, "a counter is {n}, {n,} or {n,m}");
	if (max < min)
		return fail(r, r->s, "the counter's end is below its start");
	return repeat(r, start, min, max);
}

/* \p{NAME}; the `p` is eaten. */
static bool
property(struct reader *r, bool negated, struct tei_charset *set)
{
	const char *name, *close;

	if (!eat(r, "{"))
		return fail(r, r->s, "\\p needs a category or block in braces");
	name = r->s;
	close = memchr(name, '}', (size_t)(r->end - name));
	if (close == NULL)
		return fail(r, name, "the brace of \\p{ is not closed");
	if (!tei_charset_property(name, (size_t)(close - name), set))
		return fail(r, name, "Unicode has no such category or block");
	set->negated = set->negated != negated;
	r->s = close + 1;
	return true;
}

static bool
one_char(struct tei_charset *set, uint32_t c)
{
	*set = (struct tei_charset){ TEI_CHARSET_RANGE, false, c, c };
	return true;
}

/* What stands behind a backslash. */
static bool
escape(struct reader *r, struct tei_charset *set)
{
	const char *where = r->s - 1;
	uint32_t c;

	if (!next_char(r, &c))
		return false;
	if (c == 'p' || c == 'P')
		return property(r, c == 'P', set);
	if (c == 'n' || c == 'r' || c == 't')
		return one_char(set, c == 'n' ? '\n' : c == 'r' ? '\r' : '\t');
	if (c < 0x80 && strchr("\\|.?*+(){}-[]^", (int)c) != NULL)
		return one_char(set, c);
	return tei_charset_escape(c, set) || fail(r, where, escape_wrong);
}

static bool
is_char(const struct tei_charset *set)
{
	return set->kind == TEI_CHARSET_RANGE && !set->negated &&
	    set->first == set->last;
}

/* One character or escape inside brackets. */
static bool
class_atom(struct reader *r, bool first, struct tei_charset *set)
{
	uint32_t c;

	if (at(r, "["))
		return fail(r, r->s, "write \\[ for a bracket in brackets");
	if (at(r, "-") && !first && !at(r, "-]") && !at(r, "--["))
		return fail(r, r->s, "write \\- for a hyphen that is neither "
		    "first nor last in its brackets");
	if (!next_char(r, &c))
		return fail(r, r->s, "the bracket is not closed");
	return c == '\\' ? escape(r, set) : one_char(set, c);
}

/* A character, an escape or a range inside brackets. */
static bool
class_member(struct reader *r, bool first, struct tei_charset *set)
{
	struct tei_charset upper;
	const char *where = r->s;

	if (!class_atom(r, first, set))
		return false;
	if (!at(r, "-") || at(r, "-]") || at(r, "-[") || at(r, "--["))
		return true;
	r->s++;
	if (!class_atom(r, false, &upper))
		return false;
	if (!is_char(set) || !is_char(&upper))
		return fail(r, where, "a range needs a character at each end");
	if (set->first > upper.first)
		return fail(r, where, "the range's end is before its start");
	set->last = upper.first;
	return true;
}

static bool
add_set(struct reader *r, struct tei_charset set)
{
	struct tei_regex *x = r->regex;

	if (!tei_grow(&x->sets, &x->cap_sets, x->n_sets + 1, sizeof *x->sets))
		return no_memory(r);
	x->sets[x->n_sets++] = set;
	return true;
}

static bool
add_class(struct reader *r, bool negated, size_t minus)
{
	struct tei_regex *x = r->regex;

	if (!tei_grow(&x->classes, &x->cap_classes, x->n_classes + 1,
	    sizeof *x->classes))
		return no_memory(r);
	x->classes[x->n_classes++] = (struct tei_charclass){
		.first = x->n_sets, .negated = negated, .minus = minus };
	return true;
}

/* What stands in brackets, up to what is taken away or the end. */
static bool
class_members(struct reader *r)
{
	struct tei_regex *x = r->regex;
	struct tei_charclass *class;
	struct tei_charset set;

	if (!add_class(r, eat(r, "^"), 0))
		return false;
	class = &x->classes[x->n_classes - 1];
	do {
		if (class->count == 0 && at(r, "]"))
			return fail(r, r->s, "there is nothing in the brackets");
		if (!class_member(r, class->count == 0, &set) ||
		    !add_set(r, set))
			return false;
		class->count++;
	} while (!at(r, "]") && !at(r, "-["));
	return true;
}

/* [...] with classes taken away from it; the first bracket is eaten. */
static bool
char_class(struct reader *r, uint32_t *index)
{
	size_t open = 1;

	*index = (uint32_t)r->regex->n_classes;
	if (!class_members(r))
		return false;
	while (eat(r, "-[")) {
		r->regex->classes[r->regex->n_classes - 1].minus =
		    r->regex->n_classes + 1;
		open++;
		if (!class_members(r))
			return false;
	}
	for (; open > 0; open--)
		if (!eat(r, "]"))
			return fail(r, r->s, "nothing may follow a class that "
			    "is taken away: close the brackets");
	return true;
}

/* A class of its own for one set; a single character needs none. */
static bool
set_atom(struct reader *r, struct tei_charset set, bool negated)
{
	if (is_char(&set) && !negated)
		return append(r, TEI_STEP_CHAR, set.first);
	if (!add_class(r, negated, 0) || !add_set(r, set))
		return false;
	r->regex->classes[r->regex->n_classes - 1].count = 1;
	return append(r, TEI_STEP_CLASS,
	    (uint32_t)r->regex->n_classes - 1);
}

/* Any character but the line ends. */
static bool
wildcard(struct reader *r)
{
	struct tei_charset set;

	if (!set_atom(r, (struct tei_charset){ TEI_CHARSET_RANGE, false,
	    '\n', '\n' }, true))
		return false;
	one_char(&set, '\r');
	r->regex->classes[r->regex->n_classes - 1].count = 2;
	return add_set(r, set);
}

static bool
atom(struct reader *r)
{
	struct tei_charset set;
	const char *where = r->s;
	uint32_t c;

	if (!next_char(r, &c))
		return false;
	if (c == '[')
		return char_class(r, &c) && append(r, TEI_STEP_CLASS, c);
	if (c == '.')
		return wildcard(r);
	if (c == '\\')
		return escape(r, &set) && set_atom(r, set, false);
	if (c == '?' || c == '*' || c == '+' || c == '{')
		return fail(r, where, "there is nothing before this to repeat");
	if (c == '}' || c == ']')
		return fail(r, where, "write \\} or \\] for this bracket");
	return append(r, TEI_STEP_CHAR, c);
}

static bool
open_group(struct reader *r)
{
	size_t start = r->regex->n;

	if (!tei_grow(&r->groups, &r->cap, r->depth + 1, sizeof *r->groups))
		return no_memory(r);
	r->groups[r->depth++] = (struct group){ start, start, NONE };
	return true;
}

/* Ends an alternative with a jump to the group's end, as yet unknown: the
 * jumps of a group are a chain till then. */
static bool
alternative(struct reader *r)
{
	struct group *g = &r->groups[r->depth - 1];
	size_t branch = g->branch;

	if (!insert(r, branch, split(branch, branch + 1, r->regex->n + 2)) ||
	    !append(r, TEI_STEP_JUMP, (uint32_t)g->jump))
		return false;
	g->jump = r->regex->n - 1;
	g->branch = r->regex->n;
	return true;
}

static void
close_group(struct reader *r, const struct group *g)
{
	struct tei_step *steps = r->regex->steps;
	size_t jump = g->jump, next;

	for (; jump != NONE; jump = next) {
		next = steps[jump].arg == (uint32_t)NONE ? NONE :
		    steps[jump].arg;
		steps[jump].arg = 0;
		steps[jump].go = (int32_t)(r->regex->n - jump);
	}
	r->depth--;
}

static bool
piece(struct reader *r)
{
	size_t start = r->regex->n;
	struct group g;

	if (eat(r, "("))
		return open_group(r);
	if (eat(r, "|"))
		return alternative(r);
	if (!eat(r, ")"))
		return atom(r) && quantifier(r, start);
	if (r->depth == 1)
		return fail(r, r->s - 1, "no parenthesis is open here");
	g = r->groups[r->depth - 1];
	close_group(r, &g);
	return quantifier(r, g.start);
}

static bool
expression(struct reader *r)
{
	if (!open_group(r))
		return false;
	while (r->s < r->end)
		if (!piece(r))
			return false;
	if (r->depth > 1)
		return fail(r, r->s, "a parenthesis is not closed");
	close_group(r, &r->groups[0]);
	return append(r, TEI_STEP_MATCH, 0);
}

/* Which character of the pattern stands there, from 1. */
static size_t
place_of(const struct reader *r)
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
	struct reader r = { .start = s, .s = s, .end = s + n };
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
