/* Patterns and grammars (section 2). */
#include <stdlib.h>
#include <string.h>

#include "lib/utf8.h"
#include "validate/rnc.h"

/* How far the reading is. */
struct state {
	struct tei_schema_node *operand; /* the last pattern; NULL: wanted */
	bool excepting; /* it is a bare A - B, which stands alone */
	bool followed;  /* annotations come after it in the XML syntax */
	bool held;      /* the annotations of what comes are read already */
	struct tei_rnc_notes notes;
	struct tei_schema_node *root;
};

static bool
initial(struct tei_rnc *r, struct state *x)
{
	if (!x->held)
		return tei_rnc_initial(r, &x->notes);
	x->held = false;
	return true;
}

/* Is it the name of a definition? */
static bool
is_identifier(const struct tei_rnc_token *t)
{
	return t->kind == TEI_RNC_NAME && t->keyword == TEI_RNC_NO_KEYWORD;
}

/* A new operand with the documentation that was before it. */
static struct tei_schema_node *
begin(struct tei_rnc *r, struct state *x, enum tei_schema_kind kind,
	const struct tei_rnc_token *at)
{
	x->operand = tei_rnc_node(r, kind, at);
	if (x->operand != NULL)
		x->operand->doc = x->notes.doc;
	return x->operand;
}

/* The operand's braces open: it is wanted only when they close. */
static bool
open_braces(struct tei_rnc *r, struct state *x, enum tei_rnc_place place)
{
	struct tei_schema_node *owner = x->operand;

	x->operand = NULL;
	return tei_rnc_expect(r, '{') &&
	    tei_rnc_push(r, place, owner) != NULL;
}

static bool
container(struct tei_rnc *r, struct state *x, enum tei_schema_kind kind)
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

/* The file that the node refers to, and the namespace that it takes over. */
static bool
reference(struct tei_rnc *r, struct tei_schema_node *node)
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
external(struct tei_rnc *r, struct state *x)
{
	struct tei_rnc_token at = tei_rnc_take(r);

	return begin(r, x, TEI_RNG_EXTERNALREF, &at) != NULL &&
	    reference(r, x->operand);
}

static bool
ref(struct tei_rnc *r, struct state *x, enum tei_schema_kind kind)
{
	struct tei_rnc_token at = *tei_rnc_peek(r);

	if (kind == TEI_RNG_PARENTREF)
		tei_rnc_take(r);
	if (!is_identifier(tei_rnc_peek(r)))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "the name of a definition is missing here");
	if (begin(r, x, kind, &at) == NULL)
		return false;
	x->operand->name = tei_rnc_take(r).text;
	return true;
}

static bool
atom(struct tei_rnc *r, struct state *x, enum tei_schema_kind kind)
{
	struct tei_rnc_token at = tei_rnc_take(r);

	return begin(r, x, kind, &at) != NULL;
}

/* A value of a type whose token is taken, NULL for none; it cannot have
 * elements in it, so annotations come after. */
static bool
value(struct tei_rnc *r, struct state *x, const struct tei_rnc_token *type,
	const char *library, const char *name)
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
data(struct tei_rnc *r, struct state *x, const struct tei_rnc_token *type,
	const char *library, const char *name)
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
datatype(struct tei_rnc *r, struct state *x)
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

/* How a keyword begins a pattern. */
static bool
keyword_pattern(struct tei_rnc *r, struct state *x)
{
	switch (tei_rnc_peek(r)->keyword) {
	case TEI_RNC_ELEMENT:
		return container(r, x, TEI_RNG_ELEMENT);
	case TEI_RNC_ATTRIBUTE:
		return container(r, x, TEI_RNG_ATTRIBUTE);
	case TEI_RNC_LIST:
		return container(r, x, TEI_RNG_LIST);
	case TEI_RNC_MIXED:
		return container(r, x, TEI_RNG_MIXED);
	case TEI_RNC_GRAMMAR:
		return container(r, x, TEI_RNG_GRAMMAR);
	case TEI_RNC_EMPTY:
		return atom(r, x, TEI_RNG_EMPTY);
	case TEI_RNC_TEXT:
		return atom(r, x, TEI_RNG_TEXT);
	case TEI_RNC_NOT_ALLOWED:
		return atom(r, x, TEI_RNG_NOTALLOWED);
	case TEI_RNC_EXTERNAL:
		return external(r, x);
	case TEI_RNC_PARENT:
		return ref(r, x, TEI_RNG_PARENTREF);
	case TEI_RNC_STRING:
	case TEI_RNC_TOKEN:
		return datatype(r, x);
	default:
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_SYNTAX,
		    "this keyword begins no pattern; \\ before it makes it a "
		    "name");
	}
}

static bool
want(struct tei_rnc *r, struct state *x)
{
	const struct tei_rnc_token *t;

	if (!initial(r, x))
		return false;
	x->excepting = x->followed = false;
	t = tei_rnc_peek(r);
	if (t->kind == TEI_RNC_NAME && !is_identifier(t))
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

/* ?, * or + behind the operand, which it then becomes part of. */
static bool
repeat(struct tei_rnc *r, struct state *x)
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
close(struct tei_rnc *r, struct state *x)
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
have(struct tei_rnc *r, struct state *x)
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
rule(struct tei_rnc *r, struct state *x, struct tei_schema_node *grammar,
	enum tei_schema_kind kind)
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
	if (!reference(r, node) || !tei_rnc_eat(r, '{'))
		return !r->stopped;
	if (tei_rnc_push(r, TEI_RNC_IN_INCLUDE, node) == NULL)
		return false;
	tei_rnc_top(r)->overriding = true;
	return true;
}

