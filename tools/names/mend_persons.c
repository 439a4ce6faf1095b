#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Letters before the apostrophe of O'Brien, D'Arcy and M'Kay. */
static const char *const prefixes[] = { "d", "m", "o", NULL };

/* What a lord is, behind his given name: "Charles Duke of Somerset". */
static const char *const titles[] = {
	"baron", "bishop", "count", "duke", "earl", "king", "lord", "marquess",
	"marquis", "prince", "queen", "viscount", NULL,
};

static const char *const and[] = { "and", NULL };
static const char *const of[] = { "of", NULL }, *const stop[] = { ".", NULL },
	*const apostrophe[] = { "'", "\xE2\x80\x99", NULL };

/* True if the word i is a capital by itself with its stop. */
static bool
is_initial(const struct tei_labelling *l, size_t i)
{
	return tei_label_is_capital(l, i) && tei_label_token(l, i)->n == 1 &&
	    tei_label_is(l, i + 1, stop);
}

/* "Charles" alone of "Charles Duke", the name from..to-1, before an "of"; its
 * end. */
static size_t
leave_title(const struct tei_labelling *l, size_t from, size_t to)
{
	if (to == from + 2 && tei_label_is(l, to - 1, titles) &&
	    tei_label_is(l, to, of) &&
	    l->words->word[from].hints & TEI_HINT_GIVEN)
		l->label[--to] = 0;
	return to;
}

/* "'Brien" behind the "O" that a person's name ends with, before the word `to`;
 * its end. */
static size_t
take_apostrophe(const struct tei_labelling *l, size_t to)
{
	const struct tei_word *word = l->words->word;
	size_t i;

	if (!tei_label_is(l, to - 1, prefixes) || !word[to - 1].capital ||
	    !tei_label_is(l, to, apostrophe) || !word[to].glued ||
	    !tei_label_is_capital(l, to + 1) || !word[to + 1].glued)
		return to;
	for (i = to; i < to + 2; i++)
		if (!tei_label_is_open(l, i))
			return to;
	for (i = to; i < to + 2; i++)
		tei_label_put(l, i, tei_name_label(TEI_PERSON, 1), to - 1);
	return to + 2;
}

/* Where the name begins of which the model left out the "O'" of "O'Dea", the
 * word i. */
static size_t
take_prefix(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;

	if (i < 2 || !word[i].glued || !word[i - 1].glued ||
	    !word[i - 2].capital || !tei_label_is_free(l, i - 1) ||
	    !tei_label_is_free(l, i - 2) || !tei_label_is(l, i - 1, apostrophe) ||
	    !tei_label_is(l, i - 2, prefixes))
		return i;
	tei_label_put(l, i - 2, tei_name_label(TEI_PERSON, 0), i);
	tei_label_put(l, i - 1, tei_name_label(TEI_PERSON, 1), i);
	l->label[i] = tei_name_label(TEI_PERSON, 1);
	return i - 2;
}

/* Where the name begins of whose initials a scan shows one as figures, "W. 11."
 * of "W. 11. Orme", which begins with the word i. */
static size_t
take_figures(const struct tei_labelling *l, size_t i)
{
	const size_t from = i < 4 ? i : i - 4;
	size_t k;

	if (from == i || tei_label_token(l, i)->n < 3 ||
	    tei_label_token(l, i - 2)->class != TEI_DIGIT ||
	    tei_label_token(l, i - 2)->n > 2 || !tei_label_is(l, i - 1, stop) ||
	    l->words->word[from].glued || !is_initial(l, from))
		return i;
	for (k = from; k < i; k++)
		if (!tei_label_is_open(l, k) || (l->label[k] > 0 &&
		    tei_label_kind(l, k) != TEI_PERSON))
			return i;
	for (k = from; k < i; k++)
		tei_label_put(l, k, tei_name_label(TEI_PERSON, k > from), i);
	l->label[i] = tei_name_label(TEI_PERSON, 1);
	return from;
}

/* True if nothing but initials is in the name from..to-1. */
static bool
is_initials(const struct tei_labelling *l, size_t from, size_t to)
{
	while (from < to && is_initial(l, from))
		from += 2;
	return from >= to;
}

/* True if a surname may stand behind the initial that ends the name
 * from..to-1: one of more before it, or of initials behind a rank, or of three
 * behind "and". */
static bool
asks_for_surname(const struct tei_labelling *l, size_t from, size_t to)
{
	enum { MANY = 5 }; /* words of "W. H. M" */
	const struct tei_word *word = l->words->word;

	if (is_initials(l, from, to))
		return from > 0 && (word[from - 1].hints & TEI_HINT_HONORIFIC ||
		    (to >= from + MANY && tei_label_is(l, from - 1, and)));
	return tei_label_token(l, from)->n > 2 && !(word[to].hints &
	    (TEI_HINT_OFFICE | TEI_HINT_GIVEN));
}

/* "STAPLES" behind "JOHN N.", "House" behind Colonel "E. M.", a person's name
 * that the word `to` or its stop follows; its end. */
static size_t
take_surname(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t end = to + (tei_label_is(l, to, stop) &&
	    tei_label_is_free(l, to)), k;

	if (end < from + 2 || end >= l->words->n || !is_initial(l, end - 2) ||
	    !tei_label_is_capital(l, end) || tei_label_token(l, end)->n < 3 ||
	    !tei_label_is_open(l, end) || (l->label[end] != 0 &&
	    l->label[end] != tei_name_label(TEI_PERSON, 0)) ||
	    l->g->r.memory.use[l->words->word[end].known].common ||
	    l->words->word[end].hints & (TEI_HINT_HONORIFIC |
	    TEI_HINT_HONORIFICS) || !asks_for_surname(l, from, end))
		return to;
	for (k = to; k <= end; k++)
		tei_label_put(l, k, tei_name_label(TEI_PERSON, 1), from);
	return end + 1;
}

/* True if the words from..to-1 are a given name and another. */
static bool
is_full(const struct tei_labelling *l, size_t from, size_t to)
{
	return to == from + 2 && l->words->word[from].hints & TEI_HINT_GIVEN &&
	    tei_label_is_capital(l, to - 1) && tei_label_token(l, from)->n > 2;
}

/* Makes a person and a place of "Mary E. Hall of Boone", the name from..to-1,
 * in which an initial or a given name tells of a surname before the "of". */
static void
part_of(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i, end;
	bool initial = false;

	for (i = from; i < to && !tei_label_is(l, i, of); i++)
		initial |= i > from && is_initial(l, i);
	if (i + 1 >= to || i < from + 2)
		return;
	end = i - tei_label_is(l, i - 1, stop);
	if (!initial && end == i && !(is_full(l, from, i) && to == i + 2 &&
	    l->words->word[i + 1].hints & (TEI_HINT_TOWN | TEI_HINT_VILLAGE |
	    TEI_HINT_PLACE)))
		return;
	for (; end <= i; end++)
		l->label[end] = 0;
	for (i = end; i < to; i++)
		tei_label_put(l, i, tei_name_label(TEI_PLACE, i > end), i);
}

void
tei_names_mend_persons(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 0; i < l->words->n; i = end > i ? end : i + 1) {
		end = tei_label_end(l, i, TEI_PERSON);
		if (end == i || !tei_label_is_open(l, i))
			continue;
		i = take_figures(l, take_prefix(l, i));
		end = take_apostrophe(l, leave_title(l, i, end));
		end = take_surname(l, i, end);
		part_of(l, i, end);
	}
}
