#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* What lies, or was built, "of" a place and is named with it; an island, a
 * county or a town is one without it, too; what is so has a capital. */
static const char *const of_place[] = {
	"bay", "city", "gulf", "gulph", "isle", "isles", "lake", "loch", "lough",
	"port", "cape", "mount", "strait", "straits", "firth", "frith",
	"sound", "vale", "plain", "plains", "pass", "sea", "palace", "castle",
	"tower", "temple", "bridge", "forks", "falls", "mains", "kingdom",
	"duchy", "republic", NULL,
};

/* What newspapers write small behind the name of a street or county. */
static const char *const kinds[] = {
	"street", "streets", "avenue", "avenues", "parkway", "boulevard",
	"county", "township", "river", "creek", "island", "lane", NULL,
};

/* And behind that of a street, where no "the" is before it: "the Dover road"
 * leads to Dover. */
static const char *const road[] = { "road", NULL };

/* Of these, what no person's name stands before. */
static const char *const land[] = { "county", "township", "creek", NULL };

/* What is built: where something is, not who does it. */
static const char *const built[] = {
	"aerodrome", "airport", "barracks", "bridge", "cemetery", "dock",
	"docks", "dockyard", "gaol", "gardens", "hotel", "inn", "jetty",
	"park", "pier", "quay", "rooms", "square", "stadium", "station",
	"street", "wharf", NULL,
};

/* Rivers that towns are named after, beside others of their name. */
static const char *const rivers[] = {
	"aire", "avon", "calder", "clyde", "dee", "derwent", "don", "dove",
	"forth", "humber", "medway", "nidd", "oder", "ouse", "severn",
	"soar", "stour", "swale", "tay", "tees", "thames", "trent", "tweed",
	"tyne", "ure", "wear", "wharfe", "wye", NULL,
};

/* Words before a place. */
static const char *const before_place[] = {
	"at", "from", "in", "into", "near", "to", NULL,
};

/* Decorations, before "Cross". */
static const char *const crosses[] = {
	"george", "iron", "military", "victoria", NULL,
}, *const cross[] = { "cross", NULL };

/* What is no place without a noun. */
static const char *const sides[] = {
	"eastern", "northern", "southern", "western", NULL,
};

static const char *const city[] = { "city", NULL };
static const char *const of[] = { "of", NULL }, *const the[] = { "the", NULL },
	*const saint[] = { "st", "saint", "ste", "sainte", NULL },
	*const upon[] = { "upon", "on", NULL },
	*const stop[] = { ".", NULL }, *const possessive[] = { "s", NULL },
	*const apostrophe[] = { "'", NULL };

/* "Bay of" and "Bay of the" before the place that begins at i; the "CITY OF" of
 * a heading is none of its name. */
static void
take_of(const struct tei_labelling *l, size_t i)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0);
	size_t at = i, k;

	at -= at > 0 && tei_label_is(l, at - 1, the);
	if (at < 2 || !tei_label_is(l, at - 1, of) ||
	    !tei_label_is(l, at - 2, of_place) ||
	    !l->words->word[at - 2].capital || !tei_label_is_free(l, at - 1) ||
	    (tei_label_is(l, at - 2, city) && tei_label_is_capitals(l, at - 2)) ||
	    (l->label[at - 2] != begin && !tei_label_is_free(l, at - 2)))
		return;
	for (k = at - 2; k <= i; k++)
		tei_label_put(l, k, tei_name_label(TEI_PLACE, k > at - 2), i);
}

/* "upon Trent" behind "Stoke", a place whose name ends before the word i; where
 * the name ends then. */
static size_t
take_river(const struct tei_labelling *l, size_t i)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0);
	size_t k;

	if (!tei_label_is(l, i, upon) || !tei_label_is(l, i + 1, rivers) ||
	    !l->words->word[i + 1].capital || !tei_label_is_free(l, i) ||
	    (l->label[i + 1] != begin && !tei_label_is_free(l, i + 1)))
		return i;
	for (k = i; k < i + 2; k++)
		tei_label_put(l, k, tei_name_label(TEI_PLACE, 1), i - 1);
	return i + 2;
}

/* Makes a place of the one word before "county" that the model took for a
 * person. */
static void
take_county(const struct tei_labelling *l, size_t i)
{
	if (tei_label_end(l, i, TEI_PERSON) == i + 1 &&
	    tei_label_is_open(l, i) && tei_label_is(l, i + 1, land) &&
	    tei_label_is_free(l, i + 1) && !l->words->word[i + 1].capital)
		l->label[i] = tei_name_label(TEI_PLACE, 0);
}

/* Makes a place of "Liverpool Docks", which begins with the word i and of which
 * the model made an organisation; "Police Station" and "Theatre of Small Rooms"
 * stay one. */
