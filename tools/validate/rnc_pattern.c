/* Patterns in compact syntax (section 2). */
#include "validate/rnc_state.h"

#include <string.h>

bool
tei_rnc_before(struct tei_rnc *r, struct tei_rnc_state *x)
{
	if (!x->held)
		return tei_rnc_initial(r, &x->notes);
	x->held = false;
	return true;
}

/* A new operand with the documentation that was before it. */
static struct tei_schema_node *
begin(struct tei_rnc *r, struct tei_rnc_state *x, enum tei_schema_kind kind,
	const struct tei_rnc_token *at)
{
	x->operand = tei_rnc_node(r, kind, at);
	if (x->operand != NULL)
		x->operand->doc = x->notes.doc;
	return x->operand;
}

/* The operand's braces open: it is wanted only when they close. */
static bool
open_braces(struct tei_rnc *r, struct tei_rnc_state *x,
	enum tei_rnc_place place)
{
	struct tei_schema_node *owner = x->operand;

	x->operand = NULL;
	return tei_rnc_expect(r, '{') &&
	    tei_rnc_push(r, place, owner) != NULL;
}

static bool
container(struct tei_rnc *r, struct tei_rnc_state *x, enum tei_schema_kind kind)
{
	struct tei_rnc_token at = tei_rnc_take(r);

	if (begin(r, x, kind, &at) == NULL)
		return false;
	if (kind == TEI_RNG_GRAMMAR) {
		if (!open_braces(r, x, TEI_RNC_IN_GRAMMAR))
			return false;
		tei_rnc_top(r)->overriding = false;
		return true;
	}
	if ((kind == TEI_RNG_ELEMENT || kind == TEI_RNG_ATTRIBUTE) &&
	    !tei_rnc_name_class(r, x->operand))
		return false;
	return open_braces(r, x, TEI_RNC_BRACES);
}

bool
tei_rnc_href(struct tei_rnc *r, struct tei_schema_node *node)
{
	struct tei_rnc_token at = *tei_rnc_peek(r);
	const char *href = tei_rnc_literal(r);

	if (href == NULL || !tei_rnc_inherit(r, &node->ns))
		return false;
	if (strchr(href, '#') != NULL)
		tei_rnc_fault(r, &at, "4.5", "the address \"%s\" cannot have "
		    "a fragment", href);
	node->href = tei_schema_resolve(r->store, r->file, href);
	return node->href != NULL || tei_rnc_out_of_memory(r);
}

static bool
external(struct tei_rnc *r, struct tei_rnc_state *x, enum tei_schema_kind kind)
{
	struct tei_rnc_token at = tei_rnc_take(r);

	return begin(r, x, kind, &at) != NULL &&
	    tei_rnc_href(r, x->operand);
}

static bool
ref(struct tei_rnc *r, struct tei_rnc_state *x, enum tei_schema_kind kind)
{
	struct tei_rnc_token at = *tei_rnc_peek(r);

	if (kind == TEI_RNG_PARENTREF)
		tei_rnc_take(r);
	if (!tei_rnc_is_identifier(tei_rnc_peek(r)))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "the name of a definition is missing here");
	if (begin(r, x, kind, &at) == NULL)
		return false;
	x->operand->name = tei_rnc_take(r).text;
	return true;
}

static bool
atom(struct tei_rnc *r, struct tei_rnc_state *x, enum tei_schema_kind kind)
{
	struct tei_rnc_token at = tei_rnc_take(r);

	return begin(r, x, kind, &at) != NULL;
}

/* A value of a type whose token is taken, NULL for none; it cannot have
 * elements in it, so annotations come after. */
static bool
value(struct tei_rnc *r, struct tei_rnc_state *x,
	const struct tei_rnc_token *type, const char *library, const char *name)
{
	struct tei_rnc_token at = type != NULL ? *type : *tei_rnc_peek(r);

	if (begin(r, x, TEI_RNG_VALUE, &at) == NULL)
		return false;
	x->operand->library = library;
	x->operand->type = name;
	x->operand->ns = r->default_ns;
	x->operand->bindings = r->bindings;
	x->operand->text = tei_rnc_literal(r);
	x->followed = x->notes.elements;
	return x->operand->text != NULL;
}

static bool
param(struct tei_rnc *r, struct tei_schema_node *data)
{
	struct tei_schema_node *node;
	struct tei_rnc_token at;

	if (!tei_rnc_initial(r, NULL))
		return false;
	if (tei_rnc_peek(r)->kind != TEI_RNC_NAME)
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "a param, NAME = \"VALUE\", or \"}\" is missing here");
	at = tei_rnc_take(r);
	node = tei_rnc_node(r, TEI_RNG_PARAM, &at);
	if (node == NULL)
		return false;
	tei_rnc_append(data, node);
	node->name = at.text;
	if (!tei_rnc_expect(r, '='))
		return false;
	node->text = tei_rnc_literal(r);
	return node->text != NULL;
}

