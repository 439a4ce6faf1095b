/* Patterns made again of their parts: without attributes, or in another
 * pool. */
#include <stdlib.h>

#include "validate/walk.h"

/* The kinds but group, joined of what is found of their parts. */
static const struct tei_pattern *
rebuild_other(struct tei_pattern_walk *w, const struct tei_pattern *p,
	tei_walk_fn *each)
{
	struct tei_patterns *pool = &w->m->pool;
	const struct tei_pattern *found;
	size_t base = w->n;

	switch (p->kind) {
	case TEI_P_INTERLEAVE:
		found = each(w, p->a);
		return tei_pattern_interleave(pool, found, each(w, p->b));
	case TEI_P_ONEORMORE:
		return tei_pattern_repeat(pool, each(w, p->a));
	default:
		for (uint32_t i = 0; i < p->count; i++)
			tei_walk_push(w, each(w, p->kids[i]));
		found = tei_pattern_choice(pool, w->rests + base, w->n - base);
		w->n = base;
		return found;
	}
}

static const struct tei_pattern *
join(struct tei_pattern_walk *w, const struct tei_pattern *group,
	const struct tei_pattern *first, const struct tei_pattern *others)
{
	(void)group;
	return tei_pattern_group(&w->m->pool, first, others);
}

/* Each pattern is made once. */
static const struct tei_pattern *
rebuild(struct tei_pattern_walk *w, const struct tei_pattern *p,
	bool (*is_open)(const struct tei_pattern_walk *,
	const struct tei_pattern *), tei_walk_fn *each)
{
	const struct tei_pattern *found = tei_walk_known(w, p);

	if (found != NULL)
		return found;
	found = p->kind == TEI_P_GROUP
	    ? tei_walk_group(w, p, is_open, each, join)
	    : rebuild_other(w, p, each);
	tei_walk_remember(w, p, found);
	return found;
}

static bool
has_attributes(const struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	(void)w;
	return p->has_attributes;
}

static const struct tei_pattern *
without(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	if (!p->has_attributes)
		return p;
	if (p->kind == TEI_P_ATTRIBUTE)
		return w->forgive ? &tei_pattern_empty
		    : &tei_pattern_notallowed;
	return rebuild(w, p, has_attributes, without);
}

const struct tei_pattern *
tei_pattern_without_attributes(struct tei_matcher *m,
	const struct tei_pattern *p, bool forgive)
{
	struct tei_pattern_walk w = { .m = m, .forgive = forgive };

	if (!p->has_attributes)
		return p;
	if (!tei_walk_begin(&w))
		return &tei_pattern_notallowed;
	p = without(&w, p);
	free(w.rests);
	return p;
}

/* The schema's own patterns stay. */
static bool
is_copied(const struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	return p->id >= w->m->g->pool.next_id;
}

static const struct tei_pattern *
copy(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	if (!is_copied(w, p))
		return p;
	return rebuild(w, p, is_copied, copy);
}

bool
tei_pattern_begin_copy(struct tei_matcher *m)
{
	struct tei_pattern_walk w = { .m = m };

	return tei_walk_begin(&w);
}

const struct tei_pattern *
tei_pattern_copy(struct tei_matcher *m, const struct tei_pattern *p)
{
	struct tei_pattern_walk w = { .m = m, .number = m->walks };

	p = copy(&w, p);
	free(w.rests);
	return p;
}
