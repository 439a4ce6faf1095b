#include <stdlib.h>
#include <string.h>

#include "validate/rnc_write.h"

enum { INLINE = 6 };

static void
line(struct tei_rnc_writer *w)
{
	tei_buf_putc(w->out, '\n');
	for (unsigned i = 0; i < w->depth; i++)
		tei_buf_puts(w->out, "  ");
}

/* Structure: how children are joined, and what stands around them. */

static bool
is_operator(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_GROUP || kind == TEI_RNG_INTERLEAVE ||
	    kind == TEI_RNG_CHOICE;
}

static const char *
suffix(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_OPTIONAL ? "?" :
	    kind == TEI_RNG_ZEROORMORE ? "*" :
	    kind == TEI_RNG_ONEORMORE ? "+" : NULL;
}

static bool
is_component(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_DEFINE || kind == TEI_RNG_START ||
	    kind == TEI_RNG_DIV || kind == TEI_RNG_INCLUDE;
}

static bool
is_class(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_NAME || kind == TEI_RNG_NSNAME ||
	    kind == TEI_RNG_ANYNAME;
}

/* Elements and attributes begin with their name class. */
static bool
is_name_class(const struct tei_schema_node *n)
{
	return n->parent != NULL && n == n->parent->first &&
	    (n->parent->kind == TEI_RNG_ELEMENT ||
	    n->parent->kind == TEI_RNG_ATTRIBUTE);
}

/* Does the node join several children with an operator of its own? */
static bool
joins(const struct tei_schema_node *n)
{
	return (is_operator(n->kind) || n->kind == TEI_RNG_EXCEPT ||
	    suffix(n->kind) != NULL) && n->first != NULL &&
	    n->first->next != NULL;
}

/* Must the node stand in parentheses where it is?  It must where it joins
 * and something around it joins or repeats. */
static bool
needs_parens(const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;

	if (n->doc != NULL && p != NULL && suffix(p->kind) != NULL)
		return true;
	if (n->kind == TEI_RNG_EXCEPT)
		return false; /* put inside */
	if (suffix(n->kind) != NULL) { /* likewise, before the suffix */
		while (p != NULL && is_operator(p->kind) &&
		    p->first == p->last)
			p = p->parent;
		return p != NULL && suffix(p->kind) != NULL;
	}
	if (!is_operator(n->kind) || n->first == n->last)
		return (n->kind == TEI_RNG_DATA || is_class(n->kind)) &&
		    n->last != NULL && n->last->kind == TEI_RNG_EXCEPT &&
		    p != NULL && !is_component(p->kind) &&
		    !(p->kind == TEI_RNG_ELEMENT ||
		    p->kind == TEI_RNG_ATTRIBUTE);
	if (p == NULL || is_name_class(n))
		return false;
	/* an element's name is a child, too */
	if (p->kind == TEI_RNG_ELEMENT || p->kind == TEI_RNG_ATTRIBUTE)
		return p->first->next != p->last;
	return p->kind == TEI_RNG_EXCEPT || suffix(p->kind) != NULL ||
	    is_operator(p->kind) || p->first != p->last;
}

static const char *
separator(const struct tei_schema_node *parent)
{
	switch (parent->kind) {
	case TEI_RNG_CHOICE:
	case TEI_RNG_EXCEPT:
		return " | ";
	case TEI_RNG_INTERLEAVE:
		return " & ";
	case TEI_RNG_DATA:
		return " ";
	default:
		return ", ";
	}
}

static bool
is_small(const struct tei_schema_node *root)
{
	const struct tei_schema_node *n = root;
	size_t count = 0;

	for (; n != NULL && count <= INLINE; n = tei_schema_next(root, n)) {
		if (n->doc != NULL && n != root)
			return false;
		count++;
	}
	return count <= INLINE;
}

static void
put_doc(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	const char *s = n->doc;

	while (s != NULL && *s != '\0') {
		size_t k = strcspn(s, "\n");

		tei_buf_puts(w->out, "## ");
		tei_buf_add(w->out, s, k);
		line(w);
		s += k + (s[k] != '\0');
	}
}

