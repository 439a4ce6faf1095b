#include "names/mend.h"

#include <string.h>

#include "names/labelling.h"
#include "names/tables.h"

/* What makes a firm of the names before "and". */
static const char *const partners[] = {
	"co", "company", "son", "sons", "bros", "brothers", "nephew",
	"nephews", NULL,
};

/* What governs or administers: beside another such it is one by itself. */
static const char *const organs[] = {
	"presidium", "politburo", "secretariat", "bureau", "directorate",
	"committee", "commission", "council", "ministry", "department",
	"office", "division", "section", "embassy", "cabinet", NULL,
};

/* What a body does on a day or some, "20th CPSU Congress": an event, which
 * names the body. */
static const char *const events[] = {
	"congress", "conference", "plenum", "session", NULL,
};

/* A country's own, which has its people's name: "the Polish army", "the Soviet
 * defence ministry". */
static const char *const forces[] = { "army", "navy", NULL },
	*const air[] = { "air", NULL }, *const force[] = { "force", NULL },
	*const ministry[] = { "ministry", NULL };

/* What firms are for others, behind their partners' names: "Hall and Orme,
 * agents". */
static const char *const trades[] = {
	"agents", "auctioneers", "consignees", NULL,
};

/* What tells that any is meant, or one of several. */
static const char *const any[] = {
	"a", "an", "any", "each", "every", "no", "one", "another", NULL,
};

static const char *const government[] = { "government", "army", NULL };
static const char *const and[] = { "and", "&", NULL },
	*const the[] = { "the", NULL }, *const comma[] = { ",", NULL },
	*const stop[] = { ".", NULL }, *const possessive[] = { "s", NULL },
	*const apostrophe[] = { "'", "\xE2\x80\x99", NULL };

/* True if the word i is in the name of a person or an organisation that no
 * editor has tagged. */
static bool
is_partner(const struct tei_labelling *l, size_t i)
{
	return l->label[i] > 0 && (l->label[i] - 1) / 2 != TEI_PLACE &&
	    tei_label_is_open(l, i);
}

/* True if the word i, which the model found in no name, may be the partner
 * before "and Co.": a capital that begins no sentence and is no honorific. */
static bool
may_be_partner(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	return tei_label_is_free(l, i) && x->capital && !x->starts && !(x->hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS | TEI_HINT_OFFICE));
}

/* Where the partners' names begin that end before the word i, behind the firm
 * before them, which ends before the word `least`. */
static size_t
run_begin(const struct tei_labelling *l, size_t i, size_t least)
{
	while (i > least && is_partner(l, i - 1))
		i--;
	return i;
}

/* Where the names begin, which commas part, of "Stein, Brown and Co.", whose
 * "and" is the word i; i if none is there.  A firm before the comma is one by
 * itself, as is one that ends before the word `least`. */
static size_t
firm_begin(const struct tei_labelling *l, size_t i, size_t least)
{
	size_t from = run_begin(l, i - (i > least && may_be_partner(l, i - 1)),
	    least);

	while (from > least + 1 && from < i && tei_label_is(l, from - 1, comma) &&
	    is_partner(l, from - 2) && !tei_label_is(l, from - 2, stop) &&
	    !tei_label_is(l, from - 2, partners))
		from = run_begin(l, from - 1, least);
	return from;
}

/* True if the word i alone is a person's name, without an honorific. */
static bool
is_surname(const struct tei_labelling *l, size_t i)
{
	const size_t to = i - (i > 0 && tei_label_is(l, i - 1, stop));

	return tei_label_end(l, i, TEI_PERSON) == i + 1 &&
	    tei_label_is_open(l, i) && (to == 0 || !(l->words->word[to - 1].hints &
	    (TEI_HINT_HONORIFIC | TEI_HINT_HONORIFICS)));
}

/* A firm of "Hall and Orme, agents", whose "and" is the word i. */
static void
make_agents(const struct tei_labelling *l, size_t i)
{
	if (tei_label_is(l, i, and) && tei_label_is(l, i + 2, comma) &&
	    tei_label_is(l, i + 3, trades) && tei_label_is_free(l, i) &&
	    is_surname(l, i - 1) && is_surname(l, i + 1))
		tei_label_name(l, i - 1, i + 2, TEI_ORG);
}

/* "Brown and Co.", "Brown & Sons" are firms, by their names alone. */
static void
make_firms(const struct tei_labelling *l)
{
	size_t i, k, from, end, behind = 0; /* the last firm */

	for (i = 1; i + 1 < l->words->n; i++) {
		if (l->label[i - 1] > 0 && l->label[i + 1] > 0)
			make_agents(l, i);
		if (!l->words->word[i + 1].capital || !tei_label_is(l, i, and) ||
		    !tei_label_is(l, i + 1, partners) ||
		    !tei_label_is_open(l, i) || !tei_label_is_open(l, i + 1))
			continue;
		end = i - tei_label_is(l, i - 1, comma);
		from = firm_begin(l, end, behind);
		behind = i + 2 + tei_label_is(l, i + 2, stop);
		for (k = from; from < end && k < i + 2; k++)
			tei_label_put(l, k, tei_name_label(TEI_ORG, k > from), from);
	}
}

/* True if the words from..to-1 are an institution with more than its kind for a
 * name: "British Library", not "Library" nor "Library of Wales". */
