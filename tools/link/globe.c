#include "link/globe.h"

#include <math.h>

#include "link/linker.h"

/* How far it is that a place counts for half as near, in km. */
static const double NEARBY = 400;

int
tei_globe_code(struct tei_slice country)
{
	if (country.n != 2 || country.s[0] < 'A' || country.s[0] > 'Z' ||
	    country.s[1] < 'A' || country.s[1] > 'Z')
		return -1;
	return (country.s[0] - 'A') * 26 + country.s[1] - 'A';
}

/* With a negative weight it takes away what was marked; what is left of
 * nothing but that is nothing. */
static double
add_weight(double *sum, double weight)
{
	*sum += weight;
	if (fabs(*sum) < 1e-6)
		*sum = 0;
	return *sum;
}

void
tei_globe_mark(struct tei_globe *w, double lat, double lon,
	struct tei_slice country, double weight)
{
	int row = (int)((lat + 90) / TEI_GLOBE_SIDE);
	int column = (int)((lon + 180) / TEI_GLOBE_SIDE);
	struct tei_square *s;

	row = row < TEI_GLOBE_ROWS ? row : TEI_GLOBE_ROWS - 1;
	column = column < TEI_GLOBE_COLUMNS ? column : TEI_GLOBE_COLUMNS - 1;
	s = &w->square[row * TEI_GLOBE_COLUMNS + column];
	s->lat += lat * weight;
	s->lon += lon * weight;
	if (add_weight(&s->weight, weight) == 0)
		s->lat = s->lon = 0;
	add_weight(&w->weight, weight);
	if (tei_globe_code(country) >= 0) {
		add_weight(&w->country[tei_globe_code(country)], weight);
		add_weight(&w->countries, weight);
	}
}

double
tei_globe_nearness(const struct tei_globe *w, double lat, double lon)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < TEI_GLOBE_ROWS * TEI_GLOBE_COLUMNS; i++) {
		const struct tei_square *s = &w->square[i];

		if (s->weight > 0)
			sum += s->weight * exp2(-tei_way_between(lat, lon,
			    s->lat / s->weight, s->lon / s->weight) / NEARBY);
	}
	return w->weight > 0 ? sum / w->weight : 0;
}
