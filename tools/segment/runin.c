/* Headings that run into their text: "3. FOOTPATHS. The clerk reported …",
 * as minutes head their business.
 *
 * So begin speeches in print, too, and lists of sentences.  A heading is known
 * by its fellows: with the next number, or in capitals, never said again.
 */
#include "segment/profile.h"

#include <stdlib.h>
#include <string.h>

#include "dates/lex.h"

enum {
	WORDS = 10,    /* of a heading in capitals */
	PLAIN = 6,     /* of one in small letters, which has a number */
	STOPPED = 4,   /* letters of the word before its stop: no abbreviation */
	CHAIN = 2,     /* so many numbered headings in capitals … */
	PLAIN_CHAIN = 3, /* … or not, one after the other … */
	BARE = 3,      /* … or in capitals without number are the custom */
	NEAR = 500     /* of these, among which one is sought again */
};

/* A block that may begin with such a heading. */
struct run_in {
	uint32_t block;
	uint32_t number;    /* 0: none */
	uint32_t head, end; /* tokens of the heading; end one past its stop */
	bool shouted;
	bool taken;
};

static bool
is_stop(const struct seg_token *t)
{
	return seg_is(t, ".") || seg_is(t, ":") || seg_is(t, "-") ||
	    seg_is(t, "\u2013") || seg_is(t, "\u2014");
}

static uint32_t
number_of(const struct seg_token *t)
{
	uint32_t n = seg_number(t);
	int roman = n == SEG_NONE ? tei_roman(t->s, t->n) : 0;

	return n != SEG_NONE ? n : roman > 0 ? (uint32_t)roman : 0;
}

/* One past the stop of a heading in capitals: the last before the first word
 * that is not, with nothing but "A" or a number between; `from` if none. */
static uint32_t
shouted_end(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i = from, stop = from;

	for (; i < to && (g->token[i].class != TEI_LETTER ||
	    seg_is_shouted(&g->token[i])); i++)
		if (is_stop(&g->token[i]))
			stop = i + 1;
	return i == to || seg_words(g, stop, i) == 0 ||
	    (seg_words(g, stop, i) == 1 &&
	    g->token[seg_skip_space(g, stop, i)].n == 1) ? stop : from;
}

/* True if the heading may end before token i without a stop: there its line
 * does, and another begins with a capital, or the block does. */
static bool
ends_line(const struct seg *g, uint32_t i, uint32_t to)
{
	uint32_t next = seg_skip_space(g, i, to);

	return next == to || (g->token[i].class == TEI_NEWLINE &&
	    (seg_is_capital(&g->token[next]) || seg_is(&g->token[next], "(")));
}

/* One past the stop of a few words that no comma parts and no verb makes a
 * sentence, or the end of their line; `from` if they are none. */
static uint32_t
plain_end(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i = from;

	for (; i < to && !is_stop(&g->token[i]) && !ends_line(g, i, to); i++)
		if (seg_is(&g->token[i], ",") || seg_profile_lists(g->profile,
		    "finite", &g->token[i]) || seg_profile_lists(g->profile,
		    "says", &g->token[i]))
			return from;
	if (i == from || g->token[i - 1].n < STOPPED ||
	    g->token[i - 1].class != TEI_LETTER ||
	    seg_words(g, from, i) > PLAIN)
		return from;
	if (i == to || !is_stop(&g->token[i]))
		return i;
	return i + 1 == to || seg_is_space(&g->token[i + 1]) ? i + 1 : from;
}

/* True if text, or nothing, follows the heading. */
static bool
heads_text(const struct seg *g, const struct run_in *r, uint32_t to)
{
	uint32_t text = seg_skip_space(g, r->end, to);

	return (r->number > 0 && text == to) || (text < to &&
	    (seg_is_capital(&g->token[text]) ||
	    seg_is_opening(&g->token[text]) ||
	    g->token[text].class == TEI_DIGIT));
}

