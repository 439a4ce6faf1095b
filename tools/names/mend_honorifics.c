#include "names/mend.h"

#include <string.h>

#include "names/labelling.h"
#include "names/tables.h"

/* Titles that are given names, too, behind what no lord is called. */
static const char *const given[] = { "duke", "earl", "king", "prince", NULL },
	*const plain[] = { "miss", "mr", "mrs", NULL };

/* Honorifics of six letters or more, which may be broken or misread. */
static const char *const honorifics[] = {
	"admiral", "alderman", "ambassador", "archdeacon", "bishop", "captain",
	"captains", "colonel", "commissioner", "councillor", "general",
	"governor", "inspector", "lieutenant", "mesdames", "messrs", "misses",
	"president", "professor", "reverend", "secretary", "senator",
	"sergeant", NULL,
};

/* The letters of a constable or sergeant of the police. */
static const char *const police[] = { "p", NULL },
	*const sorts[] = { "c", "s", NULL };

static const char *const hyphen[] = { "-", NULL }, *const stop[] = { ".",
	NULL };

/* "Earl" before "Orme" and behind "Mrs.": who is called so has it for a given
 * name. */
static void
take_given(const struct tei_labelling *l, size_t i)
{
	size_t k;

	if (i < 2 || !l->words->word[i - 1].capital ||
	    !tei_label_is_free(l, i - 1) || !tei_label_is(l, i - 1, given))
		return;
	k = i - 1 - tei_label_is(l, i - 2, stop);
	if (k > 0 && tei_label_is(l, k - 1, plain)) {
		tei_label_put(l, i - 1, tei_name_label(TEI_PERSON, 0), i);
		l->label[i] = tei_name_label(TEI_PERSON, 1);
	}
}

/* Makes a person of the one word behind "Mr" in the organisation's name that
 * begins with it, the word i. */
static void
leave_honorific(const struct tei_labelling *l, size_t i)
{
	const size_t to = tei_label_end(l, i, TEI_ORG),
	    at = i + 1 + tei_label_is(l, i + 1, stop);

	if (to != at + 1 || !tei_label_is(l, i, plain) ||
	    !tei_label_is_capital(l, at))
		return;
	while (i < at)
		l->label[i++] = 0;
	l->label[at] = tei_name_label(TEI_PERSON, 0);
}

/* True if a scan shows the word i, which is none, for an honorific: they
 * differ in one letter, "Mesdamcs". */
static bool
is_spoilt_honorific(const struct tei_labelling *l, size_t i)
{
	const struct tei_use *u = &l->g->r.memory.use[l->words->word[i].known];
	const struct tei_slice s = tei_names_text(&l->g->r.memory.words,
	    l->words->word[i].known);
	const char *const *any;
	size_t k, wrong;

	if (u->class.sense > 0)
		return false;
	for (any = honorifics; *any != NULL; any++) {
		if (strlen(*any) != s.n)
			continue;
		for (k = wrong = 0; k < s.n; k++)
			wrong += (*any)[k] != s.s[k];
		if (wrong == 1)
			return true;
	}
	return false;
}

/* Where the name begins behind the "Mesdamcs" of "Mesdamcs Orme", the word i,
 * which ends before the word `to`. */
static size_t
leave_spoilt(const struct tei_labelling *l, size_t i, size_t to)
{
	if (to < i + 2 || !is_spoilt_honorific(l, i))
		return i;
	l->label[i] = 0;
	l->label[i + 1] = tei_name_label(TEI_PERSON, 0);
	return i + 1;
}

/* The word behind the halves of an honorific that a line's end broke, "Ser-
 * geant", "Am bassador", the first of which is the word i; i if they are
 * none. */
static size_t
past_broken(const struct tei_labelling *l, size_t i)
{
	const struct tei_names *known = &l->g->r.memory.words;
	const size_t k = i + 1 + tei_label_is(l, i + 1, hyphen);
	const char *const *any;
	struct tei_slice a, b;

	if (k >= l->words->n || l->words->word[k].capital ||
	    l->words->word[k].glued)
		return i;
	a = tei_names_text(known, l->words->word[i].known);
	b = tei_names_text(known, l->words->word[k].known);
	for (any = honorifics; *any != NULL; any++)
		if (strlen(*any) == a.n + b.n && memcmp(*any, a.s, a.n) == 0 &&
		    memcmp(*any + a.n, b.s, b.n) == 0)
			return k + 1;
	return i;
}

/* Makes a person of what follows the "Ser- geant" that the name at i begins
 * with, if something does. */
static void
leave_broken(const struct tei_labelling *l, size_t i)
{
	const enum tei_entity kind = tei_label_kind(l, i);
	const size_t to = tei_label_end(l, i, kind);
	size_t at;

	if (to < i + 3 || (at = past_broken(l, i)) == i || at >= to)
		return;
	tei_label_name(l, at, to, TEI_PERSON);
	while (i < at)
		l->label[i++] = 0;
}

/* True if the document speaks of police. */
static bool
has_police(const struct tei_labelling *l)
{
	static const char *const any[] = { "police", "constable",
	    "constabulary", "sergeant" };
	size_t i;

	for (i = 0; i < sizeof(any) / sizeof(*any); i++)
		if (tei_names_find(&l->g->r.memory.words, any[i],
		    strlen(any[i])) != TEI_NAME_NONE)
			return true;
	return false;
}

/* True if the words from i on are "P.C." or "P.S.", without a blank, in a text
 * that has police. */
static bool
is_constable(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;

	return i + 4 < l->words->n && tei_label_is(l, i, police) &&
	    tei_label_is(l, i + 1, stop) && tei_label_is(l, i + 2, sorts) &&
	    word[i + 2].glued && word[i + 2].capital &&
	    tei_label_is(l, i + 3, stop) && has_police(l);
}

/* Where the name begins behind the "P.C." of "P.C. Orme", the word i. */
static size_t
leave_constable(const struct tei_labelling *l, size_t i)
{
	size_t k;

	if (!is_constable(l, i) ||
	    l->label[i + 4] != tei_name_label(TEI_PERSON, 1))
		return i;
	for (k = i; k < i + 4; k++)
		l->label[k] = 0;
	l->label[i + 4] = tei_name_label(TEI_PERSON, 0);
	return i + 4;
}

void
tei_names_mend_honorifics(const struct tei_labelling *l)
{
	size_t i, at, end;

	for (i = 0; i < l->words->n; i++) {
		if (l->label[i] == 0 || !tei_label_is_open(l, i))
			continue;
		leave_honorific(l, i);
		leave_broken(l, i);
		end = tei_label_end(l, i, TEI_PERSON);
		if (end == i)
			continue;
		at = leave_constable(l, leave_spoilt(l, i, end));
		take_given(l, at);
		i = end - 1;
	}
}
