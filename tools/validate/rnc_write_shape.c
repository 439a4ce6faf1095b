/* Writing the compact syntax: what joins, what needs parentheses, what is
 * short enough for one line. */
#include "validate/rnc_write.h"

/* So many nodes are few enough for one line. */
enum { INLINE = 6 };

static bool
is_operator(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_GROUP || kind == TEI_RNG_INTERLEAVE ||
	    kind == TEI_RNG_CHOICE;
}

const char *
tei_rnc_suffix(enum tei_schema_kind kind)
{
	return kind == TEI_RNG_OPTIONAL ? "?" :
	    kind == TEI_RNG_ZEROORMORE ? "*" :
	    kind == TEI_RNG_ONEORMORE ? "+" : NULL;
}

bool
tei_rnc_is_component(enum tei_schema_kind kind)
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

bool
tei_rnc_is_name_class(const struct tei_schema_node *n)
{
	return n->parent != NULL && n == n->parent->first &&
	    (n->parent->kind == TEI_RNG_ELEMENT ||
	    n->parent->kind == TEI_RNG_ATTRIBUTE);
}

bool
tei_rnc_joins(const struct tei_schema_node *n)
{
	return (is_operator(n->kind) || n->kind == TEI_RNG_EXCEPT ||
	    tei_rnc_suffix(n->kind) != NULL) && n->first != NULL &&
	    n->first->next != NULL;
}

bool
tei_rnc_needs_parens(const struct tei_schema_node *n)
{
	const struct tei_schema_node *p = n->parent;

	if (n->doc != NULL && p != NULL && tei_rnc_suffix(p->kind) != NULL)
		return true;
	if (n->kind == TEI_RNG_EXCEPT)
		return false; /* put inside */
	if (tei_rnc_suffix(n->kind) != NULL) { /* likewise, before the suffix */
		while (p != NULL && is_operator(p->kind) &&
		    p->first == p->last)
			p = p->parent;
		return p != NULL && tei_rnc_suffix(p->kind) != NULL;
	}
	if (!is_operator(n->kind) || n->first == n->last)
		return (n->kind == TEI_RNG_DATA || is_class(n->kind)) &&
		    n->last != NULL && n->last->kind == TEI_RNG_EXCEPT &&
		    p != NULL && !tei_rnc_is_component(p->kind) &&
		    !(p->kind == TEI_RNG_ELEMENT ||
		    p->kind == TEI_RNG_ATTRIBUTE);
	if (p == NULL || tei_rnc_is_name_class(n))
		return false;
	/* an element's name is a child, too */
	if (p->kind == TEI_RNG_ELEMENT || p->kind == TEI_RNG_ATTRIBUTE)
		return p->first->next != p->last;
	return p->kind == TEI_RNG_EXCEPT || tei_rnc_suffix(p->kind) != NULL ||
	    is_operator(p->kind) || p->first != p->last;
}

bool
tei_rnc_is_small(const struct tei_schema_node *root)
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

bool
tei_rnc_has_braces(const struct tei_schema_node *n)
{
	return n->kind == TEI_RNG_LIST || n->kind == TEI_RNG_MIXED ||
	    n->kind == TEI_RNG_GRAMMAR || n->kind == TEI_RNG_DIV ||
	    (n->kind == TEI_RNG_INCLUDE && n->first != NULL);
}

bool
tei_rnc_is_short(const struct tei_schema_node *n)
{
	return (n->kind == TEI_RNG_LIST || n->kind == TEI_RNG_MIXED) &&
	    tei_rnc_is_small(n);
}
