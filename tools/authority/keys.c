#include "authority/keys.h"

#include <string.h>

#include "authority/spelling.h"
#include "lib/fold.h"
#include "lib/names.h"
#include "lib/utf8.h"

enum { MOST_WORDS = 12, LEAST_SOUNDS = 4, LEAST_GLYPHS = 5 };

/* True for an apostrophe, or what stands for a soft sign. */
static bool
is_soft(uint32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x2B9 || c == 0x2BC ||
	    c == 0x60;
}

size_t
tei_key_word(const char *s, size_t n, size_t *at, char *word)
{
	char letters[TEI_FOLD_MAX * 2];
	size_t len, got = 0, i;
	enum tei_class class;
	uint32_t c;

	for (i = *at; i < n; i += len) {
		len = tei_utf8_decode(s + i, n - i, &c);
		if (len == 0)
			break;
		if (is_soft(c))
			continue;
		class = tei_class_of(c);
		if (class == TEI_LETTER || class == TEI_DIGIT ||
		    class == TEI_MARK) {
			if (got + len > sizeof(letters))
				break;
			memcpy(letters + got, s + i, len);
			got += len;
		} else if (got > 0) {
			break;
		}
	}
	*at = i;
	return got > 0 ? tei_fold(letters, got, word) : 0;
}

struct words {
	struct tei_spelling text[MOST_WORDS];
	size_t n;
};

static void
sort(struct words *w)
{
	struct tei_spelling moved;
	size_t i, k;

	for (i = 1; i < w->n; i++)
		for (k = i; k > 0; k--) {
			struct tei_spelling *a = &w->text[k - 1];
			struct tei_spelling *b = &w->text[k];
			size_t least = a->n < b->n ? a->n : b->n;
			int c = memcmp(a->s, b->s, least);

			if (c < 0 || (c == 0 && a->n <= b->n))
				break;
			moved = *a;
			*a = *b;
			*b = moved;
		}
}

/* The key of folded words: a mark for the kind of key, and they. */
static uint64_t
key_of_words(const struct words *w, const char *mark)
{
	struct tei_spelling all;
	size_t i;

	all.n = 0;
	all.full = false;
	tei_spelling_put(&all, mark, 1);
	for (i = 0; i < w->n; i++) {
		tei_spelling_put(&all, w->text[i].s, w->text[i].n);
		tei_spelling_put(&all, " ", 1);
	}
	return all.full ? 0 : tei_hash(all.s, all.n) | 1;
}

static uint64_t
plain_key(const char *s, size_t n)
{
	char word[TEI_FOLD_MAX];
	size_t at = 0, len;
	struct words w;

	w.n = 0;
	while ((len = tei_key_word(s, n, &at, word)) > 0) {
		if (w.n == MOST_WORDS)
			return 0;
		w.text[w.n].n = 0;
		w.text[w.n].full = false;
		tei_spelling_put(&w.text[w.n++], word, len);
	}
	return w.n == 0 ? 0 : key_of_words(&w, "^");
}

uint64_t
tei_key_of(enum tei_key key, const char *name, size_t n, int any_order)
{
	struct words w;
	char word[TEI_FOLD_MAX];
	size_t at = 0, len, letters = 0;

	if (key == TEI_KEY_HEAD)
		return plain_key(name, n);
	w.n = 0;
	while ((len = tei_key_word(name, n, &at, word)) > 0) {
		struct tei_spelling *t;

		if (w.n == MOST_WORDS)
			return 0;
		t = &w.text[w.n++];
		t->n = 0;
		t->full = false;
		if (key == TEI_KEY_SOUND)
			t->n = tei_spelling_sound(word, len, t->s);
		else
			tei_spelling_glyphs(word, len, t);
		letters += t->n;
	}
	if (letters < (key == TEI_KEY_SOUND ? LEAST_SOUNDS : LEAST_GLYPHS))
		return 0;
	if (any_order)
		sort(&w);
	return key_of_words(&w, key == TEI_KEY_SOUND ? "=" : "~");
}
