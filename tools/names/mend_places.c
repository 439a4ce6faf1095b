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

/* What stands behind the place where a piece of news was written. */
static const char *const months[] = {
	"jan", "january", "feb", "february", "march", "april", "may", "june",
	"july", "aug", "august", "sept", "september", "oct", "october", "nov",
	"november", "dec", "december", NULL,
};

/* Words before a place. */
static const char *const before_place[] = {
	"at", "from", "in", "into", "near", "to", NULL,
};

/* What is no place without a noun. */
static const char *const sides[] = {
	"eastern", "northern", "southern", "western", NULL,
};

/* What a scan shows of dirt behind a word. */
static const char *const dirt[] = { "-", "*", "\"", "'", "^", NULL };

static const char *const comma[] = { ",", NULL };
static const char *const city[] = { "city", NULL };
static const char *const of[] = { "of", NULL }, *const the[] = { "the", NULL },
	*const saint[] = { "st", "saint", "ste", "sainte", NULL },
	*const upon[] = { "upon", "on", NULL },
	*const stop[] = { ".", NULL }, *const possessive[] = { "s", NULL },
	*const apostrophe[] = { "'", NULL };

/* True if the word i, of letters, has no small one. */
static bool
is_capitals(const struct tei_labelling *l, size_t i)
{
	return tei_label_is_capital(l, i) && tei_label_token(l, i)->n > 1 &&
	    tei_namer_is_capitals(tei_label_token(l, i));
}

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
	    (tei_label_is(l, at - 2, city) && is_capitals(l, at - 2)) ||
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

	if (kind == TEI_ENTITIES || l->label[i - 1] != tei_name_label(kind, 1) ||
	    !is_capitals(l, i - 1) || is_capitals(l, i - 2) ||
	    tei_label_token(l, i - 2)->class != TEI_LETTER ||
	    tei_label_token(l, i - 2)->n < 3 ||
	    !tei_label_is_open(l, i - 1) || !ends_in_date(l, i + 1))
		return;
	tei_label_name(l, i - 1, i, TEI_PLACE);
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
 * here, and twice as often in the document for a place. */
static void
take_known(const struct tei_labelling *l, size_t i)
{
	const struct tei_use *u;

	if (i == 0 || l->label[i - 1] > 0 ||
	    tei_label_end(l, i, TEI_PERSON) != i + 1 ||
	    !tei_label_is(l, i - 1, before_place) || !tei_label_is_open(l, i))
		return;
	u = &l->g->r.memory.use[l->words->word[i].known];
	if (u->label[tei_name_label(TEI_PLACE, 0)] >=
	    2 * u->label[tei_name_label(TEI_PERSON, 0)])
		l->label[i] = tei_name_label(TEI_PLACE, 0);
}

/* Takes the label from "Southern" alone, which tells of a side only. */
static void
clear_side(const struct tei_labelling *l, size_t i)
{
	if (l->words->word[i].capital && tei_label_end(l, i, TEI_PLACE) == i + 1 &&
	    tei_label_is(l, i, sides) && tei_label_is_open(l, i))
		l->label[i] = 0;
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
tei_names_mend_places(const struct tei_labelling *l)
{
	const unsigned char inner = tei_name_label(TEI_PLACE, 1);
	const struct tei_words *w = l->words;
	size_t i, j;

	for (i = 2; i < w->n; i++)
		if (l->label[i] == 0 && l->label[i - 1] > 0 &&
		    tei_label_is(l, i, comma))
			part_dateline(l, i);
	for (i = 0; i < w->n; i++) {
		take_county(l, i);
		take_home(l, i);
		take_known(l, i);
		clear_side(l, i);
		take_built(l, i);
		take_dateline(l, i);
		take_seat(l, i);
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
