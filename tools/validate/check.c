#include "validate/check.h"

#include <stdlib.h>
#include <string.h>

#include "validate/blank.h"
#include "validate/message.h"

bool
tei_check_init(struct tei_check *c, const struct tei_grammar *g,
	tei_check_fault_fn *fault, void *data)
{
	*c = (struct tei_check){ .fault = fault, .data = data };
	return tei_matcher_init(&c->m, g);
}

void
tei_check_free(struct tei_check *c)
{
	tei_matcher_free(&c->m);
	free(c->frames);
	tei_buf_free(&c->text);
	tei_buf_free(&c->message);
	tei_buf_free(&c->explanation);
	*c = (struct tei_check){ 0 };
}

/* Frames */

static struct tei_check_frame *
top(struct tei_check *c)
{
	return &c->frames[c->depth - 1];
}

static struct tei_check_frame *
push(struct tei_check *c)
{
	if (!tei_grow(&c->frames, &c->cap, c->depth + 1, sizeof *c->frames)) {
		c->m.failed = true;
		return NULL;
	}
	c->frames[c->depth] = (struct tei_check_frame){ 0 };
	return &c->frames[c->depth++];
}

void
tei_check_begin(struct tei_check *c)
{
	struct tei_check_frame *frame;

	c->depth = c->skipped = c->faults = 0;
	c->wrong_ns = c->right_ns = NULL;
	if (tei_matcher_is_full(&c->m))
		tei_matcher_flush(&c->m, NULL, NULL, 0, 0);
	frame = push(c);
	if (frame != NULL)
		frame->state = tei_match_start(&c->m);
	tei_buf_clear(&c->text);
}

const struct tei_qname *
tei_check_name(struct tei_check *c, const char *ns, const char *local,
	bool element)
{
	const struct tei_qname *name;

	if (element && c->wrong_ns != NULL && strcmp(ns, c->wrong_ns) == 0)
		ns = c->right_ns;
	name = tei_qnames_get(&c->m.names, ns, local);
	c->m.failed |= name == NULL;
	return name;
}

static void
forget(struct tei_check *c)
{
	tei_matcher_flush(&c->m, &c->frames[0].state, &c->frames[0].step,
	    c->depth, sizeof c->frames[0]);
}

/* Saying */

static void
say(struct tei_check *c, enum tei_fault fault, enum tei_token token, size_t i,
	const struct tei_element *about)
{
	const char *doc = NULL;

	c->faults++;
	if (c->message.failed) {
		c->m.failed = true;
		return;
	}
	if (c->explain && about != NULL && about->node != NULL)
		doc = about->node->doc;
	c->fault(c->data, fault, token, i, c->message.s, doc);
}

