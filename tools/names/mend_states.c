#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* States, territories and provinces of North America in short, as newspapers
 * set them behind a town.  General knowledge. */
static const char *const shorts[] = {
	"ala", "alta", "ariz", "calif", "colo", "conn", "dak",
	"fla", "ia", "ida", "ills", "kan", "kans", "kas", "ky", "md", "mich",
	"minn", "mont", "neb", "nebr", "nev", "okla", "ont", "ore", "oreg",
	"pa", "penn", "penna", "que", "sask", "tenn", "tex", "va", "vt", "wis",
	"wisc", "wyo", NULL,
};

/* Those that are something else as well before a capital: "Col. Smith", "Miss.
 * Brown". */
static const char *const doubtful[] = {
	"ark", "cal", "col", "del", "ga", "id", "ill", "ind", "la", "man",
	"mass", "me", "miss", "mo", "o", "wash", NULL,
};

/* Of two words or letters, as "N. C." and "W. Va.". */
static const char *const pairs[][2] = {
	{ "b", "c" }, { "c", "w" }, { "d", "c" }, { "d", "t" }, { "i", "t" },
	{ "m", "t" }, { "n", "b" }, { "n", "c" }, { "n", "d" }, { "n", "dak" },
	{ "n", "h" }, { "n", "j" }, { "n", "m" }, { "n", "mex" }, { "n", "s" },
	{ "n", "y" }, { "o", "t" }, { "p", "q" }, { "r", "i" }, { "s", "c" },
	{ "s", "d" }, { "s", "dak" }, { "u", "t" }, { "w", "t" }, { "w", "va" },
};

static const char *const comma[] = { ",", NULL },
	*const hyphen[] = { "-", NULL }, *const stop[] = { ".", NULL };

/* Words before a town's name, or a state's. */
static const char *const before_town[] = {
	"at", "from", "in", "near", "of", "to", NULL,
};

/* The word behind the two words of a state, its last stop with it, or i. */
static size_t
pair_end(const struct tei_labelling *l, size_t i)
{
	size_t second = i + 1 + tei_label_is(l, i + 1, stop), k;

	if (second != i + 2 || !tei_label_is_capital(l, i) ||
	    !tei_label_is_capital(l, second))
		return i;
	for (k = 0; k < sizeof(pairs) / sizeof(*pairs); k++) {
		const char *const first[] = { pairs[k][0], NULL },
		    *const last[] = { pairs[k][1], NULL };

		if (tei_label_is(l, i, first) && tei_label_is(l, second, last))
			return second + 1 + tei_label_is(l, second + 1, stop);
	}
	return i;
}

/* The word behind what may be a state in short at the word i, or i. */
static size_t
short_end(const struct tei_labelling *l, size_t i)
{
	size_t end = i;
	bool sure;

	if (i < 2 || !tei_label_is_capital(l, i) || !tei_label_is_open(l, i))
		return i;
	sure = tei_label_is(l, i, shorts);
	if ((sure || tei_label_is(l, i, doubtful)) &&
	    tei_label_is(l, i + 1, stop))
		end = i + 2;
	else if (sure && tei_label_is(l, i + 1, comma))
		end = i + 1;
	else
		end = pair_end(l, i);
	/* "Col.-Gen." */
	return end < l->words->n && l->words->word[end].glued &&
	    tei_label_is(l, end, hyphen) ? i : end;
}

/* True if a name goes on with the word i: "N. C. Hall", "N.Y.K.". */
static bool
goes_on(const struct tei_labelling *l, size_t i)
{
	return i < l->words->n && l->label[i] > 0 && l->label[i] % 2 == 0;
}

/* What may be something else as well is a state before a small word, a mark, or
 * another town with its state; two letters behind a place are one also where the
 * next sentence begins. */
size_t
tei_names_state_end(const struct tei_labelling *l, size_t i)
{
	size_t end = short_end(l, i);

	return end == i || tei_label_is(l, i, shorts) ||
	    (end > i + 2 && tei_label_kind(l, i - 2) == TEI_PLACE &&
	    !goes_on(l, end)) ||
	    !tei_label_is_capital(l, end) || !tei_label_is_open(l, end) ||
	    (tei_label_is(l, end + 1, comma) &&
	    short_end(l, end + 2) > end + 2) ? end : i;
}

/* Where the name begins that ends with the word i, or i. */
static size_t
name_begin(const struct tei_labelling *l, size_t i)
{
	while (i > 0 && l->label[i] > 0 && l->label[i] % 2 == 0)
		i--;
	return i;
}

/* True if the words from..to, which the model took for another name or for
 * none, may be a town's: an unknown one after "at" or where a sentence begins,
 * or one of the tables. */
static bool
may_be_town(const struct tei_labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;

	if (to - from > 1 || word[to].hints & TEI_HINT_ORG_HEAD ||
	    (from > 0 && word[from - 1].hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS)) ||
	    (from < to && word[from].hints & TEI_HINT_GIVEN))
		return false;
	return word[from].starts || (word[to].hints & (TEI_HINT_TOWN |
	    TEI_HINT_VILLAGE | TEI_HINT_PLACE)) ||
	    (from > 0 && tei_label_is(l, from - 1, before_town));
}

/* Labels as a town's the name that ends with the word i; false if it is a
 * person's, whom "M. D." or "B. C." styles. */
static bool
take_town(const struct tei_labelling *l, size_t i)
{
	size_t from = name_begin(l, i);
	bool open = tei_label_is_open(l, i);

	if (!open || !may_be_town(l, from, i))
		return !open || from == i ||
		    l->label[from] != tei_name_label(TEI_PERSON, 0);
	tei_label_name(l, from, i + 1, TEI_PLACE);
	return true;
}

/* Labels a state, the words from..to-1, as sure as its town, the word `as`. */
static void
put_state(const struct tei_labelling *l, size_t from, size_t to, size_t as)
{
	size_t k;

	tei_label_name(l, from, to, TEI_PLACE);
	for (k = from; k < to && l->label[as] > 0; k++)
		l->certainty[k] = l->certainty[as];
}

/* True if the state from..to-1 stands by itself: "Bee, of S. C., fell", "he is
 * in Ga." */
static bool
stands_alone(const struct tei_labelling *l, size_t from, size_t to)
{
	return from > 0 && tei_label_is(l, from - 1, before_town) &&
	    tei_label_is(l, to - 1, stop) &&
	    !tei_label_is(l, from, doubtful) && !tei_label_is_capital(l, to);
}

/* True if a town may stand before the state i and its comma, for which a scan
 * may have a stop. */
static bool
follows_town(const struct tei_labelling *l, size_t i)
{
	return tei_label_is(l, i - 1, comma) || (tei_label_is(l, i - 1, stop) &&
	    !l->words->word[i].glued && (pair_end(l, i) > i ||
	    (tei_label_is(l, i, shorts) && tei_label_is(l, i + 1, stop) &&
	    tei_label_is(l, i + 2, comma))));
}

void
tei_names_mend_states(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 2; i < l->words->n; i++) {
		end = tei_names_state_end(l, i);
		if (end > i && stands_alone(l, i, end))
			put_state(l, i, end, i);
		if (end == i || !tei_label_is_capital(l, i - 2) || !follows_town(l, i) ||
		    !take_town(l, i - 2))
			continue;
		l->label[i - 1] = 0;
		put_state(l, i, end, i - 2);
		i = end - 1;
	}
}
