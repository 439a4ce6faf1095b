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
static struct tei_name_slot *
find_slot(const struct tei_names *t, const char *s, size_t n, uint64_t hash)
{
	struct tei_slice want = { s, n };
	size_t i = (size_t)hash & (t->slots - 1);

	while (t->slot[i].number != 0 &&
	    (t->slot[i].hash != (uint32_t)(hash >> 32) ||
	    !tei_slice_same(t->text[t->slot[i].number - 1], want)))
		i = (i + 1) & (t->slots - 1);
	return &t->slot[i];
}

static void
fill_slot(struct tei_names *t, uint32_t number)
{
	struct tei_slice text = t->text[number];
	uint64_t hash = tei_hash(text.s, text.n);

	*find_slot(t, text.s, text.n, hash) = (struct tei_name_slot){
	    number + 1, (uint32_t)(hash >> 32) };
}

static int
resize_slots(struct tei_names *t, size_t slots)
{
	struct tei_name_slot *slot = calloc(slots, sizeof(*slot));
	uint32_t i;

	if (slot == NULL)
		return 0;
	free(t->slot);
	t->slot = slot;
	t->slots = slots;
	for (i = 0; i < t->n; i++)
		fill_slot(t, i);
	return 1;
}

bool
tei_names_init(struct tei_names *t)
{
	size_t i;

	*t = (struct tei_names){0};
	if (!resize_slots(t, 1024))
		return false;
	for (i = 0; i < TEI_N_COUNT; i++)
		if (tei_names_intern(t, known[i], strlen(known[i])) != i)
			return false;
	return true;
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
	uint32_t number = tei_names_find(t, s, n);
	char *copy;

	if (number != TEI_NAME_NONE)
		return number;
	if (t->n >= TEI_NAME_NONE ||
	    !tei_grow(&t->text, &t->cap, t->n + 1, sizeof(*t->text)) ||
	    (copy = tei_arena_copy(&t->arena, s, n)) == NULL)
		return TEI_NAME_NONE;
	number = (uint32_t)t->n++;
	t->text[number] = (struct tei_slice){ copy, n };
	fill_slot(t, number);
	if (t->n > t->slots / 2 && !resize_slots(t, t->slots * 2))
		return TEI_NAME_NONE;
	return number;
}

uint32_t
tei_names_find(const struct tei_names *t, const char *s, size_t n)
{
	uint32_t number = find_slot(t, s, n, tei_hash(s, n))->number;

	return number ? number - 1 : TEI_NAME_NONE;
}

struct tei_slice
tei_names_text(const struct tei_names *t, uint32_t name)
{
	return t->text[name];
}
