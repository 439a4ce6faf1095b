#include "validate/message.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAMES = 12, /* at most so many names are listed */
	QUOTED = 48 /* bytes of a quotation */
};

/* Elements that are most often meant where many are allowed. */
static const char *const usual[] = { "p", "ab", "head", "div", "list", "item",
	"lg", "l", "row", "cell", "name", "persName", "placeName", "orgName",
	"date", "title", "note", "hi", "seg", "quote", "ref", "bibl" };

static bool
is_xml(const struct tei_qname *name)
{
	return strcmp(name->ns, "http://www.w3.org/XML/1998/namespace") == 0;
}

void
tei_message_name(struct tei_buf *out, const struct tei_qname *name)
{
	tei_buf_printf(out, "%s%.80s", is_xml(name) ? "xml:" : "",
	    name->local);
}

static void
quoted_name(struct tei_buf *out, const struct tei_qname *name)
{
	tei_buf_putc(out, '"');
	tei_message_name(out, name);
	tei_buf_putc(out, '"');
}

void
tei_message_quote(struct tei_buf *out, const char *s, size_t n)
{
	size_t cut = n;

	if (n > QUOTED)
		for (cut = QUOTED; cut > 0 && (s[cut] & 0xC0) == 0x80; )
			cut--;
	tei_buf_putc(out, '"');
	for (size_t i = 0; i < cut; i++)
		tei_buf_putc(out, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
	tei_buf_puts(out, cut < n ? "…\"" : "\"");
}

static const struct tei_qname *
name_of(const struct tei_element *element)
{
	return tei_nameclass_example(element->names);
}

/* Which of the expected are named, and in what order: the lower the rank,
 * the earlier. */
typedef unsigned rank_fn(const struct tei_expected *,
	const struct tei_element *, const struct tei_qname *);

static unsigned
usual_rank(const struct tei_element *element)
{
	const char *local = name_of(element)->local;
	size_t n = sizeof usual / sizeof usual[0];

	for (size_t i = 0; i < n; i++)
		if (strcmp(local, usual[i]) == 0)
			return (unsigned)i;
	return (unsigned)n;
}

/* How far an element's name is from what was written; what is meant by habit
 * is as near as can be. */
static unsigned
nearness(const struct tei_qname *element, const struct tei_qname *name)
{
	const char *habit = tei_habit_element(name->local);

	return habit != NULL && strcmp(habit, element->local) == 0 ? 0
	    : tei_distance(element->local, name->local);
}

/* First those that hold the element, then those of a like name. */
static unsigned
rank_for_element(const struct tei_expected *e,
	const struct tei_element *element, const struct tei_qname *name)
{
	unsigned rank = usual_rank(element) + 100;

	if (name->elements == NULL && nearness(name_of(element), name) !=
	    TEI_DISTANCE_FAR)
		return rank - 100;
	return name->elements != NULL && tei_element_holds(e->m,
	    element, name)
	    ? rank : rank + 1000;
}

static unsigned
rank_for_text(const struct tei_expected *e, const struct tei_element *element,
	const struct tei_qname *name)
{
	(void)e;
	(void)name;
	return usual_rank(element) + (tei_element_holds_text(element) ? 0 :
	    1000);
}

static unsigned
rank_usual(const struct tei_expected *e, const struct tei_element *element,
	const struct tei_qname *name)
{
	(void)e;
	(void)name;
	return usual_rank(element);
}

/* The best `NAMES` of e, as indices; gives how many. */
static size_t
choose(const struct tei_expected *e, rank_fn *rank,
	const struct tei_qname *name, size_t *chosen)
{
	unsigned ranks[NAMES];
	size_t n = 0;

	for (size_t i = 0; i < e->n; i++) {
		unsigned r = rank(e, e->elements[i], name);
		size_t at = n;

		while (at > 0 && ranks[at - 1] > r)
			at--;
		if (at == NAMES)
			continue;
		n += n < NAMES;
		for (size_t j = n - 1; j > at; j--) {
			ranks[j] = ranks[j - 1];
			chosen[j] = chosen[j - 1];
		}
		ranks[at] = r;
		chosen[at] = i;
	}
	return n;
}

/* "text, "p", "ab" or 120 others", within the room that is left. */
static void
list_expected(struct tei_buf *out, const struct tei_expected *e,
	rank_fn *rank, const struct tei_qname *about)
{
	size_t chosen[NAMES], n = choose(e, rank, about, chosen), said = 0;
	size_t start;

	if (e->text)
		tei_buf_puts(out, "text");
	start = out->n - (e->text ? 4 : 0);
	for (; said < n; said++) {
		const struct tei_qname *name = name_of(e->elements[chosen[said]]);

		if (out->n + strlen(name->local) + 30 > TEI_REPORT_LENGTH)
			break;
		if (out->n > start)
			tei_buf_puts(out, said + 1 == e->n && !e->any
			    ? " or " : ", ");
		quoted_name(out, name);
	}
	if (said < e->n)
		tei_buf_printf(out, " or %zu others", e->n - said);
	else if (e->any)
		tei_buf_puts(out, out->n > start ? " or any element"
		    : "any element");
	else if (out->n == start)
		tei_buf_puts(out, "nothing more");
}

const struct tei_element *
tei_message_nearest(const struct tei_expected *e, const struct tei_qname *name)
{
	const struct tei_element *best = NULL;
	unsigned least = TEI_DISTANCE_FAR;

	for (size_t i = 0; i < e->n; i++) {
		unsigned d = nearness(name_of(e->elements[i]), name);

		if (d < least) {
			least = d;
			best = e->elements[i];
		}
	}
	return best;
}

static void
in_parent(struct tei_buf *out, const char *what,
	const struct tei_qname *parent)
{
	if (parent == NULL) {
		tei_buf_printf(out, "%s as the root", what);
		return;
	}
	tei_buf_printf(out, "%s in ", what);
	quoted_name(out, parent);
}

static void
hint_namespace(struct tei_buf *out, const struct tei_qname *meant,
	const struct tei_qname *name)
{
	tei_buf_puts(out, "; did you mean ");
	quoted_name(out, meant);
	if (strcmp(meant->ns, name->ns) != 0)
		tei_buf_printf(out, " in namespace \"%.80s\" (it is in %s"
		    "%.80s%s)", meant->ns, name->ns[0] == '\0' ? "none" :
		    "\"", name->ns, name->ns[0] == '\0' ? "" : "\"");
	tei_buf_putc(out, '?');
}

void
tei_message_element(struct tei_buf *out, const struct tei_expected *e,
	const struct tei_qname *name, const struct tei_qname *parent,
	bool after)
{
	const struct tei_element *near = name->elements != NULL ? NULL
	    : tei_message_nearest(e, name);

	tei_buf_puts(out, "element ");
	quoted_name(out, name);
	in_parent(out, " not allowed", parent);
	if (near != NULL)
		hint_namespace(out, name_of(near), name);
	else if (name->elements == NULL)
		tei_buf_puts(out, " (the schema has no such element)");
	if (after)
		tei_buf_puts(out, ", only after its end");
	tei_buf_puts(out, near != NULL ? " expected " : "; expected ");
	list_expected(out, e, rank_for_element, name);
}

void
tei_message_early(struct tei_buf *out, const struct tei_expected *missing,
	const struct tei_qname *name, const struct tei_qname *parent)
{
	tei_buf_puts(out, "element ");
	quoted_name(out, name);
	in_parent(out, " not allowed yet", parent);
	tei_buf_puts(out, "; missing before it: ");
	list_expected(out, missing, rank_usual, NULL);
}

void
tei_message_incomplete(struct tei_buf *out,
	const struct tei_expected *missing, const struct tei_expected *next,
	const struct tei_qname *name)
{
	tei_buf_puts(out, "element ");
	quoted_name(out, name);
	tei_buf_puts(out, " is not complete; missing ");
	list_expected(out, missing->n > 0 || missing->text || missing->any
	    ? missing : next, rank_usual, NULL);
}

void
tei_message_text(struct tei_buf *out, const struct tei_expected *e,
	const char *s, size_t n, const struct tei_qname *parent)
{
	tei_buf_puts(out, "text ");
	tei_message_quote(out, s, n);
	in_parent(out, " not allowed", parent);
	if (e->n == 0 && !e->any) {
		tei_buf_puts(out, "; nothing may stand here");
		return;
	}
	tei_buf_puts(out, "; put it into an element that may stand here: ");
	list_expected(out, e, rank_for_text, NULL);
}

/* Attribute names that a plan has and the start tag does not, the nearest
 * to `name` first. */
static int
by_local(const void *a, const void *b)
{
	const struct tei_qname *const *x = a, *const *y = b;

	return strcmp((*x)->local, (*y)->local);
}

static bool
is_present(const struct tei_qname *name, const struct tei_attribute *all,
	size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (all[i].name == name)
			return true;
	return false;
}

static const struct tei_qname *
nearest_name(const struct tei_expected_names *e, const struct tei_qname *name)
{
	const struct tei_qname *best = NULL;
	const char *habit = tei_habit_attribute(name->local);
	unsigned least = TEI_DISTANCE_FAR;

	for (size_t i = 0; i < e->n; i++) {
		unsigned d = tei_distance(e->names[i]->local, name->local);

		if (habit != NULL && strcmp(e->names[i]->local, habit) == 0)
			return e->names[i];
		if (d < least) {
			least = d;
			best = e->names[i];
		}
	}
	return best;
}

static void
list_names(struct tei_buf *out, const struct tei_expected_names *e,
	const char *last)
{
	size_t said = 0;

	for (; said < e->n && said < NAMES; said++) {
		if (out->n + strlen(e->names[said]->local) + 36 >
		    TEI_REPORT_LENGTH)
			break;
		if (said > 0)
			tei_buf_puts(out, said + 1 == e->n ? last : ", ");
		quoted_name(out, e->names[said]);
	}
	if (said < e->n)
		tei_buf_printf(out, "%s%zu others", last, e->n - said);
}

void
tei_message_attribute(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_plan *plan, const struct tei_attribute *a,
	const struct tei_attribute *all, size_t n)
{
	const struct tei_qname *element = name_of(plan->element), *near;
	struct tei_expected_names e = { 0 };
	size_t used = 0;

	tei_expect_attributes(m, plan->element->content, false, &e);
	for (size_t i = 0; i < e.n; i++)
		if (!is_present(e.names[i], all, n))
			e.names[used++] = e.names[i];
	e.n = used;
	if (e.n > 0)
		qsort(e.names, e.n, sizeof *e.names, by_local);
	near = nearest_name(&e, a->name);
	tei_buf_puts(out, "attribute ");
	quoted_name(out, a->name);
	tei_buf_puts(out, " not allowed");
	if (element != NULL) {
		tei_buf_puts(out, " on ");
		quoted_name(out, element);
	}
	if (near != NULL) {
		tei_buf_puts(out, "; did you mean ");
		quoted_name(out, near);
		tei_buf_puts(out, "?");
	}
	if (e.n > 0) {
		tei_buf_puts(out, near != NULL ? " allowed: " : "; allowed: ");
		list_names(out, &e, " or ");
	}
	free(e.names);
}

void
tei_message_no_attribute(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_pattern *p, const struct tei_qname *element)
{
	struct tei_expected_names e = { 0 };

	tei_expect_attributes(m, p, true, &e);
	tei_buf_puts(out, "element ");
	quoted_name(out, element);
	tei_buf_puts(out, " lacks the required attribute ");
	if (e.n == 0)
		tei_buf_puts(out, "of any name");
	list_names(out, &e, p->kind == TEI_P_CHOICE ? " or " : " and ");
	free(e.names);
}

static void
must_be(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_pattern *p, const char *s, size_t n)
{
	size_t room = out->n < TEI_REPORT_LENGTH - 40
	    ? TEI_REPORT_LENGTH - 40 - out->n : 0;

	tei_expect_value(out, m, p, s, n, room);
}

void
tei_message_value(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_pattern *p, const struct tei_attribute *a,
	const struct tei_qname *element)
{
	tei_buf_puts(out, "value ");
	tei_message_quote(out, a->value, a->n);
	tei_buf_puts(out, " of attribute ");
	quoted_name(out, a->name);
	tei_buf_puts(out, " on ");
	quoted_name(out, element);
	tei_buf_puts(out, " is wrong; ");
	if (p != NULL)
		must_be(out, m, p, a->value, a->n);
}

void
tei_message_content(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_state *state, const char *s, size_t n,
	const struct tei_qname *element)
{
	tei_buf_puts(out, "text ");
	tei_message_quote(out, s, n);
	tei_buf_puts(out, " of ");
	quoted_name(out, element);
	tei_buf_puts(out, " is wrong; ");
	must_be(out, m, state->alternatives[0].rest, s, n);
}
