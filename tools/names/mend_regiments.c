#include "names/mend.h"

#include "names/labelling.h"

/* States that raised regiments of volunteers and militia, which have their
 * number and its name: "the 83d Pennsylvania". */
static const char *const states[] = {
	"alabama", "arkansas", "california", "colorado", "connecticut",
	"delaware", "florida", "georgia", "idaho", "illinois", "indiana", "iowa",
	"kansas", "kentucky", "louisiana", "maine", "maryland",
	"massachusetts", "michigan", "minnesota", "mississippi", "missouri",
	"montana", "nebraska", "nevada", "ohio", "oregon", "pennsylvania",
	"tennessee", "texas", "utah", "vermont", "virginia", "wisconsin",
	"wyoming", NULL,
};

/* Those of two words. */
static const char *const sides[] = {
	"new", "north", "south", "west", "rhode", NULL,
}, *const lands[] = {
	"carolina", "dakota", "hampshire", "island", "jersey", "mexico",
	"virginia", "york", NULL,
};

static const char *const ordinals[] = {
	"first", "second", "third", "fourth", "fifth", "sixth", "seventh",
	"eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
	"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
	"nineteenth", "twentieth", NULL,
}, *const tens[] = {
	"twenty", "thirty", "forty", "fifty", "sixty", NULL,
}, *const endings[] = { "st", "nd", "d", "rd", "th", NULL };

static const char *const hyphen[] = { "-", NULL },
	*const on[] = { "on", NULL }, *const the[] = { "the", NULL };

static bool
is_state(const struct tei_labelling *l, size_t from, size_t to)
{
	if (tei_names_state_end(l, from) >= to)
		return true;
	if (to == from + 1)
		return tei_label_is(l, from, states);
	return to == from + 2 && tei_label_is(l, from, sides) &&
	    tei_label_is(l, from + 1, lands);
}

/* Where the number begins that ends before the word i, "83d", "Fifth",
 * "Twenty-fifth"; i if none does. */
static size_t
number_begin(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	const struct tei_flow *f = l->g->r.namer.flow;

	if (i > 1 && word[i - 1].glued && tei_label_is(l, i - 1, endings) &&
	    f->token[word[i - 2].token].class == TEI_DIGIT)
		return i - 2;
	if (i == 0 || !tei_label_is(l, i - 1, ordinals))
		return i;
	if (i > 2 && word[i - 1].glued && tei_label_is(l, i - 2, hyphen) &&
	    tei_label_is(l, i - 3, tens))
		i -= 2;
	return word[i - 1].capital ? i - 1 : i;
}

/* A regiment of the number before the state's name from..to-1, which no other
 * name goes on: neither "Fifth Ohio District", nor "on the 4th Virginia". */
static void
take_number(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t begin = number_begin(l, from), i;

	if (begin == from || !is_state(l, from, to) ||
	    (to < l->words->n && l->words->word[to].capital) ||
	    (begin > 1 && tei_label_is(l, begin - 1, the) &&
	    tei_label_is(l, begin - 2, on)))
		return;
	for (i = begin; i < from; i++)
		if (!tei_label_is_free(l, i))
			return;
	for (i = begin; i < to; i++)
		tei_label_put(l, i, tei_name_label(TEI_ORG, i > begin), from);
}

void
tei_names_mend_regiments(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 0; i < l->words->n; i++) {
		end = tei_label_end(l, i, TEI_PLACE);
		if (end > i && tei_label_is_open(l, i))
			take_number(l, i, end);
	}
}
