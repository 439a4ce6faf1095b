#include "correct/anchor.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "standoff/places.h"
#include "tokenize/tokenize.h"

/* Nearest places looked at on either side of the offset, and bytes searched
 * for a text that begins within a word. */
enum { NEAREST = 200, INNER = 4096 };

/* Bytes of context compared on either side. */
enum { WINDOW = 48 };

/* A correction's strings without blanks. */
struct wanted {
	struct tei_buf text, before, after;
	uint32_t word; /* number of its first token, or TEI_NAME_NONE */
};

/* A place that a correction may belong to. */
struct candidate {
	struct tei_place place;
	double likeness; /* of the context, 0 to 1 */
};

struct finder {
	const struct tei_fixes *fixes;
	const struct tei_tagged *t;
	struct tei_anchor *anchor;
	struct wanted *wanted;  /* by correction */
	struct tei_names words; /* that some text begins with */
	uint32_t *first;        /* by word: its places in `place` */
	struct tei_place *place;    /* by word, then by source */
	struct tei_place *all;      /* of every token, by source */
	size_t n_all;
	struct candidate found[2 * NEAREST + 8];
	size_t n_found;
};

/* The first token of a text that may begin with blanks. */
static struct tei_slice
first_token(const char *s)
{
	size_t n = strlen(s), len;
	enum tei_class class;

	for (; n > 0; s += len, n -= len) {
		len = tei_token_length(s, n, &class);
		if (class != TEI_BLANK && class != TEI_NEWLINE)
			return (struct tei_slice){ s, len };
	}
	return (struct tei_slice){ s, 0 };
}

static bool
prepare(struct finder *f)
{
	struct tei_slice word;
	bool good = true;
	size_t i;

	f->wanted = calloc(f->fixes->n + 1, sizeof(*f->wanted));
	if (f->wanted == NULL || !tei_names_init(&f->words))
		return false;
	for (i = 0; i < f->fixes->n; i++) {
		const struct tei_fix *x = &f->fixes->fix[i];
		struct wanted *w = &f->wanted[i];

		tei_visible(&w->text, x->text, strlen(x->text));
		tei_visible(&w->before, x->before, strlen(x->before));
		tei_visible(&w->after, x->after, strlen(x->after));
		word = first_token(x->text);
		w->word = tei_names_intern(&f->words, word.s, word.n);
		good = good && w->word != TEI_NAME_NONE && !w->text.failed && !w->before.failed &&
		    !w->after.failed;
	}
	return good;
}

/* The tokens in the source's order, and of those that some text begins with
 * the places by word: a counting sort. */
static bool
index_places(struct finder *f)
{
	const struct tei_tagged *t = f->t;
	size_t i, words = f->words.n, n = 0;
	uint32_t *word, k;

	f->all = malloc((t->flows.n_tokens + 1) * sizeof(*f->all));
	f->place = malloc((t->flows.n_tokens + 1) * sizeof(*f->place));
	f->first = calloc(words + 2, sizeof(*f->first));
	word = malloc((t->flows.n_tokens + 1) * sizeof(*word));
	if (!f->all || !f->place || !f->first || !word) {
		free(word);
		return false;
	}
	for (i = 0; i < t->doc->n; i++) {
		k = t->token[i];
		if (k == TEI_NO_EVENT || t->at[k] == t->at[k + 1])
			continue;
		f->all[n] = (struct tei_place){ t->offset[i], t->at[k] };
		word[n] = tei_names_find(&f->words, t->flows.token[k].s,
		    t->flows.token[k].n);
		if (word[n] != TEI_NAME_NONE)
			f->first[word[n] + 2]++;
		n++;
	}
	f->n_all = n;
	for (i = 2; i < words + 2; i++)
		f->first[i] += f->first[i - 1];
	for (i = 0; i < n; i++)
		if (word[i] != TEI_NAME_NONE)
			f->place[f->first[word[i] + 1]++] = f->all[i];
	free(word);
	return true;
}

