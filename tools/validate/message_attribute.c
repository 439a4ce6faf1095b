/* Messages about attributes, and about values. */
#include "validate/message_part.h"

#include <stdlib.h>
#include <string.h>

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

	for (; said < e->n && said < TEI_MESSAGE_NAMES; said++) {
		if (out->n + strlen(e->names[said]->local) + 36 >
		    TEI_REPORT_LENGTH)
			break;
		if (said > 0)
			tei_buf_puts(out, said + 1 == e->n ? last : ", ");
		tei_message_quote_name(out, e->names[said]);
	}
	if (said < e->n)
		tei_buf_printf(out, "%s%zu others", last, e->n - said);
}

void
tei_message_attribute(struct tei_buf *out, struct tei_matcher *m,
	const struct tei_plan *plan, const struct tei_attribute *a,
	const struct tei_attribute *all, size_t n)
{
	const struct tei_qname *element = message_name_of(plan->element), *near;
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
	tei_message_quote_name(out, a->name);
	tei_buf_puts(out, " not allowed");
	if (element != NULL) {
		tei_buf_puts(out, " on ");
		tei_message_quote_name(out, element);
	}
	if (near != NULL) {
		tei_buf_puts(out, "; did you mean ");
		tei_message_quote_name(out, near);
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
	tei_message_quote_name(out, element);
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
	tei_message_quote_name(out, a->name);
	tei_buf_puts(out, " on ");
	tei_message_quote_name(out, element);
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
	tei_message_quote_name(out, element);
	tei_buf_puts(out, " is wrong; ");
	must_be(out, m, state->alternatives[0].rest, s, n);
}
