#include "names/classes.h"

#include <stdlib.h>
#include <string.h>

#include "lib/long_s.h"
#include "lib/names.h"

static int
take_number(const char *s, uint8_t *number)
{
	char *end;
	unsigned long v = strtoul(s, &end, 10);

	*number = (uint8_t)(v + 1);
	return *end == '\0' && end > s && v < UINT8_MAX;
}

/* Adds the words, which blanks part, with some fields of their class. */
static int
add_words(struct tei_table *t, const char *s,
	struct tei_word_class given)
{
	struct tei_word_class *row;
	const char *end;

	for (; *s != '\0'; s = end + (*end != '\0')) {
		end = s + strcspn(s, " ");
		row = tei_table_add(t, tei_hash(s, (size_t)(end - s)));
		if (row == NULL)
			return -1;
		if (given.narrow == 0)
			row->sense = given.sense;
		else
			*row = given;
	}
	return 0;
}

/* The words of a class; its number is that of its line. */
static int
row_class(struct tei_table *t, char **field, size_t n)
{
	struct tei_word_class class = { .narrow = (uint16_t)t->line };

	if (n != 3 || t->line > UINT16_MAX ||
	    !take_number(field[0], &class.group) ||
	    !take_number(field[1], &class.kind))
		return -1;
	return add_words(t, field[2], class);
}

/* The words of a sense: a digit for each of its parts. */
static int
row_sense(struct tei_table *t, char **field, size_t n)
{
	struct tei_word_class class = { .narrow = 0 };
	const char *s = field[0];

	if (n != 2 || strlen(s) != TEI_SENSES ||
	    strspn(s, "01234") != TEI_SENSES)
		return -1;
	for (; *s != '\0'; s++)
		class.sense = (uint16_t)(class.sense * TEI_SENSE_STEPS +
		    (*s - '0'));
	class.sense++;
	return add_words(t, field[1], class);
}

static const struct tei_table_source sources[] = {
	{ "data/word_classes.tsv", row_class },
	{ "data/word_senses.tsv", row_sense },
};

const struct tei_table_kind tei_classes_kind = {
	"data/word_classes.table", sizeof(struct tei_word_class), sources,
	sizeof(sources) / sizeof(*sources),
};

struct tei_word_class
tei_classes_of(const struct tei_table *classes, uint64_t hash)
{
	const struct tei_word_class *row = tei_table_find(classes, hash);

	return row ? *row : (struct tei_word_class){0};
}

static bool
is_known(const void *classes, const char *s, size_t n)
{
	return tei_table_find(classes, tei_hash(s, n)) != NULL;
}

size_t
tei_classes_long_s(const struct tei_table *classes, const char *s, size_t n,
	char *out)
{
	return tei_long_s(s, n, out, is_known, classes);
}