static void
take_built(const struct tei_labelling *l, size_t i)
{
	const size_t to = tei_label_end(l, i, TEI_ORG);
	size_t k;

	if (to < i + 2 || !tei_label_is_open(l, i) ||
	    !tei_label_is_capital(l, to - 1) || !tei_label_is(l, to - 1, built))
		return;
	for (k = i; k < to; k++)
		if (l->words->word[k].hints & TEI_HINT_ORG_HEAD ||
		    tei_label_is(l, k, of))
			return;
	tei_label_name(l, i, to, TEI_PLACE);
}

/* "'s" behind "St. Andrew", where no noun of the name follows and no table has
 * the name for a town's, at the end of the name from..to-1. */
static bool
ends_in_possessive(const struct tei_labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;

	return tei_label_is(l, from, saint) &&
	    to > from + 1 + tei_label_is(l, from + 1, stop) &&
	    !(word[from].hints & (TEI_HINT_PLACE | TEI_HINT_TOWN |
	    TEI_HINT_VILLAGE | TEI_HINT_REGION)) &&
	    tei_label_is(l, to, apostrophe) &&
	    tei_label_is(l, to + 1, possessive) && word[to].glued &&
	    word[to + 1].glued &&
	    !(to + 2 < l->words->n && word[to + 2].capital);
}

/* Makes a place of the one word behind a person's "of" that the model took for
 * another person, if a table has it for a town's: "Mr. Hall of Lenoir". */
static void
take_home(const struct tei_labelling *l, size_t i)
{
	if (i > 1 && tei_label_end(l, i, TEI_PERSON) == i + 1 &&
	    tei_label_is_open(l, i) && tei_label_is(l, i - 1, of) &&
	    l->label[i - 1] == 0 && tei_label_kind(l, i - 2) == TEI_PERSON &&
	    l->words->word[i].hints & (TEI_HINT_TOWN | TEI_HINT_VILLAGE |
	    TEI_HINT_PLACE | TEI_HINT_REGION))
		l->label[i] = tei_name_label(TEI_PLACE, 0);
}

/* Makes a place of the one word behind "from" that the model took for a person
 * here, and twice as often in the document for a place, where something is. */
static void
take_known(const struct tei_labelling *l, size_t i)
{
	const struct tei_use *u;

	if (i == 0 || l->label[i - 1] > 0 ||
	    tei_label_end(l, i, TEI_PERSON) != i + 1 ||
	    !tei_label_is(l, i - 1, before_place) || !tei_label_is_open(l, i))
		return;
	u = &l->g->r.memory.use[l->words->word[i].known];
	if (u->context[TEI_AFTER_IN] + u->context[TEI_AFTER_AT] +
	    u->context[TEI_AFTER_INTO] + u->context[TEI_AFTER_NEAR] > 0 &&
	    u->label[tei_name_label(TEI_PLACE, 0)] >=
	    2 * u->label[tei_name_label(TEI_PERSON, 0)])
		l->label[i] = tei_name_label(TEI_PLACE, 0);
}

/* Takes the label from "Victoria Cross", which is worn. */
static void
clear_cross(const struct tei_labelling *l, size_t i)
{
	if (tei_label_end(l, i, TEI_PLACE) != i + 2 ||
	    !tei_label_is(l, i + 1, cross) || !tei_label_is(l, i, crosses) ||
	    !tei_label_is_open(l, i))
		return;
	l->label[i] = l->label[i + 1] = 0;
}

/* Takes the label from "Southern" alone, which tells of a side only. */
static void
clear_side(const struct tei_labelling *l, size_t i)
{
	if (l->words->word[i].capital && tei_label_end(l, i, TEI_PLACE) == i + 1 &&
	    tei_label_is(l, i, sides) && tei_label_is_open(l, i))
		l->label[i] = 0;
}

void
tei_names_mend_places(const struct tei_labelling *l)
{
	const unsigned char inner = tei_name_label(TEI_PLACE, 1);
	const struct tei_words *w = l->words;
	size_t i, j;

	for (i = 0; i < w->n; i++) {
		take_county(l, i);
		take_home(l, i);
		take_known(l, i);
		clear_side(l, i);
		clear_cross(l, i);
		take_built(l, i);
		j = tei_label_end(l, i, TEI_PLACE);
		if (j == i)
			continue;
		j = take_river(l, j);
		take_of(l, i);
		if ((tei_label_is(l, j, kinds) || (tei_label_is(l, j, road) && i > 0 &&
		    !tei_label_is(l, i - 1, the))) && tei_label_is_free(l, j) &&
		    !w->word[j].capital && !w->word[j].glued)
			tei_label_put(l, j, inner, j - 1);
		else if (ends_in_possessive(l, i, j) &&
		    tei_label_is_free(l, j) && tei_label_is_free(l, j + 1)) {
			tei_label_put(l, j, inner, j - 1);
			tei_label_put(l, j + 1, inner, j - 1);
		}
	}
}
