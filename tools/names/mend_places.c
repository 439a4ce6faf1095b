#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* What lies, or was built, "of" a place and is named with it; an island, a
 * county or a town is one without it, too. */
static const char *const of_place[] = {
	"bay", "gulf", "gulph", "isle", "isles", "lake", "loch", "lough",
	"port", "cape", "mount", "strait", "straits", "firth", "frith",
	"sound", "vale", "plain", "plains", "pass", "sea", "palace", "castle",
	"tower", "temple", "bridge", "forks", "falls", "mains", "kingdom",
	"duchy", "republic", NULL,
};

/* What newspapers write small behind a street's name. */
static const char *const street[] = {
	"street", "streets", "avenue", "avenues", "parkway", "boulevard", NULL,
};

static const char *const of[] = { "of", NULL }, *const the[] = { "the", NULL },
	*const saint[] = { "st", "saint", "ste", "sainte", NULL },
	*const stop[] = { ".", NULL }, *const possessive[] = { "s", NULL },
	*const apostrophe[] = { "'", NULL };

/* "Bay of" and "Bay of the" before the place that begins at i. */
static void
take_of(const struct tei_labelling *l, size_t i)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0);
	size_t at = i, k;

	at -= at > 0 && tei_label_is(l, at - 1, the);
	if (at < 2 || !tei_label_is(l, at - 1, of) ||
	    !tei_label_is(l, at - 2, of_place) ||
	    !l->words->word[at - 2].capital || !tei_label_is_free(l, at - 1) ||
	    (l->label[at - 2] != begin && !tei_label_is_free(l, at - 2)))
		return;
	for (k = at - 2; k <= i; k++)
		tei_label_put(l, k, tei_name_label(TEI_PLACE, k > at - 2), i);
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

void
tei_names_mend_places(const struct tei_labelling *l)
{
	const unsigned char inner = tei_name_label(TEI_PLACE, 1);
	const struct tei_words *w = l->words;
	size_t i, j;

	for (i = 0; i < w->n; i++) {
		j = tei_label_end(l, i, TEI_PLACE);
		if (j == i)
			continue;
		take_of(l, i);
		if (tei_label_is(l, j, street) && tei_label_is_free(l, j) &&
		    !w->word[j].capital && !w->word[j].glued)
			tei_label_put(l, j, inner, j - 1);
		else if (ends_in_possessive(l, i, j) &&
		    tei_label_is_free(l, j) && tei_label_is_free(l, j + 1)) {
			tei_label_put(l, j, inner, j - 1);
			tei_label_put(l, j + 1, inner, j - 1);
		}
	}
}