/* Start tags */

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
		say(a->c, TEI_FAULT_NO_ATTRIBUTE, TEI_TOKEN_TAG, 0,
		    a->plan->element);
	} else if (fault == TEI_ATTRIBUTE_VALUE) {
		tei_message_value(out, &a->c->m, wanted, &a->all[i],
		    a->name);
		say(a->c, TEI_FAULT_VALUE, TEI_TOKEN_VALUE, i,
		    a->plan->element);
	} else {
		tei_message_attribute(out, &a->c->m, a->plan, &a->all[i],
		    a->all, a->n);
		say(a->c, TEI_FAULT_ATTRIBUTE, TEI_TOKEN_ATTRIBUTE, i,
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

/* The text before a tag, where strings may come: a child ends it. */
static void end_string(struct tei_check *, struct tei_check_frame *);

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
		say(c, TEI_FAULT_EARLY, TEI_TOKEN_TAG, 0, parent->element);
	} else {
		if (name->elements == NULL)
			near = tei_message_nearest(&e, name);
		tei_message_element(&c->message, &e, name, parent->name,
		    may_follow(c, parent, name));
		if (!repeated)
			say(c, TEI_FAULT_ELEMENT, TEI_TOKEN_TAG, 0,
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
	struct tei_check_frame *parent = top(c), *frame;
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
		end_string(c, parent);
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
	frame = push(c);
	if (frame == NULL)
		return;
	frame->state = state;
	frame->step = counts ? step : NULL;
	frame->name = name;
	frame->element = element;
	tei_buf_clear(&c->text);
}

/* Text */

/* Without the blanks around, for a message. */
static void
trim(const char **s, size_t *n)
{
	while (*n > 0 && tei_is_blank(**s))
		++*s, --*n;
	while (*n > 0 && tei_is_blank((*s)[*n - 1]))
		--*n;
}

static void
refuse_text(struct tei_check *c, struct tei_check_frame *frame,
	const char *s, size_t n)
{
	struct tei_expected e = { 0 };

	frame->wounded = true;
	if (frame->refused_text || frame->refused != NULL)
		return;
	frame->refused_text = true;
	trim(&s, &n);
	tei_buf_clear(&c->message);
	tei_expect(&c->m, frame->state, &e);
	e.text = false;
	tei_message_text(&c->message, &e, s, n, frame->name);
	say(c, TEI_FAULT_TEXT, TEI_TOKEN_TEXT, 0, frame->element);
	tei_expected_free(&e);
}

static void
refuse_string(struct tei_check *c, struct tei_check_frame *frame)
{
	const char *s = c->text.n > 0 ? c->text.s : "";
	size_t n = c->text.n;

	trim(&s, &n);
	frame->wounded = true;
	tei_buf_clear(&c->message);
	tei_message_content(&c->message, &c->m, frame->state, s, n,
	    frame->name);
	say(c, TEI_FAULT_CONTENT, n > 0 ? TEI_TOKEN_TEXT : TEI_TOKEN_END, 0,
	    frame->element);
}

static void
end_string(struct tei_check *c, struct tei_check_frame *frame)
{
	struct tei_state *next;

	if (tei_is_all_blank(c->text.s, c->text.n))
		return;
	next = tei_match_string(&c->m, frame->state, c->text.s, c->text.n);
	if (next != NULL)
		frame->state = next;
	else
		refuse_string(c, frame);
	tei_buf_clear(&c->text);
}

bool
tei_check_gathers(const struct tei_check *c)
{
	const struct tei_state *state = c->frames[c->depth - 1].state;

	return c->skipped == 0 && state != NULL && state->strings;
}

void
tei_check_text(struct tei_check *c, const char *s, size_t n)
{
	struct tei_check_frame *frame = top(c);
	struct tei_state *next;

	if (c->skipped > 0 || frame->state == NULL)
		return;
	if (frame->state->strings) {
		tei_buf_add(&c->text, s, n);
		return;
	}
	if (frame->has_text || tei_is_all_blank(s, n))
		return;
	frame->has_text = true;
	next = tei_match_text(&c->m, frame->state);
	if (next != NULL)
		frame->state = next;
	else
		refuse_text(c, frame, s, n);
}

/* End tags */

/* The end of an element that had no child, where strings may come: its text,
 * even none, is a string; blank text may also be nothing. */
static void
end_only_string(struct tei_check *c, struct tei_check_frame *frame)
{
	const char *s = c->text.n > 0 ? c->text.s : "";
	struct tei_state *next;
	bool blank = tei_is_all_blank(s, c->text.n) &&
	    tei_state_is_nullable(frame->state);

	next = tei_match_string(&c->m, frame->state, s, c->text.n);
	if (next != NULL && !tei_state_is_nullable(next))
		next = NULL;
	if (next != NULL && blank)
		frame->state = tei_match_either(&c->m, frame->state, next);
	else if (next != NULL)
		frame->state = next;
	else if (!blank)
		refuse_string(c, frame);
}

static void
refuse_end(struct tei_check *c, struct tei_check_frame *frame)
{
	struct tei_expected missing = { 0 }, next = { 0 };

	if (frame->wounded)
		return;
	tei_buf_clear(&c->message);
	tei_expect(&c->m, frame->state, &next);
	tei_expect_missing(&c->m, frame->state, NULL, &missing);
	tei_message_incomplete(&c->message, &missing, &next, frame->name);
	say(c, TEI_FAULT_INCOMPLETE, TEI_TOKEN_END, 0, frame->element);
	tei_expected_free(&missing);
	tei_expected_free(&next);
}

void
tei_check_close(struct tei_check *c)
{
	struct tei_check_frame *frame;
	struct tei_state *after;

	if (c->skipped > 0) {
		c->skipped--;
		return;
	}
	frame = top(c);
	if (frame->state != NULL && frame->state->strings) {
		if (frame->has_child)
			end_string(c, frame);
		else
			end_only_string(c, frame);
	}
	if (frame->state != NULL && frame->step != NULL) {
		after = tei_match_close(&c->m, frame->step, frame->state);
		if (after == NULL) {
			refuse_end(c, frame);
			after = tei_match_forgive(&c->m, frame->step,
			    frame->state);
		}
		frame[-1].state = after;
	} else if (frame->state != NULL &&
	    !tei_state_is_nullable(frame->state))
		refuse_end(c, frame);
	c->depth--;
	frame[-1].has_text = false;
	tei_buf_clear(&c->text);
}
