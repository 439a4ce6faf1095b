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

/* The words of a flow, their labels and certainties. */
struct labelling {
	const struct tei_tagging *g;
	const struct tei_words *words;
	unsigned char *label;
	int32_t *certainty;
};

/* True if the word i is there and is one of these, folded. */
static bool
is(const struct labelling *l, size_t i, const char *const *any)
{
	struct tei_slice s;

	if (i >= l->words->n)
		return false;
	s = tei_names_text(&l->g->r.memory.words, l->words->word[i].known);
	for (; *any != NULL; any++)
		if (strlen(*any) == s.n && memcmp(*any, s.s, s.n) == 0)
			return true;
	return false;
}

/* True if no editor has tagged the word, and names may be there. */
static bool
is_open(const struct labelling *l, size_t i)
{
	return tei_tagging_is_open(l->g,
	    &l->g->r.namer.flow->token[l->words->word[i].token]);
}

/* True if a name may take in the word, which is in none. */
static bool
is_free(const struct labelling *l, size_t i)
{
	return l->label[i] == 0 && is_open(l, i);
}

/* Labels a word as one of the name whose word `as` is. */
static void
put(const struct labelling *l, size_t i, unsigned char label, size_t as)
{
	l->label[i] = label;
	l->certainty[i] = l->certainty[as];
}

/* "Bay of" and "Bay of the" before the place that begins at i. */
static void
take_of(const struct labelling *l, size_t i)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0);
	size_t at = i, k;

	at -= at > 0 && is(l, at - 1, the);
	if (at < 2 || !is(l, at - 1, of) || !is(l, at - 2, of_place) ||
	    !l->words->word[at - 2].capital || !is_free(l, at - 1) ||
	    (l->label[at - 2] != begin && !is_free(l, at - 2)))
		return;
	for (k = at - 2; k <= i; k++)
		put(l, k, tei_name_label(TEI_PLACE, k > at - 2), i);
}

/* "'s" behind "St. Andrew", where no noun of the name follows and no table has
 * the name for a town's, at the end of the name from..to-1. */
static bool
ends_in_possessive(const struct labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;

	return is(l, from, saint) && to > from + 1 + is(l, from + 1, stop) &&
	    !(word[from].hints & (TEI_HINT_PLACE | TEI_HINT_TOWN |
	    TEI_HINT_VILLAGE | TEI_HINT_REGION)) && is(l, to, apostrophe) &&
	    is(l, to + 1, possessive) && word[to].glued && word[to + 1].glued &&
	    !(to + 2 < l->words->n && word[to + 2].capital);
}

/* True if the word i is in the name of a person or an organisation that no
 * editor has tagged. */
static bool
is_partner(const struct labelling *l, size_t i)
{
	return l->label[i] > 0 && (l->label[i] - 1) / 2 != TEI_PLACE &&
	    is_open(l, i);
}

/* True if the word i, which the model found in no name, may be the partner
 * before "and Co.": a capital that begins no sentence and is no honorific. */
static bool
may_be_partner(const struct labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	return is_free(l, i) && x->capital && !x->starts && !(x->hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS | TEI_HINT_OFFICE));
}

/* Where the partners' names begin that end before the word i. */
static size_t
run_begin(const struct labelling *l, size_t i)
{
	while (i > 0 && is_partner(l, i - 1))
		i--;
	return i;
}

/* Where the names begin, which commas part, of "Stein, Brown and Co.", whose
 * "and" is the word i; i if none is there.  A firm before the comma is one by
 * itself. */
static size_t
firm_begin(const struct labelling *l, size_t i)
{
	size_t from = run_begin(l, i - (i > 0 && may_be_partner(l, i - 1)));

	while (from > 1 && from < i && is(l, from - 1, comma) &&
	    is_partner(l, from - 2) && !is(l, from - 2, stop) &&
	    !is(l, from - 2, partners))
		from = run_begin(l, from - 1);
	return from;
}

/* "Brown and Co.", "Brown & Sons" are firms, by their names alone. */
static void
make_firms(const struct labelling *l)
{
	size_t i, k, from, end;

	for (i = 1; i + 1 < l->words->n; i++) {
		if (!is(l, i, and) || !is(l, i + 1, partners) ||
		    !l->words->word[i + 1].capital || !is_open(l, i) ||
		    !is_open(l, i + 1))
			continue;
		end = i - is(l, i - 1, comma);
		from = firm_begin(l, end);
		for (k = from; from < end && k < i + 2; k++)
			put(l, k, tei_name_label(TEI_ORG, k > from), from);
	}
}

void
tei_names_mend(struct tei_tagging *g, const struct tei_words *w)
{
	const unsigned char begin = tei_name_label(TEI_PLACE, 0),
	    inner = tei_name_label(TEI_PLACE, 1);
	const size_t first = (size_t)(w->word - g->r.words.word);
	const struct labelling all = { g, w, g->r.label + first,
	    g->r.certainty + first }, *l = &all;
	size_t i, j;

	make_firms(l);
	for (i = 0; i < w->n; i = j) {
		j = i + 1;
		if (l->label[i] != begin)
			continue;
		while (j < w->n && l->label[j] == inner)
			j++;
		take_of(l, i);
		if (is(l, j, street) && is_free(l, j) &&
		    !w->word[j].capital && !w->word[j].glued)
			put(l, j, inner, j - 1);
		else if (ends_in_possessive(l, i, j) && is_free(l, j) &&
		    is_free(l, j + 1)) {
			put(l, j, inner, j - 1);
			put(l, j + 1, inner, j - 1);
		}
	}
}
