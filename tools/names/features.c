#include "names/features.h"

#include <string.h>

#include "lib/fold.h"

/* The features of one word being gathered. */
struct bag {
	const struct tei_words *w;
	const struct tei_memory *m;
	const struct tei_namer *z;
	size_t i;
	uint32_t *feature;
	size_t n;
	size_t *end; /* of the groups that are gathered */
};

static void
put(struct bag *b, uint32_t template, uint32_t x, uint32_t y)
{
	b->feature[b->n++] = tei_feature(template, x, y);
}

static void
end_group(struct bag *b)
{
	*b->end++ = b->n;
}

/* The word so far from word i; beyond the flow's ends the memory's first, an
 * element's name in capitals, which no folded word is. */
static const struct tei_word *
near(const struct bag *b, size_t i, int by)
{
	static const struct tei_word edge = { .known = 0 };
	size_t at = i + (size_t)by;

	return at < b->w->n ? &b->w->word[at] : &edge;
}

static const struct tei_use *
use_of(const struct bag *b, const struct tei_word *x)
{
	return &b->m->use[x->known];
}

static uint32_t
text_of(const struct bag *b, size_t i, int by)
{
	return use_of(b, near(b, i, by))->text;
}

static uint32_t
group_of(const struct bag *b, size_t i, int by)
{
	return use_of(b, near(b, i, by))->class.group;
}

static uint32_t
sense_of(const struct bag *b, size_t i, int by)
{
	return use_of(b, near(b, i, by))->class.sense;
}

static uint32_t
affix(struct tei_slice s, size_t n, bool at_end)
{
	size_t k = s.n < n ? s.n : n;

	return (uint32_t)tei_hash(at_end ? s.s + s.n - k : s.s, k);
}

/* How the document uses the word, in a few bits. */
static uint32_t
usage(const struct tei_use *u)
{
	uint32_t bits = 0, k, best = 0;

	for (k = 1; k < TEI_ENTITIES; k++)
		if (u->rule[k] > u->rule[best])
			best = k;
	if (u->rule[best] > 0)
		bits = 1 + best;
	if (u->small > 0)
		bits |= u->small > u->capital ? 8 : 4;
	if (u->capital > 0)
		bits |= u->capital > 1 ? 16 : 32;
	return bits;
}

/* The words around, each by itself. */
static void
put_window(struct bag *b)
{
	int k;

	for (k = -2; k <= 2; k++) {
		const struct tei_word *y = near(b, b->i, k);
		const struct tei_use *u = use_of(b, y);
		uint32_t place = (uint32_t)(k + 2) * 16;

		put(b, 1 + place, u->text, 0);
		put(b, 4 + place, usage(u), y->shape);
		put(b, 7 + place, u->class.group, y->capital);
		put(b, 8 + place, u->class.kind, y->shape);
		if (k > -2 && k < 2) {
			put(b, 3 + place, y->hints, y->shape);
			put(b, 5 + place, usage(u), y->rule);
			put(b, 6 + place, u->class.narrow, y->capital);
		}
		end_group(b);
	}
}

/* What the words around may be in names: each part of it, and all. */
static void
put_senses(struct bag *b)
{
	uint32_t sense, place, rest, part;
	int k;

	for (k = -2; k <= 2; k++) {
		const struct tei_word *y = near(b, b->i, k);

		sense = sense_of(b, b->i, k);
		place = 300 + (uint32_t)(k + 2) * 8;
		put(b, place, sense, y->capital);
		if (k == -2 || k == 2 || sense == 0)
			continue;
		rest = sense - 1;
		for (part = 1; part <= TEI_SENSES; part++) {
			put(b, place + part, rest % TEI_SENSE_STEPS, y->shape);
			rest /= TEI_SENSE_STEPS;
		}
	}
	sense = sense_of(b, b->i, 0);
	put(b, 350, sense, sense_of(b, b->i, 1));
	put(b, 351, sense, sense_of(b, b->i, -1));
	put(b, 352, sense, near(b, b->i, 0)->hints);
	put(b, 353, sense, text_of(b, b->i, -1));
	put(b, 354, sense, text_of(b, b->i, 1));
}

/* Words and their kinds, two at a time. */
static void
put_pairs(struct bag *b)
{
	const struct tei_word *x = near(b, b->i, 0);
	const struct tei_word *l = near(b, b->i, -1), *r = near(b, b->i, 1);
	uint32_t text = text_of(b, b->i, 0), group = group_of(b, b->i, 0);
	uint32_t left = text_of(b, b->i, -1), right = text_of(b, b->i, 1);

	put(b, 100, left, text);
	put(b, 101, text, right);
	put(b, 102, l->shape, x->shape);
	put(b, 103, x->shape, r->shape);
	put(b, 104, left, x->shape);
	put(b, 105, right, x->shape);
	put(b, 106, left, text_of(b, b->i, -2));
	put(b, 107, l->hints, x->hints);
	put(b, 108, r->hints, x->shape);
	put(b, 109, group_of(b, b->i, -1), group);
	put(b, 110, group_of(b, b->i, 1), group);
}