/* True if the block is something else that begins so. */
static bool
is_other(const struct seg *g, const struct run_in *r, uint32_t to)
{
	static const enum seg_key others[] = { SEG_BLOCK_NO_HEAD,
	    SEG_BLOCK_DECISION, SEG_BLOCK_ATTENDANCE, SEG_BLOCK_SPEAKER };
	const struct seg_token *first = &g->token[r->head];
	uint32_t end;
	size_t i;

	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (seg_profile_match(g->profile, others[i], g, r->head, to,
		    &end) != NULL)
			return true;
	if (seg_is(first, "THE") && r->head + 2 < to)
		first += 2;
	return seg_profile_lists(g->profile, "ranks", first);
}

static bool
may_run_in(const struct seg *g, uint32_t i, struct run_in *r)
{
	const struct seg_block *b = &g->block[i];
	const struct seg_rule *rule;

	*r = (struct run_in){ .block = i, .head = b->from };
	rule = b->kind != SEG_PARAGRAPH || !b->apart ? NULL :
	    seg_profile_match(g->profile, SEG_BLOCK_RUN_IN, g, b->from, b->to,
	    &r->end);
	if (rule == NULL)
		return false;
	if (strcmp(rule->word, "numbered") == 0) {
		r->number = number_of(&g->token[b->from]);
		r->head = seg_skip_space(g, r->end, b->to);
	}
	r->end = shouted_end(g, r->head, b->to);
	r->shouted = r->end > r->head && seg_all_capitals(g, r->head, r->end);
	if (!r->shouted)
		r->end = r->number > 0 ? plain_end(g, r->head, b->to) :
		    r->head;
	return r->end > r->head && seg_is_capital(&g->token[r->head]) &&
	    seg_words(g, r->head, r->end) <= WORDS &&
	    heads_text(g, r, b->to) && !is_other(g, r, b->to);
}

/* Headings whose numbers follow each other. */
static void
take_chains(struct run_in *r, size_t n)
{
	size_t i, k, shouted;

	for (i = 0; i < n; i = k) {
		shouted = r[i].shouted;
		for (k = i + 1; k < n && r[i].number > 0 &&
		    r[k].number == r[k - 1].number + 1; k++)
			shouted += r[k].shouted;
		if (r[i].number == 0 || k - i < (shouted == k - i ?
		    (size_t)CHAIN : (size_t)PLAIN_CHAIN))
			continue;
		for (; i < k; i++)
			r[i].taken = true;
	}
}

/* Headings without number, if none is said twice: so speakers are. */
static void
take_bare(const struct seg *g, struct run_in *r, size_t n)
{
	size_t i, k, bare = 0;

	for (i = 0; i < n; i++) {
		bare += r[i].number == 0;
		for (k = i > NEAR ? i - NEAR : 0; k < i && r[i].number == 0;
		    k++)
			if (r[k].number == 0 && seg_same_text(g, r[i].head,
			    r[i].end, r[k].head, r[k].end))
				return;
	}
	for (i = 0; i < n && bare >= BARE; i++)
		r[i].taken = r[i].taken || r[i].number == 0;
}

static void
cut(struct seg *g, const struct run_in *r, size_t n)
{
	struct seg_cuts cuts = {0};
	uint32_t text;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!r[i].taken)
			continue;
		g->block[r[i].block].kind = SEG_HEAD;
		text = seg_skip_space(g, r[i].end, g->block[r[i].block].to);
		if (text < g->block[r[i].block].to)
			seg_cuts_add(g, &cuts, text);
	}
	seg_cuts_make(g, &cuts);
}

void
seg_find_run_in_heads(struct seg *g)
{
	struct run_in *found;
	size_t n = 0;
	uint32_t i;

	if (g->profile->rules[SEG_BLOCK_RUN_IN].n == 0)
		return;
	found = malloc((g->n_block + 1) * sizeof(*found));
	g->failed = g->failed || found == NULL;
	for (i = g->cover; i < g->n_block && found != NULL; i++)
		n += may_run_in(g, i, &found[n]);
	if (found != NULL) {
		take_chains(found, n);
		take_bare(g, found, n);
		cut(g, found, n);
	}
	free(found);
}
