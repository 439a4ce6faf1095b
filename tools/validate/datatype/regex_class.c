/* Reading a regular expression: escapes, and classes in brackets. */
#include <string.h>

#include "lib/buf.h"
#include "validate/datatype/regex_read.h"

static const char escape_wrong[] =
	"no such escape: \\n \\r \\t, \\ before one of \\|.?*+(){}-[]^, \\s \\S "
	"\\i \\I \\c \\C \\d \\D \\w \\W, \\p{..} and \\P{..} are";

/* \p{NAME}; the `p` is eaten. */
static bool
property(struct tei_regex_reader *r, bool negated, struct tei_charset *set)
{
	const char *name, *close;

	if (!tei_regex_eat(r, "{"))
		return tei_regex_fail(r, r->s,
		    "\\p needs a category or block in braces");
	name = r->s;
	close = memchr(name, '}', (size_t)(r->end - name));
	if (close == NULL)
		return tei_regex_fail(r, name,
		    "the brace of \\p{ is not closed");
	if (!tei_charset_property(name, (size_t)(close - name), set))
		return tei_regex_fail(r, name,
		    "Unicode has no such category or block");
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

bool
tei_regex_escape(struct tei_regex_reader *r, struct tei_charset *set)
{
	const char *where = r->s - 1;
	uint32_t c;

	if (!tei_regex_next_char(r, &c))
		return false;
	if (c == 'p' || c == 'P')
		return property(r, c == 'P', set);
	if (c == 'n' || c == 'r' || c == 't')
		return one_char(set, c == 'n' ? '\n' : c == 'r' ? '\r' : '\t');
	if (c < 0x80 && strchr("\\|.?*+(){}-[]^", (int)c) != NULL)
		return one_char(set, c);
	return tei_charset_escape(c, set) || tei_regex_fail(r, where,
	    escape_wrong);
}

static bool
is_char(const struct tei_charset *set)
{
	return set->kind == TEI_CHARSET_RANGE && !set->negated &&
	    set->first == set->last;
}

/* One character or escape inside brackets. */
static bool
class_atom(struct tei_regex_reader *r, bool first, struct tei_charset *set)
{
	uint32_t c;

	if (tei_regex_at(r, "["))
		return tei_regex_fail(r, r->s,
		    "write \\[ for a bracket in brackets");
	if (tei_regex_at(r, "-") && !first && !tei_regex_at(r, "-]") &&
	    !tei_regex_at(r, "--["))
		return tei_regex_fail(r, r->s,
		    "write \\- for a hyphen that is neither "
		    "first nor last in its brackets");
	if (!tei_regex_next_char(r, &c))
		return tei_regex_fail(r, r->s, "the bracket is not closed");
	return c == '\\' ? tei_regex_escape(r, set) : one_char(set, c);
}

/* A character, an escape or a range inside brackets. */
static bool
class_member(struct tei_regex_reader *r, bool first, struct tei_charset *set)
{
	struct tei_charset upper;
	const char *where = r->s;

	if (!class_atom(r, first, set))
		return false;
	if (!tei_regex_at(r, "-") || tei_regex_at(r, "-]") ||
	    tei_regex_at(r, "-[") || tei_regex_at(r, "--["))
		return true;
	r->s++;
	if (!class_atom(r, false, &upper))
		return false;
	if (!is_char(set) || !is_char(&upper))
		return tei_regex_fail(r, where,
		    "a range needs a character at each end");
	if (set->first > upper.first)
		return tei_regex_fail(r, where,
		    "the range's end is before its start");
	set->last = upper.first;
	return true;
}

static bool
add_set(struct tei_regex_reader *r, struct tei_charset set)
{
	struct tei_regex *x = r->regex;

	if (!tei_grow(&x->sets, &x->cap_sets, x->n_sets + 1, sizeof *x->sets))
		return tei_regex_no_memory(r);
	x->sets[x->n_sets++] = set;
	return true;
}

static bool
add_class(struct tei_regex_reader *r, bool negated, size_t minus)
{
	struct tei_regex *x = r->regex;

	if (!tei_grow(&x->classes, &x->cap_classes, x->n_classes + 1,
	    sizeof *x->classes))
		return tei_regex_no_memory(r);
	x->classes[x->n_classes++] = (struct tei_charclass){
		.first = x->n_sets, .negated = negated, .minus = minus };
	return true;
}

/* What stands in brackets, up to what is taken away or the end. */
static bool
class_members(struct tei_regex_reader *r)
{
	struct tei_regex *x = r->regex;
	struct tei_charclass *class;
	struct tei_charset set;

	if (!add_class(r, tei_regex_eat(r, "^"), 0))
		return false;
	class = &x->classes[x->n_classes - 1];
	do {
		if (class->count == 0 && tei_regex_at(r, "]"))
			return tei_regex_fail(r, r->s,
			    "there is nothing in the brackets");
		if (!class_member(r, class->count == 0, &set) ||
		    !add_set(r, set))
			return false;
		class->count++;
	} while (!tei_regex_at(r, "]") && !tei_regex_at(r, "-["));
	return true;
}

bool
tei_regex_char_class(struct tei_regex_reader *r, uint32_t *index)
{
	size_t open = 1;

	*index = (uint32_t)r->regex->n_classes;
	if (!class_members(r))
		return false;
	while (tei_regex_eat(r, "-[")) {
		r->regex->classes[r->regex->n_classes - 1].minus =
		    r->regex->n_classes + 1;
		open++;
		if (!class_members(r))
			return false;
	}
	for (; open > 0; open--)
		if (!tei_regex_eat(r, "]"))
			return tei_regex_fail(r, r->s,
			    "nothing may follow a class that "
			    "is taken away: close the brackets");
	return true;
}

bool
tei_regex_set_atom(struct tei_regex_reader *r, struct tei_charset set,
	bool negated)
{
	if (is_char(&set) && !negated)
		return tei_regex_append(r, TEI_STEP_CHAR, set.first);
	if (!add_class(r, negated, 0) || !add_set(r, set))
		return false;
	r->regex->classes[r->regex->n_classes - 1].count = 1;
	return tei_regex_append(r, TEI_STEP_CLASS,
	    (uint32_t)r->regex->n_classes - 1);
}

bool
tei_regex_wildcard(struct tei_regex_reader *r)
{
	struct tei_charset set;

	if (!tei_regex_set_atom(r, (struct tei_charset){ TEI_CHARSET_RANGE,
	    false, '\n', '\n' }, true))
		return false;
	one_char(&set, '\r');
	r->regex->classes[r->regex->n_classes - 1].count = 2;
	return add_set(r, set);
}
