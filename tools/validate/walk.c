#include "validate/walk.h"

#include <string.h>

#include "lib/buf.h"

bool
tei_walk_begin(struct tei_pattern_walk *w)
{
	struct tei_matcher *m = w->m;
	size_t before = m->known_cap;

	w->number = ++m->walks;
	if (!tei_grow(&m->known, &m->known_cap, m->pool.next_id,
	    sizeof *m->known)) {
		m->failed = true;
		return false;
	}
	memset(m->known + before, 0,
	    (m->known_cap - before) * sizeof *m->known);
	return true;
}

const struct tei_pattern *
tei_walk_known(const struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	const struct tei_known *k = &w->m->known[p->id];

	return k->walk == w->number ? k->found : NULL;
}

void
tei_walk_remember(struct tei_pattern_walk *w, const struct tei_pattern *p,
	const struct tei_pattern *found)
{
	w->m->known[p->id] = (struct tei_known){ w->number, found };
}

void
tei_walk_push(struct tei_pattern_walk *w, const struct tei_pattern *p)
{
	if (!tei_grow(&w->rests, &w->cap, w->n + 1, sizeof *w->rests))
		w->m->failed = true;
	else
		w->rests[w->n++] = p;
}

const struct tei_pattern *
tei_walk_group(struct tei_pattern_walk *w, const struct tei_pattern *p,
	bool (*is_open)(const struct tei_pattern_walk *,
	const struct tei_pattern *), tei_walk_fn *each,
	tei_walk_join_fn *join)
{
	const struct tei_pattern *found;
	size_t base = w->n;

	for (; p->kind == TEI_P_GROUP && is_open(w, p) &&
	    tei_walk_known(w, p) == NULL; p = p->b)
		tei_walk_push(w, p);
	found = each(w, p);
	while (w->n > base) {
		p = w->rests[--w->n];
		found = join(w, p, each(w, p->a), found);
		tei_walk_remember(w, p, found);
	}
	return found;
}
