/* Speeches with their speakers, and decisions. */
#include <stdlib.h>
#include <string.h>

#include "segment/persons.h"
#include "segment/turns.h"

enum {
	LOOK = 120,      /* tokens of a block that may name its speakers */
	NAMES = 1 << 12, /* slots for known names; a power of two */
	UPPER = 2        /* so many labels in capitals make it the custom */
};

/* Names of those present: they follow a rank somewhere in the text, or
 * stand as a label before more than one line. */
struct names {
	uint64_t slot[NAMES];
	size_t n;
	size_t upper; /* labels of those, all in capitals */
};

static uint64_t
hash(const struct seg_token *t)
{
	return tei_hash(t->s, t->n) | 1;
}

static size_t
find(const struct names *names, uint64_t h)
{
	size_t i = h & (NAMES - 1);

	while (names->slot[i] != 0 && names->slot[i] != h)
		i = (i + 1) & (NAMES - 1);
	return i;
}

static bool
matches(const struct seg *g, enum seg_key key, const struct seg_block *b,
	uint32_t *end)
{
	uint32_t to = seg_without_marker(g, b);

	to = to - b->from > LOOK ? b->from + LOOK : to;
	return seg_profile_match(g->profile, key, g, b->from, to, end) !=
	    NULL;
}

static void
add(struct names *names, const struct seg_token *t)
{
	size_t s = find(names, hash(t));

	if (names->n < NAMES / 2) {
		names->n += names->slot[s] == 0;
		names->slot[s] = hash(t);
	}
}

/* Names that follow a rank. */
static void
learn_ranked(const struct seg *g, struct names *names)
{
	size_t i, k;

	for (i = 0; i < g->n_token; i++) {
		if (!seg_is_capital(&g->token[i]) ||
		    !seg_profile_lists(g->profile, "ranks", &g->token[i]))
			continue;
		for (k = i + 1; k < g->n_token && k < i + 4 &&
		    g->token[k].class != TEI_NEWLINE &&
		    !seg_is_capital(&g->token[k]); k++)
			;
		/* an initial is no name: "C. M. (47)" */
		if (k < g->n_token && seg_is_capital(&g->token[k]) &&
		    g->token[k].n > 1)
			add(names, &g->token[k]);
	}
}

/* True if no letter of the run is small. */
static bool
is_upper(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t i;

	for (; from < to; from++)
		for (i = 0; i < g->token[from].n; i++)
			if (g->token[from].s[i] >= 'a' &&
			    g->token[from].s[i] <= 'z')
				return false;
	return true;
}

/* Names that stand twice as the label of a line; `once` takes those that
 * were seen. */
static void
learn_labels(const struct seg *g, struct names *names, struct names *once)
{
	uint32_t i, k, end;

	for (i = g->cover; i < g->n_block; i++) {
		const struct seg_block *b = &g->block[i];

		if (b->kind != SEG_PARAGRAPH ||
		    !matches(g, SEG_BLOCK_KNOWN_SPEAKER, b, &end) ||
		    end == b->to)
			continue;
		for (k = b->from; k < end; k++) {
			const struct seg_token *t = &g->token[k];

			if (!seg_is_capital(t) || t->n < 3)
				continue;
			if (once->slot[find(once, hash(t))] != 0) {
				add(names, t);
				names->upper += is_upper(g, b->from, end);
			}
			add(once, t);
		}
	}
}

/* True if one of the capitalised words is a rank or a known name; a letter is
 * neither: "C.M. (47)", "M. Pye". */
static bool
is_known(const struct seg *g, const struct names *names, uint32_t from,
	uint32_t to)
{
	for (; from < to; from++) {
		const struct seg_token *t = &g->token[from];

		if (seg_is_capital(t) && t->n > 1 &&
		    (names->slot[find(names, hash(t))] != 0 ||
		    seg_profile_lists(g->profile, "ranks", t)))
			return true;
	}
	return false;
}

static bool
is_abbreviation(const struct seg *g, const struct seg_token *t)
{
	return t->n == 1 || (seg_is_capital(t) && t->n <= 4) ||
	    seg_profile_lists(g->profile, "ranks", t);
}

/* True if the label runs over the end of a line: "J. H. COLE,\nClerk.\nDated:".
 * Only what is said of a speaker in brackets does. */
static bool
is_broken(const struct seg *g, uint32_t from, uint32_t to)
{
	bool broken = false;

	for (; from < to; from++) {
		if (seg_is(&g->token[from], "("))
			return false;
		broken = broken || g->token[from].class == TEI_NEWLINE;
	}
	return broken;
}

/* True if the label stops after a rank whose name follows: of "MR. PYE asked"
 * "MR." is none. */