static void
put_reference(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	struct tei_buf href = { 0 };

	tei_schema_put_href(&href, n, ".rng", ".rnc");
	tei_buf_puts(w->out, n->kind == TEI_RNG_INCLUDE ? "include "
	    : "external ");
	tei_rnc_write_literal(w, href.s == NULL ? "" : href.s);
	w->out->failed |= href.failed;
	tei_buf_free(&href);
	tei_rnc_write_inherit(w, n);
}

static bool
has_braces(const struct tei_schema_node *n)
{
	return n->kind == TEI_RNG_LIST || n->kind == TEI_RNG_MIXED ||
	    n->kind == TEI_RNG_GRAMMAR || n->kind == TEI_RNG_DIV ||
	    (n->kind == TEI_RNG_INCLUDE && n->first != NULL);
}

/* Do its braces stand on the line? */
static bool
is_short(const struct tei_schema_node *n)
{
	return (n->kind == TEI_RNG_LIST || n->kind == TEI_RNG_MIXED) &&
	    is_small(n);
}

static void
open_braces(struct tei_rnc_writer *w, bool small)
{
	tei_buf_puts(w->out, small ? " { " : " {");
	if (small)
		return;
	w->depth++;
	line(w);
}

static void
close_braces(struct tei_rnc_writer *w, bool small)
{
	if (!small) {
		w->depth--;
		line(w);
	}
	tei_buf_puts(w->out, small ? " }" : "}");
}

/* What a leaf, or the beginning of a node, is written as. */

static void
head_rule(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	static const char *const assign[] = { " =", " |=", " &=" };

	if (n->kind == TEI_RNG_START)
		tei_buf_puts(w->out, "start");
	else
		tei_rnc_write_identifier(w, n->name);
	tei_buf_puts(w->out, assign[n->combine]);
	w->depth++;
	line(w);
}

static void
head_ref(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->kind == TEI_RNG_PARENTREF)
		tei_buf_puts(w->out, "parent ");
	tei_rnc_write_identifier(w, n->name);
}

static void
head_name(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_rnc_write_prefix(w, n, false);
	tei_buf_puts(w->out, n->text);
}

static void
head_open_class(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->kind == TEI_RNG_NSNAME)
		tei_rnc_write_prefix(w, n, true);
	tei_buf_putc(w->out, '*');
}

static void
head_data(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_rnc_write_type(w, n);
	if (n->first != NULL && n->first->kind == TEI_RNG_PARAM)
		tei_buf_puts(w->out, " { ");
}

static void
head_value(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->library[0] != '\0' || strcmp(n->type, "token") != 0) {
		tei_rnc_write_type(w, n);
		tei_buf_putc(w->out, ' ');
	}
	tei_rnc_write_value(w, n);
}

static void
head_param(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_buf_printf(w->out, "%s = ", n->name);
	tei_rnc_write_literal(w, n->text == NULL ? "" : n->text);
}

static void
head_except(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_buf_puts(w->out, joins(n) ? "- (" : "- ");
}

/* element and attribute, before their names */
static void
head_named(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	tei_buf_printf(w->out, "%s ", tei_schema_kind_name(n->kind));
}

static void
head_keyword(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (n->kind != TEI_RNG_GRAMMAR || n != w->root)
		tei_buf_puts(w->out, tei_schema_kind_name(n->kind));
}

static void
head_repeat(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (joins(n))
		tei_buf_putc(w->out, '(');
}

typedef void head_fn(struct tei_rnc_writer *, const struct tei_schema_node *);