/* Letters are alike by chance; groups of so many are not. */
enum { GROUP = 4 };

/* The groups of a string of n bytes; a shorter one is a group itself. */
static size_t
groups(size_t n)
{
	return n < GROUP ? n > 0 : n - GROUP + 1;
}

/* How many groups two strings have in the same order: the longest common
 * subsequence. */
static size_t
common(const char *a, size_t n, const char *b, size_t m)
{
	size_t row[2 * WINDOW + 1] = { 0 }, i, j, corner, above;

	if (n < GROUP || m < GROUP)
		return 0;
	for (i = 0; i < groups(n); i++)
		for (corner = 0, j = 1; j <= groups(m); j++) {
			above = row[j];
			if (memcmp(a + i, b + j - 1, GROUP) == 0)
				row[j] = corner + 1;
			else if (row[j - 1] > above)
				row[j] = row[j - 1];
			corner = above;
		}
	return row[groups(m)];
}

static size_t
window(const struct tei_buf *want)
{
	return want->n < WINDOW ? want->n : WINDOW;
}

/* How many groups of one side of the context are there: all, or those that
 * stand in the same order within a little more than its length. */
static size_t
share(const struct tei_buf *want, const char *text, size_t room, bool before)
{
	size_t n = window(want), m;
	const char *w;

	if (n == 0)
		return 0;
	w = before ? want->s + want->n - n : want->s;
	if (room >= n && memcmp(before ? text - n : text, w, n) == 0)
		return groups(n);
	m = n + n / 2 < room ? n + n / 2 : room;
	return common(w, n, before ? text - m : text, m);
}

/* What share of its context a correction would have there. */
static double
likeness(const struct finder *f, const struct wanted *w, uint32_t at)
{
	const struct tei_tagged *t = f->t;
	uint32_t flow = tei_tagged_flow(t, at), end = at + (uint32_t)w->text.n;
	size_t all = groups(window(&w->before)) + groups(window(&w->after));
	size_t there;

	if (all == 0)
		return 1;
	there = share(&w->before, t->text + at, at - t->flow[flow], true) +
	    share(&w->after, t->text + end, t->flow[flow + 1] - end, false);
	return (double)there / (double)all;
}

/* True if the text stands there, within one flow. */
static bool
stands(const struct finder *f, const struct wanted *w, uint32_t at)
{
	const struct tei_tagged *t = f->t;

	return w->text.n <= t->n - at &&
	    memcmp(t->text + at, w->text.s, w->text.n) == 0 &&
	    at + w->text.n <= t->flow[tei_tagged_flow(t, at) + 1];
}

static void
consider(struct finder *f, const struct wanted *w, struct tei_place p)
{
	if (stands(f, w, p.at) &&
	    f->n_found < sizeof(f->found) / sizeof(*f->found))
		f->found[f->n_found++] = (struct candidate){ p,
		    likeness(f, w, p.at) };
}

/* True if the token that begins there is the text's first. */
static bool
is_indexed(const struct finder *f, const struct wanted *w, uint32_t at)
{
	uint32_t k = tei_tagged_token(f->t, at);

	return f->t->at[k] == at && f->t->flows.token[k].n ==
	    tei_names_text(&f->words, w->word).n;
}

/* Texts that begin or end within a token are looked for near the offset
 * only. */
static void
search_inside(struct finder *f, const struct wanted *w, uint32_t near)
{
	const struct tei_tagged *t = f->t;
	uint32_t at = near > INNER ? near - INNER : 0;
	uint32_t end = near < t->n && t->n - near > INNER ? near + INNER :
	    t->n;
	const char *p;

	for (; at < end; at++) {
		p = memchr(t->text + at, w->text.s[0], end - at);
		if (p == NULL)
			return;
		at = (uint32_t)(p - t->text);
		if (!is_indexed(f, w, at))
			consider(f, w, (struct tei_place){
			    tei_tagged_source(t, at), at });
	}
}

