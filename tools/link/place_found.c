/* Places of the gazetteer: which of those that have a name it means. */
#include <math.h>
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

void
tei_linker_choose_large(const struct tei_linker *l, struct tei_name_group *g)
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

void
tei_linker_choose_found(const struct tei_linker *l, const struct tei_globe *w,
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
		g->tie.ground = TEI_GROUND_PLACES;
	else
		g->place = found[first];
	g->tie.cert = best > second + 1.5 && best > 6 ? TEI_CERT_HIGH :
	    TEI_CERT_MEDIUM;
}

/* True if the place is one that stands before it. */
static bool
is_again(const struct tei_found *found, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (is_same(&found[k], &found[i]))
			return true;
	return false;
}

void
tei_linker_put_places(const struct tei_linker *l,
	const struct tei_name_group *g, struct tei_buf *b)
{
	struct tei_found found[MOST_FOUND];
	size_t n = find_places(l, g, found), i, put = 0;

	for (i = 0; i < n && put < TEI_MOST_CANDIDATES; i++)
		if (!is_again(found, i))
			tei_buf_printf(b, "%sgeo:%.4g,%.4g", put++ ? " " : "",
			    found[i].lat, found[i].lon);
}
