#include "names/mend.h"

#include <string.h>

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

/* What makes a firm of the names before "and". */
static const char *const partners[] = {
	"co", "company", "son", "sons", "bros", "brothers", "nephew",
	"nephews", NULL,
};

static const char *const of[] = { "of", NULL }, *const the[] = { "the", NULL },
	*const saint[] = { "st", "saint", "ste", "sainte", NULL },
	*const stop[] = { ".", NULL }, *const possessive[] = { "s", NULL },
	*const apostrophe[] = { "'", NULL }, *const comma[] = { ",", NULL },
	*const and[] = { "and", "&", NULL };

/* True if the word i is there and is one of these, folded. */
static bool
is(const struct tei_labelling *l, size_t i, const char *const *any)
{
	struct tei_slice s;

	if (i >= l->words->n)
		return false;
	s = tei_names_text(&l->memory->words, l->words->word[i].known);
	for (; *any != NULL; any++)
		if (strlen(*any) == s.n && memcmp(*any, s.s, s.n) == 0)
			return true;
	return false;
}

/* Labels a word as one of the name whose word `as` is. */
static void
put(const struct tei_labelling *l, size_t i, unsigned char label, size_t as)
{
	l->label[i] = label;
	l->certainty[i] = l->certainty[as];
}

/* "Bay of" and "Bay of the" before the place that begins at i. */
static void
take_of(const struct tei_labelling *l, size_t i)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0);
	size_t at = i, k;

	at -= at > 0 && is(l, at - 1, the);
	if (at < 2 || !is(l, at - 1, of) || !is(l, at - 2, of_place) ||
	    !l->words->word[at - 2].capital || l->label[at - 1] > 0 ||
	    (l->label[at - 2] > 0 && l->label[at - 2] != begin))
		return;
	for (k = at - 2; k <= i; k++)
		put(l, k, tei_name_label(TEI_PLACE, k > at - 2), i);
}

/* "'s" behind "St. Andrew", where no noun of the name follows and no table has
 * the name for a town's, at the end of the name from..to-1. */
static bool
ends_in_possessive(const struct tei_labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;

	return is(l, from, saint) && to > from + 1 + is(l, from + 1, stop) &&
	    !(word[from].hints & (TEI_HINT_PLACE | TEI_HINT_TOWN |
	    TEI_HINT_VILLAGE | TEI_HINT_REGION)) && is(l, to, apostrophe) &&
	    is(l, to + 1, possessive) && word[to].glued && word[to + 1].glued &&
	    !(to + 2 < l->words->n && word[to + 2].capital);
}

/* True if the word i is in the name of a person or an organisation, or may be:
 * a word with a capital that begins no sentence and is no honorific. */
static bool
is_partner(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	if (l->label[i] > 0)
		return (l->label[i] - 1) / 2 != TEI_PLACE;
	return x->capital && !x->starts && !x->closed && !(x->hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS | TEI_HINT_OFFICE));
}

/* Where the names begin, which commas part, of "Stein, Brown and Co.", whose
 * "and" is the word i; i if none is there.  A firm before the comma is one by
 * itself. */
static size_t
firm_begin(const struct tei_labelling *l, size_t i)
{
	size_t at = i, from = i;

	for (;;) {
		while (from > 0 && is_partner(l, from - 1))
			from--;
		if (from == at)
			return at + (at < i); /* past the last comma */
		at = from;
		if (at < 2 || !is(l, at - 1, comma) || l->label[at - 2] == 0 ||
		    is(l, at - 2, stop) || is(l, at - 2, partners))
			return at;
		from = --at;
	}
}

/* "Brown and Co.", "Brown & Sons" are firms, by their names alone. */
static void
make_firms(const struct tei_labelling *l)
{
	size_t i, k, from;

	for (i = 1; i + 1 < l->words->n; i++) {
		if (!is(l, i, and) || !is(l, i + 1, partners) ||
		    !l->words->word[i + 1].capital)
			continue;
		from = firm_begin(l, i - is(l, i - 1, comma));
		if (from >= i - is(l, i - 1, comma))
			continue;
		for (k = from; k < i + 2; k++)
			put(l, k, tei_name_label(TEI_ORG, k > from), from);
	}
}

void
tei_names_mend(const struct tei_labelling *l)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0),
	    inner = tei_name_label(TEI_PLACE, 1);
	size_t i, j;

	make_firms(l);
	for (i = 0; i < l->words->n; i = j) {
		j = i + 1;
		if (l->label[i] != begin)
			continue;
		while (j < l->words->n && l->label[j] == inner)
			j++;
		take_of(l, i);
		if (is(l, j, street) && l->label[j] == 0 &&
		    !l->words->word[j].capital && !l->words->word[j].glued)
			put(l, j, inner, j - 1);
		else if (ends_in_possessive(l, i, j) && l->label[j] == 0 &&
		    l->label[j + 1] == 0) {
			put(l, j, inner, j - 1);
			put(l, j + 1, inner, j - 1);
		}
	}
}
