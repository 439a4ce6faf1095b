/* Start tags against a schema: the element, and its attributes. */
#include <stdlib.h>
#include <string.h>

#include "validate/check_frame.h"
#include "validate/message.h"

static void
forget(struct tei_check *c)
{
	tei_matcher_flush(&c->m, &c->frames[0].state, &c->frames[0].step,
	    c->depth, sizeof c->frames[0]);
}

/* Counts faults, or says them, of one candidate's attributes. */
struct attributes {
	struct tei_check *c;
	const struct tei_plan *plan;
	const struct tei_qname *name; /* of the element */
	const struct tei_attribute *all;
	size_t n, faults;
	bool quiet;
};

static void
attribute_fault(void *data, enum tei_attribute_fault fault, size_t i,
	const struct tei_pattern *wanted)
{
	struct attributes *a = data;
	struct tei_buf *out = &a->c->message;

	a->faults++;
	if (a->quiet)
		return;
	tei_buf_clear(out);
	if (fault == TEI_ATTRIBUTE_MISSING) {
		tei_message_no_attribute(out, &a->c->m, wanted, a->name);
		tei_check_say(a->c, TEI_FAULT_NO_ATTRIBUTE, TEI_TOKEN_TAG, 0,
		    a->plan->element);
	} else if (fault == TEI_ATTRIBUTE_VALUE) {
		tei_message_value(out, &a->c->m, wanted, &a->all[i],
		    a->name);
		tei_check_say(a->c, TEI_FAULT_VALUE, TEI_TOKEN_VALUE, i,
		    a->plan->element);
	} else {
		tei_message_attribute(out, &a->c->m, a->plan, &a->all[i],
		    a->all, a->n);
		tei_check_say(a->c, TEI_FAULT_ATTRIBUTE, TEI_TOKEN_ATTRIBUTE, i,
		    a->plan->element);
	}
}

/* The candidate whose attributes are least wrong: says what is wrong and
 * goes on with it alone. */
static struct tei_state *
settle(struct tei_check *c, struct tei_step *step,
	const struct tei_attribute *all, size_t n,
	const struct tei_element **element)
{
	const struct tei_pattern **contents;
	struct tei_state *state = NULL;
	size_t best = 0, least = SIZE_MAX;

	contents = calloc(step->n, sizeof *contents);
	if (contents == NULL) {
		c->m.failed = true;
		return NULL;
	}
	for (uint32_t i = 0; i < step->n; i++) {
		struct attributes a = { c, tei_plan_get(&c->m,
		    step->candidates[i].element), step->name, all, n, 0,
		    true };

		if (a.plan == NULL)
			continue;
		tei_plan_check(&c->m, a.plan, all, n, attribute_fault, &a);
		if (a.faults < least) {
			least = a.faults;
			best = i;
		}
	}
	if (least != SIZE_MAX) {
		struct attributes a = { c, tei_plan_get(&c->m,
		    step->candidates[best].element), step->name, all, n, 0,
		    false };

		contents[best] = tei_plan_check(&c->m, a.plan, all, n,
		    attribute_fault, &a);
		*element = step->candidates[best].element;
		state = tei_match_enter(&c->m, step, contents);
	}
	free(contents);
	return state;
}

/* Several elements may be meant: those whose attributes are right. */
static struct tei_state *
enter_several(struct tei_check *c, struct tei_step *step,
	const struct tei_attribute *all, size_t n)
{
	const struct tei_pattern *few[16], **contents = few;
	struct tei_state *state;

	if (step->n > 16)
		contents = calloc(step->n, sizeof *contents);
	if (contents == NULL) {
		c->m.failed = true;
		return NULL;
	}
	for (uint32_t i = 0; i < step->n; i++) {
		const struct tei_plan *plan = tei_plan_get(&c->m,
		    step->candidates[i].element);

		contents[i] = plan == NULL ? NULL
		    : tei_plan_check(&c->m, plan, all, n, NULL, NULL);
	}
	state = tei_match_enter(&c->m, step, contents);
	if (contents != few)
		free(contents);
	return state;
}

