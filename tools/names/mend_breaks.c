#include "names/mend.h"

#include "names/labelling.h"
#include "names/tables.h"

/* Given names that newspapers shorten with a stop, as "Fred. Douglass", though
 * they are in use without one, so that it may end a sentence. */
static const char *const shortened[] = {
	"abr", "ben", "dan", "ed", "fred", "jeff", "lew", "matt", "nat", "nath",
	"phil", "rob", "sam", "theo", "tim", "vic", "will", NULL,
};

/* What follows a hyphen that stands for the end of another word: "Anglo- and
 * Franco-Russian". */
static const char *const joins[] = {
	"and", "or", "to", "und", "et", "&", NULL,
};

static const char *const hyphen[] = { "-", NULL },
	*const stop[] = { ".", NULL };

/* True if a scan shows the word i, a capital one or its "Shaf", before a line's
 * end that is no more: "Shaf- ter". */
static bool
is_broken(const struct tei_labelling *l, size_t i)
{
	const struct tei_word *word = l->words->word;
	const struct tei_flow *f = l->g->r.namer.flow;

	return i + 2 < l->words->n && tei_label_is(l, i + 1, hyphen) &&
	    word[i + 1].glued && !word[i + 2].glued && !word[i + 2].capital &&
	    f->token[word[i].token].class == TEI_LETTER &&
	    f->token[word[i + 2].token].class == TEI_LETTER &&
	    !tei_label_is(l, i + 2, joins);
}

/* Labels the "ter" of "Shaf- ter", whose "Shaf" is the word i. */
static void
join_line(const struct tei_labelling *l, size_t i)
{
	const unsigned char inner = tei_name_label(
	    (enum tei_entity)((l->label[i] - 1) / 2), 1);
	size_t k;

	for (k = i + 1; k < i + 3; k++)
		if (tei_label_is_free(l, k))
			tei_label_put(l, k, inner, i);
		else if (l->label[k] != inner)
			break;
}

/* Makes one person of "Fred" and "Douglass", whose "Fred" is the word i; of
 * "Fred. Mary laughed" they are two. */
static void
join_stop(const struct tei_labelling *l, size_t i)
{
	const unsigned char begin = tei_name_label(TEI_PERSON, 0);
	const struct tei_word *word = l->words->word;

	if (tei_label_end(l, i, TEI_PERSON) != i + 1 ||
	    !tei_label_is(l, i, shortened) || !tei_label_is(l, i + 1, stop) ||
	    !tei_label_is_free(l, i + 1) || i + 2 >= l->words->n ||
	    l->label[i + 2] != begin || word[i + 2].hints & TEI_HINT_GIVEN)
		return;
	tei_label_put(l, i + 1, tei_name_label(TEI_PERSON, 1), i);
	tei_label_put(l, i + 2, tei_name_label(TEI_PERSON, 1), i + 2);
}

void
tei_names_mend_breaks(const struct tei_labelling *l)
{
	size_t i;

	for (i = 0; i + 2 < l->words->n; i++) {
		if (l->label[i] > 0 && is_broken(l, i))
			join_line(l, i);
		join_stop(l, i);
	}
}
