#include "lib/phrases.h"

#include <string.h>

#include "lib/fold.h"
#include "lib/names.h"

/* The key of a phrase and one more word; that of no phrase is 0. */
static uint64_t
key_with(uint64_t key, uint64_t word)
{
	return ((key << 5 | key >> 59) ^ word) * 0x9E3779B97F4A7C15u;
}

static uint64_t
key_of(uint64_t key, const char *word, size_t n)
{
	return key_with(key, tei_hash(word, n));
}

/* The next word of a text from *at on, folded; its length, 0 at the end. */
static size_t
next_word(const char *s, size_t n, size_t *at, char *word)
{
	enum tei_class class = TEI_OTHER, first = TEI_OTHER;
	size_t len, from = *at, i;
	uint32_t c;

	for (i = *at; i < n; i += len) {
		len = tei_utf8_decode(s + i, n - i, &c);
		if (len == 0)
			return 0;
		class = tei_class_of(c);
		if (first == TEI_OTHER && (class == TEI_LETTER ||
		    class == TEI_DIGIT)) {
			first = class;
			from = i;
		} else if (first != TEI_OTHER && class != first &&
		    class != TEI_MARK) {
			break;
		}
	}
	*at = i;
	return first == TEI_OTHER ? 0 : tei_fold(s + from, i - from, word);
}

uint32_t *
tei_phrases_add(struct tei_table *t, const char *s, size_t n)
{
	char text[TEI_FOLD_MAX];
	struct tei_phrase *row = NULL;
	uint64_t key = 0;
	size_t at = 0, len;

	while ((len = next_word(s, n, &at, text)) > 0) {
		if (row != NULL)
			row->longer = 1;
		key = key_of(key, text, len);
		row = tei_table_add(t, key);
		if (row == NULL)
			return NULL;
	}
	return row ? &row->value : NULL;
}

uint32_t
tei_phrases_find(const struct tei_table *t, const char *s, size_t n)
{
	char text[TEI_FOLD_MAX];
	const struct tei_phrase *row;
	uint64_t key = 0;
	size_t at = 0, len;

	while ((len = next_word(s, n, &at, text)) > 0)
		key = key_of(key, text, len);
	row = tei_table_find(t, key);
	return row ? row->value : 0;
}

bool
tei_phrases_words(const struct tei_flow *f, uint64_t **word, size_t *cap)
{
	char text[TEI_FOLD_MAX];
	size_t i, len;

	if (!tei_grow(word, cap, f->n + 1, sizeof(**word)))
		return false;
	for (i = 0; i < f->n; i++) {
		(*word)[i] = 0;
		if (f->token[i].class != TEI_LETTER &&
		    f->token[i].class != TEI_DIGIT)
			continue;
		len = tei_fold(f->token[i].s, f->token[i].n, text);
		if (len > 0)
			(*word)[i] = tei_hash(text, len);
	}
	return true;
}

/* True for what may stand between two words of a phrase. */
static bool
joins(const struct tei_token *t)
{
	return tei_token_is_blank(t) ||
	    (t->n == 1 && strchr(".-'", t->s[0]) != NULL) ||
	    (t->n == 3 && memcmp(t->s, "\xE2\x80\x99", 3) == 0);
}

uint32_t
tei_phrases_match(const struct tei_table *t, const struct tei_flow *f,
	const uint64_t *word, size_t at, size_t *end)
{
	const struct tei_phrase *row;
	uint32_t found = 0;
	uint64_t key = 0;
	size_t i = at;

	while (i < f->n && word[i] != 0) {
		key = key_with(key, word[i]);
		row = tei_table_find(t, key);
		if (row == NULL)
			break;
		i++;
		if (row->value != 0) {
			found = row->value;
			*end = i;
		}
		if (!row->longer)
			break;
		while (i < f->n && joins(&f->token[i]))
			i++;
	}
	return found;
}
