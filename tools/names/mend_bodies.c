#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Courts that sit in a place, and what may stand before them: "Aberdare Quarter
 * Sessions". */
static const char *const courts[] = { "sessions", "assizes", "assize", NULL },
	*const terms[] = {
	"adjourned", "borough", "county", "general", "petty", "quarter",
	"special", NULL,
};

/* A country's own, written small behind its name. */
static const char *const forces[] = { "army", "navy", NULL },
	*const states[] = { "states", "kingdom", NULL };

static const char *const of[] = { "of", NULL }, *const houses[] = {
	"houses", NULL }, *const parliament[] = { "parliament", NULL };

/* Makes an organisation of "Aberdare Quarter Sessions", whose last word is the
 * word i and whose first one the model took for a place. */
static void
take_court(const struct tei_labelling *l, size_t i)
{
	size_t from = i;

	while (from > 0 && tei_label_is_capital(l, from - 1) &&
	    tei_label_is(l, from - 1, terms) && tei_label_is_open(l, from - 1))
		from--;
	if (from == 0 || tei_label_kind(l, from - 1) != TEI_PLACE ||
	    !tei_label_is_open(l, from - 1))
		return;
	for (from--; from > 0 && l->label[from] == tei_name_label(TEI_PLACE, 1);
	    from--)
		;
	tei_label_name(l, from, i + 1, TEI_ORG);
}

/* Makes an organisation of "Houses of Parliament", whose first word is the word
 * i and whose last one the model took for one: they are a building, too. */
static void
take_houses(const struct tei_labelling *l, size_t i)
{
	if (tei_label_is(l, i + 1, of) && tei_label_is(l, i + 2, parliament) &&
	    tei_label_kind(l, i + 2) == TEI_ORG && tei_label_is_open(l, i))
		tei_label_name(l, i, i + 3, TEI_ORG);
}

/* Makes an organisation of "United States navy", whose last word is the word
 * i. */
static void
take_force(const struct tei_labelling *l, size_t i)
{
	size_t from = i;

	if (!tei_label_is_free(l, i) || tei_label_kind(l, i - 1) != TEI_PLACE ||
	    !tei_label_is(l, i - 1, states) || !tei_label_is(l, i, forces))
		return;
	for (from--; from > 0 && l->label[from] == tei_name_label(TEI_PLACE, 1);
	    from--)
		;
	tei_label_name(l, from, i + 1, TEI_ORG);
}

void
tei_names_mend_bodies(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i < l->words->n; i++)
		if (!l->words->word[i].capital) {
			if (i > 0 && l->label[i - 1] > 0)
				take_force(l, i);
		}
		else if (tei_label_is(l, i, courts) && tei_label_is_open(l, i))
			take_court(l, i);
		else if (tei_label_is(l, i, houses))
			take_houses(l, i);
}
