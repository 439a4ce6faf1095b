#include "lib/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/fold.h"
#include "lib/names.h"

/* The slot of a folded word: where it is or would be. */
static struct tei_lexicon_word **
slot_of(const struct tei_lexicon *t, const char *s, size_t n)
{
	size_t i = tei_hash(s, n) & (t->slots - 1);

	while (t->slot[i] != NULL && (t->slot[i]->n != n ||
	    memcmp(t->slot[i]->text, s, n) != 0))
		i = (i + 1) & (t->slots - 1);
	return &t->slot[i];
}

/* The bit of a word's shape, and where it is; false for a word that begins
 * with something else than two letters of ASCII. */
static bool
shape_of(const char *s, size_t n, size_t *at, uint16_t *bit)
{
	unsigned char a = (unsigned char)s[0], b = n > 1 ?
	    (unsigned char)s[1] : 0;

	if (n < 2 || (a | b) >= 0x80)
		return false;
	*at = (size_t)((a & 31) << 5 | (b & 31));
	*bit = (uint16_t)(1u << (n < 16 ? n - 1 : 15));
	return true;
}

static bool
widen(struct tei_lexicon *t)
{
	struct tei_lexicon wide = *t;
	size_t i;

	wide.slots = t->slots ? t->slots * 2 : 1024;
	wide.slot = calloc(wide.slots, sizeof(*wide.slot));
	if (wide.slot == NULL)
		return false;
	for (i = 0; i < t->slots; i++)
		if (t->slot[i] != NULL)
			*slot_of(&wide, t->slot[i]->text, t->slot[i]->n) =
			    t->slot[i];
	free(t->slot);
	*t = wide;
	return true;
}

static void
add_shape(struct tei_lexicon *t, const char *folded, size_t n)
{
	size_t at;
	uint16_t bit;

	if (shape_of(folded, n, &at, &bit))
		t->shapes[at] |= bit;
}

/* True if all bytes are ASCII. */
static bool
is_plain(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && !((unsigned char)s[i] & 0x80); i++)
		;
	return i == n;
}

/* Adds a meaning; the first of a kind stays. */
static bool
add(struct tei_lexicon *t, const char *form, unsigned kind,
	int value, bool english)
{
	char folded[TEI_FOLD_MAX];
	size_t n = tei_fold(form, strlen(form), folded);
	struct tei_lexicon_word **at, *w;

	if (n == 0 || (2 * t->n >= t->slots && !widen(t)))
		return n == 0;
	at = slot_of(t, folded, n);
	if (*at == NULL) {
		w = tei_arena_alloc(&t->arena, sizeof(*w));
		if (w == NULL)
			return false;
		w->text = tei_arena_copy(&t->arena, folded, n);
		w->n = (uint32_t)n;
		if (w->text == NULL)
			return false;
		*at = w;
		t->n++;
		add_shape(t, folded, n);
	}
	w = *at;
	if (!tei_lexicon_is(w, kind))
		w->value[kind] = (int8_t)value;
	w->kinds |= (uint64_t)1 << kind;
	w->english |= english;
	return true;
}

/* A row: kind, value, language, forms. */
static int
take_row(void *data, char **field, size_t fields)
{
	struct tei_lexicon *t = data;
	char *form, *rest, *end;
	size_t kind = 0;
	long value;

	if (fields < 4)
		return 1;
	while (kind < t->n_kinds && strcmp(t->kinds[kind], field[0]) != 0)
		kind++;
	value = strtol(field[1], &end, 10);
	if (kind == t->n_kinds || *end != '\0' || value < -128 ||
	    value > 127)
		return 1;
	for (form = strtok_r(field[3], " ", &rest); form != NULL;
	    form = strtok_r(NULL, " ", &rest))
		if (!add(t, form, (unsigned)kind, (int)value,
		    strcmp(field[2], "en") == 0))
			return 1;
	return 0;
}

int
tei_lexicon_take(struct tei_lexicon *t, const char *kind, char *forms)
{
	char value[] = "1", language[] = "";
	char *field[4] = { NULL, value, language, forms };
	char name[16];

	if (strlen(kind) >= sizeof(name) || (t->slots == 0 && !widen(t)))
		return 1;
	memcpy(name, kind, strlen(kind) + 1);
	field[0] = name;
	return take_row(t, field, 4);
}

enum tei_status
tei_lexicon_load(struct tei_lexicon *t, const char *file,
	const char *const *kinds, size_t n_kinds, struct tei_diag *diag)
{
	*t = (struct tei_lexicon){ .kinds = kinds, .n_kinds = n_kinds };
	if (!widen(t))
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	return tei_data_table(file, take_row, t, diag);
}

void
tei_lexicon_free(struct tei_lexicon *t)
{
	free(t->slot);
	tei_arena_free(&t->arena);
	*t = (struct tei_lexicon){0};
}

const struct tei_lexicon_word *
tei_lexicon_find(const struct tei_lexicon *t, const char *s, size_t n)
{
	char folded[TEI_FOLD_MAX];
	size_t at;
	uint16_t bit;

	if (shape_of(s, n, &at, &bit) && !(t->shapes[at] & bit) &&
	    is_plain(s, n))
		return NULL;
	n = tei_fold(s, n, folded);
	return n == 0 ? NULL : *slot_of(t, folded, n);
}
