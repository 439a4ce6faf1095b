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

/* What a ship does, and what may stand before it: "the Trafalgar had arrived".
 */
static const char *const moves[] = {
	"anchored", "arrived", "arrives", "berthed", "foundered", "sailed",
	"sails", "steamed", NULL,
}, *const helpers[] = {
	"had", "has", "have", "having", "is", "to", "was", "will", NULL,
};

/* What stands before a port, a consignee or an owner. */
static const char *const to_port[] = { "for", "from", NULL },
	*const before_name[] = { "at", "by", "for", "from", "of", "to", NULL };

/* What is told of a ship: "the arrival of the Trafalgar". */
static const char *const news[] = {
	"arrival", "departure", "launch", "loss", "sailing", "wreck", NULL,
};

static const char *const of[] = { "of", NULL }, *const per[] = { "per", NULL };
static const char *const and[] = { "and", "&", NULL },
	*const the[] = { "the", NULL }, *const tons[] = { "tons", NULL },
	*const stop[] = { ".", NULL }, *const comma[] = { ",", NULL },
	*const quote[] = { "\"", "“", "'", "‘", NULL };

/* Takes the label from the name of a person or place that begins at i; returns
 * where the name ends, i if none begins there. */
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

/* The word behind "129 tons", which begins with the word i and whose figure a
 * scan may spoil; i if it does not. */
static size_t
tonnage_end(const struct tei_labelling *l, size_t i)
{
	size_t to = i + 1;

	while (to < i + 4 && to < l->words->n && (l->words->word[to].glued ||
	    tei_label_token(l, to)->class == TEI_DIGIT))
		to++;
	return tei_label_is(l, to, tons) ? to + 1 : i;
}

/* True if the words from..to-1 are letters with their stops, as in "s.s.". */
static bool
is_letters(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (i % 2 == from % 2 ? tei_label_token(l, i)->n > 1 :
		    !tei_label_is(l, i, stop))
			return false;
	return to > from + 2;
}

/* Where the kind of a vessel begins that a comma parts from her name, and the
 * comma `to` from what follows: the "brig" of "Lady Denison, brig,", the "North
 * German immigrant ship" or the "s.s." there; any small word if it is `sure`
 * that a ship is meant, since a scan may spoil it. `to` if it is none. */
static size_t
kind_begin(const struct tei_labelling *l, size_t to, bool sure)
{
	enum { LONGEST = 5 };
	const struct tei_word *word = l->words->word;
	size_t from = to;

	while (from > 0 && to - from <= LONGEST && !tei_label_is(l, from - 1,
	    comma))
		from--;
	if (from < 2 || from == to || to - from > LONGEST ||
	    (!sure && word[from].capital))
		return to;
	return tei_label_is(l, to - 1, vessels) || is_letters(l, from, to) ||
	    (sure && to == from + 1 && !word[from].capital &&
	    tei_label_token(l, from)->class == TEI_LETTER) ? from : to;
}

/* Takes the label from the ship before her kind, "William and Mary", whose name
 * ends before the word i. */
static void
clear_before(const struct tei_labelling *l, size_t i)
{
	while (i > 0 && (l->label[i - 1] > 0 || tei_label_is(l, i - 1, and)) &&
	    tei_label_is_open(l, i - 1))
		l->label[--i] = 0;
}

/* True if a ship's name may end before the word i: neither a port nor an
 * owner, as "from Hobart", "Orient Co.". */
static bool
may_be_ship(const struct tei_labelling *l, size_t i)
{
	if (i > 0 && tei_label_kind(l, i - 1) == TEI_ORG)
		return false;
	while (i > 0 && l->label[i - 1] > 0)
		i--;
	return i == 0 || !tei_label_is(l, i - 1, before_name);
}

/* The word behind the name of a ship's master, "J. Clarke, from Hobart", which
 * begins with the word i; i if it is none. */
static size_t
master_end(const struct tei_labelling *l, size_t i)
{
	size_t end = tei_names_item_end(l, i);

	return tei_label_is(l, end + tei_label_is(l, end, comma), to_port) ?
	    end : i;
}

