#include "names/classes.h"

#include <stdlib.h>
#include <string.h>

#include "lib/data.h"
#include "lib/names.h"

/* The slot that a hash is in, or would be; linear probing. */
static struct tei_class_slot *
find(const struct tei_classes *c, uint64_t hash)
{
	size_t i = (size_t)hash & (TEI_CLASS_SLOTS - 1);
	uint32_t upper = (uint32_t)(hash >> 32) | 1;

	while (c->slot[i].hash != 0 && c->slot[i].hash != upper)
		i = (i + 1) & (TEI_CLASS_SLOTS - 1);
	return &c->slot[i];
}

static int
take_number(const char *s, uint8_t *number)
{
	char *end;
	unsigned long v = strtoul(s, &end, 10);

	*number = (uint8_t)(v + 1);
	return *end == '\0' && end > s && v < UINT8_MAX;
}

static int
row_class(void *data, char **field, size_t n)
{
	struct tei_classes *c = data;
	struct tei_word_class class = { .narrow = ++c->classes };
	struct tei_class_slot *slot;
	char *s, *end;
	uint64_t hash;

	if (n != 3 || class.narrow == 0 ||
	    !take_number(field[0], &class.group) ||
	    !take_number(field[1], &class.kind))
		return -1;
	for (s = field[2]; *s != '\0'; s = end + (*end != '\0')) {
		end = s + strcspn(s, " ");
		hash = tei_hash(s, (size_t)(end - s));
		slot = find(c, hash);
		c->n += slot->hash == 0;
		if (c->n > TEI_CLASS_SLOTS / 4 * 3)
			return -1;
		slot->hash = (uint32_t)(hash >> 32) | 1;
		slot->class = class;
	}
	return 0;
}

enum tei_status
tei_classes_load(struct tei_classes *c, struct tei_diag *diag)
{
	enum tei_status status;

	*c = (struct tei_classes){ .slot = calloc(TEI_CLASS_SLOTS,
	    sizeof(*c->slot)) };
	if (c->slot == NULL)
		return tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	status = tei_data_table("data/word_classes.tsv", row_class, c, diag);
	if (status != TEI_OK)
		tei_classes_free(c);
	return status;
}

void
tei_classes_free(struct tei_classes *c)
{
	free(c->slot);
	*c = (struct tei_classes){0};
}

struct tei_word_class
tei_classes_of(const struct tei_classes *c, uint64_t hash)
{
	return find(c, hash)->class;
}
