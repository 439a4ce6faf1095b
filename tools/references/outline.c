#include <stdlib.h>

#include "lib/buf.h"
#include "references/features.h"

/* Adds the stretches that end where `ends` says, and numbers them by word. */
static void
add_stretches(struct tei_ref_outline *o, const struct tei_ref_words *w,
	bool parts, uint32_t *number)
{
	struct tei_ref_stretch *s = NULL;
	size_t i;

	for (i = 0; i < w->n; i++) {
		const struct tei_ref_word *x = &w->word[i];

		if (s == NULL) {
			s = &o->stretch[o->stretches++];
			*s = (struct tei_ref_stretch){ .from = (uint32_t)i };
		}
		s->to = (uint32_t)i + 1;
		s->kinds |= x->kinds;
		s->forms |= 1u << x->form;
		number[i] = (uint32_t)(s - o->stretch);
		if (parts ? x->ends_part : x->ends_clause)
			s = NULL;
	}
}

/* The side of a word, of its neighbour's side and the neighbour. */
static struct tei_ref_side
widen(struct tei_ref_side s, const struct tei_ref_word *w)
{
	s.kinds |= w->kinds;
	s.forms |= 1u << w->form;
	s.quoted |= w->quoted;
	return s;
}

static void
find_sides(struct tei_ref_outline *o, const struct tei_ref_words *w)
{
	static const struct tei_ref_side none = { .kinds = 0 };
	size_t i;

	for (i = 0; i < w->n; i++)
		o->before[i] = i == 0 ? none : widen(o->before[i - 1],
		    &w->word[i - 1]);
	for (i = w->n; i-- > 0;)
		o->after[i] = i + 1 == w->n ? none : widen(o->after[i + 1],
		    &w->word[i + 1]);
}

bool
tei_ref_outline(struct tei_ref_outline *o, const struct tei_ref_words *w)
{
	size_t n = w->n + 1;

	if (!tei_grow(&o->stretch, &o->cap, 2 * n, sizeof(*o->stretch)) ||
	    !tei_grow(&o->clause, &o->cap_clause, n, sizeof(*o->clause)) ||
	    !tei_grow(&o->part, &o->cap_part, n, sizeof(*o->part)) ||
	    !tei_grow(&o->before, &o->cap_before, n, sizeof(*o->before)) ||
	    !tei_grow(&o->after, &o->cap_after, n, sizeof(*o->after)))
		return false;
	o->stretches = 0;
	add_stretches(o, w, false, o->clause);
	o->clauses = o->stretches;
	add_stretches(o, w, true, o->part);
	find_sides(o, w);
	return true;
}

void
tei_ref_outline_free(struct tei_ref_outline *o)
{
	free(o->stretch);
	free(o->clause);
	free(o->part);
	free(o->before);
	free(o->after);
	*o = (struct tei_ref_outline){0};
}