/* An item of a list of arrivals, "Lady Denison, brig, 129 tons, J. Clarke, from
 * Hobart", of which her kind, her tonnage or her master may be missing; i is
 * the comma before the tonnage or, without it, before the master. */
static void
mend_item(const struct tei_labelling *l, size_t i)
{
	const size_t behind = tonnage_end(l, i + 1);
	const bool tonnage = behind > i + 1;
	const size_t at = behind + (tonnage && tei_label_is(l, behind, comma));
	size_t end, kind, k;

	if (!tonnage && !tei_label_is_capital(l, at) &&
	    tei_label_token(l, at)->class != TEI_DIGIT)
		return;
	end = master_end(l, at);
	kind = kind_begin(l, i, tonnage && end > at);
	if (kind == i && (!tonnage || end == at || !may_be_ship(l, i)))
		return;
	for (k = kind; k < i; k++)
		if (tei_label_is_open(l, k))
			l->label[k] = 0;
	clear_before(l, kind - (kind < i));
	if (end > at && tei_label_kind(l, at) != TEI_PERSON)
		tei_label_name(l, at, end, TEI_PERSON);
}

/* Takes the label from the "Trafalgar" of "the Trafalgar had arrived", whose
 * "the" is the word i; a country may arrive at something. */
static void
clear_mover(const struct tei_labelling *l, size_t i)
{
	enum { MOST = 3 };
	enum tei_entity kind = tei_label_kind(l, i + 1);
	size_t end, k;

	end = tei_label_end(l, i + 1, kind);
	for (k = end; k < end + MOST && tei_label_is(l, k, helpers); k++)
		;
	if (end > i + 1 && tei_label_is(l, k, moves) &&
	    !(l->words->word[i + 1].hints & TEI_HINT_PLACE))
		clear(l, i + 1);
}

/* Where a name begins behind the word i, a vessel's kind perhaps, its stop and
 * a quotation mark; i if none does. */
static size_t
name_behind(const struct tei_labelling *l, size_t i)
{
	size_t at = i + 1 + tei_label_is(l, i + 1, stop);

	at += tei_label_is(l, at, quote);
	return at < l->words->n && l->label[at] > 0 ? at : i;
}

/* Takes the label from the name at i, and from another that "and" joins to it.
 */
static void
clear_names(const struct tei_labelling *l, size_t i)
{
	size_t end = clear(l, i);

	if (end > i && tei_label_is(l, end, and))
		clear(l, end + 1);
}

/* Takes the label from the "Trafalgar" of "the arrival of the Trafalgar", whose
 * "the" is the word i. */
static void
clear_news(const struct tei_labelling *l, size_t i)
{
	if (i > 1 && tei_label_is(l, i - 1, of) && tei_label_is(l, i - 2, news) &&
	    !(l->words->word[i + 1].hints & TEI_HINT_PLACE))
		clear(l, i + 1);
}

/* Takes the label from the "Per Trafalgar" before ", from Leith" or ", for
 * Leith", which begins with the word i. */
static void
clear_cargo(const struct tei_labelling *l, size_t i)
{
	const size_t end = tei_label_end(l, i, TEI_PERSON);

	if (end == i + 2 && tei_label_is(l, i, per) &&
	    tei_label_is(l, end, comma) && tei_label_is(l, end + 1, to_port))
		clear(l, i);
}

void
tei_names_mend_ships(const struct tei_labelling *l)
{
	size_t i, name;

	/* whether a name follows is asked first: it is sooner told than whether
	 * a word is one of many */
	for (i = 0; i + 1 < l->words->n; i++)
		if (tei_label_is(l, i, comma))
			mend_item(l, i);
		else if (l->label[i] > 0)
			clear_cargo(l, i);
		else if ((name = name_behind(l, i)) == i)
			continue;
		else if (name == i + 1 && tei_label_is(l, i, the)) {
			clear_news(l, i);
			clear_mover(l, i);
		} else if (tei_label_is(l, i, vessels) && tei_label_is_open(l, i))
			clear_names(l, name);
}
