#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Kinds of vessels, whose name stands behind them: "the steamer St. George",
 * "schr. Experiment". */
static const char *const vessels[] = {
	"barque", "bark", "barques", "brig", "brigantine", "brigs", "cruiser",
	"cutter", "destroyer", "ferryboat", "flagship", "frigate", "frigates",
	"gunboat", "gunboats", "ketch", "liner", "lugger", "packet", "packets",
	"privateer", "privateers", "sch", "schooner", "schooners", "schr",
	"ship", "ships", "sloop", "sloops", "steamboat", "steamer",
	"steamers", "steamship", "steamships", "transport", "transports",
	"tug", "tugs", "whaler", "yacht", NULL,
};

static const char *const and[] = { "and", "&", NULL },
	*const stop[] = { ".", NULL }, *const comma[] = { ",", NULL },
	*const steam[] = { "s", NULL },
	*const quote[] = { "\"", "“", "'", "‘", NULL };

/* Takes the label from the name of a person or place that begins at i; returns
 * where the name ends, i if none begins there or an editor has tagged it. */
static size_t
clear(const struct tei_labelling *l, size_t i)
{
	enum tei_entity kind;
	size_t end, k;

	if (i >= l->words->n || l->label[i] == 0 || l->words->word[i].hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS))
		return i;
	kind = (enum tei_entity)((l->label[i] - 1) / 2);
	if (kind == TEI_ORG)
		return i;
	end = tei_label_end(l, i, kind);
	for (k = i; k < end; k++)
		l->label[k] = 0;
	return end;
}

/* True of the "brig" of "Lady Denison, brig, 129 tons", the word i, or of the
 * "s.s." there, as a list of arrivals has it: commas at its sides, then a
 * number. */
static bool
is_listed(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t = l->g->r.namer.flow->token;
	size_t to = i + 1;

	if (i < 2 || l->words->word[i].capital || !tei_label_is(l, i - 1,
	    comma))
		return false;
	if (tei_label_is(l, i, steam) && tei_label_is(l, i + 1, stop) &&
	    tei_label_is(l, i + 2, steam))
		to = i + 3 + tei_label_is(l, i + 3, stop);
	else if (!tei_label_is(l, i, vessels))
		return false;
	return tei_label_is(l, to, comma) && to + 1 < l->words->n &&
	    t[l->words->word[to + 1].token].class == TEI_DIGIT;
}

/* Takes the label from the ship before "brig", "William and Mary", whose name
 * ends before the word i. */
static void
clear_before(const struct tei_labelling *l, size_t i)
{
	size_t from = i, k;

	while (from > 0 && (l->label[from - 1] > 0 ||
	    tei_label_is(l, from - 1, and)) && tei_label_is_open(l, from - 1))
		from--;
	for (k = from; k < i; k++)
		l->label[k] = 0;
}

void
tei_names_mend_ships(const struct tei_labelling *l)
{
	size_t i, at, end;

	for (i = 0; i < l->words->n; i++) {
		if (is_listed(l, i)) {
			clear_before(l, i - 1);
			continue;
		}
		at = i + 1 + tei_label_is(l, i + 1, stop);
		at += tei_label_is(l, at, quote);
		if (at >= l->words->n || l->label[at] == 0 ||
		    !tei_label_is(l, i, vessels) || !tei_label_is_free(l, i))
			continue;
		end = clear(l, at);
		if (end > at && tei_label_is(l, end, and))
			clear(l, end + 1);
	}
}