static bool
wants_name(const struct seg *g, const struct seg_block *b, uint32_t end)
{
	uint32_t next = seg_skip_space(g, end, b->to);

	return end > b->from + 1 && seg_is(&g->token[end - 1], ".") &&
	    seg_profile_lists(g->profile, "ranks", &g->token[end - 2]) &&
	    next < b->to && is_upper(g, next, next + 1) &&
	    seg_is_capital(&g->token[next]) && g->token[next].n > 1;
}

/* True if one sentence is all there is. */
static bool
is_one_sentence(const struct seg *g, const struct seg_block *b)
{
	uint32_t i, next;

	for (i = b->from + 1; i + 2 < b->to; i++) {
		if (!seg_is_stop(&g->token[i]) ||
		    !seg_is_space(&g->token[i + 1]))
			continue;
		next = seg_skip_space(g, i + 1, b->to);
		if (next < b->to && seg_is_capital(&g->token[next]) &&
		    !is_abbreviation(g, &g->token[i - 1]))
			return false;
	}
	return true;
}

/* What a block is; *text is set to what follows a speaker. */
static enum seg_kind
judge(const struct seg *g, const struct names *names,
	const struct seg_turns *turns, const struct seg_block *b,
	bool deciding, uint32_t *text)
{
	uint32_t end;

	if (matches(g, SEG_BLOCK_ATTENDANCE, b, &end))
		return SEG_PARAGRAPH;
	end = seg_turn_end(g, turns, b->from, b->to);
	if (end > b->from) {
		*text = seg_skip_space(g, end, b->to);
		return SEG_SPEECH;
	}
	if (seg_is_officer(g, b->from, b->to))
		return SEG_PARAGRAPH;
	if (matches(g, SEG_BLOCK_ASSENT, b, &end) &&
	    is_known(g, names, b->from, end))
		return SEG_ASSENT;
	if (matches(g, SEG_BLOCK_DECISION, b, &end) ||
	    (deciding && is_one_sentence(g, b) &&
	    matches(g, SEG_BLOCK_RESOLUTION, b, &end)))
		return SEG_DECISION;
	if (matches(g, SEG_BLOCK_NO_SPEAKER, b, &end) ||
	    (!matches(g, SEG_BLOCK_SPEAKER, b, &end) &&
	    (!matches(g, SEG_BLOCK_KNOWN_SPEAKER, b, &end) ||
	    (!is_known(g, names, b->from, end) && (end == b->to ||
	    names->upper < UPPER || !is_upper(g, b->from, end))))))
		return SEG_PARAGRAPH;
	if (is_broken(g, b->from, seg_trim(g, b->from, end)) ||
	    wants_name(g, b, end))
		return SEG_PARAGRAPH;
	/* a reference to a note after the name belongs to it */
	if (end == seg_without_marker(g, b))
		end = b->to;
	*text = seg_skip_space(g, end, b->to);
	return SEG_SPEECH;
}

/* A speaker whom nothing follows that could be said is a line of its own. */
static void
drop_silent(struct seg *g)
{
	uint32_t i, next = SEG_NONE;

	for (i = (uint32_t)g->n_block; i-- > g->cover;) {
		struct seg_block *b = &g->block[i];

		if (b->kind == SEG_SPEECH && b->text == b->to &&
		    (next == SEG_NONE || next == SEG_HEAD ||
		    next == SEG_SPEECH || next == SEG_SEPARATOR ||
		    next == SEG_ASSENT)) {
			b->kind = SEG_PARAGRAPH;
			b->text = b->from;
		}
		if (b->kind != SEG_NOTE)
			next = b->kind;
	}
}

void
seg_find_speeches(struct seg *g)
{
	struct names *names, *once;
	struct seg_turns *turns;
	bool deciding = false;
	uint32_t i, end;

	if (g->profile->rules[SEG_BLOCK_SPEAKER].n +
	    g->profile->rules[SEG_BLOCK_KNOWN_SPEAKER].n == 0)
		return;
	names = calloc(2, sizeof(*names));
	turns = seg_turns_new(g);
	if (names == NULL || turns == NULL) {
		free(names);
		free(turns);
		g->failed = true;
		return;
	}
	once = names + 1;
	learn_ranked(g, names);
	learn_labels(g, names, once);
	for (i = g->cover; i < g->n_block; i++) {
		struct seg_block *b = &g->block[i];

		if (b->kind == SEG_PARAGRAPH)
			b->kind = (uint8_t)judge(g, names, turns, b,
			    deciding, &b->text);
		b->narrated = b->kind == SEG_PARAGRAPH && matches(g,
		    SEG_BLOCK_NO_SPEECH, b, &end);
		if (b->kind == SEG_DECISION)
			deciding = true;
		else if (b->kind != SEG_PARAGRAPH && b->kind != SEG_NOTE)
			deciding = false;
	}
	free(turns);
	free(names);
	drop_silent(g);
}
