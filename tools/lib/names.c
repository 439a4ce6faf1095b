#include "lib/names.h"

#include <stdlib.h>
#include <string.h>

static const char *const known[] = {
#define N(id, text) text,
#include "lib/names.def"
#undef N
};

uint64_t
tei_hash(const char *s, size_t n)
{
	uint64_t h = 14695981039346656037u;
	size_t i;

	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211u;
	return h;
}

/* The slot of a name, or the empty one where it would go. */
static size_t
find_slot(const struct tei_names *t, const char *s, size_t n)
{
	struct tei_slice want = { s, n };
	size_t i = (size_t)tei_hash(s, n) & (t->slots - 1);

	while (t->slot[i] != 0 &&
	    !tei_slice_same(t->text[t->slot[i] - 1], want))
		i = (i + 1) & (t->slots - 1);
	return i;
}

static int
resize_slots(struct tei_names *t, size_t slots)
{
	uint32_t *slot = calloc(slots, sizeof(*slot));
	uint32_t i;

	if (slot == NULL)
		return 0;
	free(t->slot);
	t->slot = slot;
	t->slots = slots;
	for (i = 0; i < t->n; i++)
		t->slot[find_slot(t, t->text[i].s, t->text[i].n)] = i + 1;
	return 1;
}

int
tei_names_init(struct tei_names *t)
{
	size_t i;

	*t = (struct tei_names){0};
	if (!resize_slots(t, 1024))
		return 0;
	for (i = 0; i < TEI_N_COUNT; i++)
		if (tei_names_intern(t, known[i], strlen(known[i])) != i)
			return 0;
	return 1;
}

void
tei_names_free(struct tei_names *t)
{
	tei_arena_free(&t->arena);
	free(t->text);
	free(t->slot);
	*t = (struct tei_names){0};
}

uint32_t
tei_names_intern(struct tei_names *t, const char *s, size_t n)
{
	size_t i = find_slot(t, s, n);
	char *copy;

	if (t->slot[i] != 0)
		return t->slot[i] - 1;
	if (t->n >= TEI_NAME_NONE ||
	    !tei_grow(&t->text, &t->cap, t->n + 1, sizeof(*t->text)) ||
	    (copy = tei_arena_copy(&t->arena, s, n)) == NULL)
		return TEI_NAME_NONE;
	t->text[t->n] = (struct tei_slice){ copy, n };
	t->slot[i] = (uint32_t)++t->n;
	if (t->n > t->slots / 2 && !resize_slots(t, t->slots * 2))
		return TEI_NAME_NONE;
	return (uint32_t)t->n - 1;
}

uint32_t
tei_names_find(const struct tei_names *t, const char *s, size_t n)
{
	size_t i = find_slot(t, s, n);

	return t->slot[i] ? t->slot[i] - 1 : TEI_NAME_NONE;
}

struct tei_slice
tei_names_text(const struct tei_names *t, uint32_t name)
{
	return t->text[name];
}
