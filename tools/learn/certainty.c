#include "learn/certainty.h"

#include <stdlib.h>

/* Guesses of like margin, pooled. */
struct group {
	size_t n, right;
	int64_t margin; /* summed */
};

/* By words first, so that those of one word stand together. */
static int
by_margin(const void *a, const void *b)
{
	const struct tei_guess *x = a, *y = b;
	int longer = (x->words > 1) - (y->words > 1);

	return longer ? longer : x->margin != y->margin ?
	    (x->margin > y->margin) - (x->margin < y->margin) :
	    x->right - y->right;
}

/* Adds a group behind others; while the one before is as often right or more
 * often, they are one. */
static size_t
add_group(struct group *group, size_t n, struct group new)
{
	for (; n > 0 && group[n - 1].right * new.n >=
	    new.right * group[n - 1].n; n--) {
		new.n += group[n - 1].n;
		new.right += group[n - 1].right;
		new.margin += group[n - 1].margin;
	}
	group[n] = new;
	return n + 1;
}

static void
fit_curve(struct tei_certainty_curve *c, const struct tei_guess *guess,
	size_t n)
{
	enum { LEAST = 50 };
	struct group group[TEI_CERTAINTY_KNOTS], next;
	size_t groups = n / LEAST, made = 0, from = 0, k;
	unsigned right, before = 0;

	if (groups > TEI_CERTAINTY_KNOTS)
		groups = TEI_CERTAINTY_KNOTS;
	if (groups == 0)
		groups = n > 0;
	for (k = 0; k < groups; k++) {
		next = (struct group){0};
		for (; from < n * (k + 1) / groups; from++) {
			next.n++;
			next.right += guess[from].right;
			next.margin += guess[from].margin;
		}
		made = add_group(group, made, next);
	}
	c->n = made;
	for (k = 0; k < made; k++) {
		right = (unsigned)((group[k].right + 1) * TEI_CERTAINTY_WHOLE /
		    (group[k].n + 2));
		before = right > before ? right : before;
		c->knot[k].margin = (int32_t)(group[k].margin /
		    (int64_t)group[k].n);
		c->knot[k].right = (uint16_t)before;
	}
}

void
tei_certainty_fit(struct tei_certainty *c, struct tei_guess *guess, size_t n)
{
	size_t one = 0;

	if (n > 0)
		qsort(guess, n, sizeof(*guess), by_margin);
	while (one < n && guess[one].words < 2)
		one++;
	fit_curve(&c->one, guess, one);
	fit_curve(&c->more, guess + one, n - one);
}

unsigned
tei_certainty_of(const struct tei_certainty *certainty, int32_t margin,
	size_t words)
{
	const struct tei_certainty_curve *one = &certainty->one,
	    *more = &certainty->more, *c = words < 2 ? one : more;
	size_t k = 0;
	int64_t wide, up;

	if (c->n == 0) /* none of this sort was found */
		c = words < 2 ? more : one;
	if (c->n == 0)
		return 0;
	while (k < c->n && c->knot[k].margin <= margin)
		k++;
	if (k == 0 || k == c->n)
		return c->knot[k ? k - 1 : 0].right;
	wide = (int64_t)c->knot[k].margin - c->knot[k - 1].margin;
	up = c->knot[k].right - c->knot[k - 1].right;
	return c->knot[k - 1].right + (unsigned)(up * ((int64_t)margin -
	    c->knot[k - 1].margin) / wide);
}
