#include "sentences/rules.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/fold.h"
#include "sentences/sentences.h"

static const char *const names[RULES] = { "before", "number", "either",
    "start", "ordinal", "whole", "enclitic", "tail", "elision", "cut",
    "prefix", "suffix", "hyphen" };

enum { KEY = TEI_FOLD_MAX + 16 };

/* "language form", folded; false if that is longer than any form is. */
static bool
make_key(const char *language, size_t l, const char *s, size_t n, char *key)
{
	size_t folded;

	if (l > 8)
		return false;
	memcpy(key, language, l);
	key[l++] = ' ';
	folded = tei_fold(s, n, key + l);
	key[l + folded] = '\0';
	return folded > 0;
}

static int
by_key(const void *x, const void *y)
{
	const struct form *a = x, *b = y;

	return strcmp(a->key, b->key);
}

/* A form of the table; "|" is only a mark of where it is cut. */
static int
add(struct tei_sentences *t, const char *language, enum rule rule,
	const char *s, size_t n)
{
	char key[KEY], plain[TEI_FOLD_MAX];
	size_t i, m = 0;
	struct form f = { .rules = 1u << rule };

	if (n >= sizeof(plain))
		return -1;
	for (i = 0; i < n; i++)
		if (s[i] != '|')
			plain[m++] = s[i];
	if (!make_key(language, strlen(language), plain, m, key) ||
	    !tei_grow(&t->form, &t->cap, t->n + 1, sizeof(f)))
		return -1;
	f.key = tei_arena_copy(&t->arena, key, strlen(key));
	if (m < n)
		f.cut = tei_arena_copy(&t->arena, s, n);
	if (f.key == NULL || (m < n && f.cut == NULL))
		return -1;
	t->form[t->n++] = f;
	return 0;
}

static int
row(void *data, char **field, size_t fields)
{
	size_t rule = 0, n;
	const char *s;

	if (fields < 3)
		return -1;
	while (rule < RULES && strcmp(names[rule], field[1]) != 0)
		rule++;
	if (rule == RULES)
		return -1;
	for (s = field[2]; *s != '\0'; s += n) {
		n = strcspn(s, " ");
		if (n > 0 && add(data, field[0], (enum rule)rule, s, n) != 0)
			return -1;
		n += s[n] == ' ';
	}
	return 0;
}

/* Sorted, each form once. */
static void
merge(struct tei_sentences *t)
{
	size_t i, n = 0;

	qsort(t->form, t->n, sizeof(*t->form), by_key);
	for (i = 0; i < t->n; i++) {
		if (n > 0 && strcmp(t->form[n - 1].key, t->form[i].key) == 0) {
			t->form[n - 1].rules |= t->form[i].rules;
			if (t->form[i].cut != NULL)
				t->form[n - 1].cut = t->form[i].cut;
		} else {
			t->form[n++] = t->form[i];
		}
	}
	t->n = n;
}

struct tei_sentences *
tei_sentences_new(struct tei_diag *diag)
{
	struct tei_sentences *t = calloc(1, sizeof(*t));

	if (t == NULL) {
		tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
		return NULL;
	}
	if (tei_data_table("data/abbreviations.tsv", row, t, diag) != TEI_OK ||
	    tei_data_table("data/clitics.tsv", row, t, diag) != TEI_OK) {
		tei_sentences_free(t);
		return NULL;
	}
	merge(t);
	return t;
}

void
tei_sentences_free(struct tei_sentences *t)
{
	if (t == NULL)
		return;
	free(t->form);
	tei_arena_free(&t->arena);
	free(t);
}

const struct form *
rules_find(const struct tei_sentences *t, const char *language, const char *s,
	size_t n)
{
	char key[KEY];
	struct form want = { .key = key };

	if (!make_key(language, strcspn(language, "-_"), s, n, key))
		return NULL;
	return bsearch(&want, t->form, t->n, sizeof(want), by_key);
}

bool
rules_is(const struct tei_sentences *t, const char *language, const char *s,
	size_t n, enum rule rule)
{
	const struct form *f = rules_find(t, language, s, n);
	const struct form *every = rules_find(t, "*", s, n);

	return ((f != NULL ? f->rules : 0) | (every != NULL ? every->rules : 0))
	    >> rule & 1;
}