/* The end of the braces, or of the text, of a grammar. */
static bool
close_grammar(struct tei_rnc *r, struct state *x)
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

/* NAME [ ... ] in a grammar, where it annotates that. */
static bool
is_annotation(struct tei_rnc *r)
{
	const struct tei_rnc_token *t = tei_rnc_peek(r);

	if (!is_identifier(t) && t->kind != TEI_RNC_CNAME)
		return false;
	t = tei_rnc_peek_second(r);
	return t->kind == TEI_RNC_CHAR && t->c == '[';
}

/* One thing in a grammar. */
static bool
component(struct tei_rnc *r, struct state *x)
{
	struct tei_schema_node *grammar = tei_rnc_top(r)->owner;
	const struct tei_rnc_token *t;

	if (!x->held && is_annotation(r))
		return tei_rnc_annotation_element(r);
	if (!x->held && (tei_rnc_at(r, '}') ||
	    tei_rnc_peek(r)->kind == TEI_RNC_END))
		return close_grammar(r, x);
	if (!initial(r, x))
		return false;
	t = tei_rnc_peek(r);
	if (is_identifier(t))
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

/* Does the schema's body begin like a grammar's? */
static bool
is_grammar(struct tei_rnc *r)
{
	const struct tei_rnc_token *t = tei_rnc_peek(r);

	if (t->kind == TEI_RNC_END || t->keyword == TEI_RNC_START ||
	    t->keyword == TEI_RNC_DIV || t->keyword == TEI_RNC_INCLUDE ||
	    is_annotation(r))
		return true;
	if (!is_identifier(t))
		return false;
	t = tei_rnc_peek_second(r);
	return t->kind == TEI_RNC_CHOICE_ASSIGN ||
	    t->kind == TEI_RNC_INTERLEAVE_ASSIGN ||
	    (t->kind == TEI_RNC_CHAR && t->c == '=');
}

static struct tei_schema_node *
schema(struct tei_rnc *r)
{
	struct state x = { .operand = NULL };
	bool going;

	if (!tei_rnc_declarations(r) || !initial(r, &x))
		return NULL;
	x.held = x.notes.any;
	if (is_grammar(r))
		going = tei_rnc_push(r, TEI_RNC_TOP_GRAMMAR, tei_rnc_node(r,
		    TEI_RNG_GRAMMAR, tei_rnc_peek(r))) != NULL;
	else
		going = tei_rnc_push(r, TEI_RNC_TOP, NULL) != NULL;
	while (going && !r->stopped && r->depth > 0) {
		if (x.operand != NULL)
			going = have(r, &x);
		else if (tei_rnc_top(r)->place >= TEI_RNC_TOP_GRAMMAR)
			going = component(r, &x);
		else
			going = want(r, &x);
	}
	return r->stopped ? NULL : x.root;
}

/* UTF-16 as UTF-8; a lone surrogate becomes what is no UTF-8, so that the
 * lexer finds it. */
static void
from_utf16(struct tei_buf *to, const char *s, size_t n, bool big)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t c, low;
	char bytes[4];
	size_t i;

	for (i = 0; i + 1 < n; i += 2) {
		c = big ? (uint32_t)p[i] << 8 | p[i + 1] :
		    (uint32_t)p[i + 1] << 8 | p[i];
		if (c >= 0xD800 && c < 0xDC00 && i + 3 < n) {
			low = big ? (uint32_t)p[i + 2] << 8 | p[i + 3] :
			    (uint32_t)p[i + 3] << 8 | p[i + 2];
			if (low >= 0xDC00 && low < 0xE000) {
				c = 0x10000 + ((c - 0xD800) << 10) +
				    (low - 0xDC00);
				i += 2;
			}
		}
		if (c >= 0xD800 && c < 0xE000)
			tei_buf_putc(to, '\xFF');
		else
			tei_buf_add(to, bytes, tei_utf8_encode(c, bytes));
	}
	if (n % 2 != 0)
		tei_buf_putc(to, '\xFF');
}

/* Sets what is to be read, in UTF-8 and without a byte order mark; `buf`
 * holds it if it had to be recoded. */
static void
set_text(struct tei_rnc *r, const char *text, size_t n, struct tei_buf *buf)
{
	if (n >= 2 && (memcmp(text, "\xFE\xFF", 2) == 0 ||
	    memcmp(text, "\xFF\xFE", 2) == 0)) {
		from_utf16(buf, text + 2, n - 2, *text == '\xFE');
		text = buf->s != NULL ? buf->s : "";
		n = buf->n;
	} else if (n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
		n -= 3;
	}
	r->s = text;
	r->end = text + n;
}

struct tei_schema_node *
tei_schema_read_rnc(struct tei_schema_store *store, const char *file,
	const char *text, size_t n)
{
	struct tei_rnc r = { .store = store, .line = 1, .column = 1 };
	struct tei_schema_node *root = NULL;
	size_t before = store->faults;
	struct tei_buf recoded = { 0 };

	set_text(&r, text, n, &recoded);
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
