/* The labels of a flow's words, where they are mended. */
#ifndef TEI_NAMES_LABELLING_H
#define TEI_NAMES_LABELLING_H

#include "names/tagging.h"

/* The words of the flow that the tagging is turned to, their labels and
 * certainties.  All is borrowed; of the tagging only the document's memory
 * changes. */
struct tei_labelling {
	struct tei_tagging *g;
	const struct tei_words *words;
	unsigned char *label;
	int32_t *certainty;
};

/* True if the word i is this, folded. */
bool tei_label_spells(const struct tei_labelling *, size_t i, const char *text);

/* True if the word i is there and is one of these, folded; NULL ends them.
 * Each of them is looked at: where capitals, labels or a shorter list say no
 * for most words, they are to be asked first. */
static inline bool
tei_label_is(const struct tei_labelling *l, size_t i, const char *const *any)
{
	if (i >= l->words->n)
		return false;
	for (; *any != NULL; any++)
		if (**any == l->words->word[i].first &&
		    tei_label_spells(l, i, *any))
			return true;
	return false;
}

/* The token that the word i is. */
const struct tei_token *tei_label_token(const struct tei_labelling *, size_t i);

/* True if the word i is there, of letters, and begins with a capital. */
bool tei_label_is_capital(const struct tei_labelling *, size_t i);

/* True if it is so and has no small letter, but another. */
bool tei_label_is_capitals(const struct tei_labelling *, size_t i);

/* What the name is that the word i is in; TEI_ENTITIES if it is in none. */
enum tei_entity tei_label_kind(const struct tei_labelling *, size_t i);

/* True if no editor has tagged the word, and names may be there. */
bool tei_label_is_open(const struct tei_labelling *, size_t i);

/* True if a name may take in the word, which is in none. */
bool tei_label_is_free(const struct tei_labelling *, size_t i);

/* Labels a word as one of the name whose word `as` is. */
void tei_label_put(const struct tei_labelling *, size_t i, unsigned char label,
	size_t as);

/* Labels the words from..to-1 as one name; what is behind it of another begins
 * anew. */
void tei_label_name(const struct tei_labelling *, size_t from, size_t to,
	enum tei_entity);

/* The word behind the name that begins with the word i, a label of TEI's
 * element; i if none begins there. */
size_t tei_label_end(const struct tei_labelling *, size_t i,
	enum tei_entity);

#endif