/* The word by itself, and what is known of it. */
static void
put_word(struct bag *b)
{
	const struct tei_word *x = near(b, b->i, 0);
	const struct tei_use *u = use_of(b, x);
	struct tei_slice s = tei_names_text(&b->m->words, x->known);
	uint32_t use = usage(u), starts = (uint32_t)x->starts << 16;
	uint32_t left = text_of(b, b->i, -1), right = text_of(b, b->i, 1);

	put(b, 0, x->shape, 0);
	put(b, 125, x->starts, x->shape);
	put(b, 128, x->rule, x->hints);
	put(b, 132, left, x->rule);
	put(b, 133, right, x->rule);
	if (!x->capital)
		return;
	put(b, 120, affix(s, 2, false), 0);
	put(b, 121, affix(s, 3, false), 0);
	put(b, 122, affix(s, 2, true), 0);
	put(b, 124, affix(s, 4, true), 0);
	put(b, 126, x->glued, x->shape);
	put(b, 127, x->rule, u->text);
	put(b, 129, b->z->flows->doc->ev[b->z->flow->block].name, x->shape);
	put(b, 130, x->rule | starts, use);
	put(b, 131, x->hints | starts, use);
	put(b, 134, u->text, x->starts);
	put(b, 135, affix(s, 3, true), x->starts);
}

/* What stood around the word wherever it is in the document. */
static void
put_contexts(struct bag *b)
{
	const struct tei_use *u = use_of(b, near(b, b->i, 0));
	unsigned seen = u->small + u->capital + u->first, c;

	for (c = 0; c < TEI_CONTEXTS; c++) {
		if (u->context[c] == 0)
			continue;
		put(b, 140, c, 0);
		if (u->context[c] > 1)
			put(b, 141, c, 0);
		if (u->context[c] * 3u > seen)
			put(b, 142, c, 0);
	}
}

/* The run of capital words that the word stands in: its length, what the
 * tables say of all of it, its first and last word, the words around it. */
static void
put_run(struct bag *b)
{
	enum { LONGEST = 8 };
	const struct tei_word *word = b->w->word;
	size_t from = b->i, to = b->i + 1, k;
	uint32_t hints = 0, before, after;

	while (from > 0 && b->i - from < LONGEST && word[from - 1].capital)
		from--;
	while (to < b->w->n && to - b->i < LONGEST && word[to].capital)
		to++;
	for (k = from; k < to; k++)
		hints |= word[k].hints;
	before = (uint32_t)(b->i - from);
	after = (uint32_t)(to - b->i);
	put(b, 150, before, after);
	put(b, 151, hints, before + after);
	put(b, 152, text_of(b, to, -1), after);
	put(b, 153, text_of(b, from, 0), before);
	put(b, 154, text_of(b, from, -1), before);
	put(b, 155, text_of(b, to, 0), after);
	put(b, 156, text_of(b, from, -1), text_of(b, to, 0));
	put(b, 157, word[from].starts, hints);
	put(b, 158, group_of(b, to, -1), after);
	put(b, 159, group_of(b, from, 0), before);
	put(b, 160, group_of(b, from, -1), before);
	put(b, 161, group_of(b, to, 0), after);
	put(b, 162, group_of(b, b->i, 0), group_of(b, from, -1));
	put(b, 163, group_of(b, b->i, 0), group_of(b, to, 0));
}

size_t
tei_word_features(const struct tei_words *w, const struct tei_memory *m,
	const struct tei_namer *z, size_t i,
	uint32_t feature[TEI_NAME_FEATURES], size_t end[TEI_FEATURE_GROUPS])
{
	struct bag b = { w, m, z, i, feature, 0, end };

	put_window(&b);
	put_pairs(&b);
	end_group(&b);
	put_senses(&b);
	end_group(&b);
	put_word(&b);
	end_group(&b);
	if (w->word[i].capital)
		put_contexts(&b);
	end_group(&b);
	if (w->word[i].capital)
		put_run(&b);
	end_group(&b);
	return b.n;
}

/* What kind of name the word is in most often, how nearly always, and how
 * often it is in none, in a few bits. */
static uint32_t
judged(const struct tei_use *u)
{
	uint32_t kind[TEI_ENTITIES], all = 0, best = 0, k, bits;

	for (k = 0; k < TEI_ENTITIES; k++) {
		kind[k] = u->label[1 + 2 * k] + u->label[2 + 2 * k];
		all += kind[k];
		if (kind[k] > kind[best])
			best = k;
	}
	if (all == 0)
		return u->label[0] > 1 ? 1 : 0;
	bits = 2 + best;
	bits |= kind[best] * 10 > all * 9 ? 8 : kind[best] * 3 > all * 2 ? 16 :
	    0;
	bits |= u->label[0] == 0 ? 32 : u->label[0] > all ? 64 : 0;
	return bits | (all > 2 ? 128 : 0) | (all > 7 ? 256 : 0);
}

/* The label most often given. */
static uint32_t
favourite(const struct tei_use *u)
{
	uint32_t best = 0, k;

	for (k = 1; k < TEI_NAME_LABELS; k++)
		if (u->label[k] > u->label[best])
			best = k;
	return best;
}

size_t
tei_word_hindsight(const struct tei_words *w, const struct tei_memory *m,
	const unsigned char *label, size_t i,
	uint32_t feature[TEI_NAME_FEATURES])
{
	struct bag b = { w, m, NULL, i, feature, 0, NULL };
	const struct tei_word *x = near(&b, i, 0);
	const struct tei_use *u = use_of(&b, x);
	const struct tei_use *l = use_of(&b, near(&b, i, -1));
	const struct tei_use *r = use_of(&b, near(&b, i, 1));
	uint32_t before = i > 0 ? label[i - 1] : TEI_NAME_LABELS;
	uint32_t after = i + 1 < w->n ? label[i + 1] : TEI_NAME_LABELS;

	put(&b, 200, judged(u), x->shape);
	put(&b, 201, judged(u), label[i]);
	put(&b, 202, favourite(u), favourite(r) << 8 | label[i]);
	put(&b, 203, favourite(u), favourite(l) << 8 | label[i]);
	put(&b, 204, before << 8 | after, label[i]);
	put(&b, 205, judged(u), (uint32_t)x->starts << 8 | x->rule);
	return b.n;
}
