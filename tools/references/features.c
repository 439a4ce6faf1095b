#include "references/features.h"

#include "learn/model.h"
#include "lib/names.h"

/* The features of one word being gathered. */
struct bag {
	uint32_t *feature;
	size_t n;
	const struct tei_ref_words *w;
	const struct tei_ref_outline *o;
	size_t i;
};

static void
put(struct bag *b, uint32_t template, uint32_t x, uint32_t y)
{
	if (b->n < TEI_REF_FEATURES)
		b->feature[b->n++] = tei_feature(template, x, y);
}

static const struct tei_ref_word *
near(const struct bag *b, int by)
{
	static const struct tei_ref_word edge = { .text = 1, .shape = 1 };
	size_t at = b->i + (size_t)by;

	return at < b->w->n ? &b->w->word[at] : &edge;
}

/* So many, in steps that widen. */
static uint32_t
step(size_t n)
{
	uint32_t k = 0;

	for (; n > 4; n /= 2)
		k++;
	return k * 4 + (uint32_t)n;
}

static uint32_t
marks(const struct tei_ref_word *x)
{
	return x->before | (uint32_t)x->after << 8;
}

/* The word's own letters. */
static void
put_word(struct bag *b)
{
	const struct tei_ref_word *x = near(b, 0);
	const char *s = x->s + x->core;
	size_t n = x->core_end - x->core, k;

	put(b, 1, x->raw, 0);
	for (k = 1; k <= 4; k++) {
		put(b, 2 + (uint32_t)k, (uint32_t)tei_hash(s, n < k ? n : k),
		    0);
		put(b, 8 + (uint32_t)k, (uint32_t)tei_hash(n < k ? s :
		    s + n - k, n < k ? n : k), 0);
	}
	put(b, 14, x->form, marks(x));
	put(b, 15, x->text, x->after);
	put(b, 16, x->capitals, x->form);
}

/* The words around it. */
static void
put_window(struct bag *b)
{
	int k;

	for (k = -3; k <= 3; k++) {
		const struct tei_ref_word *y = near(b, k);
		uint32_t place = 20 + (uint32_t)(k + 3) * 8;

		put(b, place, y->text, 0);
		put(b, place + 1, y->shape, 0);
		put(b, place + 2, y->kinds, 0);
		put(b, place + 3, y->form, marks(y));
		put(b, place + 4, y->form, y->capital);
	}
	for (k = -1; k <= 1; k += 2) {
		uint32_t place = 80 + (uint32_t)(k + 1) * 8;

		put(b, place, near(b, 0)->text, near(b, k)->text);
		put(b, place + 1, near(b, 0)->shape, near(b, k)->shape);
		put(b, place + 2, near(b, 0)->kinds, near(b, k)->kinds);
		put(b, place + 3, near(b, 0)->shape, near(b, k)->text);
		put(b, place + 4, near(b, k)->text, near(b, 2 * k)->text);
		put(b, place + 5, near(b, k)->shape, near(b, 2 * k)->shape);
		put(b, place + 6, marks(near(b, k)), near(b, 0)->kinds);
	}
}

/* Where the word stands. */
static void
put_place(struct bag *b)
{
	const struct tei_ref_word *x = near(b, 0);
	size_t n = b->w->n, i = b->i;
	uint32_t tenth = (uint32_t)(i * 10 / n);
	uint32_t state = (uint32_t)x->quoted | (uint32_t)x->bracketed << 1;

	put(b, 100, tenth, 0);
	put(b, 101, tenth, x->form);
	put(b, 102, (uint32_t)(i < 6 ? i : 6), (uint32_t)(n - i < 6 ? n - i :
	    6));
	put(b, 103, state, x->form);
	put(b, 104, state, tenth);
	put(b, 105, i == 0, x->shape);
	put(b, 106, i + 1 == n, x->shape);
}

/* What stands before the word, and after it, in the whole reference. */
static void
put_sides(struct bag *b)
{
	const struct tei_ref_word *x = near(b, 0);
	const struct tei_ref_side *sides[2] = { &b->o->before[b->i],
	    &b->o->after[b->i] };
	uint32_t bit, side, state;

	for (side = 0; side < 2; side++) {
		const struct tei_ref_side *s = sides[side];

		for (bit = 0; bit < TEI_REF_KINDS; bit++)
			if (s->kinds >> bit & 1 && bit != TEI_REF_FUNCTION)
				put(b, 110 + side, bit, 0);
		for (bit = 1; bit < TEI_REF_FORMS; bit++)
			if (s->forms >> bit & 1)
				put(b, 112 + side, bit, x->form);
		put(b, 114 + side, s->quoted, x->quoted);
	}
	put(b, 116, sides[0]->forms, sides[1]->forms);
	state = (sides[0]->forms >> TEI_REF_YEAR & 1) |
	    (uint32_t)sides[0]->quoted << 1 |
	    (sides[0]->kinds >> TEI_REF_IN & 1) << 2 |
	    (sides[1]->forms >> TEI_REF_YEAR & 1) << 3 |
	    (uint32_t)x->quoted << 4 | (uint32_t)sides[1]->quoted << 5;
	put(b, 117, state, x->text);
	put(b, 118, state, x->kinds);
	put(b, 119, state, x->shape);
	put(b, 120, state, b->o->stretch[b->o->part[b->i]].kinds);
	put(b, 121, state, b->o->part[b->i] - (uint32_t)b->o->clauses);
	put(b, 122, state, near(b, -1)->after);
}

/* Words until the next (by 1), or since the last (by -1), that is of a kind,
 * up to FAR. */
