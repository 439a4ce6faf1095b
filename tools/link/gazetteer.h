/* The gazetteer: where places lie, by their names. */
#ifndef TEI_GAZETTEER_H
#define TEI_GAZETTEER_H

#include <stdbool.h>

#include "lib/buf.h"
#include "lib/diag.h"

/* The tables of places, searched where they lie: sorted by folded name, so
 * that opening costs nothing. */
enum { TEI_GAZETTEER_TABLES = 3 };

struct tei_gazetteer {
	struct tei_slice table[TEI_GAZETTEER_TABLES];
	struct tei_slice names;     /* other names of the first table's towns */
	struct tei_slice countries; /* code and name, a line each */
};

/* How a place comes by a name. */
enum tei_called {
	TEI_CALLED_NOW,   /* it is its name of today, or a country's, … */
	TEI_CALLED_KNOWN, /* histories use it: gazetteer_more.tsv */
	TEI_CALLED_ELSE   /* one of many in other languages and times */
};

/* A line of a table, its fields borrowed from there. */
struct tei_found {
	const char *line;         /* NULL: none */
	struct tei_slice name;    /* as it is called now, or was last */
	struct tei_slice kind;    /* city, country, region, water, … */
	struct tei_slice country; /* ISO 3166; empty: none, or several */
	struct tei_slice id;      /* of GeoNames; may be empty */
	double lat, lon;          /* degrees, north and east positive */
	long people;              /* inhabitants, or 0 */
	enum tei_called called;
};

/* Reads the tables.  Says what is wrong. */
enum tei_status tei_gazetteer_load(struct tei_gazetteer *, struct tei_diag *);
void tei_gazetteer_free(struct tei_gazetteer *);

/* The places of a name, at most `most`, the most populous first; returns how
 * many.  If there is none, f may be the long s (lib/long_s.h).  A line that is
 * cut short is passed over. */
size_t tei_gazetteer_find(const struct tei_gazetteer *, const char *name,
	size_t n, struct tei_found *, size_t most);

/* The name of a country by its code; {NULL, 0} if there is none. */
struct tei_slice tei_gazetteer_country(const struct tei_gazetteer *,
	struct tei_slice code);

/* The way between two places over the ground, in kilometres. */
double tei_way_between(double lat1, double lon1, double lat2, double lon2);

#endif
