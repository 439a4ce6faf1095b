#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "score/intervals.h"
#include "score/score.h"

const char tei_score_types[] = "per plc org dat cit au ed ta tm tj pp pu dt "
    "vo is pg ar co op de le no cl";

/* Types whose values the gold has. */
static bool
has_value(const char *type)
{
	return strcmp(type, "dat") == 0 || strcmp(type, "dt") == 0 ||
	    strcmp(type, "cit") == 0;
}

bool
tei_score_init(struct tei_score *s, char *types)
{
	char *type, *next;

	*s = (struct tei_score){ .n = 0 };
	for (type = strtok_r(types, " ,", &next); type != NULL;
	    type = strtok_r(NULL, " ,", &next)) {
		if (s->n == TEI_SCORE_TYPES)
			return false;
		s->count[s->n++].type = type;
		if (strcmp(type, "cit") == 0)
			s->references = true;
	}
	return s->n > 0;
}

static double
share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

double
tei_score_precision(const struct tei_score_count *c)
{
	return share(c->strict, c->found);
}

double
tei_score_recall(const struct tei_score_count *c)
{
	return share(c->strict, c->gold);
}

double
tei_score_f1(const struct tei_score_count *c, size_t right)
{
	return share(2 * right, c->gold + c->found);
}

/* The marks of one type, in order of place. */
struct chosen {
	struct tei_intervals marks;
	bool *used; /* by interval */
};

/* True if a mark that the gold leaves open lies over the found one. */
static bool
is_left_open(const struct tei_intervals *open, const struct tei_mark *m)
{
	size_t i = tei_intervals_reaching(open, m->start + 1);

	for (; i < open->n && open->at[i].start < m->end; i++) {
		const struct tei_mark *o = open->at[i].owner;

		if (o->end > m->start && tei_slice_same(m->type, o->value))
			return true;
	}
	return false;
}

static bool
choose(struct chosen *c, const struct tei_marks *marks, const char *type,
	const struct tei_score_text *t, const struct tei_intervals *open)
{
	size_t i;

	for (i = 0; i < marks->n; i++) {
		const struct tei_mark *m = &marks->mark[i];

		if (!tei_slice_is(m->type, type) || (open != NULL &&
		    (m->start < t->from || m->start >= t->to ||
		    is_left_open(open, m))))
			continue;
		if (!tei_intervals_add(&c->marks, m->start, m->end, m))
			return false;
	}
	tei_intervals_sort(&c->marks);
	c->used = calloc(c->marks.n + 1, sizeof(*c->used));
	return c->used != NULL;
}

/* The unused mark that shares most with m, of equals the last; or SIZE_MAX. */
static size_t
best_overlap(const struct chosen *c, const struct tei_mark *m)
{
	size_t i = tei_intervals_reaching(&c->marks, m->start + 1);
	size_t best = SIZE_MAX, most = 0;

	for (; i < c->marks.n && c->marks.at[i].start < m->end; i++) {
		const struct tei_interval *p = &c->marks.at[i];
		size_t from = p->start > m->start ? p->start : m->start;
		size_t to = p->end < m->end ? p->end : m->end;

		if (!c->used[i] && to > from && to - from >= most) {
			most = to - from;
			best = i;
		}
	}
	return best;
}

/* The first mark after `from` that does not begin and end where it does. */
static size_t
next_place(const struct chosen *c, size_t from)
{
	const struct tei_interval *p = c->marks.at;
	size_t i = from + 1;

	while (i < c->marks.n && p[i].start == p[from].start &&
	    p[i].end == p[from].end)
		i++;
	return i;
}

/* How many places both have: a merge of two sorted lists. */
static size_t
same_places(const struct chosen *a, const struct chosen *b)
{
	size_t i = 0, j = 0, n = 0;

	while (i < a->marks.n && j < b->marks.n) {
		const struct tei_interval *x = &a->marks.at[i],
		    *y = &b->marks.at[j];

		if (x->start == y->start && x->end == y->end)
			n++;
		if (x->start < y->start || (x->start == y->start &&
		    x->end <= y->end))
			i = next_place(a, i);
		if (y->start < x->start || (x->start == y->start &&
		    y->end <= x->end))
			j = next_place(b, j);
	}
	return n;
}

