#include <stdlib.h>

#include "lib/buf.h"
#include "validate/match.h"

/* What stands around the pattern that a walk has come to: the leaf's rest is
 * put together from the inside out. */
struct around {
	const struct around *outer;
	enum { BEFORE, AFTER, BESIDE } side;
	const struct tei_pattern *p;
};

struct walk {
	struct tei_matcher *m;
	enum tei_walk what;
	tei_leaf_fn *leaf;
	void *data;
	struct tei_findings *found;
};

static void
find(struct walk *w, const struct tei_pattern *leaf,
	const struct around *around)
{
	struct tei_patterns *pool = &w->m->pool;
	struct tei_findings *f = w->found;
	const struct tei_pattern *rest = leaf->kind == TEI_P_TEXT ? leaf
	    : &tei_pattern_empty;

	if (!tei_grow(&f->list, &f->cap, f->n + 1, sizeof *f->list)) {
		w->m->failed = true;
		return;
	}
	for (; around != NULL; around = around->outer)
		rest = around->side == AFTER
		    ? tei_pattern_group(pool, rest, around->p)
		    : around->side == BEFORE
		    ? tei_pattern_group(pool, around->p, rest)
		    : tei_pattern_interleave(pool, rest, around->p);
	f->list[f->n++] = (struct tei_finding){ leaf, rest, 0 };
}

/* p* for p = oneOrMore. */
static const struct tei_pattern *
zero_or_more(struct tei_matcher *m, const struct tei_pattern *p)
{
	const struct tei_pattern *both[] = { p, &tei_pattern_empty };

	return tei_pattern_union(&m->pool, both, 2);
}

static bool
is_wanted(const struct walk *w, const struct tei_pattern *p)
{
	switch (w->what) {
	case TEI_WALK_ATTRIBUTES:
		return p->has_attributes;
	case TEI_WALK_TEXT:
		return p->has_text || p->has_strings;
	default:
		return true;
	}
}

static bool
is_leaf(const struct walk *w, const struct tei_pattern *p)
{
	switch (w->what) {
	case TEI_WALK_ATTRIBUTES:
		return p->kind == TEI_P_ATTRIBUTE;
	case TEI_WALK_TEXT:
		return p->kind == TEI_P_TEXT || p->kind == TEI_P_DATA ||
		    p->kind == TEI_P_VALUE || p->kind == TEI_P_LIST;
	default:
		return p->kind == TEI_P_ELEMENT;
	}
}

static void
walk(struct walk *w, const struct tei_pattern *p, const struct around *around)
{
	while (is_wanted(w, p)) {
		struct around in = { around, AFTER, p->b };
		struct around left = { around, BEFORE, p->a };

		if (is_leaf(w, p)) {
			if (w->leaf(w->data, p))
				find(w, p, around);
			return;
		}
		switch (p->kind) {
		case TEI_P_CHOICE:
			for (uint32_t i = 0; i < p->count; i++)
				walk(w, p->kids[i], around);
			return;
		case TEI_P_ONEORMORE:
			in.p = zero_or_more(w->m, p);
			walk(w, p->a, &in);
			return;
		case TEI_P_INTERLEAVE:
			in.side = BESIDE;
			walk(w, p->a, &in);
			in.p = p->a;
			walk(w, p->b, &in);
			return;
		case TEI_P_GROUP:
			walk(w, p->a, &in);
			if (w->what == TEI_WALK_ATTRIBUTES) {
				walk(w, p->b, &left);
				return;
			}
			if (!p->a->nullable && w->what != TEI_WALK_RECOVER)
				return;
			p = p->b; /* a loop: groups may be long */
			break;
		default:
			return;
		}
	}
}

void
tei_pattern_walk(struct tei_matcher *m, const struct tei_pattern *p,
	enum tei_walk what, tei_leaf_fn *leaf, void *data,
	struct tei_findings *found)
{
	struct walk w = { m, what, leaf, data, found };

