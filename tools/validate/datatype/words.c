/* What a datatype wants, said to people. */
#include <string.h>

#include "validate/datatype/type.h"

#define LONGEST 160 /* bytes */

/* Patterns that have a name among people. */
static const struct known {
	const char *pattern, *words;
} known[] = {
	{ "\\S+", "without blanks" },
	{ "[^\\p{C}\\p{Z}]+", "without blanks" },
	{ "\\S*", "without blanks" },
	{ ".+", "that is not empty" },
	{ "\\d+", "of digits only" },
	{ "[0-9]+", "of digits only" },
};

/* How each facet is said, around its text. */
static const char *const before[TEI_FACET_KINDS] = {
	[TEI_FACET_MIN_INCLUSIVE] = "from ",
	[TEI_FACET_MIN_EXCLUSIVE] = "above ",
	[TEI_FACET_MAX_INCLUSIVE] = "up to ",
	[TEI_FACET_MAX_EXCLUSIVE] = "below ",
	[TEI_FACET_LENGTH] = "of length ",
	[TEI_FACET_MIN_LENGTH] = "of length ",
	[TEI_FACET_MAX_LENGTH] = "of length up to ",
	[TEI_FACET_TOTAL_DIGITS] = "of at most ",
	[TEI_FACET_FRACTION_DIGITS] = "with at most ",
	[TEI_FACET_PATTERN] = "that matches ",
};
static const char *const after[TEI_FACET_KINDS] = {
	[TEI_FACET_MIN_INCLUSIVE] = " up",
	[TEI_FACET_MIN_LENGTH] = " or more",
	[TEI_FACET_TOTAL_DIGITS] = " digits",
	[TEI_FACET_FRACTION_DIGITS] = " digits after the point",
};

static const char *
known_words(struct tei_slice pattern)
{
	size_t i;

	for (i = 0; i < sizeof known / sizeof *known; i++)
		if (tei_slice_is(pattern, known[i].pattern))
			return known[i].words;
	return NULL;
}

/* The last facet of a kind, which is a param rather than inborn. */
static const struct tei_facet *
facet_of(const struct tei_datatype *type, enum tei_facet_kind kind)
{
	size_t i;

	for (i = type->n; i > 0; i--)
		if (type->facets[i - 1].kind == kind)
			return &type->facets[i - 1];
	return NULL;
}

static void
say_slice(struct tei_buf *b, const char *front, struct tei_slice text,
	const char *end)
{
	tei_buf_puts(b, front);
	tei_buf_add(b, text.s, text.n);
	tei_buf_puts(b, end);
}

/* Both ends where there are both: from 0 to 10. */
static void
say_range(struct tei_buf *b, const struct tei_facet *min,
	const struct tei_facet *max)
{
	say_slice(b, " from ", min->bound.text, "");
	say_slice(b, " to ", max->bound.text, "");
}

static void
say_facet(struct tei_buf *b, const struct tei_facet *facet)
{
	enum tei_facet_kind kind = facet->kind;
	const char *words = kind == TEI_FACET_PATTERN ?
	    known_words(facet->text) : NULL;

	tei_buf_putc(b, ' ');
	if (words != NULL)
		tei_buf_puts(b, words);
	else
		say_slice(b, before[kind], kind == TEI_FACET_PATTERN ?
		    facet->text : facet->bound.text,
		    after[kind] != NULL ? after[kind] : "");
}

/* Cuts the words where a character begins. */
static void
shorten(struct tei_buf *b)
{
	static const char dots[] = "\xE2\x80\xA6";
	size_t n = LONGEST - strlen(dots);

	if (b->failed || b->n <= LONGEST)
		return;
	while (n > 0 && ((unsigned char)b->s[n] & 0xC0) == 0x80)
		n--;
	b->n = n;
	tei_buf_puts(b, dots);
}

const char *
tei_words_of(const struct tei_datatype *type, struct tei_arena *arena)
{
	const struct tei_facet *min, *max, *facet;
	struct tei_buf b = { 0 };
	const char *words;
	int kind = 0;

	tei_buf_puts(&b, type->type->words);
	min = facet_of(type, TEI_FACET_MIN_INCLUSIVE);
	max = facet_of(type, TEI_FACET_MAX_INCLUSIVE);
	if (min != NULL && max != NULL)
		say_range(&b, min, max);
	for (; kind < TEI_FACET_KINDS; kind++) {
		facet = facet_of(type, (enum tei_facet_kind)kind);
		if (facet == NULL || (min != NULL && max != NULL &&
		    (facet == min || facet == max)))
			continue;
		say_facet(&b, facet);
	}
	shorten(&b);
	words = b.failed ? NULL : tei_arena_copy(arena, b.s, b.n);
	tei_buf_free(&b);
	return words;
}
