/* Reading a regular expression: steps, and how they are repeated. */
#include <string.h>

#include "lib/buf.h"
#include "validate/datatype/regex_read.h"

/* Makes a gap of `n` steps at `at`, in front of what stands there. */
static bool
make_gap(struct tei_regex_reader *r, size_t place, size_t n)
{
	struct tei_regex *x = r->regex;

	if (n > TEI_REGEX_STEPS - r->written)
		return tei_regex_fail(r, r->s, tei_regex_too_large);
	if (!tei_grow(&x->steps, &x->cap, x->n + n, sizeof *x->steps))
		return tei_regex_no_memory(r);
	memmove(x->steps + place + n, x->steps + place,
	    (x->n - place) * sizeof *x->steps);
	x->n += n;
	r->written += n;
	return true;
}

bool
tei_regex_insert(struct tei_regex_reader *r, size_t place, struct tei_step step)
{
	if (!make_gap(r, place, 1))
		return false;
	r->regex->steps[place] = step;
	return true;
}

bool
tei_regex_append(struct tei_regex_reader *r, enum tei_step_kind kind,
	uint32_t arg)
{
	return tei_regex_insert(r, r->regex->n, (struct tei_step){ kind, arg, 0,
	    0 });
}

/* Appends the `n` steps from `from` once more. */
static bool
append_copy(struct tei_regex_reader *r, size_t from, size_t n)
{
	size_t to = r->regex->n;

	if (!make_gap(r, to, n))
		return false;
	memcpy(r->regex->steps + to, r->regex->steps + from,
	    n * sizeof *r->regex->steps);
	return true;
}

struct tei_step
tei_regex_split(size_t from, size_t go, size_t other)
{
	return (struct tei_step){ TEI_STEP_SPLIT, 0, (int32_t)(go - from),
		(int32_t)(other - from) };
}

/* The steps from `start` on as often as one likes, or never. */
static bool
star(struct tei_regex_reader *r, size_t start)
{
	size_t n = r->regex->n - start;

	return tei_regex_insert(r, start, tei_regex_split(0, 1, n + 2)) &&
	    tei_regex_insert(r, r->regex->n, (struct tei_step){ TEI_STEP_JUMP,
	    0, -(int32_t)(n + 1), 0 });
}

static bool
optional(struct tei_regex_reader *r, size_t start, size_t end)
{
	return tei_regex_insert(r, start, tei_regex_split(start, start + 1,
	    end));
}

bool
tei_regex_repeat(struct tei_regex_reader *r, size_t start, size_t min,
	size_t max)
{
	size_t n = r->regex->n - start, end, i, copied = start;

	if (n == 0)
		return true;
	if (max == 0) {
		r->regex->n = start;
		return true;
	}
	if (max == TEI_REGEX_UNBOUNDED && min == 0)
		return star(r, start);
	if (min > TEI_REGEX_STEPS ||
	    (max != TEI_REGEX_UNBOUNDED && max > TEI_REGEX_STEPS))
		return tei_regex_fail(r, r->s, tei_regex_too_large);
	for (i = 1; i < min; i++)
		if (!append_copy(r, start, n))
			return false;
	if (max == TEI_REGEX_UNBOUNDED)
		return tei_regex_insert(r, r->regex->n, tei_regex_split(n, 0,
		    n + 1));
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
