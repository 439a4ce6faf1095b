/* Ranges of pages as people write them. */
#ifndef TEI_RANGE_H
#define TEI_RANGE_H

/* The last number of a range that is given short: 127-41 is to 141.  As it is
 * where it is given whole. */
static inline long
tei_range_end(long from, long to)
{
	long unit = 10;

	while (unit <= to)
		unit *= 10;
	return to < from && from >= unit / 10 ? from - from % unit + to : to;
}

#endif