static bool
is_institution(const struct tei_labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;

	return to > from + 1 && word[to - 1].hints & TEI_HINT_ORG_HEAD &&
	    !(word[from].hints & TEI_HINT_ORG_HEAD);
}

/* True if the "and" of the word i in the name from..to-1 stands between two
 * organs or institutions: "Presidium and Secretariat", "Council of State and
 * Council of Ministers", "British Library and Columbia University"; not
 * "Department for Science and Culture". */
static bool
joins_organs(const struct tei_labelling *l, size_t from, size_t i, size_t to)
{
	size_t k = i + 1 + tei_label_is(l, i + 1, the);

	if ((tei_label_is(l, from, organs) && tei_label_is(l, k, organs)) ||
	    (is_institution(l, from, i) && is_institution(l, k, to)))
		return true;
	if (!tei_label_is(l, i - 1, organs))
		return false;
	while (k < to && !tei_label_is(l, k, organs))
		k++;
	return k < to;
}

/* Makes two names of two organs in one, from..to-1. */
static void
part_organs(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i, next;

	for (i = from + 1; i + 1 < to; i++) {
		if (!tei_label_is(l, i, and) || !joins_organs(l, from, i, to))
			continue;
		next = i + 1 + tei_label_is(l, i + 1, the);
		l->label[i] = l->label[i + 1] = 0;
		tei_label_put(l, next, tei_name_label(TEI_ORG, 0), next);
		from = next;
	}
}

/* "' Government" behind "Workers' and Peasants", "'s Union" behind "Firemen",
 * the name from..to-1: what those have, if a quotation that begins with the
 * name does not end there. */
static void
take_head(const struct tei_labelling *l, size_t from, size_t to)
{
	const struct tei_word *word = l->words->word;
	const bool quoted = from > 0 && word[from].glued &&
	    tei_label_is(l, from - 1, apostrophe);
	size_t head, i;

	if (!tei_label_is(l, to, apostrophe) || !word[to].glued)
		return;
	head = to + 1 + tei_label_is(l, to + 1, possessive);
	if (head >= l->words->n || word[head].glued || !word[head].capital ||
	    !(word[head].hints & TEI_HINT_ORG_HEAD ||
	    tei_label_is(l, head, government)) ||
	    (quoted && !tei_label_is(l, head + 1, apostrophe)))
		return;
	for (i = to; i <= head; i++)
		if (!tei_label_is_free(l, i))
			return;
	for (i = to; i <= head; i++)
		tei_label_put(l, i, tei_name_label(TEI_ORG, 1), to - 1);
}

/* True if the word i has these characters alone. */
static bool
is_made_of(const struct tei_labelling *l, size_t i, const char *letters)
{
	const struct tei_token *t = tei_label_token(l, i);
	size_t k;

	for (k = 0; k < t->n && strchr(letters, t->s[k]) != NULL; k++)
		;
	return k == t->n;
}

/* True if the word i is an acronym of three capitals or more that names no
 * country. */
static bool
is_acronym(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *x = &l->words->word[i];

	return is_made_of(l, i, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") &&
	    l->g->r.namer.flow->token[x->token].n > 2 &&
	    !(x->hints & TEI_HINT_PLACE);
}

/* "CPSU" alone of "20th CPSU Congress", the name from..to-1. */
static void
leave_event(const struct tei_labelling *l, size_t from, size_t to)
{
	size_t i;

	if (to - from < 2 || !tei_label_is(l, to - 1, events) ||
	    !is_acronym(l, to - 2))
		return;
	for (i = from; i + 2 < to; i++)
		if (l->words->word[i].capital && !is_made_of(l, i, "IVX"))
			return; /* of a longer name */
	for (i = from; i < to; i++)
		l->label[i] = 0;
	tei_label_put(l, to - 2, tei_name_label(TEI_ORG, 0), to - 2);
}

/* How many words behind a people's adjective, the word i, name its country's
 * army, navy, air force or a ministry: 0 to 2. */
static size_t
state_organ(const struct tei_labelling *l, size_t i)
{
	if (tei_label_is(l, i + 1, forces))
		return 1;
	return tei_label_is(l, i + 2, ministry) || (tei_label_is(l, i + 1, air) &&
	    tei_label_is(l, i + 2, force)) ? 2 : 0;
}

/* "Polish army", whose adjective is the word i. */
static void
take_state_organ(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	size_t n, k;

	if (!word[i].capital || !(word[i].hints & TEI_HINT_DEMONYM) ||
	    word[i].glued || (i > 0 && tei_label_is(l, i - 1, any)))
		return;
	n = state_organ(l, i);
	for (k = i; k <= i + n; k++)
		if (!tei_label_is_free(l, k) || (k > i && (word[k].capital ||
		    word[k].glued)))
			return;
	for (k = i; n > 0 && k <= i + n; k++)
		tei_label_put(l, k, tei_name_label(TEI_ORG, k > i), k);
}

void
tei_names_mend_orgs(const struct tei_labelling *l)
{
	size_t i, j;

	make_firms(l);
	for (i = 0; i < l->words->n; i++) {
		take_state_organ(l, i);
		j = tei_label_end(l, i, TEI_ORG);
		if (j == i)
			continue;
		leave_event(l, i, j);
		part_organs(l, i, j);
		take_head(l, i, j);
	}
}
