#include "names/tables.h"

#include <stdlib.h>
#include <string.h>

/* Towns with fewer people are too often surnames or plain words to be
 * tagged without a context that tells. */
enum { TOWN = 100000, LARGE_TOWN = 500000 };

/* "US" is a place, "us" and "Us" are none. */
static int
is_capitals(const char *s)
{
	return strlen(s) < 6 && strpbrk(s, "abcdefghijklmnopqrstuvwxyz") ==
	    NULL;
}

static int
add(struct tei_table *t, const char *s, unsigned bits)
{
	uint32_t *value = tei_phrases_add(t, s, strlen(s));

	if (value == NULL)
		return -1;
	*value |= bits | (is_capitals(s) ? TEI_HINT_CAPITALS : 0u);
	return 0;
}

static int
row_honorific(struct tei_table *t, char **field, size_t n)
{
	static const unsigned bits[] = { TEI_HINT_OFFICE, TEI_HINT_HONORIFIC,
	    TEI_HINT_HONORIFICS };

	if (n != 2 || strlen(field[1]) != 1 || strchr("012", *field[1]) == NULL)
		return -1;
	return add(t, field[0], bits[*field[1] - '0']);
}

static int
row_given(struct tei_table *t, char **field, size_t n)
{
	return n != 1 ? -1 : add(t, field[0], TEI_HINT_GIVEN);
}

static int
row_short(struct tei_table *t, char **field, size_t n)
{
	return n != 2 ? -1 : add(t, field[0], TEI_HINT_GIVEN | TEI_HINT_SHORT);
}

static int
row_demonym(struct tei_table *t, char **field, size_t n)
{
	return n != 1 ? -1 : add(t, field[0], TEI_HINT_DEMONYM);
}

static int
row_place(struct tei_table *t, char **field, size_t n)
{
	return n != 2 ? -1 : add(t, field[0], TEI_HINT_PLACE);
}

static int
row_gazetteer(struct tei_table *t, char **field, size_t n)
{
	long people;

	if (n != 7)
		return -1;
	people = strtol(field[5], NULL, 10);
	if (strcmp(field[1], "country") == 0 || people >= LARGE_TOWN)
		return add(t, field[0], TEI_HINT_PLACE);
	return add(t, field[0], people >= TOWN ? TEI_HINT_TOWN :
	    TEI_HINT_VILLAGE);
}

/* Other names of towns are for the model only: Molotov and Hindenburg are
 * persons more often than Perm and Zabrze. */
static int
row_more(struct tei_table *t, char **field, size_t n)
{
	return n != 10 ? -1 : add(t, field[0], strcmp(field[1], "city") ?
	    TEI_HINT_REGION : TEI_HINT_VILLAGE);
}

static int
row_org(struct tei_table *t, char **field, size_t n)
{
	return n != 2 ? -1 : add(t, field[0], strcmp(field[1], "head") ?
	    TEI_HINT_ORG : TEI_HINT_ORG_HEAD);
}

static const struct tei_table_source sources[] = {
	{ "data/honorifics.tsv", row_honorific },
	{ "data/given_names.tsv", row_given },
	{ "data/short_names.tsv", row_short },
	{ "data/demonyms.tsv", row_demonym },
	{ "data/places.tsv", row_place },
	{ "data/gazetteer.tsv", row_gazetteer },
	{ "data/gazetteer_more.tsv", row_more },
	{ "data/gazetteer_regions.tsv", row_more },
	{ "data/organisations.tsv", row_org },
};

const struct tei_table_kind tei_hints_kind = {
	"data/hints.table", sizeof(struct tei_phrase), sources,
	sizeof(sources) / sizeof(*sources),
};
