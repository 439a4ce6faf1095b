/* Days that have names, read from data/feasts.tsv. */
#ifndef TEI_DATES_FEASTS_H
#define TEI_DATES_FEASTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/diag.h"

enum { TEI_FEAST_MAX = 32 };

struct tei_date_feast {
	char words[TEI_FEAST_MAX]; /* small, parted by blanks */
	uint8_t month, day;        /* 0: a movable one, … */
	int8_t easter;             /* … so many days after Easter */
	bool alone;                /* a date without a year, too */
};

/* {0} is none. */
struct tei_date_feasts {
	struct tei_date_feast *feast;
	size_t n, cap;
};

/* Reads the table.  Says what is wrong with it. */
enum tei_status tei_date_feasts_load(struct tei_date_feasts *,
	struct tei_diag *);
void tei_date_feasts_free(struct tei_date_feasts *);

#endif
