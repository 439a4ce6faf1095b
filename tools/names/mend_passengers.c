#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Who is with a passenger: "Cross and three children", "Yule, infant (2)". */
static const char *const company[] = {
	"baby", "child", "children", "daughter", "daughters", "family", "friend",
	"infant", "infants", "maid", "nurse", "party", "servant", "servants",
	"sister", "son", "sons", "wife", NULL,
};

/* Words of a surname that stand before its own: "De Lisle". */
static const char *const particles[] = {
	"de", "del", "du", "fitz", "la", "le", "mac", "mc", "st", "van", "von",
	NULL,
};

static const char *const and[] = { "and", "&", NULL },
	*const comma[] = { ",", NULL }, *const stop[] = { ".", NULL },
	*const open[] = { "(", NULL }, *const close[] = { ")", NULL };

/* A list of surnames, one or two words each, behind "Messrs."; of the one that
 * is read the words from..to-1, and where the next begins, if one does. */
struct list {
	size_t from, to, next;
	size_t read;
	bool more, last;
};

/* How many are surnames of one word, how many of two, and how many are labelled
 * as persons, or as places that a table has. */
struct counts {
	size_t singles, doubles, persons, places;
};

/* The word behind marks that a scan shows of dirt. */
static size_t
past_dirt(const struct tei_labelling *l, size_t i)
{
	enum { MOST = 2 };
	const size_t most = i + MOST;

	while (i < most && i < l->words->n && !tei_label_is(l, i, comma) &&
	    !tei_label_is(l, i, stop) && !tei_label_is(l, i, open) &&
	    tei_label_token(l, i)->class != TEI_LETTER &&
	    tei_label_token(l, i)->class != TEI_DIGIT)
		i++;
	return i;
}

/* The word behind the second half that a scan parts from a surname, the "ery"
 * of "Penrose, Goth ery, Yule"; i if none is there. */
static size_t
past_half(const struct tei_labelling *l, size_t i)
{
	return i < l->words->n && !l->words->word[i].capital &&
	    tei_label_token(l, i)->class == TEI_LETTER &&
	    !tei_label_is(l, i, and) && (tei_label_is(l, i + 1, comma) ||
	    tei_label_is(l, i + 1, stop)) ? i + 1 : i;
}

/* The word behind "(2)", "and three children" and both. */
static size_t
past_company(const struct tei_labelling *l, size_t i)
{
	enum { MOST = 3 };
	size_t k;

	if (tei_label_is(l, i, and))
		for (k = i + 1; k < i + MOST; k++)
			if (tei_label_is(l, k, company) &&
			    !l->words->word[k].capital) {
				i = k + 1;
				break;
			}
	return tei_label_is(l, i, open) && tei_label_is(l, i + 2, close) &&
	    !(l->words->word[i + 1].hints & TEI_HINT_HONORIFICS) ? i + 3 : i;
}

/* The word behind commas and stops; *comma_too if a comma is there. */
static size_t
past_stops(const struct tei_labelling *l, size_t i, bool *comma_too)
{
	for (*comma_too = false; ; i++)
		if (tei_label_is(l, i, comma))
			*comma_too = true;
		else if (!tei_label_is(l, i, stop))
			return i;
}

/* The word behind the surname that begins with the word i, which may be an
 * honorific, too, before a comma: "Orme, Baillie, Yule"; i if none does. */
static size_t
surname_end(const struct tei_labelling *l, size_t i)
{
	const size_t end = tei_names_item_end(l, i);

	return end == i && tei_label_is_capital(l, i) &&
	    tei_label_is_open(l, i) && !(l->words->word[i].hints &
	    TEI_HINT_HONORIFICS) && (tei_label_is(l, i + 1, comma) ||
	    tei_label_is(l, i + 1, open)) ? i + 1 : end;
}

/* True if the word i, behind a stop, is a surname more of a list in which a
 * scan made the comma a stop: one that a comma and another one follow. */
static bool
goes_on(const struct tei_labelling *l, size_t i)
{
	size_t end = tei_names_item_end(l, i), next;
	bool parted;

	if (end != i + 1)
		return false;
	next = past_dirt(l, past_stops(l, past_company(l, end), &parted));
	return parted && surname_end(l, next) > next;
}

/* True if a stop belongs to the word i, as in "Wm." */
static bool
is_short(const struct tei_labelling *l, size_t i)
{
	return tei_label_token(l, i)->n < 4 ||
	    l->words->word[i].hints & TEI_HINT_SHORT;
}

/* Moves on to the next surname; false behind the last one. */
static bool
next_surname(const struct tei_labelling *l, struct list *x)
{
	enum { SURE = 2 };
	size_t i;
	bool parted;

	x->from = past_dirt(l, x->next);
	x->to = surname_end(l, x->from);
	if (!x->more || x->to == x->from)
		return false;
	x->read++;
	i = past_dirt(l, past_company(l, past_half(l, x->to)));
	x->next = past_dirt(l, past_stops(l, i, &parted));
	x->more = parted || (x->next == i ? i > x->to + 1 : x->read >= SURE &&
	    !is_short(l, i - 1) && goes_on(l, x->next));
	if (tei_label_is(l, x->next, and) && (parted || x->next == i)) {
		x->more = !x->last;
		x->last = true;
		x->next++;
	} else
		x->more = x->more && !x->last;
	return true;
}

static struct list
list_at(size_t i)
{
	return (struct list){ .next = i, .more = true };
}

/* True if the two words of a surname may be two surnames. */
static bool
may_part(const struct tei_labelling *l, const struct list *x)
{
	return x->to == x->from + 2 && tei_label_is_capital(l, x->from + 1) &&
	    !tei_label_is(l, x->from, particles) &&
	    tei_label_token(l, x->from)->n > 1;
}

static struct counts
count(const struct tei_labelling *l, size_t i)
{
	const unsigned place = TEI_HINT_PLACE | TEI_HINT_TOWN |
	    TEI_HINT_VILLAGE | TEI_HINT_REGION;
	struct counts n = {0};
	struct list x = list_at(i);

	while (next_surname(l, &x)) {
		n.singles += x.to == x.from + 1;
		n.doubles += may_part(l, &x);
		n.persons += tei_label_kind(l, x.from) == TEI_PERSON;
		n.places += tei_label_kind(l, x.from) == TEI_PLACE &&
		    l->words->word[x.from].hints & place;
	}
	return n;
}

/* Makes persons of the surnames that "Messrs.", the word i, lists; of two words
 * where nearly all have one, two persons, whose comma is lost. */
static void
take_list(const struct tei_labelling *l, size_t i)
{
	enum { FEW = 4, RARE = 4 };
	const size_t first = i + 1 + tei_label_is(l, i + 1, stop);
	const struct counts n = count(l, first);
	struct list x = list_at(first);

	if (n.singles < FEW || n.places > n.persons)
		return;
	while (next_surname(l, &x)) {
		if (may_part(l, &x) && n.singles >= RARE * n.doubles) {
			tei_label_name(l, x.from, x.from + 1, TEI_PERSON);
			tei_label_name(l, x.from + 1, x.to, TEI_PERSON);
		} else if (x.to == x.from + 1 || tei_label_kind(l, x.from) !=
		    TEI_PERSON)
			tei_label_name(l, x.from, x.to, TEI_PERSON);
	}
}

void
tei_names_mend_passengers(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i + 1 < l->words->n; i++)
		if (l->words->word[i].hints & TEI_HINT_HONORIFICS &&
		    l->words->word[i].capital)
			take_list(l, i);
}
