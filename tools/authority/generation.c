#include "authority/generation.h"

#include <string.h>

#include "authority/keys.h"
#include "lib/fold.h"

/* What stands after a name, in English, French, German and Latin; general
 * knowledge. */
static const struct {
	const char *word;
	enum tei_generation generation;
	int needs_article;
} words[] = {
	{ "senior", TEI_GENERATION_ELDER, 0 },
	{ "sen", TEI_GENERATION_ELDER, 0 },
	{ "senr", TEI_GENERATION_ELDER, 0 },
	{ "snr", TEI_GENERATION_ELDER, 0 },
	{ "sr", TEI_GENERATION_ELDER, 0 },
	{ "pere", TEI_GENERATION_ELDER, 0 },
	{ "elder", TEI_GENERATION_ELDER, 1 },
	{ "altere", TEI_GENERATION_ELDER, 1 },
	{ "junior", TEI_GENERATION_YOUNGER, 0 },
	{ "jun", TEI_GENERATION_YOUNGER, 0 },
	{ "junr", TEI_GENERATION_YOUNGER, 0 },
	{ "jnr", TEI_GENERATION_YOUNGER, 0 },
	{ "jr", TEI_GENERATION_YOUNGER, 0 },
	{ "fils", TEI_GENERATION_YOUNGER, 0 },
	{ "younger", TEI_GENERATION_YOUNGER, 1 },
	{ "jungere", TEI_GENERATION_YOUNGER, 1 },
};

enum tei_generation
tei_generation_of(const char *word, size_t n, int *needs_article)
{
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strlen(words[i].word) == n && memcmp(words[i].word, word,
		    n) == 0) {
			*needs_article = words[i].needs_article;
			return words[i].generation;
		}
	return TEI_GENERATION_NONE;
}

static int
is_article(const char *word, size_t n)
{
	return n == 3 && (memcmp(word, "the", 3) == 0 || memcmp(word, "der",
	    3) == 0 || memcmp(word, "die", 3) == 0);
}

enum tei_generation
tei_generation_cut(const char *name, size_t *n)
{
	enum tei_generation found = TEI_GENERATION_NONE;
	size_t at = 0, end = 0, before = 0, cut = 0, len, words_read = 0;
	char word[TEI_FOLD_MAX];
	int article = 0, needed = 0;

	/* end: of the word before this; before: of that before an article */
	while ((len = tei_key_word(name, *n, &at, word)) > 0) {
		found = words_read == 0 ? TEI_GENERATION_NONE :
		    tei_generation_of(word, len, &needed);
		if (found != TEI_GENERATION_NONE && needed && !article)
			found = TEI_GENERATION_NONE;
		cut = article ? before : end;
		article = is_article(word, len) && words_read > 0;
		if (article)
			before = end;
		end = at;
		words_read++;
	}
	if (found != TEI_GENERATION_NONE && cut > 0)
		*n = cut;
	return cut > 0 ? found : TEI_GENERATION_NONE;
}
