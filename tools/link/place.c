#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/fold.h"
#include "link/globe.h"
#include "link/linker.h"

/* So many places of one name are weighed. */
enum { MOST_FOUND = 64 };

/* How much a place is spoken of: the logarithm of its inhabitants' number, or
 * what stands for that with a kind that has none.  The Don, the Inn and the
 * Bug need others near them, the Oder needs not to be a surname. */
static double
prominence(const struct tei_found *f)
{
	static const struct {
		const char *kind;
		double weight;
	} kinds[] = {
		{ "country", 6.95 }, { "former-country", 6.9 }, { "bloc", 6.9 },
		{ "region", 6.3 }, { "water", 6.2 }, { "land", 6 },
		{ "district", 5 },
	};
	double people = log10((double)f->people + 1);
	size_t i;

	if (tei_slice_is(f->kind, "water") && f->name.n <= 4)
		return f->name.n <= 3 ? 4.6 : 5.2;
	if (tei_slice_is(f->kind, "region") && f->people > 0)
		return fmin(people, 6.3);
	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (tei_slice_is(f->kind, kinds[i].kind))
			return kinds[i].weight;
	if (f->called == TEI_CALLED_KNOWN)
		return fmax(people, 5.6);
	return f->called == TEI_CALLED_ELSE ? people - 1 : people;
}

/* True if the place lies in the country or region that stands after it and a
 * comma. */
static bool
is_inside(const struct tei_linker *l, const struct tei_name_group *g,
	const struct tei_found *f)
{
	enum { REGION = 500, TOWN = 60 }; /* kilometres from its middle */
	const struct tei_name_group *h;
	const struct tei_entry *e;

	if (g->inside == 0)
		return false;
	h = &l->group[g->inside - 1];
	if (h->place.line != NULL && tei_slice_is(h->place.kind, "country"))
		return tei_slice_same(h->place.country, f->country);
	if (h->place.line != NULL)
		return tei_way_between(h->place.lat, h->place.lon, f->lat,
		    f->lon) < (tei_slice_is(h->place.kind, "city") ? TOWN :
		    REGION);
	if (h->tie.entry == TEI_NO_ENTRY)
		return false;
	e = &l->list->entry[h->tie.entry];
	return e->placed && tei_way_between(e->lat, e->lon, f->lat,
	    f->lon) < REGION;
}

/* What speaks for a place besides its size: others near it, its country, and
 * what it is said to lie in. */
static double
context(const struct tei_linker *l, const struct tei_globe *w,
	const struct tei_name_group *g, const struct tei_found *f)
{
	double share = 0;
	int code = tei_globe_code(f->country);

	if (code >= 0 && w->countries > 0)
		share = w->country[code] / w->countries;
	return 3 * tei_globe_nearness(w, f->lat, f->lon) +
	    (share > 0 ? .3 + share : 0) + (is_inside(l, g, f) ? 2 : 0);
}

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
			tei_globe_mark(w, e->lat, e->lon, f.country, weight_of(g));
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

/* True if a person of the document has the name as a surname. */
static bool
is_surname(const struct tei_linker *l, const struct tei_name_group *g)
{
	char word[TEI_FOLD_MAX];
	size_t at = 0, n = tei_key_word(g->text, g->n, &at, word);
	uint32_t known = tei_names_find(&l->words, word, n);

	return g->words == 1 && known != TEI_NAME_NONE && known >= TEI_N_COUNT;
}

/* True for a short form in capitals (US), which only such a name can mean. */
static bool
is_acronym(const struct tei_found *f)
{
	size_t n = strcspn(f->line, "\t"), i;

	for (i = 0; i < n; i++)
		if (f->line[i] >= 'a' && f->line[i] <= 'z')
			return false;
	return n < 7;
}

/* Two rows for one place, or for two that lie within one another: it does
 * not matter which is meant. */
static bool
is_same(const struct tei_found *a, const struct tei_found *b)
{
	enum { TOWNS = 30, LANDS = 150 }; /* kilometres between the middles */
	bool towns = tei_slice_is(a->kind, "city") || tei_slice_is(b->kind,
	    "city");

	return (a->id.n > 0 && tei_slice_same(a->id, b->id)) ||
	    tei_way_between(a->lat, a->lon, b->lat, b->lon) < (towns ? TOWNS :
	    LANDS);
}

/* The found place with the highest score; *best is that, *second the highest
 * of another place. */
static size_t
rank_found(const struct tei_found *found, const double *score, size_t n,
	double *best, double *second)
{
	size_t first = 0, i;

	for (i = 1; i < n; i++)
		if (score[i] > score[first])
			first = i;
	*best = score[first];
	*second = 0;
	for (i = 0; i < n; i++)
		if (score[i] > *second && !is_same(&found[i], &found[first]))
			*second = score[i];
	return first;
}

/* True for a small town without a sign that it is meant: what it lies in is
 * said, histories call it so, or it is far ahead of others of the name and the
 * document is about those parts. */
