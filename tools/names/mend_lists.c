#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Kinds of places, of several: "Jones and Onslow counties". */
static const char *const kinds[] = {
	"avenues", "boroughs", "cities", "counties", "districts", "islands",
	"parishes", "provinces", "rivers", "streets", "townships", "towns",
	"villages", "wards", NULL,
};

/* What persons alone are listed behind; "Lords" and "Ministers" are so, too, if
 * one of those listed is a person. */
static const char *const titles[] = {
	"mesdames", "messrs", "misses", "mm", NULL,
};

/* Who accuses, in the name of all. */
static const char *const crowns[] = {
	"commonwealth", "crown", "king", "people", "queen", "regina", "rex",
	"state", "territory", NULL,
};

static const char *const and[] = { "and", "&", NULL },
	*const comma[] = { ",", NULL }, *const stop[] = { ".", NULL },
	*const of[] = { "of", NULL }, *const the[] = { "the", NULL },
	*const joints[] = { "-", "'", "\xE2\x80\x99", NULL },
	*const against[] = { "v", "vs", "versus", NULL };

/* True if the word i is a capital one, of letters, that may be a name's. */
static bool
may_name(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	return tei_label_is_capital(l, i) && tei_label_is_open(l, i) &&
	    !l->g->r.memory.use[x->known].common && !(x->hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS | TEI_HINT_OFFICE));
}

/* True if the word i joins two parts of a name, "O'Dea", "Hume-Rae"; at an
 * honorific a list begins, and goes over no other's beginning. */
static bool
is_joint(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;

	return tei_label_is(l, i, joints) && word[i].glued &&
	    i + 1 < l->words->n && word[i + 1].glued &&
	    tei_label_token(l, i + 1)->class == TEI_LETTER &&
	    tei_label_token(l, i + 1)->n > 1 &&
	    !(word[i + 1].hints & TEI_HINT_HONORIFICS);
}

/* True of the "M" of "M'Kay", which is no "Monsieur". */
static bool
is_prefix(const struct tei_labelling *l, size_t i)
{
	return tei_label_is_capital(l, i) && tei_label_token(l, i)->n == 1 &&
	    is_joint(l, i + 1);
}

size_t
tei_names_item_end(const struct tei_labelling *l, size_t i)
{
	size_t k = i, words = 0;

	while (words < 4 && (may_name(l, k) || is_prefix(l, k))) {
		if (tei_label_token(l, k)->n == 1 &&
		    tei_label_is(l, k + 1, stop)) {
			k += 2;
			continue;
		}
		k++;
		words++;
		if (is_joint(l, k))
			k += 2;
	}
	return words > 0 && words < 4 ? k : i;
}

/* An item of a list, the words from..to-1, and where the one behind it begins,
 * if one does. */
struct item {
	size_t from, to, next;
	bool more, last;
};

/* Before the first item of the list that begins with the word i. */
static struct item
list_at(size_t i)
{
	return (struct item){ .to = i, .next = i, .more = true };
}

/* Moves on to the next item; false behind the last one, which an "and" tells or
 * that no comma follows. */
static bool
next_item(const struct tei_labelling *l, struct item *x)
{
	bool parted;

	if (!x->more || tei_names_item_end(l, x->next) == x->next)
		return false;
	x->from = x->next;
	x->to = tei_names_item_end(l, x->from);
	x->next = x->to + tei_label_is(l, x->to, comma);
	parted = tei_label_is(l, x->next, and);
	x->more = !x->last && (parted || x->next > x->to);
	x->last = parted;
	x->next += parted;
	return true;
}

/* How many items a list has, and how many of them are persons and places. */
struct count {
	size_t items, persons, places;
};

static struct count
count_items(const struct tei_labelling *l, size_t i)
{
	struct count n = {0};
	struct item x = list_at(i);

	while (next_item(l, &x)) {
		n.items++;
		n.persons += tei_label_kind(l, x.from) == TEI_PERSON;
		n.places += tei_label_kind(l, x.from) == TEI_PLACE;
	}
	return n;
}

/* Makes persons of all that "Messrs.", the word i, lists: also of what has a
 * town's name, where most are persons'; but one word behind several, as in
 * "J. Hall, Reading", may be where that one lives. */
