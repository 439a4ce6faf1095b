/* Places, by what is near them. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "link/globe.h"
#include "link/linker.h"

static double
weight_of(const struct tei_name_group *g)
{
	return 1 + log2((double)g->mentions + 1);
}

/* Marks what the lists have decided, and the country that it is, or lies in
 * by the gazetteer. */
static void
mark_listed(const struct tei_linker *l, struct tei_globe *w)
{
	struct tei_found f;
	size_t i;

	for (i = 0; i < l->n_groups; i++) {
		const struct tei_name_group *g = &l->group[i];
		const struct tei_entry *e;

		if (g->kind != TEI_PLACE || g->tie.entry == TEI_NO_ENTRY)
			continue;
		e = &l->list->entry[g->tie.entry];
		if (tei_gazetteer_find(&l->data->gazetteer, e->name,
		    strlen(e->name), &f, 1) == 0)
			f.country = (struct tei_slice){ NULL, 0 };
		if (e->placed)
			tei_globe_mark(w, e->lat, e->lon, f.country,
			    weight_of(g));
	}
}

/* Of several entries of the lists the one that alone is near the rest. */
static void
choose_listed(const struct tei_linker *l, const struct tei_globe *w,
	struct tei_name_group *g)
{
	double best = 0, second = 0, near;
	uint32_t entry = TEI_NO_ENTRY;
	uint8_t i;

	for (i = 0; i < g->candidates; i++) {
		const struct tei_entry *e = &l->list->entry[g->candidate[i]];

		near = e->placed ? tei_globe_nearness(w, e->lat, e->lon) : 1;
		if (near > best) {
			second = best;
			best = near;
			entry = e->placed ? g->candidate[i] : TEI_NO_ENTRY;
		} else if (near > second) {
			second = near;
		}
	}
	if (entry != TEI_NO_ENTRY && best > .05 && best > 3 * second)
		g->tie = (struct tei_tie){ entry, TEI_GROUND_NEAR,
		    TEI_CERT_MEDIUM };
}

/* The entry of the lists that has the gazetteer's name for the place and lies
 * there, or else the only one of that name, if it says nothing of where it
 * lies; TEI_NO_ENTRY if there is none. */
static uint32_t
entry_of(const struct tei_linker *l, const struct tei_found *f)
{
	enum { KILOMETRES = 60 };
	const struct tei_naming *m = tei_authority_first(l->list,
	    tei_phrases_find(&l->list->phrases, f->name.s, f->name.n));
	uint32_t only = TEI_NO_ENTRY;
	size_t others = 0;

	for (; m != NULL; m = tei_authority_next(l->list, m)) {
		const struct tei_entry *e = &l->list->entry[m->entry];

		if (e->kind != TEI_PLACE || m->entry == only)
			continue;
		if (e->placed && tei_way_between(e->lat, e->lon, f->lat,
		    f->lon) < KILOMETRES)
			return m->entry;
		others++;
		only = e->placed ? only : m->entry;
	}
	return others == 1 ? only : TEI_NO_ENTRY;
}

/* Uzhgorod is the Uzhhorod of a list. */
static void
choose_entry(const struct tei_linker *l, struct tei_name_group *g)
{
	uint32_t entry = g->place.line == NULL || l->list->n == 0 ?
	    TEI_NO_ENTRY : entry_of(l, &g->place);

	if (entry == TEI_NO_ENTRY)
		return;
	g->tie = (struct tei_tie){ entry, TEI_GROUND_SAME, TEI_CERT_MEDIUM };
	g->way = TEI_WAY_GAZETTEER;
	g->place.line = NULL;
}

/* Marks what the gazetteer gave the group, or takes the mark away. */
static void
mark_found(struct tei_globe *w, const struct tei_name_group *g, int sign)
{
	const struct tei_found *f = &g->place;

	if (f->line != NULL)
		tei_globe_mark(w, f->lat, f->lon, f->country,
		    sign * weight_of(g));
}

static void
place_groups(struct tei_linker *l, struct tei_globe *w)
{
	struct tei_name_group *g;
	size_t i;

	for (i = 0; i < l->n_groups; i++) {
		g = &l->group[i];
		if (g->kind != TEI_PLACE || g->candidates > 0)
			continue;
		tei_linker_choose_large(l, g);
		mark_found(w, g, 1);
	}
	for (i = 0; i < l->n_groups; i++) {
		g = &l->group[i];
		if (g->kind != TEI_PLACE || g->tie.entry != TEI_NO_ENTRY)
			continue;
		if (g->candidates > 0) {
			choose_listed(l, w, g);
			continue;
		}
		mark_found(w, g, -1);
		tei_linker_choose_found(l, w, g);
		mark_found(w, g, 1);
		choose_entry(l, g);
	}
}

void
tei_linker_place(struct tei_linker *l)
{
	struct tei_globe *w = calloc(1, sizeof(*w));
	size_t i;

	l->failed |= w == NULL;
	if (l->failed) {
		free(w);
		return;
	}
	mark_listed(l, w);
	place_groups(l, w);
	for (i = 0; i < l->n; i++)
		if (l->mention[i].group != UINT32_MAX &&
		    l->group[l->mention[i].group].kind == TEI_PLACE)
			l->mention[i].tie = l->group[l->mention[i].group].tie;
	free(w);
}
