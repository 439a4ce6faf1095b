/* Grammars in compact syntax (section 2). */
#include "validate/rnc_state.h"

/* = |= or &= of a start or define. */
static bool
assignment(struct tei_rnc *r, enum tei_schema_combine *combine)
{
	struct tei_rnc_token t = *tei_rnc_peek(r);

	*combine = t.kind == TEI_RNC_CHOICE_ASSIGN ? TEI_COMBINE_CHOICE :
	    t.kind == TEI_RNC_INTERLEAVE_ASSIGN ? TEI_COMBINE_INTERLEAVE :
	    TEI_COMBINE_NONE;
	if (*combine == TEI_COMBINE_NONE && !tei_rnc_at(r, '='))
		return tei_rnc_stop(r, &t, TEI_RNC_SYNTAX,
		    "=, |= or &= is missing here");
	tei_rnc_take(r);
	return true;
}

static bool
rule(struct tei_rnc *r, struct tei_rnc_state *x,
	struct tei_schema_node *grammar, enum tei_schema_kind kind)
{
	const char *name = tei_rnc_peek(r)->text;
	struct tei_schema_node *node = tei_rnc_child(r, kind, grammar);

	if (node == NULL)
		return false;
	node->doc = x->notes.doc;
	if (kind == TEI_RNG_DEFINE)
		node->name = name;
	return assignment(r, &node->combine) &&
	    tei_rnc_push(r, TEI_RNC_RULE, node) != NULL;
}

static bool
division(struct tei_rnc *r, struct tei_schema_node *grammar)
{
	struct tei_schema_node *node = tei_rnc_child(r, TEI_RNG_DIV, grammar);

	return node != NULL && tei_rnc_expect(r, '{') &&
	    tei_rnc_push(r, TEI_RNC_IN_DIV, node) != NULL;
}

static bool
include(struct tei_rnc *r, struct tei_schema_node *grammar)
{
	struct tei_schema_node *node;

	if (tei_rnc_top(r)->overriding)
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "there is no include inside an include");
	node = tei_rnc_child(r, TEI_RNG_INCLUDE, grammar);
	if (node == NULL)
		return false;
	if (!tei_rnc_href(r, node) || !tei_rnc_eat(r, '{'))
		return !r->stopped;
	if (tei_rnc_push(r, TEI_RNC_IN_INCLUDE, node) == NULL)
		return false;
	tei_rnc_top(r)->overriding = true;
	return true;
}

/* The end of the braces, or of the text, of a grammar. */
static bool
close_grammar(struct tei_rnc *r, struct tei_rnc_state *x)
{
	struct tei_rnc_frame frame = *tei_rnc_top(r);

	r->depth--;
	if (frame.place == TEI_RNC_TOP_GRAMMAR) {
		x->root = frame.owner;
		return tei_rnc_peek(r)->kind == TEI_RNC_END ||
		    tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "no brace is open here");
	}
	x->excepting = x->followed = false;
	x->operand = frame.place == TEI_RNC_IN_GRAMMAR ? frame.owner : NULL;
	return tei_rnc_expect(r, '}');
}

bool
tei_rnc_is_annotation(struct tei_rnc *r)
{
	const struct tei_rnc_token *t = tei_rnc_peek(r);

	if (!tei_rnc_is_identifier(t) && t->kind != TEI_RNC_CNAME)
		return false;
	t = tei_rnc_peek_second(r);
	return t->kind == TEI_RNC_CHAR && t->c == '[';
}

bool
tei_rnc_component(struct tei_rnc *r, struct tei_rnc_state *x)
{
	struct tei_schema_node *grammar = tei_rnc_top(r)->owner;
	const struct tei_rnc_token *t;

	if (!x->held && tei_rnc_is_annotation(r))
		return tei_rnc_annotation_element(r);
	if (!x->held && (tei_rnc_at(r, '}') ||
	    tei_rnc_peek(r)->kind == TEI_RNC_END))
		return close_grammar(r, x);
	if (!tei_rnc_before(r, x))
		return false;
	t = tei_rnc_peek(r);
	if (tei_rnc_is_identifier(t))
		return rule(r, x, grammar, TEI_RNG_DEFINE);
	if (t->keyword == TEI_RNC_START)
		return rule(r, x, grammar, TEI_RNG_START);
	if (t->keyword == TEI_RNC_DIV)
		return division(r, grammar);
	if (t->keyword == TEI_RNC_INCLUDE)
		return include(r, grammar);
	return tei_rnc_stop(r, t, TEI_RNC_SYNTAX,
	    "start, a definition, div or include is missing here");
}

bool
tei_rnc_is_grammar(struct tei_rnc *r)
{
	const struct tei_rnc_token *t = tei_rnc_peek(r);

	if (t->kind == TEI_RNC_END || t->keyword == TEI_RNC_START ||
	    t->keyword == TEI_RNC_DIV || t->keyword == TEI_RNC_INCLUDE ||
	    tei_rnc_is_annotation(r))
		return true;
	if (!tei_rnc_is_identifier(t))
		return false;
	t = tei_rnc_peek_second(r);
	return t->kind == TEI_RNC_CHOICE_ASSIGN ||
	    t->kind == TEI_RNC_INTERLEAVE_ASSIGN ||
	    (t->kind == TEI_RNC_CHAR && t->c == '=');
}
