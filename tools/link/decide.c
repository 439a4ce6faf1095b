#include <string.h>

#include "link/linker.h"

static void
tie(struct tei_tie *t, uint32_t entry, enum tei_ground ground,
	enum tei_cert cert)
{
	*t = (struct tei_tie){ entry, (uint8_t)ground, (uint8_t)cert };
}

static void
leave(struct tei_tie *t, enum tei_ground ground)
{
	tie(t, TEI_NO_ENTRY, ground, TEI_CERT_LOW);
}

/* What the document names in full: entries, and persons that no list has. */
static void
see_named(struct tei_linker *l)
{
	size_t persons = 0, listed = 0, i;

	if (!tei_grow(&l->rival, &l->cap_rival, l->words.n + 1, 1)) {
		l->failed = true;
		return;
	}
	memset(l->rival, 0, l->cap_rival);
	for (i = 0; i < l->n_groups; i++) {
		const struct tei_name_group *g = &l->group[i];

		if (g->candidates == 1 && (g->way <= TEI_WAY_INITIAL ||
		    (g->words > 1 && g->way > TEI_WAY_SHORT &&
		    g->way != TEI_WAY_HEAD)))
			l->named[g->candidate[0]] = 1;
		persons += g->kind == TEI_PERSON ? g->mentions : 0;
		listed += g->kind == TEI_PERSON && g->candidates > 0 ?
		    g->mentions : 0;
		if (g->candidates == 0 && g->words > 1 && !g->listed &&
		    g->last_word != TEI_NAME_NONE)
			l->rival[g->last_word] = 1;
	}
	l->fits = listed * 2 > persons;
}

/* The one of a group's candidates that has the mark, or TEI_NO_ENTRY. */
static uint32_t
only_named(const struct tei_linker *l, const struct tei_name_group *g,
	unsigned *count)
{
	uint32_t entry = TEI_NO_ENTRY;
	unsigned i;

	for (i = *count = 0; i < g->candidates; i++)
		if (l->named[g->candidate[i]]) {
			entry = g->candidate[i];
			++*count;
		}
	return *count == 1 ? entry : TEI_NO_ENTRY;
}

static uint32_t
only_short(const struct tei_name_group *g)
{
	unsigned i;

	for (i = 0; i < g->candidates; i++)
		if (g->is_short == 1u << i)
			return g->candidate[i];
	return TEI_NO_ENTRY;
}

/* A surname or short name. */
static void
decide_short(const struct tei_linker *l, struct tei_name_group *g)
{
	unsigned named;
	uint32_t entry = only_named(l, g, &named);
	bool rival = g->last_word != TEI_NAME_NONE && l->rival[g->last_word];

	if (rival)
		leave(&g->tie, TEI_GROUND_RIVAL);
	else if (entry != TEI_NO_ENTRY)
		tie(&g->tie, entry, g->candidates == 1 ? TEI_GROUND_ONLY :
		    TEI_GROUND_NAMED, TEI_CERT_HIGH);
	else if (named > 1)
		leave(&g->tie, TEI_GROUND_SEVERAL);
	else if (g->candidates == 1)
		tie(&g->tie, g->candidate[0], TEI_GROUND_ONLY, g->is_short ||
		    l->fits ? TEI_CERT_HIGH : TEI_CERT_MEDIUM);
	else if (only_short(g) != TEI_NO_ENTRY)
		tie(&g->tie, only_short(g), TEI_GROUND_SHORT, TEI_CERT_MEDIUM);
	else
		leave(&g->tie, TEI_GROUND_SEVERAL);
}

/* A name that is only like one of a list. */
static void
decide_alike(const struct tei_linker *l, struct tei_name_group *g)
{
	unsigned named;
	uint32_t entry = only_named(l, g, &named);

	if (g->candidates > 1)
		tie(&g->tie, entry, entry == TEI_NO_ENTRY ?
		    TEI_GROUND_SEVERAL : TEI_GROUND_NAMED, TEI_CERT_MEDIUM);
	else if (entry != TEI_NO_ENTRY && (g->words > 1 ||
	    g->last_word == TEI_NAME_NONE || !l->rival[g->last_word]))
		tie(&g->tie, entry, TEI_GROUND_ONLY, g->words > 1 &&
		    g->way == TEI_WAY_SOUND ? TEI_CERT_HIGH :
		    TEI_CERT_MEDIUM);
	else if (g->way != TEI_WAY_SCAN && (g->kind != TEI_PERSON ||
	    g->is_short))
		tie(&g->tie, g->candidate[0], TEI_GROUND_ONLY,
		    TEI_CERT_MEDIUM);
	else
		leave(&g->tie, TEI_GROUND_WEAK);
}

static void
decide_group(const struct tei_linker *l, struct tei_name_group *g)
{
	if (g->candidates == 0)
		leave(&g->tie, TEI_GROUND_UNKNOWN);
	else if (g->way == TEI_WAY_SHORT)
		decide_short(l, g);
	else if (g->way == TEI_WAY_HEAD)
		leave(&g->tie, g->candidates > 1 ? TEI_GROUND_SEVERAL :
		    TEI_GROUND_WEAK);
	else if (g->way > TEI_WAY_SHORT)
		decide_alike(l, g);
	else if (g->candidates == 1)
		tie(&g->tie, g->candidate[0], TEI_GROUND_ONLY, TEI_CERT_HIGH);
	else
		leave(&g->tie, TEI_GROUND_SEVERAL);
}

void
tei_linker_decide(struct tei_linker *l)
{
	size_t i;

	see_named(l);
	for (i = 0; i < l->n_groups && !l->failed; i++)
		decide_group(l, &l->group[i]);
}
