#include "names/mend.h"

#include <string.h>

#include "lib/fold.h"
#include "lib/names.h"
#include "names/labelling.h"
#include "names/tables.h"

/* The parts of a word's sense, as classes.h tells. */
enum part { GIVEN, SURNAME, PLACE, ORG, LANGUAGE };

/* How surely a word is a name's or the language's: in steps. */
enum { HARDLY = 1, PERHAPS = 2, OFTEN = 3, SURELY = 4 };

static int
step_of(struct tei_word_class class, enum part part)
{
	int sense = class.sense - 1, k;

	for (k = TEI_SENSES - 1; k > (int)part; k--)
		sense /= TEI_SENSE_STEPS;
	return class.sense == 0 ? 0 : sense % TEI_SENSE_STEPS;
}

static int
as_person(struct tei_word_class class)
{
	int given = step_of(class, GIVEN), surname = step_of(class, SURNAME);

	return given > surname ? given : surname;
}

static struct tei_word_class
class_at(const struct tei_labelling *l, size_t i)
{
	return l->g->r.memory.use[l->words->word[i].known].class;
}

/* The class of what the words i and k are as one. */
static struct tei_word_class
class_of_both(const struct tei_labelling *l, size_t i, size_t k)
{
	const struct tei_names *known = &l->g->r.memory.words;
	struct tei_slice a = tei_names_text(known, l->words->word[i].known),
	    b = tei_names_text(known, l->words->word[k].known);
	char both[2 * TEI_FOLD_MAX];

	if (a.n + b.n > sizeof(both))
		return (struct tei_word_class){0};
	memcpy(both, a.s, a.n);
	memcpy(both + a.n, b.s, b.n);
	return tei_classes_of(l->g->r.memory.classes, tei_hash(both, a.n + b.n));
}

/* What a scan makes of the hyphen at a line's end: "Amer? ica". */
static const char *const marks[] = { "-", "*", "?", "=", "\xC2\xAC", NULL };

static const char *const stop[] = { ".", NULL }, *const comma[] = { ",", NULL };

/* Words before a place. */
static const char *const before_place[] = {
	"at", "from", "in", "into", "near", "to", NULL,
};

/* Words before a name, small at times, that are no half of it. */
static const char *const articles[] = {
	"da", "de", "del", "den", "der", "des", "di", "du", "el", "la", "las",
	"le", "les", "los", "ter", "van", "von", NULL,
};

/* The word k if it, a small one, and the word i with a capital may be halves of
 * one that the end of a line parted, whose hyphen is lost or stands before k; i
 * if they may not. */
static size_t
second_half(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	size_t k = i + 1;

	if (!tei_label_is_capital(l, i) || word[k].capital)
		return i;
	if (word[k].glued && k + 1 < l->words->n && tei_label_is(l, k, marks) &&
	    tei_label_is_free(l, k))
		k++;
	return !word[k].capital && !word[k].glued &&
	    tei_label_token(l, k)->class == TEI_LETTER &&
	    (tei_label_token(l, i)->n > 1 || class_at(l, k).sense == 0) &&
	    tei_label_token(l, k)->n > 2 &&
	    !tei_label_is(l, i, articles) && !tei_label_is(l, k, articles) &&
	    !l->g->r.memory.use[word[k].known].common &&
	    !(word[i].hints & (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS)) &&
	    tei_label_is_open(l, i) && tei_label_is_free(l, k) ? k : i;
}

/* True if an honorific stands before the word i. */
static bool
after_honorific(const struct tei_labelling *l, size_t i)
{
	const size_t to = i - (i > 0 && tei_label_is(l, i - 1, stop));

	return to > 0 && l->words->word[to - 1].hints & TEI_HINT_HONORIFIC;
}

/* True if the word i is a person's behind an initial, and a comma stands behind
 * the word k. */
static bool
after_initial(const struct tei_labelling *l, size_t i, size_t k)
{
	return i > 1 && l->label[i] == tei_name_label(TEI_PERSON, 1) &&
	    tei_label_is(l, i - 1, stop) && tei_label_token(l, i - 2)->n == 1 &&
	    tei_label_is(l, k + 1, comma);
}

/* True if they are a surname behind an honorific, "President Wil son": no noun
 * follows a surname; nor one between initials and a comma. */
static bool
is_titled(const struct tei_labelling *l, size_t i, size_t k,
	struct tei_word_class both)
{
	return step_of(both, SURNAME) >= OFTEN &&
	    step_of(both, LANGUAGE) <= HARDLY && (after_honorific(l, i) ||
	    after_initial(l, i, k));
}

