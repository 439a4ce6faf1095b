#include "validate/datatype/rows.h"

#include <stdlib.h>
#include <string.h>

#include "lib/buf.h"

static uint32_t
hash_of(const uint32_t *words, size_t n)
{
	uint32_t hash = 2166136261u; /* FNV-1a, a word at a time */
	size_t i;

	for (i = 0; i < n; i++)
		hash = (hash ^ words[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static bool
is_row(const struct tei_row_set *t, const struct tei_set_row *row,
	uint32_t hash, const uint32_t *words, size_t n)
{
	return row->hash == hash && row->n == n && (n == 0 ||
	    memcmp(t->words + row->first, words, n * sizeof *words) == 0);
}

/* Makes the slots at least twice as many as the rows will be. */
static bool
widen(struct tei_row_set *t)
{
	size_t n = t->n_slots > 0 ? t->n_slots * 2 : 16, i, slot;
	uint32_t *slots;

	if (t->n * 2 < t->n_slots)
		return true;
	slots = calloc(n, sizeof *slots);
	if (slots == NULL)
		return false;
	for (i = 0; i < t->n; i++) {
		slot = t->rows[i].hash & (n - 1);
		while (slots[slot] != 0)
			slot = (slot + 1) & (n - 1);
		slots[slot] = (uint32_t)i + 1;
	}
	free(t->slots);
	t->slots = slots;
	t->n_slots = n;
	return true;
}

bool
tei_row_set_intern(struct tei_row_set *t, const uint32_t *words, size_t n,
	size_t *row)
{
	uint32_t hash = hash_of(words, n);
	size_t slot;

	if (!widen(t))
		return false;
	for (slot = hash & (t->n_slots - 1); t->slots[slot] != 0;
	    slot = (slot + 1) & (t->n_slots - 1)) {
		*row = t->slots[slot] - 1;
		if (is_row(t, &t->rows[*row], hash, words, n))
			return true;
	}
	if (!tei_grow(&t->rows, &t->cap, t->n + 1, sizeof *t->rows) ||
	    !tei_grow(&t->words, &t->cap_words, t->n_words + n + 1,
	    sizeof *t->words))
		return false;
	if (n > 0)
		memcpy(t->words + t->n_words, words, n * sizeof *words);
	t->rows[t->n] = (struct tei_set_row){ t->n_words, n, hash };
	t->n_words += n;
	*row = t->n++;
	t->slots[slot] = (uint32_t)t->n;
	return true;
}

void
tei_row_set_clear(struct tei_row_set *t)
{
	t->n = t->n_words = 0;
	if (t->n_slots > 0)
		memset(t->slots, 0, t->n_slots * sizeof *t->slots);
}

void
tei_row_set_free(struct tei_row_set *t)
{
	free(t->words);
	free(t->rows);
	free(t->slots);
}

size_t
tei_row_set_memory(const struct tei_row_set *t)
{
	return t->n_words * sizeof *t->words + t->n * sizeof *t->rows +
	    t->n_slots * sizeof *t->slots;
}
