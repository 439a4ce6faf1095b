#include "segment/persons.h"

enum {
	WORDS = 16,    /* of a person with an office */
	OFFICE = 6,    /* of an office before a colon */
	PIECES = 3,    /* of a line that are names, one after the other */
	RUNNING = 120  /* words of a list that runs on */
};

static bool
is_rank(const struct seg *g, const struct seg_token *t)
{
	return seg_is_capital(t) && seg_profile_lists(g->profile, "ranks", t);
}

/* True for letters that no blank parts, "M.P.", where "M. Pye" has a rank. */
static bool
is_degree(const struct seg *g, uint32_t i, uint32_t to)
{
	return g->token[i].n == 1 && i + 2 < to && seg_is(&g->token[i + 1], ".")
	    && !seg_is_space(&g->token[i + 2]);
}

bool
seg_begins_person(const struct seg *g, uint32_t i, uint32_t to)
{
	bool initial = false;

	i = seg_skip_space(g, i, to);
	if (i < to && is_rank(g, &g->token[i]) && !is_degree(g, i, to)) {
		i = seg_skip_space(g, i + 1, to);
		i += i < to && seg_is(&g->token[i], ".");
		i = seg_skip_space(g, i, to);
		return i < to && seg_is_capital(&g->token[i]);
	}
	for (; i + 1 < to && seg_is_capital(&g->token[i]) &&
	    g->token[i].n == 1 && seg_is(&g->token[i + 1], "."); initial = true)
		i = seg_skip_space(g, i + 2, to);
	return initial && i < to && seg_is_capital(&g->token[i]) &&
	    g->token[i].n > 1;
}

size_t
seg_count_more_persons(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t pieces = 1, more = 0;
	bool plain = true;
	uint32_t i;

	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];
		bool comma = seg_is(t, ",") || seg_is(t, ";");

		more += (comma || seg_is(t, "and")) &&
		    seg_begins_person(g, i + 1, to);
		pieces += comma && i + 1 < to;
		plain = plain && !seg_is(t, ".") && !seg_is(t, "(") &&
		    !seg_is_lower(t);
	}
	return plain && pieces >= PIECES ? pieces - 1 : more;
}

static bool
has_verb(const struct seg *g, uint32_t from, uint32_t to)
{
	return seg_profile_lists_one(g->profile, "finite", g, from, to) ||
	    seg_profile_lists_one(g->profile, "says", g, from, to);
}

bool
seg_is_person(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i, end;

	to = seg_trim(g, from, to);
	for (i = from; i < to; i++)
		if (seg_is(&g->token[i], ":"))
			return false;
	return from < to && seg_words(g, from, to) <= WORDS &&
	    seg_profile_match(g->profile, SEG_BLOCK_PERSON, g, from, to,
	    &end) != NULL &&
	    seg_count_more_persons(g, from, to) <= 1 && !has_verb(g, from, to);
}

bool
seg_is_surname(const struct seg *g, uint32_t from, uint32_t to)
{
	return seg_trim(g, from, to) == from + 1 && g->token[from].n > 1 &&
	    seg_is_capital(&g->token[from]) && !seg_profile_lists(g->profile,
	    "offices", &g->token[from]);
}

/* True for a few words with an office among them: "Secretary of the Bureau". */
static bool
names_office(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i = from;

	while (i < to && !seg_profile_lists(g->profile, "offices",
	    &g->token[i]))
		i++;
	return i < to && seg_words(g, from, to) <= OFFICE;
}

bool
seg_is_officer(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i = from, name;

	to = seg_trim(g, from, to);
	while (i < to && !seg_is(&g->token[i], ":"))
		i++;
	name = seg_skip_space(g, i + 1, to);
	return i < to && name < to && names_office(g, from, i) &&
	    !seg_is_stop(&g->token[to - 1]) && (seg_is_surname(g, name, to) ||
	    seg_is_person(g, name, to));
}

bool
seg_is_marked_person(const struct seg *g, uint32_t from, uint32_t to)
{
	uint32_t i;

	for (i = from; i < to; i++)
		if (seg_is(&g->token[i], ",") || seg_is(&g->token[i], "(") ||
		    seg_begins_person(g, i, to))
			return true;
	return false;
}

bool
seg_names_persons(const struct seg *g, uint32_t from, uint32_t to)
{
	size_t words = seg_words(g, from, to), names = 0;
	bool several = false, person = false;
	uint32_t i;

	for (i = from; i < to; i++) {
		const struct seg_token *t = &g->token[i];

		names += seg_is_capital(t);
		several = several || seg_is(t, ",") || seg_is(t, "&") ||
		    seg_is(t, "and");
		person = person || seg_begins_person(g, i, to);
	}
	return words <= RUNNING && (person || (several && names > 1 &&
	    names * 2 >= words)) && !has_verb(g, from, to);
}
