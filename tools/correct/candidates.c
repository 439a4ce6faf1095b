#include "correct/candidates.h"

#include <stdlib.h>
#include <string.h>

#include "lib/token.h"

/* Bytes searched for a text that begins within a word. */
enum { INNER = 4096 };

/* Bytes of context compared on either side. */
enum { WINDOW = 48 };

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
prepare(struct tei_finder *f)
{
	struct tei_slice word;
	bool good = true;
	size_t i;

	f->wanted = calloc(f->fixes->n + 1, sizeof(*f->wanted));
	if (f->wanted == NULL || !tei_names_init(&f->words))
		return false;
	for (i = 0; i < f->fixes->n; i++) {
		const struct tei_fix *x = &f->fixes->fix[i];
		struct tei_wanted *w = &f->wanted[i];

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
index_places(struct tei_finder *f)
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
likeness(const struct tei_finder *f, const struct tei_wanted *w, uint32_t at)
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
stands(const struct tei_finder *f, const struct tei_wanted *w, uint32_t at)
{
	const struct tei_tagged *t = f->t;

	return w->text.n <= t->n - at &&
	    memcmp(t->text + at, w->text.s, w->text.n) == 0 &&
	    at + w->text.n <= t->flow[tei_tagged_flow(t, at) + 1];
}

static void
consider(struct tei_finder *f, const struct tei_wanted *w, struct tei_place p)
{
	if (stands(f, w, p.at) &&
	    f->n_found < sizeof(f->found) / sizeof(*f->found))
		f->found[f->n_found++] = (struct tei_candidate){ p,
		    likeness(f, w, p.at) };
}

/* True if the token that begins there is the text's first. */
static bool
is_indexed(const struct tei_finder *f, const struct tei_wanted *w, uint32_t at)
{
	uint32_t k = tei_tagged_token(f->t, at);

	return f->t->at[k] == at && f->t->flows.token[k].n ==
	    tei_names_text(&f->words, w->word).n;
}

/* Texts that begin or end within a token are looked for near the offset
 * only. */
static void
search_inside(struct tei_finder *f, const struct tei_wanted *w, uint32_t near)
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
has_whole(const struct tei_finder *f)
{
	size_t k;

	for (k = 0; k < f->n_found; k++)
		if (f->found[k].likeness >= 1)
			return true;
	return false;
}

/* Gathers the places where the correction's text stands, the nearest to the
 * offset if there are many. */
void
tei_finder_gather(struct tei_finder *f, size_t i, size_t source)
{
	const struct tei_wanted *w = &f->wanted[i];
	const struct tei_place *p = f->place + f->first[w->word];
	size_t n = f->first[w->word + 1] - f->first[w->word];
	size_t middle = tei_places_find(p, n, source), k;
	size_t from = middle > TEI_NEAREST ? middle - TEI_NEAREST : 0;
	size_t near = tei_places_find(f->all, f->n_all, source);

	f->n_found = 0;
	for (k = from; w->text.n > 0 && k < n && k < middle + TEI_NEAREST; k++)
		consider(f, w, p[k]);
	if (w->text.n > 0 && !has_whole(f))
		search_inside(f, w, near < f->n_all ? f->all[near].at :
		    f->t->n);
	f->anchor[i].fault = f->n_found ? TEI_NO_CONTEXT : TEI_NO_TEXT;
}

bool
tei_finder_init(struct tei_finder *f, const struct tei_fixes *fixes,
	const struct tei_tagged *t, struct tei_anchor *anchor)
{
	f->fixes = fixes;
	f->t = t;
	f->anchor = anchor;
	return prepare(f) && index_places(f);
}

void
tei_finder_free(struct tei_finder *f)
{
	size_t i;

	if (f == NULL)
		return;
	for (i = 0; f->wanted && i < f->fixes->n; i++) {
		tei_buf_free(&f->wanted[i].text);
		tei_buf_free(&f->wanted[i].before);
		tei_buf_free(&f->wanted[i].after);
	}
	free(f->wanted);
	tei_names_free(&f->words);
	free(f->first);
	free(f->place);
	free(f->all);
	free(f);
}
