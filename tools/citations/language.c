#include "citations/language.h"

#include <string.h>

#include "lib/data.h"
#include "lib/fold.h"

enum { LANGUAGES = 10 };

/* The languages of the table: as there, and as xml:lang has them. */
static const struct {
	const char *name, *tag;
} languages[LANGUAGES] = {
	{ "de", "de" }, { "fr", "fr" }, { "es", "es" }, { "it", "it" },
	{ "ru", "ru-Latn" }, { "hu", "hu" }, { "pl", "pl" }, { "cs", "cs" },
	{ "ro", "ro" }, { "en", "en" },
};

/* Letters that one of them writes and no other. */
static const struct {
	uint32_t c;
	uint8_t language;
} letters[] = {
	{ 0xDF, 0 }, { 0x153, 1 }, { 0xEA, 1 }, { 0xF1, 2 }, { 0xF2, 3 },
	{ 0x151, 5 }, { 0x171, 5 }, { 0x142, 6 }, { 0x17C, 6 }, { 0x119, 6 },
	{ 0x105, 6 }, { 0x15B, 6 }, { 0x144, 6 }, { 0x159, 7 }, { 0x11B, 7 },
	{ 0x16F, 7 }, { 0x219, 8 }, { 0x21B, 8 }, { 0x15F, 8 }, { 0x163, 8 },
};

static const char *const kinds[] = {
	"de", "fr", "es", "it", "ru", "hu", "pl", "cs", "ro", "en"
};

/* A row of the table: what, language, forms; kept as rows of a lexicon. */
static int
take_row(void *data, char **field, size_t fields)
{
	struct tei_tongues *t = data;
	struct tei_lexicon *to = strcmp(field[0], "word") == 0 ? &t->words :
	    &t->ends;

	return fields < 3 || tei_lexicon_take(to, field[1], field[2]) != 0;
}

enum tei_status
tei_tongues_load(struct tei_tongues *t, struct tei_diag *diag)
{
	*t = (struct tei_tongues){0};
	t->words.kinds = t->ends.kinds = kinds;
	t->words.n_kinds = t->ends.n_kinds = LANGUAGES;
	return tei_data_table("data/tongues.tsv", take_row, t, diag);
}

void
tei_tongues_free(struct tei_tongues *t)
{
	tei_lexicon_free(&t->words);
	tei_lexicon_free(&t->ends);
}

static void
count(const struct tei_lexicon_word *w, int *score, int most)
{
	int known = 0, i;

	for (i = 0; w != NULL && i < LANGUAGES; i++)
		known += tei_lexicon_is(w, (unsigned)i);
	/* what many languages have says little of each */
	for (i = 0; known > 0 && i < LANGUAGES; i++)
		if (tei_lexicon_is(w, (unsigned)i))
			score[i] += known == 1 ? most : known == 2 ? 1 : 0;
}

static void
count_letters(const struct tei_date_lex *l, int *score)
{
	size_t i, k, step;
	uint32_t c;

	for (i = 0; i < l->n; i += step) {
		step = tei_utf8_decode(l->s + i, l->n - i, &c);
		if (step == 0)
			return;
		c = tei_lower(c);
		for (k = 0; c > 0x7F && k < sizeof(letters) /
		    sizeof(*letters); k++)
			if (letters[k].c == c)
				score[letters[k].language] += 3;
	}
}

/* The longest ending of the word that the table knows. */
static void
count_ending(const struct tei_tongues *t, const struct tei_date_lex *l,
	int *score)
{
	const struct tei_lexicon_word *w = NULL;
	char folded[TEI_FOLD_MAX];
	size_t n = tei_fold(l->s, l->n, folded), k;

	for (k = 6; k > 1 && w == NULL; k--)
		if (n > k + 2)
			w = tei_lexicon_find(&t->ends, folded + n - k, k);
	count(w, score, 1);
}

const char *
tei_tongue_of(const struct tei_tongues *t, const struct tei_cite_text *text,
	size_t from, size_t to)
{
	enum { SURE = 3 };
	int score[LANGUAGES] = {0}, best = 0, i, second = 0;

	for (; from < to; from++) {
		const struct tei_date_lex *l = cite_lex(text, from);

		if (l->kind != TEI_LEX_WORD)
			continue;
		count(tei_lexicon_find(&t->words, l->s, l->n), score, 2);
		count_letters(l, score);
		count_ending(t, l, score);
	}
	for (i = 1; i < LANGUAGES; i++)
		best = score[i] > score[best] ? i : best;
	for (i = 0; i < LANGUAGES; i++)
		if (i != best && score[i] > second)
			second = score[i];
	return score[best] >= SURE && score[best] >= second + 2 ?
	    languages[best].tag : NULL;
}