/* True if they are a place that a preposition is before, "to Ire land", and the
 * first is no word. */
static bool
is_placed(const struct tei_labelling *l, size_t i, struct tei_word_class both)
{
	return i > 0 && l->label[i] == 0 && tei_label_is(l, i - 1, before_place) &&
	    step_of(both, PLACE) == SURELY &&
	    step_of(class_at(l, i), LANGUAGE) <= PERHAPS;
}

/* True if they are: as one they are a name's word, which may be the language's
 * too, as Washington, if it is surely a place's and the first half is in a name;
 * and the second is no word, or the first neither a name nor a sentence's
 * beginning. */
static bool
are_halves(const struct tei_labelling *l, size_t i, size_t k,
	struct tei_word_class both)
{
	struct tei_word_class first = class_at(l, i), second = class_at(l, k);

	if (is_titled(l, i, k, both) || is_placed(l, i, both))
		return true;
	if (step_of(both, LANGUAGE) > HARDLY && (l->label[i] == 0 ||
	    step_of(both, PLACE) < (k > i + 1 ? OFTEN : SURELY)))
		return false;
	if (as_person(both) < PERHAPS && step_of(both, PLACE) < PERHAPS)
		return false;
	return step_of(second, LANGUAGE) <= HARDLY || (as_person(first) <= HARDLY &&
	    step_of(first, PLACE) <= PERHAPS && !l->words->word[i].starts &&
	    !l->g->r.memory.use[l->words->word[i].known].common);
}

/* What a name is that the halves at i make. */
static enum tei_entity
kind_of(const struct tei_labelling *l, size_t i, struct tei_word_class both)
{
	bool titled = after_honorific(l, i);

	if (l->label[i] > 0 && l->label[i] != tei_name_label(TEI_PERSON, 0) &&
	    l->label[i] != tei_name_label(TEI_PLACE, 0))
		return (enum tei_entity)((l->label[i] - 1) / 2);
	return titled || as_person(both) > step_of(both, PLACE) ? TEI_PERSON :
	    TEI_PLACE;
}

/* "Sample" behind "Rob ert", whose "ert" is the word i. */
static void
take_surname(const struct tei_labelling *l, size_t i)
{
	if (tei_label_is_capital(l, i + 1) && tei_label_is_free(l, i + 1) &&
	    !l->g->r.memory.use[l->words->word[i + 1].known].common)
		tei_label_put(l, i + 1, tei_name_label(TEI_PERSON, 1), i);
}

/* "cott" behind the "Wol" of a person, the word i, between which a scan shows a
 * stop and no blank, if it is no word that begins a sentence. */
static void
join_dirt(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	size_t k;

	if (i + 2 >= l->words->n || tei_label_kind(l, i) != TEI_PERSON ||
	    !word[i + 1].glued || !word[i + 2].glued || word[i + 2].capital ||
	    !tei_label_is(l, i + 1, stop) || !tei_label_is_capital(l, i) ||
	    tei_label_token(l, i)->n < 3 ||
	    tei_label_token(l, i + 2)->class != TEI_LETTER ||
	    step_of(class_at(l, i + 2), LANGUAGE) > HARDLY)
		return;
	for (k = i + 1; k < i + 3 && tei_label_is_free(l, k); k++)
		tei_label_put(l, k, tei_name_label(TEI_PERSON, 1), i);
}

void
tei_names_mend_parts(const struct tei_labelling *l)
{
	struct tei_word_class both;
	enum tei_entity kind;
	size_t i, k, at;

	for (i = 0; i + 1 < l->words->n; i++) {
		if (l->label[i] > 0)
			join_dirt(l, i);
		if ((k = second_half(l, i)) == i)
			continue;
		both = class_of_both(l, i, k);
		if (!are_halves(l, i, k, both) || (l->label[i] == 0 &&
		    !is_titled(l, i, k, both) && (step_of(both, PLACE) < OFTEN ||
		    (k > i + 1 && step_of(both, PLACE) <= as_person(both)))))
			continue;
		kind = kind_of(l, i, both);
		if (l->label[i] == 0 || l->label[i] % 2 == 1)
			tei_label_put(l, i, tei_name_label(kind, 0), i);
		for (at = i + 1; at <= k; at++)
			tei_label_put(l, at, tei_name_label(kind, 1), i);
		if (kind == TEI_PERSON && step_of(both, GIVEN) >= OFTEN)
			take_surname(l, k);
	}
}
