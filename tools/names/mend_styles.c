#include "names/mend.h"

#include <string.h>

#include "names/labelling.h"
#include "names/tables.h"

/* What a person is styled behind the name: "Sir John Rae, Bart.". */
static const char *const styles[] = {
	"bart", "bt", "esq", "esqr", "esqre", "knt", "kt", NULL,
};

/* Of these, what is no surname, as Kirk Bart's. */
static const char *const esquires[] = { "esq", "esqr", "esqre", NULL };

/* Letters behind a name, each with its stop: "John Rae, M.P.". */
static const char *const letters[] = {
	"cb", "dcl", "gcb", "jp", "kc", "kcb", "kcmg", "mp", "qc", "rn", NULL,
};

/* Honorifics that the next of a list has, whom no comma parts from it: "Hall
 * Rev. John Orme". */
static const char *const next[] = {
	"capt", "captain", "col", "colonel", "rev", NULL,
};

static const char *const comma[] = { ",", NULL }, *const stop[] = { ".",
	NULL };

/* True if a scan shows the word i, which is none, for "Esq": they differ in one
 * letter. */
static bool
is_spoilt_style(const struct tei_labelling *l, size_t i)
{
	const struct tei_slice s = tei_names_text(&l->g->r.memory.words,
	    l->words->word[i].known);

	return s.n == 3 && (s.s[0] == 'e') + (s.s[1] == 's') + (s.s[2] == 'q') ==
	    2 && l->g->r.memory.use[l->words->word[i].known].class.sense == 0;
}

/* Takes the label from the "Bart" behind "Sir John Rae,", the word i. */
static void
clear_style(const struct tei_labelling *l, size_t i)
{
	const enum tei_entity kind = tei_label_kind(l, i);

	if (tei_label_kind(l, i - 2) != TEI_PERSON || l->label[i - 1] > 0 ||
	    !l->words->word[i].capital || tei_label_end(l, i, kind) != i + 1 ||
	    kind == TEI_ORG || !(tei_label_is(l, i - 1, comma) ||
	    (tei_label_is(l, i - 1, stop) && tei_label_is(l, i + 1, stop))) ||
	    !tei_label_is_open(l, i))
		return;
	if (tei_label_is(l, i, styles) || is_spoilt_style(l, i))
		l->label[i] = 0;
}

/* The word behind letters that stand from the word i on, "M.P.", without a
 * blank; i if none do. */
static size_t
letters_end(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	char run[5] = "";
	const char *const *any;
	size_t k = i, n = 0;

	for (; n + 1 < sizeof(run) && tei_label_is_capital(l, k) &&
	    tei_label_token(l, k)->n == 1 && tei_label_is(l, k + 1, stop) &&
	    (k == i || word[k].glued); k += 2)
		run[n++] = (char)(*tei_label_token(l, k)->s | 0x20);
	for (any = letters; *any != NULL; any++)
		if (strcmp(*any, run) == 0)
			return k;
	return i;
}

/* True if a person's name ends before the word i, or "Esq." behind one. */
static bool
ends_person(const struct tei_labelling *l, size_t i)
{
	return tei_label_is(l, i - 1, stop) ? tei_label_is(l, i - 2, styles) :
	    tei_label_kind(l, i - 1) == TEI_PERSON &&
	    tei_label_token(l, i - 1)->n > 2;
}

/* Takes the "M" and the "P." of "John Rae M.P. J. Orme", which begin with the
 * word i, from the names on both sides. */
static void
clear_letters(const struct tei_labelling *l, size_t i)
{
	const size_t before = i - tei_label_is(l, i - 1, comma),
	    end = letters_end(l, i);
	size_t k;

	if (end == i || before < 2 || !ends_person(l, before) ||
	    !tei_label_is_open(l, i))
		return;
	for (k = i; k < end; k++)
		l->label[k] = 0;
	if (end < l->words->n && l->label[end] == tei_name_label(TEI_PERSON, 1))
		l->label[end] = tei_name_label(TEI_PERSON, 0);
}

/* Takes the "Esq" or "Rev" that a person's name from..to-1 ends with from it. */
static void
leave_style(const struct tei_labelling *l, size_t from, size_t to)
{
	while (to > from + 1 && (tei_label_is(l, to - 1, esquires) ||
	    (tei_label_is(l, to - 1, next) && tei_label_is(l, to, stop))))
		l->label[--to] = 0;
}

void
tei_names_mend_styles(const struct tei_labelling *l)
{
	size_t i, end;

	for (i = 0; i < l->words->n; i++) {
		if (i > 1 && l->label[i] > 0)
			clear_style(l, i);
		if (i > 1 && l->words->word[i].capital &&
		    tei_label_token(l, i)->n == 1)
			clear_letters(l, i);
		end = tei_label_end(l, i, TEI_PERSON);
		if (end > i && tei_label_is_open(l, i))
			leave_style(l, i, end);
	}
}
