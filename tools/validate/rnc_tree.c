/* Nodes and frames of the compact syntax's reader. */
#include "validate/rnc.h"

struct tei_schema_node *
tei_rnc_node(struct tei_rnc *r, enum tei_schema_kind kind,
	const struct tei_rnc_token *at)
{
	struct tei_schema_node *node = tei_schema_add(r->store, NULL, kind,
	    r->file, at->line, at->column);

	if (node == NULL)
		tei_rnc_out_of_memory(r);
	return node;
}

void
tei_rnc_append(struct tei_schema_node *parent, struct tei_schema_node *child)
{
	child->parent = parent;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

struct tei_schema_node *
tei_rnc_child(struct tei_rnc *r, enum tei_schema_kind kind,
	struct tei_schema_node *parent)
{
	struct tei_rnc_token at = tei_rnc_take(r);
	struct tei_schema_node *node = tei_rnc_node(r, kind, &at);

	if (node != NULL)
		tei_rnc_append(parent, node);
	return node;
}

struct tei_schema_node *
tei_rnc_wrap(struct tei_rnc *r, enum tei_schema_kind kind,
	struct tei_schema_node *child)
{
	struct tei_rnc_token at = { .line = child->line,
		.column = child->column };
	struct tei_schema_node *node = tei_rnc_node(r, kind, &at);

	if (node != NULL)
		tei_rnc_append(node, child);
	return node;
}

struct tei_rnc_frame *
tei_rnc_push(struct tei_rnc *r, enum tei_rnc_place place,
	struct tei_schema_node *owner)
{
	bool overriding = r->depth > 0 && tei_rnc_top(r)->overriding;

	if (r->depth >= TEI_SCHEMA_DEPTH) {
		tei_rnc_stop(r, tei_rnc_peek(r), NULL,
		    "the schema is nested deeper than 100000");
		return NULL;
	}
	if (!tei_grow(&r->frames, &r->cap, r->depth + 1, sizeof *r->frames)) {
		tei_rnc_out_of_memory(r);
		return NULL;
	}
	r->frames[r->depth] = (struct tei_rnc_frame){ .place = place,
		.owner = owner, .overriding = overriding };
	return &r->frames[r->depth++];
}

struct tei_rnc_frame *
tei_rnc_top(struct tei_rnc *r)
{
	return &r->frames[r->depth - 1];
}

static enum tei_schema_kind
kind_of(char op)
{
	return op == ',' ? TEI_RNG_GROUP : op == '&' ? TEI_RNG_INTERLEAVE :
	    TEI_RNG_CHOICE;
}

struct tei_schema_node *
tei_rnc_operands(struct tei_rnc *r, struct tei_schema_node *last)
{
	struct tei_rnc_frame *frame = tei_rnc_top(r);

	if (frame->op == '\0')
		return last;
	tei_rnc_append(frame->operands, last);
	return frame->operands;
}

struct tei_schema_node *
tei_rnc_close_except(struct tei_rnc *r, struct tei_schema_node *operand)
{
	struct tei_schema_node *except = tei_rnc_top(r)->owner;

	tei_rnc_append(except, operand);
	r->depth--;
	return except->parent;
}

bool
tei_rnc_operate(struct tei_rnc *r, struct tei_schema_node *operand, char op)
{
	struct tei_rnc_frame *frame = tei_rnc_top(r);

	if (frame->op != '\0') {
		tei_rnc_append(frame->operands, operand);
		return true;
	}
	frame->op = op;
	frame->operands = tei_rnc_wrap(r, kind_of(op), operand);
	return frame->operands != NULL;
}
