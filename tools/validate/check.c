/* Text and end tags against a schema; the frames of open elements. */
#include <stdlib.h>
#include <string.h>

#include "validate/blank.h"
#include "validate/check_frame.h"
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

struct tei_check_frame *
tei_check_push(struct tei_check *c)
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
	frame = tei_check_push(c);
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

void
tei_check_say(struct tei_check *c, enum tei_fault fault, enum tei_token token,
	size_t i, const struct tei_element *about)
{
	const char *doc = NULL;

	c->faults++;
	c->m.failed |= c->message.failed;
	if (tei_matcher_failed(&c->m))
		return;
	if (c->explain && about != NULL && about->node != NULL)
		doc = about->node->doc;
	c->fault(c->data, fault, token, i, c->message.s, doc);
}

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
	tei_check_say(c, TEI_FAULT_TEXT, TEI_TOKEN_TEXT, 0, frame->element);
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
	tei_check_say(c, TEI_FAULT_CONTENT, n > 0 ? TEI_TOKEN_TEXT :
	    TEI_TOKEN_END, 0, frame->element);
}

void
tei_check_end_string(struct tei_check *c, struct tei_check_frame *frame)
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
	struct tei_check_frame *frame = tei_check_top(c);
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
	tei_check_say(c, TEI_FAULT_INCOMPLETE, TEI_TOKEN_END, 0,
	    frame->element);
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
	frame = tei_check_top(c);
	if (frame->state != NULL && frame->state->strings) {
		if (frame->has_child)
			tei_check_end_string(c, frame);
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