static void
take_persons(const struct tei_labelling *l, size_t i)
{
	const size_t first = i + 1 + tei_label_is(l, i + 1, stop);
	const struct count n = count_items(l, first);
	struct item x = list_at(first);
	bool several = false;

	if (n.persons == 0 && !tei_label_is(l, i, titles))
		return;
	while (next_item(l, &x) && !(several && x.to == x.from + 1)) {
		several = x.to > x.from + 1;
		if (tei_label_kind(l, x.from) == TEI_ENTITIES ||
		    (n.items > 2 && x.to == x.from + 1 && tei_label_is(l, i, titles) &&
		    tei_label_end(l, x.from, TEI_ORG) == x.to) ||
		    (tei_label_kind(l, x.from) == TEI_PLACE &&
		    n.persons > n.places))
			tei_label_name(l, x.from, x.to, TEI_PERSON);
	}
}

/* Makes places of all that "counties of" lists, from the word i on, if one is a
 * place. */
static void
take_places(const struct tei_labelling *l, size_t i)
{
	const struct count n = count_items(l, i);
	struct item x = list_at(i);

	if (n.items < 2 || n.places == 0)
		return;
	while (next_item(l, &x) && x.to == x.from + 1)
		tei_label_name(l, x.from, x.to, TEI_PLACE);
}

/* Where the item begins that ends before the word i: a name, or one capital
 * word; i if none does. */
static size_t
item_begin(const struct tei_labelling *l, size_t i)
{
	size_t k = i;

	if (k == 0 || (l->label[k - 1] == 0 && !may_name(l, k - 1)))
		return i;
	for (k--; k > 0 && l->label[k] > 0 && l->label[k] % 2 == 0; k--)
		;
	return k;
}

/* The word behind the item of a list of places that ends before what parts it
 * from the item at i; i if there is none. */
static size_t
item_before(const struct tei_labelling *l, size_t i)
{
	size_t end = i - (i > 0 && tei_label_is(l, i - 1, and));

	return end - (end > 0 && tei_label_is(l, end - 1, comma));
}

/* How many of the items that are listed before the word i are places; none if a
 * people's adjective is among them, "English counties". With `name` it makes
 * places of all. */
static size_t
places_before(const struct tei_labelling *l, size_t i, bool name)
{
	size_t end, from = i + 1, places = 0;

	for (end = i; end < from; end = item_before(l, from)) {
		from = item_begin(l, end);
		if (from == end)
			break;
		if (l->words->word[from].hints & TEI_HINT_DEMONYM)
			return 0;
		places += tei_label_kind(l, from) == TEI_PLACE;
		if (name && (end == from + 1 || !l->words->word[end - 1].capital))
			tei_label_name(l, from, end, TEI_PLACE);
	}
	return places;
}

/* True if the word i may be a party's whole name. */
static bool
is_party(const struct tei_labelling *l, size_t i)
{
	return may_name(l, i) && !tei_label_is(l, i, crowns) &&
	    !(l->words->word[i].hints & (TEI_HINT_ORG_HEAD | TEI_HINT_PLACE)) &&
	    (i == 0 || !tei_label_is_capital(l, i - 1)) &&
	    !tei_label_is_capital(l, i + 1) && !tei_label_is(l, i + 1, of);
}

/* The parties of a case that has a surname for each, "Jarndyce v. Doe", whose
 * "v" is the word i: one that is no name is a person if the other is. */
static void
take_parties(const struct tei_labelling *l, size_t i)
{
	const size_t second = i + 1 + tei_label_is(l, i + 1, stop);

	if (l->label[i] > 0 || i == 0 || !is_party(l, i - 1) ||
	    !is_party(l, second))
		return;
	if (l->label[second] == 0 && tei_label_kind(l, i - 1) == TEI_PERSON)
		tei_label_name(l, second, second + 1, TEI_PERSON);
	if (l->label[i - 1] == 0 && tei_label_kind(l, second) == TEI_PERSON)
		tei_label_name(l, i - 1, i, TEI_PERSON);
}

void
tei_names_mend_lists(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i < l->words->n; i++) {
		if (l->words->word[i].hints & TEI_HINT_HONORIFICS &&
		    l->words->word[i].capital)
			take_persons(l, i);
		else if (tei_label_is(l, i, against))
			take_parties(l, i);
		else if (tei_label_is(l, i + 1, of)) {
			if (tei_label_is(l, i, kinds))
				take_places(l, i + 2 + tei_label_is(l, i + 2,
				    the));
		} else if (l->label[i] == 0 && item_begin(l, i) < i &&
		    tei_label_is(l, i, kinds) && places_before(l, i, false) > 0)
			places_before(l, i, true);
	}
}
