/* Abbreviations that the text expands: "the Board of Works (BW)". */
#include "authority/keys.h"
#include "lib/abbr.h"
#include "lib/fold.h"
#include "link/linker.h"

static bool
is_abbr(const struct tei_name_group *g)
{
	return g->words == 1 && tei_is_abbr(g->text, g->n);
}

/* True if the capitals of the one are first letters of the other's words, of
 * its first among them, in that order. */
static bool
abbreviates(const struct tei_name_group *abbr, const struct tei_name_group *g)
{
	char word[TEI_FOLD_MAX];
	size_t at = 0, i = 0, words = 0;

	while (tei_key_word(g->text, g->n, &at, word) > 0) {
		if ((abbr->text[i] | 32) != word[0]) {
			if (words++ == 0)
				return false;
			continue;
		}
		words++;
		while (++i < abbr->n && !tei_is_ascii_capital(abbr->text[i]))
			;
		if (i == abbr->n)
			return words > 1;
	}
	return false;
}

void
tei_linker_note_abbr(struct tei_linker *l)
{
	struct tei_name_group *a, *b, *abbr;

	if (l->failed || l->n < 2 || l->mention[l->n - 2].group == UINT32_MAX ||
	    l->mention[l->n - 1].group == UINT32_MAX)
		return;
	a = &l->group[l->mention[l->n - 2].group];
	b = &l->group[l->mention[l->n - 1].group];
	abbr = is_abbr(b) ? b : a;
	if (a == b || a->kind != b->kind || abbr->expansion > 0 ||
	    !is_abbr(abbr) || !abbreviates(abbr, abbr == b ? a : b))
		return;
	abbr->expansion = (uint32_t)((abbr == b ? a : b) - l->group) + 1;
}

/* True if no list knows the abbreviation. */
static bool
is_open(const struct tei_name_group *g)
{
	return g->expansion > 0 && g->candidates == 0 &&
	    g->tie.entry == TEI_NO_ENTRY;
}

void
tei_linker_expand(struct tei_linker *l)
{
	const struct tei_name_group *whole;
	struct tei_name_group *g;
	size_t i;

	for (i = 0; i < l->n_groups && !l->failed; i++) {
		g = &l->group[i];
		if (!is_open(g))
			continue;
		whole = &l->group[g->expansion - 1];
		if (whole->place.line != NULL)
			g->place = whole->place;
		if (whole->tie.entry != TEI_NO_ENTRY)
			g->tie = (struct tei_tie){ whole->tie.entry,
			    TEI_GROUND_ABBR, TEI_CERT_MEDIUM };
	}
	for (i = 0; i < l->n && !l->failed; i++)
		if (l->mention[i].group != UINT32_MAX &&
		    l->group[l->mention[i].group].tie.ground == TEI_GROUND_ABBR)
			l->mention[i].tie = l->group[l->mention[i].group].tie;
}
