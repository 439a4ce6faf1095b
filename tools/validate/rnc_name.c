/* Name classes. */
#include "validate/rnc.h"

/* The namespace of what the token names; NULL: inherited. */
static const char *
namespace_of(struct tei_rnc *r, const struct tei_rnc_token *t,
	bool attribute)
{
	const char *uri = attribute ? "" : r->default_ns;

	if (t->kind != TEI_RNC_NAME)
		tei_rnc_namespace(r, t, t->prefix, &uri);
	return uri;
}

/* A name without prefix is in no namespace for attributes, else in the
 * default one. */
static struct tei_schema_node *
simple(struct tei_rnc *r, bool attribute)
{
	struct tei_rnc_token t = *tei_rnc_peek(r);
	enum tei_schema_kind kind = TEI_RNG_NAME;
	struct tei_schema_node *node;

	if (t.kind == TEI_RNC_NSNAME) {
		kind = TEI_RNG_NSNAME;
	} else if (t.kind == TEI_RNC_CHAR && t.c == '*') {
		kind = TEI_RNG_ANYNAME;
	} else if (t.kind != TEI_RNC_NAME && t.kind != TEI_RNC_CNAME) {
		tei_rnc_stop(r, &t, TEI_RNC_SYNTAX,
		    "a name, PREFIX:* or * is missing here");
		return NULL;
	}
	tei_rnc_take(r);
	node = tei_rnc_node(r, kind, &t);
	if (node == NULL)
		return NULL;
	if (kind != TEI_RNG_ANYNAME)
		node->ns = namespace_of(r, &t, attribute);
	if (kind == TEI_RNG_NAME)
		node->text = t.text;
	return node;
}

/* The XML syntax cannot say that a name inherits what is outside when it
 * stands in an nsName with a namespace: it would take over that one's. */
static void
check_inherited(struct tei_rnc *r, const struct tei_schema_node *node)
{
	const struct tei_rnc_frame *frame;
	struct tei_rnc_token at = { .line = node->line,
		.column = node->column };
	size_t i;

	if (node->kind == TEI_RNG_ANYNAME || node->ns != NULL)
		return;
	for (i = r->depth; i > 0; i--) {
		frame = &r->frames[i - 1];
		if (frame->place != TEI_RNC_PARENS &&
		    frame->place != TEI_RNC_EXCEPTED)
			return;
		if (frame->place == TEI_RNC_EXCEPTED &&
		    frame->owner->parent->ns != NULL)
			tei_rnc_fault(r, &at, TEI_RNC_DECLARATIONS, "a name "
			    "that inherits its namespace cannot be excepted "
			    "from names of a given one", "");
	}
}

/* `-` behind * or x:*. */
static bool
open_except(struct tei_rnc *r, struct tei_schema_node *node)
{
	struct tei_schema_node *except = tei_rnc_child(r, TEI_RNG_EXCEPT,
	    node);

	return except != NULL &&
	    tei_rnc_push(r, TEI_RNC_EXCEPTED, except) != NULL;
}

/* What has been read of a class when an operand is whole. */
struct state {
	struct tei_schema_node *operand; /* NULL: one is wanted */
	bool excepting; /* the operand is bare A - B, which stands alone */
};

static bool
want(struct tei_rnc *r, struct state *x, bool attribute)
{
	if (!tei_rnc_initial(r, NULL))
		return false;
	x->excepting = false;
	if (tei_rnc_eat(r, '('))
		return tei_rnc_push(r, TEI_RNC_PARENS, NULL) != NULL;
	x->operand = simple(r, attribute);
	if (x->operand == NULL)
		return false;
	check_inherited(r, x->operand);
	if (tei_rnc_top(r)->place != TEI_RNC_EXCEPTED &&
	    x->operand->kind != TEI_RNG_NAME && tei_rnc_at(r, '-')) {
		if (!open_except(r, x->operand))
			return false;
		x->operand = NULL;
	}
	return true;
}

static bool
have(struct tei_rnc *r, struct state *x)
{
	struct tei_rnc_frame *frame = tei_rnc_top(r);

	if (frame->place == TEI_RNC_EXCEPTED) {
		x->operand = tei_rnc_close_except(r, x->operand);
		x->excepting = true;
		return true;
	}
	if (!tei_rnc_following(r, NULL))
		return false;
	if (x->excepting && (frame->op != '\0' || tei_rnc_at(r, '|')))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "put A - B in parentheses beside \"|\"");
	if (tei_rnc_eat(r, '|')) {
		if (!tei_rnc_operate(r, x->operand, '|'))
			return false;
		x->operand = NULL;
		return true;
	}
	x->operand = tei_rnc_operands(r, x->operand);
	if (frame->place == TEI_RNC_PARENS && !tei_rnc_expect(r, ')'))
		return false;
	x->excepting = false;
	r->depth--;
	return true;
}

bool
tei_rnc_name_class(struct tei_rnc *r, struct tei_schema_node *owner)
{
	bool attribute = owner->kind == TEI_RNG_ATTRIBUTE;
	struct state x = { .operand = NULL };
	size_t base = r->depth;

	if (tei_rnc_push(r, TEI_RNC_BRACES, owner) == NULL)
		return false;
	while (r->depth > base)
		if (!(x.operand == NULL ? want(r, &x, attribute) :
		    have(r, &x)))
			return false;
	tei_rnc_append(owner, x.operand);
	return true;
}
