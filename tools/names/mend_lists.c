#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Kinds of places, of several: "Jones and Onslow counties". */
static const char *const kinds[] = {
	"avenues", "boroughs", "cities", "counties", "districts", "islands",
	"parishes", "provinces", "rivers", "streets", "townships", "towns",
	"villages", "wards", NULL,
};

static const char *const and[] = { "and", "&", NULL },
	*const comma[] = { ",", NULL }, *const stop[] = { ".", NULL },
	*const of[] = { "of", NULL }, *const the[] = { "the", NULL },
	*const against[] = { "v", "vs", "versus", NULL };

/* True if the word i is a capital one, of letters, that may be a name's. */
static bool
may_name(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	return tei_label_is_capital(l, i) && tei_label_is_open(l, i) &&
	    !l->g->r.memory.use[x->known].common &&
	    !(x->hints & (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS));
}

/* Where the item of a list ends that begins with the word i: initials with
 * their stops and up to three capital words; i if none does. */
size_t
tei_names_item_end(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t = l->g->r.namer.flow->token;
	size_t k = i, words = 0;

	while (may_name(l, k) && words < 4) {
		if (t[l->words->word[k].token].n == 1 &&
		    tei_label_is(l, k + 1, stop)) {
			k += 2;
			continue;
		}
		k++;
		words++;
	}
	return words > 0 && words < 4 ? k : i;
}

/* The word behind what parts the items of a list, at the word i; i if nothing
 * does.  *last is true if one item more is the last. */
static size_t
next_item(const struct tei_labelling *l, size_t i, bool *last)
{
	size_t k = i + tei_label_is(l, i, comma);

	*last = tei_label_is(l, k, and);
	return k + *last;
}

/* How many items of the list that begins with the word i are a person's names
 * and how many a place's. */
static void
count_items(const struct tei_labelling *l, size_t i, size_t *persons,
	size_t *places)
{
	size_t end;
	bool last = false, more = true;

	for (*persons = *places = 0; more; i = next_item(l, end, &last)) {
		end = tei_names_item_end(l, i);
		if (end == i)
			break;
		*persons += tei_label_kind(l, i) == TEI_PERSON;
		*places += tei_label_kind(l, i) == TEI_PLACE;
		more = !last && (tei_label_is(l, end, comma) ||
		    tei_label_is(l, end, and));
	}
}

/* Makes persons of all that "Messrs." lists, from the word i on: also of what
 * has a town's name, where most are persons'; but one word behind several, as
 * in "J. Hall, Reading", may be where that one lives. */
static void
take_persons(const struct tei_labelling *l, size_t i)
{
	size_t persons, places, end;
	bool last = false, more = true, several = false;

	count_items(l, i, &persons, &places);
	for (; more; i = next_item(l, end, &last)) {
		end = tei_names_item_end(l, i);
		if (end == i)
			return;
		if (several && end == i + 1)
			return;
		several = end > i + 1;
		if (tei_label_kind(l, i) == TEI_ENTITIES ||
		    (tei_label_kind(l, i) == TEI_PLACE && persons > places))
			tei_label_name(l, i, end, TEI_PERSON);
		more = !last && (tei_label_is(l, end, comma) ||
		    tei_label_is(l, end, and));
	}
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

/* Makes places of all that is listed before "counties", the word i, if one is a
 * place. */
static void
take_places_before(const struct tei_labelling *l, size_t i)
{
	size_t end, from, places = 0, items = 0, first = i;

	for (end = i; (from = item_begin(l, end)) < end; items++) {
		if (l->words->word[from].hints & TEI_HINT_DEMONYM)
			return;
		places += tei_label_kind(l, from) == TEI_PLACE;
		first = from;
		end = item_before(l, from);
		if (end == from)
			break;
	}
	for (end = i; places > 0 && items > 0 && end > first &&
	    (from = item_begin(l, end)) < end; end = item_before(l, from))
		if (end - from == 1 || !l->words->word[end - 1].capital)
			tei_label_name(l, from, end, TEI_PLACE);
}

/* Makes places of all that "counties of" lists, from the word i on. */
static void
take_places(const struct tei_labelling *l, size_t i)
{
	size_t end;
	bool last = false, more = true;

	for (; more; i = next_item(l, end, &last)) {
		end = tei_names_item_end(l, i);
		if (end != i + 1)
			return;
		tei_label_name(l, i, end, TEI_PLACE);
		more = !last && (tei_label_is(l, end, comma) ||
		    tei_label_is(l, end, and));
	}
}

/* The parties of a case, "Jarndyce v. Doe", whose "v" is the word i: one that
 * is no name is a person if the other is. */
static void
take_parties(const struct tei_labelling *l, size_t i)
{
	size_t to = i + 1 + tei_label_is(l, i + 1, stop);

	if (l->label[i] > 0 || i == 0 || !may_name(l, i - 1) ||
	    !may_name(l, to))
		return;
	if (tei_label_kind(l, i - 1) == TEI_PERSON &&
	    tei_label_kind(l, to) == TEI_ENTITIES)
		tei_label_name(l, to, to + 1, TEI_PERSON);
	else if (tei_label_kind(l, to) == TEI_PERSON &&
	    tei_label_kind(l, i - 1) == TEI_ENTITIES)
		tei_label_name(l, i - 1, i, TEI_PERSON);
}

void
tei_names_mend_lists(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i < l->words->n; i++) {
		if (l->words->word[i].hints & TEI_HINT_HONORIFICS &&
		    l->words->word[i].capital)
			take_persons(l, i + 1 + tei_label_is(l, i + 1, stop));
		else if (tei_label_is(l, i, against))
			take_parties(l, i);
		else if (!tei_label_is(l, i, kinds))
			continue;
		else if (tei_label_is(l, i + 1, of))
			take_places(l, i + 2 + tei_label_is(l, i + 2, the));
		else if (l->label[i] == 0)
			take_places_before(l, i);
	}
}
