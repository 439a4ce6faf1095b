#include <stdlib.h>
#include <string.h>

#include "dates/words.h"
#include "lib/data.h"
#include "lib/fold.h"
#include "lib/utf8.h"
#include "references/words.h"

/* A town with fewer people is more often a surname. */
enum { TOWN = 100000 };

/* Adds each word of a name, folded. */
static int
add_words(struct tei_names *to, const char *s)
{
	char text[TEI_FOLD_MAX];
	size_t n, folded;

	for (; *s; s += n) {
		s += strspn(s, " ");
		n = strcspn(s, " ");
		folded = tei_fold(s, n, text);
		/* "St", "La" are no sign of a place */
		if (folded > 3 && tei_names_intern(to, text, folded) ==
		    TEI_NAME_NONE)
			return -1;
	}
	return 0;
}

static int
row_given(void *data, char **field, size_t n)
{
	return n < 1 ? -1 : add_words(data, field[0]);
}

static int
row_place(void *data, char **field, size_t n)
{
	return n < 2 ? -1 : add_words(data, field[0]);
}

static int
row_gazetteer(void *data, char **field, size_t n)
{
	if (n != 7)
		return -1;
	if (strcmp(field[1], "country") != 0 && strtol(field[5], NULL, 10) <
	    TOWN)
		return 0;
	return add_words(data, field[0]);
}

enum tei_status
tei_ref_tables_load(struct tei_ref_tables *t, struct tei_diag *diag)
{
	static const char *const kinds[TEI_REF_WORD_KINDS] = {
		"in", "ed", "trans", "role", "volume", "issue", "page",
		"edition", "thesis", "report", "proceedings", "journal",
		"publisher", "institution", "series", "note", "ident",
		"etal", "particle", "suffix", "and", "state", "function",
		"short"
	};
	enum tei_status status;

	*t = (struct tei_ref_tables){0};
	if (!tei_names_init(&t->given) || !tei_names_init(&t->places))
		status = tei_diag_say(diag, TEI_MSG_NO_MEMORY, 0, 0);
	else
		status = tei_lexicon_load(&t->words, "data/references.tsv",
		    kinds, TEI_REF_WORD_KINDS, diag);
	if (status == TEI_OK)
		status = tei_date_words_load(&t->dates, diag);
	if (status == TEI_OK)
		status = tei_data_table("data/given_names.tsv", row_given,
		    &t->given, diag);
	if (status == TEI_OK)
		status = tei_data_table("data/places.tsv", row_place,
		    &t->places, diag);
	if (status == TEI_OK)
		status = tei_data_table("data/gazetteer.tsv", row_gazetteer,
		    &t->places, diag);
	if (status != TEI_OK)
		tei_ref_tables_free(t);
	return status;
}

void
tei_ref_tables_free(struct tei_ref_tables *t)
{
	tei_lexicon_free(&t->words);
	tei_lexicon_free(&t->dates);
	tei_names_free(&t->given);
	tei_names_free(&t->places);
	*t = (struct tei_ref_tables){0};
}