static bool
has_whole(const struct finder *f)
{
	size_t k;

	for (k = 0; k < f->n_found; k++)
		if (f->found[k].likeness >= 1)
			return true;
	return false;
}

/* Gathers the places where the correction's text stands, the nearest to the
 * offset if there are many. */
static void
gather(struct finder *f, size_t i, size_t source)
{
	const struct wanted *w = &f->wanted[i];
	const struct tei_place *p = f->place + f->first[w->word];
	size_t n = f->first[w->word + 1] - f->first[w->word];
	size_t middle = tei_places_find(p, n, source), k;
	size_t from = middle > NEAREST ? middle - NEAREST : 0;
	size_t near = tei_places_find(f->all, f->n_all, source);

	f->n_found = 0;
	for (k = from; w->text.n > 0 && k < n && k < middle + NEAREST; k++)
		consider(f, w, p[k]);
	if (w->text.n > 0 && !has_whole(f))
		search_inside(f, w, near < f->n_all ? f->all[near].at :
		    f->t->n);
	f->anchor[i].fault = f->n_found ? TEI_NO_CONTEXT : TEI_NO_TEXT;
}

static void
decide(struct finder *f, size_t i, const struct candidate *c)
{
	f->anchor[i].from = c->place.at;
	f->anchor[i].to = c->place.at + (uint32_t)f->wanted[i].text.n;
	f->anchor[i].fault = TEI_ANCHORED;
}

static const struct candidate *
only_whole(const struct finder *f)
{
	const struct candidate *found = NULL;
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
static const struct candidate *
right_at(const struct finder *f, size_t source, double least)
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
static const struct candidate *
close_to(const struct finder *f, size_t source, double least)
{
	enum { FAR = 40 };
	const struct candidate *found = NULL;
	size_t k;

	for (k = 0; k < f->n_found; k++) {
		const struct candidate *c = &f->found[k];

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
moved(const struct finder *f, size_t start, size_t other)
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
static const struct candidate *
likeliest(const struct finder *f)
{
	const struct candidate *best = NULL, *second = NULL;
	size_t k;

	for (k = 0; k < f->n_found; k++) {
		const struct candidate *c = &f->found[k];

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
choose(struct finder *f, size_t i, size_t before, size_t after)
{
	size_t start = f->fixes->fix[i].start, k, whole = 0;
	const struct candidate *c = NULL;
	double least;

	gather(f, i, start == SIZE_MAX ? 0 : moved(f, start, before));
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
find(struct finder *f, struct turn *turn, size_t *last)
{
	size_t n = f->fixes->n, i, known = SIZE_MAX, next = SIZE_MAX;
	const struct candidate *c;

	for (i = 0; i < n; i++) {
		turn[i] = (struct turn){ f->fixes->fix[i].start, i };
		gather(f, i, turn[i].start == SIZE_MAX ? 0 : turn[i].start);
		c = f->n_found < NEAREST ? only_whole(f) : NULL;
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
	struct finder *f = calloc(1, sizeof(*f));
	struct turn *turn = malloc((fixes->n + 1) * sizeof(*turn));
	size_t *last = malloc((fixes->n + 1) * sizeof(*last)), i;
	bool good = f && turn && last;

	if (good) {
		f->fixes = fixes;
		f->t = t;
		f->anchor = anchor;
		good = prepare(f) && index_places(f);
	}
	if (good)
		find(f, turn, last);
	for (i = 0; f && f->wanted && i < fixes->n; i++) {
		tei_buf_free(&f->wanted[i].text);
		tei_buf_free(&f->wanted[i].before);
		tei_buf_free(&f->wanted[i].after);
	}
	if (f != NULL) {
		free(f->wanted);
		tei_names_free(&f->words);
		free(f->first);
		free(f->place);
		free(f->all);
	}
	free(f);
	free(turn);
	free(last);
	return good;
}