/* The params of a data pattern, and the `-` behind it. */
static bool
data(struct tei_rnc *r, struct tei_rnc_state *x,
	const struct tei_rnc_token *type, const char *library, const char *name)
{
	struct tei_schema_node *node = begin(r, x, TEI_RNG_DATA, type);
	struct tei_schema_node *except;
	struct tei_rnc_token at;

	if (node == NULL)
		return false;
	node->library = library;
	node->type = name;
	node->ns = r->default_ns;
	node->bindings = r->bindings;
	if (tei_rnc_eat(r, '{'))
		while (!tei_rnc_eat(r, '}'))
			if (!param(r, node))
				return false;
	if (!tei_rnc_at(r, '-') || tei_rnc_top(r)->place == TEI_RNC_EXCEPTED)
		return !r->stopped;
	at = tei_rnc_take(r);
	except = tei_rnc_node(r, TEI_RNG_EXCEPT, &at);
	if (except == NULL)
		return false;
	tei_rnc_append(node, except);
	x->operand = NULL;
	return tei_rnc_push(r, TEI_RNC_EXCEPTED, except) != NULL;
}

/* string, token and x:name, or only a value of type token. */
static bool
datatype(struct tei_rnc *r, struct tei_rnc_state *x)
{
	const char *library = tei_schema_intern(r->store, "", 0);
	const char *token = tei_schema_intern_string(r->store, "token");
	struct tei_rnc_token type;

	if (library == NULL || token == NULL)
		return tei_rnc_out_of_memory(r);
	if (tei_rnc_peek(r)->kind == TEI_RNC_LITERAL)
		return value(r, x, NULL, library, token);
	type = tei_rnc_take(r);
	if (type.kind == TEI_RNC_CNAME)
		library = tei_rnc_library(r, &type);
	if (tei_rnc_peek(r)->kind == TEI_RNC_LITERAL)
		return value(r, x, &type, library, type.text);
	return data(r, x, &type, library, type.text);
}

/* How a keyword begins a pattern, other than that of a datatype. */
static const struct {
	bool (*read)(struct tei_rnc *, struct tei_rnc_state *,
	    enum tei_schema_kind);
	enum tei_schema_kind kind;
} keywords[TEI_RNC_TOKEN + 1] = {
	[TEI_RNC_ATTRIBUTE] = { container, TEI_RNG_ATTRIBUTE },
	[TEI_RNC_ELEMENT] = { container, TEI_RNG_ELEMENT },
	[TEI_RNC_EMPTY] = { atom, TEI_RNG_EMPTY },
	[TEI_RNC_EXTERNAL] = { external, TEI_RNG_EXTERNALREF },
	[TEI_RNC_GRAMMAR] = { container, TEI_RNG_GRAMMAR },
	[TEI_RNC_LIST] = { container, TEI_RNG_LIST },
	[TEI_RNC_MIXED] = { container, TEI_RNG_MIXED },
	[TEI_RNC_NOT_ALLOWED] = { atom, TEI_RNG_NOTALLOWED },
	[TEI_RNC_PARENT] = { ref, TEI_RNG_PARENTREF },
	[TEI_RNC_TEXT] = { atom, TEI_RNG_TEXT },
};

static bool
keyword_pattern(struct tei_rnc *r, struct tei_rnc_state *x)
{
	enum tei_rnc_keyword keyword = tei_rnc_peek(r)->keyword;

	if (keyword == TEI_RNC_STRING || keyword == TEI_RNC_TOKEN)
		return datatype(r, x);
	if (keywords[keyword].read == NULL)
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "this keyword begins no pattern; \\ before it makes it a "
		    "name");
	return keywords[keyword].read(r, x, keywords[keyword].kind);
}

bool
tei_rnc_pattern(struct tei_rnc *r, struct tei_rnc_state *x)
{
	const struct tei_rnc_token *t;

	if (!tei_rnc_before(r, x))
		return false;
	x->excepting = x->followed = false;
	t = tei_rnc_peek(r);
	if (t->kind == TEI_RNC_NAME && !tei_rnc_is_identifier(t))
		return keyword_pattern(r, x);
	if (t->kind == TEI_RNC_NAME)
		return ref(r, x, TEI_RNG_REF);
	if (t->kind == TEI_RNC_CNAME || t->kind == TEI_RNC_LITERAL)
		return datatype(r, x);
	if (tei_rnc_eat(r, '('))
		return tei_rnc_push(r, TEI_RNC_PARENS, NULL) != NULL;
	return tei_rnc_stop(r, t, TEI_RNC_SYNTAX,
	    t->kind == TEI_RNC_DOC ? "documentation (##) stands only before "
	    "what it is about" : "a pattern is missing here");
}
