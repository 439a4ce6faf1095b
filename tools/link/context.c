#include <stdlib.h>
#include <string.h>

#include "link/linker.h"

enum {
	MOST_BACK = 40, /* mentions before it that may tell which organ it is */
	MANY = 3,       /* a title of more names than that is everybody's */
	TITLES = TEI_TITLE_WORDS * 64
};

/* Whom a paragraph named in full last, by surname. */
struct latest {
	uint32_t flow;
	uint32_t entry; /* TEI_NO_ENTRY: somebody whom no list has */
	bool other;     /* another of that surname stands in the paragraph */
};

struct titles {
	uint64_t bit[TEI_TITLE_WORDS];
};

/* What the document says beside the names, as it is read on. */
struct context {
	struct tei_linker *l;
	struct latest *latest;   /* by last word */
	unsigned char *seen;     /* by entry: named in full before this */
	struct titles *titles;   /* by entry: of all names in full */
	unsigned names[TITLES];  /* by title: different names that have it */
};

static bool
is_candidate(const struct tei_name_group *g, uint32_t entry)
{
	uint8_t i;

	for (i = 0; i < g->candidates; i++)
		if (g->candidate[i] == entry)
			return true;
	return false;
}

static bool
has_title(const uint64_t *bits, uint32_t title)
{
	return bits[title / 64] >> title % 64 & 1;
}

static bool
is_untitled(const struct titles *t)
{
	int i;

	for (i = 0; i < TEI_TITLE_WORDS; i++)
		if (t->bit[i] != 0)
			return false;
	return true;
}

/* True if the group's name is more than a surname, and whose it is clear. */
static bool
is_in_full(const struct tei_name_group *g)
{
	return g->kind == TEI_PERSON && g->words > 1 &&
	    g->tie.entry != TEI_NO_ENTRY;
}

/* Which titles the document gives whom. */
static void
see_titles(struct context *c)
{
	struct tei_linker *l = c->l;
	size_t i;
	uint32_t t;
	int k;

	for (i = 0; i < l->n_groups; i++) {
		const struct tei_name_group *g = &l->group[i];

		for (t = 0; t < TITLES; t++)
			c->names[t] += has_title(g->titles, t);
		for (k = 0; is_in_full(g) && k < TEI_TITLE_WORDS; k++)
			c->titles[g->tie.entry].bit[k] |= g->titles[k];
	}
}

static void
tie(struct tei_mention *m, uint32_t entry, enum tei_ground ground)
{
	m->tie = (struct tei_tie){ entry, (uint8_t)ground, TEI_CERT_MEDIUM };
}

/* An organ is the one that the paragraph has named, if it named one alone of
 * those that it may be. */
static void
decide_organ(struct tei_linker *l, struct tei_mention *m)
{
	const struct tei_name_group *g = &l->group[m->group];
	size_t at = (size_t)(m - l->mention), back;
	uint32_t found = TEI_NO_ENTRY;

	for (back = 1; back <= MOST_BACK && back <= at &&
	    m[-back].flow == m->flow; back++) {
		uint32_t entry = m[-back].tie.entry;

		if (entry == TEI_NO_ENTRY || !is_candidate(g, entry))
			continue;
		if (found != TEI_NO_ENTRY && found != entry)
			return;
		found = entry;
	}
	if (found != TEI_NO_ENTRY)
		tie(m, found, TEI_GROUND_BEFORE);
}

/* Colonel Petrov is the Petrov whom the document calls colonel somewhere; if
 * it calls many so, then only if the others are called otherwise. */
static uint32_t
by_title(const struct context *c, const struct tei_mention *m)
{
	const struct tei_name_group *g = &c->l->group[m->group];
	uint32_t found = TEI_NO_ENTRY;
	uint8_t i;

	for (i = 0; i < g->candidates; i++) {
		const struct titles *t = &c->titles[g->candidate[i]];

		if (has_title(t->bit, m->title)) {
			if (found != TEI_NO_ENTRY)
				return TEI_NO_ENTRY;
			found = g->candidate[i];
		} else if (is_untitled(t) && c->names[m->title] > MANY) {
			return TEI_NO_ENTRY;
		}
	}
	return found;
}

/* The candidate who alone was named in full so far. */
static uint32_t
by_order(const struct context *c, const struct tei_name_group *g)
{
	uint32_t found = TEI_NO_ENTRY;
	uint8_t i;

	for (i = 0; i < g->candidates; i++)
		if (c->seen[g->candidate[i]]) {
			if (found != TEI_NO_ENTRY)
				return TEI_NO_ENTRY;
			found = g->candidate[i];
		}
	return found;
}

/* A surname that several have, by what stands before it. */
static void
decide_surname(const struct context *c, struct tei_mention *m)
{
	const struct tei_name_group *g = &c->l->group[m->group];
	const struct latest *last = &c->latest[g->last_word];
	uint32_t entry = m->title == TEI_NO_TITLE ? TEI_NO_ENTRY :
	    by_title(c, m);

	if (entry != TEI_NO_ENTRY)
		tie(m, entry, TEI_GROUND_TITLE);
	else if (last->flow == m->flow && last->other)
		return;
	else if (last->flow == m->flow && last->entry != TEI_NO_ENTRY &&
	    is_candidate(g, last->entry))
		tie(m, last->entry, TEI_GROUND_BEFORE);
	else if (by_order(c, g) != TEI_NO_ENTRY)
		tie(m, by_order(c, g), TEI_GROUND_FIRST);
}

/* Remembers of whom the paragraph speaks. */
static void
remember(struct context *c, const struct tei_mention *m)
{
	const struct tei_name_group *g = &c->l->group[m->group];
	struct latest *last = &c->latest[g->last_word];
	uint32_t entry = m->tie.entry;

	if (g->words == 1 && entry == TEI_NO_ENTRY)
		return;
	last->other = last->flow == m->flow && (last->other ||
	    last->entry != entry);
	last->flow = m->flow;
	last->entry = entry;
	if (g->words > 1 && entry != TEI_NO_ENTRY)
		c->seen[entry] = 1;
}

static void
decide_mention(struct context *c, struct tei_mention *m)
{
	const struct tei_name_group *g = &c->l->group[m->group];

	m->tie = g->tie;
	if (g->way == TEI_WAY_HEAD)
		decide_organ(c->l, m);
	if (g->last_word == TEI_NAME_NONE)
		return;
	if (g->words == 1 && g->candidates > 1 && g->tie.ground ==
	    TEI_GROUND_SEVERAL)
		decide_surname(c, m);
	remember(c, m);
}

void
tei_linker_context(struct tei_linker *l)
{
	struct context c = { .l = l };
	size_t i;

	c.latest = calloc(l->words.n + 1, sizeof(*c.latest));
	c.seen = calloc(l->list->n + 1, 1);
	c.titles = calloc(l->list->n + 1, sizeof(*c.titles));
	l->failed |= c.latest == NULL || c.seen == NULL || c.titles == NULL;
	for (i = 0; !l->failed && i < l->words.n; i++)
		c.latest[i].flow = TEI_NO_EVENT;
	if (!l->failed)
		see_titles(&c);
	for (i = 0; i < l->n && !l->failed; i++) {
		l->mention[i].tie.entry = TEI_NO_ENTRY;
		if (l->mention[i].group != UINT32_MAX)
			decide_mention(&c, &l->mention[i]);
	}
	free(c.latest);
	free(c.seen);
	free(c.titles);
}
