#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* What stands behind the place where a piece of news was written. */
static const char *const months[] = {
	"jan", "january", "feb", "february", "march", "april", "may", "june",
	"july", "aug", "august", "sept", "september", "oct", "october", "nov",
	"november", "dec", "december", NULL,
};

/* What a scan shows of dirt behind a word. */
static const char *const dirt[] = { "-", "*", "\"", "'", "^", NULL };

static const char *const comma[] = { ",", NULL }, *const stop[] = { ".",
	NULL };

/* True if the words from i on are a month and day, or year, and nothing else of
 * their sentence: "October 7.", "Oct. 7, 1909.-". */
static bool
ends_in_date(const struct tei_labelling *l, size_t i)
{
	if (!tei_label_is(l, i, months) || !l->words->word[i].capital)
		return false;
	i += tei_label_is(l, i + 1, stop);
	do
		i += 2;
	while (tei_label_is(l, i, comma));
	return tei_label_is(l, i, stop) &&
	    tei_label_token(l, i - 1)->class == TEI_DIGIT;
}

/* True if the word i may be the place that a piece of news is from: one that a
 * table has for a place's, no word that is known, or a person's for the
 * model. */
static bool
may_date(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	if (!tei_label_is_capital(l, i) || !tei_label_is_open(l, i))
		return false;
	return l->label[i] > 0 ? tei_label_kind(l, i) == TEI_PERSON :
	    x->hints & (TEI_HINT_TOWN | TEI_HINT_VILLAGE | TEI_HINT_PLACE) ||
	    (tei_label_token(l, i)->n > 3 &&
	    l->g->r.memory.use[x->known].class.sense == 0);
}

/* Makes a place of the one word of "TURIN, October 7.", which opens a piece of
 * news. */
static void
take_dateline(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	size_t to;

	if (!word[i].starts || !may_date(l, i))
		return;
	to = i + 1 + tei_label_is(l, i + 1, dirt);
	if (tei_label_is(l, to, comma) && word[to].glued && l->label[to] == 0 &&
	    ends_in_date(l, to + 1))
		tei_label_name(l, i, i + 1, TEI_PLACE);
}

/* Makes a place of the "LEEDS" of "By John Hall LEEDS, May 1.", which ends
 * before the comma i and which a heading or a writer's name ran into. */
static void
part_dateline(const struct tei_labelling *l, size_t i)
{
	const enum tei_entity kind = tei_label_kind(l, i - 1);

	if (kind == TEI_ENTITIES ||
	    l->label[i - 1] != tei_name_label(kind, 1) ||
	    !tei_label_is_capitals(l, i - 1) ||
	    tei_label_is_capitals(l, i - 2) ||
	    tei_label_token(l, i - 2)->class != TEI_LETTER ||
	    tei_label_token(l, i - 2)->n < 3 ||
	    !tei_label_is_open(l, i - 1) || !ends_in_date(l, i + 1))
		return;
	tei_label_name(l, i - 1, i, TEI_PLACE);
}

/* Makes a place of the one word that the model took for a person between a
 * comma and the day in a heading or date line: "Parish Room, Westerby, 4th
 * January 1895". */
static void
take_seat(const struct tei_labelling *l, size_t i)
{
	const struct tei_flows *f = &l->g->r.flows;
	uint32_t block = f->doc->ev[l->g->r.namer.flow->block].name;

	if ((block == TEI_N_head || block == TEI_N_dateline) && i > 1 &&
	    tei_label_end(l, i, TEI_PERSON) == i + 1 &&
	    tei_label_is(l, i - 1, comma) && tei_label_is(l, i + 1, comma) &&
	    tei_label_kind(l, i - 2) != TEI_PERSON && i + 2 < l->words->n &&
	    tei_flow_inside(f, tei_label_token(l, i + 2), TEI_N_date) !=
	    TEI_NO_EVENT && tei_label_is_open(l, i))
		l->label[i] = tei_name_label(TEI_PLACE, 0);
}

void
tei_names_mend_datelines(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i < l->words->n; i++) {
		if (i > 1 && l->label[i] == 0 && l->label[i - 1] > 0 &&
		    tei_label_is(l, i, comma))
			part_dateline(l, i);
		take_dateline(l, i);
		take_seat(l, i);
	}
}
