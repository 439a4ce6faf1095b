/* Where on earth a document is at home: the globe in squares, and the
 * countries; how much of the document lies there, by what is sure of its
 * places. */
#ifndef TEI_LINK_GLOBE_H
#define TEI_LINK_GLOBE_H

#include "lib/buf.h"

enum {
	TEI_GLOBE_SIDE = 5, /* degrees of a square */
	TEI_GLOBE_ROWS = 180 / TEI_GLOBE_SIDE,
	TEI_GLOBE_COLUMNS = 360 / TEI_GLOBE_SIDE,
	TEI_GLOBE_CODES = 26 * 26
};

struct tei_square {
	double weight, lat, lon; /* lat and lon times weight */
};

struct tei_globe {
	struct tei_square square[TEI_GLOBE_ROWS * TEI_GLOBE_COLUMNS];
	double weight;
	double country[TEI_GLOBE_CODES], countries;
};

/* The number of a country by its two letters (ISO 3166-1), -1 without. */
int tei_globe_code(struct tei_slice country);

/* Marks a place, in degrees, with a weight.  With a negative weight it takes
 * away what was marked; what is left of nothing but that is nothing. */
void tei_globe_mark(struct tei_globe *, double lat, double lon,
	struct tei_slice country, double weight);

/* How near a place is to the others, 0 to 1. */
double tei_globe_nearness(const struct tei_globe *, double lat, double lon);

#endif