static bool
is_unlikely(const struct tei_linker *l, const struct tei_globe *w,
	const struct tei_name_group *g, const struct tei_found *f, bool ahead)
{
	enum { SMALL = 100000 };

	return tei_slice_is(f->kind, "city") && f->people < SMALL &&
	    !is_inside(l, g, f) && f->called != TEI_CALLED_KNOWN &&
	    !(ahead && tei_globe_nearness(w, f->lat, f->lon) > .12);
}

/* The places of the gazetteer that the group may mean: those inside what is
 * said to hold it, if there are such. */
static size_t
find_places(const struct tei_linker *l, const struct tei_name_group *g,
	struct tei_found found[MOST_FOUND])
{
	size_t n = tei_gazetteer_find(&l->data->gazetteer, g->text, g->n,
	    found, MOST_FOUND), i, kept = 0, inside = 0;

	for (i = 0; i < n; i++)
		if (g->capitals || !is_acronym(&found[i]))
			found[kept++] = found[i];
	n = kept;
	for (i = 0; i < n; i++)
		inside += is_inside(l, g, &found[i]);
	for (i = kept = 0; i < n && inside > 0; i++)
		if (is_inside(l, g, &found[i]))
			found[kept++] = found[i];
	return inside > 0 ? kept : n;
}

/* By its size alone: one that is large, and ten times as large as all others
 * of the name. */
static void
choose_large(const struct tei_linker *l, struct tei_name_group *g)
{
	struct tei_found found[MOST_FOUND];
	size_t n = find_places(l, g, found), i, first;
	double score[MOST_FOUND], best, second;

	for (i = 0; i < n; i++)
		score[i] = prominence(&found[i]);
	if (n == 0 || g->inside > 0)
		return;
	first = rank_found(found, score, n, &best, &second);
	if (best >= 5.5 && best >= second + 1 && !(is_surname(l, g) &&
	    found[first].called != TEI_CALLED_NOW))
		g->place = found[first];
}

/* True if the group means a city so large that what is near cannot make it
 * another. */
static bool
is_large(const struct tei_found *large, const struct tei_found *other)
{
	enum { LARGE = 1000000 };

	return large->line != NULL && tei_slice_is(large->kind, "city") &&
	    large->people >= LARGE && !is_same(large, other) &&
	    prominence(large) > prominence(other) + 1.5;
}

/* By its size and what else the document names. */
static void
choose_found(const struct tei_linker *l, const struct tei_globe *w,
	struct tei_name_group *g)
{
	struct tei_found found[MOST_FOUND], large = g->place;
	size_t n = find_places(l, g, found), i, first;
	double score[MOST_FOUND], best, second;

	g->place = (struct tei_found){ .line = NULL };
	if (n == 0)
		return;
	for (i = 0; i < n; i++)
		score[i] = prominence(&found[i]) + context(l, w, g, &found[i]);
	first = rank_found(found, score, n, &best, &second);
	g->tie.ground = second == 0 ? TEI_GROUND_ONLY : TEI_GROUND_NEAR;
	if (best + (found[first].called == TEI_CALLED_ELSE) < 5 + is_surname(l,
	    g) || is_unlikely(l, w, g,
	    &found[first], best > second + 1.5))
		g->tie.ground = TEI_GROUND_SMALL;
	else if (best < second + .7 || is_large(&large, &found[first]))
		g->tie.ground = TEI_GROUND_SEVERAL;
	else
		g->place = found[first];
	g->tie.cert = best > second + 1.5 && best > 6 ? TEI_CERT_HIGH :
	    TEI_CERT_MEDIUM;
}

/* The entry of the lists that has the gazetteer's name for the place and lies
 * there: Uzhgorod is the Uzhhorod of a list. */
static void
choose_entry(const struct tei_linker *l, struct tei_name_group *g)
{
	enum { KILOMETRES = 60 };
	const struct tei_naming *m = g->place.line == NULL ||
	    l->list->n == 0 ? NULL : tei_authority_first(l->list,
	    tei_phrases_find(&l->list->phrases, g->place.name.s,
	    g->place.name.n));

	for (; m != NULL; m = tei_authority_next(l->list, m)) {
		const struct tei_entry *e = &l->list->entry[m->entry];

		if (e->kind == TEI_PLACE && e->placed && tei_way_between(
		    e->lat, e->lon, g->place.lat, g->place.lon) < KILOMETRES)
			break;
	}
	if (m == NULL)
		return;
	g->tie = (struct tei_tie){ m->entry, TEI_GROUND_SAME,
	    TEI_CERT_MEDIUM };
	g->way = TEI_WAY_GAZETTEER;
	g->place.line = NULL;
}

/* Marks what the gazetteer gave the group, or takes the mark away. */
static void
mark_found(struct tei_globe *w, const struct tei_name_group *g, int sign)
{
	const struct tei_found *f = &g->place;

	if (f->line != NULL)
		tei_globe_mark(w, f->lat, f->lon, f->country, sign * weight_of(g));
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
		choose_large(l, g);
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
		choose_found(l, w, g);
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
