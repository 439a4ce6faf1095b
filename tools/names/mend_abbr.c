/* Abbreviations that the text itself expands, "the Board of Works (BW)": what
 * stands for a name is such a name wherever it is, what stands for none is
 * none.  After Schwartz and Hearst 2003, A Simple Algorithm for Identifying
 * Abbreviation Definitions in Biomedical Text, with capitals for its letters.
 */
#include "names/mend.h"

#include "lib/abbr.h"
#include "lib/names.h"

enum { MOST_SMALL = 6 }; /* words of an expansion that it does not show */

/* True if the word may abbreviate several. */
static bool
is_abbr(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t = tei_label_token(l, i);

	return t->class == TEI_LETTER && tei_is_abbr(t->s, t->n);
}

/* True if the word is nothing but this mark. */
static bool
is_mark(const struct tei_labelling *l, size_t i, char mark)
{
	return i < l->words->n && l->words->word[i].shape ==
	    (uint32_t)tei_hash(&mark, 1);
}

/* Where the words begin whose first letters are the capitals of the
 * abbreviation, the last of them right before `end`: capital ones or, of "sea
 * level pressure (SLP)", small ones; between them marks, and small words that
 * it does not show. `end` if there are none such. */
static size_t
expan_begin(const struct tei_labelling *l, const struct tei_token *abbr,
	size_t end)
{
	size_t i = end, letter = abbr->n, small = 0;

	while (i > 0 && small <= MOST_SMALL) {
		const struct tei_token *t = tei_label_token(l, --i);

		if (t->class != TEI_LETTER)
			continue;
		while (letter > 0 && !tei_is_ascii_capital(abbr->s[letter - 1]))
			letter--;
		if ((t->s[0] & ~32) != abbr->s[letter - 1]) {
			if (l->words->word[i].capital || i + 1 == end)
				return end;
			small++;
			continue;
		}
		while (--letter > 0 &&
		    !tei_is_ascii_capital(abbr->s[letter - 1]))
			;
		if (letter == 0)
			return i;
	}
	return end;
}

/* What the words from..to-1 name, in whole or as a part of a longer name: an
 * entity if all that have capitals are in such, TEI_ENTITIES if none is and a
 * small letter begins them.  False where neither is so. */
static bool
is_told(const struct tei_labelling *l, size_t from, size_t to,
	enum tei_entity *kind)
{
	size_t i;

	*kind = tei_label_kind(l, from);
	for (i = from; i < to; i++)
		if (l->words->word[i].capital && tei_label_kind(l, i) != *kind)
			return false;
	return *kind != TEI_ENTITIES || !l->words->word[from].capital;
}

/* Keeps in the document's memory what the abbreviation, the word i, stands
 * for, if that is told by the words from..to-1; what is told first holds. */
static void
learn(const struct tei_labelling *l, size_t i, size_t from, size_t to)
{
	struct tei_memory *m = &l->g->r.memory;
	struct tei_use *u = &m->use[l->words->word[i].known];
	enum tei_entity kind;

	if (u->abbr.told || !is_told(l, from, to, &kind))
		return;
	u->abbr.told = true;
	u->abbr.kind = (unsigned char)kind;
	u->abbr.certainty = l->certainty[from];
	m->abbrs++;
}

/* The word of the bracket that closes the one at the word i; i if that is not
 * near. */
static size_t
closing(const struct tei_labelling *l, size_t i)
{
	enum { NEAR = 16 };
	size_t k;

	for (k = i + 1; k < l->words->n && k < i + NEAR; k++)
		if (is_mark(l, k, ')'))
			return k;
	return i;
}

/* Reads "Board of Works (BW)" or "BW (Board of Works)", whose bracket is the
 * word i. */
static void
read_bracket(const struct tei_labelling *l, size_t i)
{
	size_t from, end;

	if (i + 2 < l->words->n && is_abbr(l, i + 1) && (is_mark(l, i + 2,
	    ')') || is_mark(l, i + 2, ',') || is_mark(l, i + 2, ';'))) {
		from = expan_begin(l, tei_label_token(l, i + 1), i);
		if (from < i)
			learn(l, i + 1, from, i);
	} else if (i > 0 && is_abbr(l, i - 1) && (end = closing(l, i)) > i) {
		if (expan_begin(l, tei_label_token(l, i - 1), end) == i + 1)
			learn(l, i - 1, i + 1, end);
	}
}

/* True if the word stands among others that are all in capitals, where "WHO"
 * may be any word. */
static bool
is_shouted(const struct tei_labelling *l, size_t i)
{
	const struct tei_token *t;
	size_t k;

	for (k = i > 0 ? i - 1 : i + 1; k <= i + 1 && k < l->words->n; k += 2) {
		t = tei_label_token(l, k);
		if (t->n > 1 && tei_count_capitals(t->s, t->n) == t->n)
			return true;
	}
	return false;
}

/* Labels the abbreviation i as what it stands for, unless it is a part of a
 * longer name, or a list knows it. */
static void
apply(const struct tei_labelling *l, size_t i)
{
	const struct tei_use *u =
	    &l->g->r.memory.use[l->words->word[i].known];
	enum tei_entity is = tei_label_kind(l, i);
	struct tei_find listed;

	if (!u->abbr.told || is == u->abbr.kind || !is_abbr(l, i) ||
	    !tei_label_is_open(l, i) || is_shouted(l, i) ||
	    (is != TEI_ENTITIES && tei_label_end(l, i, is) != i + 1) ||
	    tei_namer_listed(&l->g->r.namer, l->words->word[i].token, &listed))
		return;
	if (u->abbr.kind == TEI_ENTITIES) {
		l->label[i] = 0;
		return;
	}
	tei_label_name(l, i, i + 1, (enum tei_entity)u->abbr.kind);
	l->certainty[i] = u->abbr.certainty;
}

void
tei_names_mend_abbr(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i < l->words->n; i++)
		if (is_mark(l, i, '('))
			read_bracket(l, i);
	for (i = 0; i < l->words->n && l->g->r.memory.abbrs > 0; i++)
		if (l->words->word[i].capital)
			apply(l, i);
}