	walk(&w, p, NULL);
}

/* The rests of all findings from `first` on as one pattern. */
static const struct tei_pattern *
unite(struct tei_matcher *m, struct tei_findings *f)
{
	const struct tei_pattern *few[64], **rests = few, *p;

	if (f->n == 0)
		return &tei_pattern_notallowed;
	if (f->n > 64)
		rests = malloc(f->n * sizeof(struct tei_pattern *));
	if (rests == NULL) {
		m->failed = true;
		return &tei_pattern_notallowed;
	}
	for (size_t i = 0; i < f->n; i++)
		rests[i] = f->list[i].rest;
	p = tei_pattern_union(&m->pool, rests, f->n);
	if (rests != few)
		free(rests);
	return p;
}

struct string {
	struct tei_matcher *m;
	const struct tei_qname *name; /* of the attribute */
	const char *s;
	size_t n;
};

static bool
string_leaf(void *data, const struct tei_pattern *leaf)
{
	const struct string *string = data;

	return leaf->kind == TEI_P_TEXT ||
	    tei_value_matches(string->m, leaf, string->s, string->n);
}

const struct tei_pattern *
tei_pattern_after_string(struct tei_matcher *m, const struct tei_pattern *p,
	const char *s, size_t n)
{
	struct string string = { m, NULL, s, n };
	struct tei_findings found = { 0 };

	tei_pattern_walk(m, p, TEI_WALK_TEXT, string_leaf, &string, &found);
	p = unite(m, &found);
	free(found.list);
	return p;
}

static bool
attribute_leaf(void *data, const struct tei_pattern *leaf)
{
	const struct string *string = data;

	return tei_nameclass_has(leaf->names, string->name) &&
	    tei_value_matches(string->m, leaf->a, string->s, string->n);
}

const struct tei_pattern *
tei_pattern_after_attribute(struct tei_matcher *m,
	const struct tei_pattern *p, const struct tei_qname *name,
	const char *s, size_t n)
{
	struct string string = { m, name, s, n };
	struct tei_findings found = { 0 };

	tei_pattern_walk(m, p, TEI_WALK_ATTRIBUTES, attribute_leaf, &string,
	    &found);
	p = unite(m, &found);
	free(found.list);
	return p;
}

static const struct tei_pattern *
close_choice(struct tei_matcher *m, const struct tei_pattern *p, bool forgive)
{
	const struct tei_pattern **kids, *closed;

	kids = malloc(p->count * sizeof *kids);
	if (kids == NULL) {
		m->failed = true;
		return &tei_pattern_notallowed;
	}
	for (uint32_t i = 0; i < p->count; i++)
		kids[i] = tei_pattern_without_attributes(m, p->kids[i],
		    forgive);
	closed = tei_pattern_choice(&m->pool, kids, p->count);
	free(kids);
	return closed;
}

const struct tei_pattern *
tei_pattern_without_attributes(struct tei_matcher *m,
	const struct tei_pattern *p, bool forgive)
{
	const struct tei_pattern *a, *b;

	if (!p->has_attributes)
		return p;
	switch (p->kind) {
	case TEI_P_CHOICE:
		return close_choice(m, p, forgive);
	case TEI_P_GROUP:
	case TEI_P_INTERLEAVE:
		a = tei_pattern_without_attributes(m, p->a, forgive);
		b = tei_pattern_without_attributes(m, p->b, forgive);
		return p->kind == TEI_P_GROUP
		    ? tei_pattern_group(&m->pool, a, b)
		    : tei_pattern_interleave(&m->pool, a, b);
	case TEI_P_ONEORMORE:
		a = tei_pattern_without_attributes(m, p->a, forgive);
		return tei_pattern_repeat(&m->pool, a);
	default:
		return forgive ? &tei_pattern_empty : &tei_pattern_notallowed;
	}
}
