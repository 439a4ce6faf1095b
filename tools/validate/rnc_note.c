/* Annotations (section 5): they are read over, but for documentation. */
#include <stdlib.h>
#include <string.h>

#include "validate/rnc.h"

/* The attributes of one annotation, each allowed once. */
struct attributes {
	struct attribute {
		const char *ns, *local; /* interned */
	} *list;
	size_t n, cap;
};

/* The namespace and local name of a name in an annotation, where those
 * without prefix have no namespace; an outer one is a child or attribute of
 * what it annotates. */
static bool
annotation_name(struct tei_rnc *r, const struct tei_rnc_token *t,
	bool outer, struct attribute *name)
{
	name->ns = "";
	name->local = t->text;
	if (t->kind == TEI_RNC_CNAME && !tei_rnc_namespace(r, t, t->prefix,
	    &name->ns))
		return false;
	if (name->ns == NULL)
		name->ns = "";
	if (outer && strcmp(name->ns, TEI_RNG_NS) == 0)
		tei_rnc_fault(r, t, TEI_RNC_ANNOTATIONS, "annotations cannot "
		    "be in RELAX NG's own namespace", "");
	return true;
}

static bool
add_attribute(struct tei_rnc *r, const struct tei_rnc_token *t,
	bool outer, struct attributes *seen)
{
	struct attribute name;
	size_t i;

	if (!annotation_name(r, t, outer, &name))
		return false;
	if (strcmp(name.ns, "http://www.w3.org/2000/xmlns") == 0 ||
	    strcmp(name.ns, "http://www.w3.org/2000/xmlns/") == 0 ||
	    (*name.ns == '\0' && strcmp(name.local, "xmlns") == 0))
		tei_rnc_fault(r, t, TEI_RNC_ANNOTATIONS,
		    "an annotation cannot declare namespaces", "");
	for (i = 0; i < seen->n; i++)
		if (strcmp(seen->list[i].ns, name.ns) == 0 &&
		    strcmp(seen->list[i].local, name.local) == 0)
			tei_rnc_fault(r, t, TEI_RNC_ANNOTATIONS,
			    "the attribute \"%s\" is there twice", t->text);
	if (!tei_grow(&seen->list, &seen->cap, seen->n + 1,
	    sizeof *seen->list))
		return tei_rnc_out_of_memory(r);
	seen->list[seen->n++] = name;
	return true;
}

static bool
is_name(const struct tei_rnc_token *t)
{
	return t->kind == TEI_RNC_NAME || t->kind == TEI_RNC_CNAME;
}

static bool
is_documentation(struct tei_rnc *r, const struct tei_rnc_token *t)
{
	const char *uri;

	return t->kind == TEI_RNC_CNAME && r->store->keep_docs &&
	    strcmp(t->text, "documentation") == 0 &&
	    tei_rnc_namespace(r, t, t->prefix, &uri) && uri != NULL &&
	    strcmp(uri, TEI_RNG_ANNOTATIONS) == 0;
}

/* Joins a documentation to those that were before it; an empty one is none.
 */
static bool
add_doc(struct tei_rnc *r, struct tei_rnc_notes *notes, const char *doc)
{
	if (*doc == '\0')
		return true;
	if (notes->doc != NULL) {
		doc = tei_arena_printf(&r->store->arena, "%s\n%s", notes->doc,
		    doc);
		if (doc == NULL)
			return tei_rnc_out_of_memory(r);
	}
	notes->doc = doc;
	return true;
}

/* How far an annotation has been read. */
struct reading {
	size_t depth;      /* of brackets */
	bool attributes;   /* may they still come? */
	bool nested;       /* may they be without prefix, and text follow? */
	size_t doc;        /* the depth of a documentation's content; 0 */
	struct attributes seen;
	struct tei_rnc_notes *notes;
};