enum { FAR = 12 };
static uint32_t
distance(const struct bag *b, unsigned kinds, unsigned forms, int by)
{
	size_t at = b->i;
	uint32_t n;

	for (n = 1; n < FAR; n++) {
		at += (size_t)by;
		if (at >= b->w->n)
			return FAR + 1;
		if (b->w->word[at].kinds & kinds ||
		    1u << b->w->word[at].form & forms)
			return n;
	}
	return FAR;
}

/* How far the words are that tell fields apart. */
static void
put_distances(struct bag *b)
{
	static const struct { unsigned kinds, forms; } what[] = {
		{ 1u << TEI_REF_ED, 0 },
		{ 1u << TEI_REF_TRANS | 1u << TEI_REF_ROLE, 0 },
		{ 1u << TEI_REF_IN, 0 },
		{ 1u << TEI_REF_PUBLISHER, 0 },
		{ 0, 1u << TEI_REF_YEAR },
		{ 0, 1u << TEI_REF_INITIAL },
		{ 0, 1u << TEI_REF_RANGE | 1u << TEI_REF_VOLUME_ISSUE },
		{ 1u << TEI_REF_ETAL | 1u << TEI_REF_AND, 0 },
		{ 1u << TEI_REF_FUNCTION, 0 },
		{ 1u << TEI_REF_NOTE, 0 },
	};
	const struct tei_ref_word *x = near(b, 0);
	uint32_t near_by, back, k;

	for (k = 0; k < sizeof(what) / sizeof(*what); k++) {
		near_by = distance(b, what[k].kinds, what[k].forms, 1);
		back = distance(b, what[k].kinds, what[k].forms, -1);
		put(b, 200 + k, near_by, x->form);
		put(b, 220 + k, back, x->form);
		put(b, 240 + k, near_by < FAR, back < FAR);
	}
}

/* True for what names are made of: capitals, initials, particles. */
static bool
is_name_like(const struct tei_ref_word *x)
{
	return x->form == TEI_REF_INITIAL || (x->form == TEI_REF_PLAIN &&
	    (x->capital || x->kinds & (1u << TEI_REF_PARTICLE |
	    1u << TEI_REF_AND | 1u << TEI_REF_ETAL)) &&
	    !ref_is(x, TEI_REF_FUNCTION));
}

/* The run of words that may be names, around the word. */
enum { LONGEST = 256 };
static void
put_run(struct bag *b)
{
	const struct tei_ref_word *w = b->w->word;
	size_t from = b->i, to = b->i, initials = 0, k;

	while (from > 0 && b->i - from < LONGEST && is_name_like(&w[from - 1]))
		from--;
	while (to < b->w->n && to - b->i < LONGEST && is_name_like(&w[to]))
		to++;
	for (k = from; k < to; k++)
		initials += w[k].form == TEI_REF_INITIAL;
	put(b, 260, from == 0, to == b->i);
	put(b, 261, step(b->i - from), step(to - b->i));
	put(b, 262, step(initials), step(to - from));
	put(b, 263, from == 0, step(initials));
	put(b, 264, from == 0 ? 1 : w[from - 1].text, to == b->i);
	put(b, 265, to == b->w->n ? 1 : w[to].text, from == 0);
	put(b, 266, to == b->w->n ? 1 : w[to].kinds |
	    (uint32_t)w[to].form << 28, from == 0);
}

/* The clause, or the part, around the word, and its neighbours. */
static void
put_stretch(struct bag *b, bool parts)
{
	const struct tei_ref_outline *o = b->o;
	uint32_t at = parts ? o->part[b->i] : o->clause[b->i];
	uint32_t from = parts ? (uint32_t)o->clauses : 0;
	uint32_t to = parts ? (uint32_t)o->stretches : (uint32_t)o->clauses;
	const struct tei_ref_stretch *s = &o->stretch[at];
	const struct tei_ref_word *w = b->w->word, *x = near(b, 0);
	uint32_t t = parts ? 160 : 130, bit;
	uint32_t length = step(s->to - s->from), number = step(at - from);

	put(b, t, step(b->i - s->from), step(s->to - b->i));
	put(b, t + 1, length, x->form);
	put(b, t + 2, number, length);
	put(b, t + 3, number, to - at < 4 ? to - at : 4);
	put(b, t + 4, w[s->from].text, 0);
	put(b, t + 5, w[s->to - 1].text, 0);
	put(b, t + 6, s->forms, x->form);
	put(b, t + 7, s->kinds, length);
	put(b, t + 8, w[s->to - 1].after, w[s->from].before);
	for (bit = 0; bit < TEI_REF_KINDS; bit++)
		if (s->kinds >> bit & 1)
			put(b, t + 9, bit, 0);
	if (at > from) {
		put(b, t + 10, s[-1].forms, length);
		put(b, t + 11, w[s[-1].to - 1].text, 0);
		put(b, t + 12, s[-1].kinds, number);
		put(b, t + 13, w[s[-1].from].text, 0);
	}
	if (at + 1 < to) {
		put(b, t + 14, s[1].forms, length);
		put(b, t + 15, w[s[1].from].text, 0);
		put(b, t + 16, s[1].kinds, s[1].forms);
		put(b, t + 17, w[s[1].from].form, marks(&w[s[1].from]));
		put(b, t + 18, w[s[1].from].shape, s->kinds);
	}
}

size_t
tei_ref_features(const struct tei_ref_words *w,
	const struct tei_ref_outline *o, size_t i,
	uint32_t feature[TEI_REF_FEATURES])
{
	struct bag b = { .feature = feature, .w = w, .o = o, .i = i };

	put(&b, 0, 0, 0);
	put_word(&b);
	put_window(&b);
	put_place(&b);
	put_sides(&b);
	put_distances(&b);
	put_run(&b);
	put_stretch(&b, false);
	put_stretch(&b, true);
	return b.n;
}
