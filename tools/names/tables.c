#include "names/tables.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"

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
add(struct tei_hints *h, const char *s, int bits)
{
	uint32_t phrase = tei_phrases_add(h->phrases, s, strlen(s));
	size_t old = h->cap;

	if (phrase == TEI_NO_PHRASE)
		return -1;
	if (!tei_grow(&h->bits, &h->cap, (size_t)phrase + 1,
	    sizeof(*h->bits)))
		return -1;
	memset(h->bits + old, 0, (h->cap - old) * sizeof(*h->bits));
	h->bits[phrase] |= (uint16_t)(bits | (is_capitals(s) ?
	    TEI_HINT_CAPITALS : 0));
	return 0;
}

static int
row_honorific(void *data, char **field, size_t n)
{
	return n != 2 ? -1 : add(data, field[0], field[1][0] == '2' ?
	    TEI_HINT_HONORIFICS : TEI_HINT_HONORIFIC);
}

static int
row_given(void *data, char **field, size_t n)
{
	return n != 1 ? -1 : add(data, field[0], TEI_HINT_GIVEN);
}

static int
row_demonym(void *data, char **field, size_t n)
{
	return n != 1 ? -1 : add(data, field[0], TEI_HINT_DEMONYM);
}

static int
row_place(void *data, char **field, size_t n)
{
	return n != 2 ? -1 : add(data, field[0], TEI_HINT_PLACE);
}

static int
row_gazetteer(void *data, char **field, size_t n)
{
	long people;

	if (n != 7)
		return -1;
	people = strtol(field[5], NULL, 10);
	if (strcmp(field[1], "country") == 0 || people >= LARGE_TOWN)
		return add(data, field[0], TEI_HINT_PLACE);
	return add(data, field[0], people >= TOWN ? TEI_HINT_TOWN :
	    TEI_HINT_VILLAGE);
}

static int
row_org(void *data, char **field, size_t n)
{
	return n != 2 ? -1 : add(data, field[0], strcmp(field[1], "head") ?
	    TEI_HINT_ORG : TEI_HINT_ORG_HEAD);
}

enum tei_status
tei_hints_load(struct tei_hints *h, struct tei_diag *diag)
{
	static const struct {
		const char *file;
		int (*row)(void *, char **, size_t);
	} tables[] = {
		{ "data/honorifics.tsv", row_honorific },
		{ "data/given_names.tsv", row_given },
		{ "data/demonyms.tsv", row_demonym },
		{ "data/places.tsv", row_place },
		{ "data/gazetteer.tsv", row_gazetteer },
		{ "data/organisations.tsv", row_org },
	};
	enum tei_status status = TEI_OK;
	size_t i;

	*h = (struct tei_hints){ .phrases = tei_phrases_new() };
	if (h->phrases == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	for (i = 0; i < sizeof(tables) / sizeof(*tables) &&
	    status == TEI_OK; i++)
		status = tei_data_table(tables[i].file, tables[i].row, h,
		    diag);
	if (status != TEI_OK)
		tei_hints_free(h);
	return status;
}

void
tei_hints_free(struct tei_hints *h)
{
	tei_phrases_free(h->phrases);
	free(h->bits);
	*h = (struct tei_hints){0};
}
