#include "names/labelling.h"

#include <string.h>

bool
tei_label_spells(const struct tei_labelling *l, size_t i, const char *text)
{
	struct tei_slice s = tei_names_text(&l->g->r.memory.words,
	    l->words->word[i].known);

	return strlen(text) == s.n && memcmp(text, s.s, s.n) == 0;
}

const struct tei_token *
tei_label_token(const struct tei_labelling *l, size_t i)
{
	return &l->g->r.namer.flow->token[l->words->word[i].token];
}

bool
tei_label_is_capital(const struct tei_labelling *l, size_t i)
{
	return i < l->words->n && l->words->word[i].capital &&
	    tei_label_token(l, i)->class == TEI_LETTER;
}

bool
tei_label_is_capitals(const struct tei_labelling *l, size_t i)
{
	return tei_label_is_capital(l, i) && tei_label_token(l, i)->n > 1 &&
	    tei_namer_is_capitals(tei_label_token(l, i));
}

enum tei_entity
tei_label_kind(const struct tei_labelling *l, size_t i)
{
	return l->label[i] == 0 ? TEI_ENTITIES :
	    (enum tei_entity)((l->label[i] - 1) / 2);
}

bool
tei_label_is_open(const struct tei_labelling *l, size_t i)
{
	return tei_tagging_is_open(l->g, tei_label_token(l, i));
}

bool
tei_label_is_free(const struct tei_labelling *l, size_t i)
{
	return l->label[i] == 0 && tei_label_is_open(l, i);
}

void
tei_label_put(const struct tei_labelling *l, size_t i, unsigned char label,
	size_t as)
{
	l->label[i] = label;
	l->certainty[i] = l->certainty[as];
}

void
tei_label_name(const struct tei_labelling *l, size_t from, size_t to,
	enum tei_entity kind)
{
	size_t i;

	for (i = from; i < to; i++)
		l->label[i] = tei_name_label(kind, i > from);
	if (to < l->words->n && l->label[to] > 0 && l->label[to] % 2 == 0)
		l->label[to]--;
}

size_t
tei_label_end(const struct tei_labelling *l, size_t i, enum tei_entity kind)
{
	if (l->label[i] != tei_name_label(kind, 0))
		return i;
	for (i++; i < l->words->n && l->label[i] == tei_name_label(kind, 1); i++)
		;
	return i;
}
