/*
 * Derivatives. What has been found out of a pattern is remembered for the
 * time of a walk, by the pattern's id: a schema in which definitions share
 * their parts is a small graph, but a tree that nobody would see the end of.
 */
#include <stdlib.h>

#include "validate/walk.h"

#define K(x) (1u << TEI_P_##x)

/* The kinds that are leaves of a walk, and whether it goes past what must
 * come first. */
static const struct {
	unsigned leaves;
	bool passes;
} walks[] = {
	[TEI_WALK_ELEMENTS] = { K(ELEMENT), false },
	[TEI_WALK_RECOVER] = { K(ELEMENT), true },
	[TEI_WALK_REQUIRED] = { K(ELEMENT) | K(DATA) | K(VALUE) | K(LIST),
	    false },
	[TEI_WALK_TEXT] = { K(TEXT) | K(DATA) | K(VALUE) | K(LIST), false },
	[TEI_WALK_ATTRIBUTES] = { K(ATTRIBUTE), true },
	[TEI_WALK_NEEDED] = { K(ATTRIBUTE), true },
	[TEI_WALK_VALUES] = { K(TEXT) | K(DATA) | K(VALUE) | K(LIST), true },
};

/* May there be a leaf in it? */
static bool
is_wanted(const struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	switch (w->what) {
	case TEI_WALK_ATTRIBUTES:
		return p->has_attributes;
	case TEI_WALK_NEEDED:
		return p->needs_attributes;
	case TEI_WALK_TEXT:
	case TEI_WALK_VALUES:
		return p->has_text || p->has_strings;
	case TEI_WALK_REQUIRED:
		return !p->nullable;
	default:
		return true;
	}
}

static bool
is_leaf(const struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	return (walks[w->what].leaves >> p->kind & 1) != 0;
}

/* May what follows the first member of a group come first? */
static bool
is_passed(const struct tei_pattern_walk *w, const struct tei_pattern *group)
{
	return group->a->nullable || walks[w->what].passes;
}

static void
visit(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	for (; is_wanted(w, p) && tei_walk_known(w, p) == NULL; p = p->b) {
		tei_walk_remember(w, p, p);
		if (is_leaf(w, p)) {
			w->visit(w->data, p);
			return;
		}
		if (p->kind == TEI_P_CHOICE) {
			for (uint32_t i = 0; i < p->count; i++)
				visit(w, p->kids[i]);
			return;
		}
		if (p->kind != TEI_P_GROUP && p->kind != TEI_P_INTERLEAVE &&
		    p->kind != TEI_P_ONEORMORE)
			return;
		visit(w, p->a);
		if (p->kind == TEI_P_ONEORMORE ||
		    (p->kind == TEI_P_GROUP && !is_passed(w, p)))
			return;
	}
}

void
tei_pattern_each_leaf(struct tei_matcher *m, const struct tei_pattern *p,
	enum tei_walk what, tei_visit_fn *fn, void *data)
{
	struct tei_pattern_walk w = { .m = m, .what = what, .visit = fn,
		.data = data };

	if (tei_walk_begin(&w))
		visit(&w, p);
}

static const struct tei_pattern *after(struct tei_pattern_walk *,
	const struct tei_pattern *);

static void
add_rest(struct tei_pattern_walk *w, const struct tei_pattern *rest)
{
	if (rest->kind != TEI_P_NOTALLOWED)
		tei_walk_push(w, rest);
}

/* p* for p = oneOrMore. */
static const struct tei_pattern *
zero_or_more(struct tei_matcher *m, const struct tei_pattern *p)
{
	const struct tei_pattern *both[] = { p, &tei_pattern_empty };

	return tei_pattern_union(&m->pool, both, 2);
}

/* The members that may come first, in a loop: groups may be long. */
static void
add_group(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	do {
		add_rest(w, tei_pattern_group(&w->m->pool, after(w, p->a),
		    p->b));
		if (!is_passed(w, p))
			return;
		p = p->b;
	} while (p->kind == TEI_P_GROUP && tei_walk_known(w, p) == NULL);
	add_rest(w, after(w, p));
}

/* An attribute is of the first member, or of one that follows. */
static const struct tei_pattern *
join_either(struct tei_pattern_walk *w, const struct tei_pattern *group,
	const struct tei_pattern *first, const struct tei_pattern *others)
{
	struct tei_patterns *pool = &w->m->pool;
	const struct tei_pattern *both[] = {
		tei_pattern_group(pool, first, group->b),
		tei_pattern_group(pool, group->a, others) };

	return tei_pattern_union(pool, both, 2);
}

static void
add_rests(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	struct tei_patterns *pool = &w->m->pool;

	switch (p->kind) {
	case TEI_P_CHOICE:
		for (uint32_t i = 0; i < p->count; i++)
			add_rest(w, after(w, p->kids[i]));
		break;
	case TEI_P_ONEORMORE:
		add_rest(w, tei_pattern_group(pool, after(w, p->a),
		    zero_or_more(w->m, p)));
		break;
	case TEI_P_INTERLEAVE:
		add_rest(w, tei_pattern_interleave(pool, after(w, p->a),
		    p->b));
		add_rest(w, tei_pattern_interleave(pool, p->a,
		    after(w, p->b)));
		break;
	case TEI_P_GROUP:
		if (w->what == TEI_WALK_ATTRIBUTES)
			add_rest(w, tei_walk_group(w, p, is_wanted, after,
			    join_either));
		else
			add_group(w, p);
		break;
	default:
		break;
	}
}

/* What is left of a pattern behind a leaf that matches. */
static const struct tei_pattern *
after(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	const struct tei_pattern *rest;
	size_t base = w->n;

	if (!is_wanted(w, p))
		return &tei_pattern_notallowed;
	if (is_leaf(w, p))
		return !w->leaf(w->data, p) ? &tei_pattern_notallowed
		    : p->kind == TEI_P_TEXT ? p : &tei_pattern_empty;
	rest = tei_walk_known(w, p);
	if (rest != NULL)
		return rest;
	add_rests(w, p);
	rest = w->n == base ? &tei_pattern_notallowed :
	    tei_pattern_union(&w->m->pool, w->rests + base, w->n - base);
	w->n = base;
	tei_walk_remember(w, p, rest);
	return rest;
}

const struct tei_pattern *
tei_pattern_after(struct tei_matcher *m, const struct tei_pattern *p,
	enum tei_walk what, tei_leaf_fn *leaf, void *data)
{
	struct tei_pattern_walk w = { .m = m, .what = what, .leaf = leaf,
		.data = data };

	if (!tei_walk_begin(&w))
		return &tei_pattern_notallowed;
	p = after(&w, p);
	free(w.rests);
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

	return tei_pattern_after(m, p, TEI_WALK_TEXT, string_leaf, &string);
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

	return tei_pattern_after(m, p, TEI_WALK_ATTRIBUTES, attribute_leaf,
	    &string);
}
