/* A schema in compact syntax (section 2): its patterns and what joins them. */
#include "validate/rnc_state.h"

#include <stdlib.h>

/* ?, * or + behind the operand, which it then becomes part of. */
static bool
repeat(struct tei_rnc *r, struct tei_rnc_state *x)
{
	static const struct {
		char c;
		enum tei_schema_kind kind;
	} signs[] = {
		{ '?', TEI_RNG_OPTIONAL }, { '*', TEI_RNG_ZEROORMORE },
		{ '+', TEI_RNG_ONEORMORE },
	};
	struct tei_rnc_notes notes = { .doc = NULL };
	size_t i = 0;

	if (!tei_rnc_following(r, &notes))
		return false;
	x->followed |= notes.elements;
	while (i < 3 && !tei_rnc_at(r, signs[i].c))
		i++;
	if (i == 3)
		return true;
	if (x->excepting)
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "put A - B in parentheses to repeat it");
	tei_rnc_take(r);
	x->operand = tei_rnc_wrap(r, signs[i].kind, x->operand);
	notes.elements = false;
	if (x->operand == NULL || !tei_rnc_following(r, &notes))
		return false;
	x->followed = notes.elements;
	return true;
}

/* Takes what closes a pattern: a brace, a parenthesis or the text's end. */
static bool
expect_close(struct tei_rnc *r, enum tei_rnc_place place)
{
	const struct tei_rnc_token *t = tei_rnc_peek(r);

	if (t->kind != TEI_RNC_END || place == TEI_RNC_TOP) {
		if (place == TEI_RNC_TOP ? t->kind == TEI_RNC_END :
		    tei_rnc_eat(r, place == TEI_RNC_PARENS ? ')' : '}'))
			return true;
		return tei_rnc_stop(r, t, TEI_RNC_SYNTAX, "this does not "
		    "continue the pattern; , & or | joins two");
	}
	return tei_rnc_expect(r, place == TEI_RNC_PARENS ? ')' : '}');
}

/* Closes the innermost frame round the operand. */
static bool
close(struct tei_rnc *r, struct tei_rnc_state *x)
{
	struct tei_rnc_frame frame = *tei_rnc_top(r);

	r->depth--;
	x->excepting = false;
	switch (frame.place) {
	case TEI_RNC_TOP:
		if (!expect_close(r, frame.place))
			return false;
		if (x->followed)
			tei_rnc_fault(r, tei_rnc_peek(r), TEI_RNC_ANNOTATIONS,
			    "nothing, no annotation either, can follow the "
			    "schema's outermost pattern", "");
		x->root = x->operand;
		return true;
	case TEI_RNC_PARENS:
		return expect_close(r, frame.place);
	case TEI_RNC_RULE:
		tei_rnc_append(frame.owner, x->operand);
		x->operand = NULL;
		return true;
	default:
		tei_rnc_append(frame.owner, x->operand);
		x->operand = frame.owner;
		x->followed = false;
		return expect_close(r, frame.place);
	}
}

/* An operand is whole: what is around it goes on or ends. */
static bool
have(struct tei_rnc *r, struct tei_rnc_state *x)
{
	struct tei_rnc_frame *frame = tei_rnc_top(r);
	char op;

	if (frame->place == TEI_RNC_EXCEPTED) {
		x->operand = tei_rnc_close_except(r, x->operand);
		x->excepting = true;
		return true;
	}
	if (!repeat(r, x))
		return false;
	op = tei_rnc_at(r, ',') ? ',' : tei_rnc_at(r, '|') ? '|' :
	    tei_rnc_at(r, '&') ? '&' : '\0';
	if (x->excepting && (op != '\0' || frame->op != '\0'))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "put A - B in parentheses beside , & and |");
	if (op != '\0' && frame->op != '\0' && op != frame->op)
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "neither of , & and | goes before the others: put "
		    "parentheses");
	if (op != '\0') {
		tei_rnc_take(r);
		if (!tei_rnc_operate(r, x->operand, op))
			return false;
		x->operand = NULL;
		return true;
	}
	x->operand = tei_rnc_operands(r, x->operand);
	x->followed = x->followed && frame->op == '\0';
	return close(r, x);
}

static struct tei_schema_node *
schema(struct tei_rnc *r)
{
	struct tei_rnc_state x = { .operand = NULL };
	bool going;

	if (!tei_rnc_declarations(r) || !tei_rnc_before(r, &x))
		return NULL;
	x.held = x.notes.any;
	if (tei_rnc_is_grammar(r))
		going = tei_rnc_push(r, TEI_RNC_TOP_GRAMMAR, tei_rnc_node(r,
		    TEI_RNG_GRAMMAR, tei_rnc_peek(r))) != NULL;
	else
		going = tei_rnc_push(r, TEI_RNC_TOP, NULL) != NULL;
	while (going && !r->stopped && r->depth > 0) {
		if (x.operand != NULL)
			going = have(r, &x);
		else if (tei_rnc_top(r)->place >= TEI_RNC_TOP_GRAMMAR)
			going = tei_rnc_component(r, &x);
		else
			going = tei_rnc_pattern(r, &x);
	}
	return r->stopped ? NULL : x.root;
}

struct tei_schema_node *
tei_schema_read_rnc(struct tei_schema_store *store, const char *file,
	const char *text, size_t n)
{
	struct tei_rnc r = { .store = store, .line = 1, .column = 1 };
	struct tei_schema_node *root = NULL;
	size_t before = store->faults;
	struct tei_buf recoded = { 0 };

	tei_rnc_set_text(&r, text, n, &recoded);
	r.file = tei_schema_intern_string(store, file);
	if (r.file == NULL || recoded.failed)
		tei_rnc_out_of_memory(&r);
	else
		root = schema(&r);
	tei_buf_free(&recoded);
	tei_buf_free(&r.buf);
	free(r.prefixes);
	free(r.libraries);
	free(r.frames);
	return store->failed || store->faults > before ? NULL : root;
}
