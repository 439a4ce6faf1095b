#include "emit/idmap.h"

#include <stdlib.h>
#include <string.h>

#include "lib/names.h"

struct tei_idmap_slot {
	struct tei_slice id; /* s is NULL in a free slot */
	size_t value;
};

static struct tei_idmap_slot *
find(const struct tei_idmap *m, struct tei_slice id)
{
	size_t i = tei_hash(id.s, id.n) & (m->slots - 1);

	while (m->slot[i].id.s != NULL && !tei_slice_same(m->slot[i].id, id))
		i = (i + 1) & (m->slots - 1);
	return &m->slot[i];
}

static bool
grow(struct tei_idmap *m)
{
	struct tei_idmap old = *m;
	size_t i;

	m->slots = old.slots ? old.slots * 2 : 256;
	m->slot = calloc(m->slots, sizeof(*m->slot));
	if (m->slot == NULL) {
		*m = old;
		return false;
	}
	for (i = 0; i < old.slots; i++)
		if (old.slot[i].id.s != NULL)
			*find(m, old.slot[i].id) = old.slot[i];
	free(old.slot);
	return true;
}

bool
tei_idmap_add(struct tei_idmap *m, struct tei_slice id, size_t value,
	size_t *known)
{
	struct tei_idmap_slot *slot;

	if (m->n * 2 >= m->slots && !grow(m))
		return false;
	slot = find(m, id);
	*known = slot->id.s ? slot->value : TEI_IDMAP_NONE;
	if (slot->id.s == NULL) {
		*slot = (struct tei_idmap_slot){ id, value };
		m->n++;
	}
	return true;
}

size_t
tei_idmap_find(const struct tei_idmap *m, struct tei_slice id)
{
	struct tei_idmap_slot *slot;

	if (m->slots == 0 || id.s == NULL)
		return TEI_IDMAP_NONE;
	slot = find(m, id);
	return slot->id.s ? slot->value : TEI_IDMAP_NONE;
}

size_t
tei_idmap_target(const struct tei_idmap *m, struct tei_slice p)
{
	const char *blank;

	if (p.n < 2 || p.s[0] != '#')
		return TEI_IDMAP_NONE;
	blank = memchr(p.s, ' ', p.n);
	p.s++;
	p.n = blank ? (size_t)(blank - p.s) : p.n - 1;
	return tei_idmap_find(m, p);
}

void
tei_idmap_free(struct tei_idmap *m)
{
	free(m->slot);
	*m = (struct tei_idmap){0};
}