static bool
open_element(struct tei_rnc *r, struct reading *x,
	const struct tei_rnc_token *name)
{
	struct attribute ignored;

	if (!annotation_name(r, name, x->depth == 0 || !x->nested, &ignored))
		return false;
	x->depth++;
	x->nested = x->attributes = true;
	x->seen.n = 0;
	if (x->notes != NULL)
		x->notes->elements = true;
	if (x->notes != NULL && x->doc == 0 && is_documentation(r, name))
		x->doc = x->depth;
	return tei_rnc_expect(r, '[');
}

static bool
text(struct tei_rnc *r, struct reading *x)
{
	const char *literal = tei_rnc_literal(r);

	if (literal == NULL)
		return false;
	return x->doc == 0 || x->doc != x->depth ||
	    add_doc(r, x->notes, literal);
}

/* One thing inside an annotation's brackets. */
static bool
content(struct tei_rnc *r, struct reading *x)
{
	struct tei_rnc_token t;

	if (tei_rnc_eat(r, ']')) {
		if (x->doc == x->depth)
			x->doc = 0;
		x->depth--;
		x->attributes = false;
		return true;
	}
	if (tei_rnc_peek(r)->kind == TEI_RNC_LITERAL && x->nested) {
		x->attributes = false;
		return text(r, x);
	}
	if (!is_name(tei_rnc_peek(r)))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_ANNOTATIONS,
		    "the annotation's bracket is not closed");
	t = tei_rnc_take(r);
	if (!tei_rnc_eat(r, '='))
		return open_element(r, x, &t);
	if (!x->attributes)
		return tei_rnc_stop(r, &t, TEI_RNC_ANNOTATIONS,
		    "attributes stand first in an annotation");
	if (t.kind != TEI_RNC_CNAME && !x->nested)
		return tei_rnc_stop(r, &t, TEI_RNC_ANNOTATIONS,
		    "an annotation's attribute needs a prefix here");
	return add_attribute(r, &t, !x->nested, &x->seen) &&
	    tei_rnc_literal(r) != NULL;
}

/* Reads up to the end of what is open, with `nested` saying whether that is
 * an element's content. */
static bool
contents(struct tei_rnc *r, struct reading *x)
{
	bool outermost = !x->nested;

	while (x->depth > 0) {
		if (!content(r, x))
			break;
		if (outermost && x->depth == 1)
			x->nested = false;
	}
	free(x->seen.list);
	return x->depth == 0 && !r->stopped;
}

static bool
element(struct tei_rnc *r, struct tei_rnc_notes *notes)
{
	struct reading x = { .nested = true, .notes = notes };
	struct tei_rnc_token name;

	if (!is_name(tei_rnc_peek(r)))
		return tei_rnc_stop(r, tei_rnc_peek(r), TEI_RNC_ANNOTATIONS,
		    "an annotation element, NAME [ ... ], is missing here");
	name = tei_rnc_take(r);
	return open_element(r, &x, &name) && contents(r, &x);
}

bool
tei_rnc_initial(struct tei_rnc *r, struct tei_rnc_notes *notes)
{
	struct tei_rnc_notes ignored;
	struct reading x = { .depth = 1, .attributes = true };

	if (notes == NULL)
		notes = &ignored;
	*notes = (struct tei_rnc_notes){ .any =
	    tei_rnc_peek(r)->kind == TEI_RNC_DOC || tei_rnc_at(r, '[') };
	x.notes = notes;
	while (tei_rnc_peek(r)->kind == TEI_RNC_DOC) {
		notes->elements = true;
		if (!r->store->keep_docs)
			tei_rnc_take(r);
		else if (!add_doc(r, notes, tei_rnc_take(r).text))
			return false;
	}
	return !tei_rnc_eat(r, '[') || contents(r, &x);
}

bool
tei_rnc_following(struct tei_rnc *r, struct tei_rnc_notes *notes)
{
	while (tei_rnc_peek(r)->kind == TEI_RNC_FOLLOW) {
		tei_rnc_take(r);
		if (!element(r, notes))
			return false;
	}
	return !r->stopped;
}

bool
tei_rnc_annotation_element(struct tei_rnc *r)
{
	return element(r, NULL);
}
