#include "names/namer.h"

#include <stdlib.h>

#include "lib/fold.h"
#include "names/classes.h"

const struct tei_token *
tei_namer_at(const struct tei_namer *z, size_t i)
{
	static const struct tei_token none = { .s = "", .class = TEI_OTHER };

	return i < z->flow->n ? &z->flow->token[i] : &none;
}

bool
tei_namer_is_capitals(const struct tei_token *t)
{
	uint32_t i;

	for (i = 0; i < t->n; i++)
		if (t->s[i] >= 'a' && t->s[i] <= 'z')
			return false;
	return true;
}

int
tei_namer_hints(const struct tei_namer *z, size_t at, size_t *end)
{
	int bits = (int)tei_phrases_match(z->hints, z->flow, z->word, at,
	    end);

	if ((bits & TEI_HINT_CAPITALS) &&
	    !tei_namer_is_capitals(tei_namer_at(z, at)))
		return 0;
	return bits;
}

bool
tei_namer_read(struct tei_namer *z)
{
	const struct tei_flow all = { z->flows->token, z->flows->n_tokens,
	    TEI_NO_EVENT };

	char text[TEI_FOLD_MAX];
	size_t i, n;

	if (!tei_names_init(&z->surnames) ||
	    !tei_phrases_words(&all, &z->words, &z->cap_words))
		return false;
	for (i = 0; i < all.n; i++) {
		n = tei_classes_long_s(z->classes, all.token[i].s,
		    all.token[i].n, text);
		if (n > 0)
			z->words[i] = tei_hash(text, n);
	}
	return true;
}

void
tei_namer_free(struct tei_namer *z)
{
	tei_names_free(&z->surnames);
	free(z->words);
}

void
tei_namer_turn(struct tei_namer *z, const struct tei_flow *flow)
{
	z->flow = flow;
	z->word = z->words + (flow->token - z->flows->token);
}

void
tei_namer_remember(struct tei_namer *z, const struct tei_find *f)
{
	const struct tei_token *t = tei_namer_at(z, f->to - 1);
	char text[TEI_FOLD_MAX];
	size_t end, len;

	if (f->kind != TEI_PERSON || t->n < 3 || t->class != TEI_LETTER ||
	    (tei_namer_hints(z, f->to - 1, &end) &
	    (TEI_HINT_PLACE | TEI_HINT_GIVEN)))
		return;
	len = tei_fold(t->s, t->n, text);
	if (len > 0)
		tei_names_intern(&z->surnames, text, len);
}

bool
tei_namer_recalls(const struct tei_namer *z, size_t at)
{
	const struct tei_token *t = tei_namer_at(z, at);
	char text[TEI_FOLD_MAX];
	uint32_t known;

	if (t->n < 3 || !tei_token_is_capital(t) ||
	    (t->flags & TEI_TOKEN_CLOSED))
		return false;
	known = tei_names_find(&z->surnames, text, tei_fold(t->s, t->n,
	    text));
	return known != TEI_NAME_NONE && known >= TEI_N_COUNT;
}