static bool
add(struct tei_differences *d, struct tei_difference x)
{
	if (d == NULL)
		return true;
	if (!tei_grow(&d->at, &d->cap, d->n + 1, sizeof(*d->at)))
		return false;
	d->at[d->n++] = x;
	return true;
}

/* A found mark of any type in the very place, or NULL. */
static const struct tei_mark *
in_place(const struct tei_marks *all, const struct tei_mark *m)
{
	size_t from = 0, to = all->n, middle;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (all->mark[middle].start < m->start ||
		    (all->mark[middle].start == m->start &&
		    all->mark[middle].end < m->end))
			from = middle + 1;
		else
			to = middle;
	}
	return from < all->n && all->mark[from].start == m->start &&
	    all->mark[from].end == m->end ? &all->mark[from] : NULL;
}

/* What a right mark was found as. */
static bool
compare(struct tei_score_count *n, const struct tei_score_text *t,
	struct chosen *found, const struct tei_mark *m,
	struct tei_differences *d)
{
	size_t best = best_overlap(found, m);
	const struct tei_mark *f;
	bool same;

	if (best == SIZE_MAX) {
		f = in_place(&t->found, m);
		return add(d, (struct tei_difference){ f ? TEI_OTHER_TYPE :
		    TEI_MISSED, n->type, m, f });
	}
	f = found->marks.at[best].owner;
	found->used[best] = true;
	n->overlap++;
	same = tei_slice_same(f->value, m->value);
	n->value += same;
	if (f->start != m->start || f->end != m->end)
		return add(d, (struct tei_difference){ TEI_BORDERS, n->type,
		    m, f });
	return same || !has_value(n->type) || add(d, (struct tei_difference){
	    TEI_VALUE, n->type, m, f });
}

static bool
count_type(struct tei_score_count *n, const struct tei_score_text *t,
	const struct tei_intervals *open, struct tei_differences *d)
{
	struct chosen gold = { .used = NULL }, found = { .used = NULL };
	bool good = choose(&gold, &t->gold, n->type, t, NULL) &&
	    choose(&found, &t->found, n->type, t, open);
	size_t i;

	if (good) {
		n->gold += gold.marks.n;
		n->found += found.marks.n;
		n->strict += same_places(&gold, &found);
	}
	for (i = 0; good && i < gold.marks.n; i++)
		good = compare(n, t, &found, gold.marks.at[i].owner, d);
	for (i = 0; good && i < found.marks.n; i++)
		if (!found.used[i])
			good = add(d, (struct tei_difference){ TEI_EXTRA,
			    n->type, NULL, found.marks.at[i].owner });
	tei_intervals_free(&gold.marks);
	tei_intervals_free(&found.marks);
	free(gold.used);
	free(found.used);
	return good;
}

static size_t
place_of(const struct tei_difference *d)
{
	return d->gold ? d->gold->start : d->found->start;
}

static int
by_place(const void *x, const void *y)
{
	const struct tei_difference *a = x, *b = y;
	size_t s = place_of(a), t = place_of(b);

	if (s != t)
		return s < t ? -1 : 1;
	return a->kind != b->kind ? (int)a->kind - (int)b->kind :
	    strcmp(a->type, b->type);
}

enum tei_status
tei_score_add(struct tei_score *s, struct tei_score_text *t,
	struct tei_differences *d, struct tei_diag *diag)
{
	static const struct tei_slice ign = { "ign", 3 };
	struct tei_intervals open = { .n = 0 };
	bool good = true;
	size_t i;

	for (i = 0; good && i < t->gold.n; i++)
		if (tei_slice_same(t->gold.mark[i].type, ign))
			good = tei_intervals_add(&open, t->gold.mark[i].start,
			    t->gold.mark[i].end, &t->gold.mark[i]);
	tei_intervals_sort(&open);
	for (i = 0; good && i < s->n; i++)
		good = count_type(&s->count[i], t, &open, d);
	tei_intervals_free(&open);
	if (good && s->references)
		good = tei_score_references(s, t);
	if (d != NULL && d->n > 0)
		qsort(d->at, d->n, sizeof(*d->at), by_place);
	return good ? TEI_OK : tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
}
