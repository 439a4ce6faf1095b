#include "correct/anchor.h"

#include <stdint.h>
#include <stdlib.h>

#include "correct/candidates.h"

static void
decide(struct tei_finder *f, size_t i, const struct tei_candidate *c)
{
	f->anchor[i].from = c->place.at;
	f->anchor[i].to = c->place.at + (uint32_t)f->wanted[i].text.n;
	f->anchor[i].fault = TEI_ANCHORED;
}

static const struct tei_candidate *
only_whole(const struct tei_finder *f)
{
	const struct tei_candidate *found = NULL;
	size_t k;

	for (k = 0; k < f->n_found; k++)
		if (f->found[k].likeness >= 1) {
			if (found != NULL)
				return NULL;
			found = &f->found[k];
		}
	return found;
}

/* The candidate that lies right at the place of the source, and has enough of
 * its context. */
static const struct tei_candidate *
right_at(const struct tei_finder *f, size_t source, double least)
{
	size_t k;

	for (k = 0; k < f->n_found; k++)
		if (f->found[k].place.source == source &&
		    f->found[k].likeness >= least)
			return &f->found[k];
	return NULL;
}

/* The only candidate with enough of its context not far from the place of the
 * source: what changed beside it has moved it a little. */
static const struct tei_candidate *
close_to(const struct tei_finder *f, size_t source, double least)
{
	enum { FAR = 40 };
	const struct tei_candidate *found = NULL;
	size_t k;

	for (k = 0; k < f->n_found; k++) {
		const struct tei_candidate *c = &f->found[k];

		if (c->likeness < least || c->place.source + FAR < source ||
		    c->place.source > source + FAR)
			continue;
		if (found != NULL)
			return NULL;
		found = c;
	}
	return found;
}

/* Where the offset leads if the text has moved as far as there. */
static size_t
moved(const struct tei_finder *f, size_t start, size_t other)
{
	size_t was, is;

	if (other == SIZE_MAX)
		return start;
	was = f->fixes->fix[other].start;
	is = tei_tagged_source(f->t, f->anchor[other].from);
	return is >= was ? start + (is - was) :
	    start >= was - is ? start - (was - is) : 0;
}

/* The likeliest candidate, if it is clearly so. */
static const struct tei_candidate *
likeliest(const struct tei_finder *f)
{
	const struct tei_candidate *best = NULL, *second = NULL;
	size_t k;

	for (k = 0; k < f->n_found; k++) {
		const struct tei_candidate *c = &f->found[k];

		if (best == NULL || c->likeness > best->likeness) {
			second = best;
			best = c;
		} else if (second == NULL || c->likeness > second->likeness) {
			second = c;
		}
	}
	if (best == NULL || best->likeness < .6 || (second != NULL &&
	    best->likeness - second->likeness < .2))
		return NULL;
	return best;
}

/* Decides where several places or none have the whole context. */
static void
choose(struct tei_finder *f, size_t i, size_t before, size_t after)
{
	size_t start = f->fixes->fix[i].start, k, whole = 0;
	const struct tei_candidate *c = NULL;
	double least;

	tei_finder_gather(f, i, start == SIZE_MAX ? 0 : moved(f, start, before));
	for (k = 0; k < f->n_found; k++)
		whole += f->found[k].likeness >= 1;
	for (least = 1; c == NULL && start != SIZE_MAX && least >= .5;
	    least -= .5)
		for (k = 0; c == NULL && k < 4; k++)
			c = (k < 2 ? right_at : close_to)(f, moved(f, start,
			    k % 2 ? after : before), least);
	if (c == NULL)
		c = only_whole(f);
	if (c == NULL && whole == 0)
		c = likeliest(f);
	if (c != NULL)
		decide(f, i, c);
	else if (whole > 1)
		f->anchor[i].fault = TEI_AMBIGUOUS;
}

/* A correction and its offset. */
struct turn {
	size_t start, fix;
};

static int
by_offset(const void *x, const void *y)
{
	const struct turn *a = x, *b = y;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return a->fix < b->fix ? -1 : a->fix > b->fix;
}

/* Decides what one place has the whole context of; then the rest by these. */
static void
find(struct tei_finder *f, struct turn *turn, size_t *last)
{
	size_t n = f->fixes->n, i, known = SIZE_MAX, next = SIZE_MAX;
	const struct tei_candidate *c;

	for (i = 0; i < n; i++) {
		turn[i] = (struct turn){ f->fixes->fix[i].start, i };
		tei_finder_gather(f, i, turn[i].start == SIZE_MAX ? 0 : turn[i].start);
		c = f->n_found < TEI_NEAREST ? only_whole(f) : NULL;
		if (c != NULL)
			decide(f, i, c);
	}
	qsort(turn, n, sizeof(*turn), by_offset);
	for (i = 0; i < n; i++) {
		last[i] = known;
		if (f->anchor[turn[i].fix].fault == TEI_ANCHORED &&
		    turn[i].start != SIZE_MAX)
			known = turn[i].fix;
	}
	/* backwards, so that what is known after is at hand; what has just
	 * been chosen is no witness for others */
	for (i = n; i-- > 0;) {
		if (f->anchor[turn[i].fix].fault != TEI_ANCHORED)
			choose(f, turn[i].fix, last[i], next);
		else if (turn[i].start != SIZE_MAX)
			next = turn[i].fix;
	}
}

bool
tei_anchors_find(const struct tei_fixes *fixes, const struct tei_tagged *t,
	struct tei_anchor *anchor)
{
	struct tei_finder *f = calloc(1, sizeof(*f));
	struct turn *turn = malloc((fixes->n + 1) * sizeof(*turn));
	size_t *last = malloc((fixes->n + 1) * sizeof(*last));
	bool good = f && turn && last;

	good = good && tei_finder_init(f, fixes, t, anchor);
	if (good)
		find(f, turn, last);
	tei_finder_free(f);
	free(turn);
	free(last);
	return good;
}
