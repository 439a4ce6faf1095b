/* The gazetteer: what it must have, and tables that are broken. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "authority/keys.h"
#include "lib/fold.h"
#include "link/gazetteer.h"

static struct tei_diag diag;

static size_t
find(const struct tei_gazetteer *g, const char *name, struct tei_found *f)
{
	return tei_gazetteer_find(g, name, strlen(name), f, 64);
}

/* True if one of the name lies within a degree or two of there. */
static bool
lies(const struct tei_gazetteer *g, const char *name, double lat, double lon)
{
	struct tei_found f[64];
	size_t n = find(g, name, f);

	while (n-- > 0)
		if (tei_way_between(f[n].lat, f[n].lon, lat, lon) < 250)
			return true;
	return false;
}

static void
load(struct tei_gazetteer *g)
{
	tei_diag_init(&diag, "test", stderr);
	CU_ASSERT_EQUAL_FATAL(tei_gazetteer_load(g, &diag), TEI_OK);
}

static void
test_places(void)
{
	static const struct {
		const char *name;
		double lat, lon;
	} places[] = {
		{ "Danzig", 54.35, 18.65 }, { "Breslau", 51.1, 17.03 },
		{ "Lemberg", 49.84, 24.03 }, { "Leningrad", 59.9, 30.3 },
		{ "Constantinople", 41.0, 29.0 }, { "Königsberg", 54.7, 20.5 },
		{ "Pressburg", 48.15, 17.1 }, { "Lwow", 49.84, 24.03 },
		{ "Saigon", 10.8, 106.6 }, { "Peking", 39.9, 116.4 },
		{ "St. Petersburg", 59.9, 30.3 }, { "Budapest", 47.5, 19.04 },
		{ "Austria-Hungary", 47.2, 18 }, { "Danube", 46, 19 },
		{ "Black Sea", 43.3, 34 }, { "Galicia", 49.8, 23 },
		{ "Transylvania", 46.5, 24.5 }, { "Poznan", 52.4, 16.9 },
		{ "Hungary", 47.2, 19.4 }, { "Ottoman Empire", 39, 35 },
	};
	struct tei_gazetteer g;
	struct tei_found f[64];
	size_t i;

	load(&g);
	for (i = 0; i < sizeof(places) / sizeof(*places); i++)
		if (!lies(&g, places[i].name, places[i].lat, places[i].lon)) {
			CU_FAIL("a place is not where it should be");
			fprintf(stderr, "%s\n", places[i].name);
		}
	CU_ASSERT_EQUAL(find(&g, "Nowhereville", f), 0);
	CU_ASSERT_EQUAL(find(&g, "", f), 0);
	CU_ASSERT(find(&g, "Springfield", f) > 5);
	CU_ASSERT(f[0].people >= f[1].people);
	CU_ASSERT_EQUAL(find(&g, "Breslau", f), 1);
	CU_ASSERT_EQUAL(f[0].called, TEI_CALLED_KNOWN);
	CU_ASSERT_EQUAL(find(&g, "Dantsic", f), 1);
	CU_ASSERT_EQUAL(f[0].called, TEI_CALLED_ELSE);
	CU_ASSERT(tei_slice_is(f[0].name, "Gdańsk"));
	CU_ASSERT(tei_slice_is(tei_gazetteer_country(&g,
	    tei_slice_of("HU")), "Hungary"));
	CU_ASSERT(find(&g, "Conftantinople", f) > 0);
	CU_ASSERT(tei_slice_is(f[0].name, "Istanbul"));
	CU_ASSERT_EQUAL(tei_gazetteer_country(&g, tei_slice_of("QQ")).n, 0);
	tei_gazetteer_free(&g);
}

static bool
has_gap(const char *p, const char *end)
{
	for (; end - p >= 3; p++)
		if (memcmp(p, "\t\t\t", 3) == 0)
			return true;
	return false;
}

/* Every line is found by its name: the tables are in the order in which they
 * are searched. */
static void
test_order(void)
{
	struct tei_gazetteer g;
	struct tei_found f[64];
	size_t lines = 0, missed = 0, n, i;
	const char *p, *stop, *end;
	int t;

	load(&g);
	for (t = 0; t < TEI_GAZETTEER_TABLES; t++)
		for (p = g.table[t].s, end = p + g.table[t].n; p < end;
		    p = stop + 1) {
			stop = memchr(p, '\n', (size_t)(end - p));
			if (*p == '#' || has_gap(p, stop))
				continue; /* nobody lives there */
			lines++;
			n = tei_gazetteer_find(&g, p, strcspn(p, "\t"), f,
			    64);
			for (i = 0; i < n && f[i].line != p; i++)
				;
			missed += i == n && n < 64;
		}
	CU_ASSERT(lines > 35000);
	CU_ASSERT_EQUAL(missed, 0);
	tei_gazetteer_free(&g);
}

/* So is every other name of a town, and leads to it. */
static void
test_names(void)
{
	struct tei_gazetteer g;
	struct tei_found f[64];
	size_t lines = 0, missed = 0, n, i;
	const char *p, *id;

	load(&g);
	for (p = g.names.s; *p != '\0'; p = strchr(p, '\n') + 1) {
		if (*p == '#' || lines++ % 7 != 0)
			continue;
		id = strchr(p, '\t') + 1;
		n = tei_gazetteer_find(&g, p, (size_t)(id - p) - 1, f, 64);
		for (i = 0; i < n && strncmp(f[i].id.s, id, f[i].id.n) != 0; i++)
			;
		missed += i == n && n < 64;
	}
	CU_ASSERT(lines > 80000);
	CU_ASSERT_EQUAL(missed, 0);
	tei_gazetteer_free(&g);
}

/* A line cut short is passed over; so is one off the globe. */
static void
test_broken(void)
{
	struct tei_gazetteer g = { .table = { {0} } };
	struct tei_found f[64];

	g.table[0] = tei_slice_of("# a comment\nAlpha\tcity\tXX\t1\n"
	    "Beta\tcity\tXX\t1\t2\t30\t4\nDelta\tcity\tXX\t91\t2\t30\t4\n"
	    "Epsilon\nZeta\tcity");
	CU_ASSERT_EQUAL(find(&g, "Alpha", f), 0);
	CU_ASSERT_EQUAL(find(&g, "Beta", f), 1);
	CU_ASSERT_EQUAL(f[0].people, 30);
	CU_ASSERT_EQUAL(find(&g, "Delta", f), 0);
	CU_ASSERT_EQUAL(find(&g, "Epsilon", f), 0);
	CU_ASSERT_EQUAL(find(&g, "Zeta", f), 0);
	g.names = tei_slice_of("Eta\t4\tBeta\nIota\t5\tBeta\nKappa\t4\n"
	    "Theta\t4\tAlpha\nXi");
	CU_ASSERT_EQUAL(find(&g, "Eta", f), 1);
	CU_ASSERT(tei_slice_is(f[0].name, "Beta"));
	CU_ASSERT_EQUAL(find(&g, "Iota", f), 0);
	CU_ASSERT_EQUAL(find(&g, "Kappa", f), 0);
	CU_ASSERT_EQUAL(find(&g, "Theta", f), 0);
	CU_ASSERT_EQUAL(find(&g, "Xi", f), 0);
}

CU_TestInfo unit_tests[] = {
	{ "places", test_places },
	{ "order of the tables", test_order },
	{ "other names", test_names },
	{ "lines cut short", test_broken },
	CU_TEST_INFO_NULL
};