/* The state of an element that a step leads to. */
static struct tei_state *
enter(struct tei_check *c, struct tei_step *step,
	const struct tei_attribute *all, size_t n,
	const struct tei_element **element)
{
	const struct tei_plan *plan;
	const struct tei_pattern *content;
	struct tei_state *state = NULL;

	*element = step->candidates[0].element;
	if (step->n > 1)
		state = enter_several(c, step, all, n);
	else if ((plan = tei_plan_get(&c->m, *element)) != NULL &&
	    (content = tei_plan_check(&c->m, plan, all, n, NULL, NULL))
	    != NULL) {
		if (step->start != NULL && plan->knots == 0)
			return step->start;
		state = tei_match_enter(&c->m, step, &content);
		if (plan->knots == 0)
			step->start = state;
	}
	return state != NULL ? state : settle(c, step, all, n, element);
}

/* May the element be missing because its namespace is?  Then the namespace
 * of what was expected is taken for that of the document. */
static void
adopt_namespace(struct tei_check *c, const struct tei_qname *meant,
	const struct tei_qname *name)
{
	if (c->depth == 1 && strcmp(meant->ns, name->ns) != 0) {
		c->wrong_ns = name->ns;
		c->right_ns = meant->ns;
	}
}

/* Could the element stand behind the end of its parent, if that ended now? */
static bool
may_follow(struct tei_check *c, struct tei_check_frame *parent,
	const struct tei_qname *name)
{
	struct tei_state *after = parent->step == NULL ? NULL :
	    tei_match_close(&c->m, parent->step, parent->state);
	struct tei_step *step = after == NULL ? NULL :
	    tei_match_open(&c->m, after, name, false);

	return step != NULL && step->n > 0;
}

/* An element that may not stand here: says so, and finds a step to go on
 * with.  *counts: the step is the parent's, too. */
static struct tei_step *
refuse(struct tei_check *c, struct tei_check_frame *parent,
	const struct tei_qname *name, bool *counts)
{
	struct tei_expected e = { 0 }, missing = { 0 };
	const struct tei_element *near = NULL;
	struct tei_step *step = tei_match_open(&c->m, parent->state, name,
	    true);
	bool repeated = parent->refused == name;

	*counts = true;
	tei_buf_clear(&c->message);
	tei_expect(&c->m, parent->state, &e);
	if (step != NULL && step->n > 0) {
		tei_expect_missing(&c->m, parent->state, name, &missing);
		tei_message_early(&c->message, missing.n > 0 ? &missing : &e,
		    name, parent->name);
		tei_check_say(c, TEI_FAULT_EARLY, TEI_TOKEN_TAG, 0,
		    parent->element);
	} else {
		if (name->elements == NULL)
			near = tei_message_nearest(&e, name);
		tei_message_element(&c->message, &e, name, parent->name,
		    may_follow(c, parent, name));
		if (!repeated)
			tei_check_say(c, TEI_FAULT_ELEMENT, TEI_TOKEN_TAG, 0,
			    parent->element);
		parent->wounded = true;
		step = NULL;
	}
	if (near != NULL) {
		const struct tei_qname *meant =
		    tei_nameclass_example(near->names);

		adopt_namespace(c, meant, name);
		step = tei_match_open(&c->m, parent->state, meant, false);
	}
	if (step == NULL || step->n == 0) {
		*counts = false;
		step = tei_match_anywhere(&c->m, name);
		parent->refused = name;
	}
	tei_expected_free(&e);
	tei_expected_free(&missing);
	return step;
}

void
tei_check_open(struct tei_check *c, const struct tei_qname *name,
	const struct tei_attribute *all, size_t n)
{
	struct tei_check_frame *parent = tei_check_top(c), *frame;
	struct tei_step *step;
	const struct tei_element *element = NULL;
	struct tei_state *state = NULL;
	bool counts = true;

	if (c->skipped > 0 || parent->state == NULL || name == NULL) {
		c->skipped++;
		return;
	}
	if (tei_matcher_is_full(&c->m))
		forget(c);
	if (parent->state->strings)
		tei_check_end_string(c, parent);
	step = tei_match_open(&c->m, parent->state, name, false);
	if (step == NULL || step->n == 0)
		step = refuse(c, parent, name, &counts);
	else
		parent->refused = NULL;
	parent->refused_text = false;
	parent->has_child = true;
	parent->has_text = false;
	if (step != NULL)
		state = enter(c, step, all, n, &element);
	if (state == NULL)
		parent->wounded = true;
	frame = tei_check_push(c);
	if (frame == NULL)
		return;
	frame->state = state;
	frame->step = counts ? step : NULL;
	frame->name = name;
	frame->element = element;
	tei_buf_clear(&c->text);
}
