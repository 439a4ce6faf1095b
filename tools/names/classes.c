#include "names/classes.h"

#include <stdlib.h>
#include <string.h>

#include "lib/names.h"

static int
take_number(const char *s, uint8_t *number)
{
	char *end;
	unsigned long v = strtoul(s, &end, 10);

	*number = (uint8_t)(v + 1);
	return *end == '\0' && end > s && v < UINT8_MAX;
}

/* The words of a class; its number is that of its line. */
static int
row_class(struct tei_table *t, char **field, size_t n)
{
	struct tei_word_class class = { .narrow = (uint16_t)t->line }, *row;
	char *s, *end;

	if (n != 3 || t->line > UINT16_MAX ||
	    !take_number(field[0], &class.group) ||
	    !take_number(field[1], &class.kind))
		return -1;
	for (s = field[2]; *s != '\0'; s = end + (*end != '\0')) {
		end = s + strcspn(s, " ");
		row = tei_table_add(t, tei_hash(s, (size_t)(end - s)));
		if (row == NULL)
			return -1;
		*row = class;
	}
	return 0;
}

static const struct tei_table_source source = {
	"data/word_classes.tsv", row_class,
};

const struct tei_table_kind tei_classes_kind = {
	"data/word_classes.table", sizeof(struct tei_word_class), &source, 1,
};

struct tei_word_class
tei_classes_of(const struct tei_table *classes, uint64_t hash)
{
	const struct tei_word_class *row = tei_table_find(classes, hash);

	return row ? *row : (struct tei_word_class){0};
}