/* The operators have none. */
static head_fn *const heads[TEI_RNG_KINDS] = {
	[TEI_RNG_ANYNAME] = head_open_class,
	[TEI_RNG_ATTRIBUTE] = head_named,
	[TEI_RNG_DATA] = head_data,
	[TEI_RNG_DEFINE] = head_rule,
	[TEI_RNG_DIV] = head_keyword,
	[TEI_RNG_ELEMENT] = head_named,
	[TEI_RNG_EMPTY] = head_keyword,
	[TEI_RNG_EXCEPT] = head_except,
	[TEI_RNG_EXTERNALREF] = put_reference,
	[TEI_RNG_GRAMMAR] = head_keyword,
	[TEI_RNG_INCLUDE] = put_reference,
	[TEI_RNG_LIST] = head_keyword,
	[TEI_RNG_MIXED] = head_keyword,
	[TEI_RNG_NAME] = head_name,
	[TEI_RNG_NOTALLOWED] = head_keyword,
	[TEI_RNG_NSNAME] = head_open_class,
	[TEI_RNG_ONEORMORE] = head_repeat,
	[TEI_RNG_OPTIONAL] = head_repeat,
	[TEI_RNG_PARAM] = head_param,
	[TEI_RNG_PARENTREF] = head_ref,
	[TEI_RNG_REF] = head_ref,
	[TEI_RNG_START] = head_rule,
	[TEI_RNG_TEXT] = head_keyword,
	[TEI_RNG_VALUE] = head_value,
	[TEI_RNG_ZEROORMORE] = head_repeat,
};

static void
put_head(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (heads[n->kind] != NULL)
		heads[n->kind](w, n);
	if (has_braces(n) && n != w->root)
		open_braces(w, is_short(n));
}

/* What stands behind the children. */
static void
put_tail(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	const char *repeat = suffix(n->kind);

	if (n->kind == TEI_RNG_DATA && n->last != NULL &&
	    n->last->kind == TEI_RNG_PARAM)
		tei_buf_puts(w->out, " }");
	if ((repeat != NULL || n->kind == TEI_RNG_EXCEPT) && joins(n))
		tei_buf_putc(w->out, ')');
	if (repeat != NULL)
		tei_buf_puts(w->out, repeat);
	if (n->kind == TEI_RNG_START || n->kind == TEI_RNG_DEFINE)
		w->depth--;
	if (n->kind == TEI_RNG_ATTRIBUTE && n->first == n->last)
		tei_buf_puts(w->out, " { text }");
	else if (n->kind == TEI_RNG_ELEMENT || n->kind == TEI_RNG_ATTRIBUTE)
		close_braces(w, is_small(n));
	if (has_braces(n) && n != w->root)
		close_braces(w, is_short(n));
	if (needs_parens(n))
		tei_buf_putc(w->out, ')');
}

/* What stands between a node and its next sibling. */
static void
put_between(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;
	const char *sep = separator(p);

	if (is_name_class(n)) {
		open_braces(w, is_small(p));
	} else if (is_component(n->kind)) {
		line(w);
	} else if (n->next->kind == TEI_RNG_EXCEPT) {
		tei_buf_puts(w->out, n->kind == TEI_RNG_PARAM ? " } " : " ");
	} else if (n->kind == TEI_RNG_PARAM || is_small(p)) {
		tei_buf_puts(w->out, sep);
	} else if (sep[0] == ',') {
		tei_buf_putc(w->out, ',');
		line(w);
	} else {
		line(w);
		tei_buf_puts(w->out, sep + 1);
	}
}

static void
enter(struct tei_rnc_writer *w, const struct tei_schema_node *n)
{
	if (needs_parens(n))
		tei_buf_putc(w->out, '(');
	put_doc(w, n);
	put_head(w, n);
	/* an open class and its except are one name */
	if (n->first != NULL && n->first->kind == TEI_RNG_EXCEPT)
		tei_buf_putc(w->out, ' ');
}

void
tei_schema_write_rnc(struct tei_buf *out, const struct tei_schema_node *root)
{
	struct tei_rnc_writer w = { .out = out, .root = root,
		.ns = tei_schema_main_ns(root) };
	const struct tei_schema_node *n;

	tei_rnc_write_declarations(&w);
	for (n = root; n != NULL; ) {
		enter(&w, n);
		if (n->first != NULL) {
			n = n->first;
			continue;
		}
		put_tail(&w, n);
		while (n != root && n->next == NULL) {
			n = n->parent;
			put_tail(&w, n);
		}
		if (n != root)
			put_between(&w, n);
		n = n == root ? NULL : n->next;
	}
	tei_buf_putc(out, '\n');
	free(w.names.uri);
	free(w.libraries.uri);
}
